"""What the files say of the United States, against tables written by hand from the digest."""

from datetime import date

import pytest

from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import (
    Clock,
    Comparison,
    Count,
    Force,
    Mark,
    PublicNotice,
    Recipient,
    Regime,
    Scope,
    Sequence,
    Test,
    Unit,
)
from practiceguard.domain.incident.state_law import Datum, HipaaEffect
from tests.unit.resources.law_rows import UsLaw, codes_in, rule

STATES = codes_in(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
    "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI"
)

GT, GTE = Comparison.MORE_THAN, Comparison.AT_LEAST
REGULATOR: dict[tuple[Comparison, int], str] = {
    (GTE, 1): "CT IL IN LA ME MD MA MT NE NH NJ NY NC VT VA PR",
    (GTE, 50): "DC",
    (GT, 250): "ND OR SD",
    (GTE, 250): "TX",
    (GT, 500): "CA DE IA PA RI WA",
    (GTE, 500): "CO FL OK UT",
    (GT, 1000): "AL AZ AR HI MO NM SC",
}
NO_REGULATOR = codes_in("AK GA ID KS KY MI MN MS NV OH TN WV WI WY GU VI")
CEILING = {
    30: "CA CO FL ME NY WA",
    45: "AL AZ IN MD NM OH OR RI TN VT WI",
    60: "CT DE LA SD TX",
}
FROM_DETERMINATION = codes_in("AL AZ CO DE FL TX")

BEFORE = codes_in("MD NH NJ")
WITH = codes_in("CT DE MT NE PA DC AR VT")  # AR and VT: or earlier, by a clock of their own
AFTER: dict[str, tuple[int, Unit]] = {
    "CA": (15, Unit.DAYS),
    "LA": (10, Unit.DAYS),
    "IA": (5, Unit.BUSINESS_DAYS),
    "OK": (60, Unit.DAYS),
}
OWN_AUTHORITY_CLOCK: dict[str, Clock] = {
    "AL": Clock(45, Unit.DAYS, Event.DETERMINED),
    "AZ": Clock(45, Unit.DAYS, Event.DETERMINED),
    "AR": Clock(45, Unit.DAYS, Event.DETERMINED),
    "CO": Clock(30, Unit.DAYS, Event.DETERMINED),
    "FL": Clock(30, Unit.DAYS, Event.DETERMINED),
    "IN": Clock(45, Unit.DAYS, Event.NOTICED),
    "NM": Clock(45, Unit.DAYS, Event.NOTICED),
    "OR": Clock(45, Unit.DAYS, Event.NOTICED),
    "PR": Clock(10, Unit.DAYS, Event.NOTICED),
    "RI": Clock(45, Unit.DAYS, Event.CONFIRMED),
    "SD": Clock(60, Unit.DAYS, Event.NOTICED),
    "TX": Clock(30, Unit.DAYS, Event.DETERMINED),
    "VT": Clock(14, Unit.BUSINESS_DAYS, Event.NOTICED),
    "WA": Clock(30, Unit.DAYS, Event.NOTICED),
    "IL": Clock(5, Unit.BUSINESS_DAYS, Event.HHS_TOLD),
}
EXEMPT = codes_in("AZ KY NM OH TN")
DEEMED_BUT_AUTHORITY = codes_in("AL CT IL MA NY OK WA")
NO_CLAUSE = codes_in("LA MT NV NH NJ NC SC TX PR")
NO_EXCEPTION_FOR_HARM = codes_in("CA IL MN ND NV NY TX PR VI GA")


def test_there_is_a_row_for_each_state_and_for_the_federation(us_law: UsLaw) -> None:
    assert sorted(us_law) == sorted([*STATES, "US"])
    assert len(us_law) == 55
    assert us_law["US"].regime is Regime.HIPAA
    assert {us_law[code].regime for code in STATES} == {Regime.US_STATE}


@pytest.mark.parametrize(
    ("comparison", "number", "codes"), [(*count, codes) for count, codes in REGULATOR.items()]
)
def test_the_regulator_hears_from_so_many_residents(
    us_law: UsLaw, comparison: Comparison, number: int, codes: str
) -> None:
    for code in codes.split():
        duty = rule(us_law[code], "authority")
        assert duty.force is Force.MANDATORY, code
        assert duty.threshold.tests == (Test.COUNT,), code
        count = duty.threshold.count
        assert count is not None, code
        found = (count.comparison, count.number, count.scope)
        assert found == (comparison, number, Scope.RESIDENTS), code


