"""Cutting bytes into lines."""

from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.restic.lines import Line, LineSplitter


def _split(chunks: list[bytes], **limits: int) -> list[Line]:
    splitter = LineSplitter(**limits)
    lines = [line for chunk in chunks for line in splitter.feed(chunk)]
    return lines + list(splitter.rest())


@given(st.lists(st.binary(max_size=20), max_size=20))
def test_however_it_is_cut_the_lines_are_the_same(chunks: list[bytes]) -> None:
    whole = b"".join(chunks)
    expected = whole.split(b"\n")
    if not expected[-1]:
        expected.pop()
    found = [line.content for line in _split(chunks)]
    assert found == [line.removesuffix(b"\r") for line in expected]


def test_long_lines() -> None:
    chunks = [b"ab", b"cdef", b"gh\n{x", b"yzzz\n", b"ok\n"]
    assert _split(chunks, longest_json=4, longest_text=3) == [
        Line(b"abc", is_cut=True),
        Line(b"{xyz", is_cut=True),
        Line(b"ok"),
    ]
