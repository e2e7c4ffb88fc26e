import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
import segno
from PIL import Image

from practiceguard.adapters.recovery_sheet import TypstSheetPrinter, sheet_data
from practiceguard.domain.backup.restic_lines import powershell_quoted, restic_commands
from practiceguard.domain.recovery_code import parse_recovery_code, recovery_code_from_bytes
from practiceguard.services.ports import SheetContent

CODE = recovery_code_from_bytes(bytes(range(40, 57)))
CONTENT = SheetContent(
    practice_name="Cabinet Martin & Associés",
    language="en",
    place_kind="drive",
    place_label="PRACTICE-COPY",
    location="/media/reception/PRACTICE-COPY/PracticeGuard",
    repository_id="0123456789abcdef" * 4,
    code=CODE.printed(),
    host="reception-1",
    made_at=datetime(2025, 5, 3, 12, tzinfo=UTC),
    restic_version="0.19.1",
)
LONG = replace(
    CONTENT,
    practice_name="Gemeinschaftspraxis für Allgemeinmedizin " * 3,
    place_label="L" * 60,
    host="H" * 60,
    location="/media/" + "a very long folder's name/" * 9 + "x" * 80,
)


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()


def text_of(content: SheetContent) -> str:
    return "\n".join(pages_of(TypstSheetPrinter().render(content)))


def unspaced(text: str) -> str:
    """Given a text, return it without spaces and line breaks: a long path goes over some lines."""
    return re.sub(r"\s", "", text)


def picture_of(pdf: bytes, scale: float) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[0].render(scale=scale).to_pil()
        return picture.convert("L")
    finally:
        document.close()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", ["drive", "network-folder", "this-computer"])
def test_everything_that_is_needed_stands_on_one_page(language: str, kind: str) -> None:
    content = replace(CONTENT, language=language, place_kind=kind)
    pages = pages_of(TypstSheetPrinter().render(content))
    assert len(pages) == 1
    (text,) = pages
    for group in CODE.groups:
        assert group.reveal() in text
    for expected in (
        CONTENT.practice_name, CONTENT.host, CONTENT.place_label, CONTENT.location,
        CONTENT.repository_id, "2025", "restic 0.19.1", "restic.net",
        f"restic -r {CONTENT.location} snapshots",
        f'restic -r {CONTENT.location} restore latest --target "$HOME/restored"',
        ".\\restic.exe -r 'X:\\PracticeGuard' snapshots",
    ):  # fmt: skip
        assert unspaced(expected) in unspaced(text), expected
    how_to_type = {"en": "28 characters of the code without hyphens", "fr": "28 caractères du code"}
    assert unspaced(how_to_type[language]) in unspaced(text)


def test_each_language_has_its_own_words() -> None:
    english, french = text_of(CONTENT), text_of(replace(CONTENT, language="fr"))
    assert "Recovery sheet" in english
    assert "Fiche de secours" in french
    assert "3 mai 2025" in french
    assert "Recovery" not in french
    assert text_of(replace(CONTENT, language="xx")) == english


def test_each_kind_of_place_says_what_is_needed_to_reach_it() -> None:
    kinds = ["drive", "network-folder", "this-computer", "a kind of the future"]
    texts = [text_of(replace(CONTENT, place_kind=kind)) for kind in kinds]
    assert len(set(texts)) == len(kinds)
    assert "does not help after theft" in texts[2]


def test_the_qr_code_is_the_printed_code() -> None:
    """Look at the page: every module of the one that segno draws must be there."""
    scale = 8.0
    picture = picture_of(TypstSheetPrinter().render(CONTENT), scale)
    matrix = [list(row) for row in segno.make(CODE.printed().reveal(), error="q").matrix]
    size = len(matrix)
    # The place of the code on the page: dark pixels of the right quarter, above the middle.
    left, bottom = int(picture.width * 0.7), int(picture.height * 0.4)
    window = picture.crop((left, int(picture.height * 0.19), int(picture.width * 0.895), bottom))
    dark = window.point(lambda value: 255 if value < 20 else 0)
    box = dark.getbbox()
    assert box is not None
    # The frame around the code is coloured, not black: what is black is the code alone.
    width, height = box[2] - box[0], box[3] - box[1]
    module = width / size
    # The finder pattern's left edge reaches to the bottom: the code is square.
    assert abs(height - width) <= module
    for row in range(size):
        for column in range(size):
            at = (int(box[0] + (column + 0.5) * module), int(box[1] + (row + 0.5) * module))
            is_dark = int(window.getpixel(at)) < 128  # type: ignore[arg-type]
            assert is_dark == bool(matrix[row][column]), (row, column)


