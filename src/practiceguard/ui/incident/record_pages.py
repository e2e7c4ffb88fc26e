"""The two pages of the dialog that makes a record: what is wished, and what was made."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from practiceguard.domain.incident.court_entries import RecordPurpose
from practiceguard.domain.incident.court_record import RecordWish, in_groups
from practiceguard.services.incident.court_record.make import MadeRecord
from practiceguard.ui import formats
from practiceguard.ui.incident.affected.hand_back_pages import FieldsPage
from practiceguard.ui.incident.court_sentences import say
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    ElidedLabel,
    MessageBanner,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.ui.widgets.choosing import choose_folder
from practiceguard.wording import court_record as words

LONGEST_REASON = 500
"""Characters."""


class WishPage(FieldsPage):
    """For whom, with which contents, where to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.choose_folder = choose_folder
        self.purpose = QComboBox()
        for one in RecordPurpose:
            self.purpose.addItem(say(words.PURPOSES[one]), one)
        self.add_field(self.tr("For whom?"), self.purpose)
        self.recipient = self.add_line(self.tr("Who gets it: name and place"))
        self.with_names = QCheckBox(self.tr("With names of patients"))
        self.with_names.toggled.connect(self._on_names)
        self.column.addWidget(self.with_names)
        self.names_told = label("", "small")
        self.column.addWidget(self.names_told)
        self.because = QLineEdit()
        self.because.setMaxLength(LONGEST_REASON)
        self.because.textChanged.connect(self.edited)
        asked = self.tr("Who asked for the names, and by what right")
        self._because_title = self.add_field(asked, self.because)
        self.with_evidence = QCheckBox(self.tr("With the files of evidence"))
        self.with_evidence.toggled.connect(lambda _on: self._tell())
        self.column.addWidget(self.with_evidence)
        self.evidence_told = label("", "small")
        self.column.addWidget(self.evidence_told)
        self.encrypted = QCheckBox(self.tr("Encrypted with a password"))
        self.encrypted.toggled.connect(lambda _on: self._tell())
        self.column.addWidget(self.encrypted)
        self.choose = fit(SecondaryButton(self.tr("Choose a folder…")))
        self.choose.clicked.connect(self._on_choose)
        self.shown = ElidedLabel()
        self.shown.hide()
        self.column.addWidget(self.choose)
        self.column.addWidget(self.shown)
        self._tell()

    @property
    def wish(self) -> RecordWish:
        """Return what is wished so far."""
        return RecordWish(
            purpose=RecordPurpose(self.purpose.currentData()),
            recipient=self.recipient.text().strip(),
            with_names=self.with_names.isChecked(),
            because=self.because.text().strip() if self.with_names.isChecked() else "",
            with_evidence=self.with_evidence.isChecked(),
            is_encrypted=self.encrypted.isChecked(),
        )

    @property
    def is_ready(self) -> bool:
        """Return whether nothing is missing."""
        return self.folder is not None and not self.wish.lack()

    @property
    def lacks(self) -> str:
        """Return what is still to be said, in a sentence."""
        lack = self.wish.lack()
        if lack == "recipient":
            return self.tr("Type who gets it.")
        if lack:
            return self.tr("Type who asked for the names.")
        return "" if self.folder else self.tr("Choose a folder.")

    def take_folder(self, folder: Path) -> None:
        """Write the record into this folder."""
        self.folder = folder
        self.shown.setText(str(folder))
        self.shown.show()
        self.edited.emit()

    def _on_names(self, is_on: bool) -> None:
        # What names patients leaves encrypted unless somebody wants it otherwise.
        if is_on:
            self.encrypted.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        names, evidence = self.with_names.isChecked(), self.with_evidence.isChecked()
        self.because.setVisible(names)
        self._because_title.setVisible(names)
        self.names_told.setText(
            self.tr(
                "Names are under medical secrecy: they go only to somebody to whom a law or a "
                "court lets you give them."
            )
            if names
            else self.tr(
                "Names, addresses and numbers of patients are removed, not covered. What is "
                "misspelt may stay: read it before you hand it over."
            )
        )
        self.evidence_told.setVisible(evidence)
        self.evidence_told.setText(
            self.tr("Every file is compared with the log while it is copied.")
            if names
            else self.tr(
                "Lists of patients are left out. Pictures and documents are not looked into: open "
                "each before you hand it over."
            )
        )
        self.edited.emit()

    def _on_choose(self) -> None:
        found = self.choose_folder(self, self.tr("Where shall the record go?"))
        if found is not None:
            self.take_folder(found)


