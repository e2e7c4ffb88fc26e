"""A secret shows itself to nobody who does not ask for it by name."""

import traceback

import pytest

from practiceguard.domain.changes import Changes
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

TEXT = "correct horse battery staple"


def test_no_way_of_printing_shows_it() -> None:
    secret = Secret(TEXT)
    shown = [
        str(secret),
        repr(secret),
        f"{secret}",
        f"{secret!r:>40}",
        str([secret]),
    ]
    assert not [text for text in shown if TEXT in text]
    assert secret.reveal() == TEXT


def test_a_traceback_does_not_show_it() -> None:
    with pytest.raises(ValueError, match="Secret") as caught:
        raise ValueError(Secret(TEXT))
    assert TEXT not in "".join(traceback.format_exception(caught.value))


def test_it_has_no_other_door() -> None:
    assert not hasattr(Secret(TEXT), "__dict__")


def test_equal_secrets_are_equal_and_an_empty_one_is_false() -> None:
    assert Secret(TEXT) == Secret(TEXT)
    assert Secret(TEXT) != Secret("another")
    assert Secret(TEXT) != TEXT
    assert len({Secret(TEXT), Secret(TEXT)}) == 1
    assert Secret(TEXT)
    assert not Secret("")


def test_an_error_carries_its_code_facts_and_details() -> None:
    error = PracticeGuardError(ErrorCode.PLACE_FULL, {"place": "USB"}, details="no space left")
    assert str(error) == "place-full: {'place': 'USB'}"
    assert str(PracticeGuardError(ErrorCode.CANCELLED)) == "cancelled"
    assert error.details == "no space left"


def test_changes_add_up() -> None:
    both = Changes(runs=True) | Changes(sheet=True)
    assert both == Changes(runs=True, sheet=True)
    assert both | Changes(practice=True, plan=True, snapshots=True, protection=True) == Changes(
        practice=True, plan=True, runs=True, snapshots=True, protection=True, sheet=True
    )