def test_where_no_regulator_is_told_the_row_says_so(us_law: UsLaw) -> None:
    told = [code for codes in REGULATOR.values() for code in codes.split()]
    assert sorted([*told, *NO_REGULATOR]) == sorted(STATES)
    for code in NO_REGULATOR:
        duty = rule(us_law[code], "authority")
        assert (duty.force, duty.threshold.tests) == (Force.NONE, (Test.NEVER,)), code
        assert duty.threshold.words, code
        seconds = [
            one.key for one in us_law[code].duties if one.recipient is Recipient.SECOND_AUTHORITY
        ]
        assert seconds == [], code


@pytest.mark.parametrize("code", STATES)
def test_the_letters_have_the_ceiling_of_the_state_or_none(us_law: UsLaw, code: str) -> None:
    days = next((days for days, codes in CEILING.items() if code in codes.split()), None)
    duty = rule(us_law[code], "people")
    if days is None:
        assert duty.clock is None
        assert duty.planning_hours == 30 * 24
        assert duty.wording == "without unreasonable delay"
        return
    event = Event.DETERMINED if code in FROM_DETERMINATION else Event.NOTICED
    event = Event.CONFIRMED if code == "RI" else event
    assert duty.clock == Clock(days, Unit.DAYS, event)
    assert str(days) in duty.wording


@pytest.mark.parametrize("code", [code for code in STATES if code not in NO_REGULATOR])
def test_the_regulator_hears_in_the_order_of_the_state(us_law: UsLaw, code: str) -> None:
    duty = rule(us_law[code], "authority")
    if code in AFTER:
        value, unit = AFTER[code]
        assert duty.clock == Clock(value, unit, Event.PEOPLE_TOLD)
        assert duty.sequence is Sequence.AFTER_PEOPLE
        return
    wanted = (
        Sequence.BEFORE_PEOPLE if code in BEFORE else Sequence.WITH_PEOPLE if code in WITH else None
    )
    assert duty.sequence is wanted
    assert duty.clock == OWN_AUTHORITY_CLOCK.get(code)


def test_texas_tells_its_attorney_general_before_the_letters_are_due(us_law: UsLaw) -> None:
    people, authority = rule(us_law["TX"], "people"), rule(us_law["TX"], "authority")
    assert people.clock is not None
    assert authority.clock is not None
    assert authority.clock.value < people.clock.value
    assert authority.clock.starts is people.clock.starts


def test_those_whom_hipaa_binds_are_exempt_in_five_states_and_nowhere_else(us_law: UsLaw) -> None:
    for code in STATES:
        asked = [one for one in us_law[code].duties if one.force is not Force.NONE]
        if code in EXEMPT:
            assert all(one.hipaa_exempt for one in asked), code
        else:
            exempt = [one.key for one in asked if one.hipaa_exempt]
            assert exempt == (["authority-without-hipaa"] if code == "IL" else []), code
    effects = {code: row.hipaa.effect for code, row in us_law.items() if row.hipaa}
    assert sorted(code for code, one in effects.items() if one is HipaaEffect.EXEMPT) == EXEMPT
    assert {us_law[code].field_marks["hipaa"] for code in EXEMPT} == {Mark.VERIFIED}


EFFECTS = {
    HipaaEffect.EXEMPT: EXEMPT,
    # Those of the digest, and those of which the row itself says that the authority is told.
    HipaaEffect.DEEMED_BUT_AUTHORITY: [*DEEMED_BUT_AUTHORITY, "DC", "FL", "MD", "OR", "PA"],
    HipaaEffect.DEEMED: codes_in("DE HI IN IA MI ND RI SD VT WI WY"),
    HipaaEffect.CONTENT_ONLY: ["CA", "CO"],
    HipaaEffect.REGULATOR_CLAUSE: codes_in("AR ID KS ME MS MO NE UT VA WV GU"),
    HipaaEffect.UNCLEAR: ["MN"],
    HipaaEffect.NO_CLAUSE: [*NO_CLAUSE, "AK", "GA", "VI"],
}


def test_each_state_has_one_effect_of_hipaa() -> None:
    assert sorted(code for codes in EFFECTS.values() for code in codes) == sorted(STATES)


@pytest.mark.parametrize(("effect", "codes"), EFFECTS.items())
def test_what_hipaa_changes_in_the_law_of_a_state(
    us_law: UsLaw, effect: HipaaEffect, codes: list[str]
) -> None:
    for code in codes:
        clause = us_law[code].hipaa
        assert clause is not None, code
        assert clause.effect is effect, code
        assert clause.words, code


