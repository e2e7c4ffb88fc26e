"""What every AuthoritySheets does, of files and in memory."""

from datetime import date

import pytest

from practiceguard.adapters.authority_sheets import KnownAuthoritySheets
from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.authority_form import (
    AuthorityForm,
    Condition,
    FormField,
    FormSection,
)
from practiceguard.domain.incident.form_sources import SOURCES
from practiceguard.services.ports import AuthoritySheets
from tests.fakes.memory_sheets import MemoryAuthoritySheets

BOTH = {"en": "What happened", "fr": "Les faits"}
QUESTION = FormField("1", BOTH, "fact.description", Checked.READ)
PLAIN = AuthorityForm(
    "plain", BOTH, "1", ("en", "fr"), "%d/%m/%Y", " %H:%M", BOTH, Checked.READ, "",
    date(2026, 11, 1), (FormSection(BOTH, (QUESTION,)),), is_for_others=True,
)  # fmt: skip
WORDS = KnownAuthoritySheets().words()


@pytest.fixture(params=["memory", "files"])
def sheets(request: pytest.FixtureRequest) -> AuthoritySheets:
    if request.param == "memory":
        return MemoryAuthoritySheets((PLAIN,), WORDS)
    return KnownAuthoritySheets()


def test_the_last_form_alone_is_for_everybody_else(sheets: AuthoritySheets) -> None:
    forms = sheets.all()
    assert [one.is_for_others for one in forms] == [False] * (len(forms) - 1) + [True]
    assert len({one.key for one in forms}) == len(forms)


def test_each_question_is_made_from_something_and_can_be_answered(sheets: AuthoritySheets) -> None:
    for form in sheets.all():
        assert form.languages
        for one in form.fields():
            source = SOURCES[one.source]
            assert set(one.choices) == set(source.codes), (form.key, one.number)
            for texts in one.choices.values():
                assert all(texts.get(language) for language in form.languages)


def test_there_is_a_sentence_for_each_condition_that_does_not_hold(sheets: AuthoritySheets) -> None:
    texts = sheets.words()
    for one in Condition:
        assert set(texts[f"unless-{one}"]) == {"en", "fr"}
