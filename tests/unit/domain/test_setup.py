"""The six steps of set-up: always the first one that lacks its answer."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.setup import STEPS, SetupDraft, SetupStep, next_step

AT = datetime(2026, 11, 20, 19, 4, tzinfo=UTC)
ANSWERS: dict[SetupStep, dict[str, Any]] = {
    SetupStep.PRACTICE: {"practice_name": "Dr Exemple", "country": "FR"},
    SetupStep.SOURCES: {"sources": (PurePosixPath("/home/ann"),)},
    SetupStep.PLACE: {"repository": RepositoryKey("key")},
    SetupStep.SHEET: {"sheet_saved_at": AT},
    SetupStep.TYPE_BACK: {"code_typed_at": AT},
    SetupStep.FIRST_BACKUP: {"finished_at": AT},
}


def test_the_steps_come_in_order() -> None:
    draft = SetupDraft()
    seen = []
    while (step := next_step(draft)) is not None:
        seen.append(step)
        draft = replace(draft, **ANSWERS[step])
    assert tuple(seen) == STEPS == tuple(SetupStep)


@given(st.sets(st.sampled_from(SetupStep)))
def test_the_first_step_without_answer_is_next(answered: set[SetupStep]) -> None:
    draft = SetupDraft()
    for step in answered:
        draft = replace(draft, **ANSWERS[step])
    missing = [step for step in STEPS if step not in answered]
    assert next_step(draft) == (missing[0] if missing else None)


@pytest.mark.parametrize("half", [{"practice_name": "Dr Exemple"}, {"country": "FR"}])
def test_half_an_answer_is_none(half: dict[str, str]) -> None:
    assert next_step(replace(SetupDraft(), **half)) is SetupStep.PRACTICE  # type: ignore[arg-type]
