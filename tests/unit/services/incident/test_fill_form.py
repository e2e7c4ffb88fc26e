"""Which form goes to whom, and what the log keeps of one that was filed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from practiceguard.adapters.authority_sheets import KnownAuthoritySheets
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.fill_form import FilledForm
from practiceguard.domain.incident.form_filed import FormFiled, digest_of_values
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.rule import Recipient, Regime
from practiceguard.domain.practice import Practice as Doctor
from practiceguard.services.incident.fill_form import (
    Filing,
    FillForm,
    RecordFiling,
    form_for,
    has_form,
    language_of,
)
from practiceguard.services.incident.write_log import WriteLog
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_stores import MemoryPracticeStore
from tests.unit.services.incident.test_answers_corrected import LETTERS, Practice

CNIL = DutyId("FR", "authority")
FORMS = KnownAuthoritySheets().all()
SENT = NOON - timedelta(hours=1)


def fill_form(practice: Practice) -> FillForm:
    store = MemoryPracticeStore()
    store.save_practice(Doctor("Cabinet du Dr Moreau", "FR"))
    return FillForm(KnownAuthoritySheets(), store, practice.clock, lambda: {"phone": "01 23"})


def filled(practice: Practice, kind: FilingKind = FilingKind.INITIAL) -> FilledForm:
    duties = practice.derived().duties
    return fill_form(practice)(
        practice.room.incident, practice.duty(CNIL), kind, "en", duties
    )  # fmt: skip


def record(practice: Practice, form: FilledForm, filing: Filing) -> None:
    write = WriteLog(practice.log, practice.clock, practice.read)
    RecordFiling(write, practice.read)(practice.key, "Dr Moreau", form, filing, "digest")


@pytest.mark.parametrize(
    ("code", "regime", "recipient", "form"),
    [
        ("FR", Regime.GDPR, Recipient.AUTHORITY, "cnil"),
        ("FR", Regime.GDPR, Recipient.SECOND_AUTHORITY, "plain"),
        ("GB", Regime.OWN, Recipient.AUTHORITY, "ico"),
        ("US", Regime.HIPAA, Recipient.AUTHORITY, "hhs"),
        ("US-CA", Regime.US_STATE, Recipient.AUTHORITY, "plain"),
        ("DE", Regime.GDPR, Recipient.AUTHORITY, "edpb"),
        ("LT", Regime.GDPR, Recipient.AUTHORITY, "edpb"),
        ("CH", Regime.OWN, Recipient.AUTHORITY, "plain"),
    ],
)
def test_which_form_goes_to_whom(
    code: str, regime: Regime, recipient: Recipient, form: str
) -> None:
    duty = Practice().duty(CNIL)
    law = replace(duty.law, code=code, regime=regime)
    duty = replace(duty, law=law, rule=replace(duty.rule, recipient=recipient))
    assert has_form(duty)
    assert form_for(duty, FORMS).key == form


@pytest.mark.parametrize(
    ("form", "read", "wanted", "spoken"),
    [
        ("cnil", ("fr",), "en", "fr"),
        ("ico", ("en", "cy"), "fr", "en"),
        ("plain", (), "fr", "fr"),
        ("plain", ("de", "fr", "it"), "en", "fr"),
        ("plain", ("de", "fr", "it"), "fr", "fr"),
        ("plain", ("en-US",), "fr", "en"),
        ("edpb", ("lt",), "fr", "en"),
    ],
)
def test_the_answers_are_in_a_language_that_the_authority_reads(
    form: str, read: tuple[str, ...], wanted: str, spoken: str
) -> None:
    law = Practice().duty(CNIL).law
    law = replace(law, authority=replace(law.authority, languages=read))
    found = next(one for one in FORMS if one.key == form)
    assert language_of(found, law, wanted) == spoken


def test_a_notice_to_the_people_has_no_form() -> None:
    assert not has_form(Practice().duty(LETTERS))


def test_it_is_filled_in_the_language_of_the_form_with_what_is_known_of_the_practice() -> None:
    form = filled(Practice())
    values = form.values
    assert form.language == "fr"
    assert values["1.1"] == "Notification initiale"
    assert values["2.2"] == "Cabinet du Dr Moreau"
    assert not form.contents


def test_filing_meets_the_duty_and_keeps_every_answer() -> None:
    practice = Practice()
    form = filled(practice)
    record(practice, form, Filing(SENT, "CNIL 2026-123"))
    incident = practice.room.incident
    progress = incident.of(CNIL)
    assert (progress.stage, progress.at, progress.receipt) == (DutyStage.MET, SENT, "CNIL 2026-123")
    (kept,) = incident.filings
    assert dict(kept.values) == dict(form.values)
    assert kept.sha256 == digest_of_values(form.values)
    assert (kept.form, kept.form_version) == ("cnil", form.form.version)
    assert kept.receipt == "CNIL 2026-123"


def test_a_follow_up_leaves_the_time_at_which_the_duty_was_met() -> None:
    practice = Practice()
    record(practice, filled(practice), Filing(SENT, "CNIL 2026-123"))
    later = filled(practice, FilingKind.COMPLEMENTARY)
    assert later.values["1.2"] == "CNIL 2026-123"
    record(practice, later, Filing(NOON, "CNIL 2026-124"))
    incident = practice.room.incident
    assert incident.of(CNIL).at == SENT
    assert [one.notice for one in incident.filings] == [
        FilingKind.INITIAL, FilingKind.COMPLEMENTARY,
    ]  # fmt: skip
    assert not practice.room.flaws


@pytest.mark.parametrize(
    ("at", "receipt", "field"),
    [
        (SENT, " ", "receipt"),
        (NOON - timedelta(days=9), "N-1", "met_at"),
        (NOON + timedelta(days=9), "N-1", "met_at"),
    ],
)
def test_without_a_receipt_or_at_a_time_that_cannot_be_nothing_is_written(
    at: object, receipt: str, field: str
) -> None:
    practice = Practice()
    before = len(practice.room.entries)
    with pytest.raises(PracticeGuardError) as refused:
        record(practice, filled(practice), Filing(at, receipt))  # type: ignore[arg-type]
    assert refused.value.facts["field"] == field
    assert len(practice.room.entries) == before


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"values": {"1": "other"}}, "values"),
        ({"values": {}, "sha256": digest_of_values({})}, "values"),
        ({"receipt": ""}, "receipt"),
        ({"filed_at": NOON - timedelta(days=9)}, "filed_at"),
    ],
)
def test_what_was_filed_cannot_be_written_otherwise(changes: dict[str, object], field: str) -> None:
    values = {"1": "yes"}
    entry = FormFiled(
        CNIL, "cnil", "1", FilingKind.INITIAL, SENT, "N-1", "law", values, digest_of_values(values)
    )
    practice = Practice()
    with pytest.raises(PracticeGuardError) as refused:
        practice.write(replace(entry, **changes))  # type: ignore[arg-type]
    assert refused.value.facts["field"] == field
    practice.write(entry)
    assert practice.room.incident.filings == (entry,)


def test_what_the_people_were_told_is_seen_from_their_duties() -> None:
    practice = Practice()
    practice.write(written.LotSent(LETTERS, SENT, 12, "post", "law"))
    assert filled(practice).values["16.1"] == "Oui"
