"""What the forms of servers that are reached by HTTP have in common."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from practiceguard.domain.backup.connection import RestConnection, S3Connection
from practiceguard.domain.backup.typed_address import TypedAddress, typed_address
from practiceguard.ui.places.form import MoreSettings, PlaceForm
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import label
from practiceguard.wording.places import CONTEXT, NOT_ENCRYPTED


class HttpForm(PlaceForm):
    """An address that may be pasted whole, encryption, and the certificate somebody compared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more = MoreSettings()
        self._encrypted = QCheckBox(self.tr("Encrypted connection (TLS)"))
        self._encrypted.setChecked(True)
        self._encrypted.toggled.connect(self._on_encrypted)
        self._warning = label(translated(CONTEXT, NOT_ENCRYPTED), "care")
        self._warning.hide()
        self._certificate = ""
        self._known: tuple[str, int] | None = None

    def add_address(self, example: str, usual_port: int, *, to: QVBoxLayout | None = None) -> None:
        """Add the address with its port beside it."""
        self._host, self._port = self.add_server(
            self.tr("Address of the server"), example, usual_port, to=to
        )
        self._host.editingFinished.connect(self.tidy)

    def add_encryption(self) -> None:
        """Add the box for encryption to what is seldom needed, ticked as it should be."""
        self.more.content.addWidget(self._encrypted)
        self.more.content.addWidget(self._warning)

    @property
    def is_encrypted(self) -> bool:
        """Return whether the connection shall be encrypted."""
        return self._encrypted.isChecked()

    def show_server(self, connection: RestConnection | S3Connection) -> None:
        """Show the server of a way that is known."""
        self._host.setText(connection.host)
        self._port.setText(str(connection.port))
        self._encrypted.setChecked(connection.is_encrypted)
        self._certificate = connection.certificate
        self._known = (connection.host, connection.port)

    def certificate_of(self, host: str, port: int, *, is_encrypted: bool) -> str:
        """Return the certificate that was compared; of another server it is compared anew."""
        return self._certificate if is_encrypted and self._known == (host, port) else ""

    def tidy_server(self) -> TypedAddress:
        """Hand what an address says of the server on to its fields; return all of it."""
        found = typed_address(self.typed("host"))
        self._host.setText(found.host)
        if found.port is not None:
            self._port.setText(str(found.port))
        if found.is_encrypted is not None:
            self._encrypted.setChecked(found.is_encrypted)
            self.more.toggle.setChecked(self.more.toggle.isChecked() or not found.is_encrypted)
        return found

    def _on_encrypted(self, encrypted: bool) -> None:
        self._warning.setVisible(not encrypted)
        self.edited.emit()
