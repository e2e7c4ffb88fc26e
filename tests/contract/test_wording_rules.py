"""What every KnownWordingRules does, of files and in memory."""

import pytest

from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.wording_rule import Rule
from practiceguard.services.ports.wording_rules import KnownWordingRules
from tests.fakes.memory_wording import MemoryWordingRules

FILES = WordingRuleFiles()


@pytest.fixture(params=["memory", "files"])
def rules(request: pytest.FixtureRequest) -> KnownWordingRules:
    if request.param == "files":
        return WordingRuleFiles()
    known = [FILES.of(one).language for one in FILES.languages()]
    return MemoryWordingRules(
        FILES.common(),
        FILES.cases(),
        *(one for one in known if one),
        letter_contents=FILES.letter_contents(),
    )


def test_the_languages_are_told_in_order(rules: KnownWordingRules) -> None:
    assert {"de", "en", "fr", "lt"} <= set(rules.languages())
    assert list(rules.languages()) == sorted(rules.languages())


@pytest.mark.parametrize("language", ["fr", "fr-CA", "FR", "fr_BE"])
def test_a_region_has_the_rules_of_its_language(rules: KnownWordingRules, language: str) -> None:
    found = rules.of(language)
    assert found.language is not None
    assert found.language.language == "fr"


def test_a_language_without_rules_has_those_in_common(rules: KnownWordingRules) -> None:
    found = rules.of("tlh")
    assert found.language is None
    assert found.common == rules.common()
    assert found.common.cases[Rule.COUNT] in found.cases


def test_every_case_is_found_by_its_key(rules: KnownWordingRules) -> None:
    assert rules.cases()["sentara"].key == "sentara"
    assert rules.of("en").cases == rules.cases()


def test_what_a_phrase_of_a_law_means_is_found_by_its_words(rules: KnownWordingRules) -> None:
    assert rules.letter_contents()["nature of the breach"].tells == (Content.HAPPENED,)
