"""The words of a record: its headings, and one sentence per entry."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Final, Protocol

from practiceguard.domain.incident.incident import Signed
from practiceguard.services.incident.entry_codec import encode

_WHOLE_ELSEWHERE: Final = frozenset({"row", "stated", "values"})
"""Long fields of entries that a record has in files of their own."""


class Speech(Protocol):
    """Words in one language; called on any thread."""

    @property
    def language(self) -> str:
        """BCP 47."""
        ...

    def say(self, context: str, text: str) -> str:
        """Given an English text of `wording` and its context, return it in this language."""
        ...

    def sentence(self, signed: Signed) -> str:
        """Given an entry, return what it says; its times in full, as they will be read years on."""
        ...


@dataclass(frozen=True)
class PlainEnglish:
    """Speech without a window: each entry by its kind and what stands in it."""

    language: str = "en"

    def say(self, _context: str, text: str) -> str:
        """Return the text as it is."""
        return text

    def sentence(self, signed: Signed) -> str:
        """Return the kind of an entry and its fields."""
        kind = encode(signed.entry)[0] if is_known(signed) else "not understood"
        said = "; ".join(f"{name}: {value}" for name, value in _told(signed.entry))
        return f"{kind.replace('-', ' ').capitalize()}. {said}"


def is_known(signed: Signed) -> bool:
    """Return whether this version of the program knows the kind of an entry."""
    try:
        encode(signed.entry)
    except KeyError:
        return False
    return True


def _told(entry: object) -> Iterator[tuple[str, str]]:
    for one in fields(entry) if is_dataclass(entry) and not isinstance(entry, type) else ():
        if one.name in _WHOLE_ELSEWHERE:
            continue
        value = _plain(getattr(entry, one.name))
        if value:
            yield one.name.replace("_", " "), value


def _plain(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or isinstance(value, str | int | float | date):
        return "" if value is None else str(value)
    return ", ".join(_parts(value))


def _parts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (f"{_plain(key)} = {_plain(one)}" for key, one in value.items())
    elif isinstance(value, tuple | list | frozenset):
        yield from map(_plain, value)
    else:
        yield from (f"{name} {said}" for name, said in _told(value))
