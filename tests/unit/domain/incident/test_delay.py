"""Long gaps between the times are told as facts, and only where they are long."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.delay import Delay, DelayKind, delays_of
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.entry import MomentRecorded, Opened
from practiceguard.domain.incident.incident import DutyProgress, DutyStage, Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.reading import incident_of
from practiceguard.wording import delays as words
from tests.fakes.memory_rules import FRANCE

FIRST = datetime(2023, 10, 1, 9, tzinfo=UTC)
LETTERS = DutyId("FR", "people")
TO_PEOPLE = Duty(
    LETTERS, FRANCE.duties[1], FRANCE, Ground.ESTABLISHED, Need.REQUIRED, Why.APPLIES, 3
)


def incident(sure_after: timedelta | None = None, progress: DutyProgress | None = None) -> Incident:
    opened = Opened(IncidentKind.EXTORTION, FIRST, "Sophie", "a demand", "FR", "Europe/Paris")
    signed = [Signed(1, FIRST, "Dr Moreau", opened)]
    if sure_after is not None:
        aware = MomentRecorded(Event.AWARE, FIRST + sure_after, "a file of ours was shown")
        signed.append(Signed(2, FIRST + sure_after, "Dr Moreau", aware))
    found = incident_of(IncidentId("2023-01"), signed)
    return replace(found, progress={LETTERS: progress}) if progress else found


@pytest.mark.parametrize(
    ("gap", "days"),
    [(timedelta(days=3), None), (timedelta(days=3, seconds=1), 3), (timedelta(days=40), 40)],
)
def test_until_it_was_sure(gap: timedelta, days: int | None) -> None:
    expected = () if days is None else (Delay(DelayKind.UNTIL_SURE, days),)
    assert delays_of(incident(gap), (), FIRST + gap) == expected


def test_while_nobody_said_since_when_it_is_sure_nothing_is_told() -> None:
    assert delays_of(incident(), (), FIRST + timedelta(days=40)) == ()


def test_ten_months_without_a_letter() -> None:
    now = FIRST + timedelta(days=305)
    assert delays_of(incident(), [TO_PEOPLE], now) == (Delay(DelayKind.NO_LETTERS, 305),)
    assert delays_of(incident(), [TO_PEOPLE], FIRST + timedelta(days=60)) == ()


def test_letters_that_went_late() -> None:
    sent = DutyProgress(DutyStage.MET, FIRST + timedelta(days=305), "posted")
    found = delays_of(incident(progress=sent), [TO_PEOPLE], FIRST + timedelta(days=900))
    assert found == (Delay(DelayKind.LATE_LETTERS, 305),)


def test_letters_in_time_or_not_needed_are_not_spoken_of() -> None:
    now = FIRST + timedelta(days=900)
    in_time = DutyProgress(DutyStage.MET, FIRST + timedelta(days=20), "posted")
    waived = DutyProgress(DutyStage.WAIVED, because="encrypted")
    assert delays_of(incident(progress=in_time), [TO_PEOPLE], now) == ()
    assert delays_of(incident(progress=waived), [TO_PEOPLE], now) == ()
    not_needed = replace(TO_PEOPLE, need=Need.NOT_NEEDED)
    assert delays_of(incident(), [not_needed], now) == ()


@pytest.mark.parametrize("kind", DelayKind)
@pytest.mark.parametrize("home", ["FR", "US-CA", "LT"])
def test_each_gap_has_its_words_and_what_is_held_of_it_with_a_source(
    kind: DelayKind, home: str
) -> None:
    assert "{days}" in words.HAPPENED[kind]
    assert words.ADVICE[kind]
    held = words.held_of(kind, home)
    assert held
    assert all(one.source for one in held)
    reproaches = ("too late", "failed", "should have", "negligen", "fault")
    told = " ".join([words.HAPPENED[kind], words.ADVICE[kind]]).lower()
    assert not [one for one in reproaches if one in told]
