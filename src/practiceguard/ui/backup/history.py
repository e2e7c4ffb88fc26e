"""The history: every attempt with its result, and one click away what happened and what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import Run, RunId, RunState
from practiceguard.domain.errors import ErrorCode
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.run_table_model import Column, RunTableModel
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import Card, EmptyState, ListTable, MessageBanner, label

_ROWS_SHOWN = 8


class HistoryCard(Card):
    """The table of runs; the chosen one is explained below it."""

    meant_requested = Signal()
    """Somebody says that there are meant to be fewer files."""
    back_up_requested = Signal(object)
    """The `RepositoryKey` of the place that the explained run went to; None: the first one."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._app = app
        self._chosen: RunId | None = None
        self._shown: Run | None = None
        self.model = RunTableModel(self)
        self._empty = EmptyState(
            self.tr("No copy yet"),
            self.tr("Each attempt will stand here with its result. Press “Back up now” to begin."),
        )
        self.table = ListTable(self.tr("History of copies"))
        self.table.setModel(self.model)
        self.table.stretch(Column.NEXT_STEP)
        self.table.setColumnHidden(Column.PLACE, True)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self._explained = MessageBanner()
        self._explained.action_requested.connect(self._on_action)
        self.content.addWidget(label(self.tr("History"), "title"))
        self.setAccessibleName(self.tr("History"))
        self.content.addWidget(
            label(self.tr("Choose a line to see what happened and what to do."), "small")
        )
        self.content.addWidget(self._empty)
        self.content.addWidget(self.table)
        self.content.addWidget(self._explained)

    def show_runs(
        self, runs: tuple[Run, ...], places: Mapping[RepositoryKey, str] = MappingProxyType({})
    ) -> None:
        """Show these runs; the chosen line and the place in the list are kept.

        `places` are the names of all places if there are several, else none.
        """
        self._empty.setVisible(not runs)
        self.table.setVisible(bool(runs))
        position = self.table.verticalScrollBar().value()
        if self.model.show_runs(runs, places):
            self._keep_line(position)
        self.table.setColumnHidden(Column.PLACE, not places)
        rows = min(max(len(runs), 1), _ROWS_SHOWN)
        height = self.table.verticalHeader().defaultSectionSize() * rows
        self.table.setFixedHeight(
            height + self.table.horizontalHeader().sizeHint().height() + theme().px(18)
        )

    def choose(self, run_id: RunId) -> None:
        """Choose the line of this run and explain it."""
        row = self.model.row_of(run_id)
        if row is not None:
            self.table.selectRow(row)

    def choose_newest(self) -> None:
        """Choose the newest line."""
        if self.model.rowCount():
            self.table.selectRow(0)

    @property
    def explained(self) -> MessageBanner:
        """Return what explains the chosen run."""
        return self._explained

    def _keep_line(self, position: int) -> None:
        row = self.model.row_of(self._chosen) if self._chosen else None
        if row is not None:
            self.table.selectRow(row)
        self.table.verticalScrollBar().setValue(position)

    def _on_row(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        run = self.model.run_at(index.row())
        self._chosen = run.run_id
        run_task(
            self,
            lambda _handle: self._app.watch.one(run.run_id),
            on_success=self._explain,
        )

    def _explain(self, run: Run | None) -> None:
        if run is None or run.run_id != self._chosen:
            return
        self._shown = run
        self._explained.show_message(
            texts.run_level(run.state),
            texts.run_happened(run),
            texts.run_means(run),
            texts.run_next_step(run),
            action=self._action_of(run),
            details=self.details_of(run),
        )

    def _action_of(self, run: Run) -> str:
        if run.cause is ErrorCode.SOURCE_SHRUNK:
            return self.tr("It is meant: there are fewer files now")
        if run.cause is ErrorCode.SOURCE_LIGHTER:
            return self.tr("It is meant: there is less in the files now")
        if texts.may_be_meant(run):
            return self.tr("It is meant: the folder is empty")
        if run.state in {RunState.COMPLETE, RunState.BEGUN}:
            return ""
        return self.tr("Back up again")

    def _on_action(self) -> None:
        if self._shown is not None and texts.may_be_meant(self._shown):
            self.meant_requested.emit()
        else:
            self.back_up_requested.emit(self._shown.repository if self._shown else None)

    def details_of(self, run: Run) -> str:
        """Given a run with everything in it, return the details as text."""
        figures = run.figures
        lines = [
            self.tr("Began: {when}").format(when=formats.date_and_time(run.begun_at)),
            texts.run_trigger(run.trigger),
        ]
        if place := self.model.place_of(run):
            lines.insert(1, self.tr("Place: {place}").format(place=place))
        if run.ended_at is not None:
            lines.append(
                self.tr("Took: {span}").format(span=formats.span(run.ended_at - run.begun_at))
            )
        if run.snapshot_id is not None:
            lines += [
                self.tr("Files: {total}, of these {new} new and {changed} changed").format(
                    total=formats.number(figures.files_total),
                    new=formats.number(figures.files_new),
                    changed=formats.number(figures.files_changed),
                ),
                self.tr("Size: {size}; added to the copy: {added}").format(
                    size=formats.size(figures.bytes_total), added=formats.size(figures.bytes_added)
                ),
                self.tr("Number of the copy: {id}").format(id=run.snapshot_id[:8]),
            ]
        if run.unread_count:
            lines += [
                "",
                self.tr("Not read: {files}").format(files=formats.files(run.unread_count)),
            ]
            lines += [f"  {item.path}: {item.reason}" for item in run.unread]
            if run.unread_count > len(run.unread):
                lines.append("  …")
        if run.log:
            lines += ["", self.tr("What the copying program said:"), run.log]
        return "\n".join(lines)
