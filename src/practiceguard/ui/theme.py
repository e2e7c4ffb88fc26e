"""Colours and sizes of the window: every colour is named here and nowhere else."""

import os
import sys
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from practiceguard.resources import resource
from practiceguard.ui.stylesheet import stylesheet

LARGEST_SCALE = 3.0

# What a system's own font measures when nobody has asked for larger text, in pixels.
_USUAL_SYSTEM_FONT = {"win32": 12, "darwin": 13}


class Scheme(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class Level(StrEnum):
    """The four states of the house; the values are those of the domain's protection levels."""

    GOOD = "good"
    UNPROVED = "unproved"
    CARE = "care"
    BAD = "bad"


@dataclass(frozen=True)
class Tokens:
    """One colour scheme; each value is `#RRGGBB`."""

    ground: str
    surface: str
    ink: str
    muted: str
    line: str
    control_line: str
    """The edge of a field or button: 3:1 against its ground, as a control must be found."""
    accent: str
    accent_strong: str
    """The accent while the pointer is on it."""
    on_accent: str
    accent_ground: str
    chart: str
    focus: str
    rail: str
    rail_selected: str
    rail_ink: str
    rail_muted: str
    rail_alarm: str
    good: str
    good_ground: str
    care: str
    care_ground: str
    bad: str
    bad_ground: str
    unproved: str
    unproved_ground: str

    def level(self, level: Level) -> tuple[str, str]:
        """Given a level, return its colour and the ground that goes with it."""
        return {
            Level.GOOD: (self.good, self.good_ground),
            Level.CARE: (self.care, self.care_ground),
            Level.BAD: (self.bad, self.bad_ground),
            Level.UNPROVED: (self.unproved, self.unproved_ground),
        }[level]


LIGHT = Tokens(
    ground="#F6F5F2",
    surface="#FFFFFF",
    ink="#1D2A30",
    muted="#5F6D75",
    line="#E3E1DB",
    control_line="#828C92",
    accent="#0F6B6B",
    accent_strong="#0B5454",
    on_accent="#FFFFFF",
    accent_ground="#E6F1F0",
    chart="#5D9B98",
    focus="#1D2A30",
    rail="#14343A",
    rail_selected="#235258",
    rail_ink="#F2F6F6",
    rail_muted="#A9BFC2",
    rail_alarm="#F3B7AE",
    good="#2C7A4B",
    good_ground="#E4F2E9",
    care="#8F5600",
    care_ground="#FBF0DC",
    bad="#B3261E",
    bad_ground="#FBE9E7",
    unproved="#55626A",
    unproved_ground="#ECEEEE",
)

DARK = Tokens(
    ground="#14191B",
    surface="#1D2427",
    ink="#E8EDEE",
    muted="#9DAAB0",
    line="#2E383C",
    control_line="#6F7D83",
    accent="#4FB3AE",
    accent_strong="#6CC7C2",
    on_accent="#0C1618",
    accent_ground="#1C3837",
    chart="#5D9B98",
    focus="#E8EDEE",
    rail="#0F1F23",
    rail_selected="#235258",
    rail_ink="#F2F6F6",
    rail_muted="#A9BFC2",
    rail_alarm="#F3B7AE",
    good="#7CC79A",
    good_ground="#1C3326",
    care="#E0B060",
    care_ground="#37301B",
    bad="#F0948C",
    bad_ground="#3B2220",
    unproved="#B4BFC4",
    unproved_ground="#2A3236",
)

TOKENS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}


@dataclass(frozen=True)
class Theme:
    """A colour scheme and a text scale (1.0 is the design's own size)."""

    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0

    @property
    def tokens(self) -> Tokens:
        """Return the colours."""
        return TOKENS[self.scheme]

    def px(self, size: float) -> int:
        """Given a size of the design in pixels, return it at this text scale.

        For what grows with the text: type, control heights, icons. Margins do not grow.
        """
        return round(size * self.scale)

    def colour(self, name: str) -> QColor:
        """Given a token's name, return its colour for painting."""
        return QColor(getattr(self.tokens, name))


