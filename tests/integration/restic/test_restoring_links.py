"""Restoring with the real restic onto the real disk: no link is followed unnoticed."""

from pathlib import Path

import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.backup.restoration import (
    Conflict,
    FileFate,
    RestoreReport,
    RestoreRequest,
)
from tests.integration.restic.conftest import NEVER, Bench
from tests.integration.restic.restore_service import TODAY, restore_service


def restored(bench: Bench, paths: tuple[Path, ...], target: Path | None) -> RestoreReport:
    """Back up the bench's source, and what the paths name, and get the paths back."""
    copy = bench.back_up().snapshot_id
    request = RestoreRequest(copy, tuple(str(path) for path in paths), target)
    return restore_service(bench)(request, lambda _: None, NEVER)


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


@pytest.fixture
def records(bench: Bench) -> Path:
    folder = bench.source / "Records"
    (folder / "2026").mkdir(parents=True)
    (folder / "2026" / "ann.txt").write_bytes(b"Ann")
    (folder / "empty").mkdir()
    return folder


@pytest.mark.parametrize("kind", ["link", "dead link", "file", "link below"])
def test_a_link_in_the_chosen_folder_is_not_followed(
    bench: Bench, records: Path, tmp_path: Path, kind: str
) -> None:
    elsewhere, target = tmp_path / "elsewhere", tmp_path / "chosen"
    elsewhere.mkdir()
    target.mkdir()
    in_the_way = target / "Records"
    if kind == "link below":
        in_the_way.mkdir()
        in_the_way /= "2026"
    if kind == "file":
        in_the_way.write_bytes(b"mine")
    else:
        in_the_way.symlink_to(elsewhere if kind != "dead link" else tmp_path / "gone")
    report = restored(bench, (records,), target)
    assert list(elsewhere.iterdir()) == []
    assert not (tmp_path / "gone").exists()
    (file,) = report.files
    folder = in_the_way.with_name(f"{in_the_way.name} (restored {TODAY})")
    assert file.fate is FileFate.PLACED_BESIDE
    assert file.placed_at == folder / ("ann.txt" if kind == "link below" else "2026/ann.txt")
    assert Path(file.placed_at).read_bytes() == b"Ann"
    if kind != "link below":
        assert (folder / "empty").is_dir()


@pytest.mark.parametrize("is_link_first", [True, False])
def test_a_restored_link_is_not_followed_by_another_chosen_folder(
    bench: Bench, records: Path, tmp_path: Path, is_link_first: bool
) -> None:
    elsewhere, target = tmp_path / "elsewhere", tmp_path / "chosen"
    elsewhere.mkdir()
    other = bench.source / "other"
    other.mkdir()
    (other / "Records").symlink_to(elsewhere)
    chosen = (other / "Records", records)
    report = restored(bench, chosen if is_link_first else chosen[::-1], target)
    assert report.is_whole
    assert list(elsewhere.iterdir()) == []
    assert files_in(target) == {"Records/2026/ann.txt": b"Ann"}
    assert (target / f"Records (restored {TODAY})").readlink() == elsewhere


def test_an_empty_folder_is_not_made_behind_a_link(bench: Bench, tmp_path: Path) -> None:
    elsewhere, target = tmp_path / "elsewhere", tmp_path / "chosen"
    elsewhere.mkdir()
    target.mkdir()
    (bench.source / "a" / "b").mkdir(parents=True)
    (target / "a").symlink_to(elsewhere)
    restored(bench, (bench.source / "a",), target)
    assert list(elsewhere.iterdir()) == []
    assert (target / f"a (restored {TODAY})" / "b").is_dir()


def test_back_in_place_through_a_link_names_the_real_place(
    bench: Bench, records: Path, tmp_path: Path
) -> None:
    copy = bench.back_up().snapshot_id
    moved = tmp_path / "moved"
    records.rename(moved)
    records.symlink_to(moved)
    (moved / "2026" / "ann.txt").unlink()
    request = RestoreRequest(copy, (str(records / "2026"),), None)
    (file,) = restore_service(bench)(request, lambda _: None, NEVER).files
    assert (file.fate, file.placed_at) == (FileFate.PLACED, moved / "2026" / "ann.txt")
    assert (moved / "2026" / "ann.txt").read_bytes() == b"Ann"


def test_back_in_place_a_link_that_leads_nowhere_is_told(
    bench: Bench, records: Path, tmp_path: Path
) -> None:
    copy = bench.back_up().snapshot_id
    records.rename(tmp_path / "moved")
    records.symlink_to(tmp_path / "unplugged")
    request = RestoreRequest(copy, (str(records / "2026"),), None)
    report = restore_service(bench)(request, lambda _: None, NEVER)
    assert report.count(FileFate.NOT_POSSIBLE) == 1
    assert not (tmp_path / "unplugged").exists()


def test_what_is_occupied_is_not_looked_for_behind_a_link(
    bench: Bench, records: Path, tmp_path: Path
) -> None:
    copy = bench.back_up().snapshot_id
    elsewhere, target = tmp_path / "elsewhere", tmp_path / "chosen"
    (elsewhere / "2026").mkdir(parents=True)
    (elsewhere / "2026" / "ann.txt").write_bytes(b"other")
    target.mkdir()
    (target / "Records").symlink_to(elsewhere)
    request = RestoreRequest(copy, (str(records),), target, Conflict.REPLACE)
    assert restore_service(bench).occupied(request) == ()
    restore_service(bench)(request, lambda _: None, NEVER)
    assert files_in(elsewhere) == {"2026/ann.txt": b"other"}


def test_junctions_and_links_are_known(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    files = SystemFiles()
    assert files.leads_elsewhere(tmp_path / "link")
    assert not files.leads_elsewhere(tmp_path)
    assert not files.leads_elsewhere(tmp_path / "nothing")
    assert files.real(tmp_path / "link" / "x") == tmp_path / "x"
