"""Reading what restic says with forgiveness, and showing it with care."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.restic.lines import Line
from practiceguard.adapters.restic.messages import (
    ErrorMessage,
    ExitError,
    Fields,
    Message,
    TextLine,
    document_object,
    document_objects,
    parse,
    parse_time,
    readable,
)


def test_the_two_shapes_of_an_error() -> None:
    assert parse(
        Line(b'{"message_type":"error","error":{"message":"no"},"during":"scan","item":"/a"}')
    ) == ErrorMessage("no", "scan", "/a")
    assert parse(Line(b'{"message_type":"error","message":"bad pack"}')) == ErrorMessage("bad pack")
    assert parse(Line(b'{"message_type":"exit_error","code":12,"message":"m"}')) == ExitError(
        12, "m"
    )


@given(st.binary(max_size=200))
def test_anything_can_be_read(content: bytes) -> None:
    message = parse(Line(content))
    assert (message is None) == (not content.strip())


def test_what_is_no_message_is_a_text() -> None:
    for content in (b"plain", b"{broken", b"[1]", b'"x"', b"\xff"):
        assert isinstance(parse(Line(content)), TextLine)
    assert isinstance(parse(Line(b'{"a":1}', is_cut=True)), TextLine)
    unknown = parse(Line(b'{"message_type":"new","x":{"y":1}}'))
    assert isinstance(unknown, Message)
    assert unknown.kind == "new"


def test_fields_of_another_type_are_zero() -> None:
    fields = Fields({"text": 1, "number": "x", "list": {"a": 1}, "object": [1], "null": None})
    assert fields.text("text") == ""
    assert fields.integer("number") == 0
    assert math.isclose(fields.number("missing"), 0)
    assert fields.texts("list") == ()
    assert fields.object("object").text("x") == ""
    assert list(fields.objects("list")) == []
    assert not fields.has("null")
    assert not fields.flag("text")


def test_documents_between_other_lines() -> None:
    assert document_object(b'warning\n{\n "a": 1\n}\n').integer("a") == 1
    assert [one.integer("a") for one in document_objects(b'note\n[{"a":1},{"a":2}]\nmore\n')] == [
        1,
        2,
    ]
    assert document_objects(b"null") == []
    for content in (b"", b"text", b"{}", b"[1"):
        with pytest.raises(ValueError, match="no JSON"):
            document_objects(content)


def test_times_of_go() -> None:
    assert parse_time("2026-11-22T05:37:16.675925805+02:00") == datetime(
        2026, 11, 22, 3, 37, 16, 675925, UTC
    )
    assert parse_time("2026-11-22T05:37:16Z") == datetime(2026, 11, 22, 5, 37, 16, tzinfo=UTC)
    for text in ("", "yesterday", "0001-01-01T00:00:00+14:00", "2026-11-22T05:37:16"):
        assert parse_time(text) is None


def test_readable() -> None:
    assert readable("a\x1b[31mb\x00\N{RIGHT-TO-LEFT OVERRIDE}") == "a�[31mb��"
    assert readable("one\ntwo\tthree") == "one\ntwo three"
    assert readable("x" * 50, limit=10) == "x" * 10 + " …"
    trace = "mkdir: denied\ngithub.com/restic/restic/internal.New\n\tgithub.com/x.go:89\nmain.main"
    assert readable(trace) == "mkdir: denied"
    assert readable("panic: oh\n\ngoroutine 1 [running]:\nmain.x") == "panic: oh"
    family = "👩\N{ZERO WIDTH JOINER}👧"
    assert readable(family) == family
