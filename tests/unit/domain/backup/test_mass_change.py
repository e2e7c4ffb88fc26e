"""Pain 19: most files changed at once is an alarm; a day of work, an update or a move is not."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.mass_change import (
    ChangedPath,
    MassChange,
    confirmed,
    kind_of,
    suspicion,
)
from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from tests.unit.domain.backup.test_retention import NOW

KINDS = frozenset({".pdf", ".jpg", ".txt", ""})
PER_FILE = 50_000


def a_run(
    files: int = 100_000,
    *,
    new: int = 20,
    changed: int = 30,
    added: int | None = None,
    days: int = 0,
) -> Run:
    """Return a run; `added` bytes, by default as much as the new and changed files hold."""
    figures = RunFigures(
        files_new=new,
        files_changed=changed,
        files_unmodified=files - new - changed,
        files_total=files,
        bytes_total=files * PER_FILE,
        bytes_added=(new + changed) * PER_FILE if added is None else added,
    )
    return Run(
        RunId(f"{days}"),
        PlanId("plan"),
        RunTrigger.SCHEDULED,
        RunState.COMPLETE,
        NOW - timedelta(days=days),
        snapshot_id=f"{days}",
        figures=figures,
    )


def usual(
    files: int = 100_000, *, new: int = 20, changed: int = 30, count: int = 10
) -> tuple[Run, ...]:
    """Return the runs of the last days, newest first."""
    return tuple(a_run(files, new=new, changed=changed, days=1 + n) for n in range(count))


# --- an alarm ------------------------------------------------------------------------------------


def test_pain_19_most_files_encrypted_in_place_is_suspected() -> None:
    found = suspicion(a_run(new=0, changed=60_000), usual())
    assert found == MassChange(60_000, 0, 100_000)
    assert found.share == 0.6


def test_pain_19_files_encrypted_only_in_parts_are_suspected() -> None:
    """Some encrypt a piece of each large file, to be quicker."""
    run = a_run(changed=60_000, added=60_000 * PER_FILE // 6)
    assert suspicion(run, usual()) is not None


def test_pain_19_files_replaced_by_ones_with_another_ending_are_suspected() -> None:
    found = suspicion(a_run(new=45_000, changed=0), usual())
    assert found == MassChange(0, 45_000, 100_000)


def test_pain_19_a_small_practice_is_watched_too() -> None:
    assert suspicion(a_run(120, new=0, changed=60), usual(120, new=1, changed=2)) is not None


# --- no alarm ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("run", "why"),
    [
        (a_run(new=100_000, changed=0), "the first copy of all"),
        (a_run(changed=300), "an update of the practice software"),
        (a_run(140_000, new=40_000), "a folder added"),
        (a_run(60_000, new=5), "files removed: the floor checks tell of that"),
        (a_run(changed=100_000, added=100_000 * 300), "other rights for every file"),
        (a_run(changed=29_000), "a busy day"),
    ],
)
def test_no_wolf_is_cried(run: Run, why: str) -> None:
    before = () if "first" in why else usual()
    assert suspicion(run, before) is None, why


def test_a_few_files_are_too_few_to_judge() -> None:
    assert suspicion(a_run(40, new=0, changed=40), usual(40, new=0, changed=0)) is None


def test_what_is_usual_there_is_not_unusual() -> None:
    """A folder of databases, all of which change every day."""
    assert suspicion(a_run(200, new=0, changed=80), usual(200, new=0, changed=60)) is None
    assert suspicion(a_run(200, new=0, changed=195), usual(200, new=0, changed=100)) is not None


def test_too_few_runs_do_not_show_what_is_usual() -> None:
    run = a_run(changed=60_000)
    assert [suspicion(run, usual(count=count)) is None for count in range(5)] == [
        True, True, True, False, False,
    ]  # fmt: skip


@given(st.integers(0, 100_000), st.integers(0, 100_000), st.integers(0, 50_000))
def test_less_than_three_in_ten_is_never_suspected(files: int, new: int, changed: int) -> None:
    found = suspicion(a_run(max(files, new + changed), new=new, changed=changed), usual())
    assert found is None or found.share >= 0.3


# --- a second look -------------------------------------------------------------------------------


def changes(modifier: str, names: Sequence[str], folder: str = "/records") -> list[ChangedPath]:
    return [ChangedPath(f"{folder}/{name}", modifier) for name in names]


def looked(found: list[ChangedPath], before: int = 1000) -> MassChange | None:
    return confirmed(MassChange(before, 0, before), found, KINDS)


def test_files_with_other_content_are_confirmed() -> None:
    names = [f"{number}.pdf" for number in range(600)]
    assert looked(changes("M", names)) == MassChange(600, 0, 1000)


@pytest.mark.parametrize("name", ["{}.pdf.locked", "{}.crypt", "{:032x}.akira"])
def test_files_of_a_kind_never_seen_in_place_of_the_old_ones_are_confirmed(name: str) -> None:
    gone = changes("-", [f"{number}.pdf" for number in range(600)])
    new = changes("+", [name.format(number) for number in range(600)])
    assert looked(gone + new) == MassChange(0, 600, 1000)


def test_a_folder_that_was_moved_or_renamed_is_the_work_of_people() -> None:
    names = [f"{number}.pdf" for number in range(900)]
    assert looked(changes("-", names) + changes("+", names, "/records/archive 2025")) is None


def test_a_folder_moved_and_another_of_a_new_kind_added_are_too() -> None:
    names = [f"{number}.pdf" for number in range(900)]
    added = changes("+", [f"{number}.dcm" for number in range(900)], "/records/scanner")
    moved = changes("-", names) + changes("+", names, "/records/archive 2025")
    assert looked(moved + added) is None


def test_an_old_year_taken_out_and_a_new_one_scanned_is_too() -> None:
    gone = changes("-", [f"{number}.pdf" for number in range(900)])
    new = changes("+", [f"scan {number}.jpg" for number in range(900)])
    assert looked(gone + new) is None


def test_other_rights_and_folders_are_nothing() -> None:
    assert looked([ChangedPath(f"/records/{n}/", "M") for n in range(900)]) is None
    assert looked([ChangedPath(f"/records/{n}.pdf", "U") for n in range(900)]) is None


def test_many_new_files_of_an_unknown_kind_beside_the_old_ones_are_nothing() -> None:
    assert looked(changes("+", [f"{number}.dcm" for number in range(5000)])) is None


def test_the_kind_of_a_file() -> None:
    assert [kind_of(name) for name in ("a.PDF", "/x.y/README", "a.pdf.locked")] == [
        ".pdf", "", ".locked",
    ]  # fmt: skip