def test_lack_of_harm_excuses_only_where_the_state_says_so(us_law: UsLaw) -> None:
    for code in STATES:
        wanted = Test.ALWAYS if code in NO_EXCEPTION_FOR_HARM else Test.HARM
        assert rule(us_law[code], "people").threshold.tests == (wanted,), code


def test_a_judgement_of_no_harm_is_sent_where_the_state_wants_it(us_law: UsLaw) -> None:
    sent = {
        code: row.duty("no-harm-judgement")
        for code, row in us_law.items()
        if row.duty("no-harm-judgement")
    }
    assert sorted(sent) == ["AK", "DC", "FL", "LA", "NY", "SD", "VT"]
    tests = {code: one.threshold.tests for code, one in sent.items() if one}
    asked = {"LA": (Test.ORDER,), "NY": (Test.COUNT,)}
    assert tests == {code: asked.get(code, (Test.NO_HARM,)) for code in sent}
    clocks = {code: one.clock for code, one in sent.items() if one and one.clock}
    assert clocks == {
        "FL": Clock(30, Unit.DAYS, Event.DETERMINED),
        "NY": Clock(10, Unit.DAYS, Event.DETERMINED),
    }


@pytest.mark.parametrize(("years", "codes"), [(5, "AK AL AR FL IA LA MO NJ NY OR"), (3, "MD SD")])
def test_a_judgement_of_no_harm_is_kept(us_law: UsLaw, years: int, codes: str) -> None:
    kept = [code for code in STATES if f"{years} years" in " ".join(us_law[code].exceptions)]
    assert sorted(kept) == sorted(codes.split())


def test_the_federal_clocks_and_thresholds(us_law: UsLaw) -> None:
    federal = us_law["US"]
    sixty = Clock(60, Unit.DAYS, Event.NOTICED)
    for key in ("people", "authority", "media"):
        assert rule(federal, key).clock == sixty
        assert rule(federal, key).police_may_delay
    small = rule(federal, "authority-small")
    assert small.clock == Clock(60, Unit.DAYS_AFTER_YEAR, Event.NOTICED)
    counted = {one.key: one.threshold.count for one in federal.duties if one.threshold.count}
    counts = {key: one for key, one in counted.items() if one.scope is not Scope.UNREACHABLE}
    met = {
        (key, people): count.is_met_by(people)
        for key, count in counts.items()
        for people in (499, 500, 501)
    }
    assert met == {
        ("authority", 499): False,
        ("authority", 500): True,
        ("authority", 501): True,
        ("authority-small", 499): True,
        ("authority-small", 500): False,
        ("authority-small", 501): False,
        ("media", 499): False,
        ("media", 500): False,
        ("media", 501): True,
    }
    asked = [one for one in federal.duties if one.force is not Force.NONE]
    assert {one.mark for one in asked} == {Mark.VERIFIED}
    assert counts["authority"].scope is counts["authority-small"].scope is Scope.ALL
    assert counts["media"].scope is Scope.ANY_ONE_REGION
    assert rule(federal, "people").threshold.tests == (Test.HARM,)


def test_ten_without_an_address_are_told_in_public_for_ninety_days(us_law: UsLaw) -> None:
    """45 CFR 164.404(d)(2): fewer than ten in another way; it is a form of the notice itself."""
    federal = us_law["US"]
    public, few = rule(federal, "substitute"), rule(federal, "substitute-few")
    assert public.public == PublicNotice(website_days=90, phone_days=90)
    assert few.public is None
    for one, comparison in ((public, Comparison.AT_LEAST), (few, Comparison.FEWER_THAN)):
        assert one.recipient is Recipient.UNREACHABLE
        assert one.threshold.count == Count(comparison, 10, Scope.UNREACHABLE)
        assert one.clock == rule(federal, "people").clock
        assert one.source in {source.url for source in federal.sources if source.verified}


SECONDS = {
    "AZ": ["homeland-security"],
    "CA": ["public-health"],
    "MA": ["consumer-affairs"],
    "NY": ["department-of-state", "state-police"],
    "UT": ["cyber-center"],
}


def test_five_states_want_a_second_body_to_hear(us_law: UsLaw) -> None:
    found = {
        code: [one.key for one in row.duties if one.recipient is Recipient.SECOND_AUTHORITY]
        for code, row in us_law.items()
    }
    assert {code: keys for code, keys in found.items() if keys} == SECONDS


def test_the_second_body_hears_when_the_first_one_does(us_law: UsLaw) -> None:
    for code in ("AZ", "MA", "NY", "UT"):
        first = rule(us_law[code], "authority")
        for key in SECONDS[code]:
            second = rule(us_law[code], key)
            assert second.threshold.count == first.threshold.count, code
            assert (second.clock, second.wording) == (first.clock, first.wording), code
            assert second.hipaa_exempt == first.hipaa_exempt, code
            assert second.mark is Mark.VERIFIED, code


