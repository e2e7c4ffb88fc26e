"""Every code of who is affected has its words."""

from collections.abc import Mapping

import pytest

from practiceguard.domain.incident.name_reading import template_fault
from practiceguard.wording import affected


@pytest.mark.parametrize(
    "words",
    [
        affected.KINDS, affected.CERTAINTIES, affected.BASES, affected.MATCHES, affected.CONTACTS,
        affected.COLUMNS, affected.ASIDE, affected.MARKS, affected.READINGS, affected.QUESTIONS,
    ],
)  # fmt: skip
def test_no_code_is_without_words(words: Mapping[object, str]) -> None:
    assert set(words) == set(type(next(iter(words))))  # type: ignore[call-overload]
    assert all(words.values())
    assert len(set(words.values())) == len(words)


def test_every_fault_of_a_template_has_words() -> None:
    for template in (
        "{name}{first}",
        "{x}",
        "x",
        "{name}{name}",
        "{any}{any}{any} {name}",
        "x" * 300,
    ):
        assert template_fault(template) in affected.TEMPLATE_FAULTS
