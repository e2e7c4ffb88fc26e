"""Colours that can be read, sizes that grow with the text, and a scheme that follows the system."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.ui.theme import (
    DARK,
    LARGEST_SCALE,
    LIGHT,
    Level,
    Scheme,
    Tokens,
    contrast,
    install_theme,
    keeper,
    theme,
)
from practiceguard.ui.widgets import PrimaryButton

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@BOTH
def test_the_main_sentence_has_seven_to_one(tokens: Tokens) -> None:
    assert contrast(tokens.ink, tokens.ground) >= 7
    assert contrast(tokens.ink, tokens.surface) >= 7


@BOTH
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("muted", "ground"),
        ("muted", "surface"),
        ("accent", "surface"),
        ("accent", "ground"),
        ("accent", "accent_ground"),
        ("ink", "accent_ground"),
        ("on_accent", "accent"),
        ("on_accent", "accent_strong"),
        ("rail_ink", "rail"),
        ("rail_ink", "rail_selected"),
        ("rail_muted", "rail"),
        ("rail_alarm", "rail"),
        ("rail_alarm", "rail_selected"),
        ("bad", "surface"),
        ("care", "surface"),
        ("good", "surface"),
        ("good", "accent_ground"),
        ("care", "accent_ground"),
        ("bad", "accent_ground"),
    ],
)
def test_text_has_four_and_a_half_to_one(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("level", list(Level))
def test_badges_can_be_read(tokens: Tokens, level: Level) -> None:
    ink, ground = tokens.level(level)
    assert contrast(ink, ground) >= 4.5
    assert contrast(tokens.ink, ground) >= 4.5
    assert contrast(tokens.accent, ground) >= 3  # links in banners: bold and large


@BOTH
def test_controls_and_focus_can_be_found(tokens: Tokens) -> None:
    for ground in (tokens.ground, tokens.surface):
        assert contrast(tokens.control_line, ground) >= 3
        assert contrast(tokens.focus, ground) >= 3
    assert contrast(tokens.chart, tokens.surface) >= 3


@BOTH
def test_the_focus_of_a_filled_button_stands_out_from_its_filling_too(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tokens: Tokens
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_THEME", "dark" if tokens is DARK else "light")
    install_theme(qapp).apply()
    button = PrimaryButton("Back up now")
    around = QWidget()
    QVBoxLayout(around).addWidget(button)
    qtbot.addWidget(around)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    picture = button.grab().toImage()
    middle = picture.height() // 2
    edge = [picture.pixelColor(x, middle).name().upper() for x in range(9)]
    rings = list(dict.fromkeys(edge))
    assert rings == [tokens.focus, tokens.on_accent, tokens.accent]
    assert min(edge.count(tokens.focus), edge.count(tokens.on_accent)) >= 2
    for outer, inner in pairwise([tokens.ground, *rings]):
        assert contrast(outer, inner) >= 3


def test_the_environment_forces_a_scheme(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_THEME", "dark")
    install_theme(qapp).apply()
    assert theme().scheme is Scheme.DARK
    assert qapp.palette().window().color().name().upper() == DARK.ground


def test_a_chosen_scheme_yields_to_the_environment_only(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = install_theme(qapp)
    monkeypatch.delenv("PRACTICEGUARD_THEME")
    keep.choose_scheme(Scheme.DARK)
    assert theme().scheme is Scheme.DARK
    monkeypatch.setenv("PRACTICEGUARD_THEME", "light")
    keep.apply()
    assert theme().scheme is Scheme.LIGHT
    keep.choose_scheme(None)


def test_text_scale_grows_type_and_controls(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", "2")
    install_theme(qapp).apply()
    assert qapp.font().pixelSize() == 30
    button = QPushButton("Back up now")
    button.ensurePolished()
    assert button.sizeHint().height() >= 64
    button.deleteLater()


@pytest.mark.parametrize(("given", "scale"), [("0.2", 1.0), ("99", LARGEST_SCALE), ("x", None)])
def test_odd_text_scales_are_held_in_bounds(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, given: str, scale: float | None
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", given)
    install_theme(qapp).apply()
    assert theme().scale == scale if scale is not None else 1.0 <= theme().scale <= LARGEST_SCALE


def test_there_is_one_keeper(qapp: QApplication) -> None:
    assert install_theme(qapp) is install_theme(qapp) is keeper()


@pytest.fixture
def choice(qtbot: QtBot) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.addItems(["As the computer has it", "English", "Français"])
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_choice_of_a_short_list_is_in_sight(qtbot: QtBot, choice: QComboBox) -> None:
    choice.showPopup()
    qtbot.waitUntil(choice.view().isVisible)
    last = choice.view().visualRect(choice.model().index(choice.count() - 1, 0))
    room = choice.view().viewport().rect()
    choice.hidePopup()
    assert last.bottom() <= room.bottom()


def test_a_choice_keeps_its_width_with_the_keyboard_in_it(qtbot: QtBot, choice: QComboBox) -> None:
    before = choice.sizeHint()
    with qtbot.waitActive(choice):
        choice.activateWindow()
    choice.setFocus()
    qtbot.waitUntil(choice.hasFocus)
    choice.addItem("A")  # Qt measures only after news
    assert choice.sizeHint() == before
