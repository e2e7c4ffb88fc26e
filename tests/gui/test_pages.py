"""Pages that scroll: a bar only while there is something to scroll to."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.ui.theme import install_theme
from practiceguard.ui.widgets import ScrollPage, label
from tests.gui.conftest import settled

WIDTH = 520


def test_a_bar_goes_away_with_what_needed_it(qtbot: QtBot, qapp: QApplication) -> None:
    """Beside the bar there is less width, the text gets longer, and seems to need the bar."""
    install_theme(qapp).apply()
    page = ScrollPage()
    qtbot.addWidget(page)
    bar = page.verticalScrollBar()
    text = label("")
    page.content.addWidget(text)
    page.resize(WIDTH, 100)
    page.show()
    bar_width = bar.sizeHint().width()
    for count in range(60, 160):
        text.setText("i " * count)
        settled(qtbot)
        height = page.page.heightForWidth(WIDTH)
        if page.page.heightForWidth(WIDTH - bar_width) > height:
            break
    else:
        raise AssertionError("no text gets longer beside the bar")
    page.resize(WIDTH, 2 * height)
    settled(qtbot)
    page.resize(WIDTH, height)
    settled(qtbot)
    assert not bar.isVisible()
    tall = QWidget()
    tall.setFixedHeight(400)
    page.content.addWidget(tall)
    settled(qtbot)
    assert bar.isVisible()
    tall.hide()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert page.page.width() == WIDTH


def test_a_bar_stays_while_it_is_needed(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.content.addWidget(label("word " * 400))
    page.resize(WIDTH, 200)
    page.show()
    settled(qtbot)
    assert page.verticalScrollBar().isVisible()
    page.resize(WIDTH + 40, 220)
    settled(qtbot)
    assert page.verticalScrollBar().isVisible()
