import errno
import os
import resource
import stat
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

FILES = SystemFiles()
MTIME = 1_600_000_000_123_456_789
is_root = os.name == "posix" and os.geteuid() == 0


@pytest.fixture
def other_file_system(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on another file system than `tmp_path`; the memory's is always there."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second file system here")
    folder = FILES.make_private_folder(memory)
    yield folder
    FILES.remove_folder(folder)


def written(path: Path, content: bytes = b"X-ray") -> Path:
    path.write_bytes(content)
    os.utime(path, ns=(MTIME, MTIME))
    return path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def code_of(failure: pytest.ExceptionInfo[PracticeGuardError]) -> ErrorCode:
    return failure.value.code


# --- placing ------------------------------------------------------------------------------------


def test_a_file_is_moved_with_its_time(tmp_path: Path) -> None:
    source = written(tmp_path / "staged")
    FILES.place(source, tmp_path / "patient.jpg")
    assert names_in(tmp_path) == ["patient.jpg"]
    assert (tmp_path / "patient.jpg").read_bytes() == b"X-ray"
    assert (tmp_path / "patient.jpg").stat().st_mtime_ns == MTIME


@pytest.mark.parametrize("there", ["file", "folder", "link to nowhere"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, there: str) -> None:
    source, target = written(tmp_path / "staged"), tmp_path / "patient.jpg"
    if there == "file":
        target.write_bytes(b"newer")
    elif there == "folder":
        target.mkdir()
    else:
        target.symlink_to("nowhere")
    with pytest.raises(FileExistsError):
        FILES.place(source, target)
    assert source.read_bytes() == b"X-ray"
    assert names_in(tmp_path) == ["patient.jpg", "staged"]
    assert there != "file" or target.read_bytes() == b"newer"


def test_a_link_is_moved_as_a_link(tmp_path: Path) -> None:
    (tmp_path / "staged").symlink_to("../elsewhere")
    FILES.place(tmp_path / "staged", tmp_path / "link")
    assert (tmp_path / "link").readlink() == Path("../elsewhere")
    assert names_in(tmp_path) == ["link"]


@pytest.mark.parametrize(
    "name", ["-rf", "[x]*?", "a'b\"c", "line\nbreak", "🦷", "é" * 127, "e\u0301"]
)
def test_odd_names_come_right(tmp_path: Path, name: str) -> None:
    FILES.place(written(tmp_path / "staged"), tmp_path / name)
    assert names_in(tmp_path) == [name]


def test_to_another_file_system_it_is_copied_and_the_source_removed(
    tmp_path: Path, other_file_system: Path
) -> None:
    content = os.urandom(3_000_000)
    source = written(tmp_path / "staged", content)
    source.chmod(0o640)
    FILES.place(source, other_file_system / "patient.jpg")
    placed = other_file_system / "patient.jpg"
    assert placed.read_bytes() == content
    assert placed.stat().st_mtime_ns == MTIME
    assert stat.S_IMODE(placed.stat().st_mode) == 0o640
    assert names_in(tmp_path) == []
    assert names_in(other_file_system) == ["patient.jpg"]


def test_a_link_is_made_anew_on_another_file_system(
    tmp_path: Path, other_file_system: Path
) -> None:
    (tmp_path / "staged").symlink_to("../elsewhere")
    FILES.place(tmp_path / "staged", other_file_system / "link")
    assert (other_file_system / "link").readlink() == Path("../elsewhere")
    assert names_in(tmp_path) == []


def test_a_copy_that_differs_is_not_put_in_place(
    tmp_path: Path, other_file_system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = written(tmp_path / "staged")
    monkeypatch.setattr("practiceguard.adapters.files._hash_of", lambda _path: "another")
    with pytest.raises(PracticeGuardError) as failure:
        FILES.place(source, other_file_system / "patient.jpg")
    assert code_of(failure) is ErrorCode.RESTORE_DAMAGED
    assert names_in(other_file_system) == []
    assert source.read_bytes() == b"X-ray"


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, other_file_system: Path) -> None:
    source = written(tmp_path / "staged", os.urandom(2_000_000))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with pytest.raises(PracticeGuardError) as failure:
            FILES.place(source, other_file_system / "patient.jpg")
        with pytest.raises(PracticeGuardError) as also:
            FILES.write_new(tmp_path / "sheet.pdf", bytes(2_000_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert code_of(failure) is code_of(also) is ErrorCode.TARGET_FULL
    assert names_in(other_file_system) == []
    assert names_in(tmp_path) == ["staged"]
    assert source.stat().st_size == 2_000_000


@pytest.fixture
def without_hard_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk refuse hard links, as exFAT and many shares do."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("without_hard_links")
def test_without_hard_links_a_file_is_moved_all_the_same(tmp_path: Path) -> None:
    FILES.place(written(tmp_path / "staged"), tmp_path / "patient.jpg")
    assert names_in(tmp_path) == ["patient.jpg"]
    assert (tmp_path / "patient.jpg").read_bytes() == b"X-ray"
    assert (tmp_path / "patient.jpg").stat().st_mtime_ns == MTIME


@pytest.mark.usefixtures("without_hard_links")
def test_without_hard_links_nothing_is_overwritten_either(tmp_path: Path) -> None:
    source = written(tmp_path / "staged")
    (tmp_path / "patient.jpg").write_bytes(b"newer")
    with pytest.raises(FileExistsError):
        FILES.place(source, tmp_path / "patient.jpg")
    with pytest.raises(FileExistsError):
        FILES.write_new(tmp_path / "patient.jpg", b"sheet")
    assert (tmp_path / "patient.jpg").read_bytes() == b"newer"
    assert names_in(tmp_path) == ["patient.jpg", "staged"]


@pytest.mark.usefixtures("without_hard_links")
def test_without_hard_links_another_file_system_is_still_reached(
    tmp_path: Path, other_file_system: Path
) -> None:
    FILES.place(written(tmp_path / "staged"), other_file_system / "patient.jpg")
    assert (other_file_system / "patient.jpg").read_bytes() == b"X-ray"
    assert names_in(other_file_system) == ["patient.jpg"]
    assert names_in(tmp_path) == []


@pytest.mark.usefixtures("without_hard_links")
def test_a_rename_that_fails_leaves_no_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = written(tmp_path / "staged")

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(PracticeGuardError) as failure:
        FILES.place(source, tmp_path / "patient.jpg")
    assert code_of(failure) is ErrorCode.TARGET_NOT_WRITABLE
    assert names_in(tmp_path) == ["staged"]


@pytest.mark.parametrize("name", ["CON", "a:b", "letter."])
def test_a_name_windows_cannot_hold_is_refused_before_anything_is_done(
    tmp_path: Path, name: str
) -> None:
    source = written(tmp_path / "staged")
    with pytest.raises(PracticeGuardError) as failure:
        SystemFiles(platform="win32").place(source, tmp_path / name)
    assert code_of(failure) is ErrorCode.NAME_NOT_POSSIBLE
    assert failure.value.facts["file"] == str(tmp_path / name)
    assert names_in(tmp_path) == ["staged"]


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    source = written(tmp_path / "staged")
    with pytest.raises(PracticeGuardError) as failure:
        FILES.place(source, tmp_path / ("x" * 256))
    assert code_of(failure) is ErrorCode.NAME_NOT_POSSIBLE


def test_a_target_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    source = written(tmp_path / "staged")
    with pytest.raises(PracticeGuardError) as failure:
        FILES.place(source, tmp_path / "gone" / "patient.jpg")
    assert code_of(failure) is ErrorCode.TARGET_NOT_WRITABLE
    assert failure.value.facts["folder"] == str(tmp_path / "gone")
    assert source.exists()


def test_a_source_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as failure:
        FILES.place(tmp_path / "gone", tmp_path / "patient.jpg")
    assert code_of(failure) is ErrorCode.FILE_NOT_FOUND


def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    source = written(tmp_path / "staged")
    (tmp_path / "closed").mkdir(mode=0o555)
    # Root may write in any folder of a disk, but not in the kernel's.
    closed = Path("/proc") if is_root else tmp_path / "closed"
    with pytest.raises(PracticeGuardError) as failure:
        FILES.place(source, closed / "patient.jpg")
    assert code_of(failure) is ErrorCode.TARGET_NOT_WRITABLE
    with pytest.raises(PracticeGuardError) as also:
        FILES.make_private_folder(closed)
    assert code_of(also) is ErrorCode.TARGET_NOT_WRITABLE
    assert source.exists()


# --- writing and reading ------------------------------------------------------------------------


def test_a_new_file_is_whole_and_private(tmp_path: Path) -> None:
    FILES.write_new(tmp_path / "sheet.pdf", b"%PDF")
    assert FILES.read(tmp_path / "sheet.pdf") == b"%PDF"
    assert stat.S_IMODE((tmp_path / "sheet.pdf").stat().st_mode) == 0o600
    assert names_in(tmp_path) == ["sheet.pdf"]


def test_content_that_comes_in_pieces_goes_through_little_memory(tmp_path: Path) -> None:
    tracemalloc.start()
    try:
        FILES.write_new(tmp_path / "disk image", (bytes(1 << 20) for _ in range(64)))
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (tmp_path / "disk image").stat().st_size == 64 << 20
    assert peak < 8 << 20


def test_content_that_fails_on_the_way_leaves_no_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield bytes(1 << 20)
        raise PracticeGuardError(ErrorCode.EVIDENCE_DAMAGED)

    with pytest.raises(PracticeGuardError) as failure:
        FILES.write_new(tmp_path / "disk image", pieces())
    assert code_of(failure) is ErrorCode.EVIDENCE_DAMAGED
    assert names_in(tmp_path) == []


def test_an_existing_file_is_not_written_again(tmp_path: Path) -> None:
    FILES.write_new(tmp_path / "sheet.pdf", b"first")
    with pytest.raises(FileExistsError):
        FILES.write_new(tmp_path / "sheet.pdf", b"second")
    assert FILES.read(tmp_path / "sheet.pdf") == b"first"
    assert names_in(tmp_path) == ["sheet.pdf"]


def test_sizes_and_hashes_are_of_regular_files(tmp_path: Path) -> None:
    path = written(tmp_path / "a", b"abc")
    (tmp_path / "link").symlink_to("a")
    assert FILES.size(path) == 3
    assert FILES.size(tmp_path / "link") is None
    assert FILES.size(tmp_path) is None
    assert FILES.size(tmp_path / "gone") is None
    assert FILES.sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    for ask in (FILES.sha256, FILES.read):
        with pytest.raises(PracticeGuardError) as failure:
            ask(tmp_path / "gone")
        assert code_of(failure) is ErrorCode.FILE_NOT_FOUND


def test_a_link_to_nowhere_takes_its_name(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert FILES.exists(tmp_path / "link")
    assert FILES.is_link(tmp_path / "link")
    assert FILES.free_name(tmp_path / "link", "restored") == tmp_path / "link (restored)"


def test_all_files_below_are_listed_without_following_links(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    expected = (written(tmp_path / "a"), written(tmp_path / "b" / "c"))
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to("a")
    assert FILES.all_below(tmp_path) == expected
    with pytest.raises(PracticeGuardError):
        FILES.all_below(tmp_path / "gone")


def test_free_names_count_up(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    seen = []
    for _ in range(4):
        free = FILES.free_name(path, "restored")
        FILES.write_new(free, b"")
        seen.append(free.name)
    assert seen == [
        "letter.pdf",
        "letter (restored).pdf",
        "letter (restored 2).pdf",
        "letter (restored 3).pdf",
    ]


def test_a_free_name_can_be_used_even_if_the_name_was_as_long_as_it_gets(tmp_path: Path) -> None:
    name = ("Ärztlicher Befund 🦷 " * 20).encode()[:251].decode(errors="ignore") + ".pdf"
    FILES.write_new(tmp_path / name, b"")
    for _ in range(12):
        FILES.write_new(FILES.free_name(tmp_path / name, "wiederhergestellt"), b"")
    assert len(names_in(tmp_path)) == 13
    assert all(found.endswith(".pdf") for found in names_in(tmp_path))


# --- folders ------------------------------------------------------------------------------------


def test_a_private_folder_is_made_beside_what_is_there(tmp_path: Path) -> None:
    folder = FILES.make_private_folder(tmp_path / "not" / "yet" / "there")
    assert folder.parent == tmp_path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert FILES.is_empty_folder(folder)
    assert FILES.make_private_folder(tmp_path) != folder


def test_a_private_folder_is_removed_with_all_that_resists(tmp_path: Path) -> None:
    outside = written(tmp_path / "outside")
    folder = FILES.make_private_folder(tmp_path)
    inner = folder / "closed" / "inner"
    inner.mkdir(parents=True)
    written(inner / "read-only").chmod(0o400)
    (inner / "link").symlink_to(outside)
    (folder / "folder link").symlink_to(tmp_path)
    inner.chmod(0o500)
    inner.parent.chmod(0o000)
    FILES.remove_folder(folder)
    FILES.remove_folder(folder)
    assert names_in(tmp_path) == ["outside"]
    assert outside.read_bytes() == b"X-ray"


def test_no_other_folder_is_ever_removed(tmp_path: Path) -> None:
    (tmp_path / "Documents").mkdir()
    with pytest.raises(PracticeGuardError):
        FILES.remove_folder(tmp_path / "Documents")
    ours = FILES.make_private_folder(tmp_path)
    FILES.remove_folder(ours)
    ours.symlink_to(tmp_path / "Documents")
    FILES.remove_folder(ours)
    assert (tmp_path / "Documents").is_dir()


def test_folders_are_made_with_their_parents(tmp_path: Path) -> None:
    FILES.make_folder(tmp_path / "a" / "b")
    FILES.make_folder(tmp_path / "a" / "b")
    assert FILES.is_folder(tmp_path / "a" / "b")


def test_a_folder_where_a_file_is_is_refused(tmp_path: Path) -> None:
    written(tmp_path / "a")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(PracticeGuardError) as failure:
            FILES.make_folder(folder)
        assert code_of(failure) is ErrorCode.TARGET_NOT_WRITABLE
    assert (tmp_path / "a").read_bytes() == b"X-ray"


def test_windows_refuses_a_reserved_folder_anywhere_in_the_path(tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as failure:
        SystemFiles(platform="win32").make_folder(tmp_path / "aux" / "b")
    assert code_of(failure) is ErrorCode.NAME_NOT_POSSIBLE
    assert names_in(tmp_path) == []


def test_what_is_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    written(tmp_path / "file")
    assert FILES.is_empty_folder(tmp_path / "empty")
    assert not FILES.is_empty_folder(tmp_path)
    assert not FILES.is_empty_folder(tmp_path / "file")
    assert not FILES.is_empty_folder(tmp_path / "gone")


def test_links_that_lead_to_each_other_lead_nowhere(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    found = FILES.linked_to(one)
    assert found in {one, other}
    assert FILES.is_link(found)
