"""The form of S3 storage: providers whose servers are known, and any other."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.backup.connection import (
    BucketStyle,
    Connection,
    S3Connection,
    SecretPart,
)
from practiceguard.domain.backup.s3_presets import PRESETS, S3Preset, connection_to, preset_of
from practiceguard.ui import formats
from practiceguard.ui.places.form import FOLDER, titled
from practiceguard.ui.places.http_form import HttpForm
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import label
from practiceguard.wording.places import CONTEXT, QUIRKS


class S3Form(HttpForm):
    """Provider, region, bucket, folder and the two keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.provider = QComboBox()
        for preset in PRESETS:
            self.provider.addItem(preset.name or self.tr("Another provider"), preset.key)
        self.column.addWidget(titled(self.tr("Provider"), self.provider))
        self.quirks = label("", "small")
        self.column.addWidget(self.quirks)
        self.region = QComboBox()
        self.region.setEditable(True)
        line = QLineEdit()
        self.region.setLineEdit(line)
        self.fields["region"] = line
        self._names["region"] = self.tr("Region")
        self.region.editTextChanged.connect(lambda _text: self._on_edited(line))
        self._region_group = titled(self._names["region"], self.region)
        line.setAccessibleName(self._names["region"])
        self.column.addWidget(self._region_group)
        self._server = QWidget()
        server = QVBoxLayout(self._server)
        server.setContentsMargins(0, 0, 0, 0)
        self.add_address(self.tr("for example: s3.example.org"), 443, to=server)
        self.column.addWidget(self._server)
        # Asked for only where the provider's servers are not known.
        self._needed.remove("host")
        self._needed.remove("port")
        self.add_field("bucket", self.tr("Bucket"))
        self.add_field("prefix", self.tr("Folder in the bucket"), needed=False).setText(FOLDER)
        self.add_secret(SecretPart.S3_KEY_ID, self.tr("Key ID (access key)"))
        self.add_secret(SecretPart.S3_SECRET_KEY, self.tr("Secret key"))
        self._style = QComboBox()
        for style, text in (
            (BucketStyle.AUTO, self.tr("Found out by itself")),
            (BucketStyle.HOST, self.tr("Before the server’s name")),
            (BucketStyle.PATH, self.tr("After the server’s name")),
        ):
            self._style.addItem(text, style.value)
        self.more.content.addWidget(
            titled(self.tr("Where the bucket stands in the address"), self._style)
        )
        self.add_encryption()
        self.column.addWidget(self.more)
        self.provider.currentIndexChanged.connect(lambda _index: self._on_provider())
        self._on_provider()

    @property
    def preset(self) -> S3Preset:
        """Return the provider chosen."""
        return preset_of(self.provider.currentData() or "")

    def connection(self) -> Connection:
        """Return the way there as typed."""
        preset = self.preset
        bucket, prefix = self.typed("bucket"), self.typed("prefix").strip("/")
        region = self.region.currentText().strip().lower()
        if preset.host:
            made = connection_to(preset, region, bucket, prefix)
        else:
            self.tidy()
            made = S3Connection(
                host=self.typed("host"),
                bucket=bucket,
                prefix=prefix,
                region=region,
                port=self.port(),
                is_encrypted=self.is_encrypted,
                style=BucketStyle(self._style.currentData()),
                preset=preset.key,
            )
        certificate = self.certificate_of(made.host, made.port, is_encrypted=made.is_encrypted)
        return replace(made, certificate=certificate)

    def first_missing(self) -> str | None:
        """Return the name of the first field that is empty; the address only where it is asked."""
        if not self.preset.host and not self.typed("host"):
            self._host.setFocus()
            return self._names["host"]
        return super().first_missing()

    def first_field(self) -> QWidget:
        """Return the list of providers."""
        return self.provider

    def fill(self, connection: Connection) -> None:
        """Show a way that is known."""
        super().fill(connection)
        if not isinstance(connection, S3Connection):
            return
        self.provider.setCurrentIndex(max(self.provider.findData(connection.preset), 0))
        if not connection.preset:
            self.provider.setCurrentIndex(self.provider.count() - 1)
        self.region.setEditText(connection.region)
        self.show_server(connection)
        self.fields["bucket"].setText(connection.bucket)
        self.fields["prefix"].setText(connection.prefix)
        self._style.setCurrentIndex(max(self._style.findData(connection.style.value), 0))

    def _on_provider(self) -> None:
        preset = self.preset
        self.region.clear()
        self.region.addItems(list(preset.regions))
        self._server.setVisible(not preset.host)
        self.more.setVisible(not preset.host)
        self._style.setCurrentIndex(max(self._style.findData(preset.style.value), 0))
        notes = [translated(CONTEXT, QUIRKS[code]) for code in preset.quirks]
        if preset.source:
            notes.append(
                self.tr("Read on {date} in the provider’s documentation.").format(
                    date=formats.long_date(preset.checked_on)
                )
            )
        self.quirks.setText("\n".join(f"• {note}" for note in notes))
        self.edited.emit()

    def tidy(self) -> None:
        """Hand the parts of a pasted address on to the fields they belong to."""
        found = self.tidy_server()
        if found.path and not self.typed("bucket"):
            bucket, _, prefix = found.path.partition("/")
            self.fields["bucket"].setText(bucket)
            if prefix:
                self.fields["prefix"].setText(prefix)
