"""What the command line prints: nothing hidden in names, no secret, sizes as people read them."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath, PureWindowsPath
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.cli.output import moment, one_line, plain, printable, size, tell, tell_error
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access

AT = datetime(2026, 11, 20, 19, 4, tzinfo=UTC)


@dataclass(frozen=True)
class Nested:
    inside: object


def test_results_become_plain_json() -> None:
    node = Node("/C/ü [1].jpg", NodeKind.FILE, 3, AT)
    assert plain({"nodes": (node,), "at": None, "ok": True}) == {
        "nodes": [
            {
                "path": "/C/ü [1].jpg",
                "kind": "file",
                "size": 3,
                "modified_at": "2026-11-20T19:04:00+00:00",
            }
        ],
        "at": None,
        "ok": True,
    }
    assert plain(PureWindowsPath("C:\\x")) == "C:\\x"
    assert plain([PurePosixPath("/x"), NodeKind.FOLDER]) == ["/x", "dir"]
    assert plain(frozenset({1})) == [1]


@pytest.mark.parametrize(
    "value",
    [
        Secret("x"),
        [Secret("x")],
        Nested(Nested((Secret("x"),))),
        Access("/media/usb", Secret("x")),
        MappingProxyType({"a": {"b": Secret("x")}}),
    ],
)
def test_a_secret_is_refused_wherever_it_hides(value: object) -> None:
    with pytest.raises(TypeError, match="secret"):
        plain(value)


def test_an_unknown_thing_is_refused_rather_than_guessed_at() -> None:
    with pytest.raises(TypeError):
        tell(object(), as_json=True, words=str)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("letter.pdf", "letter.pdf"),
        ("\x1b[2Jgone.txt", "\ufffd[2Jgone.txt"),
        ("bell\x07\x08\x7f", "bell\ufffd\ufffd\ufffd"),
        ("invoice\u202efdp.exe", "invoice\ufffdfdp.exe"),
        ("c1\x9b31m", "c1\ufffd31m"),
        ("bad\udcffbyte", "bad\ufffdbyte"),
        ("é e\u0301 日本 🙂", "é e\u0301 日本 🙂"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("back\rwards", "back\ufffdwards"),
    ],
)
def test_a_name_cannot_move_the_cursor(name: str, shown: str) -> None:
    assert printable(name) == shown


@given(st.text(st.characters(codec=None)))
def test_whatever_is_printed_can_be_written(name: str) -> None:
    shown = printable(name)
    assert len(shown) == len(name)
    assert "\x1b" not in shown
    shown.encode("utf-8")


def test_json_keeps_odd_names_exactly(capsys: pytest.CaptureFixture[str]) -> None:
    names = ["\x1b[2J", "bad\udcffbyte", "日本 🙂", "two\nlines"]
    tell(names, as_json=True, words=str)
    out = capsys.readouterr().out
    assert json.loads(out) == names
    assert "\x1b" not in out
    assert out.count("\n") == 1


def test_words_are_made_only_when_they_are_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    def never() -> str:
        raise AssertionError

    tell({"a": 1}, as_json=True, words=never)
    tell({"a": 1}, as_json=False, words=lambda: "in words")
    assert capsys.readouterr().out == '{"a": 1}\nin words\n'


def test_a_failure_says_three_things_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    error = PracticeGuardError(
        ErrorCode.PLACE_NOT_FOUND, {"location": "/media/\x1b[31musb"}, details="stat: gone"
    )
    tell_error(error, as_json=False)
    told = capsys.readouterr()
    assert told.out == ""
    lines = told.err.splitlines()
    assert lines[0] == "The drive or folder of the copy is not there: /media/\ufffd[31musb"
    assert len(lines) == 3


def test_a_failure_as_json_has_code_facts_and_sentences(
    capsys: pytest.CaptureFixture[str],
) -> None:
    error = PracticeGuardError(ErrorCode.PLACE_FULL, {"place": "USB"}, details="no space left")
    tell_error(error, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (told["error"], told["facts"], told["details"]) == (
        "place-full",
        {"place": "USB"},
        "no space left",
    )
    assert told["happened"] == "The place of the copy is full."
    assert told["means"]
    assert told["next_step"]


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1_000, "1.0 KB"),
        (6_000_000, "6.0 MB"),
        (1_234_567_890, "1.2 GB"),
        (5_000_000_000_000, "5.0 TB"),
        (2_000_000_000_000_000, "2000.0 TB"),
    ],
)
def test_sizes_are_as_people_read_them(count: int, shown: str) -> None:
    assert size(count) == shown


def test_a_moment_that_never_was(monkeypatch: pytest.MonkeyPatch) -> None:
    assert moment(None) == "never"
    assert "2026" in moment(AT)


def test_a_name_of_two_lines_does_not_pass_for_two_files(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert one_line("a\nb\tc\x1b") == "a\ufffdb\ufffdc\ufffd"
    tell_error(PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": "a\nb"}), as_json=False)
    assert len(capsys.readouterr().err.splitlines()) == 3