def test_a_state_counts_its_own_residents(us_law: UsLaw) -> None:
    scopes = {
        one.threshold.count.scope
        for code in STATES
        for one in us_law[code].duties
        if one.threshold.count
    }
    assert scopes == {Scope.RESIDENTS}


def test_the_health_department_of_california_hangs_on_a_licence(us_law: UsLaw) -> None:
    for key in ("public-health", "people-of-a-licensed-facility"):
        duty = rule(us_law["CA"], key)
        assert duty.threshold.tests == (Test.ASK,)
        assert "licence" in duty.only_if
        assert duty.clock == Clock(15, Unit.BUSINESS_DAYS, Event.NOTICED)
        assert duty.mark is Mark.FROM_KNOWLEDGE


def test_what_follows_the_federal_filing_is_only_for_those_who_file(us_law: UsLaw) -> None:
    chained = [
        (code, one.key)
        for code, row in us_law.items()
        for one in row.duties
        if one.clock and one.clock.starts is Event.HHS_TOLD
    ]
    assert sorted(chained) == [("IL", "authority"), ("NY", "authority-hipaa-copy")]
    for code, key in chained:
        duty = rule(us_law[code], key)
        assert duty.hipaa_only
        assert duty.clock == Clock(5, Unit.BUSINESS_DAYS, Event.HHS_TOLD)
    instead = rule(us_law["IL"], "authority-without-hipaa")
    assert instead.threshold.count is not None
    assert (instead.threshold.count.comparison, instead.threshold.count.number) == (GT, 500)
    assert instead.sequence is Sequence.WITH_PEOPLE


AGENCIES_BY_DEADLINE = {
    "AZ": Clock(45, Unit.DAYS, Event.DETERMINED),
    "MN": Clock(48, Unit.HOURS, Event.DETERMINED),
    "NM": Clock(45, Unit.DAYS, Event.NOTICED),
}
AGENCIES: dict[tuple[Comparison, int], str] = {
    (GTE, 1): "SD",
    (GT, 500): "MN RI",
    (GTE, 500): "PA",  # sources differ: the stricter
    (GT, 1000): "AL AK AZ CO DC FL HI IN KS KY ME MI MO NC NH NJ NM NV OH OR SC TN VA VT WV AR",
    (GTE, 1000): "MD UT WI",
    (GT, 5000): "NY",
    (GT, 10000): "GA TX",
}


def test_credit_agencies_hear_from_so_many_residents(us_law: UsLaw) -> None:
    found: dict[tuple[Comparison, int], list[str]] = {}
    for code, row in us_law.items():
        count = rule(row, "credit-agencies").threshold.count
        if count is not None:
            assert count.scope is Scope.RESIDENTS, code
            found.setdefault((count.comparison, count.number), []).append(code)
    assert {key: sorted(codes) for key, codes in found.items()} == {
        key: sorted(codes.split()) for key, codes in AGENCIES.items()
    }
    clocks = {code: rule(row, "credit-agencies").clock for code, row in us_law.items()}
    assert {code: one for code, one in clocks.items() if one} == AGENCIES_BY_DEADLINE
    assert rule(us_law["AR"], "credit-agencies").force is Force.VOLUNTARY
    assert rule(us_law["MT"], "credit-agencies").sequence is Sequence.BEFORE_PEOPLE


def test_where_a_credit_service_is_due_and_for_what(us_law: UsLaw) -> None:
    ssn, tax = Datum.SOCIAL_SECURITY, Datum.TAXPAYER_ID
    licence, state_id, bank = Datum.DRIVER_LICENCE, Datum.STATE_ID, Datum.BANK_ACCOUNT
    due = {
        code: (row.credit_service.months, set(row.credit_service.if_exposed))
        for code, row in us_law.items()
        if row.credit_service and row.credit_service.months
    }
    assert due == {
        "CA": (12, {ssn, licence, state_id}),
        "CT": (24, {ssn, tax}),
        "DC": (18, {ssn, tax}),
        "DE": (12, {ssn}),
        "MA": (18, {ssn}),
        "PA": (12, {ssn, bank, licence, state_id}),
    }
    assert us_law["DC"].field_marks["credit_service"] is Mark.FROM_KNOWLEDGE


