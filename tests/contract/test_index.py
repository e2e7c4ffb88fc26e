"""What every SnapshotIndex does, in memory and as encrypted files."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import SnapshotIndex
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_stores import MemoryIndex

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64


def folder(path: str, modified_at: datetime | None = NOON) -> Node:
    return Node(path, NodeKind.FOLDER, 0, modified_at)


def file(path: str, size: int = 10, modified_at: datetime | None = NOON) -> Node:
    return Node(path, NodeKind.FILE, size, modified_at)


PRACTICE = (
    folder("/home"),
    folder("/home/praxis"),
    file("/home/praxis/Anna.txt", 1),
    folder("/home/praxis/Müller"),
    file("/home/praxis/Müller/Röntgen 10.jpg", 100),
    file("/home/praxis/Müller/Röntgen 2.jpg", 200),
    folder("/home/praxis/Müller/alt"),
    file("/home/praxis/Müller/alt/scan.pdf", 3_000_000_000_000),
    folder("/home/praxis/leer"),
    Node("/home/praxis/link", NodeKind.SYMLINK, 0, None),
    Node("/home/praxis/socket", NodeKind.OTHER, 0, NOON),
    file("/home/praxis/zebra.txt", 7),
)


@pytest.fixture(params=["memory", "encrypted"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> SnapshotIndex:
    if request.param == "memory":
        return MemoryIndex()
    return EncryptedSnapshotIndex(tmp_path / "listings", Secret("5f" * 32))


def names(nodes: tuple[Node, ...]) -> list[str]:
    return [node.name for node in nodes]


def code_of(question: object) -> ErrorCode:
    assert callable(question)
    with pytest.raises(PracticeGuardError) as refused:
        question()
    return refused.value.code


def test_a_listing_is_there_once_it_was_built(index: SnapshotIndex) -> None:
    assert not index.has(ONE)
    assert index.build(ONE, iter(PRACTICE)) == len(PRACTICE)
    assert index.has(ONE)
    assert not index.has(TWO)


def test_every_node_comes_back_as_it_was(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    for node in PRACTICE:
        assert index.node(ONE, node.path) == node
    assert index.node(ONE, "/home/praxis/nobody") is None
    assert index.node(ONE, "/home/praxis/Anna.txt/x") is None
    assert index.node(ONE, "/") is None


def test_folders_come_first_then_names_as_a_person_counts(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    assert names(index.children(ONE, "/")) == ["home"]
    assert names(index.children(ONE, "/home/praxis")) == [
        "leer",
        "Müller",
        "Anna.txt",
        "link",
        "socket",
        "zebra.txt",
    ]
    assert names(index.children(ONE, "/home/praxis/Müller")) == [
        "alt",
        "Röntgen 2.jpg",
        "Röntgen 10.jpg",
    ]


def test_a_slash_at_the_end_does_not_matter(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    assert index.children(ONE, "/home/praxis/") == index.children(ONE, "/home/praxis")
    assert index.node(ONE, "/home/praxis/Müller/") == folder("/home/praxis/Müller")
    assert index.size_of(ONE, "/home/praxis/Müller/") == (3, 3_000_000_000_300)


@pytest.mark.parametrize("path", ["/home/praxis/leer", "/home/praxis/Anna.txt", "/nobody", "/hom"])
def test_what_holds_nothing_has_no_children(index: SnapshotIndex, path: str) -> None:
    index.build(ONE, PRACTICE)
    assert index.children(ONE, path) == ()


def test_a_windows_drive_is_a_folder_at_the_top(index: SnapshotIndex) -> None:
    index.build(ONE, [folder("/C", None), folder("/C/Daten"), file("/C/Daten/a.txt"), folder("/D")])
    assert names(index.children(ONE, "/")) == ["C", "D"]
    assert names(index.children(ONE, "/C/Daten")) == ["a.txt"]


ODD_NAMES = [
    "a [b]*?.txt",
    "quote ' \" `",
    "new\nline",
    "100 % _x_.txt",
    "back\\slash",
    "-dash",
    " space ",
    "emoji 😀.png",
    "\u00e9.txt",
    "e\u0301.txt",
    "x" * 255,
    "ß",
    "ﬁ",
    "CON",
    "שלום.txt",
    "東京.jpg",
]


def test_odd_names_are_kept_to_the_letter(index: SnapshotIndex) -> None:
    nodes = [folder("/o"), *(file(f"/o/{name}", size) for size, name in enumerate(ODD_NAMES))]
    index.build(ONE, nodes)
    assert sorted(names(index.children(ONE, "/o"))) == sorted(ODD_NAMES)
    for size, name in enumerate(ODD_NAMES):
        assert index.node(ONE, f"/o/{name}") == file(f"/o/{name}", size)
        assert file(f"/o/{name}", size) in [one.node for one in index.search(name, (ONE,))]


def test_times_are_exact_and_in_utc(index: SnapshotIndex) -> None:
    times = [
        datetime(2026, 3, 14, 12, 0, 0, 123_457, tzinfo=UTC),
        datetime(1901, 1, 1, 0, 0, 0, 1, tzinfo=UTC),
        datetime(2400, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        datetime(2026, 3, 14, 12, 0, tzinfo=timezone(timedelta(hours=9, minutes=30))),
        None,
    ]
    index.build(ONE, [file(f"/{n}", modified_at=moment) for n, moment in enumerate(times)])
    assert [node.modified_at for node in index.children(ONE, "/")] == times


def test_folders_that_never_came_are_there_all_the_same(index: SnapshotIndex) -> None:
    index.build(ONE, [file("/a/b/c.txt", 5), file("/a/d.txt", 6)])
    assert index.children(ONE, "/") == (folder("/a", None),)
    assert index.children(ONE, "/a") == (folder("/a/b", None), file("/a/d.txt", 6))
    assert index.size_of(ONE, "/a") == (2, 11)


def test_a_folder_that_comes_after_its_files_keeps_its_time(index: SnapshotIndex) -> None:
    index.build(ONE, [file("/a/b/c.txt", 5), folder("/a/b"), folder("/a")])
    assert index.node(ONE, "/a/b") == folder("/a/b")
    assert index.children(ONE, "/") == (folder("/a"),)
    assert index.children(ONE, "/a/b") == (file("/a/b/c.txt", 5),)


def test_very_deep_folders_are_no_problem(index: SnapshotIndex) -> None:
    path = "/d" * 1500
    index.build(ONE, [file(path + "/deep.txt", 5)])
    assert index.size_of(ONE, "/d") == (1, 5)
    assert [one.node.path for one in index.search("deep", (ONE,))] == [path + "/deep.txt"]


def test_sizes_are_those_of_everything_below(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    assert index.size_of(ONE, "/home/praxis/Anna.txt") == (1, 1)
    assert index.size_of(ONE, "/home/praxis/leer") == (0, 0)
    assert index.size_of(ONE, "/home/praxis/Müller/alt") == (1, 3_000_000_000_000)
    assert index.size_of(ONE, "/home/praxis") == (7, 3_000_000_000_308)
    assert index.size_of(ONE, "/") == (7, 3_000_000_000_308)
    assert code_of(lambda: index.size_of(ONE, "/home/nobody")) is ErrorCode.FILE_NOT_FOUND


@pytest.mark.parametrize("text", ["röntgen", "RONTGEN", "Ro\u0308ntgen", "ntgen 1", "10.JPG"])
def test_case_and_accents_do_not_matter_in_a_search(index: SnapshotIndex, text: str) -> None:
    index.build(ONE, PRACTICE)
    found = [one.node.path for one in index.search(text, (ONE,))]
    assert "/home/praxis/Müller/Röntgen 10.jpg" in found


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sorensen", "Sørensen.pdf"),
        ("lodz", "Łódź.pdf"),
        ("STRASSE", "Hauptstraße"),
        ("istanbul", "İstanbul"),
        ("oeuvre", "Œuvre"),
        ("ΑΘΗΝΑ", "Αθήνα.txt"),
    ],
)
def test_letters_are_found_as_people_type_them(index: SnapshotIndex, typed: str, name: str) -> None:
    index.build(ONE, [file(f"/{name}")])
    assert [one.node.name for one in index.search(typed, (ONE,))] == [name]


@pytest.mark.parametrize("text", ["%", "_", "*", "?", "\\", "nobody", "/home", "praxis/"])
def test_a_search_takes_the_text_as_it_stands_and_names_only(
    index: SnapshotIndex, text: str
) -> None:
    index.build(ONE, PRACTICE)
    assert index.search(text, (ONE,)) == ()


def test_nothing_typed_finds_nothing(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    assert index.search("", (ONE,)) == ()
    assert index.search("\u0301", (ONE,)) == ()


def test_a_search_does_not_run_from_one_name_into_the_next(index: SnapshotIndex) -> None:
    index.build(ONE, [file("/ab"), file("/cd")])
    for text in ("bc", "b\0c", "b\nc", "\0"):
        assert index.search(text, (ONE,)) == ()


def test_a_name_with_the_text_twice_is_found_once(index: SnapshotIndex) -> None:
    index.build(ONE, [file("/anna anna"), file("/x"), file("/hanna")])
    assert [one.node.name for one in index.search("anna", (ONE,))] == ["anna anna", "hanna"]


def test_a_search_goes_through_the_snapshots_in_the_order_given(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    index.build(TWO, [file("/zebra 2")])
    found = index.search("zebra", (TWO, THREE, ONE))
    assert found == (
        FoundNode(TWO, file("/zebra 2")),
        FoundNode(ONE, file("/home/praxis/zebra.txt", 7)),
    )
    assert index.search("zebra", ()) == ()


def test_each_snapshot_gives_no_more_than_the_limit(index: SnapshotIndex) -> None:
    many = [file(f"/scan {number}") for number in range(9000)]
    index.build(ONE, many)
    index.build(TWO, many)
    found = index.search("scan", (ONE, TWO), limit=3)
    assert [(one.snapshot_id, one.node.name) for one in found] == [
        (snapshot, f"scan {number}") for snapshot in (ONE, TWO) for number in range(3)
    ]
    assert len(index.search("scan", (ONE,), limit=8999)) == 8999
    assert index.search("scan 8765", (ONE,)) == (FoundNode(ONE, file("/scan 8765")),)


def test_a_listing_that_breaks_off_is_not_there(index: SnapshotIndex) -> None:
    def cut_off() -> Iterator[Node]:
        yield from PRACTICE
        raise PracticeGuardError(ErrorCode.CANCELLED)

    assert code_of(lambda: index.build(ONE, cut_off())) is ErrorCode.CANCELLED
    assert not index.has(ONE)
    assert code_of(lambda: index.children(ONE, "/")) is ErrorCode.SNAPSHOT_NOT_FOUND
    assert index.build(ONE, PRACTICE) == len(PRACTICE)
    assert index.has(ONE)


def test_walking_goes_folder_by_folder_in_the_order_of_names(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    walked = [
        (folder.parts, [name for name, *_ in folder.files]) for folder in index.walk(ONE, "/")
    ]
    home = ("home", "praxis")
    assert walked == [
        ((), []),
        (("home",), []),
        (home, ["Anna.txt", "link", "socket", "zebra.txt"]),
        ((*home, "Müller"), ["Röntgen 10.jpg", "Röntgen 2.jpg"]),
        ((*home, "Müller", "alt"), ["scan.pdf"]),
        ((*home, "leer"), []),
    ]
    assert [parts for parts, _ in walked] == sorted(parts for parts, _ in walked)


def test_walking_keeps_the_order_when_the_listing_has_another(index: SnapshotIndex) -> None:
    index.build(ONE, [file("/b/x"), file("/a/z/1"), file("/a/2"), folder("/a/y"), file("/0")])
    assert [(one.parts, [name for name, *_ in one.files]) for one in index.walk(ONE, "/")] == [
        ((), ["0"]),
        (("a",), ["2"]),
        (("a", "y"), []),
        (("a", "z"), ["1"]),
        (("b",), ["x"]),
    ]


def test_walking_an_empty_snapshot_finds_its_top(index: SnapshotIndex) -> None:
    index.build(ONE, [])
    assert [(one.parts, one.files) for one in index.walk(ONE, "/")] == [((), [])]


def test_walking_tells_size_and_time(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    (folder,) = index.walk(ONE, "/home/praxis/Müller/alt/")
    since = NOON - datetime(1970, 1, 1, tzinfo=UTC)
    assert folder.files == [("scan.pdf", 3_000_000_000_000, since // timedelta(microseconds=1))]
    assert next(iter(index.walk(ONE, "/home/praxis"))).files[1] == ("link", 0, None)


def test_walking_begins_where_it_is_told(index: SnapshotIndex) -> None:
    index.build(ONE, PRACTICE)
    below = [folder.parts for folder in index.walk(ONE, "/home/praxis/Müller")]
    assert below == [("home", "praxis", "Müller"), ("home", "praxis", "Müller", "alt")]
    (alone,) = index.walk(ONE, "/home/praxis/Anna.txt")
    assert alone.parts == ("home", "praxis")
    assert [name for name, *_ in alone.files] == ["Anna.txt"]
    assert list(index.walk(ONE, "/nobody")) == []
    assert list(index.walk(ONE, "/home/praxis/Anna.txt/x")) == []


def test_walking_needs_the_listing(index: SnapshotIndex) -> None:
    assert code_of(lambda: list(index.walk(ONE, "/"))) is ErrorCode.SNAPSHOT_NOT_FOUND


def test_folders_that_look_the_same_are_walked_as_one(tmp_path: Path) -> None:
    index = EncryptedSnapshotIndex(tmp_path / "listings", Secret("5f" * 32))
    broken = "/p/Jos\ufffd"
    index.build(ONE, [folder("/p"), folder(broken), file(f"{broken}/a"), folder(f"{broken}/x")])
    index.build(TWO, [folder("/p"), file("/p/a\ufffd", 1), file("/p/a\ufffd", 2)])
    assert [one.parts for one in index.walk(ONE, "/p")][1:] == [
        ("p", "Jos\ufffd"),
        ("p", "Jos\ufffd", "x"),
    ]
    assert [size for one in index.walk(TWO, "/p") for _, size, _ in one.files] == [1, 2]


def test_an_error_of_the_source_passes_as_it_is(index: SnapshotIndex) -> None:
    def broken() -> Iterator[Node]:
        yield file("/a")
        raise ConnectionError("the drive was pulled out")

    with pytest.raises(ConnectionError, match="pulled out"):
        index.build(ONE, broken())
    assert not index.has(ONE)


def test_an_empty_snapshot_is_a_listing_too(index: SnapshotIndex) -> None:
    assert index.build(ONE, []) == 0
    assert index.has(ONE)
    assert index.children(ONE, "/") == ()
    assert index.size_of(ONE, "/") == (0, 0)
    assert index.search("a", (ONE,)) == ()


def test_what_was_not_read_cannot_be_asked(index: SnapshotIndex) -> None:
    for question in (
        lambda: index.children(ONE, "/"),
        lambda: index.node(ONE, "/a"),
        lambda: index.size_of(ONE, "/a"),
    ):
        assert code_of(question) is ErrorCode.SNAPSHOT_NOT_FOUND


def test_listings_of_snapshots_that_are_gone_are_dropped(index: SnapshotIndex) -> None:
    for snapshot_id in (ONE, TWO, THREE):
        index.build(snapshot_id, PRACTICE)
    index.forget_others((TWO, "4" * 64))
    assert [index.has(snapshot_id) for snapshot_id in (ONE, TWO, THREE)] == [False, True, False]
    index.forget_others(())
    assert not index.has(TWO)


def test_forgetting_before_anything_was_built_is_no_error(index: SnapshotIndex) -> None:
    index.forget_others((ONE,))
    assert not index.has(ONE)
