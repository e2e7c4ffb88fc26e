"""Step 2: what is protected."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.ports import Folder, LeftOut
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.setup.counting import FolderCounter
from practiceguard.ui.setup.folder_row import FolderRow
from practiceguard.ui.setup.left_out_panel import LeftOutPanel
from practiceguard.ui.setup.page import SetupPage
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, HairLine, MessageBanner, SecondaryButton, fit, label
from practiceguard.ui.widgets.choosing import choose_folder
from practiceguard.wording.folders import CONTEXT, folder_wording


class SourcesPage(SetupPage):
    """Folders with ticks, counted while one looks on."""

    total_changed = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, "", "", parent)
        self.header.set_texts(
            self.tr("What should be protected?"),
            self.tr(
                "A copy can only give back what was in it. "
                "When in doubt, leave a folder ticked: too much does no harm."
            ),
        )
        self.choose_folder = choose_folder
        self.rows: list[FolderRow] = []
        self._links_shown: list[str] = []
        self._empty_asked_about: tuple[Path, ...] = ()
        self.counter = FolderCounter(app.world.machine, self)
        self.counter.changed.connect(self._show_sizes)
        self.is_loaded = False
        card = Card()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._empty = label(self.tr("Looking for folders on this computer…"), "secondary")
        card.content.addWidget(self._empty)
        card.content.addLayout(self._list)
        self.add = fit(SecondaryButton(self.tr("Add a folder…")))
        self.add.clicked.connect(self._on_add)
        self.total = label("", "title", wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.add)
        foot.addWidget(self.total, 1)
        card.content.addSpacing(4)
        card.content.addLayout(foot)
        self.links = MessageBanner()
        self.links.hide()
        self.body.addWidget(card)
        self.body.addWidget(self.links)
        self.left_out = LeftOutPanel()
        self.left_out.changed.connect(self._on_chosen)
        self.body.addWidget(self.left_out)

    def load(self, draft: SetupDraft) -> None:
        """Look for folders worth protecting; what was chosen before a crash stays chosen."""
        machine = self.app.world.machine

        def found(what: tuple[tuple[Folder, ...], tuple[LeftOut, ...]]) -> None:
            self._show_proposals(what[0], what[1], draft)

        run_task(
            self,
            lambda _handle: (machine.proposed_folders(), machine.left_out()),
            on_success=found,
            on_failure=self._on_not_found,
        )

    def first_field(self) -> QWidget:
        """Return the first tick, or the button that adds a folder."""
        return self.rows[0].tick if self.rows else self.add

    def submit(self) -> None:
        """Keep the folders and what is left out of them."""
        chosen = tuple(row.folder for row in self.rows if row.is_chosen)
        if not chosen:
            self.say(
                Level.CARE,
                self.tr("Nothing is ticked, so nothing would be protected."),
                next_step=self.tr("Tick at least one folder, or add the one with your records."),
            )
            self.first_field().setFocus()
            return
        exclusions = self.left_out.exclusions()
        is_meant = chosen == self._empty_asked_about
        self.perform(
            lambda: self.app.set_up.answer_sources(chosen, exclusions, empty_is_meant=is_meant),
            self.answered.emit,
            busy=self.tr("Keeping your answer…"),
            on_failure=lambda error: self._on_refused(error, chosen),
        )

    def _on_refused(self, error: Exception, chosen: tuple[Path, ...]) -> None:
        """Show why; that a folder holds no file may be meant, and is asked once."""
        if not (isinstance(error, PracticeGuardError) and error.code is ErrorCode.CHOSEN_EMPTY):
            self.show_error(error)
            return
        self._empty_asked_about = chosen
        words = message_for(error)
        self.say(
            Level.CARE,
            words.happened,
            words.means,
            self.tr("Take it out or connect its drive. If it is meant, press “Continue” again."),
        )

    def chosen_folders(self) -> tuple[Path, ...]:
        """Return the ticked folders, without those that lie in another ticked one."""
        chosen = [row.folder for row in self.rows if row.is_chosen]
        return tuple(
            folder for folder in chosen if not any(other in folder.parents for other in chosen)
        )

    def needed_bytes(self) -> int:
        """Return the bytes counted so far in what is ticked."""
        sizes = (self.counter.size(folder) for folder in self.chosen_folders())
        return sum(size.bytes for size in sizes if size is not None)

    def is_counting(self) -> bool:
        """Return whether the figures still grow."""
        return any(self.counter.is_counting(folder) for folder in self.chosen_folders())

    # --- inside -----------------------------------------------------------------------------

    def _show_proposals(
        self, folders: tuple[Folder, ...], left_out: tuple[LeftOut, ...], draft: SetupDraft
    ) -> None:
        chosen_before = {Path(source) for source in draft.sources}
        for folder in folders:
            is_chosen = folder.path in chosen_before if chosen_before else folder.is_chosen
            text, facts = folder_wording(folder.reason)
            reason = translated(CONTEXT, text).format(**facts)
            self._add_row(folder.path, reason, is_chosen=is_chosen)
        proposed = {folder.path for folder in folders}
        for path in sorted(chosen_before - proposed):
            self._add_own(path)
        copied: set[str] = set()
        if chosen_before:
            kept = set(draft.exclusions)
            copied = {str(item.reason) for item in left_out if item.pattern not in kept}
        self.left_out.show_items(left_out, frozenset(copied))
        self._empty.setText(
            self.tr("No folders were found by themselves. Add the one with your records.")
        )
        self.is_loaded = True
        self._on_chosen()

    def _on_not_found(self, error: Exception) -> None:
        self._empty.setText(
            self.tr("No folders were found by themselves. Add the one with your records.")
        )
        self.is_loaded = True
        self.show_error(error)

    def _add_row(
        self, folder: Path, reason: str, *, is_chosen: bool, is_removable: bool = False
    ) -> FolderRow:
        row = FolderRow(folder, reason, is_chosen=is_chosen, is_removable=is_removable)
        row.toggled.connect(self._on_chosen)
        row.remove_requested.connect(lambda: self._remove(row))
        self._list.addWidget(row)
        self._list.addWidget(HairLine())
        self.rows.append(row)
        self._keep_tab_order()
        return row

    def _add_own(self, folder: Path) -> FolderRow:
        text, _facts = folder_wording("added")
        name = folder.name or translated(CONTEXT, text)
        return self._add_row(folder, name, is_chosen=True, is_removable=True)

    def _on_add(self) -> None:
        folder = self.choose_folder(self, self.tr("Which folder should be protected?"))
        if folder is None:
            return
        known = next((row for row in self.rows if row.folder == folder), None)
        if known is None:
            known = self._add_own(folder)
        known.tick.setChecked(True)
        self._on_chosen()
        known.tick.setFocus()

    def _remove(self, row: FolderRow) -> None:
        index = self._list.indexOf(row)
        for _ in range(2):
            item = self._list.takeAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows.remove(row)
        self._on_chosen()
        self.add.setFocus()

    def _keep_tab_order(self) -> None:
        """Let the rows come before the button that adds one, in the order they stand in."""
        previous: QWidget | None = None
        for row in self.rows:
            if previous is not None:
                QWidget.setTabOrder(previous, row.tick)
            previous = row.tick
        if previous is not None:
            QWidget.setTabOrder(previous, self.add)

    def _on_chosen(self) -> None:
        self.clear_message()
        self._empty.setVisible(not self.rows)
        first = self.chosen_folders()
        others = tuple(row.folder for row in self.rows if row.folder not in first)
        self.counter.want(first + others, self.left_out.exclusions())
        self._show_sizes()

    def _show_sizes(self) -> None:
        first = self.chosen_folders()
        for row in self.rows:
            around = next((other for other in first if other in row.folder.parents), None)
            if around is not None and row.is_chosen:
                row.show_covered(self._name_of(around))
            else:
                row.show_size(self.counter.size(row.folder), self.counter.failure(row.folder))
        self._show_total(first)
        self._show_links(first)
        self.total_changed.emit()

    def _show_total(self, chosen: tuple[Path, ...]) -> None:
        if not chosen:
            self.total.setText(self.tr("Nothing is ticked yet."))
            return
        count = sum(size.files for folder in chosen if (size := self.counter.size(folder)))
        pattern = (
            self.tr("Together so far: {size}, {files}")
            if self.is_counting()
            else self.tr("Together: {size}, {files}")
        )
        self.total.setText(
            pattern.format(size=formats.size(self.needed_bytes()), files=formats.files(count))
        )

    def _show_links(self, chosen: tuple[Path, ...]) -> None:
        """Say where links lead that are not followed: records may lie there."""
        sizes = (self.counter.size(folder) for folder in chosen)
        targets = {target for size in sizes if size for target in size.leads_to}
        outside = sorted(
            str(target)
            for target in targets
            if not any(target.is_relative_to(folder) for folder in chosen)
        )
        if outside == self._links_shown:
            return
        self._links_shown = outside
        self.links.setVisible(bool(outside))
        if outside:
            self.links.show_message(
                Level.CARE,
                self.tr("Links in these folders lead to others, which are not copied."),
                ", ".join(outside),
                self.tr("If records lie there, add those folders too."),
            )

    def _name_of(self, folder: Path) -> str:
        return next((row.reason for row in self.rows if row.folder == folder), str(folder))
