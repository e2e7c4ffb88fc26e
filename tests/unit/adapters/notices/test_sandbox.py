"""A template can say things and do none; a fact is never read as anything but words."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.adapters.notices.markdown import document_of
from practiceguard.adapters.notices.marks import Marks
from practiceguard.adapters.notices.sandbox import checked, filled
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import BlockKind, Document


def _document(body: str, **facts: str | bool | list[str]) -> Document:
    named = {name.replace("__", "."): value for name, value in facts.items()}
    marks = Marks()
    return document_of(filled(body, named, marks), "en", marks)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("{{ practice.name.__class__ }}", "unknown-fact"),
        ("{{ ''.__class__.__mro__ }}", "unknown-fact"),
        ("{{ practice.name() }}", "not-allowed"),
        ("{{ practice.name|upper }}", "not-allowed"),
        ("{{ 'a' * 1000000000 }}", "not-allowed"),
        ("{{ 9**999999 }}", "not-allowed"),
        ("{{ [1][0] }}", "not-allowed"),
        ("{{ practice['name'] }}", "not-allowed"),
        ("{{ lipsum }}", "unknown-fact"),
        ("{{ self }}", "unknown-fact"),
        ("{% include 'x.md' %}", "not-allowed"),
        ("{% import 'x.md' as x %}", "not-allowed"),
        ("{% extends 'x.md' %}", "not-allowed"),
        ("{% set practice = 1 %}", "not-allowed"),
        ("{% macro f() %}{% endmacro %}", "not-allowed"),
        ("{% for a in practice.name %}{% endfor %}", "no-list"),
        ("{% for a in helplines %}{% for b in evidence %}{% endfor %}{% endfor %}", "not-allowed"),
        ("{% for practice in helplines %}{% endfor %}", "not-allowed"),
        ("{% for a in helplines recursive %}{% endfor %}", "not-allowed"),
        ("{% for a in helplines if a %}{% endfor %}", "not-allowed"),
        ("{% if practice.name == 'x' %}{% endif %}", "not-allowed"),
        ("{{ helplines }}", "not-shown"),
        ("{{ person.minor }}", "not-shown"),
        ("{{ incident.noticed }}", "unknown-fact"),
        ("{{ practice }}", "unknown-fact"),
        ("{{ practice.name", "syntax"),
        ("{% if practice.name %}", "syntax"),
        ("{% if " + "(" * 5000 + "practice.name" + ")" * 5000 + " %}{% endif %}", "too-deep"),
        ("x" * 500_000, "too-large"),
    ],
)
def test_what_a_template_may_not_do(body: str, reason: str) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        checked(body)
    assert caught.value.code is ErrorCode.TEMPLATE_INVALID
    assert caught.value.facts["reason"] == reason


def test_a_refusal_names_its_line() -> None:
    with pytest.raises(PracticeGuardError) as caught:
        checked("one\ntwo\n{{ incident.noticd_on }}\n")
    assert caught.value.facts["line"] == "3"
    assert caught.value.facts["found"] == "incident.noticd_on"


def test_a_loop_over_much_ends() -> None:
    with pytest.raises(PracticeGuardError) as caught:
        _document("{% for a in helplines %}" + "x" * 1000 + "{% endfor %}", helplines=["y"] * 1000)
    assert caught.value.facts["reason"] == "too-large"


def test_what_is_missing_is_named_and_never_blank() -> None:
    document = _document(
        "Call {{ practice.phone }}.\n\n{% for one in helplines %}\n- {{ one }}\n{% endfor %}\n"
        "{% if practice.website %}Look at {{ practice.website }}.{% endif %}"
    )
    assert document.missing == ("practice.phone", "helplines")
    assert [block.text for block in document.blocks] == ["Call practice.phone.", "helplines"]


def test_a_blank_fact_is_a_missing_one() -> None:
    assert _document("{{ practice.phone }}", practice__phone="  ").missing == ("practice.phone",)


def test_the_form_of_a_text() -> None:
    document = _document(
        "# Subject\n\n## Heading\n\nA **bold** and *leaning* word\nand on.\\\nNew line\n\n"
        "- one\n- two\n\n1. first\n2. second\n\n> Look here\n"
    )
    kinds = [block.kind for block in document.blocks]
    assert kinds == [
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.BULLET,
        BlockKind.BULLET,
        BlockKind.STEP,
        BlockKind.STEP,
        BlockKind.BOX,
    ]
    paragraph = document.blocks[2]
    assert paragraph.text == "A bold and leaning word and on.\nNew line"
    assert [run.text for run in paragraph.runs if run.strong] == ["bold"]
    assert [run.text for run in paragraph.runs if run.emphasis] == ["leaning"]
    assert document.title == "Subject"


@pytest.mark.parametrize(
    "untrusted",
    [
        "# no heading",
        "**not bold** _nor this_",
        "- no point",
        "> no box",
        "{{ practice.phone }}",
        "{% for a in helplines %}",
        "<script>alert(1)</script>",
        "[a link](https://example.org) ![a picture](x.png)",
        "back\\slash \\",
        "1. no step",
        "`code` ``` ~~~ --- ***",
        "&amp; &#65;",
    ],
)
def test_a_fact_is_shown_as_it_stands(untrusted: str) -> None:
    for body in ("{{ practice.name }}", "- {{ practice.name }}", "**{{ practice.name }}**"):
        (block,) = _document(body, practice__name=untrusted).blocks
        assert block.text == untrusted
        assert [run.fact for run in block.runs if run.text] == ["practice.name"]


def test_an_address_keeps_its_lines() -> None:
    (block,) = _document("{{ practice.address }}", practice__address="1 Street\nTown").blocks
    assert block.text == "1 Street\nTown"


def test_one_letter_of_many() -> None:
    document = _document("{{ person.salutation }} Yours.", person__salutation="Dear A,")
    other = document.filled([("person.salutation", "Dear B,")])
    assert other.text == "Dear B, Yours."
    missing = _document("{{ person.salutation }}")
    assert not missing.filled([("person.salutation", "Dear B,")]).missing


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_fact_breaks_a_text(untrusted: str) -> None:
    document = _document("Before {{ practice.name }} after.", practice__name=untrusted)
    (block,) = document.blocks
    assert block.text.startswith("Before")
    assert block.text.endswith("after.")
    assert all(ord(one) >= 32 or one == "\n" for one in block.text)


@given(st.text(alphabet="{}%#|*_>-. \n\\\ue000\ue0011abc'\"()[]", max_size=120))
@settings(max_examples=300, deadline=None)
def test_no_template_does_more_than_be_refused(untrusted_body: str) -> None:
    with contextlib.suppress(PracticeGuardError):
        assert "\ue000" not in _document(untrusted_body, practice__name="x").text
