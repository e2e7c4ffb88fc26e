"""The form of a place that only rclone reaches."""

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.backup.connection import (
    Connection,
    RcloneConnection,
    SecretPart,
    demand_rclone_settings,
)
from practiceguard.domain.secret import Secret
from practiceguard.ui.places.form import FOLDER, PlaceForm
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import SecondaryButton, fit, label
from practiceguard.ui.widgets.fields import SecretField

_ROWS_AT_FIRST = 3


class RcloneForm(PlaceForm):
    """Kind and folder, and the settings as rclone's own configuration has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[QLineEdit, SecretField]] = []
        self._has_kept = False
        self.add_field(
            "type",
            self.tr("Kind of storage, as rclone calls it"),
            example=self.tr("for example: webdav"),
        )
        self.add_field("path", self.tr("Folder there")).setText(FOLDER)
        title = label(self.tr("Settings"), "strong")
        self.column.addWidget(title)
        self._hint = label(
            self.tr(
                "Name and value of each line that “rclone config show” has for this storage, "
                "without “type”. They are kept in this computer’s keyring only."
            ),
            "small",
        )
        self.column.addWidget(self._hint)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addLayout(self._list)
        add = fit(SecondaryButton(self.tr("One more setting")))
        add.clicked.connect(self._add_row)
        self.column.addWidget(add)
        for _ in range(_ROWS_AT_FIRST):
            self._add_row()

    def connection(self) -> Connection:
        """Return the way there as typed."""
        demand_rclone_settings(self._settings())
        return RcloneConnection(self.typed("type"), self.typed("path"))

    def secrets(self) -> Mapping[SecretPart, Secret]:
        """Return all settings as one secret."""
        settings = self._settings()
        if not settings and self._has_kept:
            return {}
        return {SecretPart.RCLONE_SETTINGS: Secret(json.dumps(settings))}

    def fill(self, connection: Connection) -> None:
        """Show a way that is known; its settings stay unless others are typed."""
        super().fill(connection)
        self._has_kept = True
        if isinstance(connection, RcloneConnection):
            self.fields["type"].setText(connection.type)
            self.fields["path"].setText(connection.path)
        self._hint.setText(
            self.tr("The settings stay as they are. To change one, enter all of them anew.")
        )

    def forget(self) -> None:
        """Forget every value that was typed."""
        for _name, value in self.rows:
            value.clear()

    def _settings(self) -> dict[str, str]:
        return {
            name.text().strip(): value.text() for name, value in self.rows if name.text().strip()
        }

    def _add_row(self) -> None:
        number = len(self.rows) + 1
        name, value = (
            QLineEdit(),
            SecretField(self.tr("Value of setting {number}").format(number=number)),
        )
        name.setAccessibleName(self.tr("Name of setting {number}").format(number=number))
        name.setPlaceholderText("url" if number == 1 else "")
        name.setFixedWidth(theme().px(170))
        name.textEdited.connect(lambda _text: self.edited.emit())
        value.edited.connect(self.edited)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(name)
        line.addWidget(value, 1)
        self._list.addWidget(row)
        self.rows.append((name, value))
