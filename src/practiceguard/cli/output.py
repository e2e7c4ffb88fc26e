"""How the command line speaks: plain English on a terminal, JSON with --json, errors on stderr."""

import dataclasses
import io
import json
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import Enum
from pathlib import PurePath
from typing import Any

import click

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.wording.errors import WORDING, filled


class AnswerLostError(Exception):
    """The answer could not be written where standard output leads to; says why."""


def plain(value: object) -> Any:
    """Given a result of a service, return it as JSON can hold it; a secret is refused."""
    if isinstance(value, Secret):
        raise TypeError("a secret never leaves through the output")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time | PurePath):
        return _as_text(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value


def _as_text(value: date | time | PurePath) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def tell(value: object, *, as_json: bool, words: Callable[[], str]) -> None:
    """Print a result: as JSON, or in words."""
    _answer(_json(plain(value)) if as_json else printable(words()))


def _answer(text: str) -> None:
    """Write to standard output; AnswerLostError if the disk behind it is full or gone."""
    try:
        click.echo(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AnswerLostError(error.strerror or str(error)) from error


def note(text: str) -> None:
    """Say on standard error what whoever reads the answer ought to know with it."""
    click.echo(printable(text), err=True)


def survive_any_name() -> None:
    """Let no file name end the program: what the terminal cannot show is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def printable(untrusted_text: str) -> str:
    """Given text that may hold file names, return it without control characters but newlines.

    A file name must not be able to move the cursor or clear the screen of who lists it.
    """
    return "".join(
        character if character in "\n\t" or character.isprintable() else "\ufffd"
        for character in untrusted_text
    )


def one_line(untrusted_name: str) -> str:
    """Given a file name, return it printable and on one line: it must not pass for two files."""
    return printable(untrusted_name.replace("\n", "\ufffd").replace("\t", "\ufffd"))


def in_sentences(code: ErrorCode, untrusted_facts: Mapping[str, str]) -> tuple[str, str, str]:
    """Given a failure, return what happened, what it means, and what to do."""
    wording = WORDING[code]
    facts = {name: one_line(fact) for name, fact in untrusted_facts.items()}
    return (
        filled(wording.happened, facts),
        filled(wording.means, facts),
        filled(wording.next_step, facts),
    )


def tell_error(error: PracticeGuardError, *, as_json: bool) -> None:
    """Print a known failure: what happened, what it means, what to do."""
    sentences = in_sentences(error.code, error.facts)
    if as_json:
        answer = {
            "error": error.code.value,
            "facts": error.facts,
            "happened": sentences[0],
            "means": sentences[1],
            "next_step": sentences[2],
            "details": error.details,
        }
        _answer(_json(answer))
        return
    click.echo("\n".join(sentences), err=True)


def tell_usage(error: click.ClickException) -> None:
    """Print, as JSON, that the options or arguments were wrong, in the form of every failure."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context is not None else "practiceguard"
    answer = {
        "error": "usage",
        "facts": {},
        "happened": printable(error.format_message()),
        "means": "The job was not done.",
        "next_step": f"`{path} --help` lists the options.",
        "details": context.get_usage() if context is not None else "",
    }
    _answer(_json(answer))


def _json(value: object) -> str:
    """Return a value as JSON: readable where the output can hold every letter, else as ASCII."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def is_terminal() -> bool:
    """Return whether a person watches standard error."""
    return sys.stderr.isatty()


def counted(count: int, noun: str) -> str:
    """Given a number and what is counted, return `1 file`, `3 files`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def size(count: int) -> str:
    """Given bytes, return them as people read them: 6.0 MB."""
    amount = float(count)
    for unit in ("bytes", "KB", "MB", "GB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"


def local(at: datetime) -> datetime:
    """Given a time, return it in the local zone; one at the end of time stays as it is.

    A file may bear any date: the year 9999 is over here sooner than in UTC, and Windows knows no
    zone before 1970.
    """
    try:
        return at.astimezone()
    except (OverflowError, OSError, ValueError):
        return at


def moment(at: datetime | None) -> str:
    """Given a time, return it in the local zone: Fri 20 Nov 2026, 20:04."""
    return local(at).strftime("%a %d %b %Y, %H:%M") if at else "never"
