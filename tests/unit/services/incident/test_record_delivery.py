"""What went out settles duties: of each its own people, each once; what came back takes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.delivery import (
    Fate,
    LettersOut,
    LettersPrinted,
    NewAddress,
    Way,
)
from practiceguard.domain.incident.entry import LotSent
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.new_addresses import at_new_addresses
from practiceguard.domain.incident.person import AffectedPerson, Certainty, MatchBasis
from practiceguard.domain.incident.tracked import Standing
from practiceguard.domain.incident.unreachable import to_write_again, unreachable_of
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.services.incident.write_log import append
from tests.fakes.fixed_clock import NOON
from tests.fakes.posted_mailing import Posting, number_of

HIPAA, CALIFORNIA = DutyId("US", "people"), DutyId("US-CA", "people")
PLACES = ("US-CA", "US-CA", "US-TX", "", "US-TX", "US-CA", "US-TX")
BACK = WhatBecame(Fate.RETURNED, NOON, note="unknown at this address")


def practice() -> Posting:
    found = Posting()
    found.count(7, {"US-CA": 3, "US-TX": 3, "US": 1})
    return found


def people(room: Posting, key: DutyId) -> list[int]:
    return [one.people for one in room.room.incident.of(key).letters.lots]


def field_of(refused: pytest.ExceptionInfo[PracticeGuardError]) -> str:
    return refused.value.facts["field"]


def test_each_duty_counts_its_own_people() -> None:
    room = practice()
    made = room.made(PLACES, (HIPAA, CALIFORNIA))
    room.posted(made, 1)
    assert (people(room, HIPAA), people(room, CALIFORNIA)) == ([5], [2])
    room.posted(made, 2, at=NOON)
    assert (people(room, HIPAA), people(room, CALIFORNIA)) == ([5, 2], [2, 1])
    incident = room.room.incident
    assert incident.progress_of(room.duty("US", "people")).stage is DutyStage.MET
    assert incident.progress_of(room.duty("US-CA", "people")).stage is DutyStage.MET


def test_a_second_letter_to_the_same_people_is_no_second_person() -> None:
    room = practice()
    room.posted(room.made(PLACES, (HIPAA,)))
    room.posted(room.made(PLACES, (HIPAA,), mailing=2), at=NOON)
    assert people(room, HIPAA) == [7]


def test_messages_to_people_of_no_list_count_where_they_live() -> None:
    room = practice()
    out = LettersOut("", Way.EMAIL, 2, NOON, "list of messages", persons=("x", "y"))
    room.delivery.record_out(
        room.key, "Ana", out, duties=(HIPAA, CALIFORNIA), places={"x": "US-CA", "y": "US-TX"}
    )
    assert (people(room, HIPAA), people(room, CALIFORNIA)) == ([2], [1])


def test_what_a_crash_left_out_is_made_up_for_once() -> None:
    room = practice()
    made = room.made(PLACES, (HIPAA,))
    out = LettersOut(made.key, Way.POST, 5, NOON - timedelta(hours=1), "RR 1", ("batch-001",))
    append(room.log, room.clock, room.key, "Ana", out)  # and then the computer stopped
    assert people(room, HIPAA) == []
    room.posted(made, 2, at=NOON)
    assert people(room, HIPAA) == [5, 2]
    room.delivery.record_fate(room.key, "Ana", BACK, number=number_of(1, 1))
    lots = [one for one in room.room.entries if isinstance(one.entry, LotSent)]
    assert len(lots) == 2


@pytest.mark.parametrize(
    ("out", "wrong"),
    [
        (LettersOut("2026-07", Way.POST, 5, NOON, "RR", ("batch-001",)), "mailing"),
        (LettersOut("2026-01", Way.POST, 5, NOON, "RR", ("batch-009",)), "batches"),
        (LettersOut("2026-01", Way.POST, 6, NOON, "RR", ("batch-001",)), "letters"),
        (LettersOut("2026-01", Way.POST, 1, NOON, "RR", persons=("nobody",)), "persons"),
        (LettersOut("2026-01", Way.POST, 7, NOON, "RR"), "batches"),
        (LettersOut("2026-01", Way.POST, 5, NOON, " ", ("batch-001",)), "receipt"),
        (LettersOut("2026-01", Way.POST, 5, NOON + timedelta(days=2), "RR", ("batch-001",)),
         "sent_at"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(out: LettersOut, wrong: str) -> None:
    room = practice()
    room.made(PLACES, (HIPAA,))
    before = len(room.room.entries)
    with pytest.raises(PracticeGuardError) as refused:
        room.delivery.record_out(room.key, "Ana", out)
    assert field_of(refused) == wrong
    assert len(room.room.entries) == before


def test_who_has_no_letter_is_followed_by_name_and_counts_once_as_out_of_reach() -> None:
    room = Posting()
    room.count(9, {"US-CA": 9}, without=1)
    lost, held = ("f:lost", "Lena Lost", "", "no-address", False), (
        "f:held", "Hans Held", "US-CA", "protected", True
    )  # fmt: skip
    room.made(PLACES, (HIPAA,), without=(lost, held))
    tracking = room.track(room.key)
    left = {one.name: (one.standing, one.why_none) for one in tracking.people if not one.number}
    assert left == {
        "Lena Lost": (Standing.NO_ADDRESS, "no-address"),
        "Hans Held": (Standing.NO_LETTER, "protected"),
    }
    assert len(tracking.people) == tracking.everybody == 9
    assert tracking.out_of_reach.addresses.total == 1
    tried = WhatBecame(Fate.NOT_REACHED, NOON, note="no number")
    incident = room.delivery.record_fate(room.key, "Ana", tried, person="f:lost")
    assert unreachable_of(incident).addresses.total == 1
    called = WhatBecame(Fate.REACHED, NOON, Way.HAND, "came to the practice")
    incident = room.delivery.record_fate(room.key, "Ana", called, person="f:lost")
    incident = room.delivery.record_fate(room.key, "Ana", called, person="f:held")
    assert unreachable_of(incident).addresses.total == 0
    reached = [one for one in room.track(room.key).people if one.standing is Standing.REACHED]
    assert [(one.name, one.place) for one in reached] == [("Lena Lost", ""), ("Hans Held", "US-CA")]
    # Who has a letter by a later mailing is no line among those without.
    room.made(PLACES, (HIPAA,), mailing=2, without=(("person-1", "Person 1", "", "has-one", True),))
    assert len(room.track(room.key).people) == 9


def test_what_came_back_is_written_down_though_the_clock_was_set_back() -> None:
    room = practice()
    room.posted(room.made(PLACES, (HIPAA,)))
    late = NOON + timedelta(days=2)
    room.clock.set(late)
    room.delivery.record_fate(room.key, "Ana", replace(BACK, at=late), number=number_of(1, 1))
    room.clock.set(NOON)
    incident = room.delivery.record_fate(
        room.key, "Ana", replace(BACK, at=late), number=number_of(1, 2)
    )
    assert unreachable_of(incident).addresses.total == 2


def test_no_batch_goes_out_twice() -> None:
    room = practice()
    made = room.made(PLACES, (HIPAA,))
    room.posted(made, 1)
    with pytest.raises(PracticeGuardError) as refused:
        room.posted(made, 1, at=NOON)
    assert field_of(refused) == "batches_sent"


def test_batches_that_are_printed_are_those_of_the_mailing() -> None:
    room = practice()
    made = room.made(PLACES, (HIPAA,))
    printed = LettersPrinted(made.key, ("batch-002",), 2, NOON)
    room.delivery.record_printed(room.key, "Ana", printed)
    counts = room.track(room.key).counts
    assert (counts[Standing.PRINTED], counts[Standing.MADE]) == (2, 5)
    with pytest.raises(PracticeGuardError):
        room.delivery.record_printed(
            room.key, "Ana", LettersPrinted(made.key, ("batch-002",), 3, NOON)
        )


def test_a_letter_that_came_back_takes_nothing_of_the_lot_and_the_person_is_out_of_reach() -> None:
    room = practice()
    room.posted(room.made(PLACES, (HIPAA,)))
    number = number_of(1, 1).lower().replace("-", " ")
    incident = room.delivery.record_fate(room.key, "Ana", BACK, number=number)
    assert people(room, HIPAA) == [7]
    assert unreachable_of(incident).addresses.by_region == {"US-CA": 1}
    tracking = room.track(room.key)
    assert tracking.out_of_reach == unreachable_of(incident)
    assert sum(tracking.counts.values()) == tracking.everybody == 7


@pytest.mark.parametrize(
    ("number", "wrong"),
    [("PG-2026-01-000001-99", "letter number"), (number_of(1, 8), "number"), ("", "person")],
)
def test_a_letter_that_is_not_there_is_told(number: str, wrong: str) -> None:
    room = practice()
    room.posted(room.made(PLACES, (HIPAA,)))
    with pytest.raises(PracticeGuardError) as refused:
        room.delivery.record_fate(room.key, "Ana", BACK, number=number)
    assert field_of(refused) == wrong


def test_no_letter_comes_back_before_it_went() -> None:
    room = practice()
    room.posted(room.made(PLACES, (HIPAA,)), at=NOON)
    early = WhatBecame(Fate.RETURNED, NOON - timedelta(hours=1))
    with pytest.raises(PracticeGuardError) as refused:
        room.delivery.record_fate(room.key, "Ana", early, number=number_of(1, 1))
    assert field_of(refused) == "at"


def test_another_address_lets_a_letter_be_made_again_and_what_arrives_there_counts() -> None:
    room = practice()
    room.posted(room.made(PLACES, (HIPAA,)))
    room.delivery.record_fate(room.key, "Ana", BACK, number=number_of(1, 1))
    moved = NewAddress("2 New Road", "90001", "Los Angeles", "US-CA", "US")
    incident = room.delivery.record_fate(
        room.key, "Ana", WhatBecame(Fate.NEW_ADDRESS, NOON, address=moved), person="person-1"
    )
    assert to_write_again(incident) == {"person-1": moved}
    room.posted(room.made(("US-CA",), (HIPAA,), mailing=2), at=NOON + timedelta(minutes=1))
    after = room.room.incident
    assert to_write_again(after) == {}
    assert unreachable_of(after).addresses.everybody == 0
    assert people(room, HIPAA) == [7]


def test_whoever_has_no_address_is_counted_once() -> None:
    room = Posting()
    room.count(9, {"US-TX": 9}, without=2)
    assert unreachable_of(room.room.incident).addresses.everybody == 2
    tried = WhatBecame(Fate.NOT_REACHED, NOON, note="no number either", had_address=False)
    room.delivery.record_fate(room.key, "Ana", tried, person="Carl")
    assert unreachable_of(room.room.incident).addresses.everybody == 2
    handed = WhatBecame(Fate.REACHED, NOON, way=Way.HAND, had_address=False)
    room.delivery.record_fate(room.key, "Ana", handed, person="Carl")
    assert unreachable_of(room.room.incident).addresses.everybody == 1
    tracking = room.track(room.key)
    assert (tracking.everybody, tracking.counts[Standing.NO_ADDRESS]) == (9, 1)


def test_letters_go_where_somebody_lives_now_and_the_address_book_stays() -> None:
    book = AddressEntry(1, "", "Diaz", "Ana", street="1 Old Road", city="Austin", country="US")
    person = AffectedPerson(
        "person-1", "Ana Diaz", Certainty.CERTAIN, frozenset(), MatchBasis.NUMBER, entry=book
    )
    moved = NewAddress("2 New Road", "90001", "Los Angeles", "US-CA", "US")
    other = replace(person, key="person-2")
    there, same = at_new_addresses((person, other), {"person-1": moved, "person-3": None})
    assert there.entry is not None
    assert (there.entry.street, there.entry.region, there.entry.name) == (
        "2 New Road",
        "US-CA",
        "Ana Diaz",
    )
    assert same is other
    by_mail = NewAddress(email="ana@example.org")
    (reached,) = at_new_addresses((person,), {"person-1": by_mail})
    assert reached.entry is not None
    assert (reached.entry.street, reached.entry.email) == ("1 Old Road", "ana@example.org")
