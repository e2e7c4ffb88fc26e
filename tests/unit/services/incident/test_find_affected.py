"""Every file of every snapshot is somebody's or nobody's, exactly once."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.name_reading import Reads
from practiceguard.domain.incident.naming import Naming, NamingRule, Where
from practiceguard.domain.incident.person import ChangeCounts, FoundInFiles, SnapshotRef
from practiceguard.services.incident.find_affected import (
    NOTE_IN_FOLDERS,
    FilesOfPerson,
    FindAffected,
    outermost,
)
from practiceguard.services.incident.side_by_side import side_by_side, step_counts
from practiceguard.services.ports import ListedFolder
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_stores import MemoryIndex

NAMING = Naming(
    (
        NamingRule("/p/Patients"),
        NamingRule("/p/Scans", Where.FILE, 1, Reads.NAME_PARTS),
    )
)
BEFORE, AFTER, LATER = (
    SnapshotRef(letter * 64, NOON + timedelta(days=n)) for n, letter in enumerate("abc")
)
LATE = datetime(2026, 5, 1, tzinfo=UTC)


def nodes(*files: str | tuple[str, int]) -> Iterable[Node]:
    for file in files:
        path, size = (file, 10) if isinstance(file, str) else file
        yield Node(path, NodeKind.FILE, size, NOON)


def look(*listings: Iterable[Node], folders: tuple[str, ...] = ("/",)) -> FoundInFiles:
    index = MemoryIndex()
    snapshots = (BEFORE, AFTER, LATER)[: len(listings)]
    for snapshot, listing in zip(snapshots, listings, strict=True):
        index.build(snapshot.snapshot_id, listing)
    return FindAffected(index)(snapshots, NAMING, no_report, NeverCancelled(), folders=folders)


DOE = "/p/Patients/Doe Jane 1980"


def test_persons_their_kinds_of_data_and_the_files_of_nobody() -> None:
    found = look(
        nodes(
            f"{DOE}/before.jpg",
            f"{DOE}/ID/0001.jpg",
            f"{DOE}/letter.pdf",
            "/p/Patients/Roe Ann/scan.dcm",
            "/p/Scans/Roe_Ann_1.jpg",
            "/p/logo.png",
            "/p/practice.sqlite3",
        )
    )
    by_shown = {one.trace.shown: one for one in found.persons}
    assert set(by_shown) == {"Doe Jane 1980", "Roe Ann", "Roe_Ann_1.jpg"}
    assert by_shown["Doe Jane 1980"].kinds == {
        DataKind.PHOTOGRAPH: 1,
        DataKind.IDENTITY: 1,
        DataKind.LETTER: 1,
    }
    assert by_shown["Doe Jane 1980"].folders == (DOE, f"{DOE}/ID")
    assert found.nobody.files == 2
    assert found.nobody.folders == {"/p": 2}
    assert found.files == 7
    assert [(one.path, one.of_nobody) for one in found.bulk] == [("/p/practice.sqlite3", True)]
    assert found.may_hold_everyone


def test_a_table_in_a_patients_own_folder_does_not_hold_everyone() -> None:
    found = look(nodes(f"{DOE}/blood pressure.xlsx"))
    assert [one.of_nobody for one in found.bulk] == [False]
    assert not found.may_hold_everyone


def test_who_came_and_went_between_snapshots_is_known() -> None:
    found = look(
        nodes(f"{DOE}/a.jpg"),
        nodes(f"{DOE}/a.jpg", "/p/Patients/Roe/a.jpg"),
        nodes("/p/Patients/Roe/a.jpg"),
    )
    seen = {one.trace.shown: (one.first_seen, one.last_seen) for one in found.persons}
    assert seen == {"Doe Jane 1980": (0, 1), "Roe": (1, 2)}
    assert found.steps == (ChangeCounts(added=1), ChangeCounts(deleted=1))
    assert found.files == 2


def test_what_was_encrypted_is_told_and_counted_once() -> None:
    found = look(
        nodes(f"{DOE}/a.jpg", f"{DOE}/b.jpg", f"{DOE}/c.jpg", "/p/Scans/Roe_Ann.jpg"),
        nodes(
            f"{DOE}/a.jpg.locked",
            (f"{DOE}/b.jpg", 999),
            f"{DOE}/c.jpg",
            f"{DOE}/README.txt",
            "/p/Scans/Roe_Ann.jpg.id-A1.[x@y.z].locked",
        ),
    )
    assert found.steps == (ChangeCounts(added=1, changed=1, renamed=2),)
    assert found.files == 5
    assert len(found.persons) == 2
    doe = next(one for one in found.persons if one.trace.shown == "Doe Jane 1980")
    assert doe.changes == ChangeCounts(added=1, changed=1, renamed=1)
    assert doe.kinds == {DataKind.PHOTOGRAPH: 3, DataKind.LETTER: 1}


def test_a_new_file_with_a_longer_name_beside_the_old_one_is_a_file_of_its_own() -> None:
    found = look(nodes(f"{DOE}/a.jpg"), nodes(f"{DOE}/a.jpg", f"{DOE}/a.jpg.bak"))
    assert found.files == 2
    assert found.steps == (ChangeCounts(added=1),)


def test_another_time_under_the_same_size_is_a_change() -> None:
    found = look(
        nodes(f"{DOE}/a.jpg"), [Node(f"{DOE}/a.jpg", NodeKind.FILE, 10, NOON + timedelta(1))]
    )
    assert found.steps == (ChangeCounts(changed=1),)


def test_only_some_folders_and_none_of_them_twice() -> None:
    listing = list(nodes(f"{DOE}/a.jpg", f"{DOE}/x/b.jpg", "/p/Patients/Roe/a.jpg", "/p/c.jpg"))
    found = look(listing, folders=(DOE, f"{DOE}/x", "/p/nobody/", "/p/c.jpg"))
    assert found.files == 3
    assert len(found.persons) == 1
    assert found.nobody.files == 1
    assert found.missing_folders == ("/p/nobody",)


def test_folders_inside_others_are_read_with_them() -> None:
    assert outermost(["/a/b", "/a", "/ab", "/a/"]) == ("/a", "/ab")
    assert outermost(["/", "/a"]) == ("/",)


def test_a_listing_that_was_not_read_yet_is_said_so() -> None:
    with pytest.raises(PracticeGuardError) as refused:
        FindAffected(MemoryIndex())((BEFORE,), NAMING, no_report, NeverCancelled())
    assert refused.value.code is ErrorCode.SNAPSHOT_NOT_FOUND
    with pytest.raises(PracticeGuardError) as nothing:
        FindAffected(MemoryIndex())((), NAMING, no_report, NeverCancelled())
    assert nothing.value.code is ErrorCode.INPUT_INVALID


def test_it_can_be_stopped() -> None:
    class Stopped:
        def is_requested(self) -> bool:
            return True

    index = MemoryIndex()
    index.build(BEFORE.snapshot_id, nodes("/p/a.jpg"))
    with pytest.raises(PracticeGuardError) as stopped:
        FindAffected(index)((BEFORE,), NAMING, no_report, Stopped())
    assert stopped.value.code is ErrorCode.CANCELLED


def test_all_files_of_one_person_are_found_again() -> None:
    index = MemoryIndex()
    listing = [f"{DOE}/a.jpg", f"{DOE}/x/passport.jpg", "/p/Patients/Roe/a.jpg", "/p/x.jpg"]
    index.build(BEFORE.snapshot_id, nodes(*listing))
    files = FilesOfPerson(index)
    key = "f:doe jane 1980"
    assert files(BEFORE.snapshot_id, NAMING, key, frozenset()) == tuple(listing[:2])
    photos = frozenset({DataKind.PHOTOGRAPH})
    assert files(BEFORE.snapshot_id, NAMING, key, photos) == (listing[0],)
    assert files(BEFORE.snapshot_id, NAMING, "f:nobody", frozenset()) == ()


def test_the_notes_of_an_attacker_are_nobodys_letters() -> None:
    folders = [f"/p/Patients/Doe {n:02d}" for n in range(NOTE_IN_FOLDERS + 1)]
    before = [f"{folder}/a.jpg" for folder in folders]
    after = [f"{path}.locked" for path in before] + [f"{one}/README.txt" for one in folders]
    found = look(nodes(*before), nodes(*after))
    assert found.left_behind == {"README.txt": len(folders)}
    assert all(one.kinds == {DataKind.PHOTOGRAPH: 1} for one in found.persons)
    assert found.files == len(folders)
    assert found.steps == (ChangeCounts(added=len(folders), renamed=len(folders)),)


def test_the_same_new_text_in_few_folders_or_in_folders_not_hit_is_a_letter() -> None:
    few = [f"/p/Patients/Doe {n:02d}" for n in range(NOTE_IN_FOLDERS - 1)]
    hit = look(
        nodes(*(f"{folder}/a.jpg" for folder in few)),
        nodes(*(f"{folder}/{name}" for folder in few for name in ("a.jpg.x", "README.txt"))),
    )
    many = [f"/p/Patients/Doe {n:02d}" for n in range(NOTE_IN_FOLDERS + 9)]
    whole = look(
        nodes(*(f"{folder}/a.jpg" for folder in many)),
        nodes(*(f"{folder}/{name}" for folder in many for name in ("a.jpg", "consent.txt"))),
    )
    for found in (hit, whole):
        assert found.left_behind == {}
        assert all(one.kinds.get(DataKind.LETTER) == 1 for one in found.persons)


def test_two_names_that_are_no_text_and_look_the_same_are_two_files() -> None:
    def walk(*files: tuple[str, int]) -> Iterator[ListedFolder]:
        return iter([ListedFolder(("p",), [(name, size, 0) for name, size in files])])

    broken = "a\ufffd.jpg"
    (same,) = side_by_side([walk((broken, 1), (broken, 2)), walk((broken, 1), (broken, 2))])
    assert len(same.names) == 2
    (other,) = side_by_side([walk((broken, 1), (broken, 2)), walk((broken, 1))])
    assert len(other.names) == 2
    assert step_counts(other.files, 0, 1) == ChangeCounts(deleted=1)


PART = st.sampled_from(
    ["Patients", "Scans", "Doe Jane", "Roe_Ann", "a.jpg", "a.jpg.x", "Doe_J.pdf", "b.db", "é", "p"]
) | st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1,
            max_size=5)  # fmt: skip
TREE = st.lists(
    st.tuples(st.lists(PART, min_size=1, max_size=5), st.integers(0, 2)), max_size=14
).map(lambda files: _a_tree({"/p/" + "/".join(parts): size for parts, size in files}))


def _a_tree(files: dict[str, int]) -> dict[str, int]:
    """Leave out files where others need a folder of that name."""
    return {
        path: size
        for path, size in files.items()
        if not any(other.startswith(f"{path}/") for other in files)
    }


@given(st.lists(TREE, min_size=1, max_size=3))
def test_no_file_of_any_tree_is_lost_or_counted_twice(trees: list[dict[str, int]]) -> None:
    found = look(*(list(nodes(*tree.items())) for tree in trees))
    everything = set().union(*trees)
    twins = {path for path in everything if _took_over(path, trees)}
    assert found.files == len(everything - twins)
    assert found.files == found.nobody.files + sum(one.files for one in found.persons)
    for kinds, files in (
        (found.nobody.kinds, found.nobody.files),
        *((one.kinds, one.files) for one in found.persons),
    ):
        assert sum(kinds.values()) == files
    assert sum(found.nobody.folders.values()) == found.nobody.files
    for number, step in enumerate(found.steps):
        older, newer = trees[number], trees[number + 1]
        assert len(newer) - len(older) == step.added - step.deleted
        assert step.changed == sum(older[p] != newer[p] for p in older.keys() & newer.keys())
        assert step.deleted + step.renamed == len(older.keys() - newer.keys())
    assert all(one.seen_in for one in found.persons)


def _took_over(path: str, trees: list[dict[str, int]]) -> bool:
    """Say anew, in the slowest way, whether a file is an earlier one with something added."""
    folder, _, name = path.rpartition("/")
    everything = set().union(*trees)
    endings = [at for at, letter in enumerate(name) if letter == "." and at > 0]
    originals = [f"{folder}/{name[:at]}" for at in reversed(endings)]
    original = next((one for one in originals if one in everything), None)
    begins = next(number for number, tree in enumerate(trees) if path in tree)
    if original is None or begins == 0:
        return False
    return original in trees[begins - 1] and original not in trees[begins]
