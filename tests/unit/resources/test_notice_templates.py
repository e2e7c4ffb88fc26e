"""The notices as they ship: each can be filled, and says the same in each language."""

import re
import string
import tomllib
from functools import cache
from pathlib import Path

import pytest

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.sandbox import checked
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.domain.incident.choices import CHOICES
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.document import BlockKind, Document
from practiceguard.domain.incident.finding import Copied, Field
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.notice import NoticeKind, TemplateId
from practiceguard.domain.incident.notice_facts import FACTS, Form

ROOT = Path(__file__).resolve().parents[3]
SHELF = TemplateShelf(Path("/nowhere"))
ENGLISH = {one.file_name: one for one in SHELF.all() if one.language == "en"}
SHIPPED = SHELF.all()
FOR_PATIENTS = (
    NoticeKind.PATIENT_LETTER,
    NoticeKind.BLACKMAIL_WARNING,
    NoticeKind.WEBSITE_NOTICE,
    NoticeKind.PHONE_SCRIPT,
)
EVERYWHERE = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv",
    "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
    "nb", "is", "uk", "ru", "tr", "ar", "he", "zh", "ja",
)  # fmt: skip
"""The 24 languages of the EU, and those of many patients beyond."""
IN_FULL = ("en", "fr", "de", "lt", "es", "it")
RENDER = SandboxedRenderer().render


def _all_facts() -> dict[str, str | bool | list[str]]:
    made: dict[str, str | bool | list[str]] = {}
    for name, fact in FACTS.items():
        match fact.form:
            case Form.YES_NO:
                made[name] = True
            case Form.LIST:
                made[name] = [f"<{name} 1>", f"<{name} 2>"]
            case Form.TEXT:
                made[name] = f"<{name}>"
    return made


FULL = _all_facts()


def _shape(document: Document) -> list[tuple[BlockKind, tuple[str, ...]]]:
    """Return what form a text has, and which facts stand in which piece of it."""
    return [
        (one.kind, tuple(sorted(run.fact for run in one.runs if run.fact)))
        for one in document.blocks
    ]


def _shown(template: TemplateId) -> str:
    return f"{template.language}/{template.file_name}"


@pytest.mark.parametrize("template", SHIPPED, ids=_shown)
def test_a_template_can_be_filled(template: TemplateId) -> None:
    read = SHELF.read(template)
    checked(read.body)
    full = RENDER(read, FULL)
    assert not full.missing
    assert full.title or template.kind in {NoticeKind.VOICEMAIL, NoticeKind.DOOR_TEXT}
    assert "{" not in full.text, "a gap that is none"
    assert "**" not in full.text
    assert not re.search("[\ue000-\uf8ff]", full.text), "a mark that stayed"
    bare = RENDER(read, {})
    assert bare.missing or template.kind is NoticeKind.VOICEMAIL
    assert full.language == template.language


@pytest.mark.parametrize("template", SHIPPED, ids=_shown)
def test_a_translation_says_what_the_english_says(template: TemplateId) -> None:
    english = ENGLISH.get(template.file_name)
    if english is None:
        pytest.fail("there is no English text of that name")
    ours, theirs = SHELF.read(template), SHELF.read(english)
    assert (ours.audience, ours.contents, ours.legal_basis, ours.jurisdictions) == (
        theirs.audience,
        theirs.contents,
        theirs.legal_basis,
        theirs.jurisdictions,
    )
    assert _shape(RENDER(ours, FULL)) == _english_shape(english, is_full=True)
    assert _shape(RENDER(ours, {})) == _english_shape(english, is_full=False)
    # Alike between each choice and the next, they are alike whatever is left out.
    assert _skeleton(ours.body) == _skeleton(theirs.body)


def _skeleton(body: str) -> list[object]:
    """Return the choices and, between them, which facts, lines and pieces there are, or words."""
    parts = re.split(r"({%.*?%})", body)
    return [one if one.startswith("{%") else _bones(one) for one in parts]


def _bones(text: str) -> tuple[list[str], list[str], int, bool]:
    facts = sorted(re.findall(r"{{ *([a-z_.]+) *}}", text))
    marks = re.findall(r"(?m)^(#+|-|>|[0-9]+\.) ", text)
    return facts, marks, len(re.findall(r"\n\s*\n", text)), bool(re.search(r"\w", text))


@cache
def _english_shape(
    template: TemplateId, *, is_full: bool
) -> list[tuple[BlockKind, tuple[str, ...]]]:
    return _shape(RENDER(SHELF.read(template), FULL if is_full else {}))


@pytest.mark.parametrize("language", EVERYWHERE)
@pytest.mark.parametrize("kind", FOR_PATIENTS)
def test_patients_are_written_to_in_their_language(language: str, kind: NoticeKind) -> None:
    assert TemplateId(kind, language) in SHIPPED


@pytest.mark.parametrize("language", IN_FULL)
@pytest.mark.parametrize("kind", NoticeKind)
def test_everything_else_is_there_in_the_languages_of_practices(
    language: str, kind: NoticeKind
) -> None:
    assert TemplateId(kind, language) in SHIPPED


@pytest.mark.parametrize("language", EVERYWHERE)
def test_a_language_has_all_its_words(language: str) -> None:
    ours, english = SHELF.phrases(language), SHELF.phrases("en")
    assert ours.language == language
    assert ours.own_name
    assert ours.words.keys() == english.words.keys()
    for path, text in ours.words.items():
        assert text.strip(), path
        assert _gaps(text) == _gaps(english.words[path]), path
        if language != "en" and len(text) > 25:
            assert text != english.words[path], f"{path} is still in English"


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_state_and_kind_has_words() -> None:
    words = SHELF.phrases("en").words
    for state in Copied:
        assert f"truth.you.{state}" in words
        assert f"truth.public.{state}" in words
    for kind in IncidentKind:
        assert f"happened.{kind}" in words
    for code in (*DataKind, *CHOICES[Field.DATA_KINDS].codes):
        assert f"data.{code}" in words
    for code in CHOICES[Field.MEASURES_FUTURE].codes:
        assert f"measures.{code}" in words


@pytest.mark.parametrize("template", SHIPPED, ids=_shown)
def test_what_was_taken_is_never_typed_where_the_record_says_it(template: TemplateId) -> None:
    """A text to patients or the public states it by the scale of truth."""
    if template.kind in {NoticeKind.PATIENT_LETTER, NoticeKind.WEBSITE_NOTICE}:
        is_silent = template.place == "US-MA"  # bars describing the breach
        stated = {run.fact for run in RENDER(SHELF.read(template), FULL).runs()}
        assert is_silent or stated & {"truth.you", "truth.public"}


def test_the_document_lists_every_fact() -> None:
    text = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z_.]+)` \|", text, re.MULTILINE) == list(FACTS)


def test_every_file_of_the_shelf_is_a_template_or_words() -> None:
    for folder in (ROOT / "resources" / "document_templates").glob("*/notices"):
        for file in folder.iterdir():
            if file.name == "phrases.toml":
                assert tomllib.loads(file.read_text("utf-8"))["language"] == folder.parent.name
            else:
                assert any(
                    one.file_name == file.name and one.language == folder.parent.name
                    for one in SHIPPED
                ), file
