"""A release stands for the words that somebody read, and for no others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.notice import (
    Audience,
    Draft,
    NoticeKind,
    Template,
    TemplateId,
)
from practiceguard.domain.incident.notice_released import (
    Released,
    digest_of,
    digest_of_text,
    is_released,
    last_released,
    other_words,
    release_of,
    released,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def draft(
    words: str = "Data was copied.",
    *,
    kind: NoticeKind = NoticeKind.PATIENT_LETTER,
    language: str = "en",
    place: str = "",
    day: str = "",
) -> Draft:
    template = Template(
        TemplateId(kind, language, place), Audience.PATIENTS, (), (), frozenset(), 1, "", "", "",
        "ab",
    )  # fmt: skip
    runs = (Run(day, "today"), Run(words)) if day else (Run(words),)
    document = Document(language, (Block(BlockKind.PARAGRAPH, runs),))
    return Draft(template, document, language)


def read(*drafts: Draft, variant: str = "") -> tuple[Released, ...]:
    return tuple(Released(released(one, None, "", variant), "Dr A", NOON) for one in drafts)


READ = draft()
OTHERS = {
    "words": draft("Data was probably copied."),
    "language": draft(language="fr"),
    "place": draft(place="US-CA"),
    "kind": draft(kind=NoticeKind.WEBSITE_NOTICE),
}


@pytest.mark.parametrize("what", OTHERS)
def test_a_release_stands_for_nothing_else(what: str) -> None:
    notices = read(READ)
    assert release_of(notices, READ) == notices[0]
    assert release_of(notices, OTHERS[what]) is None
    assert release_of((*notices, *read(OTHERS[what])), READ) == notices[0]


def test_a_letter_read_on_monday_may_go_out_on_tuesday() -> None:
    notices = read(draft(day="23 November 2026"))
    assert release_of(notices, draft(day="24 November 2026"))
    assert release_of(notices, draft("Data was not copied.", day="23 November 2026")) is None
    assert digest_of(READ.document) == digest_of_text(READ.document.text)


def test_a_release_from_before_is_told_by_the_whole_text() -> None:
    (new,) = read(READ)
    old = Released(replace(new.notice, undated=""), new.by, new.at)
    digest = digest_of(READ.document)
    assert is_released((old,), NoticeKind.PATIENT_LETTER, "en", "", digest) == old


def _variants() -> Iterator[Released]:
    yield from read(READ)
    yield from read(OTHERS["words"], variant="child:health")


def test_each_variant_has_a_last_release_of_its_own() -> None:
    common, child = _variants()
    both = (common, child)
    assert last_released(both, NoticeKind.PATIENT_LETTER, "en") == common
    assert last_released(both, NoticeKind.PATIENT_LETTER, "en", "", "child:health") == child
    assert last_released(both, NoticeKind.PATIENT_LETTER, "en", "US-CA") is None
    assert release_of(both, OTHERS["words"]) == child


def test_other_words_of_the_same_text_are_told_apart() -> None:
    notices = read(READ, OTHERS["language"])
    assert other_words(notices, READ, None) is None
    assert other_words(notices, OTHERS["words"], None) == notices[0]
    assert other_words(notices, OTHERS["place"], None) is None
    to_others = tuple(
        replace(one, notice=replace(one.notice, duty=DutyId("BE", "authority"))) for one in notices
    )
    assert other_words(to_others, OTHERS["words"], DutyId("FR", "authority")) is None
