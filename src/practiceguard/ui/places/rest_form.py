"""The form of a restic REST server: the one that can refuse every deletion."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.connection import Connection, RestConnection, SecretPart
from practiceguard.ui.places.http_form import HttpForm


class RestForm(HttpForm):
    """Address, user name, password and folder; a whole address may be pasted into the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_address(self.tr("for example: copies.example.org"), 8000)
        self._host.setAccessibleDescription(self.tr("A whole address may be pasted here."))
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
        self.add_encryption()
        self.column.addWidget(self.more)

    def connection(self) -> Connection:
        """Return the way there as typed."""
        self.tidy()
        host, port = self.typed("host"), self.port()
        return RestConnection(
            host=host,
            path=self.typed("path").strip("/"),
            user=self.typed("user"),
            port=port,
            is_encrypted=self.is_encrypted,
            certificate=self.certificate_of(host, port, is_encrypted=self.is_encrypted),
        )

    def fill(self, connection: Connection) -> None:
        """Show a way that is known."""
        super().fill(connection)
        if not isinstance(connection, RestConnection):
            return
        self.show_server(connection)
        self._user.setText(connection.user)
        self._path.setText(connection.path)
        self._is_following = False

    def tidy(self) -> None:
        """Hand the parts of a pasted address on to the fields they belong to."""
        found = self.tidy_server()
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
