"""A form filled in from the record: nothing blank, nothing invented, each condition as it is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.decision import LEGAL, Decision
from practiceguard.domain.incident.fill_form import FilledForm, fill
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.form_filed import FormFiled, digest_of_values
from practiceguard.domain.incident.form_record import FormState, Where, WhereKind
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.risk import Exposure, Risk
from tests.unit.domain.incident.form_records import (
    AWARE,
    CNIL,
    LETTERS,
    NOTICED,
    aware,
    counted,
    everything,
    filled,
    forms,
    known,
    line,
    record,
)

KEYS = ("edpb", "cnil", "ico", "hhs", "plain")
NOT_YET = "Not known yet; it is being looked into and will follow."
HOUR = timedelta(hours=1)


def decided(risk: Risk = Risk.HIGH, *, is_breach: bool = True) -> written.Decided:
    answers = dict.fromkeys(LEGAL, "") if is_breach else dict.fromkeys(LEGAL, "health data")
    return written.Decided(Decision(is_breach, risk, answers, "Dr Moreau", "health data", NOTICED))


def filed(form: FilledForm, receipt: str = "N-1", at: datetime = NOTICED + HOUR) -> FormFiled:
    values = dict(form.values)
    return FormFiled(
        CNIL, form.form.key, form.form.version, form.kind, at, receipt, "law", values,
        digest_of_values(values),
    )  # fmt: skip


# --- nothing blank --------------------------------------------------------------------------------

TEXTS = st.text(min_size=1, max_size=30).filter(str.strip)
FACTS = st.builds(
    lambda field, knowledge, text: written.FactRecorded(Fact(field, knowledge, text, text)),
    st.sampled_from(Field), st.sampled_from(Knowledge), TEXTS,
)  # fmt: skip
TIMES = st.timedeltas(timedelta(days=-2000), timedelta(days=2000)).map(lambda by: NOTICED + by)
ENTRIES = st.one_of(
    FACTS,
    st.builds(written.MomentRecorded, st.sampled_from(Event), TIMES, TEXTS),
    st.builds(written.AffectedCounted, st.integers(0, 10**6), st.just(0), st.none()),
    st.builds(written.LotSent, st.just(LETTERS), TIMES, st.integers(1, 99), TEXTS, TEXTS),
    st.builds(written.RestExplained, st.just(LETTERS), st.integers(1, 99), TEXTS),
    st.just(counted(9, {"FR": 4, "DE": 3})[0]),
    st.sampled_from([decided(), decided(Risk.UNKNOWN), decided(is_breach=False)]),
)


@given(
    entries=st.lists(ENTRIES, max_size=8),
    key=st.sampled_from(KEYS),
    kind=st.sampled_from(FilingKind),
    home=st.sampled_from(["FR", "RE", "US-CA", "GB", ""]),
    details=st.dictionaries(st.sampled_from(["name", "street", "phone", "sector"]), st.text()),
)
def test_no_answer_is_ever_blank(
    entries: list[written.Entry], key: str, kind: FilingKind, home: str, details: dict[str, str]
) -> None:
    form = filled(key, *entries, kind=kind, home=home, details=details)
    for one in form.lines:
        assert one.value.strip(), one.field.number
        assert one.where is not None or one.state is FormState.DOES_NOT_APPLY
    assert all(not one.field.is_optional for one in form.lacking)


@pytest.mark.parametrize("key", KEYS)
def test_of_a_record_that_answers_everything_nothing_is_lacking(key: str) -> None:
    details = {**record().details, "sector": "private", "size": "micro", "activity": "Q",
               "region": "Île-de-France"}  # fmt: skip
    form = filled(key, *everything(), decided(), details=details)
    assert [one.field.number for one in form.lacking] == []
    assert not [one for one in form.lines if "being looked into" in one.value]


@pytest.mark.parametrize("key", KEYS)
def test_of_an_empty_record_it_says_what_is_lacking_and_where_to_say_it(key: str) -> None:
    form = filled(key, details={})
    assert form.lacking
    assert all(one.where for one in form.lacking)
    ours = {WhereKind.DETAILS, WhereKind.NOTICES}
    said_by_us = {"controller", "reporter", "contact", "officer"}
    for one in form.lacking:
        assert one.where is not None
        is_ours = one.where.kind in ours or one.where.key in said_by_us
        assert one.may_be_pasted is not is_ours
        assert ("to be filled in" in one.value or "à compléter" in one.value) is is_ours
    assert Where(WhereKind.FACT, "description") in {one.where for one in form.lacking}


# --- what is not known ----------------------------------------------------------------------------


def test_what_is_being_checked_is_the_answer_that_the_form_has_for_it() -> None:
    checking = written.FactRecorded(Fact(Field.CAUSE, Knowledge.BEING_CHECKED))
    assert line(filled("edpb", checking), "61").value == "To determine"
    assert line(filled("cnil", checking, language="fr"), "8.1").value == "Inconnue"
    assert line(filled("edpb", checking), "92").value == NOT_YET


def test_a_complete_notice_refuses_to_determine_and_says_so_on_top() -> None:
    checking = written.FactRecorded(Fact(Field.CAUSE, Knowledge.BEING_CHECKED))
    first = line(filled("edpb", checking), "61")
    assert (first.state, first.is_lacking) == (FormState.BEING_CHECKED, False)
    whole = line(filled("edpb", checking, kind=FilingKind.COMPLETE), "61")
    assert (whole.value, whole.is_lacking) == (NOT_YET, True)
    assert line(filled("edpb", kind=FilingKind.COMPLETE), "4").value == "Complete"
    assert line(filled("edpb"), "4").value == "Incomplete"


def test_what_does_not_apply_says_why() -> None:
    none = written.FactRecorded(Fact(Field.OFFICER, Knowledge.DOES_NOT_APPLY, "", "we are two"))
    form = filled("edpb", none)
    assert line(form, "29").value == "No"
    assert line(form, "30").value == (
        "Not applicable: no data protection officer has been designated."
    )
    police = written.FactRecorded(Fact(Field.POLICE, Knowledge.DOES_NOT_APPLY, "", "no crime"))
    assert line(filled("ico", police), "5.6").value == "Not applicable: no crime"


def test_what_was_answered_of_the_police_for_the_notices_stands_in_the_form() -> None:
    at = datetime(2026, 11, 22, 12, tzinfo=UTC)
    told = PoliceAnswered(told=True, told_at=at, where="17Cyber", reference="PV 12")
    assert line(filled("ico", told), "5.6").value == "22/11/2026 13:00, 17Cyber, PV 12"
    assert line(filled("ico", PoliceAnswered(told=False)), "5.6").value == "Not yet."
    recorded = written.FactRecorded(Fact(Field.POLICE, Knowledge.KNOWN, "Paris, PV 13"))
    assert line(filled("ico", told, recorded), "5.6").value == "Paris, PV 13"
    assert line(filled("ico"), "5.6").state is FormState.MISSING


# --- times ----------------------------------------------------------------------------------------


def test_first_sign_and_awareness_are_kept_apart() -> None:
    before = filled("edpb")
    assert line(before, "48").state is FormState.MISSING
    assert line(before, "53").value == "First sign: 20/11/2026 18:10."
    after = filled("edpb", aware())
    assert line(after, "48").value == "21/11/2026 10:30"
    assert line(after, "53").value == "First sign: 20/11/2026 18:10."


def test_who_was_told_by_a_provider_is_aware_from_then_on() -> None:
    told = written.MomentRecorded(Event.TOLD_BY_PROCESSOR, NOTICED + HOUR, "they called")
    assert line(filled("edpb", told), "48").value == "20/11/2026 19:10"
    assert line(filled("edpb", told, aware()), "48").value == "20/11/2026 19:10"
    assert line(filled("edpb", told), "52").value == "20/11/2026 19:10"


def test_times_stand_as_on_the_wall_of_the_practice_and_as_the_form_has_them() -> None:
    utc = written.MomentRecorded(
        Event.AWARE, datetime.fromisoformat("2026-11-21T23:30:00+00:00"), "sure"
    )
    assert line(filled("cnil", utc), "4.1").value == "22/11/2026 00:30"
    form = filled("hhs", utc)
    assert line(form, "3.5").value == "11/20/2026"
    assert line(form, "3.6").value == "11/22/2026"


@pytest.mark.parametrize(
    ("late", "is_asked"), [(timedelta(hours=72), False), (timedelta(hours=72, seconds=1), True)]
)
@pytest.mark.parametrize(("key", "number"), [("edpb", "49"), ("cnil", "5.3"), ("ico", "2.9")])
def test_the_reason_for_being_late_is_asked_after_72_hours(
    key: str, number: str, late: timedelta, is_asked: bool
) -> None:
    form = filled(key, aware(), at=AWARE + late)
    assert (line(form, number).state is not FormState.DOES_NOT_APPLY) is is_asked


def test_a_follow_up_is_not_late_when_the_first_notice_was_not() -> None:
    sent = filed(filled("edpb", aware()))
    form = filled("edpb", aware(), sent, kind=FilingKind.COMPLEMENTARY, at=AWARE + 200 * HOUR)
    assert line(form, "49").state is FormState.DOES_NOT_APPLY


# --- conditions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("confidentiality", {"56", "57", "79-80"}),
        ("integrity", {"58", "81-82"}),
        ("availability", {"59", "83-84"}),
    ],
)
def test_only_what_was_lost_is_asked_further(code: str, asked: set[str]) -> None:
    every = {"56", "57", "58", "59", "79-80", "81-82", "83-84"}
    form = filled("edpb", known(Field.LOST, code))
    away = {one for one in every if line(form, one).state is FormState.DOES_NOT_APPLY}
    assert away == every - asked
    unknown = filled("edpb")
    assert all(line(unknown, one).state is FormState.BEING_CHECKED for one in every)


def test_processors_and_other_bodies_are_asked_further_only_where_there_are_some() -> None:
    none = [
        written.FactRecorded(Fact(field, Knowledge.DOES_NOT_APPLY, "", "none"))
        for field in (Field.PROCESSORS, Field.OTHER_BODIES)
    ]
    form = filled("edpb", *none)
    assert [line(form, one).value for one in ("38", "110")] == ["No", "No"]
    for one in ("39-41", "111"):
        assert line(form, one).state is FormState.DOES_NOT_APPLY
    form = filled("edpb", known(Field.PROCESSORS, "Doctosoft, host"))
    assert (line(form, "38").value, line(form, "39-41").value) == ("Yes", "Doctosoft, host")


def test_when_others_told_is_asked_only_where_others_found_out() -> None:
    ours = filled("edpb", known(Field.DISCOVERED_BY, "us"))
    assert line(ours, "52").state is FormState.DOES_NOT_APPLY
    theirs = filled("edpb", known(Field.DISCOVERED_BY, "patient"))
    assert line(theirs, "52").state is FormState.MISSING


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("yes", {"98", "102", "103", "104-105", "106"}),
        ("planned", {"99"}),
        ("condition", {"100", "101"}),
        ("not-high", set()),
        ("investigating", set()),
    ],
)
def test_telling_the_people_is_asked_further_by_the_answer(code: str, asked: set[str]) -> None:
    every = {"98", "99", "100", "101", "102", "103", "104-105", "106"}
    form = filled("edpb", known(Field.PEOPLE_TOLD, code))
    away = {one for one in every if line(form, one).state is FormState.DOES_NOT_APPLY}
    assert away == every - asked


def test_letters_that_went_out_say_that_the_people_were_told() -> None:
    lot = written.LotSent(LETTERS, NOTICED + HOUR, 1200, "post", "law")
    rest = written.RestExplained(LETTERS, 84, "no address")
    form = filled("edpb", known(Field.PEOPLE_TOLD, "investigating"), lot, rest)
    assert [line(form, one).value for one in ("97", "98", "102", "103")] == [
        "Yes", "20/11/2026 19:10", "1200", "84: no address",
    ]  # fmt: skip


def test_other_countries_of_the_eea_are_asked_about_only_where_people_live_there() -> None:
    at_home = filled("edpb", *counted(9, {"FR": 5, "RE": 2, "US": 2}))
    assert line(at_home, "115").state is FormState.DOES_NOT_APPLY
    abroad = filled("edpb", *counted(9, {"FR": 5, "DE": 3}))
    assert line(abroad, "115").value == "France; Germany"
    assert line(abroad, "116").value == "France: 5; Germany: 3; country not known: 1"
    assert line(abroad, "120").state is FormState.DOES_NOT_APPLY
    outside = filled("edpb", *counted(9, {"FR": 5, "US": 4}), home="US-CA")
    assert line(outside, "120").value == "France"
    assert line(outside, "18-19").state is not FormState.DOES_NOT_APPLY


# --- risk -----------------------------------------------------------------------------------------


def test_the_risk_is_what_was_decided_as_long_as_it_stands() -> None:
    field = known(Field.RISK, "unlikely")
    assert line(filled("edpb", field), "89").value == "Risk unlikely"
    assert line(filled("edpb", field, decided(Risk.HIGH)), "89").value == "High risk"
    assert line(filled("ico", field, decided(Risk.HIGH)), "4.3").value == "Yes"
    shown = written.ExposureSeen(Exposure.POSTED, "on a leak site")
    form = filled("edpb", field, decided(Risk.SOME), shown)
    assert line(form, "89").value == "More information needed"
    assert line(filled("edpb", decided()), "90").value == "health data"


# --- what came to light ---------------------------------------------------------------------------


def test_who_has_shown_the_data_has_it_whatever_was_written_down_before() -> None:
    hoped = known(Field.CONFIDENTIALITY, "good-reason-to-think-not")
    gone = known(Field.LOST, "availability")
    assert line(filled("edpb", hoped, gone), "56").state is FormState.DOES_NOT_APPLY
    posted = written.ExposureSeen(Exposure.POSTED, "on a leak site")
    form = filled("edpb", hoped, gone, posted)
    assert line(form, "56").value == "Data was taken"
    assert line(form, "55").value == "Confidentiality; Availability"


def test_kinds_of_data_that_the_copies_show_are_named_as_in_the_letters() -> None:
    found, count = counted(9)
    assert isinstance(found, written.AffectedFound)
    found = replace(found, by_kind={"photograph": 7, "result": 2, "database": 1, "identity": 0})
    assert line(filled("edpb", found, count), "70").value == "Health; Other: photographs"
    recorded = known(Field.DATA_KINDS, "unknown,basic")
    assert line(filled("edpb", recorded, found, count), "70").value == (
        "Basic identity data; Health; Other: photographs"
    )


# --- no names -------------------------------------------------------------------------------------


def test_no_patient_whom_the_log_names_stands_in_a_form() -> None:
    contacted = written.PatientContacted(NOTICED, "Claire Dupont", "SMS", "50 EUR", "Sophie")
    told = known(Field.DESCRIPTION, "A message to claire dupont, not to Claire Dupontel.")
    for key in KEYS:
        form = filled(key, contacted, told, *counted(9))
        text = "\n".join(one.value for one in form.lines)
        assert "claire dupont," not in text.lower()
        assert "[a patient], not to Claire Dupontel." in text


# --- follow-up and taking back --------------------------------------------------------------------


def test_a_follow_up_shows_what_changed_and_bears_the_number_of_the_first() -> None:
    first = filled("edpb", aware())
    assert len(first.changed) == len(first.lines)
    later = filled(
        "edpb", aware(), filed(first), known(Field.SYSTEMS, "the server"),
        kind=FilingKind.COMPLEMENTARY,
    )  # fmt: skip
    assert {one.field.number for one in later.changed} == {"3", "6", "63"}
    assert line(later, "3").value == "Follow-up"
    assert line(later, "6").value == "N-1"
    assert line(later, "63").filed == NOT_YET
    assert line(
        filled("cnil", filed(first), kind=FilingKind.COMPLETE, language="fr"), "1.1"
    ).value == ("Notification complémentaire")


def test_a_form_that_is_taken_back_says_why_and_nothing_else() -> None:
    form = filled(
        "edpb", filed(filled("edpb")), decided(is_breach=False), kind=FilingKind.WITHDRAWAL
    )
    assert [line(form, one).value for one in ("3", "4", "6")] == ["Follow-up", "Withdraw", "N-1"]
    assert line(form, "62").value == "Not applicable: this notice takes back an earlier one."
    assert line(filled("edpb"), "5").state is FormState.DOES_NOT_APPLY
    assert line(form, "5").value == "health data"


def test_the_reason_for_taking_back_is_that_of_the_decision() -> None:
    sent, posted = filed(filled("hhs")), written.ExposureSeen(Exposure.POSTED, "on a leak site")
    form = filled("hhs", sent, decided(is_breach=False), kind=FilingKind.WITHDRAWAL)
    assert line(form, "1.1").value == "Addendum to Previous Report"
    assert line(form, "1.3").value == "health data"
    later = filled("hhs", sent, decided(is_breach=False), posted, kind=FilingKind.WITHDRAWAL)
    assert line(later, "1.3").where == Where(WhereKind.DECISION)
    assert line(later, "1.3").is_lacking, "it came to light since that somebody has the data"


def test_contents_are_kept_only_for_an_authority_without_a_form() -> None:
    form = fill(forms()["plain"], record(), ("the nature of the breach",))
    assert form.contents == ("the nature of the breach",)
