"""What people and attackers write is shown as it is, never obeyed as markup."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from practiceguard.ui.widgets import ElidedLabel, plain_tip

DEMANDS = [
    '<img src="file://attacker/share/seen.png">pay',
    "<b>pay</b>\nnow & quickly",
    "a <a href='https://attacker.example'>link</a>",
]


@pytest.mark.parametrize("text", DEMANDS)
def test_a_tooltip_fetches_nothing_and_says_what_was_written(text: str) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(text))
    assert shown.toPlainText().split() == text.split()


@pytest.mark.parametrize("text", ["Jonas Žukauskas", "Müller & Söhne", "two\nlines"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain_tip(text) == text


def test_the_name_of_a_file_is_no_markup_in_its_tooltip(qtbot: QtBot) -> None:
    made = ElidedLabel(DEMANDS[0])
    qtbot.addWidget(made)
    assert made.accessibleName() == DEMANDS[0]
    assert "<img" not in made.toolTip()
