"""A date with its hour is typed as one writes it, and what comes out is what was typed.

The deadlines of the law run from these times: another day than the typed one must never come out.
"""

from collections.abc import Iterator
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from practiceguard.ui.backup.schedule_fields import TimeField
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.widgets.day_field import DayField
from tests.gui.keys import type_text

ZONE = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 3, 18, 5, tzinfo=ZONE)
WAYS = {
    "en_US": "{0.month}/{0.day}/{0.year} {1}:{0.minute:02} {0:%p}",
    "en_GB": "{0:%d/%m/%Y %H:%M}",
    "fr_FR": "{0:%d/%m/%Y %H:%M}",
    "de_DE": "{0:%d.%m.%Y, %H:%M}",
    "lt_LT": "{0:%Y-%m-%d %H:%M}",
}
TIMES = (
    datetime(2026, 11, 21, 20, 40, tzinfo=ZONE),
    datetime(2026, 11, 28, 9, 5, tzinfo=ZONE),
    datetime(2026, 10, 31, 23, 59, tzinfo=ZONE),
    datetime(2026, 12, 3, 7, 0, tzinfo=ZONE),
    datetime(2025, 12, 31, 0, 1, tzinfo=ZONE),
    datetime(2024, 2, 29, 12, 30, tzinfo=ZONE),
)


@pytest.fixture(params=WAYS)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    yield from spoken(str(request.param))


@pytest.fixture
def american() -> Iterator[str]:
    yield from spoken("en_US")


def spoken(name: str) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    yield name
    QLocale.setDefault(before)


def shown(qtbot: QtBot, field: MomentField | DayField) -> None:
    qtbot.addWidget(field)
    field.show()
    field.field.setFocus()


def written(language: str, at: datetime) -> str:
    return WAYS[language].format(at, at.hour % 12 or 12)


@pytest.mark.parametrize("at", TIMES)
@pytest.mark.parametrize("begin", ["all", "home", "tab"])
def test_what_is_typed_is_what_is_meant(
    qtbot: QtBot, language: str, at: datetime, begin: str
) -> None:
    field = MomentField("When", NOW, ZONE)
    shown(qtbot, field)
    if begin == "all":
        qtbot.keyClick(field.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    elif begin == "home":
        qtbot.keyClick(field.field, Qt.Key.Key_Home)
    else:
        field.field.setSelectedSection(field.field.sectionAt(0))
    type_text(field.field, written(language, at))
    field.field.clearFocus()
    assert field.moment == at
    assert field.note.isHidden()


def test_what_is_still_to_come_is_put_back_and_said(qtbot: QtBot, american: str) -> None:
    field = MomentField("When", NOW, ZONE)
    shown(qtbot, field)
    qtbot.keyClick(field.field, Qt.Key.Key_Home)
    type_text(field.field, "12/28/2026 9:00 AM")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.moment == NOW
    assert field.note.text() == "That is still to come: it was put back to now."
    qtbot.keyClick(field.field, Qt.Key.Key_Home)
    type_text(field.field, "11")
    assert field.note.isHidden()


def test_nothing_to_come_is_written_before_the_field_is_left(qtbot: QtBot) -> None:
    field = MomentField("When", NOW, ZONE)
    field.field.setDateTime(field.field.dateTime().addDays(3))
    qtbot.addWidget(field)
    assert field.moment == NOW


def test_what_lies_before_the_earliest_is_put_back_and_said(qtbot: QtBot, american: str) -> None:
    field = MomentField("When", NOW, ZONE)
    earliest = datetime(2026, 11, 21, 20, 40, tzinfo=ZONE)
    field.set_earliest(earliest)
    shown(qtbot, field)
    qtbot.keyClick(field.field, Qt.Key.Key_Home)
    type_text(field.field, "11/20/2026 9:00 AM")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.moment == earliest
    assert field.note.text() == "Nobody had noticed anything yet: it was put back to that time."


def test_a_day_is_typed_as_one_writes_it(qtbot: QtBot, language: str) -> None:
    field = DayField("By", NOW.date())
    shown(qtbot, field)
    qtbot.keyClick(field.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(
        field.field, written(language, datetime(2027, 1, 31, tzinfo=ZONE)).split(" ")[0].rstrip(",")
    )
    assert str(field.day) == "2027-01-31"


@pytest.mark.parametrize("at", [time(18, 30), time(7, 5), time(0, 0), time(12, 45)])
@pytest.mark.parametrize("begin", [Qt.Key.Key_A, Qt.Key.Key_Home])
def test_a_time_of_day_is_typed_as_one_writes_it(
    qtbot: QtBot, language: str, at: time, begin: Qt.Key
) -> None:
    field = TimeField("At", time(12, 15))
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    kept = Qt.KeyboardModifier
    qtbot.keyClick(field, begin, kept.ControlModifier if begin == Qt.Key.Key_A else kept.NoModifier)
    half = f" {at:%p}" if language == "en_US" else ""
    hour = at.hour % 12 or 12 if half else f"{at.hour:02}"
    type_text(field, f"{hour}:{at.minute:02}{half}")
    assert field.at == at
