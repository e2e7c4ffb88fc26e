"""Which duties follow from a case: in doubt, the stricter reading."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.deadline import PoliceHold
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground, laws_for
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.rule import (
    Authority,
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
    Source,
    Test,
    Threshold,
    Unit,
)

PARIS = ZoneInfo("Europe/Paris")
PACIFIC = ZoneInfo("America/Los_Angeles")
TODAY = date(2026, 11, 22)


def duty(key: str, recipient: Recipient, *tests: Test, **more: object) -> DutyRule:
    values: dict[str, object] = {
        "addressee": key.upper(),
        "law": "the law",
        "force": Force.MANDATORY,
        "wording": "soon",
        "mark": Mark.VERIFIED,
        "count": None,
    } | more
    threshold = Threshold(tests, "words", values.pop("count"))  # type: ignore[arg-type]
    return DutyRule(key=key, recipient=recipient, threshold=threshold, **values)  # type: ignore[arg-type]


def law(code: str, regime: Regime, *duties: DutyRule) -> Jurisdiction:
    return Jurisdiction(
        code=code,
        name=code,
        law="the law",
        regime=regime,
        binds_small_practice=True,
        binds="",
        authority=Authority(code),
        duties=duties,
        mark=Mark.VERIFIED,
        source_grade="",
        checked_on=date(2026, 11, 21),
        sources=(Source("a", "https://example.org", verified=True),),
    )


AUTHORITY_72 = duty(
    "authority", Recipient.AUTHORITY, Test.RISK, clock=Clock(72, Unit.HOURS, Event.AWARE)
)
PEOPLE = duty("people", Recipient.PEOPLE, Test.HIGH_RISK, planning_hours=72)
COMPLAINT = duty(
    "complaint", Recipient.POLICE, Test.ALWAYS, clock=Clock(72, Unit.HOURS, Event.NOTICED)
)
FRANCE = law("FR", Regime.GDPR, AUTHORITY_72, PEOPLE, COMPLAINT)
LITHUANIA = law("LT", Regime.GDPR, AUTHORITY_72, PEOPLE)
BRITAIN = law("GB", Regime.OWN, AUTHORITY_72, PEOPLE)
HIPAA = law(
    "US",
    Regime.HIPAA,
    duty(
        "authority",
        Recipient.AUTHORITY,
        Test.COUNT,
        clock=Clock(60, Unit.DAYS, Event.NOTICED),
        count=Count(Comparison.AT_LEAST, 500, Scope.ALL),
    ),
    duty(
        "people",
        Recipient.PEOPLE,
        Test.HARM,
        clock=Clock(60, Unit.DAYS, Event.NOTICED),
        police_may_delay=True,
    ),
)
CALIFORNIA = law(
    "US-CA",
    Regime.US_STATE,
    duty("people", Recipient.PEOPLE, Test.ALWAYS, clock=Clock(30, Unit.DAYS, Event.NOTICED)),
    duty(
        "authority",
        Recipient.AUTHORITY,
        Test.COUNT,
        clock=Clock(15, Unit.DAYS, Event.PEOPLE_TOLD),
        count=Count(Comparison.MORE_THAN, 500, Scope.RESIDENTS),
    ),
)
NEW_YORK = law(
    "US-NY",
    Regime.US_STATE,
    duty("people", Recipient.PEOPLE, Test.ALWAYS, clock=Clock(30, Unit.DAYS, Event.NOTICED)),
    duty(
        "again",
        Recipient.AUTHORITY,
        Test.ALWAYS,
        clock=Clock(5, Unit.BUSINESS_DAYS, Event.HHS_TOLD),
    ),
)
MARYLAND = law(
    "US-MD",
    Regime.US_STATE,
    duty("people", Recipient.PEOPLE, Test.HARM, clock=Clock(45, Unit.DAYS, Event.NOTICED)),
    duty("authority", Recipient.AUTHORITY, Test.ALWAYS, sequence=Sequence.BEFORE_PEOPLE),
)
OHIO = law(
    "US-OH",
    Regime.US_STATE,
    duty(
        "people",
        Recipient.PEOPLE,
        Test.ALWAYS,
        clock=Clock(45, Unit.DAYS, Event.NOTICED),
        hipaa_exempt=True,
    ),
)
BOOK = (FRANCE, LITHUANIA, BRITAIN, HIPAA, CALIFORNIA, NEW_YORK, MARYLAND, OHIO)


def weekdays(_code: str):  # type: ignore[no-untyped-def]
    return lambda day: day.weekday() < 5


def at(event: Event, when: datetime) -> Moment:
    return Moment(event, when, "Dr Moreau", "seen")


def table(case: Case, today: date = TODAY) -> Mapping[DutyId, Duty]:
    found = duties_for(case, laws_for(case, BOOK, today), weekdays, today)
    ids = [one.id for one in found]
    assert len(ids) == len(set(ids))
    return {one.id: one for one in found}


FRIDAY = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=PARIS)
IN_PARIS = Case(
    "FR",
    PARIS,
    Moments([at(Event.NOTICED, FRIDAY), at(Event.AWARE, SUNDAY)]),
    Residents(1284, {"FR": 1200, "LT": 30, "GB": 31, "US": 5}),
)
NOTICED_IN_BEVERLY_HILLS = datetime(2026, 11, 21, 7, 40, tzinfo=PACIFIC)
IN_BEVERLY_HILLS = Case(
    "US-CA",
    PACIFIC,
    Moments([at(Event.NOTICED, NOTICED_IN_BEVERLY_HILLS)]),
    Residents(700, {"US": 700}, {"US-CA": 500, "US-NY": 90, "US-MD": 60, "US-OH": 40}),
)


def test_two_french_clocks_run_from_the_attack_and_from_the_patients_data() -> None:
    found = table(IN_PARIS)
    complaint, cnil = found[DutyId("FR", "complaint")], found[DutyId("FR", "authority")]
    assert complaint.due_at == FRIDAY + timedelta(hours=72)
    assert cnil.due_at == SUNDAY + timedelta(hours=72)


def test_a_time_that_nobody_recorded_is_taken_as_early_as_it_can_have_been() -> None:
    case = replace(IN_PARIS, moments=Moments([at(Event.NOTICED, FRIDAY)]))
    cnil = table(case)[DutyId("FR", "authority")]
    assert cnil.due_at == FRIDAY + timedelta(hours=72)
    assert cnil.deadline is not None
    assert cnil.deadline.is_provisional


def test_one_authority_of_the_union_is_told_and_the_others_are_named_in_it() -> None:
    found = table(IN_PARIS)
    assert found[DutyId("FR", "authority")].need is Need.REQUIRED
    assert found[DutyId("LT", "authority")].need is Need.NOT_NEEDED
    assert found[DutyId("LT", "authority")].why is Why.ONE_STOP
    assert found[DutyId("FR", "people")].people == 1284


@pytest.mark.parametrize(
    ("answer", "need"), [(None, Need.DECIDE), (True, Need.REQUIRED), (False, Need.OFFERED)]
)
def test_a_country_elsewhere_asks_whether_the_practice_aims_at_it(
    answer: bool | None, need: Need
) -> None:
    aims = {} if answer is None else {"GB": answer}
    assert table(replace(IN_PARIS, aims_at=aims))[DutyId("GB", "authority")].need is need


def test_a_practice_outside_the_union_files_in_each_member_state_it_aims_at() -> None:
    case = replace(
        IN_BEVERLY_HILLS,
        residents=Residents(10, {"FR": 4, "LT": 3, "US": 3}, {"US-CA": 3}),
        aims_at={"FR": True, "LT": True},
    )
    found = table(case)
    assert found[DutyId("FR", "authority")].need is Need.REQUIRED
    assert found[DutyId("LT", "authority")].need is Need.REQUIRED


def test_a_country_whose_law_nobody_knows_is_named_all_the_same() -> None:
    case = replace(IN_PARIS, residents=Residents(3, {"FR": 1, "ZW": 2}))
    grounds = {one.code: one.ground for one in laws_for(case, BOOK, TODAY)}
    assert grounds == {"FR": Ground.ESTABLISHED, "ZW": Ground.UNKNOWN_LAW}


def test_more_than_five_hundred_is_not_five_hundred() -> None:
    state = DutyId("US-CA", "authority")
    exact = replace(
        IN_BEVERLY_HILLS,
        residents=Residents(690, {"US": 690}, {"US-CA": 500, "US-NY": 190}),
    )
    assert table(exact)[state].why is Why.THRESHOLD_NOT_REACHED
    more = replace(exact, residents=Residents(691, {"US": 691}, {"US-CA": 501, "US-NY": 190}))
    assert table(more)[state].why is Why.THRESHOLD_REACHED
    assert table(exact)[DutyId("US", "authority")].need is Need.REQUIRED
    few = replace(exact, residents=Residents(499, {"US": 499}, {"US-CA": 499}))
    assert table(few)[DutyId("US", "authority")].need is Need.NOT_NEEDED


def test_people_whose_state_nobody_knows_may_be_the_ones_too_many() -> None:
    found = table(IN_BEVERLY_HILLS)[DutyId("US-CA", "authority")]
    assert (found.need, found.why) == (Need.REQUIRED, Why.THRESHOLD_MAY_BE_REACHED)


def test_a_clock_that_starts_with_the_letters_follows_them() -> None:
    state = DutyId("US-CA", "authority")
    planned = table(IN_BEVERLY_HILLS)[state]
    assert planned.deadline is not None
    assert (planned.deadline.day, planned.deadline.is_provisional) == (date(2027, 1, 5), True)
    sent = replace(
        IN_BEVERLY_HILLS,
        met={DutyId("US-CA", "people"): datetime(2026, 12, 21, 12, tzinfo=PACIFIC)},
    )
    went = table(sent)[state]
    assert went.deadline is not None
    assert (went.deadline.day, went.deadline.is_provisional) == (date(2027, 1, 5), False)


def test_a_clock_that_starts_with_the_federal_filing_follows_it() -> None:
    case = replace(
        IN_BEVERLY_HILLS,
        met={DutyId("US", "authority"): datetime(2026, 12, 1, 12, tzinfo=PACIFIC)},
    )
    again = table(case)[DutyId("US-NY", "again")]
    assert again.deadline is not None
    assert again.deadline.day == date(2026, 12, 8)


def test_a_regulator_that_goes_first_is_due_with_the_letters_at_the_latest() -> None:
    found = table(IN_BEVERLY_HILLS)
    first = found[DutyId("US-MD", "authority")]
    letters = found[DutyId("US-MD", "people")]
    assert first.due_at == letters.due_at
    assert first.deadline is not None
    assert first.deadline.limited_by == "people"


def test_an_exemption_helps_those_alone_who_know_that_they_are_covered() -> None:
    ohio = DutyId("US-OH", "people")
    assert table(IN_BEVERLY_HILLS)[ohio].need is Need.REQUIRED
    covered = replace(IN_BEVERLY_HILLS, hipaa=HipaaStatus.COVERED)
    assert table(covered)[ohio].why is Why.HIPAA_EXEMPTS
    cash_only = replace(IN_BEVERLY_HILLS, hipaa=HipaaStatus.NOT_COVERED)
    found = table(cash_only)
    assert found[ohio].need is Need.REQUIRED
    assert not any(one.code == "US" for one in found)


def test_a_risk_that_nobody_judged_is_a_high_one() -> None:
    people, authority = DutyId("FR", "people"), DutyId("FR", "authority")
    assert table(IN_PARIS)[people].why is Why.RISK_NOT_JUDGED
    some = table(replace(IN_PARIS, risk=Risk.SOME))
    assert (some[people].need, some[authority].need) == (Need.NOT_NEEDED, Need.REQUIRED)
    none = table(replace(IN_PARIS, risk=Risk.UNLIKELY))
    assert none[authority].why is Why.RISK_UNLIKELY


def test_a_regulator_stays_a_question_when_letters_fall_away_for_want_of_harm() -> None:
    found = table(replace(IN_BEVERLY_HILLS, risk=Risk.UNLIKELY))
    assert found[DutyId("US-MD", "people")].need is Need.NOT_NEEDED
    assert found[DutyId("US-MD", "authority")].need is Need.DECIDE


def test_what_nobody_verified_is_to_be_checked_first_and_never_settled() -> None:
    unsure = replace(AUTHORITY_72, mark=Mark.FROM_KNOWLEDGE)
    book = (law("FR", Regime.GDPR, unsure),)
    found = duties_for(IN_PARIS, laws_for(IN_PARIS, book, TODAY), weekdays, TODAY)
    assert [one.need for one in found] == [Need.CHECK_FIRST]
    assert found[0].due_at == SUNDAY + timedelta(hours=72)


def test_a_law_that_is_not_in_force_yet_is_shown_and_asks_nothing() -> None:
    coming = replace(law("CL", Regime.OWN, AUTHORITY_72), in_force_from=date(2026, 12, 1))
    case = replace(IN_PARIS, home="CL")
    found = duties_for(case, laws_for(case, (coming,), TODAY), weekdays, TODAY)
    assert found[0].why is Why.NOT_YET_IN_FORCE
    later = date(2026, 12, 1)
    found = duties_for(case, laws_for(case, (coming,), later), weekdays, later)
    assert (found[0].need, found[0].why) == (Need.CHECK_FIRST, Why.IN_FORCE_SINCE)
    new = replace(case, moments=Moments([at(Event.NOTICED, FRIDAY + timedelta(days=11))]))
    found = duties_for(new, laws_for(new, (coming,), later), weekdays, later)
    assert found[0].need is Need.REQUIRED


def test_the_police_may_delay_only_what_the_law_lets_them_delay() -> None:
    hold = PoliceHold(datetime(2027, 1, 15, tzinfo=PACIFIC), "Agent Doe", date(2027, 2, 15))
    found = table(replace(IN_BEVERLY_HILLS, holds=(hold,)))
    federal = found[DutyId("US", "people")]
    assert federal.deadline is not None
    assert federal.deadline.day == date(2027, 2, 15)
    authority = found[DutyId("US", "authority")]
    assert authority.deadline is not None
    assert authority.deadline.day == date(2027, 1, 20)


def test_the_nearest_deadline_comes_first_and_what_is_not_needed_last() -> None:
    found = duties_for(IN_PARIS, laws_for(IN_PARIS, BOOK, TODAY), weekdays, TODAY)
    open_ones = [one for one in found if one.need.is_open]
    assert found[: len(open_ones)] == tuple(open_ones)
    dates = [one.due_at or datetime.max.replace(tzinfo=UTC) for one in open_ones]
    assert dates == sorted(dates)


def test_while_nobody_is_counted_yet_the_law_of_the_practice_is_on_the_table() -> None:
    case = replace(IN_BEVERLY_HILLS, residents=Residents(0))
    assert {one.code for one in laws_for(case, BOOK, TODAY)} == {"US", "US-CA"}
    case = replace(IN_PARIS, residents=Residents(0))
    assert table(case)[DutyId("FR", "authority")].need is Need.REQUIRED
