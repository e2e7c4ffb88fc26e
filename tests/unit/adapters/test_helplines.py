"""Who helps people who are blackmailed: complete in both languages, honest about the looking-up."""

from datetime import date, timedelta

import pytest

from practiceguard.adapters.helplines import KnownHelplines, helpline_of
from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.helpline import Helpline, in_order

ALL = KnownHelplines().all()


@pytest.mark.parametrize("one", ALL, ids=lambda one: str(one.key))
def test_each_says_in_both_languages_whom_it_helps(one: Helpline) -> None:
    for texts in (one.who, one.hours or {"en": "1", "fr": "2"}):
        assert set(texts) == {"en", "fr"}
        assert all(text.strip() for text in texts.values())
        assert texts["en"] != texts["fr"]
    assert one.name
    assert one.contact
    assert one.checked_on >= date(2026, 11, 1)
    assert bool(one.source) or one.checked is Checked.FROM_KNOWLEDGE


def test_the_marks_are_those_of_the_looking_up() -> None:
    marks = {one.key: one.checked for one in ALL}
    assert marks["stopncii"] is Checked.READ
    assert marks["gb-rph"] is Checked.READ
    assert marks["fr-3018"] is Checked.SECOND_HAND
    assert marks["us-ccri"] is Checked.FROM_KNOWLEDGE
    assert marks["fr-3114"] is Checked.FROM_KNOWLEDGE


def test_a_countrys_own_come_first_and_nobodys_is_left_out() -> None:
    ordered = in_order(ALL, "GB")
    assert ordered[0].key == "gb-rph"
    assert not ordered[1].countries
    assert sorted(one.key for one in ordered) == sorted(one.key for one in ALL)


def test_a_number_looked_up_a_year_ago_warns() -> None:
    one = ALL[0]
    assert not one.is_old(one.checked_on + timedelta(days=364))
    assert one.is_old(date(one.checked_on.year + 1, one.checked_on.month, one.checked_on.day))


def test_a_row_without_a_mark_is_refused() -> None:
    with pytest.raises(KeyError):
        helpline_of("x", {"name": "x", "countries": [], "who": {}, "contact": "1"})
