"""Take those affected out of the entries of a log, for a record without their names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, Final

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.court_entries import LawKept
from practiceguard.domain.incident.delivery import LetterFate, LettersOut
from practiceguard.domain.incident.entry import NotUnderstood, PatientContacted
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.handed_back import FileHandedBack, ImagesHandedBack
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.domain.incident.redaction import Redaction
from practiceguard.services.incident.find_affected import FindAffected
from practiceguard.services.ports import AffectedStore
from practiceguard.services.progress import Cancellation, Report

_OF_PERSONS: Final[Mapping[type, frozenset[str]]] = {
    PatientContacted: frozenset({"patient"}),
    ImagesHandedBack: frozenset({"patient", "receiver", "ground", "note", "not_read"}),
    FileHandedBack: frozenset({"path"}),
    LettersOut: frozenset({"persons"}),
    LetterFate: frozenset({"person", "note", "address"}),
}
"""Fields that name somebody affected, or a file of theirs, whatever stands in them."""
_CODES: Final = frozenset(
    {
        "archive_name", "archive_sha256", "batches", "code", "digest", "evidence", "follows",
        "form", "form_version", "home", "incident", "key", "language", "law_digest",
        "list_sha256", "mailing", "place", "print_sha256", "sha256", "snapshot", "snapshots",
        "step", "template", "texts", "undated", "variant", "zone",
    }
)  # fmt: skip
"""Fields that hold what a program reads: a zone must not lose its Paris to a Mrs Paris."""
_TELLING_DIGITS: Final = 6
"""A number of fewer digits, without a letter, names nobody outside the practice."""


@dataclass(frozen=True)
class KnownNames:
    """What names people, and whether all that could be read was."""

    names: tuple[str, ...]
    is_whole: bool
    """False without a list of patients, or where a copy that was counted in could not be read."""


@dataclass(frozen=True)
class NamesOfPeople:
    """Collects names, addresses and numbers of those affected."""

    affected: AffectedStore
    find: FindAffected

    def __call__(self, incident: Incident, report: Report, cancel: Cancellation) -> KnownNames:
        """Return them from the address book, and from the copies that were counted in.

        Only listings that are at hand are read. CANCELLED.
        """
        book = self.affected.address_book()
        names = [text for one in (book.entries if book else ()) for text in _of_entry(one)]
        counted = incident.found.snapshots if incident.found is not None else ()
        there = tuple(one for one in counted if self.find.index.has(one))
        if there:
            naming = self.affected.naming() or Naming()
            refs = tuple(SnapshotRef(one, incident.opened.at) for one in there)
            for person in self.find(refs, naming, report, cancel).persons:
                trace = person.trace
                names += filter(_tells, (trace.name, trace.shown, trace.number))
        is_whole = book is not None and len(there) == len(counted)
        return KnownNames(tuple(filter(None, dict.fromkeys(names))), is_whole)


def without_people(signed: Signed, redaction: Redaction, mark: str) -> Signed:
    """Return an entry without those affected; the same one where nobody is in it."""
    if isinstance(signed.entry, NotUnderstood):
        # Nobody knows what it says, so nobody knows whom it names.
        return replace(signed, entry=NotUnderstood(signed.entry.kind, mark))
    if isinstance(signed.entry, LawKept):
        return signed
    cleaned = _cleaned(signed.entry, redaction, mark)
    if cleaned == signed.entry:
        return signed
    if isinstance(cleaned, NoticeReleased):
        # Whoever knows the rest of the words could try names against their fingerprint.
        cleaned = replace(cleaned, sha256=mark, undated="")
    elif isinstance(cleaned, FormFiled):
        cleaned = replace(cleaned, sha256=mark)
    return replace(signed, entry=cleaned)


def _of_entry(one: AddressEntry) -> Iterator[str]:
    yield one.name
    if one.former_name:
        yield f"{one.given_name} {one.former_name}"
    yield from filter(_tells, (one.email, one.phone, one.number, one.street, one.born_text))
    if one.born is not None:
        yield one.born.isoformat()


def _tells(text: str) -> bool:
    """Return whether a text tells who it is: 12 and 20000 are also days and amounts."""
    return any(map(str.isalpha, text)) or sum(map(str.isdigit, text)) >= _TELLING_DIGITS


def _cleaned(value: Any, redaction: Redaction, mark: str) -> Any:
    changed = {}
    for one in fields(value):
        before = getattr(value, one.name)
        is_personal = one.name in _OF_PERSONS.get(type(value), ())
        after = _marked(before, mark) if is_personal else _field(one.name, before, redaction, mark)
        if after != before:
            changed[one.name] = after
    return replace(value, **changed) if changed else value


def _field(name: str, value: Any, redaction: Redaction, mark: str) -> Any:
    return value if name in _CODES else _any(value, redaction, mark)


def _any(value: Any, redaction: Redaction, mark: str) -> Any:
    if isinstance(value, Enum | DutyId):
        return value
    if isinstance(value, str):
        return redaction.text(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _cleaned(value, redaction, mark)
    if isinstance(value, Mapping):
        return {key: _any(one, redaction, mark) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(_any(one, redaction, mark) for one in value)
    return value


def _marked(value: Any, mark: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_marked(one, mark) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in fields(value)]
        return replace(value, **{name: _marked(getattr(value, name), mark) for name in names})
    is_text = isinstance(value, str) and not isinstance(value, Enum)
    return mark if is_text and value else value


def names_written_down(entries: Iterable[Signed]) -> Iterator[str]:
    """Yield the names and addresses of persons that stand in a log in fields of their own."""
    for signed in entries:
        if isinstance(signed.entry, PatientContacted):
            yield signed.entry.patient
        elif isinstance(signed.entry, ImagesHandedBack):
            yield from (signed.entry.patient, signed.entry.receiver)
        elif isinstance(signed.entry, LetterFate) and signed.entry.address is not None:
            yield from filter(_tells, (signed.entry.address.street, signed.entry.address.email))
