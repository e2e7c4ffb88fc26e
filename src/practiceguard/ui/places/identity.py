"""What a server shows of itself, to be compared before it is accepted."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from practiceguard.domain.backup.connection import HostKey
from practiceguard.services.ports import Certificate
from practiceguard.services.practice.try_place import PlaceTrial
from practiceguard.ui import formats
from practiceguard.ui.widgets import Card, label

PAIRS_A_LINE = 8


def grouped(fingerprint: str) -> str:
    """Given a fingerprint, return it in groups that an eye can follow, on several lines.

    `AB:CD:…` becomes pairs, eight a line; `SHA256:…` of SSH groups of four, six a line.
    """
    if fingerprint.startswith("SHA256:"):
        text = fingerprint.removeprefix("SHA256:")
        groups = [text[start : start + 4] for start in range(0, len(text), 4)]
        lines = [" ".join(groups[start : start + 6]) for start in range(0, len(groups), 6)]
        return "SHA256:\n" + "\n".join(lines)
    pairs = fingerprint.split(":")
    lines = [
        " ".join(pairs[start : start + PAIRS_A_LINE])
        for start in range(0, len(pairs), PAIRS_A_LINE)
    ]
    return "\n".join(lines)


class IdentityCard(Card):
    """The fingerprint and the rest, and the box that says it was compared."""

    confirmed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.content.setSpacing(10)
        self._name = label(self.tr("Fingerprint"), "strong")
        self.fingerprint = label("")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.fingerprint.setStyleSheet(f"font-family: '{fixed.family()}'; font-size: 17px;")
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(4)
        self._facts.setColumnStretch(1, 1)
        self._rows = {
            name: (label(title, "small", wrap=False), label("", "small"))
            for name, title in (
                ("names", self.tr("Made for")),
                ("validity", self.tr("Valid")),
                ("issuer", self.tr("Vouched for by")),
                ("kind", self.tr("Kind of key")),
            )
        }
        for row, (title, text) in enumerate(self._rows.values()):
            self._facts.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(text, row, 1)
        self.box = QCheckBox(self.tr("This is what the administrator told me"))
        self.box.toggled.connect(lambda _checked: self.confirmed_changed.emit())
        for widget in (self._name, self.fingerprint):
            self.content.addWidget(widget)
        self.content.addLayout(self._facts)
        self.content.addWidget(self.box)

    @property
    def is_confirmed(self) -> bool:
        """Return whether somebody has said that it was compared."""
        return self.box.isChecked()

    def show_trial(self, trial: PlaceTrial, now: datetime) -> None:
        """Show what a trial was shown; nothing is confirmed yet."""
        self.box.setChecked(False)
        if trial.host_key is not None:
            self._show_key(trial.host_key)
        elif trial.certificate is not None:
            self._show_certificate(trial.certificate, now)

    def _show_key(self, key: HostKey) -> None:
        self._show_fingerprint(key.fingerprint)
        self._show_facts({"kind": key.kind})

    def _show_certificate(self, certificate: Certificate, now: datetime) -> None:
        self._show_fingerprint(certificate.fingerprint)
        until = formats.long_date(certificate.valid_until)
        pattern = (
            self.tr("from {begin} to {end}")
            if certificate.valid_from <= now <= certificate.valid_until
            else self.tr("from {begin} to {end}: not today")
        )
        self._show_facts(
            {
                "names": ", ".join(certificate.names),
                "validity": pattern.format(
                    begin=formats.long_date(certificate.valid_from), end=until
                ),
                "issuer": certificate.issuer,
            }
        )

    def _show_fingerprint(self, fingerprint: str) -> None:
        self.fingerprint.setText(grouped(fingerprint))
        self.fingerprint.setAccessibleName(fingerprint)

    def _show_facts(self, facts: dict[str, str]) -> None:
        for name, (title, text) in self._rows.items():
            # Names and issuers are the server's own words: as plain text, and not without end.
            text.setText(facts.get(name, "")[:400])
            for widget in (title, text):
                widget.setVisible(name in facts)
