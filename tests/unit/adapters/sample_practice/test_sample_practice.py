"""The practice as a whole: what is on disk, that it is the same again, and how long it takes."""

import hashlib
import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from practiceguard.adapters.sample_practice import (
    MARKER,
    PATIENTS_FOLDER,
    SamplePractice,
    change_sample_practice,
    make_sample_practice,
    patients_of,
)
from practiceguard.adapters.sample_practice.odd_names import odd_names

Listing = dict[str, tuple[str, int]]

_IN_ANOTHER_PROCESS = """
import locale, sys
from pathlib import Path
from practiceguard.adapters.sample_practice import make_sample_practice
make_sample_practice(Path(sys.argv[1]), seed=5, patients=4, files=90, photo_bytes=3000)
"""


def listing(root: Path) -> Listing:
    """Path -> content hash and time of modification, of every file and folder."""
    return {
        str(path.relative_to(root)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder",
            path.stat().st_mtime_ns,
        )
        for path in [root, *root.rglob("*")]
    }


@pytest.fixture
def practice(tmp_path: Path) -> SamplePractice:
    return make_sample_practice(
        tmp_path / "practice", seed=5, patients=4, files=90, photo_bytes=3000
    )


def test_same_seed_same_bytes_and_times_whatever_the_process(
    practice: SamplePractice, tmp_path: Path
) -> None:
    for hash_seed, language in (("1", "C"), ("77", "tr_TR.UTF-8")):
        other = tmp_path / f"other {hash_seed}"
        environment = os.environ | {
            "PYTHONHASHSEED": hash_seed,
            "LC_ALL": language,
            "TZ": "Asia/Tokyo",
            "PYTHONUTF8": "1",  # file names only: on Linux C alone would mean ASCII
            "PYTHONPATH": str(Path(__file__).parents[4] / "src"),
        }
        subprocess.run(
            [sys.executable, "-W", "error", "-c", _IN_ANOTHER_PROCESS, str(other)],
            env=environment,
            check=True,
            timeout=60,
        )
        assert listing(other) == listing(practice.root)


def test_another_seed_makes_another_practice(practice: SamplePractice, tmp_path: Path) -> None:
    other = make_sample_practice(tmp_path / "other", seed=6, patients=4, files=90, photo_bytes=3000)

    assert patients_of(other.root) != patients_of(practice.root)
    assert other.database.read_bytes() != practice.database.read_bytes()


def test_summary_counts_what_is_on_disk(practice: SamplePractice) -> None:
    paths = list(practice.root.rglob("*"))
    files = [path for path in paths if path.is_file()]

    assert practice.files == len(files) == 90
    assert practice.folders == len(paths) - len(files)
    assert practice.bytes == sum(path.stat().st_size for path in files)
    assert practice.patients == 4
    in_patients = [path for path in files if PATIENTS_FOLDER in path.parts]
    odd = [path for path in in_patients if path.parent.name == "Odd names"]
    usual = [path for path in in_patients if path not in odd]
    assert practice.odd_names == len(odd)
    assert practice.photos == sum(p.name.startswith(("Before", "After")) for p in usual)
    assert practice.letters == sum(path.suffix == ".pdf" for path in usual)
    assert practice.scans == sum(path.suffix == ".dcm" for path in usual)
    assert practice.id_documents == sum(p.name.startswith("Identity") for p in usual)
    assert practice.consents == sum(path.suffix == ".txt" for path in usual)
    assert practice.invoices == len(list((practice.root / "Invoices/2026").rglob("*.pdf")))
    assert practice.address_book.is_file()
    assert practice.database.is_file()


def test_every_patient_has_ten_documents_unless_told_otherwise(tmp_path: Path) -> None:
    practice = make_sample_practice(tmp_path / "p", seed=1, patients=3, photo_bytes=2500)

    for patient in patients_of(practice.root):
        folder = practice.root / PATIENTS_FOLDER / patient.folder_name
        assert sum(path.is_file() for path in folder.iterdir()) == 10


def test_no_two_files_are_the_same(practice: SamplePractice) -> None:
    hashes = [entry[0] for entry in listing(practice.root).values() if entry[0] != "folder"]

    assert len(set(hashes)) == len(hashes)


def test_everything_is_in_the_past(practice: SamplePractice) -> None:
    assert all(mtime < time.time_ns() for _, mtime in listing(practice.root).values())


def test_reports_up_to_the_end(tmp_path: Path) -> None:
    reports: list[tuple[int, int]] = []

    practice = make_sample_practice(
        tmp_path / "p",
        seed=1,
        patients=20,
        photo_bytes=2500,
        report=lambda done, in_all: reports.append((done, in_all)),
    )

    assert reports == sorted(reports)
    assert reports[-1] == (practice.files, practice.files)
    assert len(reports) > 3


