"""Second step: every text is read, in every language and variant, before any letter is made."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.services.incident.plan_mailing import PlannedMailing, TextToRead
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.mailing.tick import Tick
from practiceguard.ui.incident.notices.preview import Preview
from practiceguard.ui.incident.notices.words import fact_name, not_ready
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label

NAME_LENGTH = 120
WIDEST_LIST = 340
"""Pixels: beside it the text has to be read, also where letters are large."""
_HEIGHT = 250
_BESIDE_TEXT = 40
"""Pixels: margins of a row, and the bar that may stand beside it."""


class TextsPage(QWidget):
    """The texts at the left, the one that is chosen at the right."""

    edited = Signal()
    leave_out_chosen = Signal()
    """Whether those whose text is not ready wait, or all others too."""

    def __init__(
        self,
        names_of: Callable[[Sequence[TextToRead]], list[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names_of = names_of
        self._names: list[str] = []
        self._planned: PlannedMailing | None = None
        self._seen: set[str] = set()
        """Texts that were on show, by their words."""
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts to read"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(min(theme().px(270), WIDEST_LIST))
        self.list.currentRowChanged.connect(lambda _row: self._on_row())
        self.text = Preview()
        self.list.setFixedHeight(theme().px(_HEIGHT))
        self.text.setFixedHeight(theme().px(_HEIGHT))
        self.lacks = label("", "care")
        self.leave_out = Tick()
        self.leave_out.toggled.connect(lambda _on: self.leave_out_chosen.emit())
        self.read = Tick()
        self.read.toggled.connect(lambda _on: self.edited.emit())
        self.to_see = label("", "small")
        self.second = QLineEdit()
        self.second.setMaxLength(NAME_LENGTH)
        self.second.textEdited.connect(lambda _text: self.edited.emit())
        self._second = field_label(self.tr("Who else has read them?"), self.second)
        self.why_second = label("", "small")
        self.same = label(not_ready(NotReady.SAME_PERSON), "care")
        self.same.hide()
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.list)
        sides.addWidget(self.text, 1)
        column: QVBoxLayout = plain_column(self)
        column.addLayout(sides)
        for widget in (
            self.lacks, self.leave_out, self.read, self.to_see, self._second, self.second,
            self.why_second, self.same,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)

    @property
    def second_name(self) -> str:
        """Return who else has read them."""
        return self.second.text().strip()

    def is_ready(self, author: str) -> bool:
        """Return whether every text may go out, and was read by whom it has to be."""
        planned = self._planned
        if planned is None or planned.faulty or not planned.letters:
            return False
        is_same = bool(author.strip()) and self.second_name.casefold() == author.strip().casefold()
        self.same.setVisible(is_same)
        has_second = bool(self.second_name) or not planned.is_large
        if not planned.unread:
            return has_second and not is_same
        return self.read.is_ticked() and has_second and not is_same

    def lacking(self, author: str) -> str:
        """Return what is still to be done, in a sentence; "" where it is said beside a field."""
        planned = self._planned
        if planned is None or self.is_ready(author) or not planned.letters:
            return ""
        if planned.faulty:
            return self.tr("Texts that are not ready: {count}. Choose one to see why.").format(
                count=formats.number(len(planned.faulty))
            )
        if planned.unread and not self.read.isEnabled():
            return ""  # which are still to be opened is said below the list
        if planned.unread and not self.read.is_ticked():
            return self.tr("Read every text, and tick that you did.")
        return "" if self.second_name else self.tr("Type who else has read them.")

    def show_plan(self, planned: PlannedMailing) -> None:
        """Show the texts of a mailing; what was read of the same words counts as read."""
        self._planned = planned
        row = max(self.list.currentRow(), 0)
        self.list.blockSignals(True)
        self.list.clear()
        self._names = self._names_of(planned.texts)
        for name, one in zip(self._names, planned.texts, strict=True):
            self.list.addItem(QListWidgetItem(f"{name}\n{self._state(one)}"))
        self.list.blockSignals(False)
        self._fit_rows()
        if planned.texts:
            self.list.setCurrentRow(min(row, len(planned.texts) - 1))
        self._tell_choices(planned)
        self._on_row()

    def showEvent(self, event: QShowEvent) -> None:
        """Give each row its lines, in the letters it is shown in: it was filled before."""
        super().showEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        for row in range(self.list.count()):
            self._fit_row(row)

    def _fit_row(self, row: int) -> None:
        """Let a row take the lines its text needs: Qt forgets the margins, and cuts the last."""
        self.list.ensurePolished()
        item, metrics = self.list.item(row), QFontMetrics(self.list.font())
        width = self.list.maximumWidth() - theme().px(_BESIDE_TEXT)
        wrapped = metrics.boundingRect(
            QRect(0, 0, width, 0), int(Qt.TextFlag.TextWordWrap), item.text()
        )
        item.setSizeHint(QSize(width, wrapped.height() + theme().px(8)))

    def _tell_choices(self, planned: PlannedMailing) -> None:
        unready = sum(one.people for one in planned.faulty)
        is_left_out = planned.choices.without_faulty
        self.leave_out.setVisible(bool(unready) or is_left_out)
        if unready:
            self.leave_out.set_text(
                self.tr(
                    "Do not let the others wait. Those whose text is not ready get their letters "
                    "later: {count}"
                ).format(count=formats.number(unready))
            )
        count = formats.number(len(planned.unread))
        self.read.set_text(
            self.tr("I have read all {count} texts from the first word to the last.").format(
                count=count
            )
            if len(planned.unread) != 1
            else self.tr("I have read the text from the first word to the last.")
        )
        self.read.setVisible(bool(planned.unread))
        for widget in (self._second, self.second, self.why_second):
            widget.setVisible(planned.is_large)
        self.why_second.setText(
            self.tr(
                "The letters go to many people: a second person reads the texts and the test "
                "letters too, and gives their name."
            )
        )

    def _on_row(self) -> None:
        planned, row = self._planned, self.list.currentRow()
        if planned is None or not 0 <= row < len(planned.texts):
            self.text.show_nothing()
            self.lacks.hide()
            return
        one = planned.texts[row]
        self._seen.add(one.draft.document.text)
        self.text.show_document(one.draft.document)
        self.list.item(row).setText(f"{self._names[row]}\n{self._state(one)}")
        self._fit_row(row)
        self._tell_lacks(one)
        left = sum(
            other.draft.document.text not in self._seen
            for other in planned.unread
            if other.may_be_released
        )
        self.read.setEnabled(not left)
        if left:
            self.read.tick(on=False)
        self.to_see.setVisible(bool(left) and bool(planned.unread))
        self.to_see.setText(
            self.tr("Not opened yet: {count}. Go through the list first.").format(
                count=formats.number(left)
            )
        )
        self.edited.emit()

    def _tell_lacks(self, one: TextToRead) -> None:
        parts = []
        if one.draft.missing:
            facts = formats.joined([fact_name(fact) for fact in one.draft.missing])
            parts.append(self.tr("Facts are missing in it: {facts}.").format(facts=facts))
        words = one.must_be_mended - len(one.draft.missing)
        if words > 0:
            parts.append(
                self.tr("Words that must be changed first: {count}.").format(
                    count=formats.number(words)
                )
            )
        self.lacks.setText(" ".join(parts))
        self.lacks.setVisible(bool(parts))

    def _state(self, one: TextToRead) -> str:
        count = formats.number(one.people)
        if not one.may_be_released:
            return self.tr("People: {count} · not ready").format(count=count)
        if one.released is not None:
            return self.tr("People: {count} · released by {who}").format(
                count=count, who=one.released.by
            )
        if one.draft.document.text in self._seen:
            return self.tr("People: {count} · opened").format(count=count)
        return self.tr("People: {count} · to be read").format(count=count)

    def focus(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
