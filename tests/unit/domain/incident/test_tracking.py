"""Where each person stands: in exactly one state, whatever was written down first."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.delivery import (
    Fate,
    LetterFate,
    LettersOut,
    LettersPrinted,
    Way,
)
from practiceguard.domain.incident.entry import (
    AffectedCounted,
    AffectedFound,
    Entry,
    EvidenceId,
    Opened,
)
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.tracked import ListedLetter, Standing, Tracked
from practiceguard.domain.incident.tracking import Delivery, track, untold
from practiceguard.domain.incident.unreachable import tracking_of
from tests.fakes.fixed_clock import NOON

FIRST, SECOND = "2026-01", "2026-02"
ANNA, BEN = "anna", "ben"


def letter(person: str, mailing: str = FIRST, batch: str = "batch-001") -> ListedLetter:
    return ListedLetter(
        mailing, f"{mailing}/{person}", person, person.title(), "en", batch, "US-CA", NOON
    )


LETTERS = (letter(ANNA), letter(BEN), letter(ANNA, SECOND))


def posted(day: int, mailing: str = FIRST, way: Way = Way.POST) -> LettersOut:
    at = NOON + timedelta(days=day)
    return LettersOut(mailing, way, 2, at, "RR 1", ("batch-001",))


def fate(what: Fate, day: int, mailing: str = FIRST, **more: object) -> LetterFate:
    return LetterFate(mailing, ANNA, what, NOON + timedelta(days=day), **more)  # type: ignore[arg-type]


def anna(*happened: Delivery) -> Tracked:
    found = {one.person: one for one in track(LETTERS, happened)}
    return found[ANNA]


@pytest.mark.parametrize(
    ("happened", "standing", "is_unreachable"),
    [
        ((), Standing.MADE, False),
        ((LettersPrinted(FIRST, ("batch-001",), 2, NOON),), Standing.PRINTED, False),
        ((posted(1),), Standing.POSTED, False),
        ((posted(1, way=Way.EMAIL),), Standing.EMAILED, False),
        ((posted(1), fate(Fate.RETURNED, 5)), Standing.RETURNED, True),
        ((posted(1), fate(Fate.BOUNCED, 5)), Standing.BOUNCED, True),
        ((posted(1), fate(Fate.BOUNCED, 5, can_be_written_to=True)), Standing.BOUNCED, False),
        ((fate(Fate.MAYBE_SENT, 1),), Standing.MAYBE_SENT, False),
        (
            (posted(1), fate(Fate.RETURNED, 5), fate(Fate.NEW_ADDRESS, 6)),
            Standing.NEW_ADDRESS,
            False,
        ),
        (
            (posted(1), fate(Fate.RETURNED, 5), fate(Fate.NEW_ADDRESS, 6), posted(7, SECOND)),
            Standing.SENT_AGAIN,
            False,
        ),
        (
            (posted(1), fate(Fate.RETURNED, 5), posted(7, SECOND), fate(Fate.RETURNED, 9, SECOND)),
            Standing.RETURNED,
            True,
        ),
        ((posted(1), posted(4, SECOND), fate(Fate.RETURNED, 9)), Standing.POSTED, False),
        (
            (posted(1), fate(Fate.RETURNED, 5), fate(Fate.REACHED, 6, way=Way.PHONE)),
            Standing.REACHED,
            True,
        ),
        (
            (posted(1), fate(Fate.RETURNED, 5), fate(Fate.REACHED, 6, way=Way.HAND)),
            Standing.REACHED,
            False,
        ),
        ((posted(1), fate(Fate.NOT_REACHED, 6)), Standing.NOT_REACHED, True),
    ],
)
def test_where_somebody_stands(
    happened: tuple[Delivery, ...], standing: Standing, is_unreachable: bool
) -> None:
    found = anna(*happened)
    assert (found.standing, found.is_unreachable) == (standing, is_unreachable)
    assert found.place == "US-CA"


def test_somebody_without_an_address_is_out_of_reach_until_writing_arrives() -> None:
    alone = LetterFate("", "Carl", Fate.NOT_REACHED, NOON, note="no number", had_address=False)
    (found,) = track((), (alone,))
    assert (found.standing, found.is_unreachable) == (Standing.NOT_REACHED, True)
    handed = LetterFate("", "Carl", Fate.REACHED, NOON, way=Way.HAND, had_address=False)
    assert not track((), (alone, handed))[0].is_unreachable


def test_a_letter_on_its_way_is_told_to_the_log_of_whom_another_came_back() -> None:
    happened = (posted(1), posted(4, SECOND), fate(Fate.RETURNED, 9))
    assert track((), happened)[0].is_unreachable  # the log alone does not know who is in a batch
    (told,) = untold(LETTERS, happened)
    assert (told.fate, told.mailing, told.person) == (Fate.SENT_AGAIN, SECOND, ANNA)
    assert not track((), (*happened, told))[0].is_unreachable
    assert untold(LETTERS, (*happened, told)) == ()


_FATES = st.builds(
    fate, st.sampled_from(Fate), st.integers(0, 3), st.sampled_from([FIRST, SECOND]),
    way=st.sampled_from([None, *Way]), had_address=st.booleans(),
)  # fmt: skip
_OUT = st.builds(posted, st.integers(0, 3), st.sampled_from([FIRST, SECOND]), st.sampled_from(Way))


@given(st.lists(_FATES | _OUT, max_size=8), st.randoms(use_true_random=False))
def test_everybody_once_and_the_order_of_writing_does_not_matter(
    happened: list[Delivery], chance: random.Random
) -> None:
    found = track(LETTERS, happened)
    assert [one.person for one in found] == [ANNA, BEN]
    chance.shuffle(happened)
    assert track(LETTERS, happened) == found
    whole = (*happened, *untold(LETTERS, happened))
    by_log = {one.person: one.is_unreachable for one in track((), whole)}
    assert by_log.get(ANNA, False) == track(LETTERS, whole)[0].is_unreachable


def test_a_number_that_was_lowered_takes_nobody_out_of_those_to_be_told() -> None:
    found = AffectedFound(5, {"FR": 5}, {}, {}, 1, 0, 0, 0, ("ab12",))
    entries: tuple[Entry, ...] = (
        Opened(IncidentKind.EXTORTION, NOON, "Sophie", "a message", "FR", "Europe/Paris"),
        found,
        AffectedCounted(2, 0, reason="six folders", evidence=EvidenceId("e")),
    )
    signed = [Signed(number, NOON, "Sophie", one) for number, one in enumerate(entries, 1)]
    tracking = tracking_of(incident_of(IncidentId("2026-01"), signed), LETTERS)
    assert tracking.everybody == 5
    assert tracking.counts[Standing.NO_ADDRESS] == 1
