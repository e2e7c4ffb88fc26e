"""What every LawTranslations does, of files and in memory."""

from pathlib import Path

import pytest

from practiceguard.adapters.law_translations import AS_THEY_STAND, KnownLawTranslations
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.services.ports import LawTranslations
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
