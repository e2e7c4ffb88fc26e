import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from practiceguard.adapters.system import measuring
from practiceguard.adapters.system.exclusions import literal_pattern
from practiceguard.adapters.system.measuring import measure
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import FolderSize
from practiceguard.services.progress import NeverCancelled


class Switch:
    """A cancellation that asks for a stop after so many looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def is_requested(self) -> bool:
        self.looks -= 1
        return self.looks < 0


def final(folder: Path, *exclusions: str) -> FolderSize:
    *running, last = measure(folder, exclusions, NeverCancelled())
    assert last.is_final
    assert not any(size.is_final for size in running)
    return last


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")


def test_files_and_bytes_are_counted(tmp_path: Path) -> None:
    make(tmp_path, "a", "b/c", "b/d/e")
    (tmp_path / "empty").mkdir()
    assert final(tmp_path) == FolderSize(3, 15, 0, is_final=True)


def test_a_single_file_is_a_source_too(tmp_path: Path) -> None:
    make(tmp_path, "a")
    assert final(tmp_path / "a") == FolderSize(1, 5, 0, is_final=True)


def test_links_are_neither_followed_nor_counted(tmp_path: Path) -> None:
    make(tmp_path, "real/a")
    (tmp_path / "real" / "loop").symlink_to(tmp_path)
    (tmp_path / "real" / "link").symlink_to("a")
    (tmp_path / "source").symlink_to("real")
    assert final(tmp_path / "real").files == 1
    # restic copies a linked source as a link: the count must not promise more.
    assert final(tmp_path / "source").files == 0


def test_where_links_lead_outside_is_told(tmp_path: Path) -> None:
    make(tmp_path, "records/a", "records/b/c", "far/photos/x", "far/scan.pdf")
    records = tmp_path / "records"
    (records / "b" / "photos").symlink_to(tmp_path / "far" / "photos")
    (records / "scan.pdf").symlink_to("../far/scan.pdf")
    (records / "inside").symlink_to("b")
    (records / "nowhere").symlink_to("gone")
    (records / "itself").symlink_to("itself")
    far = tmp_path / "far"
    assert final(records) == FolderSize(2, 10, 0, True, (far / "photos", far / "scan.pdf"))


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as failure:
        final(tmp_path / "gone")
    assert failure.value.code is ErrorCode.SOURCE_MISSING
    assert failure.value.facts["folder"] == str(tmp_path / "gone")


def test_counting_can_be_stopped(tmp_path: Path) -> None:
    make(tmp_path, *(f"{number}/x" for number in range(20)))
    with pytest.raises(PracticeGuardError) as failure:
        list(measure(tmp_path, (), Switch(looks=5)))
    assert failure.value.code is ErrorCode.CANCELLED


def test_what_was_counted_so_far_is_told_on_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, *(f"{number}/x" for number in range(20)))
    monkeypatch.setattr(measuring, "REPORT_EVERY", 0.0)
    counted = [size.files for size in measure(tmp_path, (), NeverCancelled())]
    assert len(counted) > 20
    assert counted == sorted(counted)
    assert counted[-1] == 20


def test_what_this_user_cannot_read_is_counted_apart(tmp_path: Path) -> None:
    make(tmp_path, "open", "closed/a", "file")
    (tmp_path / "closed").chmod(0)
    (tmp_path / "file").chmod(0)
    # Root reads everything, so somebody else does the counting.
    program = (
        "import os, sys; from pathlib import Path\n"
        "from practiceguard.adapters.system.measuring import measure\n"
        "from practiceguard.services.progress import NeverCancelled\n"
        "os.geteuid() or os.setuid(65534)\n"
        "last = list(measure(Path(sys.argv[1]), (), NeverCancelled()))[-1]\n"
        "print(last.files, last.unreadable)"
    )
    for folder in (tmp_path, *list(tmp_path.parents)[:3]):
        folder.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert (done.stdout.split(), done.stderr) == (["2", "2"], "")


def test_many_small_folders_take_seconds_not_minutes(tmp_path: Path) -> None:
    for number in range(400):
        make(tmp_path, *(f"{number}/{name}" for name in "abcde"))
    begun = time.monotonic()
    assert final(tmp_path, "~$*", "Thumbs.db", str(tmp_path / "none")).files == 2000
    assert time.monotonic() - begun < 2


EXCLUSIONS = [
    ("~$*",),
    ("Thumbs.db", ".DS_Store"),
    ("{root}/b",),
    ("{root}/b/*.txt",),
    ("{root}/[[]x]",),
    ("{root}/*/deep",),
    ("?.txt",),
    ("[ab].txt",),
    ("b/deep",),
    ("$RECYCLE.BIN", ".Trash-*"),
    ("{root}/state/practiceguard.db*",),
    ("*.TXT",),
    ("{literal}",),
]


@pytest.fixture(scope="module")
def empty_repository(restic_path: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the beginning of a restic command on a repository of its own."""
    command = [str(restic_path), "--json", "--no-cache", "--insecure-no-password"]
    command += ["--repo", str(tmp_path_factory.mktemp("restic") / "repository")]
    subprocess.run([*command, "init"], check=True, capture_output=True)
    return command


@pytest.mark.parametrize("templates", EXCLUSIONS, ids=" ".join)
def test_exclusions_count_as_restic_has_them(
    tmp_path: Path, empty_repository: list[str], templates: tuple[str, ...]
) -> None:
    root = tmp_path / "files"
    make(
        root,
        "~$letter.docx", "letter.docx", "Thumbs.db", "b/Thumbs.db", "b/a.txt", "b/deep/c.txt",
        "a/deep/d.txt", "[x]/e", "x/e", "a.txt", "ab.txt", "$RECYCLE.BIN/f", ".Trash-1000/g",
        "state/practiceguard.db", "state/practiceguard.db-wal", "state/patients.db",
        "w*w/h", "ww/h",
    )  # fmt: skip
    exclusions = tuple(
        text.format(root=root, literal=literal_pattern(str(root / "w*w"))) for text in templates
    )
    excluded = [f"--exclude={text}" for text in exclusions]
    done = subprocess.run(
        [*empty_repository, "backup", "--dry-run", *excluded, str(root)],
        check=True,
        capture_output=True,
    )
    summary = json.loads(done.stdout.splitlines()[-1])
    size = final(root, *exclusions)
    assert (size.files, size.bytes) == (
        summary["total_files_processed"],
        summary["total_bytes_processed"],
    )
    assert size.files < 18 or templates == ("*.TXT",)


def test_a_folder_that_shrinks_while_it_is_counted_does_no_harm(tmp_path: Path) -> None:
    make(tmp_path, *(f"{number}/x" for number in range(200)))

    def remove() -> None:
        for number in range(200):
            (tmp_path / str(number) / "x").unlink()
            (tmp_path / str(number)).rmdir()

    thread = threading.Thread(target=remove)
    thread.start()
    last = final(tmp_path)
    thread.join()
    assert last.files <= 200
