"""A text that is too long for a log is cut in sight, never in silence."""

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from practiceguard.ui.incident.limited_text import LONGEST, limit_text
from practiceguard.ui.incident.writing_dialog import TextBox


def test_what_does_not_fit_is_said_while_it_is_typed(qtbot: QtBot) -> None:
    box = TextBox("What do they demand?")
    qtbot.addWidget(box)
    box.show()
    box.set_text("a" * LONGEST)
    assert not box.too_long.isVisible()
    box.set_text("b" * (LONGEST + 7))
    assert box.field.toPlainText() == box.text == "b" * LONGEST
    assert box.too_long.isVisible()
    box.set_text("short")
    assert not box.too_long.isVisible()


def test_two_million_characters_are_cut_at_once_in_any_script(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    limit_text(field)
    field.insertPlainText("\u05e2\u05d1 \U0001f512 " * 400_000)
    assert len(field.toPlainText().encode("utf-16-le")) <= 2 * LONGEST
