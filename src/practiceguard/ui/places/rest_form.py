"""The form of a restic REST server: the one that can refuse every deletion."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.connection import Connection, RestConnection, SecretPart
from practiceguard.domain.backup.typed_address import typed_address
from practiceguard.ui.places.form import MoreSettings, PlaceForm, encryption_box
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import label
from practiceguard.wording.places import CONTEXT, NOT_ENCRYPTED


class RestForm(PlaceForm):
    """Address, user name, password and folder; a whole address may be pasted into the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._certificate = ""
        self._known: tuple[str, int] | None = None
        self._host, self._port = self.add_server(
            self.tr("Address of the server"), self.tr("for example: copies.example.org"), 8000
        )
        self._host.setAccessibleDescription(self.tr("A whole address may be pasted here."))
        self._host.editingFinished.connect(self.tidy)
        self._user = self.add_field("user", self.tr("User name"))
        self._user.textEdited.connect(self._on_user)
        self.add_secret(SecretPart.REST_PASSWORD, self.tr("Password"))
        self._path = self.add_field(
            "path",
            self.tr("Folder on the server"),
            hint=self.tr("Usually the same as the user name."),
            needed=False,
        )
        self._path.textEdited.connect(lambda _text: self._stop_following())
        self._is_following = True
        more = MoreSettings()
        self._encrypted = encryption_box(self.tr("Encrypted connection (TLS)"))
        self._encrypted.toggled.connect(self._on_encrypted)
        self._warning = label(translated(CONTEXT, NOT_ENCRYPTED), "care")
        self._warning.hide()
        more.content.addWidget(self._encrypted)
        more.content.addWidget(self._warning)
        self.more = more
        self.column.addWidget(more)

    def connection(self) -> Connection:
        """Return the way there as typed."""
        self.tidy()
        host, port = self.typed("host"), self.port()
        is_same = self._known == (host, port) and self._encrypted.isChecked()
        return RestConnection(
            host=host,
            path=self.typed("path").strip("/"),
            user=self.typed("user"),
            port=port,
            is_encrypted=self._encrypted.isChecked(),
            # Another server shows another certificate: it is compared anew.
            certificate=self._certificate if is_same else "",
        )

    def fill(self, connection: Connection) -> None:
        """Show a way that is known."""
        super().fill(connection)
        if not isinstance(connection, RestConnection):
            return
        self._host.setText(connection.host)
        self._port.setText(str(connection.port))
        self._user.setText(connection.user)
        self._path.setText(connection.path)
        self._encrypted.setChecked(connection.is_encrypted)
        self._certificate = connection.certificate
        self._known = (connection.host, connection.port)
        self._is_following = False

    def tidy(self) -> None:
        """Hand the parts of a pasted address on to the fields they belong to."""
        found = typed_address(self.typed("host"))
        self._host.setText(found.host)
        if found.port is not None:
            self._port.setText(str(found.port))
        if found.is_encrypted is not None:
            self._encrypted.setChecked(found.is_encrypted)
            self.more.toggle.setChecked(self.more.toggle.isChecked() or not found.is_encrypted)
        if found.user:
            self._user.setText(found.user)
            self._on_user(found.user)
        if found.path:
            self._path.setText(found.path)
            self._stop_following()

    def _on_user(self, text: str) -> None:
        if self._is_following:
            self._path.setText(text.strip())

    def _stop_following(self) -> None:
        self._is_following = False

    def _on_encrypted(self, encrypted: bool) -> None:
        self._warning.setVisible(not encrypted)
        self.edited.emit()
