"""Names that are no text come back with the real restic, under their true bytes."""

import os
import sys
from pathlib import Path

import pytest

from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.domain.backup.restoration import FileFate, RestoreRequest
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.restore_files import RestoreFiles
from tests.integration.restic.conftest import NEVER, Bench
from tests.integration.restic.restore_service import restore_service

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux takes names that are no text"
)

NAMES = {
    b"caf\xe9.txt": b"one byte of Latin-1",
    b"caf\xea.txt": b"its twin in the listing",
    b"caf\xeb.txt": b"another twin, of another size",
    b"euro \xe2\x82.txt": b"a broken letter of two bytes",
    "caf\N{REPLACEMENT CHARACTER}.txt".encode(): b"a name that really has this letter",
    b"plain.txt": b"plain",
    b"dossier \xe9/x.txt": b"in a folder",
    b"dossier \xea/x.txt": b"in its twin",
    b"dossier \xea/y\xff.txt": b"below its twin",
}
FOLDER = f"dossier {chr(0xFFFD)}"


def tree_of(folder: Path) -> dict[bytes, bytes]:
    return {
        os.fsencode(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(params=["asked", "listed"])
def copied(bench: Bench, request: pytest.FixtureRequest) -> tuple[Bench, str, RestoreFiles]:
    """Return a bench with a copy of odd names, its list read before or not."""
    folder = bench.source / "odd"
    (folder / os.fsdecode(b"empty \xe9")).mkdir(parents=True)
    for name, content in NAMES.items():
        path = folder / os.fsdecode(name)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    copy = bench.back_up().snapshot_id
    index = EncryptedSnapshotIndex(bench.folder / "lists", Secret("5" * 64))
    if request.param == "listed":
        index.build(copy, bench.engine.list_all(bench.access, copy, NEVER))
    service = restore_service(bench, index)
    return bench, copy, service


def test_a_whole_folder(copied: tuple[Bench, str, RestoreFiles], tmp_path: Path) -> None:
    bench, copy, restore = copied
    request = RestoreRequest(copy, (str(bench.source / "odd"),), tmp_path / "new")
    report = restore(request, lambda _: None, NEVER)
    assert report.is_whole
    assert report.count(FileFate.PLACED) == len(NAMES)
    assert tree_of(tmp_path / "new" / "odd") == NAMES
    empty = os.fsdecode(b"empty \xe9")
    assert (tmp_path / "new" / "odd" / empty).is_dir()
    assert len(list((tmp_path / "new" / "odd").iterdir())) == 9


def test_one_of_names_that_look_the_same(
    copied: tuple[Bench, str, RestoreFiles], tmp_path: Path
) -> None:
    bench, copy, restore = copied
    chosen = str(bench.source / "odd" / f"caf{chr(0xFFFD)}.txt")
    report = restore(RestoreRequest(copy, (chosen,), tmp_path / "new"), lambda _: None, NEVER)
    assert report.is_whole
    alike = {name: NAMES[name] for name in NAMES if name.startswith(b"caf")}
    assert tree_of(tmp_path / "new") == alike


def test_below_folders_that_look_the_same(
    copied: tuple[Bench, str, RestoreFiles], tmp_path: Path
) -> None:
    bench, copy, restore = copied
    chosen = str(bench.source / "odd" / FOLDER / f"y{chr(0xFFFD)}.txt")
    report = restore(RestoreRequest(copy, (chosen,), tmp_path / "new"), lambda _: None, NEVER)
    assert report.is_whole
    assert tree_of(tmp_path / "new") == {b"y\xff.txt": b"below its twin"}


def test_back_in_place(copied: tuple[Bench, str, RestoreFiles]) -> None:
    bench, copy, restore = copied
    odd = bench.source / "odd"
    lost = odd / os.fsdecode(b"dossier \xea") / os.fsdecode(b"y\xff.txt")
    lost.unlink()
    report = restore(RestoreRequest(copy, (str(odd),), None), lambda _: None, NEVER)
    assert report.is_whole
    assert report.count(FileFate.PLACED) == 1
    assert report.count(FileFate.IDENTICAL) == len(NAMES) - 1
    assert tree_of(odd) == NAMES
