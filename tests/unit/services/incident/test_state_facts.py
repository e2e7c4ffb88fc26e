"""A notice states what the record says: never less grave, never more than is known."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.helplines import KnownHelplines
from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.finding import Copied, Fact, Field, Knowledge
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.naming import Basis, PatientTrace
from practiceguard.domain.incident.notice import Draft, NoticeKind, TemplateId
from practiceguard.domain.incident.notice_released import (
    NotReady,
    obstacles_to_release,
    released,
    stated_in,
)
from practiceguard.domain.incident.person import (
    AffectedPerson,
    Certainty,
    MatchBasis,
    PersonInFiles,
)
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.risk import Exposure
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.draft_notices import DraftNotices, Wanted
from practiceguard.services.incident.person_facts import Variant, name_facts, variant_of
from practiceguard.services.incident.state_facts import Sources, copied_state, state_facts

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOTICED = datetime(2026, 11, 21, 0, 30, tzinfo=ZoneInfo("Europe/Paris"))
TODAY = date(2026, 11, 23)
SHELF = TemplateShelf(Path("/nowhere"))
DRAFT = DraftNotices(SHELF, SandboxedRenderer())
FULL = PracticeDetails(
    name="Cabinet", street="1 rue A", postal_code="75011", city="Paris", country="FR",
    phone="+33 1", email="a@b.fr", signatory="Dr A",
)  # fmt: skip


def incident(*entries: written.Entry, kind: IncidentKind = IncidentKind.EXTORTION) -> Incident:
    opened = written.Opened(kind, NOTICED, "Sophie", "a message", "FR", "Europe/Paris")
    signed = [
        Signed(number, NOON + timedelta(minutes=number), "Dr A", one)
        for number, one in enumerate((opened, *entries), start=1)
    ]
    return incident_of(IncidentId("2026-01"), signed)


def known(field: Field, value: str) -> written.FactRecorded:
    return written.FactRecorded(Fact(field, Knowledge.KNOWN, value))


def sources(found: Incident, own: str = "fr") -> Sources:
    return Sources(found, FULL, (), None, KnownHelplines().all(), TODAY, own)


def letter(found: Incident, language: str = "en") -> Draft:
    draft = DRAFT(sources(found), Wanted(NoticeKind.PATIENT_LETTER, (language,)))
    assert draft is not None
    return draft


@pytest.mark.parametrize("state", Copied)
def test_what_was_taken_comes_from_the_state_in_the_record(state: Copied) -> None:
    is_open = state is Copied.BEING_CHECKED
    found = incident(*([] if is_open else [known(Field.CONFIDENTIALITY, state.value)]))
    words = SHELF.phrases("en").words
    text = letter(found).document.text
    assert words[f"truth.you.{state}"] in text
    others = [words[f"truth.you.{one}"] for one in Copied if one is not state]
    assert not [one for one in others if one in text]


@pytest.mark.parametrize("exposure", Exposure)
def test_who_has_shown_it_has_it_whatever_was_written_down(exposure: Exposure) -> None:
    found = incident(
        known(Field.CONFIDENTIALITY, "good-reason-to-think-not"),
        written.ExposureSeen(exposure, "a photograph"),
    )
    assert copied_state(found) is Copied.COPIED


def test_the_day_is_that_on_the_wall_of_the_practice() -> None:
    facts = state_facts(sources(incident()), SHELF.phrases("fr"))
    assert facts["incident.noticed_on"] == "21 novembre 2026"
    assert facts["incident.noticed_at"] == "21 novembre 2026, 00:30 (UTC+01:00)"


def test_what_nobody_recorded_is_not_stated() -> None:
    facts = state_facts(sources(incident()), SHELF.phrases("en"))
    absent = {"incident.people", "incident.started_on", "authority.name", "measures.now"}
    assert not absent & facts.keys()
    assert facts["told.authority"] is False
    assert "incident.description" not in facts


def test_free_text_goes_into_a_notice_of_its_own_language_only() -> None:
    found = incident(known(Field.DESCRIPTION, "Un message sur l’écran"))
    assert state_facts(sources(found), SHELF.phrases("fr"))["incident.description"]
    assert "incident.description" not in state_facts(sources(found), SHELF.phrases("de"))


def test_a_vendor_whose_name_nobody_knows_is_missing_not_blank() -> None:
    draft = letter(incident(kind=IncidentKind.VENDOR))
    assert "incident.happened" in draft.missing
    named = letter(incident(known(Field.PROCESSORS, "Hébergeur X"), kind=IncidentKind.VENDOR))
    assert "incident.happened" not in named.missing
    assert "Hébergeur X" in named.document.text


def test_helplines_of_the_country_that_somebody_looked_up() -> None:
    facts = state_facts(sources(incident()), SHELF.phrases("fr"))
    lines = facts["helplines"]
    assert isinstance(lines, list)
    assert any("3018" in one for one in lines)
    assert not any("988" in one for one in lines)


def _person(
    *kinds: DataKind, in_database: bool = False, minor: bool = False, deceased: bool = False
) -> AffectedPerson:
    trace = PatientTrace("p", "Ann Lee", Basis.FOLDER_NAME)
    files = PersonInFiles(trace, len(kinds), dict.fromkeys(kinds, 1), (0,))
    entry = AddressEntry(1, surname="Lee", given_name="Ann", minor=minor, deceased=deceased)
    bases = frozenset({Basis.DATABASE}) if in_database else frozenset()
    found = (files,) if kinds else ()
    return AffectedPerson("p", "Ann Lee", Certainty.CERTAIN, bases, MatchBasis.NAME, found, entry)


def test_nobody_is_told_of_photographs_that_are_not_theirs() -> None:
    recorded = ("health", "photographs", "official-documents")
    with_photos = variant_of(_person(DataKind.PHOTOGRAPH, DataKind.LETTER), recorded, TODAY)
    assert with_photos.data == ("health", "photographs", "letter")
    without = variant_of(_person(DataKind.LETTER), recorded, TODAY)
    assert without.data == ("health", "letter")
    assert not without.facts(SHELF.phrases("en"))["person.photographs"]


def test_who_may_be_in_a_database_is_told_of_all_that_is_recorded() -> None:
    recorded = ("health", "photographs", "official-documents")
    found = variant_of(_person(DataKind.LETTER, in_database=True), recorded, TODAY)
    assert set(recorded) <= set(found.data)
    assert variant_of(_person(), recorded, TODAY).data == recorded


def test_a_child_is_written_to_through_the_parents_and_a_dead_person_through_the_family() -> None:
    words = SHELF.phrases("en")
    child = variant_of(_person(minor=True), (), TODAY)
    family = variant_of(_person(minor=True, deceased=True), (), TODAY)
    assert name_facts("Ann Lee", child, words)["person.salutation"].startswith("To the parents")
    assert name_facts("Ann Lee", family, words)["person.salutation"].startswith("To the family")
    assert name_facts("Ann Lee", Variant(()), words)["person.salutation"] == "Dear Ann Lee,"


def test_a_language_without_a_text_falls_back_and_says_so() -> None:
    draft = letter(incident(), "xx")
    assert draft.is_fallback
    assert draft.document.language == "fr"
    assert not letter(incident(), "de-AT").is_fallback


def _complete() -> Draft:
    found = letter(
        incident(
            known(Field.CONFIDENTIALITY, "copied"),
            known(Field.DATA_KINDS, "health"),
            known(Field.MEASURES_FUTURE, "login"),
        )
    )
    values = dict.fromkeys(found.document.missing, "x")
    return Draft(found.template, found.document.filled(values.items()), "en")


def test_what_stands_against_a_release() -> None:
    draft = _complete()

    def against(people: int = 1, mend: int = 0, second: str = "") -> tuple[NotReady, ...]:
        return obstacles_to_release(
            draft, must_be_mended=mend, people=people, author="Dr A", second=second
        )

    assert against() == ()
    assert against(mend=1) == (NotReady.WORDING,)
    assert against(people=24) == ()
    assert against(people=25) == (NotReady.SECOND_PERSON,)
    assert against(people=25, second=" dr a ") == (NotReady.SAME_PERSON,)
    assert against(people=25, second="Claire") == ()
    missing = letter(incident())
    assert NotReady.MISSING in obstacles_to_release(
        missing, must_be_mended=0, people=1, author="Dr A", second=""
    )


def test_the_log_keeps_the_very_words_and_the_facts_in_them() -> None:
    draft = _complete()
    kept = released(draft, DutyId("FR", "people"), " Claire ")
    assert kept.text == draft.document.text
    assert kept.stated["truth.you"] == SHELF.phrases("en").words["truth.you.copied"]
    assert kept.second == "Claire"
    assert stated_in(Document("en", ())) == {}


def test_evidence_is_listed_with_its_fingerprint() -> None:
    taken = written.EvidenceTaken(
        EvidenceId("e"), "note.png", "ab" * 32, 3, "the screen", "Sophie", NOON
    )
    facts = state_facts(sources(incident(taken)), SHELF.phrases("en"))
    assert facts["evidence"] == [f"note.png (SHA-256 {'ab' * 32})"]


def test_every_template_can_be_drafted() -> None:
    found = incident(known(Field.CONFIDENTIALITY, "copied"))
    for one in (one for one in SHELF.all() if one.language in {"en", "he"}):
        draft = DRAFT(sources(found), Wanted(one.kind, (one.language,), (one.place,)))
        assert draft is not None
        assert draft.template.id == TemplateId(one.kind, one.language, one.place)
