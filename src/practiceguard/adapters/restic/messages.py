"""restic's JSON lines as typed messages; new types and fields may appear at any time.

Everything in here comes from outside: texts may hold any character, numbers may be missing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import orjson

from practiceguard.adapters.restic.lines import Line

_LONGEST_SHOWN: Final = 2000
# A Go stack trace: a function's full name on a line, then its file on an indented one.
_STACK_TRACE = re.compile(r"\n(?:goroutine \d+ \[|[\w./*()-]+\n\t)", re.ASCII)


class Fields:
    """A JSON object read with forgiveness: what is missing or of another type is its zero."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def text(self, name: str) -> str:
        """Return a text field, "" if there is none."""
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def integer(self, name: str) -> int:
        """Return a whole number, 0 if there is none."""
        value = self._values.get(name)
        if isinstance(value, float):
            return int(value)
        return value if isinstance(value, int) else 0

    def number(self, name: str) -> float:
        """Return a number, 0 if there is none."""
        value = self._values.get(name)
        return float(value) if isinstance(value, int | float) else 0.0

    def flag(self, name: str) -> bool:
        """Return whether a field is true."""
        return self._values.get(name) is True

    def has(self, name: str) -> bool:
        """Return whether a field is there and not null."""
        return self._values.get(name) is not None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list's texts."""
        value = self._values.get(name)
        if not isinstance(value, list):
            return ()
        return tuple(item for item in value if isinstance(item, str))

    def object(self, name: str) -> "Fields":
        """Return an object inside."""
        value = self._values.get(name)
        return Fields(value if isinstance(value, dict) else {})

    def objects(self, name: str) -> Iterator["Fields"]:
        """Yield the objects of a list inside."""
        value = self._values.get(name)
        if isinstance(value, list):
            yield from (Fields(item) for item in value if isinstance(item, dict))

    def time(self, name: str) -> datetime | None:
        """Return a time in UTC, None if it is missing or cannot be told."""
        return parse_time(self.text(name))


@dataclass(frozen=True)
class Message:
    """A JSON line; `kind` is restic's message_type, "" if it has none."""

    kind: str
    fields: Fields


@dataclass(frozen=True)
class ErrorMessage:
    """An error on the way: it need not be the end of the command."""

    untrusted_text: str
    during: str = ""
    item: str = ""
    """The file or folder it is about, as restic names it."""


@dataclass(frozen=True)
class ExitError:
    """The last word of a command that failed."""

    code: int
    untrusted_text: str


@dataclass(frozen=True)
class TextLine:
    """A line that is not JSON: for the log, and for those who know it."""

    untrusted_text: str


AnyMessage = Message | ErrorMessage | ExitError | TextLine


def parse(line: Line) -> AnyMessage | None:
    """Given a line of either stream, return what it says; None for an empty one."""
    content = line.content.strip()
    if not content:
        return None
    if not line.is_cut and content.startswith(b"{"):
        try:
            values = orjson.loads(content)
        except orjson.JSONDecodeError:
            values = None
        if isinstance(values, dict):
            return _typed(Fields(values))
    return TextLine(line.content.decode("utf-8", "replace"))


def parse_document(content: bytes) -> object:
    """Given the whole output of a command that prints one JSON value, return it.

    Text before or after it is passed over. ValueError if there is none.
    """
    for start in _starts(content):
        try:
            return orjson.loads(content[start:])
        except orjson.JSONDecodeError:
            pass
    for line in content.splitlines():
        if line.startswith((b"{", b"[")):
            try:
                return orjson.loads(line)
            except orjson.JSONDecodeError:
                continue
    raise ValueError("no JSON")


def document_objects(content: bytes) -> list[Fields]:
    """Given the whole output of a command that prints an array, return its objects."""
    if content.strip() == b"null":  # Go's empty list
        return []
    value = parse_document(content)
    if not isinstance(value, list):
        raise ValueError("no JSON array")
    return [Fields(item) for item in value if isinstance(item, dict)]


def document_object(content: bytes) -> Fields:
    """Given the whole output of a command that prints one object, return it."""
    value = parse_document(content)
    if not isinstance(value, dict):
        raise ValueError("no JSON object")
    return Fields(value)


def parse_time(text: str) -> datetime | None:
    """Given a time as Go writes it, with up to nine decimals, return it in UTC, or None."""
    try:
        time = datetime.fromisoformat(text)
        return time.astimezone(UTC) if time.tzinfo else None
    except (ValueError, OverflowError):
        return None


def readable(untrusted_text: str, limit: int = _LONGEST_SHOWN) -> str:
    """Given any text, return what may be shown: stack traces cut, control characters replaced.

    Lines stay lines; at most `limit` characters.
    """
    text = _STACK_TRACE.split(untrusted_text.replace("\r\n", "\n"), maxsplit=1)[0].strip()
    if len(text) > limit:
        text = text[:limit] + " …"
    return "".join(
        character if character == "\n" or _is_printable(character) else "\N{REPLACEMENT CHARACTER}"
        for character in text.replace("\t", " ")
    )


def _is_printable(character: str) -> bool:
    # Marks that turn the direction of writing could make one name look like another; the joiner
    # only holds the parts of a letter or emoji together.
    return character.isprintable() or character == "\N{ZERO WIDTH JOINER}"


def _starts(content: bytes) -> Iterator[int]:
    stripped = len(content) - len(content.lstrip())
    if content[stripped : stripped + 1] in {b"{", b"["}:
        yield stripped
    for opener in (b"\n{", b"\n["):
        position = content.find(opener)
        if position >= 0:
            yield position + 1


def _typed(fields: Fields) -> AnyMessage:
    kind = fields.text("message_type")
    if kind == "exit_error":
        return ExitError(fields.integer("code"), fields.text("message"))
    if kind == "error":
        # Two shapes: check says {message}, the others {error: {message}, during, item}.
        text = fields.object("error").text("message") or fields.text("message")
        return ErrorMessage(text, fields.text("during"), fields.text("item"))
    return Message(kind, fields)
