"""Last step: letters that were compared and may go out, or what did not agree."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from practiceguard.services.incident.make_mailing import MadeMailing
from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.mailing.words import pair_finding, said
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    InLine,
    MessageBanner,
    QuietLink,
    RowList,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.wording import letters as wording

MOST_SHOWN = 200
"""Findings in words: so many tell enough; all of them are counted."""


class OutcomePage(QWidget):
    """How many letters in how many files, for which envelope; or every finding, and no release."""

    list_wanted = Signal()
    word_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = MessageBanner()
        self.rows = RowList()
        self.findings = QPlainTextEdit()
        self.findings.setReadOnly(True)
        self.findings.setTabChangesFocus(True)
        self.findings.setAccessibleName(self.tr("What did not agree"))
        self.findings.setFixedHeight(theme().px(150))
        self.envelopes = QVBoxLayout()
        self.open = fit(SecondaryButton(self.tr("Open the folder")))
        self.open.clicked.connect(self._on_open)
        self.not_opened = label("", "care")
        self.not_opened.hide()
        self.see = fit(QuietLink(self.tr("See who gets no letter…")))
        self.see.clicked.connect(self.list_wanted)
        self.for_word = fit(QuietLink(self.tr("The same for Word")))
        self.for_word.clicked.connect(self.word_wanted)
        self._folder: Path | None = None
        column = plain_column(self)
        buttons = QWidget()
        line = InLine(buttons, gap=8)
        line.addWidget(self.open)
        line.addWidget(self.see)
        line.addWidget(self.for_word)
        for widget in (self.banner, self.findings, buttons, self.not_opened, self.rows):
            column.addWidget(widget)
        column.addLayout(self.envelopes)
        column.addStretch(1)

    def show_outcome(self, planned: PlannedMailing, made: MadeMailing) -> None:
        """Show what came out."""
        self._folder = made.merged.folder
        is_good = made.entry is not None
        if is_good:
            self.banner.show_message(
                Level.GOOD,
                self.tr("Letters read back, each agrees with the record: {count}.").format(
                    count=formats.number(made.pairs.letters)
                ),
                self.tr("It is in the log; the list of all letters is kept as evidence."),
                self.tr("Print the files in the folder “print”, one after the other."),
            )
        else:
            self.banner.show_message(
                Level.BAD,
                self.tr("Do not post these letters. What does not agree: {count}.").format(
                    count=formats.number(max(len(made.pairs.findings), 1))
                ),
                self.tr("Somebody might get another person’s letter. Nothing was released."),
                self.tr("Delete this folder, and make the letters again in an empty one."),
            )
        found = made.pairs.findings[:MOST_SHOWN]
        self.findings.setPlainText("\n".join(pair_finding(one) for one in found))
        self.findings.setVisible(bool(found))
        self._count(planned, made)
        self._say_envelopes(planned, is_good=is_good)
        self.for_word.setVisible(is_good and made.merged.printed > 0)
        self.see.setVisible(bool(made.merged.refused or planned.prepared.unaddressed))

    def _count(self, planned: PlannedMailing, made: MadeMailing) -> None:
        self.rows.clear()
        unaddressed = len(planned.prepared.unaddressed)
        lines = [
            (self.tr("People, as they were counted"), planned.prepared.people),
            (self.tr("Letters"), made.merged.printed),
            (self.tr("Could not be printed"), len(made.merged.refused)),
            (self.tr("Without a letter"), unaddressed),
            (self.tr("Files for the printer"), len(made.merged.print_files)),
            (self.tr("Sheets of paper, printed on both sides"), made.merged.pages // 2),
        ]
        for text, count in lines:
            figure = label(formats.number(count), "strong", wrap=False)
            row = self.rows.add_row(label(text), figure)
            row.setAccessibleName(f"{text}: {formats.number(count)}")

    def _say_envelopes(self, planned: PlannedMailing, *, is_good: bool) -> None:
        while (item := self.envelopes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        used = dict.fromkeys(one.format for one in planned.prepared.mailing.addressees)
        for one in used if is_good else ():
            self.envelopes.addWidget(label(said(wording.ENVELOPES[one]), "small"))

    def _on_open(self) -> None:
        if self._folder is None:
            return
        opens = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        self.not_opened.setVisible(not opens)
        self.not_opened.setText(
            self.tr("It cannot be opened from here. It is: {folder}").format(folder=self._folder)
        )
