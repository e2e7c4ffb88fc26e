"""What the forms of all servers have in common: fields with labels and help, secrets, mistakes."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.backup.connection import LONGEST_TEXT, Connection, SecretPart
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import QuietLink, fit, label
from practiceguard.ui.widgets.fields import SecretField, mark_wrong

FOLDER = "practiceguard"
"""What the folder on a server is called unless somebody wants another name."""


class PlaceForm(QWidget):
    """The way to one server. Give each field to `add_field`, by the name the domain has for it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)
        self.fields: dict[str, QLineEdit] = {}
        """By the name that INPUT_INVALID gives."""
        self._names: dict[str, str] = {}
        self._needed: list[str] = []
        self.secret_fields: dict[SecretPart, SecretField] = {}
        self._keeps_secrets = False

    # --- what a form says of itself ---------------------------------------------------------

    def connection(self) -> Connection:
        """Return the way there as typed; INPUT_INVALID names the field that cannot be right."""
        raise NotImplementedError

    def tidy(self) -> None:
        """Hand what was pasted into one field on to those it belongs to."""

    def fill(self, connection: Connection) -> None:
        """Show a way that is known; its secrets stay as they are unless others are typed."""
        self._keeps_secrets = True
        for field in self.secret_fields.values():
            field.edit.setPlaceholderText(self.tr("unchanged"))

    def secrets(self) -> Mapping[SecretPart, Secret]:
        """Return the secrets that were typed."""
        typed = {part: field.text() for part, field in self.secret_fields.items()}
        return {part: Secret(text) for part, text in typed.items() if text}

    def forget(self) -> None:
        """Forget every secret that was typed."""
        for field in self.secret_fields.values():
            field.clear()

    # --- what its user asks -----------------------------------------------------------------

    def first_missing(self) -> str | None:
        """Return the name of the first field that must not be empty and is, and mark it."""
        for name in self._needed:
            field = self.fields[name]
            mark_wrong(field, not field.text().strip())
        for name in self._needed:
            if not self.fields[name].text().strip():
                self.fields[name].setFocus()
                return self._names[name]
        if not self._keeps_secrets:
            for part, secret in self.secret_fields.items():
                if not secret.text():
                    secret.setFocus()
                    return self._names[part.value]
        return None

    def show_wrong(self, error: PracticeGuardError) -> str | None:
        """Mark the field that an INPUT_INVALID is about; return its name, None if it has none."""
        name = error.facts.get("field", "") if error.code is ErrorCode.INPUT_INVALID else ""
        field = self.fields.get(name)
        if field is None:
            return None
        mark_wrong(field, True)
        field.setFocus()
        return self._names[name]

    def first_field(self) -> QWidget:
        """Return what the keyboard should be on."""
        return next(iter(self.fields.values()))

    # --- building ---------------------------------------------------------------------------

    def add_field(
        self,
        name: str,
        title: str,
        *,
        hint: str = "",
        example: str = "",
        needed: bool = True,
        to: QVBoxLayout | None = None,
    ) -> QLineEdit:
        """Add a line to be typed, with its help below; return its field."""
        field = QLineEdit()
        field.setMaxLength(LONGEST_TEXT)
        field.setPlaceholderText(example)
        field.textEdited.connect(lambda _text: self._on_edited(field))
        self.fields[name] = field
        self._names[name] = title
        if needed:
            self._needed.append(name)
        (to if to is not None else self.column).addWidget(titled(title, field, hint))
        return field

    def add_secret(self, part: SecretPart, title: str, *, hint: str = "") -> SecretField:
        """Add a field for a secret; return it."""
        field = SecretField(title)
        field.edited.connect(self.edited)
        self.secret_fields[part] = field
        self._names[part.value] = title
        self.column.addWidget(titled(title, field, hint))
        return field

    def add_server(
        self, title: str, example: str, usual_port: int, *, to: QVBoxLayout | None = None
    ) -> tuple[QLineEdit, QLineEdit]:
        """Add the server's address with its port beside it; return both fields."""
        line = QHBoxLayout()
        line.setSpacing(12)
        (to if to is not None else self.column).addLayout(line)
        left, right = QVBoxLayout(), QVBoxLayout()
        line.addLayout(left, 1)
        line.addLayout(right)
        host = self.add_field("host", title, example=example, to=left)
        port = self.add_field("port", self.tr("Port"), to=right)
        port.setText(str(usual_port))
        port.setMaxLength(5)
        port.setFixedWidth(theme().px(96))
        return host, port

    def port(self) -> int:
        """Return the port that was typed; INPUT_INVALID if it is no number."""
        text = self.fields["port"].text().strip()
        if not text.isdecimal():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "port"})
        return int(text)

    def typed(self, name: str) -> str:
        """Return what stands in a field."""
        return self.fields[name].text().strip()

    def _on_edited(self, field: QLineEdit) -> None:
        mark_wrong(field, False)
        self.edited.emit()


class MoreSettings(QWidget):
    """What is seldom needed, folded away; fill `content`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = fit(QuietLink(""))
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.toggle)
        column.addWidget(self._body)
        self._on_toggled(False)

    def _on_toggled(self, unfolded: bool) -> None:
        text = self.tr("Fewer settings") if unfolded else self.tr("More settings")
        self.toggle.setText(f"{'▾' if unfolded else '▸'} {text}")
        self.toggle.setAccessibleName(text)
        self._body.setVisible(unfolded)


def titled(title: str, field: QWidget, hint: str = "") -> QWidget:
    """Given a field, return it with its label above and its help below."""
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    name = label(title, "strong")
    name.setBuddy(field)
    field.setAccessibleName(title)
    column.addWidget(name)
    column.addWidget(field)
    if hint:
        told = label(hint, "small")
        field.setAccessibleDescription(hint)
        column.addWidget(told)
    return group


def with_button(field: QWidget, button: QWidget) -> QWidget:
    """Given a field and the button that belongs to it, return them side by side."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(field, 1)
    line.addWidget(button)
    row.setFocusProxy(field)
    return row
