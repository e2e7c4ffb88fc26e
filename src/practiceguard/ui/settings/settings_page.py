"""Settings: language, look and text size, and whether everything here works."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from practiceguard import __version__
from practiceguard.bootstrap import App
from practiceguard.services.practice.examine import Finding, Part
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code, present_error
from practiceguard.ui.settings.actions import TEXT_SCALE_SETTING, THEME_SETTING, save_setting
from practiceguard.ui.settings.telling.short_card import TellingCard
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, Scheme, keeper
from practiceguard.ui.translation import LANGUAGE_SETTING
from practiceguard.ui.widgets import (
    Card,
    DetailsPanel,
    PageHeader,
    RowList,
    ScrollPage,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


@dataclass(frozen=True)
class Settings:
    """What is stored; an empty text means: as the system has it."""

    language: str = ""
    scheme: str = ""
    text_scale: str = ""


def read_settings(app: App) -> Settings:
    """Return the stored settings."""
    store = app.world.store
    return Settings(
        language=store.setting(LANGUAGE_SETTING) or "",
        scheme=store.setting(THEME_SETTING) or "",
        text_scale=store.setting(TEXT_SCALE_SETTING) or "",
    )


def apply_look(settings: Settings) -> None:
    """Put scheme and text size of the settings in force; the environment goes before them."""
    keep = keeper()
    if keep is None:
        return
    keep.choose_scheme(Scheme(settings.scheme) if settings.scheme in set(Scheme) else None)
    keep.choose_scale(int(settings.text_scale) / 100 if settings.text_scale.isdigit() else None)


class SettingsView(ScrollPage):
    """The settings; each takes effect at once."""

    language_changed = Signal(str)
    """`en`, `fr`, or empty for the system's."""
    telling_requested = Signal()
    """Somebody wants to see or choose who is told when something is wrong."""
    law_requested = Signal()
    """Somebody wants to see how old the law is, or take in a newer one."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.content.addWidget(
            PageHeader(self.tr("Settings"), self.tr("Each change takes effect at once."))
        )
        self.telling = TellingCard()
        self.telling.wanted.connect(self.telling_requested)
        self.content.addWidget(self.telling)
        self.content.addWidget(self._look_card())
        self.content.addWidget(self._law_card())
        self.content.addWidget(self._examine_card())
        self.content.addWidget(self._about_card())
        run_task(self, lambda _handle: read_settings(app), on_success=self.show_settings)

    def show_settings(self, settings: Settings) -> None:
        """Show what is stored."""
        for box, value in (
            (self.language, settings.language),
            (self.scheme, settings.scheme),
            (self.text_scale, settings.text_scale),
        ):
            index = box.findData(value)
            box.setCurrentIndex(max(index, 0))

    def show_telling(self, telling: Telling) -> None:
        """Show in short who is told."""
        self.telling.show_telling(telling)

    def _look_card(self) -> Card:
        card = Card(self.tr("Language and look"))
        as_system = self.tr("As the computer has it")
        self.language = self._box(
            self.tr("Language"), [(as_system, ""), ("English", "en"), ("Français", "fr")]
        )
        self.scheme = self._box(
            self.tr("Colours"),
            [
                (as_system, ""),
                (self.tr("Light"), Scheme.LIGHT.value),
                (self.tr("Dark"), Scheme.DARK.value),
            ],
        )
        self.text_scale = self._box(
            self.tr("Text size"),
            [
                (as_system, ""),
                *(
                    (formats.percent(percent / 100), str(percent))
                    for percent in (100, 125, 150, 200)
                ),
            ],
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for row, box in enumerate((self.language, self.scheme, self.text_scale)):
            name = label(box.accessibleName(), wrap=False)
            name.setBuddy(box)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        card.content.addLayout(grid)
        self.language.activated.connect(self._on_language)
        self.scheme.activated.connect(self._on_look)
        self.text_scale.activated.connect(self._on_look)
        return card

    def _box(self, name: str, choices: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for text, value in choices:
            box.addItem(text, value)
        return box

    def _law_card(self) -> Card:
        card = Card(self.tr("The law in this app"))
        card.content.addWidget(
            label(
                self.tr(
                    "Whom to tell after a breach, by when, and under which law: each with its "
                    "source and the day it was checked. Law changes: take in an update from time "
                    "to time."
                ),
                "secondary",
            )
        )
        self.law = fit(SecondaryButton(self.tr("Look at the law…")))
        self.law.clicked.connect(self.law_requested)
        card.content.addWidget(self.law)
        return card

    def _examine_card(self) -> Card:
        card = Card(self.tr("Does everything work here?"))
        card.content.addWidget(
            label(
                self.tr("Looks at everything a copy needs. Nothing is changed."),
                "secondary",
            )
        )
        self._findings = RowList()
        self._findings.hide()
        card.content.addWidget(self._findings)
        self._examine = fit(SecondaryButton(self.tr("Look now")))
        self._examine.setAccessibleName(self.tr("Look whether everything works"))
        self._examine.clicked.connect(self.examine)
        card.content.addWidget(self._examine)
        return card

    def _about_card(self) -> Card:
        card = Card(self.tr("About"))
        card.content.addWidget(label(f"PracticeGuard {__version__}"))
        card.content.addWidget(
            DetailsPanel(
                "\n".join(
                    [
                        self.tr("Own records: {folder}").format(
                            folder=self._app.world.state_folder
                        ),
                        self.tr("Logs: {folder}").format(folder=self._app.world.logs_folder),
                    ]
                ),
                name=self.tr("Its folders"),
            )
        )
        return card

    def examine(self) -> None:
        """Look at everything a copy needs."""
        self._examine.setEnabled(False)
        run_task(
            self,
            lambda _handle: self._app.examine(),
            on_success=self.show_findings,
            on_failure=self._on_failed,
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what was found, part by part."""
        self._examine.setEnabled(True)
        self._findings.clear()
        self._findings.show()
        for finding in findings:
            badge = (
                StatusBadge(self.tr("works"), Level.GOOD)
                if finding.problem is None
                else StatusBadge(self.tr("needs attention"), Level.BAD)
            )
            text = self.part_words(finding.part)
            if finding.place:
                text = f"{text} ({finding.place})"
            if finding.problem is not None:
                message = message_for_code(finding.problem, dict(finding.facts))
                text = f"{text}: {message.happened} {message.next_step}"
            self._findings.add_row(badge, label(text), stretch=1)

    def part_words(self, part: Part) -> str:
        """Given an examined part, return its words."""
        return {
            Part.RESTIC: self.tr("The copying program (restic)"),
            Part.KEYRING: self.tr("The computer's keyring"),
            Part.SET_UP: self.tr("Set-up"),
            Part.PLACE: self.tr("The place of the copy"),
            Part.FREE_SPACE: self.tr("Room in the place of the copy"),
            Part.SOURCES: self.tr("The folders to be copied"),
            Part.RECOVERY_SHEET: self.tr("The recovery sheet"),
        }[part]

    def _on_failed(self, error: Exception) -> None:
        self._examine.setEnabled(True)
        present_error(self, error)

    def _on_language(self) -> None:
        value = str(self.language.currentData())
        save_setting(
            self, self._app, LANGUAGE_SETTING, value, lambda: self.language_changed.emit(value)
        )

    def _on_look(self) -> None:
        settings = Settings(
            scheme=str(self.scheme.currentData()), text_scale=str(self.text_scale.currentData())
        )
        apply_look(settings)
        save_setting(self, self._app, THEME_SETTING, settings.scheme, _nothing)
        save_setting(self, self._app, TEXT_SCALE_SETTING, settings.text_scale, _nothing)


def _nothing() -> None:
    """Do nothing: the look is in force already."""
