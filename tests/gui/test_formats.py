"""Numbers, sizes and times as a person reads them."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from practiceguard.ui import formats
from practiceguard.ui.translation import install_language

NOW = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (84_000, "84 KB"),
        (999_999, "1.0 MB"),
        (6_000_000, "6.0 MB"),
        (143_000_000, "143 MB"),
        (86_400_000_000, "86.4 GB"),
        (1_800_000_000_000, "1.8 TB"),
        (5_000_000_000_000_000, "5,000 TB"),
    ],
)
def test_sizes(count: int, text: str) -> None:
    assert formats.size(count) == text.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_hundred_percent_only_when_it_is_over() -> None:
    assert formats.percent(0.999) == "99%"
    assert formats.percent(1) == "100%"
    assert formats.percent(0) == "0%"


@pytest.mark.parametrize(
    ("age", "text"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=5), "5 minutes ago"),
        (timedelta(hours=1, minutes=59), "1 hour ago"),
        (timedelta(hours=2), "2 hours ago"),
        (timedelta(days=9), "9 days ago"),
    ],
)
def test_ages(age: timedelta, text: str) -> None:
    assert formats.when(NOW - age, NOW) == text


def test_yesterday_and_today_name_the_hour() -> None:
    assert formats.when(NOW - timedelta(hours=23), NOW).startswith("Yesterday, ")
    assert formats.when(NOW - timedelta(hours=7), NOW).startswith("Today, ")


def test_the_future_is_not_called_just_now() -> None:
    assert formats.when(NOW + timedelta(hours=3), NOW) == formats.date_and_time(
        NOW + timedelta(hours=3)
    )


def test_lists() -> None:
    assert formats.joined(["a"]) == "a"
    assert formats.joined(["a", "b"]) == "a and b"
    assert formats.joined(["a", "b", "c"]) == "a, b and c"


def test_one_and_many() -> None:
    assert [formats.files(count) for count in (0, 1, 25_412)] == [
        "no files",
        "1 file",
        "25,412 files",
    ]
    assert [formats.days(count) for count in (1, 9)] == ["1 day", "9 days"]


def test_french_numbers_and_dates(qapp: QApplication) -> None:
    install_language(qapp, "fr")
    assert formats.size(1_800_000_000_000) == "1,8\N{NO-BREAK SPACE}To"
    assert formats.percent(0.42) == "42\N{NO-BREAK SPACE}%"
    assert formats.files(25_412).endswith("fichiers")
    assert formats.when(NOW - timedelta(hours=2), NOW) == "il y a 2 heures"
    assert formats.long_date(datetime(2026, 11, 20, 12, tzinfo=UTC)) == "vendredi 20 novembre 2026"


@pytest.mark.parametrize("at", [datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak"])
def test_a_file_may_bear_any_date(at: datetime, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        for words in (
            formats.when(at, NOW),
            formats.date_and_time(at),
            formats.long_date(at),
            formats.short_date(at),
            formats.month(at),
            formats.clock_time(at),
        ):
            assert words
        assert formats.local_day(at) == at.date()
    time.tzset()
