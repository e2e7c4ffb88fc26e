"""Whether a duty has to be met: the law's own tests, and in doubt yes."""

from datetime import date
from enum import IntEnum, StrEnum

from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.people_of_law import is_about_all
from practiceguard.domain.incident.reach import Ground, Reach
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.rule import (
    Comparison,
    Count,
    DutyRule,
    Force,
    Jurisdiction,
    Regime,
    Scope,
    Test,
)


class Need(IntEnum):
    """Whether a duty has to be met; the most pressing first."""

    REQUIRED = 0
    CHECK_FIRST = 1
    """As far as known it has, but nobody verified the row: to be checked first."""
    DECIDE = 2
    """It hangs on a question that somebody has to answer."""
    OFFERED = 3
    """Nothing obliges the practice; it may help."""
    NOT_NEEDED = 4
    """It does not apply; `why` says because of what."""

    @property
    def is_open(self) -> bool:
        """Whether an incident cannot be closed without a receipt or a written reason."""
        return self in {Need.REQUIRED, Need.CHECK_FIRST, Need.DECIDE}


class Why(StrEnum):
    """Why a duty has to be met, or need not be."""

    APPLIES = "applies"
    THRESHOLD_REACHED = "threshold-reached"
    THRESHOLD_MAY_BE_REACHED = "threshold-may-be-reached"
    """With those whose residence nobody knows it would be."""
    NOBODY_COUNTED = "nobody-counted"
    """Nobody knows yet how many are affected: every threshold may be reached."""
    THRESHOLD_NOT_REACHED = "threshold-not-reached"
    LETTERS_CANNOT_REACH = "letters-cannot-reach"
    """So many have no address that works as the law names."""
    LETTERS_MAY_NOT_REACH = "letters-may-not-reach"
    """With those whose residence nobody knows it would be so many."""
    NOBODY_OUT_OF_REACH = "nobody-out-of-reach"
    """Everybody has an address that works as far as is known, or was told in another way."""
    FEWER_OUT_OF_REACH = "fewer-out-of-reach"
    MORE_OUT_OF_REACH = "more-out-of-reach"
    """So many that another way of telling them is asked for."""
    PEOPLE_NEED_NOT_BE_TOLD = "people-need-not-be-told"
    """It stands in for letters, and none need be written."""
    STAYS_UP = "stays-up"
    """It was put up, and has to stay for a while."""
    STAYED_UP = "stayed-up"
    """It was up as long as the law asks."""
    NOBODY_LIVES_THERE = "nobody-lives-there"
    """A law that goes by residence, and none of those affected can live there."""
    RISK_NOT_JUDGED = "risk-not-judged"
    """Nobody has judged the risk: the stricter reading holds."""
    RISK_UNLIKELY = "risk-unlikely"
    RISK_NOT_HIGH = "risk-not-high"
    AIM_UNANSWERED = "aim-unanswered"
    NOT_AIMED_AT = "not-aimed-at"
    ONE_STOP = "one-stop"
    HIPAA_UNSURE = "hipaa-unsure"
    HIPAA_EXEMPTS = "hipaa-exempts"
    HIPAA_DOES_NOT_BIND = "hipaa-does-not-bind"
    """It is only for those whom HIPAA binds."""
    NO_HARM_CLAIMED = "no-harm-claimed"
    """Nobody has said that harm is unlikely: there is nothing to send."""
    QUESTION_OPEN = "question-open"
    QUESTION_ANSWERED_NO = "question-answered-no"
    PEOPLE_NOT_TOLD = "people-not-told"
    """A regulator that hears of it when the people are told, and they need not be."""
    ONLY_ON_ORDER = "only-on-order"
    LAW_UNVERIFIED = "law-unverified"
    VOLUNTARY = "voluntary"
    NO_SUCH_DUTY = "no-such-duty"
    NO_DUTY_KNOWN = "no-duty-known"
    """The same, but nobody has verified it."""
    NOT_YET_IN_FORCE = "not-yet-in-force"
    IN_FORCE_SINCE = "in-force-since"
    """It came into force, or got its present form, after the incident was noticed."""
    PROVINCE_MAY_DISPLACE = "province-may-displace"
    """The law of the province, which is on the table too, may take its place."""
    NO_LONGER_ASKED = "no-longer-asked"
    """It was met or waived, and by what is recorded now no law would ask for it."""
    NOT_BOUND = "not-bound"
    """The law does not bind a practice of this kind."""


