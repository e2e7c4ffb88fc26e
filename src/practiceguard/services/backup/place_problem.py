"""What a look at a place proved against it, until a look or a run proves the contrary."""

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.ports import PracticeStore

_PROBLEM = "place-problem"


def place_problem(store: PracticeStore, key: RepositoryKey) -> ErrorCode | None:
    """Return what was proved against a place last; None if nothing is."""
    kept = store.setting(f"{_PROBLEM} {key}")
    return ErrorCode(kept) if kept else None


def keep_place_problem(store: PracticeStore, key: RepositoryKey, problem: ErrorCode | None) -> None:
    """Remember what was proved against a place; None: it is as it should be."""
    # The view looks often; only news is written.
    if place_problem(store, key) != problem:
        store.save_setting(f"{_PROBLEM} {key}", problem or "")


def our_copy_answered(store: PracticeStore, key: RepositoryKey) -> None:
    """Say that the very copy was opened there just now: it is no other one, and not gone.

    Whether it is damaged, opening it does not tell.
    """
    if place_problem(store, key) is not ErrorCode.REPOSITORY_DAMAGED:
        keep_place_problem(store, key, None)
