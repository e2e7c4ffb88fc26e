"""Step 1: whose records these are."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.practice import LONGEST_NAME
from practiceguard.domain.setup import SetupDraft
from practiceguard.ui.countries import countries, country_of_system
from practiceguard.ui.setup.page import SetupPage
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import Card
from practiceguard.ui.widgets.fields import field_group, mark_wrong


class PracticePage(SetupPage):
    """Name and country of the practice."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, "", "", parent)
        self.header.set_texts(
            self.tr("Which practice are the records from?"),
            self.tr(
                "The name is printed on your recovery sheet. "
                "The country decides which rules of data protection apply to you."
            ),
        )
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("for example: Dr Moreau's practice"))
        self.name.textEdited.connect(self._on_edited)
        self.country = QComboBox()
        self.country.setPlaceholderText(self.tr("Choose the country"))
        for code, text in countries(window_language()):
            self.country.addItem(text, code)
        self.country.setCurrentIndex(self.country.findData(country_of_system()))
        self.country.currentIndexChanged.connect(self._on_edited)
        self.body.addWidget(self._form())

    def load(self, draft: SetupDraft) -> None:
        """Show the answers given before a crash."""
        self.name.setText(draft.practice_name)
        if draft.country:
            self.country.setCurrentIndex(self.country.findData(draft.country))

    def first_field(self) -> QWidget:
        """Return the name's field."""
        return self.name

    def submit(self) -> None:
        """Keep name and country, or say which one is missing."""
        name, country = self.name.text().strip(), self.country.currentData()
        mark_wrong(self.name, not name)
        if not name:
            self.say(Level.CARE, self.tr("The name of the practice is still missing."))
            self.name.setFocus()
            return
        if not country:
            self.say(Level.CARE, self.tr("The country is still missing."))
            self.country.setFocus()
            return
        self.perform(
            lambda: self.app.set_up.answer_practice(name, country),
            self.answered.emit,
            busy=self.tr("Keeping your answer…"),
        )

    def _form(self) -> Card:
        card = Card()
        card.content.setSpacing(14)
        for title, field, hint in (
            (self.tr("Name of the practice"), self.name, ""),
            (
                self.tr("Country"),
                self.country,
                self.tr("Type the first letters to jump to a country."),
            ),
        ):
            card.content.addLayout(field_group(title, field, hint, spacing=6))
        return card

    def _on_edited(self) -> None:
        mark_wrong(self.name, False)
        self.clear_message()