def need_of(
    case: Case, reach: Reach, law: Jurisdiction, rule: DutyRule, today: date
) -> tuple[Need, Why]:
    """Given a duty of a law that reaches a case, return whether it has to be met, and why.

    First whether the law binds here at all, then the tests of the duty itself. An answer that is
    missing, a risk nobody has judged and people whose residence nobody knows never make a duty
    fall away.
    """
    if (outside := _outside(reach, law, rule, today)) is not None:
        return outside
    need, why = _by_its_tests(case, reach, law, rule)
    if need is not Need.REQUIRED:
        return need, why
    if rule.force is Force.VOLUNTARY:
        return Need.OFFERED, Why.VOLUNTARY
    if reach.ground is Ground.TO_BE_ANSWERED:
        return Need.DECIDE, Why.AIM_UNANSWERED
    if (doubt := _doubt_about(case, reach, law, rule)) is not None:
        return Need.CHECK_FIRST, doubt
    return _as_marked(rule, reach, why)


def _outside(
    reach: Reach, law: Jurisdiction, rule: DutyRule, today: date
) -> tuple[Need, Why] | None:
    """Return why a duty is not the practice's whatever happened, or None."""
    if rule.force is Force.NONE or rule.threshold.tests == (Test.NEVER,):
        return Need.NOT_NEEDED, Why.NO_SUCH_DUTY if rule.mark.is_settled else Why.NO_DUTY_KNOWN
    if not law.binds_small_practice:
        return Need.NOT_NEEDED, Why.NOT_BOUND
    begins = _begins(law, rule)
    if begins is not None and today < begins:
        return Need.OFFERED, Why.NOT_YET_IN_FORCE
    if reach.ground is Ground.ONE_STOP:
        return Need.NOT_NEEDED, Why.ONE_STOP
    if reach.ground is Ground.NOT_AIMED_AT:
        return Need.OFFERED, Why.NOT_AIMED_AT
    return None


def _doubt_about(case: Case, reach: Reach, law: Jurisdiction, rule: DutyRule) -> Why | None:
    """Return why a duty of a row that is settled needs a look all the same, or None.

    A law that is younger than the incident may hold for it or not, and what held before is in no
    row: it is neither settled nor gone. HIPAA does not go by where patients live.
    """
    noticed = case.moments.start_of(Event.NOTICED)
    begins = _begins(law, rule)
    if begins and noticed and noticed.at.astimezone(case.zone).date() < begins:
        return Why.IN_FORCE_SINCE
    if reach.beside:
        return Why.PROVINCE_MAY_DISPLACE
    hangs_on_it = rule.hipaa_only or law.regime is Regime.HIPAA
    abroad = reach.ground is Ground.AIMED_AT and hangs_on_it
    return Why.HIPAA_UNSURE if abroad and case.hipaa is HipaaStatus.UNSURE else None


def _begins(law: Jurisdiction, rule: DutyRule) -> date | None:
    days = [day for day in (law.in_force_from, rule.in_force_from) if day is not None]
    return max(days, default=None)


def _as_marked(rule: DutyRule, reach: Reach, why: Why) -> tuple[Need, Why]:
    if rule.force is Force.UNVERIFIED or not rule.mark.is_settled:
        return Need.CHECK_FIRST, why if rule.force is not Force.UNVERIFIED else Why.LAW_UNVERIFIED
    if reach.ground is Ground.HIPAA_UNSURE:
        return Need.REQUIRED, Why.HIPAA_UNSURE
    return Need.REQUIRED, why


def _by_its_tests(case: Case, reach: Reach, law: Jurisdiction, rule: DutyRule) -> tuple[Need, Why]:
    if rule.hipaa_exempt and case.hipaa is HipaaStatus.COVERED and _is_exemption_settled(law):
        return Need.NOT_NEEDED, Why.HIPAA_EXEMPTS
    is_for_bound = rule.hipaa_only or law.regime is Regime.HIPAA
    if is_for_bound and case.hipaa is HipaaStatus.NOT_COVERED:
        return Need.NOT_NEEDED, Why.HIPAA_DOES_NOT_BIND
    answer = case.answers.get(DutyId(reach.code, rule.key))
    if rule.only_if and answer is False:
        return Need.NOT_NEEDED, Why.QUESTION_ANSWERED_NO
    if not rule.only_if and _nobody_lives_there(case, reach):
        return Need.NOT_NEEDED, Why.NOBODY_LIVES_THERE
    outcomes = [_test(case, reach, rule, test, answer) for test in rule.threshold.tests]
    need, why = min(outcomes, default=(Need.REQUIRED, Why.APPLIES), key=lambda one: one[0])
    if rule.only_if and answer is None and need is Need.REQUIRED:
        return Need.DECIDE, Why.QUESTION_OPEN
    return need, why