class ThemeKeeper(QObject):
    """Holds the theme in force, follows the system's colour scheme, and tells of changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._family = application.font().family()
        self._chosen_scheme: Scheme | None = None
        self._chosen_scale: float | None = None
        self._system_scale = system_scale(application.font())
        self.theme = Theme()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.apply()

    def choose_scheme(self, scheme: Scheme | None) -> None:
        """Use this scheme, or follow the system again if None; PRACTICEGUARD_THEME goes before."""
        self._chosen_scheme = scheme
        self.apply()

    def choose_scale(self, scale: float | None) -> None:
        """Use this text scale, or the system's again if None."""
        self._chosen_scale = scale
        self.apply()

    def apply(self) -> None:
        """Work out the theme and put it on the whole application."""
        theme = Theme(self._scheme(), self._scale())
        self.theme = theme
        _hold(theme)
        application = self._application
        font = QFont(self._family)
        font.setPixelSize(theme.px(15))
        font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: columns of numbers line up
        application.setFont(font)
        application.setPalette(_palette(theme.tokens))
        values = {field.name: getattr(theme.tokens, field.name) for field in fields(Tokens)}
        application.setStyleSheet(stylesheet(values, theme.px, _pictures(theme)))
        self.changed.emit()

    def _scheme(self) -> Scheme:
        forced = _scheme_from_environment() or self._chosen_scheme
        if forced is not None:
            return forced
        hint = QGuiApplication.styleHints().colorScheme()
        return Scheme.DARK if hint is Qt.ColorScheme.Dark else Scheme.LIGHT

    def _scale(self) -> float:
        wanted = scale_from_environment()
        if wanted is None:
            wanted = self._chosen_scale
        if wanted is None:
            wanted = self._system_scale
        return min(max(wanted, 1.0), LARGEST_SCALE)

    def _on_scheme_changed(self) -> None:
        self.apply()


def install_theme(application: QApplication) -> ThemeKeeper:
    """Put the theme on the application and return its keeper; called again, the same one."""
    existing = application.findChild(ThemeKeeper)
    if existing is not None:
        return existing
    application.setStyle("Fusion")
    return ThemeKeeper(application)


def keeper() -> ThemeKeeper | None:
    """Return the keeper installed on the running application, if any."""
    application = QApplication.instance()
    return application.findChild(ThemeKeeper) if application is not None else None


def theme() -> Theme:
    """Return the theme in force; ask while painting, do not keep it."""
    return _in_force[0]


_in_force = [Theme()]


def _hold(theme_now: Theme) -> None:
    _in_force[0] = theme_now


def system_scale(font: QFont) -> float:
    """Given the system's own font, return how much larger than usual somebody has set it."""
    usual = _USUAL_SYSTEM_FONT.get(sys.platform, 15)
    return max(QFontInfo(font).pixelSize() / usual, 1.0)


def scale_from_environment() -> float | None:
    """Return PRACTICEGUARD_TEXT_SCALE as a number, None if it is missing or no number."""
    try:
        return float(os.environ["PRACTICEGUARD_TEXT_SCALE"])
    except (KeyError, ValueError):
        return None


def _scheme_from_environment() -> Scheme | None:
    name = os.environ.get("PRACTICEGUARD_THEME", "")
    return Scheme(name) if name in set(Scheme) else None


def contrast(one: str, other: str) -> float:
    """Given two colours `#RRGGBB`, return their contrast ratio as WCAG 2 defines it (1 to 21)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _pictures(theme_now: Theme) -> dict[str, str]:
    """Return the paths of tick and arrow; a stylesheet takes pictures by path only."""
    return {
        f"{name}_picture": Path(
            str(resource("icons", f"{file}-{theme_now.scheme.value}.svg"))
        ).as_posix()
        for name, file in (("check", "tick"), ("arrow", "arrow"))
    }


def _palette(tokens: Tokens) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: tokens.ground,
        QPalette.ColorRole.WindowText: tokens.ink,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.ground,
        QPalette.ColorRole.Text: tokens.ink,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.ink,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.ink,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette
