"""What a practice may be called, and where it may be."""

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import LONGEST_NAME, Practice


@pytest.mark.parametrize("name", ["x", "Praxis Dr. Ümlaut & Söhne", "診療所", "n" * LONGEST_NAME])
def test_a_name_is_any_text(name: str) -> None:
    assert Practice(name, "FR").name == name


@pytest.mark.parametrize("name", ["", "   ", "n" * (LONGEST_NAME + 1)])
def test_no_name_or_a_novel_is_refused(name: str) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        Practice(name, "FR")
    assert caught.value.code is ErrorCode.INPUT_INVALID
    assert caught.value.facts == {"field": "practice name"}


@pytest.mark.parametrize("country", ["", "F", "FRA", "fr", "F1", "F "])
def test_a_country_has_two_capital_letters(country: str) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        Practice("Dr Exemple", country)
    assert caught.value.facts == {"field": "country"}
