"""Which text of a notice: the language, and the place whose law wants its own."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.draft_notices import places_of
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.ui.incident.duty_words import name_of_place
from practiceguard.ui.translation import window_language

EVERYWHERE = ""


def fill_choices(
    language: QComboBox, place: QComboBox, notices: PrepareNotices, kind: NoticeKind, home: str
) -> None:
    """Show what there is of a kind; chosen is the window's language, and the practice's own law.

    Most patients live where the practice is: its law's text comes first, if it wants one.
    """
    with QSignalBlocker(language), QSignalBlocker(place):
        language.clear()
        place.clear()
        for code, own_name in notices.languages(kind):
            language.addItem(own_name, code)
        language.setCurrentIndex(max(0, language.findData(window_language())))
        place.addItem(QCoreApplication.translate("PaperView", "everywhere"), EVERYWHERE)
        for code in notices.places(kind):
            place.addItem(name_of_place(code), code)
        own = (place.findData(code) for code in places_of(home))
        place.setCurrentIndex(next((at for at in own if at > 0), 0))


def choose_text(language: QComboBox, place: QComboBox, text: tuple[str, str]) -> None:
    """Choose a text by its language and place; the first of all where there is none."""
    with QSignalBlocker(language), QSignalBlocker(place):
        language.setCurrentIndex(max(0, language.findData(text[0])))
        place.setCurrentIndex(max(0, place.findData(text[1])))
