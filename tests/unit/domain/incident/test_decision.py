"""What may be judged away, by whom, and what never."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from practiceguard.domain.incident.decision import (
    FOUR_FACTORS,
    LEGAL,
    Decision,
    Question,
    Refusal,
    open_questions,
    refusals_of,
)
from practiceguard.domain.incident.risk import Exposure, Risk

ANSWERED = dict.fromkeys((*LEGAL, *FOUR_FACTORS), "as the police wrote")
NOT_A_BREACH = Decision(
    is_breach=False,
    risk=Risk.UNLIKELY,
    answers=ANSWERED,
    who="Dr Moreau",
    why="The laptop was encrypted and switched off.",
    at=datetime(2026, 11, 22, tzinfo=UTC),
)


def test_not_a_breach_is_taken_in_with_answers_a_reason_and_a_name() -> None:
    assert refusals_of(NOT_A_BREACH, [], hipaa=True) == ()


@pytest.mark.parametrize("question", [*LEGAL, *FOUR_FACTORS])
def test_each_question_has_to_be_answered(question: Question) -> None:
    decision = replace(NOT_A_BREACH, answers={**ANSWERED, question: "  "})
    assert refusals_of(decision, [], hipaa=True) == (Refusal.QUESTIONS_OPEN,)
    assert open_questions(decision.answers, hipaa=True) == (question,)


def test_the_four_factors_are_asked_only_where_hipaa_may_bind() -> None:
    decision = replace(NOT_A_BREACH, answers=dict.fromkeys(LEGAL, "no"))
    assert refusals_of(decision, [], hipaa=False) == ()
    assert refusals_of(decision, [], hipaa=True) == (Refusal.QUESTIONS_OPEN,)


@pytest.mark.parametrize("exposure", Exposure)
@pytest.mark.parametrize("risk", [Risk.UNLIKELY, Risk.SOME])
@pytest.mark.parametrize("is_breach", [True, False])
def test_once_somebody_has_the_data_nothing_is_judged_away(
    exposure: Exposure, risk: Risk, is_breach: bool
) -> None:
    decision = replace(NOT_A_BREACH, risk=risk, is_breach=is_breach)
    assert Refusal.EXPOSED in refusals_of(decision, [exposure], hipaa=False)
    assert refusals_of(decision, [], hipaa=False) == ()


@pytest.mark.parametrize("exposure", Exposure)
def test_no_breach_with_a_high_risk_is_no_way_around_it(exposure: Exposure) -> None:
    decision = replace(NOT_A_BREACH, risk=Risk.HIGH)
    assert Refusal.EXPOSED in refusals_of(decision, [exposure], hipaa=False)


def test_that_it_is_grave_needs_a_name_alone() -> None:
    grave = Decision(
        is_breach=True,
        risk=Risk.HIGH,
        answers={},
        who="Dr Moreau",
        why="",
        at=datetime(2026, 11, 22, tzinfo=UTC),
    )
    assert refusals_of(grave, list(Exposure), hipaa=True) == ()
    assert refusals_of(replace(grave, who=" "), [], hipaa=True) == (Refusal.NO_NAME,)


def test_judging_it_away_needs_a_reason() -> None:
    decision = replace(NOT_A_BREACH, why=" ")
    assert refusals_of(decision, [], hipaa=False) == (Refusal.NO_REASON,)