class MadePage(FieldsPage):
    """The digest, the password once, and the folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.told = label()
        self.column.addWidget(self.told)
        card = Card(self.tr("Fingerprint: to be compared by telephone"))
        self.digest = _selectable(self.tr("Fingerprint of the record"), "strong")
        card.content.addWidget(self.digest)
        card.content.addWidget(
            label(
                self.tr(
                    "It stands in README.txt and in the log. Whoever gets the record computes it "
                    "anew and compares it with what you say: only that shows that nobody made the "
                    "whole record anew."
                ),
                "small",
            )
        )
        self.column.addWidget(card)
        self.secret = Card(self.tr("Password of the record: shown this once"))
        self.password = _selectable(self.tr("Password of the record"), "figure")
        self.secret.content.addWidget(self.password)
        self.is_noted = QCheckBox(self.tr("The password is written down on paper"))
        self.is_noted.toggled.connect(self.edited)
        self.secret.content.addWidget(self.is_noted)
        self.secret.hide()
        self.column.addWidget(self.secret)
        self.notes = MessageBanner()
        self.notes.hide()
        self.column.addWidget(self.notes)
        self.open_folder = fit(SecondaryButton(self.tr("Open the folder")))
        self.open_folder.clicked.connect(self.on_open)
        self.column.addWidget(self.open_folder)

    @property
    def is_ready(self) -> bool:
        """Return whether it may be closed: a password is gone then."""
        return self.secret.isHidden() or self.is_noted.isChecked()

    @property
    def lacks(self) -> str:
        """Return what has to be done before it is closed."""
        return "" if self.is_ready else self.tr("Write the password down, and tick it.")

    def show_record(self, made: MadeRecord) -> None:
        """Show what was made."""
        self._folder = made.archive.parent
        self.told.setText(
            self.tr("{archive}: it goes as far as entry {number} of the log.").format(
                archive=made.archive, number=formats.number(made.entry.entries)
            )
        )
        self.digest.setText(in_groups(made.entry.digest))
        self.secret.setVisible(made.password is not None)
        if made.password is not None:
            self.password.setText(made.password.reveal())
        notes = list(self._notes(made))
        if notes:
            self.notes.show_message(Level.CARE, self.tr("Mind this"), "\n".join(notes))
        self.notes.setVisible(bool(notes))

    def forget(self) -> None:
        """Let the password go."""
        self.password.setText("")

    def on_open(self) -> None:
        """Show the folder in the system's own window."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.notes.show_message(
                Level.CARE, self.tr("The folder could not be opened."), str(self._folder)
            )
            self.notes.show()

    def _notes(self, made: MadeRecord) -> list[str]:
        found = []
        if made.left_out:
            found.append(
                self.tr(
                    "Files of evidence that were left out: {count}. papers.html says why."
                ).format(count=formats.number(made.left_out))
            )
        if made.laws_lacking:
            found.append(
                self.tr(
                    "Texts of the law that were not kept on the day and cannot be found any more: "
                    "{count}"
                ).format(count=formats.number(made.laws_lacking))
            )
        if not made.names_are_whole:
            found.append(
                self.tr(
                    "Not all names of those affected are known here: there is no list of patients, "
                    "or a copy that was counted in could not be read. Some may have stayed: read "
                    "the record before you hand it over."
                )
            )
        return found


def _selectable(name: str, kind: str) -> QLabel:
    made = label("", kind)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    made.setAccessibleName(name)
    return made
