"""What the files say of the rest of the world, against tables written by hand from the digest."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from practiceguard.adapters.rule_book.collection import Collection, shipped
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import (
    Clock,
    Comparison,
    Count,
    DutyRule,
    Force,
    Jurisdiction,
    Mark,
    Recipient,
    Regime,
    Scope,
    Sequence,
    Test,
    Unit,
)
from practiceguard.resources import resource
from tests.unit.resources.law_rows import codes_in, rule

EEA = codes_in(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO"
)
OTHERS = codes_in(
    "GB CH CA CA-ON CA-QC CA-AB CA-BC AU NZ JP KR SG IN TH PH CN HK MY ID VN TW TR RS UA MD AL BA "
    "MK GE MC AD JE GG ME RU IL AE AE-DIFC SA OM BH QA KW JO LB ZA KE NG MA TN EG GH SN CI DZ MU "
    "BR MX CL AR CO UY PE EC CR PA KZ LK"
)
H, D, B = Unit.HOURS, Unit.DAYS, Unit.BUSINESS_DAYS
THREE_DAYS_FROM_AWARENESS = Clock(72, H, Event.AWARE)

# Everything outside the EEA that names a number for the authority, from when it runs included.
AUTHORITY: Mapping[str, Clock] = {
    **dict.fromkeys(
        codes_in("GB KR TH TW TR RS MD AL BA MK GE MC AD JE GG SA OM BH QA KE NG EG MU UY PA"),
        THREE_DAYS_FROM_AWARENESS,
    ),
    "JP": Clock(3, D, Event.AWARE),
    "SG": Clock(3, D, Event.DETERMINED),
    "IN": Clock(6, H, Event.NOTICED),
    "PH": Clock(72, H, Event.NOTICED),
    "MY": Clock(72, H, Event.OCCURRED),
    "ID": Clock(72, H, Event.OCCURRED),
    "VN": Clock(72, H, Event.NOTICED),
    "RU": Clock(24, H, Event.NOTICED),
    "JO": Clock(72, H, Event.NOTICED),
    "BR": Clock(3, B, Event.AWARE),
    "CO": Clock(15, B, Event.NOTICED),
    "PE": Clock(48, H, Event.AWARE),
    "EC": Clock(120, H, Event.AWARE),
    "CR": Clock(5, B, Event.OCCURRED),
    "KZ": Clock(1, B, Event.NOTICED),
}
PEOPLE: Mapping[str, Clock] = {
    "KR": Clock(72, H, Event.AWARE),
    "PH": Clock(72, H, Event.NOTICED),
    "OM": Clock(72, H, Event.AWARE),
    "QA": Clock(72, H, Event.AWARE),
    "ID": Clock(72, H, Event.OCCURRED),
    "JO": Clock(24, H, Event.NOTICED),
    "MY": Clock(7, D, Event.AUTHORITY_TOLD),
    "EG": Clock(3, D, Event.AUTHORITY_TOLD),
    "EC": Clock(3, D, Event.AWARE),
    "BR": Clock(3, B, Event.AWARE),
    "CR": Clock(5, B, Event.OCCURRED),
}
NOBODY_ASKS = codes_in("UA KW LB MA TN ME MX RU")
"""No duty towards the authority (MX), towards the people (RU), or towards both (the others)."""
NOT_BOUND = codes_in("UA KW LB ME")
VOLUNTARY = codes_in("HK AR CA-BC")
NOBODY_CHECKED = codes_in("GH SN CI LK")
NO_HARM_THRESHOLD = codes_in("TR ID ZA EG CA-ON IN")
"""The people are told of any breach."""


@pytest.fixture(scope="module")
def collection() -> Collection:
    return shipped(resource("jurisdictions"))


@pytest.fixture(scope="module")
def law(collection: Collection) -> Mapping[str, Jurisdiction]:
    return collection.rows


def duties(law: Mapping[str, Jurisdiction]) -> Iterator[tuple[str, DutyRule]]:
    for code, row in law.items():
        for one in row.duties:
            yield f"{code}: {one.key}", one


def test_every_row_of_the_digest_is_there(law: Mapping[str, Jurisdiction]) -> None:
    assert (len(EEA), len(OTHERS)) == (30, 68)
    of_the_world = {code for code in law if code != "US" and not code.startswith("US-")}
    assert of_the_world == {*EEA, *OTHERS}
    assert len(law) == 98 + 55


def test_every_row_has_its_source_and_the_day_it_was_checked(
    law: Mapping[str, Jurisdiction],
) -> None:
    for code, row in law.items():
        assert row.checked_on == date(2026, 11, 21), code
        assert row.sources, code
        assert all(one.title and one.url.startswith("http") for one in row.sources), code
        assert row.mark is Mark.FROM_KNOWLEDGE or any(one.verified for one in row.sources), code


def test_every_duty_names_its_law(law: Mapping[str, Jurisdiction]) -> None:
    for place, one in duties(law):
        # Not "s 22(2)" alone: which law it is stands beside the article.
        assert not re.match(r"(s|Art|reg|r)\.? \d", one.law), place
        assert re.search(r"[A-Za-z]", one.law), place
        assert one.wording, place
        assert one.threshold.words, place


@pytest.mark.parametrize("code", EEA)
def test_in_the_eea_there_are_72_hours_from_awareness(
    law: Mapping[str, Jurisdiction], code: str
) -> None:
    row = law[code]
    assert row.regime is Regime.GDPR
    authority, people = rule(row, "authority"), rule(row, "people")
    assert authority.clock == THREE_DAYS_FROM_AWARENESS
    assert authority.threshold.tests == (Test.RISK,)
    assert authority.law == "GDPR Art 33(1) [Regulation (EU) 2016/679]"
    assert (people.clock, people.planning_hours) == (None, 72)
    assert people.threshold.tests == (Test.HIGH_RISK,)
    assert people.law == "GDPR Art 34(1)"
    assert {authority.force, people.force} == {Force.MANDATORY}
    assert {authority.mark, people.mark} == {Mark.VERIFIED}
    assert len(authority.contents) == 8
    assert len(people.contents) == 5
    assert len(row.exceptions) == 5


@pytest.mark.parametrize("code", OTHERS)
def test_elsewhere_the_clocks_are_those_of_the_digest(
    law: Mapping[str, Jurisdiction], code: str
) -> None:
    row = law[code]
    assert row.regime is Regime.OWN
    assert rule(row, "authority").clock == AUTHORITY.get(code)
    assert rule(row, "people").clock == PEOPLE.get(code)


def test_a_number_that_is_not_in_the_law_is_never_made_up(law: Mapping[str, Jurisdiction]) -> None:
    """Our own target is never a clock, and stands only where the law asks without a number."""
    for place, one in duties(law):
        if one.planning_hours is not None:
            assert one.clock is None, place
            assert one.force is not Force.NONE, place


def test_who_asks_nothing_says_so(law: Mapping[str, Jurisdiction]) -> None:
    nothing = {place for place, one in duties(law) if one.force is Force.NONE}
    # The states have a duty towards a regulator or none at all.
    assert {place for place in nothing if not place.startswith("US")} == {
        f"{code}: {key}"
        for code in NOBODY_ASKS
        for key in ("authority", "people")
        if (code, key) not in {("MX", "people"), ("RU", "authority")}
    }
    not_bound = {code for code in law if not law[code].binds_small_practice}
    assert not_bound - {code for code in not_bound if code.startswith("US")} == set(NOT_BOUND)
    for code in VOLUNTARY:
        assert {one.force for one in law[code].duties} == {Force.VOLUNTARY}
    for code in NOBODY_CHECKED:
        assert {one.force for one in law[code].duties} == {Force.UNVERIFIED}


@pytest.mark.parametrize("code", NO_HARM_THRESHOLD)
def test_where_harm_does_not_matter_the_people_are_always_told(
    law: Mapping[str, Jurisdiction], code: str
) -> None:
    assert rule(law[code], "people").threshold.tests == (Test.ALWAYS,)


def test_the_insurers_clock_in_france_is_not_that_of_the_authority(
    law: Mapping[str, Jurisdiction],
) -> None:
    complaint = rule(law["FR"], "police-complaint")
    assert complaint.recipient is Recipient.POLICE
    assert complaint.clock == Clock(72, H, Event.NOTICED)
    assert "L12-10-1" in complaint.law
    assert complaint.source in {one.url for one in law["FR"].sources}
    assert complaint.mark is Mark.VERIFIED
    assert rule(law["FR"], "authority").clock == Clock(72, H, Event.AWARE)
    assert rule(law["FR"], "cert-sante").force is Force.VOLUNTARY


def test_territories_have_the_law_of_their_country(collection: Collection) -> None:
    assert set(collection.rows["FR"].covers) == {"GP", "MQ", "GF", "RE", "YT", "MF"}


def test_a_practice_in_germany_finds_the_authority_of_its_state(
    law: Mapping[str, Jurisdiction],
) -> None:
    regional = law["DE"].authority.regional
    assert len(regional) == 16
    assert regional["DE-BY"] == "https://www.lda.bayern.de/de/datenpanne.html"


SECOND = {
    "CA-QC": ("minister", "Minister of Health and Social Services"),
    "CA-AB": ("minister", "Minister of Health"),
    "AU": ("my-health-record", "Australian Digital Health Agency"),
    "SG": ("minister", "Minister for Health"),
    "EC": ("arcotel", "ARCOTEL"),
    "CA-ON": ("college", "The regulatory College"),
    "FI": ("valvira", "Valvira"),
    "GB": ("dspt", "NHS England"),
}


@pytest.mark.parametrize("code", SECOND)
def test_the_second_public_body_is_not_forgotten(
    law: Mapping[str, Jurisdiction], code: str
) -> None:
    key, addressee = SECOND[code]
    second = rule(law[code], key)
    assert second.recipient is Recipient.SECOND_AUTHORITY
    assert second.addressee.startswith(addressee)


FOLLOW_UPS = {
    ("JP", "authority-final"): Clock(30, D, Event.AWARE),
    ("MY", "authority-further"): Clock(30, D, Event.OCCURRED),
    ("PH", "authority-full"): Clock(5, D, Event.NOTICED),
    ("BR", "authority-complement"): Clock(20, B, Event.AWARE),
    ("RU", "authority-inquiry"): Clock(72, H, Event.NOTICED),
    ("IN", "board-full"): Clock(72, H, Event.AWARE),
    ("CN", "authority-major"): Clock(4, H, Event.OCCURRED),
    ("CA-ON", "annual-statistics"): Clock(60, Unit.DAYS_AFTER_YEAR, Event.NOTICED),
    ("PH", "annual-report"): Clock(90, Unit.DAYS_AFTER_YEAR, Event.NOTICED),
    ("AU", "ransom-report"): Clock(72, H, Event.RANSOM_PAID),
    ("CA-ON", "college"): Clock(30, D, Event.NOTICED),
}


@pytest.mark.parametrize(("code", "key"), FOLLOW_UPS)
def test_further_reports_have_clocks_of_their_own(
    law: Mapping[str, Jurisdiction], code: str, key: str
) -> None:
    assert rule(law[code], key).clock == FOLLOW_UPS[code, key]


def test_a_report_whose_beginning_no_source_states_is_to_be_checked(
    law: Mapping[str, Jurisdiction],
) -> None:
    unclear = {
        place: one
        for place, one in duties(law)
        if any("does not say from when" in note for note in one.notes)
    }
    assert len(unclear) >= 7
    settled = {place for place, one in unclear.items() if one.mark.is_settled}
    # Their period is in a source that was seen; only a later start would be kinder.
    assert settled == {"CA-ON: college", "IN: board-full"}


def test_what_comes_later_says_from_when(law: Mapping[str, Jurisdiction]) -> None:
    assert law["CL"].in_force_from == date(2026, 12, 1)
    india = law["IN"]
    assert india.in_force_from is None
    assert rule(india, "authority").in_force_from == date(2022, 6, 28)
    assert {rule(india, key).in_force_from for key in ("people", "board", "board-full")} == {
        date(2027, 5, 13)
    }


def test_the_window_to_look_into_a_suspicion(law: Mapping[str, Jurisdiction]) -> None:
    for code in ("AU", "SG"):
        for key in ("authority", "people"):
            assert rule(law[code], key).assess_within == Clock(30, D, Event.NOTICED)


def test_who_goes_first(law: Mapping[str, Jurisdiction]) -> None:
    assert rule(law["JO"], "authority").sequence is Sequence.AFTER_PEOPLE
    assert rule(law["SG"], "people").sequence is Sequence.AFTER_AUTHORITY


def test_thresholds_in_numbers_are_exact(law: Mapping[str, Jurisdiction]) -> None:
    assert rule(law["SG"], "authority").threshold.count == Count(
        Comparison.AT_LEAST, 500, Scope.ALL
    )
    assert rule(law["MY"], "authority").threshold.count == Count(
        Comparison.MORE_THAN, 1000, Scope.ALL
    )
    assert rule(law["MY"], "people").threshold.count is None


def test_marks_are_those_of_the_digest(law: Mapping[str, Jurisdiction]) -> None:
    rows = Counter(row.mark for code, row in law.items() if code in {*EEA, *OTHERS})
    assert rows == {Mark.VERIFIED: 50, Mark.FROM_KNOWLEDGE: 28, Mark.MIXED: 20}
    for code in {*EEA, *OTHERS}:
        assert set(law[code].field_marks) == {
            "core_duty",
            "contents",
            "authority_contact",
            "health",
            "police",
            "language",
        }
    # Said of the people's period alone.
    for code in ("MY", "PH"):
        assert rule(law[code], "people").mark is Mark.FROM_KNOWLEDGE
        assert rule(law[code], "authority").mark is Mark.VERIFIED


def test_repeated_texts_are_the_same_to_the_byte(law: Mapping[str, Jurisdiction]) -> None:
    """One table of translations serves them all."""
    people = {rule(law[code], "people").contents for code in EEA}
    authority = {rule(law[code], "authority").contents for code in EEA}
    exceptions = {law[code].exceptions for code in EEA}
    assert len(people) == len(authority) == len(exceptions) == 1


def test_log_ins_that_have_to_be_there_beforehand_are_named(
    law: Mapping[str, Jurisdiction],
) -> None:
    for code, word in {
        "GR": "taxisnet",
        "NO": "Altinn",
        "PL": "trusted profile",
        "DK": "MitID",
        "BE": "desktop",
        "IT": "PIN",
        "SE": "public record",
    }.items():
        assert any(word in note for note in law[code].authority.prepare), code


def test_languages_of_letters_are_named_everywhere(law: Mapping[str, Jurisdiction]) -> None:
    for code in {*EEA, *OTHERS}:
        assert law[code].letter_languages, code
