"""The page for a telephone: whole, escaped, and nothing from outside."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.adapters.phone_page import callable_numbers, phone_page
from practiceguard.domain.incident.binder import (
    Binder,
    Entry,
    Fact,
    FactKind,
    Heading,
    Labels,
    Note,
    NoteForm,
    OneOf,
    Part,
    Question,
    Section,
    SectionKey,
    Sheet,
    Steps,
    Tick,
    Typed,
)
from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.domain.incident.document import Block, BlockKind, Run
from practiceguard.domain.incident.roles import Helper, Task
from practiceguard.domain.practice_details import PracticeDetails
from tests.unit.services.practice_world import practice_world

VOID = {"meta", "input", "br"}
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"

_BARE = Binder("en", "Title", "Practice", date(2026, 3, 9), (), (), Labels("c", "p", "at", "m"))


class Strict(HTMLParser):
    """Refuses what a browser would have to mend."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in {tag}"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def parsed(page: bytes) -> Strict:
    text = page.decode("utf-8")
    assert text.startswith("<!DOCTYPE html>\n")
    found = Strict()
    found.feed(text)
    found.close()
    assert found.open == []
    return found


@pytest.fixture(scope="module")
def binder(tmp_path_factory: pytest.TempPathFactory) -> Binder:
    kit = practice_world(tmp_path_factory.mktemp("world")).app.kit
    kit.details(PracticeDetails(EVIL[:100], country="FR"))
    kit.contacts.save(Contact(ContactRole.BANK, EVIL, "javascript:alert(12)//+33 1 99 00 00 12"))
    kit.contacts.save(Contact(ContactRole.INSURER, "MACSF", "+33 (0)1 99 00 00 11"))
    kit.contacts.save(Contact(ContactRole.LAWYER, "Me Zoë", '06" onclick="alert(3)'))
    kit.roles.save(Task.LEADS, Helper("Dr Zoë", "06 99 00 00 01"), Helper())
    return kit.binder.binder("fr").for_phone()


def test_it_stands_alone_and_runs_nothing(binder: Binder) -> None:
    page = parsed(phone_page(binder))
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "img", "iframe", "object", "form", "base", "svg", "video"}
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") or name in {"src", "style"} for name in attributes)
        if "href" in attributes:
            address = attributes["href"] or ""
            assert tag == "a"
            assert re.fullmatch(r"tel:\+?\d{2,20}|https://\S+", address), address
    style = (Path("resources") / "document_templates" / "phone_page.css").read_text()
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style


def test_head_and_date_are_there(binder: Binder) -> None:
    page = parsed(phone_page(binder))
    assert ("html", {"lang": "fr"}) in page.tags
    metas = [attributes for tag, attributes in page.tags if tag == "meta"]
    assert any(one.get("name") == "viewport" for one in metas)
    assert any("default-src 'none'" in (one.get("content") or "") for one in metas)
    words = [one.strip() for one in page.text if one.strip()]
    assert words[1] == "Imprimé le 14 mars 2026"
    ids = {attributes.get("id") for tag, attributes in page.tags if tag == "details"} - {None}
    assert ids == {one.key.value for one in binder.sections}
    assert {SectionKey.LOG.value, SectionKey.FORM.value}.isdisjoint(ids)


def test_whatever_was_typed_is_text(binder: Binder) -> None:
    page = parsed(phone_page(binder))
    assert EVIL in "".join(page.text)
    called = [one.get("href") for tag, one in page.tags if one.get("class") == "call"]
    assert "tel:+33199000011" in called
    assert "tel:0699000001" in called
    assert "tel:+33199000012" in called
    assert "tel:06" in called


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("+33 1 53 73 22 22", ["+33153732222"]),
        ("17 or 112", ["17", "112"]),
        ("+49 (0)30 / 123 45-0", ["+4930", "123450"]),
        ("030/1234567", ["0301234567"]),
        ("1-800-368-1019 ext. 12", ["18003681019"]),
        ("01 99 00 00 11, 06 99 00 00 12", ["0199000011", "0699000012"]),
        ("javascript:alert(1)", []),
        ("call the police", []),
        ("3018", ["3018"]),
    ],
)
def test_what_can_be_dialled(text: str, digits: list[str]) -> None:
    assert [one for _, one in callable_numbers(text)] == digits


TRAPS = st.text("<>&\"'/=!-a \x00", max_size=30) | st.just(EVIL) | st.text(max_size=40)
_OURS = (
    "html head meta title style body header main section details summary div p h1 h2 h3 h4 dl dt "
    "dd ul ol li pre a b em strong span br label input"
)
OURS = frozenset(_OURS.split())


@settings(max_examples=60)
@given(TRAPS, TRAPS)
def test_no_text_breaks_the_page(label: str, text: str) -> None:
    facts = tuple(Fact(label, text, kind) for kind in FactKind)
    runs = (Run(text), Run(label, is_missing=True, strong=True, emphasis=True, breaks=True))
    parts: tuple[Part, ...] = (
        Entry(text, label, facts, (text,), label),
        Tick(text, label, text),
        *(Note(text, form) for form in NoteForm),
        Steps((text,)),
        Typed(text),
        OneOf(label, (text,)),
        Question(label, text),
        Heading(text),
        *(Block(kind, runs) for kind in BlockKind),
    )
    section = Section(SectionKey.DOOR, label, (Sheet(parts, text, label),))
    made = replace(_BARE, title=label, practice=text, cover=parts, sections=(section,))
    page = parsed(phone_page(made))
    assert {tag for tag, _ in page.tags} <= OURS
    assert "".join(text.split()) in "".join("".join(page.text).split())