def test_what_the_report_raises_stops_the_work(tmp_path: Path) -> None:
    def cancel(done: int, in_all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_sample_practice(tmp_path / "p", seed=1, patients=50, photo_bytes=2500, report=cancel)
    assert (tmp_path / "p" / MARKER).is_file()


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "real record.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(FileExistsError):
        make_sample_practice(tmp_path, seed=1, patients=1)
    assert [path.name for path in tmp_path.iterdir()] == ["real record.txt"]


@pytest.mark.parametrize(
    ("patients", "files", "photo_bytes"), [(0, None, 30_000), (100, 120, 30_000), (1, None, 10)]
)
def test_numbers_that_do_not_fit_are_refused_before_anything_is_made(
    tmp_path: Path, patients: int, files: int | None, photo_bytes: int
) -> None:
    with pytest.raises(ValueError, match=r"patient|photo_bytes"):
        make_sample_practice(
            tmp_path / "p", seed=1, patients=patients, files=files, photo_bytes=photo_bytes
        )
    assert not (tmp_path / "p").exists()


def test_odd_names_are_on_disk_exactly_so(practice: SamplePractice) -> None:
    first = patients_of(practice.root)[0]
    folder = practice.root / PATIENTS_FOLDER / first.folder_name / "Odd names"

    assert sorted(path.name for path in folder.iterdir()) == sorted(odd_names(sys.platform))


def test_odd_names_cover_what_has_broken_backups() -> None:
    names = odd_names("linux")

    assert "avant [face].jpg" in names
    assert "con.txt" in names
    assert any('"' in name for name in names)
    assert any("\n" in name for name in names)
    assert any("😀" in name for name in names)
    assert any(name.startswith("-") for name in names)
    assert any(name.endswith(".") for name in names)
    assert max(len(name.encode("utf-8")) for name in names) == 255
    forms = {unicodedata.is_normalized("NFC", name) for name in names if not name.isascii()}
    assert forms == {True, False}


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_odd_names_do_not_collide_on_their_system(platform: str) -> None:
    names = odd_names(platform)

    assert len(set(names)) == len(names)
    if platform != "linux":
        same = {unicodedata.normalize("NFC", name).casefold() for name in names}
        assert len(same) == len(names)


def test_odd_names_are_legal_on_windows() -> None:
    for name in odd_names("win32"):
        assert not set('<>:"/\\|?*') & set(name)
        assert min(map(ord, name)) >= 32
        assert not name.endswith((".", " "))
        assert name.split(".")[0].lower() not in {"con", "nul", "aux", "prn"}


def test_two_thousand_files_take_less_than_twenty_seconds(tmp_path: Path) -> None:
    began = time.monotonic()

    practice = make_sample_practice(tmp_path / "p", seed=1, patients=200, files=2000)

    assert time.monotonic() - began < 20
    assert practice.files == 2000
    assert practice.folders > 200


@pytest.mark.parametrize(("photo_bytes", "tolerance"), [(2_500, 0.35), (30_000, 0.15)])
def test_photos_have_about_the_size_asked_for(
    tmp_path: Path, photo_bytes: int, tolerance: float
) -> None:
    practice = make_sample_practice(tmp_path / "p", seed=3, patients=8, photo_bytes=photo_bytes)

    sizes = [
        path.stat().st_size
        for word in ("Before", "After")
        for path in practice.root.rglob(f"{word} 20*.jpg")
    ]
    assert sum(sizes) / len(sizes) == pytest.approx(photo_bytes, rel=tolerance)


def test_a_change_says_exactly_what_it_changed(practice: SamplePractice) -> None:
    before = listing(practice.root)

    change = change_sample_practice(practice.root, seed=9, share=0.5, photo_bytes=3000)

    after = listing(practice.root)
    files_before = {name for name, (kind, _) in before.items() if kind != "folder"}
    files_after = {name for name, (kind, _) in after.items() if kind != "folder"}
    assert {str(path) for path in change.added} == files_after - files_before
    assert {str(path) for path in change.deleted} == files_before - files_after
    in_both = files_before & files_after
    edited = {name for name in in_both if before[name] != after[name]}
    assert {str(path) for path in change.edited} == edited
    assert len(change.added) == 2
    assert len(change.edited) == len(change.deleted) == 1
    for name in edited:
        assert before[name][0] != after[name][0]
        assert before[name][1] < after[name][1]


def test_the_same_change_again_from_the_same_start(
    practice: SamplePractice, tmp_path: Path
) -> None:
    twin = make_sample_practice(tmp_path / "twin", seed=5, patients=4, files=90, photo_bytes=3000)

    changes = [
        change_sample_practice(root, seed=9, photo_bytes=3000)
        for root in (practice.root, twin.root)
    ]

    assert changes[0] == changes[1]
    contents = [
        {name: entry for name, entry in listing(root).items() if entry[0] != "folder"}
        for root in (practice.root, twin.root)
    ]
    assert contents[0] == contents[1]


def test_a_second_day_adds_to_the_first(practice: SamplePractice) -> None:
    first = change_sample_practice(practice.root, seed=1, share=1, photo_bytes=3000)
    second = change_sample_practice(practice.root, seed=2, share=1, photo_bytes=3000)

    assert not set(first.added) & set(second.added)


def test_nobody_loses_their_last_file(tmp_path: Path) -> None:
    fixed = make_sample_practice(tmp_path / "count", seed=1, patients=2, photo_bytes=2500)
    smallest = fixed.files - 2 * 10 + 2
    practice = make_sample_practice(
        tmp_path / "p", seed=1, patients=2, files=smallest, photo_bytes=2500
    )

    change = change_sample_practice(practice.root, seed=1, share=1, photo_bytes=2500)

    assert change.deleted == ()
    assert change.edited == ()
    assert len(change.added) == 2


def test_a_folder_that_is_no_sample_practice_is_never_changed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a sample practice"):
        change_sample_practice(tmp_path, seed=1)
