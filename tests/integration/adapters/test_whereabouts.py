"""Where a path really lies, on this system's own disks."""

import os
from pathlib import Path

import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.services.ports import Survey

FILES = SystemFiles()
MEMORY = Path("/dev/shm")


def test_a_link_is_seen_through(tmp_path: Path) -> None:
    real = tmp_path / "Records"
    real.mkdir()
    (tmp_path / "other name").symlink_to(real)
    assert FILES.real(tmp_path / "other name" / "new") == tmp_path.resolve() / "Records" / "new"
    assert FILES.device_of(tmp_path / "other name") == FILES.device_of(real) is not None


def test_what_is_not_there_lies_nowhere(tmp_path: Path) -> None:
    (tmp_path / "dead end").symlink_to(tmp_path / "gone")
    for path in (tmp_path / "gone", tmp_path / "dead end"):
        assert FILES.device_of(path) is None
        assert FILES.volume_of(path) is None


@pytest.mark.skipif(not os.path.ismount(MEMORY), reason="no file system in memory here")
def test_a_drive_is_known_by_where_it_is_mounted(tmp_path: Path) -> None:
    assert FILES.volume_of(MEMORY) == MEMORY.resolve()
    assert FILES.device_of(MEMORY) != FILES.device_of(Path("/"))
    (tmp_path / "elsewhere").symlink_to(MEMORY)
    assert FILES.volume_of(tmp_path / "elsewhere") == MEMORY.resolve()


def test_files_are_counted_without_folders_and_what_links_lead_to(tmp_path: Path) -> None:
    top = tmp_path / "Records"
    (top / "2024" / "May").mkdir(parents=True)
    for name in ("a", "2024/b", "2024/May/c"):
        (top / name).write_bytes(b"x")
    (top / "round").symlink_to(top)
    assert FILES.survey(top, (), 10) == Survey(4, (top / "round",))
    assert FILES.survey(top, (top / "2024",), 10).files == 2
    assert FILES.survey(top, (top / "round",), 10) == Survey(3)
    assert FILES.survey(top / "a", (), 10) == Survey(1)


def test_a_count_with_holes_or_too_slow_is_no_count(tmp_path: Path) -> None:
    assert FILES.survey(tmp_path / "gone", (), 10).files is None
    assert FILES.survey(tmp_path, (), -1).files is None


def test_a_folder_of_folders_and_links_holds_no_file(tmp_path: Path) -> None:
    top = tmp_path / "Records"
    (top / "2024" / "May").mkdir(parents=True)
    (tmp_path / "elsewhere.txt").write_bytes(b"x")
    (top / "a link").symlink_to(tmp_path / "elsewhere.txt")
    assert FILES.holds_files(top, 10) is False
    assert FILES.holds_files(tmp_path / "elsewhere.txt", 10) is True
    (top / "2024" / "May" / "letter.txt").write_bytes(b"x")
    assert FILES.holds_files(top, 10) is True
    assert FILES.holds_files(tmp_path / "gone", 10) is None
    assert FILES.holds_files(top, -1) is None
