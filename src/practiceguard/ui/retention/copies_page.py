"""The second page: a list of exactly which copies would go and which stay, and what forbids it."""

from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QVBoxLayout, QWidget

from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.retention import CopyFate
from practiceguard.domain.backup.retention_guard import ASKS
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.retention import words
from practiceguard.ui.retention.copies_model import Column, CopiesModel, Shown
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import InLine, ListTable, MessageBanner, SecondaryButton, fit

_ROWS_SHOWN = 6
_FEWEST_ROWS = 4
_HELD = {ErrorCode.RETENTION_ON_HOLD, ErrorCode.RETENTION_MASS_CHANGE}
_LEVELS = {
    ErrorCode.RETENTION_APPEND_ONLY: Level.UNPROVED,
    ErrorCode.RETENTION_MASS_CHANGE: Level.BAD,
    ErrorCode.REPOSITORY_DAMAGED: Level.BAD,
}
_STRANGE = {ErrorCode.RETENTION_NEWEST_FUTURE, ErrorCode.RETENTION_NEWEST_STRANGE}


class CopiesPage(QWidget):
    """What a preview found."""

    known_requested = Signal(object)
    """`CopyFate` of a strange copy that somebody wants to say something about."""
    lift_requested = Signal(object)
    """`Hold`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: Preview | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.refusals: list[MessageBanner] = []
        self._told = QVBoxLayout()
        self._told.setSpacing(10)
        self._column.addLayout(self._told)
        self._group = QButtonGroup(self)
        line = InLine(gap=8)
        self.filters: dict[Shown, SecondaryButton] = {}
        for shown in Shown:
            button = fit(SecondaryButton(""))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, s=shown: self.show_only(s))
            self._group.addButton(button)
            self.filters[shown] = button
            line.addWidget(button)
        self._column.addLayout(line)
        self.model = CopiesModel(self)
        self.table = ListTable(self.tr("Copies in this place"))
        self.table.setModel(self.model)
        self._size_columns()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.activated.connect(self._on_activated)
        self._column.addWidget(self.table)
        self.known = fit(SecondaryButton(self.tr("Do you know this copy?…")))
        self.known.clicked.connect(self._on_known)
        self._column.addWidget(self.known)

    def show_preview(self, seen: Preview) -> None:
        """Show a list; what somebody looked at stays in sight if it is still there."""
        is_first = self._seen is None
        self._seen = seen
        counts = {
            Shown.GOING: len(seen.going),
            Shown.STAYING: len(seen.fates) - len(seen.going),
            Shown.STRANGE: len(seen.strange),
            Shown.ALL: len(seen.fates),
        }
        names = {
            Shown.GOING: self.tr("Would go ({count})"),
            Shown.STAYING: self.tr("Stay ({count})"),
            Shown.STRANGE: self.tr("Nobody’s ({count})"),
            Shown.ALL: self.tr("All ({count})"),
        }
        for shown, button in self.filters.items():
            button.setText(names[shown].format(count=formats.number(counts[shown])))
            is_all = counts[shown] == len(seen.fates)
            is_some = counts[shown] > 0 and not is_all
            button.setVisible(is_some or (shown is Shown.ALL and len(set(counts.values())) > 2))
        hosts = {fate.snapshot.host for fate in seen.fates}
        self.table.setColumnHidden(Column.COMPUTER, len(hosts) < 2)
        self._show_refusals(seen)
        first = Shown.GOING if seen.going else Shown.STRANGE if seen.strange else Shown.ALL
        shown_now = self.shown
        self.show_only(first if is_first or not counts[shown_now] else shown_now)

    @property
    def shown(self) -> Shown:
        """Return which copies are listed."""
        return next(
            (shown for shown, button in self.filters.items() if button.isChecked()), Shown.ALL
        )

    def show_only(self, shown: Shown) -> None:
        """List these copies only."""
        if self._seen is None:
            return
        self.filters[shown].setChecked(True)
        self.model.show_preview(self._seen, shown)
        # What stands above and below the list needs its room.
        most = _FEWEST_ROWS if self.refusals or self._seen.strange else _ROWS_SHOWN
        rows = min(max(self.model.rowCount(), 1), most)
        height = self.table.verticalHeader().defaultSectionSize() * rows
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(height + header + theme().px(6))
        self._offer_known(None)
        self.known.setVisible(bool(self._seen.strange))

    def _size_columns(self) -> None:
        # Not by the contents: with a thousand copies each look would measure them all.
        header = self.table.horizontalHeader()
        metrics, around = self.table.fontMetrics(), theme().px(28)
        longest = words.day(datetime(2028, 9, 28, 12, 28, tzinfo=UTC))
        contents = self.tr("Files in it") + "  "
        widths = {
            Column.WHEN: metrics.horizontalAdvance(longest) + around,
            Column.CONTENT: metrics.horizontalAdvance(contents) + around,
            Column.COMPUTER: theme().px(116),
        }
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            if column in widths:
                header.resizeSection(column, widths[column])
        header.setSectionResizeMode(Column.FATE, QHeaderView.ResizeMode.Stretch)

    def _show_refusals(self, seen: Preview) -> None:
        for banner in self.refusals:
            self._told.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        # What a yes would lift is of no interest while something else forbids it.
        codes = [one for one in seen.refusals if one not in ASKS or seen.may_be_applied]
        self.refusals = [self._refusal(code, seen) for code in codes]
        for banner in self.refusals:
            self._told.addWidget(banner)

    def _refusal(self, code: ErrorCode, seen: Preview) -> MessageBanner:
        reasons = [hold.reason for hold in seen.holds if hold.cause is HoldCause.PERSON]
        facts = {"reason": "; ".join(reasons), "location": seen.repository.location}
        message = message_for_code(code, facts)
        banner = MessageBanner()
        action = ""
        if code in _HELD:
            is_change = code is ErrorCode.RETENTION_MASS_CHANGE
            action = self.tr("It was us…") if is_change else self.tr("Lift the hold…")
            hold = self._hold(seen, HoldCause.MASS_CHANGE if is_change else HoldCause.PERSON)
            banner.action_requested.connect(lambda: self.lift_requested.emit(hold))
        elif code in _STRANGE and seen.strange:
            action = self.tr("See these copies")
            banner.action_requested.connect(lambda: self.show_only(Shown.STRANGE))
        if code in ASKS:
            # The list is below, and nothing has happened: two lines are enough.
            banner.show_message(Level.CARE, message.happened, "", message.next_step)
        else:
            banner.show_message(
                _LEVELS.get(code, Level.CARE),
                message.happened,
                message.means,
                message.next_step,
                action=action,
            )
        return banner

    def _hold(self, seen: Preview, cause: HoldCause) -> Hold | None:
        return next((hold for hold in seen.holds if hold.cause is cause), None)

    def _on_row(self, index: QModelIndex) -> None:
        self._offer_known(index.row() if index.isValid() else None)

    def _offer_known(self, row: int | None) -> None:
        is_strange = row is not None and self.model.is_strange(row)
        if not is_strange and self.known.hasFocus():
            self.table.setFocus()
        self.known.setEnabled(is_strange)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.is_strange(index.row()):
            self.known_requested.emit(self.model.fate_at(index.row()))

    def _on_known(self) -> None:
        chosen: CopyFate | None = None
        index = self.table.currentIndex()
        if index.isValid():
            chosen = self.model.fate_at(index.row())
        if chosen is not None:
            self.known_requested.emit(chosen)
