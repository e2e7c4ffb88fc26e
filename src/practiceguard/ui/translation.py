"""The language of the window: from the setting, the environment or the system."""

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from practiceguard.resources import resource

LANGUAGES = ("en", "fr")
LANGUAGE_SETTING = "language"
_TERRITORIES = {"en": "en_GB", "fr": "fr_FR"}


def chosen_language(setting: str | None) -> str:
    """Given the setting (None or empty: the system's), return `en` or `fr`.

    PRACTICEGUARD_LANGUAGE goes before the setting; any other system language reads English.
    """
    for wanted in (os.environ.get("PRACTICEGUARD_LANGUAGE"), setting, _system().name()[:2]):
        if wanted in LANGUAGES:
            return str(wanted)
    return "en"


def install_language(application: QCoreApplication, language: str) -> None:
    """Show the application in that language from the next text on, dates and numbers too."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale_for(language))
    folder = str(resource("translations"))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{language}", qt_folder), (f"practiceguard_{language}", folder)):
        translator = QTranslator(application)
        if translator.load(name, place):
            application.installTranslator(translator)
        else:
            translator.deleteLater()


def locale_for(language: str) -> QLocale:
    """Given a language, return the system's own variety of it (Swiss French), or the usual one."""
    system = _system()
    return system if system.name()[:2] == language else QLocale(_TERRITORIES[language])


def window_language() -> str:
    """Return the language the window is in: `en` or `fr`."""
    language = QLocale().name()[:2]
    return language if language in LANGUAGES else "en"


def translated(context: str, text: str) -> str:
    """Given a text from `wording`, return it in the window's language."""
    return QCoreApplication.translate(context, text)


def _system() -> QLocale:
    return QLocale.system()
