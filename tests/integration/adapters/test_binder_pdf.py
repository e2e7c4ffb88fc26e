"""The binder as a real PDF: pages, dates, names that look like markup, and no secret."""

import re
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from practiceguard.adapters.letters.binder_printer import TypstBinderPrinter
from practiceguard.domain.incident.binder import Binder, Labels, Note
from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.domain.incident.roles import Helper, Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.pdf_lock import PDFIUM
from tests.unit.services.practice_world import PracticeWorld, practice_world

MARKUP = '#panic("x") *b* $x$ @a <b> \\u{41} "quoted"'


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> PracticeWorld:
    made = practice_world(tmp_path_factory.mktemp("world"))
    made.set_up()
    kit = made.app.kit
    kit.details(PracticeDetails(f"Cabinet {MARKUP} 🦷", country="FR", phone="+33 1 99"))
    kit.contacts.save(Contact(ContactRole.BANK, "佐藤 שלום " + "x" * 90, "+33 1 22 33 44"))
    kit.roles.save(Task.LEADS, Helper("Dr Zoë", "06 99 00 00 01"), Helper("Ann", "06 02"))
    return made


def pages_of(pdf: bytes) -> list[str]:
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        texts = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            texts.append(text.get_text_bounded())
            text.close()
            page.close()
        document.close()
    return texts


@pytest.fixture(scope="module")
def pdf(world: PracticeWorld) -> bytes:
    return TypstBinderPrinter().pdf(world.app.kit.binder.binder("fr"))


def test_each_page_has_its_number_and_the_day_it_was_printed(pdf: bytes) -> None:
    pages = pages_of(pdf)
    assert 24 < len(pages) < 60
    for number, text in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in text
        assert "Imprimé le 14 mars 2026" in text
    # Nothing is left alone on a page of its own.
    assert min(len(text) for text in pages) > 150


def test_the_cover_says_what_to_do_and_who_leads_and_the_contents_where(pdf: bytes) -> None:
    pages = pages_of(pdf)
    assert "À lire en premier" in pages[0]
    assert "06 99 00 00 01" in pages[0].replace("\u00a0", " ")
    where = re.search(r"Qui appeler[ .]*(\d+)", pages[1])
    assert where is not None
    assert pages[int(where[1]) - 1].count("Qui appeler") == 1


def test_what_was_typed_is_never_markup(pdf: bytes) -> None:
    together = "".join("".join(pages_of(pdf)).split())
    assert "".join(MARKUP.split()) in together
    assert "佐藤" in together
    assert "□" in together  # a sign that no font has


def test_it_can_be_read_aloud_and_kept(pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "binder.pdf"
    file.write_bytes(pdf)
    with pikepdf.open(file) as read:
        assert read.Root.MarkInfo.Marked
        assert str(read.Root.Lang).startswith("fr")
        kind = read.Root.Metadata.read_bytes()
    assert b"pdfaid:part>2<" in kind
    assert b"pdfuaid:part>1<" in kind


def test_nothing_in_it_opens_the_copies(world: PracticeWorld, pdf: bytes) -> None:
    text = "".join("".join(pages_of(pdf)).split()).replace("-", "")
    secrets = {*world.passwords(), *(one.reveal() for one in world.secrets.entries.values())}
    assert world.paper().replace("-", "") not in text
    for secret in {*secrets, *world.paper().split("-")}:
        assert secret.replace("-", "") not in text


def test_the_same_binder_makes_the_same_bytes(world: PracticeWorld, pdf: bytes) -> None:
    assert TypstBinderPrinter().pdf(world.app.kit.binder.binder("fr")) == pdf


def test_marks_that_no_font_can_set_are_left_out_rather_than_the_binder() -> None:
    labels = Labels("Contents", "Printed on", "at", "to be filled in")
    note = Note("Before \u08fd\U0001f9b7\u0354 after")
    binder = Binder("en", "Title", "Practice", date(2026, 3, 9), (note,), (), labels)
    text = " ".join(pages_of(TypstBinderPrinter().pdf(binder))[0].split())
    assert "Before □ after" in text
