"""The number begins at everyone reachable, rises freely, and goes down with proof only."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.affected_count import AffectedCount, CountStep
from tests.fakes.fixed_clock import NOON

BEGUN = AffectedCount((CountStep(100, 7, NOON, "Ann", 100),))


def refused(count: AffectedCount, people: int, **given_too: str) -> ErrorCode:
    with pytest.raises(PracticeGuardError) as error:
        count.set_to(people, "Ann", NOON, **given_too)
    return error.value.code


def after(count: AffectedCount, step: CountStep | None) -> AffectedCount:
    return count if step is None else replace(count, steps=(*count.steps, step))


def test_it_begins_with_everyone_counted_and_the_files_of_nobody() -> None:
    step = AffectedCount().measured(100, 7, "Ann", NOON)
    assert step == CountStep(100, 7, NOON, "Ann", 100)
    assert AffectedCount().people is None
    assert BEGUN.people == BEGUN.reachable == 100


def test_lowering_needs_a_reason_and_proof() -> None:
    assert refused(BEGUN, 99) is ErrorCode.COUNT_NEEDS_REASON
    assert refused(BEGUN, 99, evidence="log") is ErrorCode.COUNT_NEEDS_REASON
    assert refused(BEGUN, 99, reason="one folder only") is ErrorCode.COUNT_NEEDS_EVIDENCE
    assert refused(BEGUN, 99, reason=" ", evidence="log") is ErrorCode.COUNT_NEEDS_REASON
    step = BEGUN.set_to(99, "Ann", NOON, reason="one folder only", evidence="firewall log")
    lowered = after(BEGUN, step)
    assert lowered.people == 99
    assert lowered.lowered == (step,)
    assert lowered.reachable == 100


def test_raising_is_free() -> None:
    assert BEGUN.set_to(101, "Ann", NOON).people == 101
    assert BEGUN.set_to(100, "Ann", NOON).people == 100


def test_a_number_set_before_anything_was_counted_needs_proof_too() -> None:
    assert refused(AffectedCount(), 3) is ErrorCode.COUNT_NEEDS_REASON


def test_somebody_has_to_stand_for_it() -> None:
    with pytest.raises(PracticeGuardError) as error:
        BEGUN.set_to(200, " ", NOON)
    assert error.value.code is ErrorCode.INPUT_INVALID
    assert refused(BEGUN, -1, reason="a", evidence="b") is ErrorCode.INPUT_INVALID


def test_counting_fewer_later_changes_nothing() -> None:
    assert BEGUN.measured(60, 7, "Ann", NOON) is None
    assert BEGUN.measured(100, 3, "Ann", NOON) is None


def test_more_files_of_nobody_are_said_without_touching_the_number() -> None:
    step = BEGUN.measured(60, 9, "Ann", NOON)
    assert step is not None
    assert (step.people, step.nobodys_files) == (100, 9)


def test_finding_more_than_ever_undoes_a_lowering() -> None:
    lowered = after(BEGUN, BEGUN.set_to(60, "Ann", NOON, reason="r", evidence="e"))
    assert lowered.measured(100, 7, "Ann", NOON) is None
    step = lowered.measured(110, 7, "Ann", NOON + timedelta(hours=1))
    assert step is not None
    assert step.people == 110


STEPS = st.tuples(
    st.sampled_from(["measure", "set"]), st.integers(0, 50), st.integers(0, 5), st.booleans()
)


@given(st.lists(STEPS, max_size=12))
def test_no_order_of_events_lowers_it_without_proof(
    steps: list[tuple[str, int, int, bool]],
) -> None:
    count = AffectedCount()
    for what, people, files, has_proof in steps:
        if what == "measure":
            count = after(count, count.measured(people, files, "Ann", NOON))
            assert count.people is not None
            assert count.people >= 0
            continue
        proof = {"reason": "r", "evidence": "e"} if has_proof else {}
        try:
            count = after(count, count.set_to(people, "Ann", NOON, **proof))
        except PracticeGuardError:
            continue
    assert all(step.reason and step.evidence for step in count.lowered)
    files_seen = [step.nobodys_files for step in count.steps]
    assert files_seen == sorted(files_seen)
