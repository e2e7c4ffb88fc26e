"""Letters in several lots: sent when they cover everybody, and what runs from them from the first.

The law of the tests: 15 days after the letters the attorney general of California is told.
"""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, Residents
from practiceguard.domain.incident.duty_table import table_of
from practiceguard.domain.incident.incident import DutyStage, obstacles_to_closing
from practiceguard.domain.incident.lots import Letters, Lot, Rest
from practiceguard.domain.incident.moment import Event
from tests.fakes.fixed_clock import NOON
from tests.unit.services.incident.test_answers_corrected import Practice

LETTERS, GENERAL = DutyId("US-CA", "people"), DutyId("US-CA", "attorney-general")
NINE = Residents(9, {"US": 9}, {"US-CA": 9})
FIRST, SECOND = NOON - timedelta(hours=1), NOON - timedelta(minutes=30)


def lot(people: int, *, second: bool = False, receipt: str = "posted") -> written.LotSent:
    return written.LotSent(LETTERS, SECOND if second else FIRST, people, receipt, "digest")


def stage(practice: Practice, residents: Residents = NINE) -> DutyStage:
    duty = practice.duty(LETTERS, residents)
    return practice.room.incident.progress_of(duty).stage


def test_a_part_of_the_letters_is_not_all_of_them() -> None:
    practice = Practice("US-CA")
    practice.write(lot(8))
    assert stage(practice) is DutyStage.PARTLY
    duties = practice.derived(NINE).duties
    incident = practice.room.incident
    assert LETTERS in {one.id for one in obstacles_to_closing(incident, duties).duties}
    rows = {one.id for row in table_of(incident, duties, ()).rows for one in row.duties}
    assert LETTERS in rows


def test_lots_that_cover_the_count_are_all_of_them() -> None:
    practice = Practice("US-CA")
    practice.write(lot(8), lot(1, second=True, receipt="by hand"))
    assert stage(practice) is DutyStage.MET
    incident = practice.room.incident
    found = incident.progress_of(practice.duty(LETTERS, NINE))
    assert (found.at, found.receipt) == (SECOND, "posted; by hand")


def test_the_rest_may_be_explained() -> None:
    practice = Practice("US-CA")
    practice.write(lot(6), written.RestExplained(LETTERS, 2, "no address anywhere"))
    assert stage(practice) is DutyStage.PARTLY
    practice.write(written.RestExplained(LETTERS, 1, "it is the doctor herself"))
    assert stage(practice) is DutyStage.MET
    assert LETTERS in practice.room.incident.met


def test_when_more_people_are_found_it_is_open_again() -> None:
    practice = Practice("US-CA")
    practice.write(lot(9))
    assert stage(practice) is DutyStage.MET
    assert stage(practice, Residents(12, {"US": 12}, {"US-CA": 12})) is DutyStage.PARTLY


def test_while_nobody_was_counted_no_lot_is_all_of_them() -> None:
    practice = Practice("US-CA")
    practice.write(lot(5000))
    assert stage(practice, Residents(0)) is DutyStage.PARTLY


def test_what_runs_from_the_letters_runs_from_the_first_lot() -> None:
    practice = Practice("US-CA")
    practice.write(lot(2, second=True), lot(2))
    deadline = practice.duty(GENERAL, NINE).deadline
    assert deadline is not None
    assert (deadline.start.counted_from, deadline.start.at) == (Event.PEOPLE_TOLD, FIRST)
    # Neither the last lot nor a reason why the rest gets none moves it.
    practice.write(written.RestExplained(LETTERS, 5, "no address"))
    assert practice.duty(GENERAL, NINE).deadline == deadline
    practice.write(written.DutyWaived(LETTERS, "the rest need none", "digest"))
    assert practice.duty(GENERAL, NINE).deadline == deadline


def test_a_part_cannot_be_called_all_and_what_did_not_hold_is_gone() -> None:
    practice = Practice("US-CA")
    practice.write(lot(2))
    with pytest.raises(PracticeGuardError):
        practice.write(written.DutyMet(LETTERS, FIRST, "all of them", "digest"))
    practice.write(written.DutyReopened(LETTERS, "they came back unopened"))
    assert stage(practice) is DutyStage.OPEN
    practice.write(written.DutyMet(LETTERS, FIRST, "all of them", "digest"))
    assert stage(practice) is DutyStage.MET


def test_letters_under_the_wrong_home_stay_in_sight() -> None:
    practice = Practice("FR")
    key = DutyId("FR", "people")
    practice.write(written.LotSent(key, FIRST, 3, "posted", "digest"))
    practice.write(written.HomeCorrected("BE", "the wrong line"))
    table = table_of(practice.room.incident, practice.derived().duties, ())
    assert key in {row.duties[0].id for row in table.settled}


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (lot(0), "people"),
        (lot(3, receipt=" "), "receipt"),
        (written.LotSent(LETTERS, FIRST - timedelta(days=9), 3, "posted", "d"), "sent_at"),
        (written.RestExplained(LETTERS, 0, "no address"), "people"),
        (written.RestExplained(LETTERS, 3, " "), "because"),
    ],
)
def test_a_lot_needs_a_number_a_receipt_and_a_time(entry: written.Entry, field: str) -> None:
    practice = Practice("US-CA")
    with pytest.raises(PracticeGuardError) as refused:
        practice.write(entry)
    assert refused.value.facts["field"] == field


@given(
    st.lists(st.integers(1, 500), max_size=6),
    st.lists(st.integers(1, 500), max_size=6),
    st.integers(0, 2000),
)
def test_whoever_is_covered_was_counted(sent: list[int], rest: list[int], people: int) -> None:
    lots = tuple(Lot(NOON, one, "posted") for one in sent)
    letters = Letters(lots, tuple(Rest(one, "no address") for one in rest))
    assert letters.left_of(people) == max(0, people - sum(sent) - sum(rest))
    covers = letters.cover(people)
    assert not covers or (people > 0 and sum(sent) + sum(rest) >= people)
    assert covers or people == 0 or letters.left_of(people) > 0 or not letters
