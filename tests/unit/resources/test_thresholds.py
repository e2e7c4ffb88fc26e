"""Each threshold in people that the files name: one fewer, exactly so many, one more."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import laws_for
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.rule import Comparison, Jurisdiction, Scope, Test
from practiceguard.resources import resource

LAW: Mapping[str, Jurisdiction] = shipped(resource("jurisdictions")).rows
UTC = ZoneInfo("UTC")
TODAY = date(2028, 1, 1)
"""Everything that is known to come has come."""
THRESHOLDS = [
    pytest.param(row.code, duty.key, id=f"{row.code}-{duty.key}")
    for row in LAW.values()
    for duty in row.duties
    # How many are out of reach is no number of residents: test_substitute_notice.
    if duty.threshold.count is not None and duty.threshold.count.scope is not Scope.UNREACHABLE
]
MEETS = {
    # Written out, so that it says what the code should say: N-1, N, N+1.
    Comparison.MORE_THAN: (False, False, True),
    Comparison.AT_LEAST: (False, True, True),
    Comparison.FEWER_THAN: (True, False, False),
}


def duty_of(code: str, key: str, residents: Residents) -> Duty:
    """Return a duty where nothing but the number can decide: no harm to judge, all answered."""
    row = LAW[code]
    duties = tuple(
        replace(one, threshold=replace(one.threshold, tests=(Test.COUNT,)), hipaa_exempt=False)
        if one.key == key
        else one
        for one in row.duties
    )
    at = datetime(2027, 12, 1, 9, tzinfo=UTC)
    case = Case(
        home=code,
        zone=UTC,
        moments=Moments([Moment(Event.NOTICED, at, "Ann", "seen")]),
        residents=residents,
        risk=Risk.HIGH,
        hipaa=HipaaStatus.COVERED,
        answers={DutyId(code, one.key): True for one in duties},
    )
    rows = [replace(row, duties=duties)]
    found = duties_for(case, laws_for(case, rows, TODAY), BusinessDays, TODAY)
    return next(one for one in found if one.id == DutyId(code, key))


def is_asked(duty: Duty) -> bool:
    """Return whether the threshold is reached; one duty is voluntary even then."""
    return duty.need is not Need.NOT_NEEDED


def living_in(code: str, number: int, unknown: int = 0) -> Residents:
    if code == "US":
        code = "US-CA"
    country, dash, _ = code.partition("-")
    return Residents(number + unknown, {country: number}, {code: number} if dash else {})


def test_there_are_thresholds_to_try() -> None:
    assert len(THRESHOLDS) > 75


@pytest.mark.parametrize(("code", "key"), THRESHOLDS)
def test_one_fewer_exactly_so_many_one_more(code: str, key: str) -> None:
    rule = LAW[code].duty(key)
    assert rule is not None
    count = rule.threshold.count
    assert count is not None
    for offset, is_met in zip((-1, 0, 1), MEETS[count.comparison], strict=True):
        number = count.number + offset
        if not number:
            continue
        found = duty_of(code, key, living_in(code, number))
        assert is_asked(found) == is_met, number
        expected = Why.THRESHOLD_REACHED if is_met else Why.THRESHOLD_NOT_REACHED
        if found.need is Need.REQUIRED or not is_met:
            assert found.why is expected, number


@pytest.mark.parametrize(("code", "key"), THRESHOLDS)
def test_who_may_live_there_counts_while_nobody_knows(code: str, key: str) -> None:
    rule = LAW[code].duty(key)
    assert rule is not None
    count = rule.threshold.count
    assert count is not None
    least = count.number + (count.comparison is Comparison.MORE_THAN)
    if count.comparison is Comparison.FEWER_THAN or least < 2:
        return
    # One is known to live there; of the others nobody knows the country.
    assert is_asked(duty_of(code, key, living_in(code, 1, least - 1)))
    assert not is_asked(duty_of(code, key, living_in(code, 1, least - 2)))
    elsewhere = Residents(least, {**living_in(code, 1).by_country, "AQ": least - 1},
                          living_in(code, 1).by_region)  # fmt: skip
    # Those who are known to live elsewhere count only where the law counts everybody.
    assert is_asked(duty_of(code, key, elsewhere)) == (count.scope is Scope.ALL)


def test_nobody_is_counted_for_two_states() -> None:
    """Twelve states at once, each one below its own threshold, is below all of them."""
    per_state = {
        row.code: duty.threshold.count.number
        for row in LAW.values()
        for duty in row.duties
        if duty.key == "authority"
        and duty.threshold.count is not None
        and duty.threshold.count.comparison is Comparison.MORE_THAN
        and duty.threshold.count.scope is Scope.RESIDENTS
    }
    assert len(per_state) >= 12
    total = sum(per_state.values())
    at = datetime(2027, 12, 1, 9, tzinfo=UTC)
    case = Case(
        "US-CA",
        UTC,
        Moments([Moment(Event.NOTICED, at, "Ann", "seen")]),
        Residents(total, {"US": total}, per_state),
        hipaa=HipaaStatus.NOT_COVERED,
    )

    def open_ones(case: Case) -> set[str]:
        found = duties_for(case, laws_for(case, LAW.values(), TODAY), BusinessDays, TODAY)
        return {one.id.code for one in found if one.id.key == "authority" and one.need.is_open}

    assert not open_ones(case) & set(per_state)
    # One more of whom nobody knows the state may live in any of them.
    people = Residents(total + 1, {"US": total + 1}, per_state)
    assert open_ones(replace(case, residents=people)) >= set(per_state)
