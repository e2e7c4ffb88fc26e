"""From everybody affected to checked letters: real texts, typst, pdfium, the log; six scripts."""

import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.letters import PdfiumLetterPages
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.services.incident.check_pairs import CheckPairs
from practiceguard.services.incident.make_mailing import Readers
from practiceguard.services.incident.plan_mailing import Choices, PlannedMailing
from practiceguard.services.progress import NeverCancelled, no_report
from tests.gui.letter_practice import WORDS, LetterPractice, practice_of
from tests.gui.letters_screens import use_real_printer
from tests.gui.sample_app import build_sample


def _entry(row: int, given: str, surname: str, **known: object) -> AddressEntry:
    usual = {"street": f"Street {row}", "postal_code": f"100{row:02}", "city": "Town"}
    return AddressEntry(row, given_name=given, surname=surname, **{**usual, **known})  # type: ignore[arg-type]


PEOPLE = (
    _entry(1, "Jonas", "Žemaitis", country="LT", language="lt"),
    _entry(2, "Μαρία", "Παπαδοπούλου", country="GR", language="el"),
    _entry(3, "محمد", "العلي", country="AE", language="ar"),
    _entry(4, "美玲", "王", country="CN", language="zh"),
    _entry(5, "Emma", "Schmidt", country="DE", language="de", minor=True),
    _entry(6, "דנה", "לוי", country="IL", language="he"),
    _entry(7, "Олена", "Шевченко", country="UA", language="uk"),
    _entry(8, "さくら", "髙橋", country="JP", language="ja"),
    _entry(9, "Claire", "Dupont", country="FR", language="fr"),
    _entry(10, "Jeanne", "Morte", country="FR", language="fr", deceased=True),
    _entry(11, "No", "Address", country="LT", street=""),
    _entry(12, "Hidden", "Person", country="LT", protected=True),
    _entry(13, "A\u202eevil", "#set page(width: 1cm) {{7*7}} ../..", country="GB", language="en"),
    _entry(14, "Smile", "\U0001f600", country="GB", language="en"),
)


@pytest.fixture
def practice(tmp_path: Path) -> LetterPractice:
    sample = build_sample(tmp_path)
    use_real_printer(sample)
    return practice_of(sample, PEOPLE)


def _released(practice: LetterPractice) -> PlannedMailing:
    choices = Choices(without_faulty=True)  # a text that wants more facts keeps nobody waiting
    practice.sample.app.incidents.mailing.release(practice.plan(choices), "Ona", "Rūta")
    return practice.plan(choices)


def test_everybody_gets_a_checked_letter_or_a_reason(
    practice: LetterPractice, tmp_path: Path
) -> None:
    planned, folder = _released(practice), tmp_path / "out"
    why = [one.why for one in planned.prepared.unaddressed]
    assert sorted(why) == [NoLetter.NO_ADDRESS, NoLetter.PROTECTED]
    factory = practice.sample.app.incidents.mailing
    assert [one.made.is_printed for one in factory.samples(planned)].count(True) >= 4
    made = factory.make(planned, Readers("Ona"), folder, WORDS, no_report, NeverCancelled())
    assert made.pairs.findings == ()
    [entry] = practice.sample.app.incidents.read(practice.incident).incident.mailings
    assert (entry.letters, entry.refused) == (11, 1)
    assert len(PEOPLE) == entry.letters + entry.refused + len(why)
    assert {one.language for one in entry.batches} == {
        "lt", "el", "ar", "zh", "de", "he", "uk", "ja", "fr", "en",
    }  # fmt: skip
    texts = {path.name: _text(path) for path in (folder / "letters").rglob("*.pdf")}
    for one in PEOPLE:
        if one.name.isascii() and one.row in {5, 9, 10}:
            assert sum(one.name in text for text in texts.values()) == 1
    assert any("#set page(width: 1cm) {{7*7}}" in text for text in texts.values())
    assert not [one for one in folder.rglob("*") if "Dupont" in one.name or ".." in one.name]
    # Two letters change places: each is whole, and yet nothing may go out.
    first, second = sorted((folder / "letters").rglob("*.pdf"))[:2]
    swapped = second.read_bytes(), first.read_bytes()
    for path, content in zip((first, second), swapped, strict=True):
        path.write_bytes(content)
    check = CheckPairs(PdfiumLetterPages(), SystemFiles())
    report = check(planned.prepared.mailing, folder, no_report, NeverCancelled())
    assert not report.may_be_released
    assert {one.number for one in report.findings} >= {first.stem, second.stem}


def _text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        said = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    return " ".join(unicodedata.normalize("NFC", said).split())
