"""Looking into copies: what lies where, what is called how, and since when it is gone."""

from datetime import UTC, datetime, timedelta

import pytest

from practiceguard.domain.backup.disappearance import covers, gone_at
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind, Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.browse_snapshot import MOST_FOUND, REPORT_EVERY, group_found
from tests.unit.services.restore_practice import NOVEMBER, RestorePractice

DAY = timedelta(days=1)


@pytest.fixture
def practice() -> RestorePractice:
    return RestorePractice()


def searched(practice: RestorePractice, text: str, *ids: str) -> list[tuple[str, str]]:
    chunks = practice.browse.search(text, ids, practice.reports.append, practice.cancel)
    return [(one.snapshot_id, one.node.path) for chunk in chunks for one in chunk]


def test_a_folder_reads_the_same_before_and_after_the_list_was_read(
    practice: RestorePractice,
) -> None:
    copy = practice.copy_of({"/p/b.txt": b"1", "/p/A.txt": b"2", "/p/z/deep": b"3"})
    before = practice.browse.folder(copy, "/p")
    assert [node.name for node in before] == ["z", "A.txt", "b.txt"]
    practice.read_list(copy)
    calls = len(practice.engine.calls)
    assert practice.browse.folder(copy, "/p") == before
    assert len(practice.engine.calls) == calls


def test_the_list_is_read_once(practice: RestorePractice) -> None:
    copy = practice.copy_of({"/p/a": b"1"})
    practice.read_list(copy)
    practice.read_list(copy)
    assert practice.engine.calls.count("list_all") == 1
    assert practice.browse.is_prepared(copy)


def test_reading_the_list_says_how_far_it_is(practice: RestorePractice) -> None:
    copy = practice.copy_of({f"/p/{n}": b"" for n in range(REPORT_EVERY)})
    practice.read_list(copy)
    assert [report.files_done for report in practice.reports] == [REPORT_EVERY]


def test_a_reading_that_is_stopped_leaves_no_half_list(practice: RestorePractice) -> None:
    copy = practice.copy_of({"/p/a": b"1"})
    practice.cancel.is_on = True
    with pytest.raises(PracticeGuardError):
        practice.read_list(copy)
    assert not practice.browse.is_prepared(copy)


def test_sizes_are_known_when_the_list_is(practice: RestorePractice) -> None:
    copy = practice.copy_of({"/p/a": b"123", "/p/q/b": b"4567"})
    assert practice.browse.size_of(copy, "/p") is None
    practice.read_list(copy)
    assert practice.browse.size_of(copy, "/p") == (2, 7)


def test_search_reads_the_lists_it_needs_and_begins_with_those_at_hand(
    practice: RestorePractice,
) -> None:
    old = practice.copy_of({"/p/Dupont.txt": b"1"}, NOVEMBER - DAY)
    new = practice.copy_of({"/p/dupont 2.txt": b"1", "/p/martin.txt": b"1"})
    practice.read_list(old)
    assert searched(practice, "dupont", new, old) == [
        (old, "/p/Dupont.txt"),
        (new, "/p/dupont 2.txt"),
    ]


def test_every_copy_may_have_its_full_number_of_finds(practice: RestorePractice) -> None:
    many = {f"/p/scan {n}.jpg": b"" for n in range(MOST_FOUND + 1)}
    first, second = practice.copy_of(many, NOVEMBER - DAY), practice.copy_of(many)
    practice.read_list(first)
    practice.read_list(second)
    found = searched(practice, "scan", first, second)
    assert len(found) == 2 * MOST_FOUND


def test_one_unreadable_copy_does_not_hide_the_others(practice: RestorePractice) -> None:
    good = practice.copy_of({"/p/dupont": b"1"})
    chunks = practice.browse.search(
        "dupont", ("gone", good), practice.reports.append, practice.cancel
    )
    found = [one.node.path for one in next(chunks)]
    with pytest.raises(PracticeGuardError) as caught:
        next(chunks)
    assert found == ["/p/dupont"]
    assert caught.value.code is ErrorCode.SNAPSHOT_NOT_FOUND


def test_an_unplugged_drive_ends_the_search_at_once(practice: RestorePractice) -> None:
    copy = practice.copy_of({"/p/dupont": b"1"})
    practice.engine.fail("list_all", ErrorCode.PLACE_NOT_FOUND)
    with pytest.raises(PracticeGuardError) as caught:
        searched(practice, "dupont", copy)
    assert caught.value.code is ErrorCode.PLACE_NOT_FOUND


