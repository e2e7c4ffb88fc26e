"""Small things about fields: their label, marking one as wrong, and one for a secret."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from practiceguard.ui.widgets.buttons import SecondaryButton, fit
from practiceguard.ui.widgets.labels import label


def field_label(text: str, field: QWidget) -> QLabel:
    """Given a field, return its label; a screen reader says it when the field takes the focus."""
    made = label(text, "strong", wrap=False)
    made.setBuddy(field)
    field.setAccessibleName(text)
    return made


def field_group(title: str, field: QWidget, hint: str = "", *, spacing: int = 4) -> QVBoxLayout:
    """Return a field below its title, with a hint below it, which a screen reader says too."""
    group = QVBoxLayout()
    group.setSpacing(spacing)
    group.addWidget(field_label(title, field))
    group.addWidget(field)
    if hint:
        group.addWidget(label(hint, "small"))
        field.setAccessibleDescription(hint)
    return group


def narrow(box: QComboBox) -> None:
    """Let a box be narrower than its longest text, which is shown whole where there is room."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(18)


def mark_wrong(field: QLineEdit, wrong: bool) -> None:
    """Put the frame of an error around a field, or take it away."""
    if bool(field.property("wrong")) == wrong:
        return
    field.setProperty("wrong", wrong)
    field.style().unpolish(field)
    field.style().polish(field)


class SecretField(QWidget):
    """A password, hidden until somebody wants to see it; it is asked for once and then cleared."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(1200)
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        self._toggle = fit(SecondaryButton(""))
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addWidget(self._toggle)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = name
        self.edit.setAccessibleName(name)
        self._on_toggled(False)

    def text(self) -> str:
        """Return what was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed and hide what comes next."""
        self.edit.clear()
        self._toggle.setChecked(False)

    def _on_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._toggle.setText(self.tr("Hide") if shown else self.tr("Show"))
        text = self.tr("Hide: {name}") if shown else self.tr("Show: {name}")
        self._toggle.setAccessibleName(text.format(name=self._name))
