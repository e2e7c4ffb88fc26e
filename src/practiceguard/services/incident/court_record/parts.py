"""The files of a record: what was released, filed and kept, each as its fingerprint was taken."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from practiceguard.domain.incident.court_entries import LawKept
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.services.incident.court_record.told import Told
from practiceguard.services.incident.keep_law import digest_named_in


@dataclass(frozen=True)
class Piece:
    """One file that goes into a record."""

    name: str
    size: int
    content: Callable[[], Iterator[bytes]]
    entry: int = 0
    """The entry that names its fingerprint; 0 if none does."""


@dataclass(frozen=True)
class LawOfTheDay:
    """A row of the law that entries name."""

    digest: str
    entries: tuple[int, ...]
    kept: LawKept | None
    """None where nobody has its text any more."""

    @property
    def file(self) -> str:
        """Its name in the record."""
        return f"law/{self.digest}.json"


def piece(name: str, content: bytes, entry: int = 0) -> Piece:
    """Given the content of a small file, return it as a piece."""
    return Piece(name, len(content), lambda: iter((content,)), entry)


def notice_pieces(told: Told) -> Iterator[Piece]:
    """Yield the very words of each notice: the file has the fingerprint that the log names."""
    for one in told.entries:
        if isinstance(one.entry, NoticeReleased):
            content = one.entry.text.encode("utf-8", "surrogatepass")
            entry = 0 if one.number in told.removed else one.number
            yield piece(notice_file(one.number), content, entry)


def form_pieces(told: Told) -> Iterator[Piece]:
    """Yield the answers of each form, as JSON of which the log names the fingerprint."""
    for one in told.entries:
        if isinstance(one.entry, FormFiled):
            # As `digest_of_values` has them.
            text = json.dumps(
                dict(one.entry.values), ensure_ascii=True, sort_keys=True, separators=(",", ":")
            )
            entry = 0 if one.number in told.removed else one.number
            yield piece(form_file(one.number), text.encode("ascii"), entry)


def law_pieces(laws: tuple[LawOfTheDay, ...]) -> Iterator[Piece]:
    """Yield the rows of the law that are known."""
    for one in laws:
        if one.kept is not None:
            content = one.kept.row.encode("utf-8", "surrogatepass")
            yield piece(one.file, content, one.entries[0])


def laws_of(told: Told, find: Callable[[str], LawKept | None]) -> tuple[LawOfTheDay, ...]:
    """Return the law that entries name, in their order; `find` is asked for what was not kept."""
    kept = {one.entry.sha256: one.entry for one in told.entries if isinstance(one.entry, LawKept)}
    named: dict[str, list[int]] = {}
    for one in told.entries:
        digest = digest_named_in(one.entry)
        if digest:
            named.setdefault(digest, []).append(one.number)
    return tuple(
        LawOfTheDay(digest, tuple(numbers), kept.get(digest) or find(digest))
        for digest, numbers in named.items()
    )


def notice_file(number: int) -> str:
    """Given the number of an entry, return the name of the file with its words."""
    return f"notices/{number:04}.txt"


def form_file(number: int) -> str:
    """Given the number of an entry, return the name of the file with its answers."""
    return f"forms/{number:04}.json"
