"""From the list of those affected to letters in the post, as two people do it in the window."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget
from pytestqt.qtbot import QtBot

from tests.acceptance.clicks import Person

SECOND = "Dr. Petrauskas"


def fill_in_letterhead(person: Person, said: Mapping[str, str]) -> None:
    """Say once what stands on the letters, where a fact that is missing leads."""
    person.press("Kit && contacts", beside="who signs")
    person.press("Fill in…")
    for name, value in said.items():
        person.type_in(name, value)
    person.press("Keep this")
    person.press("Incidents")


def say_that_the_police_was_told(person: Person, at: datetime) -> None:
    """Answer the question beside the letter."""
    person.press("Answer", beside="Have you told the police?")
    person.press("Yes")
    person.set_time("When?", at)
    person.type_in("Where: station, or website", "the police station")
    person.press("Write it down")


def answer_what_lacks(person: Person, lacks: str, *, tick: str = "", write: str = "") -> None:
    """Answer beside the open letter what it lacks: by a box, or in one's own words."""
    person.press("Answer", beside=lacks)
    if tick:
        person.press(tick)
    else:
        person.type_in("The answer", write)
    person.press("Write into the log")


def read_every_text(person: Person, qtbot: QtBot, *, later: int = 0) -> None:
    """Open each text of the mailing, one after the other, and release them by two people."""
    texts = next(one for one in person.front.findChildren(QListWidget) if one.isVisible())
    assert not person.can_press("Release these texts")
    texts.setFocus()
    for _ in range(texts.count()):
        qtbot.keyClick(texts, Qt.Key.Key_Down)
    person.rest()
    if later:
        text = "Do not let the others wait. Those whose text is not ready get their letters later"
        assert person.sees(f"later: {later}")
        person.press(_that_begins(person, text))
    person.press(_that_begins(person, "I have read all"))
    assert not person.can_press("Release these texts"), "many letters, and nobody else read them"
    person.type_in("Who else has read them?", SECOND)
    person.press("Release these texts")


def look_at_the_samples(person: Person) -> None:
    """Go through the test letters; both say that they did."""
    assert person.sees("1 of 5")
    for _ in range(4):
        person.press("Next letter")
    for box in boxes_of(person):
        assert not person.can_press("Go on"), "not everybody has looked at them"
        person.press(box)
    person.press("Go on")


def make_the_letters(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all letters be made and compared."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder))
    assert not person.can_press("Make the letters")
    person.press("Choose a folder…")
    person.press("Make the letters")
    assert person.sees("was read back and agrees with the record.") or person.sees("agree")
    person.press("Close")


def post_them(person: Person, receipt: str) -> None:
    """Say that all of them went to the post."""
    person.press("Follow the letters…")
    person.press("Posted…")
    person.type_in("Number or name of the receipt", receipt)
    person.press("Write it down")


def letters_come_back(person: Person, numbers: list[str]) -> None:
    """Type the number of each letter that the post brought back."""
    person.press("A letter came back…")
    for number in numbers:
        person.type_in("Number of the letter", number)
        person.type_in("What the post wrote on it", "moved")
        person.press("Write it down")
        assert person.sees("Written down: ")
    person.press("Close")


def print_the_binder(person: Person, file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make the binder, and return what stands in it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    person.press("Kit && contacts")
    person.press("Binder")
    assert person.sees("It was never printed.")
    person.press("Make the binder…")
    person.type_in("Who has the paper, and where", "reception, red folder")
    person.press("It is printed")
    person.press("Binder")
    assert not person.sees("It was never printed.")
    return text_of(file)


def make_the_record(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the record for the authority without names, and return the archive."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(folder))
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    person.press("6 Close")
    person.press("Make the record…")
    person.type_in("Who gets it: name and place", "VDAI, Vilnius")
    person.press("Choose a folder…")
    person.press("Make the record")
    assert person.sees("It was opened again, and every file compared.")
    person.press("Close")
    assert opened == [str(folder)]
    (archive,) = folder.glob("*.zip")
    return archive


def is_verified(archive: Path, folder: Path) -> tuple[int, str]:
    """Unpack a record, and let its own verifier look at it: what it returned and said."""
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    (verifier,) = folder.rglob("verify.py")
    done = subprocess.run(
        [sys.executable, "-I", str(verifier)],
        cwd=verifier.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def text_of(pdf: Path) -> str:
    """Return all that stands in a PDF."""
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [page.get_textpage().get_text_range() for page in opened]
    return re.sub(r"\s+", " ", " ".join(pages))


def letters_in(folder: Path) -> dict[str, Path]:
    """Return the letters of a mailing by their numbers."""
    return {one.stem: one for one in sorted((folder / "letters").rglob("*.pdf"))}


def _that_begins(person: Person, text: str) -> str:
    (found,) = [one for one in boxes_of(person) if one.startswith(text)]
    return found


def boxes_of(person: Person) -> list[str]:
    """Return what the boxes in sight say."""
    boxes = [one for one in person.front.findChildren(QCheckBox) if one.isVisible()]
    return [one.text() or one.accessibleName() for one in boxes]
