"""What was handed back: the password, once, and what to do with the archive."""

from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.domain.incident.helpline import Helpline
from practiceguard.services.incident.hand_back import HandedBack
from practiceguard.ui import formats
from practiceguard.ui.incident.affected.hand_back_pages import FieldsPage
from practiceguard.ui.incident.first_hour_words import checked_words
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import Card, MessageBanner, label
from practiceguard.wording import hand_back as wording


class OutcomePage(FieldsPage):
    """The password, once; what to do now; which service helps with what."""

    def __init__(
        self, today: date, *, is_minor: bool | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._is_minor = today, is_minor
        secret = Card(self.tr("Password of the archive: shown this once"))
        self.password = label("", "figure", wrap=False)
        self.password.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.password.setAccessibleName(self.tr("Password of the archive"))
        secret.content.addWidget(self.password)
        secret.content.addWidget(
            label(
                self.tr(
                    "Small letters and digits, with the hyphens. It is stored nowhere: without it "
                    "nobody opens the archive, and a new one has to be made."
                ),
                "small",
            )
        )
        self.is_noted = QCheckBox(self.tr("The password is written down on paper"))
        self.is_noted.toggled.connect(self.edited)
        secret.content.addWidget(self.is_noted)
        self.column.addWidget(secret)
        self.told = label("")
        self.unread = MessageBanner()
        self.unread.hide()
        self.column.addWidget(self.told)
        self.column.addWidget(self.unread)
        then = Card(self.tr("What to do now"))
        for text in wording.HAND_OVER:
            then.content.addWidget(label(f"– {translated(wording.CONTEXT, text)}"))
        self.column.addWidget(then)
        self._services = Card(self.tr("What the pictures can be used for"))
        self.column.addWidget(self._services)

    def show_outcome(self, done: HandedBack, services: Mapping[str, Helpline]) -> None:
        """Show the password and what is in the archive."""
        entry = done.entry
        self.password.setText(done.password.reveal())
        self.told.setText(
            self.tr(
                "{archive}: {files}. It is in the log, with the fingerprint of each file."
            ).format(archive=done.archive, files=formats.files(entry.files))
        )
        if entry.not_read:
            names = formats.joined([PurePosixPath(one).name for one in entry.not_read])
            self.unread.show_message(
                Level.CARE,
                self.tr("{count} could not be read from this copy: {names}").format(
                    count=formats.files(len(entry.not_read)), names=names
                ),
                self.tr("They are not in the archive, and the log says so."),
                self.tr("Try another copy for them."),
            )
        keys = ["stopncii", "take-it-down"]
        for key in reversed(keys) if self._is_minor else keys:
            if key in services:
                self._add_service(services[key])

    def forget(self) -> None:
        """Let the password go."""
        self.password.setText("")

    def _add_service(self, one: Helpline) -> None:
        self._services.content.addWidget(label(f"{one.name} · {one.contact}", "strong"))
        self._services.content.addWidget(label(one.who[window_language()]))
        told = self.tr("Looked up on {date} ({how})").format(
            date=formats.long_date(one.checked_on), how=checked_words(one.checked)
        )
        if one.is_old(self._today):
            told = self.tr("{told}: long ago, check this first").format(told=told)
        self._services.content.addWidget(label(told, "small"))
