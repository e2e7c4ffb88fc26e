"""The notices as they ship pass the wording check, and have what they say they have."""

from pathlib import Path

import pytest

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident.finding import Copied
from practiceguard.domain.incident.notice import Content, NoticeKind, TemplateId
from practiceguard.domain.incident.notice_facts import FACTS, Form
from practiceguard.domain.incident.reading_level import Band, reading_level
from practiceguard.domain.incident.wording_check import check
from practiceguard.domain.incident.wording_finding import NoticeRecord
from practiceguard.domain.incident.wording_rule import Rule, Severity

SHELF = TemplateShelf(Path("/nowhere"))
RULES = WordingRuleFiles()
RENDER = SandboxedRenderer().render
CHECKED = [one for one in SHELF.all() if one.language in RULES.languages()]
FOR_PATIENTS = (NoticeKind.PATIENT_LETTER, NoticeKind.WEBSITE_NOTICE, NoticeKind.PHONE_SCRIPT)


def _facts(*, yes: bool) -> dict[str, str | bool | list[str]]:
    made: dict[str, str | bool | list[str]] = {}
    for name, fact in FACTS.items():
        match fact.form:
            case Form.YES_NO:
                made[name] = yes
            case Form.LIST:
                made[name] = ["one", "two"]
            case Form.TEXT:
                made[name] = "word"
    return made


@pytest.mark.parametrize(
    ("template", "yes"),
    [(one, yes) for one in CHECKED for yes in (True, False) if yes or one.kind in FOR_PATIENTS],
    ids=lambda one: f"{one.language}/{one.file_name}" if isinstance(one, TemplateId) else str(one),
)
def test_a_shipped_notice_says_nothing_that_must_not_go_out(
    template: TemplateId, yes: bool
) -> None:
    read = SHELF.read(template)
    document = RENDER(read, _facts(yes=yes))
    asks = yes and template.kind in FOR_PATIENTS
    record = NoticeRecord(
        template.kind,
        people=1284,
        copied=Copied.CANNOT_TELL,
        contents=read.contents if asks else frozenset[Content](),
        places=frozenset({template.place} - {""}),
    )
    findings = check(document, record, RULES.of(template.language))
    kept = [one for one in findings if one.rule is not Rule.LONG_SENTENCE]
    assert [(one.severity, one.rule, one.words, one.about) for one in kept] == []
    assert not [one for one in findings if one.severity is Severity.FIX]


@pytest.mark.parametrize("language", sorted(set(SHELF.languages()) - set(RULES.languages())))
@pytest.mark.parametrize("kind", [NoticeKind.PATIENT_LETTER, NoticeKind.WEBSITE_NOTICE])
def test_nothing_is_said_to_lack_whose_words_nobody_knows(language: str, kind: NoticeKind) -> None:
    read = SHELF.read(TemplateId(kind, language))
    record = NoticeRecord(kind, people=1284, contents=read.contents)
    findings = check(RENDER(read, _facts(yes=True)), record, RULES.of(language))
    assert not [one.about for one in findings if one.severity is Severity.FIX]


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("kind", FOR_PATIENTS)
def test_what_patients_read_is_easy_to_read(language: str, kind: NoticeKind) -> None:
    template = TemplateId(kind, language)
    level = reading_level(RENDER(SHELF.read(template), _facts(yes=True)))
    assert level is not None
    assert level.band is Band.EASY