def _is_exemption_settled(law: Jurisdiction) -> bool:
    """Return whether somebody verified what the law says of HIPAA: else nothing falls away."""
    return law.field_marks.get("hipaa", law.mark).is_settled


def _nobody_lives_there(case: Case, reach: Reach) -> bool:
    """Return whether a law by residence has nobody to protect: those of unknown state may be.

    What hangs on a question, such as a licence of that state, does not go by residence alone.
    """
    by_residence = reach.ground is Ground.RESIDENCE and case.residents.are_known
    return by_residence and case.residents.at_most(reach.code) == 0


def _test(
    case: Case, reach: Reach, rule: DutyRule, test: Test, answer: bool | None
) -> tuple[Need, Why]:
    """Return what one test of a threshold says."""
    if test is Test.COUNT:
        return _count(case, reach, rule)
    if test in {Test.RISK, Test.HARM, Test.NO_HARM, Test.HIGH_RISK}:
        return _risk(case.risk, test)
    if test is Test.ORDER:
        return (Need.REQUIRED, Why.APPLIES) if answer else (Need.OFFERED, Why.ONLY_ON_ORDER)
    if test is Test.ASK:
        return (Need.REQUIRED, Why.APPLIES) if answer else (Need.DECIDE, Why.QUESTION_OPEN)
    if test is Test.NEVER:
        return Need.NOT_NEEDED, Why.NO_SUCH_DUTY
    return Need.REQUIRED, Why.APPLIES


def _risk(risk: Risk, test: Test) -> tuple[Need, Why]:
    if test is Test.NO_HARM:
        claimed = risk is Risk.UNLIKELY
        return (Need.REQUIRED, Why.APPLIES) if claimed else (Need.NOT_NEEDED, Why.NO_HARM_CLAIMED)
    if risk is Risk.UNKNOWN:
        return Need.REQUIRED, Why.RISK_NOT_JUDGED
    if risk is Risk.UNLIKELY:
        return Need.NOT_NEEDED, Why.RISK_UNLIKELY
    if risk is Risk.SOME and test is Test.HIGH_RISK:
        return Need.NOT_NEEDED, Why.RISK_NOT_HIGH
    return Need.REQUIRED, Why.APPLIES


def _count(case: Case, reach: Reach, rule: DutyRule) -> tuple[Need, Why]:
    count = rule.threshold.count
    if count is None:
        return Need.REQUIRED, Why.APPLIES
    if count.scope is Scope.UNREACHABLE:
        return _out_of_reach(case, reach, rule, count)
    if not case.residents.are_known:
        return Need.REQUIRED, Why.NOBODY_COUNTED
    if count.scope is Scope.ALL:
        least = most = case.residents.everybody
    elif count.scope is Scope.ANY_ONE_REGION:
        least, most = case.residents.in_any_one_region(reach.code)
    else:
        least, most = case.residents.of(reach.code), case.residents.at_most(reach.code)
    if count.is_met_by(least):
        return Need.REQUIRED, Why.THRESHOLD_REACHED
    if count.is_met_by(most):
        return Need.REQUIRED, Why.THRESHOLD_MAY_BE_REACHED
    return Need.NOT_NEEDED, Why.THRESHOLD_NOT_REACHED


def _out_of_reach(case: Case, reach: Reach, rule: DutyRule, count: Count) -> tuple[Need, Why]:
    """Return whether so many have no address as the law names.

    A talk by telephone gives nobody an address, so it does not bring the number down; but nothing
    is left to do for fewer who were all told.
    """
    least, most = _between(case.unreachable, reach, rule)
    is_upper = count.comparison is not Comparison.FEWER_THAN
    if most == 0 or (not is_upper and _between(case.untold, reach, rule)[1] == 0):
        return Need.NOT_NEEDED, Why.NOBODY_OUT_OF_REACH
    if count.is_met_by(least) and least:
        return Need.REQUIRED, Why.LETTERS_CANNOT_REACH
    if count.is_met_by(most) or count.is_met_by(least):
        return Need.REQUIRED, Why.LETTERS_MAY_NOT_REACH
    return Need.NOT_NEEDED, Why.FEWER_OUT_OF_REACH if is_upper else Why.MORE_OUT_OF_REACH


def _between(people: Residents, reach: Reach, rule: DutyRule) -> tuple[int, int]:
    """Return how many of some people a duty is about, at the least and at the most."""
    if is_about_all(reach.ground, rule):
        return people.everybody, people.everybody
    return people.of(reach.code), people.at_most(reach.code)