def test_the_letter_of_california_and_that_of_massachusetts(us_law: UsLaw) -> None:
    letter = " ".join(rule(us_law["CA"], "people").contents)
    for heading in (
        "Notice of Data Breach",
        "What Happened",
        "What Information Was Involved",
        "What We Are Doing",
        "What You Can Do",
        "For More Information",
        "10-point",
    ):
        assert heading in letter
    assert "sample copy" not in letter
    assert "sample copy" in rule(us_law["CA"], "authority").contents[0]
    people, agency = rule(us_law["MA"], "people"), rule(us_law["MA"], "authority")
    assert people.contents[0].startswith("MUST NOT state nature of breach or number")
    assert not any("nature, number" in one for one in people.contents)
    assert any("nature, number" in one for one in agency.contents)
    assert any("counsel" in one for one in people.notes)


def test_louisiana_wants_names_and_new_hampshire_none(us_law: UsLaw) -> None:
    assert "NAMES" in rule(us_law["LA"], "authority").contents[0]
    assert rule(us_law["LA"], "people").contents == ()
    (asked,) = rule(us_law["NH"], "authority").contents
    assert "anticipated date" in asked
    assert "no names" in asked


def test_what_an_authority_hears_is_not_in_the_letter_to_the_people(us_law: UsLaw) -> None:
    apart = {
        code
        for code in STATES
        for duty in us_law[code].duties
        if duty.recipient is Recipient.AUTHORITY and duty.contents
    }
    assert sorted(apart) == ["CA", "LA", "MA", "MT", "NH", "NY", "OK", "PA", "TX", "WA"]
    for code in apart:
        letter = set(rule(us_law[code], "people").contents)
        assert not letter & set(rule(us_law[code], "authority").contents), code


def test_georgia_asks_whether_its_law_binds_before_it_asks_for_letters(us_law: UsLaw) -> None:
    duty = rule(us_law["GA"], "people")
    assert duty.force is Force.CONDITIONAL
    assert "information broker" in duty.only_if
    assert us_law["GA"].binds.startswith("likely NO")


FIELDS_BEHIND = {
    "people": ("people_deadline", "exceptions"),
    "credit-agencies": ("credit_agencies",),
    "no-harm-judgement": ("exceptions",),
    "authority": ("authority_deadline", "authority_threshold"),
}


def test_no_duty_is_surer_than_what_it_rests_on(us_law: UsLaw) -> None:
    checked = 0
    for code in STATES:
        row = us_law[code]
        for key, names in FIELDS_BEHIND.items():
            duty = row.duty(key)
            if duty is not None:
                sure = all(row.field_marks[name].is_settled for name in names)
                assert duty.mark.is_settled == sure, (code, key)
                checked += 1
    assert checked == 54 * 3 + 7


@pytest.mark.parametrize("code", [*STATES, "US"])
def test_every_row_says_whom_by_when_and_where_from(us_law: UsLaw, code: str) -> None:
    row = us_law[code]
    assert row.checked_on == date(2026, 11, 21)
    assert not row.is_old(date(2027, 11, 20))
    assert row.is_old(date(2027, 11, 21))
    assert all(one.url.startswith("https://") and one.verified for one in row.sources)
    assert row.private_action
    assert row.covers_medical is not None
    assert row.letter_languages[-1] == "en-US"
    assert {one.recipient for one in row.duties} >= {
        Recipient.PEOPLE,
        Recipient.AUTHORITY,
        Recipient.CREDIT_AGENCIES,
    }
    for duty in row.duties:
        if duty.force in {Force.MANDATORY, Force.CONDITIONAL}:
            assert (duty.clock is None) == (duty.planning_hours is not None), duty.key
        else:
            assert duty.clock is None
    if code in STATES:
        assert row.duties[0].key == "people"
        assert row.hipaa is not None
        assert row.reaches_abroad


def test_spanish_comes_first_in_puerto_rico(us_law: UsLaw) -> None:
    assert us_law["PR"].letter_languages == ("es-PR", "en-US")


def test_a_provider_has_ten_days_in_three_states(us_law: UsLaw) -> None:
    said = [code for code in STATES if any("within 10 days" in one for one in us_law[code].notes)]
    assert sorted(said) == ["AL", "FL", "OR"]


def test_the_federal_row_names_what_lies_beside_hipaa(us_law: UsLaw) -> None:
    federal = us_law["US"]
    related = {one.key: one.mark for one in federal.related}
    assert related == {"ftc-hbnr": Mark.MIXED, "42cfr-part2": Mark.VERIFIED, "circia": Mark.MIXED}
    assert federal.police is not None
    assert "does NOT pause" in federal.police.how
    assert federal.field_marks["police"] is Mark.FROM_KNOWLEDGE
