"""What every RuleBook does, of files and in memory."""

from pathlib import Path

import pytest

from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.adapters.rule_book.files import row_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.edition import Proof
from practiceguard.resources import resource
from practiceguard.services.ports import RuleBook
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_law import FakeRuleBook, MemoryLawStore

CODES = ("FR", "LT", "US-CA")


@pytest.fixture(params=["memory", "files"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> RuleBook:
    files = {code: resource("jurisdictions", f"{code}.toml").read_bytes() for code in CODES}
    if request.param == "memory":
        return FakeRuleBook(*(row_of(f"{code}.toml", files[code])[1] for code in files))
    about = resource("jurisdictions", "collection.toml").read_bytes()
    (tmp_path / "collection.toml").write_bytes(about.replace(b"rows = 153", b"rows = 3"))
    for code, content in files.items():
        (tmp_path / f"{code}.toml").write_bytes(content)
    return KnownRuleBook(tmp_path, MemoryLawStore(), ())


def test_it_has_every_row_once_by_code(book: RuleBook) -> None:
    assert tuple(row.code for row in book.all()) == CODES


def test_a_row_is_found_by_its_code_or_by_a_territory_of_it(book: RuleBook) -> None:
    france = book.of("FR")
    assert france is not None
    assert france.name == "France"
    assert book.of("RE") == france
    assert book.of("DE") is None


def test_every_row_says_of_which_version_it_is(book: RuleBook) -> None:
    assert {row.version for row in book.all()} == {book.version}
    assert book.edition.version == book.version
    assert book.edition.proof is Proof.WITH_PROGRAM


def test_without_corrections_a_row_is_the_original(book: RuleBook) -> None:
    assert book.corrections() == ()
    assert book.original("LT") == book.of("LT")
    assert book.original("DE") is None


def test_an_entry_can_be_asked_for(book: RuleBook) -> None:
    assert book.entry("FR", "name") == "France"
    assert book.entry("FR", "nothing") is None
    assert book.entry("DE", "name") is None


def test_a_correction_that_would_be_no_row_is_refused(book: RuleBook) -> None:
    wrong = Correction("FR", "regime", "none", "gdpr", "why", "Ann", NOON)
    with pytest.raises(PracticeGuardError) as refusal:
        book.try_correction(wrong)
    assert refusal.value.code is ErrorCode.LAW_CORRECTION_INVALID
