"""From the people affected to letters on paper: real texts, real PDF, read back and compared."""

from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.helplines import KnownHelplines
from practiceguard.adapters.letters import PdfiumLetterPages, TypstLetterPrinter
from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.adapters.postal_forms import KnownPostalForms
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.person import AffectedPerson, Certainty, MatchBasis
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.resources import resource
from practiceguard.services.incident.address_letters import NoLetter
from practiceguard.services.incident.check_pairs import CheckPairs
from practiceguard.services.incident.draft_notices import DraftNotices
from practiceguard.services.incident.merge_letters import MergeLetters
from practiceguard.services.incident.prepare_mailing import PreparedMailing, PrepareMailing
from practiceguard.services.incident.state_facts import Sources
from practiceguard.services.progress import NeverCancelled, no_report

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CLINIC = PracticeDetails(
    name="Grožio klinika", street="Gedimino pr. 1", postal_code="01103", city="Vilnius",
    country="LT", phone="+370 5 200 0000", free_phone="+370 800 00000", email="a@example.lt",
    signatory="Dr. Ona Onaitė",
)  # fmt: skip
RECORDED = (
    Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "copied"),
    Fact(Field.DATA_KINDS, Knowledge.KNOWN, "health,photographs"),
    Fact(Field.MEASURES_FUTURE, Knowledge.KNOWN, "login"),
    Fact(Field.MEASURES_NOW, Knowledge.KNOWN, "We cut the network and changed every password."),
)


def _entry(row: int, given: str, surname: str, **known: object) -> AddressEntry:
    usual = {"street": f"Street {row}", "postal_code": f"100{row}", "city": "Town"}
    return AddressEntry(row, given_name=given, surname=surname, **{**usual, **known})  # type: ignore[arg-type]


PEOPLE = (
    _entry(1, "Jonas", "Žemaitis", country="LT", language="lt"),
    _entry(2, "Maria", "Papadopoulou", country="GR", language="el"),
    _entry(3, "محمد", "العلي", country="AE", language="ar"),
    _entry(4, "美玲", "王", country="CN", language="zh"),
    _entry(5, "Emma", "Schmidt", country="DE", language="de", minor=True),
    _entry(6, "Ann", "Lee", country="US", region="US-CA", language="en"),
    _entry(7, "Олена", "Шевченко", country="UA", language="uk"),
    _entry(8, "No", "Address", country="LT", street=""),
    _entry(9, "Hidden", "Person", country="LT", protected=True),
)


def _people() -> tuple[AffectedPerson, ...]:
    return tuple(
        AffectedPerson(
            f"p{one.row}", one.name, Certainty.CERTAIN, frozenset(), MatchBasis.NUMBER, entry=one
        )
        for one in PEOPLE
    )


@pytest.fixture
def prepared() -> PreparedMailing:
    laws = shipped(resource("jurisdictions")).rows
    opened = written.Opened(
        IncidentKind.EXTORTION, NOON, "Rūta", "a message", "LT", "Europe/Vilnius"
    )
    entries: list[written.Entry] = [opened, *(written.FactRecorded(one) for one in RECORDED)]
    signed = [Signed(number, NOON, "Ona", one) for number, one in enumerate(entries, 1)]
    sources = Sources(
        incident_of(IncidentId("2026-01"), signed), CLINIC, (), laws["LT"],
        KnownHelplines().all(), date(2026, 11, 23), "en",
    )  # fmt: skip
    shelf = TemplateShelf(Path("/nowhere"))
    prepare = PrepareMailing(DraftNotices(shelf, SandboxedRenderer()), shelf, KnownPostalForms())
    return prepare(sources, _people(), laws)


def test_everybody_gets_a_letter_in_their_language_or_a_reason(
    prepared: PreparedMailing, tmp_path: Path
) -> None:
    assert prepared.people == len(PEOPLE)
    assert [one.why for one in prepared.unaddressed] == [NoLetter.NO_ADDRESS, NoLetter.PROTECTED]
    assert set(prepared.letters) == {
        ("lt", ""), ("el", ""), ("ar", ""), ("zh", ""), ("de", ""), ("en", "US-CA"), ("uk", ""),
    }  # fmt: skip
    printer, pages, files = TypstLetterPrinter(), PdfiumLetterPages(), SystemFiles()
    if missing := prepared.missing:
        pytest.fail(f"facts are missing: {missing}")
    folder = tmp_path / "mailing"
    merged = MergeLetters(printer, pages, files)(
        prepared.mailing, folder, no_report, NeverCancelled()
    )
    assert merged.printed == 7
    assert not merged.refused
    report = CheckPairs(pages, files)(prepared.mailing, folder, no_report, NeverCancelled())
    assert not report.findings
    assert report.may_be_released
    texts = {path.name: _text(path) for path in (folder / "letters").rglob("*.pdf")}
    assert sum("Notice of Data Breach" in one for one in texts.values()) == 1
    assert sum("Emma Schmidt" in one for one in texts.values()) == 1
    names = [one.name for one in PEOPLE if one.name.isascii()][:4]
    for name in names:
        assert sum(name in one for one in texts.values()) <= 1, "one person in another's letter"


def _text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)
