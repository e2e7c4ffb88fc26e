"""What every AlertTexts and MailProviders does, made up for tests or real."""

from datetime import UTC, datetime

import pytest

from practiceguard.adapters.alert_texts import CatalogueTexts
from practiceguard.adapters.messengers.providers import KnownMailProviders
from practiceguard.services.ports import AlertTexts, MailProviders
from practiceguard.wording import alerts as words
from tests.fakes.fake_messengers import OneProvider, PlainTexts


@pytest.fixture(params=[PlainTexts, CatalogueTexts])
def texts(request: pytest.FixtureRequest) -> AlertTexts:
    made: AlertTexts = request.param()
    return made


@pytest.mark.parametrize("language", ["en", "fr", "de", ""])
def test_something_is_always_said(texts: AlertTexts, language: str) -> None:
    said = texts.say(language, words.DAYS)
    assert "{count}" in said
    assert texts.say("en", words.DAYS) == words.DAYS


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_a_moment_has_its_year_and_time_and_a_number_its_digits(
    texts: AlertTexts, language: str
) -> None:
    shown = texts.moment(language, datetime(2026, 3, 9, 7, 5, tzinfo=UTC))
    assert "2026" in shown
    assert shown.endswith(", 07:05")
    digits = "".join(one for one in texts.number(language, 29532) if one.isdigit())
    assert digits == "29532"


@pytest.mark.parametrize("providers", [OneProvider(), KnownMailProviders()])
def test_providers_are_told_apart_by_their_code(providers: MailProviders) -> None:
    codes = [one.code for one in providers.all()]
    assert codes
    assert len(codes) == len(set(codes))