def test_a_search_that_is_stopped_reads_no_more(practice: RestorePractice) -> None:
    copy = practice.copy_of({"/p/dupont": b"1"})
    practice.cancel.is_on = True
    assert searched(practice, "dupont", copy) == []
    assert "list_all" not in practice.engine.calls


def test_what_another_copy_lacks_is_known_only_once_its_list_was_read(
    practice: RestorePractice,
) -> None:
    newest = practice.copy_of({"/p/kept": b"1"})
    assert practice.browse.without(newest, ("/p/kept", "/p/gone")) == ()
    practice.read_list(newest)
    assert practice.browse.without(newest, ("/p/kept", "/p/gone")) == ("/p/gone",)


def found(snapshot_id: str, path: str, size: int, day: int) -> FoundNode:
    changed = datetime(2026, 11, day, tzinfo=UTC)
    return FoundNode(snapshot_id, Node(path, NodeKind.FILE, size, changed))


def test_each_state_of_a_file_is_one_find_the_newest_state_first() -> None:
    grouped = group_found(
        (found("c", "/p/a", 2, 9), found("b", "/p/a", 1, 3), found("a", "/p/a", 1, 3))
    )
    assert [(file.node.size, file.snapshot_ids) for file in grouped] == [
        (2, ("c",)),
        (1, ("b", "a")),
    ]


def test_a_folder_is_one_find_whatever_changed_in_it() -> None:
    def folder(snapshot_id: str, day: int) -> FoundNode:
        at = datetime(2026, 11, day, tzinfo=UTC)
        return FoundNode(snapshot_id, Node("/p/dupont", NodeKind.FOLDER, 0, at))

    (file,) = group_found((folder("b", 3), folder("a", 2)))
    assert file.snapshot_ids == ("b", "a")


def snapshot(name: str, day: int, *paths: str) -> Snapshot:
    return Snapshot(name, datetime(2026, 11, day, tzinfo=UTC), "pc", (), paths or ("/p",))


@pytest.mark.parametrize(
    ("holders", "searched_in", "unsure", "since"),
    [
        (["a"], [snapshot("a", 1), snapshot("b", 8), snapshot("c", 9)], [], 8),
        (["a", "c"], [snapshot("a", 1), snapshot("b", 8), snapshot("c", 9)], [], None),
        (["a"], [snapshot("a", 1)], [], None),
        (["a"], [snapshot("a", 1), snapshot("b", 8), snapshot("c", 9)], ["b"], 9),
        (["a"], [snapshot("a", 1), snapshot("b", 8)], ["b"], None),
        (["a"], [snapshot("a", 1), snapshot("b", 8, "/other")], [], None),
        (["a", "c"], [snapshot("a", 1), snapshot("b", 8), snapshot("c", 9)], ["c"], None),
        (["b"], [snapshot("a", 1), snapshot("b", 8)], [], None),
    ],
)
def test_gone_since_is_only_said_when_a_whole_newer_copy_lacks_the_file(
    holders: list[str], searched_in: list[Snapshot], unsure: list[str], since: int | None
) -> None:
    expected = datetime(2026, 11, since, tzinfo=UTC) if since else None
    assert gone_at("/p/letter", holders, searched_in, unsure) == expected


def test_a_windows_source_covers_its_path_in_the_copy() -> None:
    made_on_windows = snapshot("a", 1, "C:\\Patients")
    assert covers(made_on_windows, "/C/Patients/Dupont/x.jpg")
    assert not covers(made_on_windows, "/C/Patients2/x.jpg")


def test_a_folder_is_found_however_its_slashes_are_written(practice: RestorePractice) -> None:
    copy = practice.copy_of({"/p/q/a": b"1"})
    for is_prepared in (False, True):
        if is_prepared:
            practice.read_list(copy)
        for path in ("/p/q/", "/p/../p//q", "//p/q"):
            assert [node.path for node in practice.browse.folder(copy, path)] == ["/p/q/a"]
        with pytest.raises(PracticeGuardError) as caught:
            practice.browse.folder(copy, "p/q")
        assert caught.value.code is ErrorCode.INPUT_INVALID
