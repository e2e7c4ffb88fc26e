"""Cards, hairlines, lists of rows between hairlines, and cards one chooses from."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.beside import BesideOrBelow
from practiceguard.ui.widgets.labels import label


class HairLine(QFrame):
    """A thin line between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line")
        self.setFixedHeight(1)


class Card(QFrame):
    """A surface with a hairline around it; put things into `content`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(20, 18, 20, 18)
        self.content.setSpacing(8)
        if title:
            self.setAccessibleName(title)
            self.content.addWidget(label(title, "title"))


class RowList(QWidget):
    """Rows between hairlines; each row is given its widgets from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def add_row(self, *widgets: QWidget, stretch: int = 0) -> QWidget:
        """Add a row; the widget at index `stretch` takes the room that is left."""
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 8, 8, 8)
        line.setSpacing(12)
        for index, widget in enumerate(widgets):
            line.addWidget(
                widget,
                1 if index == stretch else 0,
                Qt.AlignmentFlag.AlignVCenter if index != stretch else Qt.AlignmentFlag(0),
            )
        self._add(row)
        return row

    def add_action_row(self, badge: QWidget, text: QWidget, button: QWidget) -> QWidget:
        """Add a row that ends in a button; where there is no room, that goes below the text."""
        told = QWidget()
        line = QHBoxLayout(told)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(text, 1)
        return self.add_text_row(told, button)

    def add_text_row(self, told: QWidget, button: QWidget) -> QWidget:
        """Add a row without a badge that ends in a button, or has it below the text."""
        row = QWidget(self)
        around = QVBoxLayout(row)
        around.setContentsMargins(8, 8, 8, 8)
        sides = BesideOrBelow(theme().px(280), gap=12, is_centred=True)
        around.addLayout(sides)
        sides.addWidget(told)
        sides.addWidget(button)
        self._add(row)
        return row

    def clear(self) -> None:
        """Take all rows away."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, row: QWidget) -> None:
        self._rows.addWidget(row)
        row.show()  # at once: the layout would show it only a moment later
        self._rows.addWidget(HairLine(self))


class ChoiceCard(QFrame):
    """One of several answers: a title, why one would choose it, and a radio button."""

    chosen = Signal()

    def __init__(self, title: str, explanation: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 16, 20, 16)
        line.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        self._title = label(title, "strong", snug=True)
        self._explanation = label(explanation, "small")
        self.title_line = QHBoxLayout()
        self.title_line.setSpacing(8)
        self.title_line.addWidget(self._title)
        self.title_line.addStretch(1)
        texts.addLayout(self.title_line)
        texts.addWidget(self._explanation)
        self.extra = QVBoxLayout()
        """For fields that belong to this answer."""
        texts.addLayout(self.extra)
        # In a row with a higher card, title and explanation stay together.
        texts.addStretch(1)
        line.addLayout(texts, 1)
        self.button = QRadioButton(self)
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(explanation)
        self.button.toggled.connect(self._on_toggled)
        line.addWidget(self.button)

    def add_badge(self, badge: QWidget) -> None:
        """Put a badge beside the title."""
        self.title_line.insertWidget(1, badge)

    def set_explanation(self, text: str) -> None:
        """Show another explanation."""
        self._explanation.setText(text)
        self.button.setAccessibleDescription(text)

    def is_chosen(self) -> bool:
        """Return whether this answer is the chosen one."""
        return self.button.isChecked()

    def choose(self) -> None:
        """Make this the chosen answer."""
        self.button.setChecked(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose on a click anywhere in the card."""
        if self.isEnabled() and event.type() == QEvent.Type.MouseButtonPress:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.choose()
        super().mousePressEvent(event)

    def _on_toggled(self, checked: bool) -> None:
        self.setProperty("role", "chosen-card" if checked else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        if checked:
            self.chosen.emit()


def exclusive(*cards: ChoiceCard) -> None:
    """Given cards, let only one of them be chosen at a time (they are not siblings' radios)."""

    def only(kept: ChoiceCard) -> None:
        for card in cards:
            if card is not kept and card.is_chosen():
                card.button.setAutoExclusive(False)
                card.button.setChecked(False)
                card.button.setAutoExclusive(True)

    for card in cards:
        card.chosen.connect(lambda card=card: only(card))