HOSTILE = [
    '#panic("x")',
    "$x^2$ *bold* _it_ `raw` @ref <label> // comment /* ",
    '] } ) #{ let a = read("/etc/passwd") }',
    "\\u{41} \\# \"quoted\" 'single' {json: true}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_name_says_it_is_only_printed(text: str) -> None:
    content = replace(
        CONTENT, practice_name=text, place_label=text, host=text, location=f"/m/{text}"
    )
    printed = unspaced(text_of(content))
    # Name, label and host as they are; once more in the path, and in the commands.
    assert printed.count(unspaced(text)) >= 4


@pytest.mark.parametrize(
    "text", ["two\nlines", "tab\there", "診療所", "عيادة", "🏥", "Praxis\u200b", "\x07bell", "   "]
)
def test_no_name_keeps_a_sheet_from_being_made(text: str) -> None:
    printed = text_of(replace(CONTENT, practice_name=text, place_label=text, location=f"/m/{text}"))
    assert CODE.groups[0].reveal() in printed


@pytest.mark.parametrize("language", ["en", "fr"])
def test_long_names_stay_on_one_page_and_whole(language: str) -> None:
    pages = pages_of(TypstSheetPrinter().render(replace(LONG, language=language)))
    assert len(pages) == 1
    printed = unspaced(pages[0])
    for expected in (LONG.practice_name, LONG.place_label, LONG.host, LONG.location):
        assert unspaced(expected) in printed


def test_nothing_runs_off_the_paper() -> None:
    picture = picture_of(TypstSheetPrinter().render(LONG), 2)
    margin = int(10 / 210 * picture.width)
    for strip in (
        (0, 0, margin, picture.height),
        (picture.width - margin, 0, picture.width, picture.height),
        # Letter paper is 18 mm shorter than A4.
        (0, picture.height - int(18 / 297 * picture.height), picture.width, picture.height),
    ):
        assert picture.crop(strip).getextrema() == (255, 255)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_an_accessible_pdf_for_archiving(language: str) -> None:
    pdf = TypstSheetPrinter().render(replace(CONTENT, language=language))
    for mark in (
        b"pdfaid:part>2<",
        b"pdfaid:conformance>A<",
        b"pdfuaid:part>1<",
        b"StructTreeRoot",
    ):
        assert mark in pdf
    assert f"/Lang({language})".encode() in pdf


def test_the_code_is_in_the_returned_bytes_and_nowhere_else(tmp_path: Path) -> None:
    program = (
        "import sys; from tests.integration.adapters.test_recovery_sheet import CONTENT\n"
        "from practiceguard.adapters.recovery_sheet import TypstSheetPrinter\n"
        "sys.exit(not TypstSheetPrinter().render(CONTENT).startswith(b'%PDF'))"
    )
    places = ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    environ = {**os.environ, **dict.fromkeys(places, str(tmp_path))}
    environ["PYTHONPATH"] = os.pathsep.join([*sys.path, str(Path(__file__).parents[3])])
    environ["PYTHONDONTWRITEBYTECODE"] = "1"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environ, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    code = CODE.secret.reveal().encode()
    assert [path for path in written if code in path.read_bytes()] == []
    assert [path.name for path in written if "typst" in str(path)] == []


def test_the_code_that_is_printed_opens_the_copy() -> None:
    # What restic takes as password is the code without hyphens, as the sheet says.
    data = json.loads(json.dumps(sheet_data(CONTENT, "en")))
    assert parse_recovery_code("".join(data["groups"])).secret == CODE.secret


@pytest.mark.parametrize(
    ("location", "first", "native"),
    [
        ("/media/x/Copy", "unix", "restic -r /media/x/Copy snapshots"),
        ("/Volumes/My Copy", "unix", "restic -r '/Volumes/My Copy' snapshots"),
        ("/m/o'neil $(rm)", "unix", "restic -r '/m/o'\"'\"'neil $(rm)' snapshots"),
        (r"E:\Copy", "windows", r".\restic.exe -r 'E:\Copy' snapshots"),
        (r"\\nas\o'neil", "windows", r".\restic.exe -r '\\nas\o''neil' snapshots"),
    ],
)
def test_the_commands_name_the_copy_in_the_systems_own_way(
    location: str, first: str, native: str
) -> None:
    commands = restic_commands(location)
    assert commands[0][0] == first
    assert commands[0][1][0] == native
    # The other system gets the folder's name, never a path that cannot exist there.
    assert location not in " ".join(commands[1][1])


@pytest.mark.parametrize("kind", ["rest-server", "sftp", "s3", "rclone"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_server_is_called_the_same_everywhere_and_has_room_for_what_opens_it(
    kind: str, language: str
) -> None:
    location = "rest:https://copies.example:8000/practice/"
    for _system, lines in restic_commands(location):
        assert location in lines[0]
    content = replace(CONTENT, place_kind=kind, location=location, language=language)
    (printed,) = pages_of(TypstSheetPrinter().render(content))
    assert {"en": "by hand", "fr": "à la main"}[language] in printed


def test_powershell_takes_curly_quotes_for_quotes() -> None:
    assert powershell_quoted("o’neil") == "'o’’neil'"


def test_the_commands_bring_files_back_with_restic_alone(tmp_path: Path, restic_path: Path) -> None:
    """Do what the paper says: type the two lines, and the code without hyphens."""
    records = tmp_path / "records"
    records.mkdir()
    (records / "patient.txt").write_text("X-ray")
    location = tmp_path / "o'neil's copy $HOME"
    environ = {"PATH": str(restic_path.parent), "HOME": str(tmp_path)}
    password = CODE.secret.reveal() + "\n"
    for arguments in (["init"], ["backup", str(records)]):
        subprocess.run(
            [restic_path, "-r", location, "--no-cache", *arguments],
            env={**environ, "RESTIC_PASSWORD": password.strip()},
            check=True,
            capture_output=True,
        )
    typed = "".join(group.reveal() for group in CODE.groups)
    for line in dict(restic_commands(str(location)))["unix"]:
        done = subprocess.run(
            ["/bin/sh", "-c", line], input=typed + "\n", text=True, env=environ,
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    restored = tmp_path / "restored" / records.relative_to("/") / "patient.txt"
    assert restored.read_text() == "X-ray"
