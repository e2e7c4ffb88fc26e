"""The documents: every one opens in the program it is meant for, and says that it is a sample."""

import sqlite3
import struct
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from practiceguard.adapters.sample_practice import (
    PATIENTS_FOLDER,
    DatabaseWriter,
    SamplePractice,
    make_sample_practice,
    patients_of,
)

_SHORT = "<HH2sH"


@pytest.fixture(scope="module", params=[2_500, 30_000])
def practice(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> SamplePractice:
    return make_sample_practice(
        tmp_path_factory.mktemp("sample") / "practice",
        seed=4,
        patients=60,
        photo_bytes=request.param,
    )


def test_every_picture_opens(practice: SamplePractice) -> None:
    pictures = [path for path in practice.root.rglob("*") if path.suffix in {".jpg", ".png"}]

    assert {path.suffix for path in pictures} == {".jpg", ".png"}
    for path in pictures:
        with Image.open(path) as picture:
            picture.load()
            assert picture.format == {".jpg": "JPEG", ".png": "PNG"}[path.suffix]
            assert min(picture.size) >= 64


def test_photographs_carry_the_date_of_their_name_and_say_sample(practice: SamplePractice) -> None:
    photographs = list(practice.root.rglob("Before 20*.jpg"))

    assert photographs
    for path in photographs:
        with Image.open(path) as picture:
            exif = picture.getexif()
            taken_at = exif.get_ifd(0x8769)[0x9003]
            assert taken_at[:10].replace(":", "-") == path.name.split()[1]
            assert str(exif[0x010E]).startswith("SAMPLE patient P-")
        assert datetime.strptime(taken_at + "Z", "%Y:%m:%d %H:%M:%S%z").timestamp() == int(
            path.stat().st_mtime
        )


def test_photographs_of_one_patient_differ_in_their_pixels(practice: SamplePractice) -> None:
    folder = practice.root / PATIENTS_FOLDER / patients_of(practice.root)[0].folder_name
    pixels = []
    for path in folder.glob("After *.jpg"):
        with Image.open(path) as picture:
            pixels.append(picture.tobytes())

    assert len(pixels) == len(set(pixels)) == 3


def test_every_letter_opens_with_its_text(practice: SamplePractice) -> None:
    for patient in patients_of(practice.root):
        letters = list((practice.root / PATIENTS_FOLDER / patient.folder_name).glob("*.pdf"))
        assert len(letters) == 2
        for path in letters:
            text = _pdf_text(path)
            assert "SAMPLE" in text
            assert patient.id in text
            assert patient.born_on.isoformat() in text
            assert path.name.split()[1] in text
            assert "?" not in text


def test_letters_are_written_in_the_language_of_the_patient(practice: SamplePractice) -> None:
    patient = next(p for p in patients_of(practice.root) if p.country == "DE")
    folder = practice.root / PATIENTS_FOLDER / patient.folder_name

    assert "Mit freundlichen Grüßen" in _pdf_text(next(iter(folder.glob("Letter*.pdf"))))
    consent = next(iter(folder.glob("Consent*.txt"))).read_text(encoding="utf-8")
    assert "SAMPLE" in consent
    assert patient.name in consent


def test_every_invoice_opens_with_its_number(practice: SamplePractice) -> None:
    invoices = list((practice.root / "Invoices" / "2026").rglob("*.pdf"))

    assert invoices
    for path in invoices:
        assert path.stem.removeprefix("Invoice ") in _pdf_text(path)


def test_scans_are_dicom_with_the_patients_name_and_a_whole_picture(
    practice: SamplePractice,
) -> None:
    for patient in patients_of(practice.root):
        folder = practice.root / PATIENTS_FOLDER / patient.folder_name
        (scan,) = folder.glob("*.dcm")
        data = scan.read_bytes()
        assert data[128:132] == b"DICM"
        elements = dict(_elements(data))
        assert patient.surname in elements[0x10, 0x10].decode("utf-8")
        assert elements[0x10, 0x20].decode("ascii").strip() == patient.id
        assert elements[0x08, 0x70].strip() == b"SAMPLE"
        rows, columns = (struct.unpack("<H", elements[0x28, n])[0] for n in (0x10, 0x11))
        assert len(elements[0x7FE0, 0x10]) == rows * columns
        assert list(elements) == sorted(elements)


def test_the_database_is_whole_and_agrees_with_the_address_book(practice: SamplePractice) -> None:
    assert sorted(path.name for path in practice.database.parent.iterdir()) == [
        practice.database.name
    ]
    with closing(sqlite3.connect(f"file:{practice.database}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        ids = [row[0] for row in database.execute("SELECT id FROM patients ORDER BY id")]
        (visits,) = database.execute("SELECT count(*) FROM visits").fetchone()
        numbers = {row[0] for row in database.execute("SELECT number FROM invoices")}
    assert ids == [patient.id for patient in patients_of(practice.root)]
    assert visits == 3 * practice.patients
    on_disk = {
        path.stem.removeprefix("Invoice ") for path in (practice.root / "Invoices").rglob("*.pdf")
    }
    assert numbers == on_disk


def test_open_practice_software_writes_until_it_is_closed(tmp_path: Path) -> None:
    practice = make_sample_practice(tmp_path / "p", seed=1, patients=2, photo_bytes=2500)

    with DatabaseWriter(practice.root, seconds_between_visits=0) as writer:
        assert writer.visits_written >= 1
        assert practice.database.with_name(practice.database.name + "-wal").exists()
        deadline = time.monotonic() + 30
        while writer.visits_written < 20 and time.monotonic() < deadline:
            time.sleep(0.001)
        assert writer.visits_written >= 20

    with closing(sqlite3.connect(practice.database)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (visits,) = database.execute("SELECT count(*) FROM visits").fetchone()
    assert visits == 3 * 2 + writer.visits_written
    assert [path.name for path in practice.database.parent.iterdir()] == [practice.database.name]


def test_a_missing_database_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), DatabaseWriter(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_failure_while_writing_is_not_swallowed(tmp_path: Path) -> None:
    practice = make_sample_practice(tmp_path / "p", seed=1, patients=2, photo_bytes=2500)
    with closing(sqlite3.connect(practice.database)) as database:
        database.execute("ALTER TABLE visits RENAME TO lost")
        database.commit()

    with pytest.raises(sqlite3.OperationalError, match="visits"), DatabaseWriter(practice.root):
        pass


def _pdf_text(path: Path) -> str:
    with closing(pypdfium2.PdfDocument(path)) as document:
        assert len(document) == 1
        with closing(document[0]) as page, closing(page.get_textpage()) as text:
            return str(text.get_text_range())


def _elements(data: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Walk a DICOM file: (group, element) and value; the last element must end with the file."""
    place = 132
    while place < len(data):
        group, element, representation, length = struct.unpack_from(_SHORT, data, place)
        place += struct.calcsize(_SHORT)
        if representation in {b"OB", b"OW"}:
            (length,) = struct.unpack_from("<I", data, place)
            place += 4
        yield (group, element), data[place : place + length]
        place += length
    assert place == len(data)
