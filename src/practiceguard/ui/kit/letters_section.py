"""On our letters: what stands there, as far as somebody said it."""

from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.practice_details import PracticeDetails, gaps
from practiceguard.ui import formats
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.kit import words
from practiceguard.ui.kit.details_dialog import DetailsDialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, StatusBadge, fit, label
from practiceguard.wording.contacts import GAPS
from practiceguard.wording.countries import country_names
from practiceguard.wording.practice_details import CONTEXT, DETAILS


class LettersSection(Card):
    """The details that are known, and what letters still lack."""

    changed = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("On our letters"))
        self._app = app
        self._details = PracticeDetails()
        self._head = RowList()
        self._rows = RowList()
        self.content.addWidget(self._head)
        self.content.addWidget(self._rows)
        self.button: SecondaryButton | None = None

    def show_details(self, details: PracticeDetails) -> None:
        """Show what is known."""
        self._details = details
        had_focus = self.button is not None and self.button.hasFocus()
        self._head.clear()
        self._rows.clear()
        self.button = SecondaryButton(self.tr("Fill in…"))
        self.button.setAccessibleName(self.tr("Fill in what stands on letters"))
        self.button.clicked.connect(self.edit)
        lacking = gaps(details)
        if lacking:
            told = self.tr("Letters still lack: {what}.").format(
                what=formats.joined([words.say(GAPS[gap]) for gap in lacking])
            )
            badge = StatusBadge(self.tr("missing"), Level.CARE)
        else:
            told = self.tr("Letters have what they need.")
            badge = StatusBadge(self.tr("complete"), Level.GOOD)
        self._head.add_action_row(fit(badge), label(told), self.button)
        for name, text in asdict(details).items():
            if text:
                shown = (
                    country_names(window_language()).get(text, text) if name == "country" else text
                )
                title = label(translated(CONTEXT, DETAILS[name].name), "secondary")
                self._rows.add_row(title, label(shown), stretch=1)
        if had_focus:
            self.button.setFocus()

    def edit(self) -> None:
        """Ask for it."""
        dialog = DetailsDialog(self._app.kit.details, self._details, self.window())
        open_dialog(dialog, self.changed.emit)
