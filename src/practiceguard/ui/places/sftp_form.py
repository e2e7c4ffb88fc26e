"""The form of an SSH server: it lets us in by a key that is made here."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.backup.connection import (
    Connection,
    HostKey,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.backup.typed_address import typed_address
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import KeyPair
from practiceguard.ui.places.form import FOLDER, PlaceForm, titled, with_button
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import QuietLink, SecondaryButton, fit


class SftpForm(PlaceForm):
    """Address, user name and folder; and the line that the server has to be given."""

    def __init__(self, make_key_pair: Callable[[], KeyPair], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_key_pair = make_key_pair
        self._pair: KeyPair | None = None
        self._public_key = ""
        self._host_key: HostKey | None = None
        self._known: tuple[str, int] | None = None
        self._host, self._port = self.add_server(
            self.tr("Address of the server"), self.tr("for example: copies.example.org"), 22
        )
        self._host.editingFinished.connect(self.tidy)
        self._user = self.add_field("user", self.tr("User name"))
        self._path = self.add_field(
            "path",
            self.tr("Folder on the server"),
            hint=self.tr("An absolute one begins with a slash; any other lies in the user’s own."),
        )
        self._path.setText(FOLDER)
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.copy_button = fit(SecondaryButton(self.tr("Copy the line")))
        self.copy_button.clicked.connect(self._on_copy)
        title = self.tr("The line that lets this computer in")
        self.line.setAccessibleName(title)
        self.column.addWidget(
            titled(
                title,
                with_button(self.line, self.copy_button),
                self.tr(
                    "Send it to whoever runs the server, to be added to “authorized_keys” of this "
                    "user. It is no secret. Then test."
                ),
            )
        )
        self.renew = fit(QuietLink(self.tr("Make a new key")))
        self.renew.clicked.connect(self._make)
        self.renew.hide()
        self.column.addWidget(self.renew)

    def prepare(self) -> None:
        """Make the key, once."""
        if self._pair is None and not self._public_key:
            self._make()

    def connection(self) -> Connection:
        """Return the way there as typed."""
        self.tidy()
        host, port = self.typed("host"), self.port()
        return SftpConnection(
            host=host,
            user=self.typed("user"),
            path=self.typed("path"),
            port=port,
            host_key=self._host_key if self._known == (host, port) else None,
            public_key=self._pair.public_line if self._pair else self._public_key,
        )

    def secrets(self) -> Mapping[SecretPart, Secret]:
        """Return the private half of the key, if one was made here."""
        return {SecretPart.SFTP_PRIVATE_KEY: self._pair.private} if self._pair else {}

    def fill(self, connection: Connection) -> None:
        """Show a way that is known; the key stays unless another is made."""
        super().fill(connection)
        if not isinstance(connection, SftpConnection):
            return
        self._host.setText(connection.host)
        self._port.setText(str(connection.port))
        self._user.setText(connection.user)
        self._path.setText(connection.path)
        self._host_key = connection.host_key
        self._known = (connection.host, connection.port)
        self._public_key = connection.public_key
        self._show_line(connection.public_key)
        self.renew.show()

    def forget(self) -> None:
        """Keep the key that was made: the server may have been given its line already."""

    def tidy(self) -> None:
        """Hand the parts of a pasted address on to the fields they belong to."""
        found = typed_address(self.typed("host"))
        self._host.setText(found.host)
        if found.port is not None:
            self._port.setText(str(found.port))
        if found.user:
            self._user.setText(found.user)
        if found.path:
            self._path.setText(found.path)

    def _make(self) -> None:
        make = self._make_key_pair
        run_task(self, lambda _handle: make(), on_success=self._on_made)

    def _on_made(self, pair: KeyPair) -> None:
        self._pair = pair
        self._show_line(pair.public_line)
        self.edited.emit()

    def _show_line(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.copy_button.setText(self.tr("Copy the line"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self.copy_button.setText(self.tr("Copied"))
