"""Where a notice could say more, or other, than the log: it does not."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.naming import Basis, PatientTrace
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import LARGE_MAILING, mailing_size
from practiceguard.domain.incident.person import (
    AffectedPerson,
    Certainty,
    MatchBasis,
    PersonInFiles,
)
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.rule import Jurisdiction, Recipient
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.resources import resource
from practiceguard.services.incident.draft_notices import DraftNotices, Wanted
from practiceguard.services.incident.person_facts import Variant, name_facts, variant_of
from practiceguard.services.incident.state_facts import Sources, data_codes, state_facts
from practiceguard.services.ports.notices import FactValues

NOTICED = datetime(2026, 11, 21, 8, tzinfo=UTC)
SHELF = TemplateShelf(Path("/nowhere"))
TODAY = date(2026, 11, 23)
EN = SHELF.phrases("en")
FRANCE = shipped(resource("jurisdictions")).rows["FR"]
PEOPLE = DutyId("FR", "people")


def _incident(*entries: written.Entry, kind: IncidentKind = IncidentKind.EXTORTION) -> Incident:
    opened = written.Opened(kind, NOTICED, "Sophie", "a message", "FR", "Europe/Paris")
    signed = [
        Signed(number, NOTICED + timedelta(minutes=number), "Dr A", one)
        for number, one in enumerate((opened, *entries), start=1)
    ]
    return incident_of(IncidentId("2026-01"), signed)


def _facts(*entries: written.Entry, duties: tuple[Duty, ...] = ()) -> FactValues:
    return state_facts(_sources(_incident(*entries), duties, FRANCE), EN)


def _sources(
    found: Incident, duties: tuple[Duty, ...] = (), law: Jurisdiction | None = None
) -> Sources:
    details = PracticeDetails(name="Cabinet", phone="+33 1", email="a@b.fr", signatory="Dr A")
    return Sources(found, details, duties, law, (), TODAY, "en")


def _letters(people: int, need: Need = Need.REQUIRED) -> Duty:
    rule = next(one for one in FRANCE.duties if one.recipient is Recipient.PEOPLE)
    return Duty(PEOPLE, rule, FRANCE, Ground.ESTABLISHED, need, Why.APPLIES, people)


def _lot(people: int) -> written.LotSent:
    return written.LotSent(PEOPLE, NOTICED + timedelta(hours=5), people, "receipt", "digest")


def test_a_first_lot_does_not_tell_everybody() -> None:
    duties = (_letters(1284),)
    assert "told.people_on" not in _facts(_lot(25), duties=duties)
    assert _facts(_lot(25), _lot(1259), duties=duties)["told.people_on"]


def test_letters_under_one_law_do_not_tell_those_of_another() -> None:
    other = Duty(
        DutyId("BE", "people"), _letters(1).rule, FRANCE, Ground.RESIDENCE, Need.REQUIRED,
        Why.APPLIES, 33,
    )  # fmt: skip
    assert "told.people_on" not in _facts(_lot(25), duties=(_letters(25), other))


def test_letters_of_a_duty_that_was_opened_again_told_nobody() -> None:
    reopened = written.DutyReopened(PEOPLE, "they came back")
    assert "told.people_on" not in _facts(_lot(25), reopened, duties=(_letters(25),))


def test_measures_that_nobody_recorded_are_missing_and_do_not_just_vanish() -> None:
    draft = DraftNotices(SHELF, SandboxedRenderer())(
        _sources(_incident()), Wanted(NoticeKind.PATIENT_LETTER, ("en",))
    )
    assert draft is not None
    assert "measures.future" in draft.missing
    none = written.FactRecorded(
        Fact(Field.MEASURES_FUTURE, Knowledge.DOES_NOT_APPLY, because="nothing could be better")
    )
    assert _facts(none)["measures.future"] == []


def test_those_of_whom_nobody_knows_the_country_are_in_the_list() -> None:
    found = written.AffectedFound(
        1284, {"FR": 1000}, {}, {}, 0, 0, 0, 0, ("snapshot",)
    )  # fmt: skip
    assert _facts(found)["counts.by_country"] == ["France: 1,000", "Unknown Region: 284"]


def test_nobody_counted_is_not_nobody_affected() -> None:
    assert "incident.people" not in _facts(written.AffectedCounted(0, 0, 0))
    assert mailing_size(None) == mailing_size(0) == LARGE_MAILING
    assert mailing_size(3) == 3


def test_an_end_that_is_known_is_not_said_to_be_still_checked() -> None:
    ended = written.FactRecorded(Fact(Field.ENDED, Knowledge.KNOWN, "21 November, 14:00"))
    assert _facts(ended)["incident.ended_on"] == "21 November, 14:00"
    began = written.FactRecorded(Fact(Field.STARTED, Knowledge.KNOWN, "in the night"))
    assert _facts(began)["incident.started_on"] == "in the night"
    day = written.MomentRecorded(Event.OCCURRED, NOTICED, "the server says so")
    assert _facts(began, day)["incident.started_on"] == "November 21, 2026"


@pytest.mark.parametrize("is_minor", [True, False])
def test_a_family_in_mourning_is_not_told_of_a_child_in_their_care(is_minor: bool) -> None:
    facts = Variant((), is_minor=is_minor, is_deceased=True).facts(EN)
    assert facts["person.deceased"]
    assert not facts["person.minor"]


def _person(
    *kinds: DataKind, trace_born: Birth | None = None, born: date | None = None
) -> AffectedPerson:
    trace = PatientTrace("p", "Ann Lee", Basis.FOLDER_NAME, born=trace_born)
    files = PersonInFiles(trace, len(kinds), dict.fromkeys(kinds, 1), (0,))
    entry = AddressEntry(1, surname="Lee", given_name="Ann", born=born)
    return AffectedPerson(
        "p", "Ann Lee", Certainty.CERTAIN, frozenset(), MatchBasis.NAME, (files,), entry
    )


def test_nobody_is_told_of_what_was_found_of_others_only() -> None:
    found = _incident(
        written.FactRecorded(Fact(Field.DATA_KINDS, Knowledge.KNOWN, "health")),
        written.AffectedFound(
            2,
            {},
            {},
            {"letter": 1, "result": 1, "database": 1, "photograph": 1},
            0,
            0,
            0,
            0,
            ("s",),
        ),
    )
    letter = variant_of(_person(DataKind.LETTER), data_codes(found), TODAY)
    assert letter.data == ("health", "letter")


@pytest.mark.parametrize(
    ("in_files", "in_book", "is_minor"),
    [
        (Birth(2015, 3, 2), None, True),
        (Birth(2015), None, True),
        (Birth(2008), None, False),
        (Birth(2008, 11, 24), None, True),
        (Birth(2008, 11, 23), None, False),
        (Birth(2015), date(1980, 1, 1), False),
        (None, None, False),
    ],
)
def test_a_child_whose_birth_date_only_the_files_show(
    in_files: Birth | None, in_book: date | None, is_minor: bool
) -> None:
    person = _person(DataKind.LETTER, trace_born=in_files, born=in_book)
    assert variant_of(person, (), TODAY).is_minor is is_minor


def test_a_letter_to_nobody_has_no_salutation() -> None:
    assert name_facts(" ", Variant(()), EN) == {"person.name": "", "person.salutation": ""}


@pytest.mark.parametrize(
    ("entries", "need", "said"),
    [
        ((), Need.REQUIRED, "We are informing the authority"),
        ((), Need.NOT_NEEDED, None),
        ((written.DutyWaived(DutyId("FR", "authority"), "no", "x"),), Need.REQUIRED, None),
        (
            (written.DutyMet(DutyId("FR", "authority"), NOTICED, "12-34", "x"),),
            Need.REQUIRED,
            "We have informed the authority",
        ),
    ],
)
def test_the_authority_is_being_told_only_while_it_is(
    entries: tuple[written.Entry, ...], need: Need, said: str | None
) -> None:
    rule = next(one for one in FRANCE.duties if one.recipient is Recipient.AUTHORITY)
    duty = Duty(
        DutyId("FR", "authority"), rule, FRANCE, Ground.ESTABLISHED, need, Why.APPLIES, 1284
    )
    draft = DraftNotices(SHELF, SandboxedRenderer())(
        _sources(_incident(*entries), (duty,), FRANCE), Wanted(NoticeKind.PATIENT_LETTER, ("en",))
    )
    assert draft is not None
    told = [
        one for one in draft.document.text.split("\n") if "the authority:" in one and "We " in one
    ]
    assert [bool(said and said in one) for one in told] == ([True] if said else [])


def test_nobody_says_on_the_telephone_that_the_authority_is_told_when_it_is_not() -> None:
    draft = DraftNotices(SHELF, SandboxedRenderer())(
        _sources(_incident(), (), FRANCE), Wanted(NoticeKind.PHONE_SCRIPT, ("en",))
    )
    assert draft is not None
    assert "We are doing so" not in draft.document.text
    assert "Have you informed the authority?" not in draft.document.text
    assert "I want to complain." in draft.document.text
