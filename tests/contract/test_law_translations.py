"""What every LawTranslations does, of files and in memory."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from practiceguard.adapters.law_translations import AS_THEY_STAND, KnownLawTranslations
from practiceguard.domain.incident.correction import Correction
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.services.ports import LawTranslations
from tests.fakes.memory_rules import FRANCE
from tests.fakes.memory_translations import MemoryLawTranslations

KNOWN = {"72 hours": "72 heures", "CNIL": "CNIL"}


@pytest.fixture(params=["memory", "files"])
def translations(request: pytest.FixtureRequest, tmp_path: Path) -> LawTranslations:
    if request.param == "memory":
        return MemoryLawTranslations({"fr": KNOWN})
    (tmp_path / "fr").mkdir()
    (tmp_path / AS_THEY_STAND).write_text('texts = ["CNIL"]', encoding="utf-8")
    (tmp_path / "fr" / "deadlines.toml").write_text(
        '[[texts]]\nen = "72 hours"\nfr = "72 heures"\n', encoding="utf-8"
    )
    return KnownLawTranslations(tmp_path)


@pytest.mark.parametrize("language", ["fr", "fr-CA", "fr_CH"])
def test_a_language_has_its_texts(translations: LawTranslations, language: str) -> None:
    assert translations.of(language) == KNOWN


@pytest.mark.parametrize("language", ["de", "en", "", "..", "../fr"])
def test_a_language_that_nobody_translated_into_has_none(
    translations: LawTranslations, language: str
) -> None:
    assert translations.of(language) == {}


def test_a_text_is_told_in_the_language_or_in_english(translations: LawTranslations) -> None:
    tell = TellLaw(translations)
    known, unknown = tell("72 hours", "fr"), tell("5 days", "fr")
    assert (known.text, known.is_translated) == ("72 heures", True)
    assert (unknown.text, unknown.is_translated) == ("5 days", False)


def test_what_the_practice_corrected_in_a_row_is_its_own(translations: LawTranslations) -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    one = Correction("FR", "binds", "tous les cabinets", "all", "read it", "Ann", at)
    row = replace(FRANCE, binds="tous les cabinets", corrections=(one,))
    tell = TellLaw(translations)
    assert tell(row.binds, "fr", row).is_translated
    assert not tell(row.binds, "fr").is_translated
