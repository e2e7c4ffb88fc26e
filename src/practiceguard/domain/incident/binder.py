"""The binder: what a practice reads when none of its computers works, as data without a page.

Every text in it is in the language of the binder already. Paper and telephone show the same parts;
nothing in them is ever markup, and nothing of them is a secret.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.document import Block


class SectionKey(StrEnum):
    """The parts of a binder, in the order in which they are wanted."""

    FIRST_HOUR = "first-hour"
    CONTACTS = "contacts"
    ROLES = "roles"
    LOG = "log"
    PHONE_SCRIPT = "phone-script"
    DOOR = "door"
    WEBSITE = "website"
    DUTIES = "duties"
    FORM = "form"
    HELPLINES = "helplines"
    COPIES = "copies"


LETTER_PAPER = frozenset({
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
})  # fmt: skip
"""Countries that print on Letter. Source: Unicode CLDR, supplemental data, paperSize."""

ON_THE_PHONE = frozenset({
    SectionKey.FIRST_HOUR, SectionKey.CONTACTS, SectionKey.ROLES, SectionKey.PHONE_SCRIPT,
    SectionKey.DUTIES, SectionKey.HELPLINES, SectionKey.COPIES,
})  # fmt: skip
"""What is of use without a pen: nobody fills in a form or a log on the doctor's own device."""


class FactKind(StrEnum):
    """What something is, so that a telephone can call it."""

    TEXT = "text"
    PHONE = "phone"
    WEBSITE = "website"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of an entry; without a text it is filled in by hand."""

    label: str
    text: str = ""
    kind: FactKind = FactKind.TEXT


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody to call, a duty, a place: a title, lines, and what has to be checked of it."""

    title: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    warning: str = ""
    """E.g. "check this first"; set apart."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to do, with a box to tick and a line for the time."""

    what: str
    how: str = ""
    warning: str = ""


class NoteForm(StrEnum):
    """How a paragraph looks."""

    PLAIN = "note"
    BOXED = "boxed"
    """To be seen by whoever reads nothing else."""
    LEAD = "lead"
    """Says what the next part is."""
    SMALL = "small"
    """For sources."""


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of our own."""

    text: str
    form: NoteForm = NoteForm.PLAIN


@dataclass(frozen=True, slots=True)
class Steps:
    """Things to do in this order."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """A line to be typed exactly as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """Sentences of which one is chosen, by ticking it."""

    lead: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a form on paper."""

    number: str
    label: str
    note: str = ""
    choices: tuple[str, ...] = ()
    lines: int = 2
    """Ruled ones, where it has no choices."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Pages to write on: a table with a head and empty rows."""

    columns: tuple[str, ...]
    widths: tuple[int, ...]
    """Shares of the width."""
    pages: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A title within a sheet."""

    text: str


Part = Block | Entry | Tick | Note | Steps | Typed | OneOf | Question | Ruled | Heading


@dataclass(frozen=True, slots=True)
class Sheet:
    """What begins on a new page, so that it can be taken out and handed to somebody."""

    parts: tuple[Part, ...]
    title: str = ""
    """"" where it is the only one of its section."""
    language: str = ""
    """BCP 47, where it is another than that of the binder."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the binder."""

    key: SectionKey
    title: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """The few words that the page itself needs."""

    contents: str
    printed_on: str
    """E.g. "Printed on 23 November 2026": on every page."""
    time: str
    """What stands before the line for the time of a step."""
    missing: str
    """What stands where nothing is known, for who listens instead of reading."""


@dataclass(frozen=True, slots=True)
class Binder:
    """All of it."""

    language: str
    """BCP 47; `en` or `fr`."""
    title: str
    practice: str
    printed_on: date
    cover: tuple[Part, ...]
    sections: tuple[Section, ...]
    labels: Labels
    is_letter_paper: bool = False
    """Whether the country prints on Letter instead of A4."""

    def for_phone(self) -> "Binder":
        """Return what of it is of use on a telephone."""
        kept = tuple(one for one in self.sections if one.key in ON_THE_PHONE)
        return replace(self, sections=kept)

    def section(self, key: SectionKey) -> Section:
        """Return one part; LookupError if it has none."""
        found = next((one for one in self.sections if one.key is key), None)
        if found is None:
            raise LookupError(key)
        return found

    def parts(self) -> Iterator[Part]:
        """Yield every part in its order, the cover first."""
        yield from self.cover
        for section in self.sections:
            for sheet in section.sheets:
                yield from sheet.parts


def words_of(part: Part) -> Iterator[str]:
    """Given a part, yield every text in it, e.g. to ask whether our fonts have its letters."""
    match part:
        case Block():
            yield from (run.text for run in part.runs)
        case Entry():
            yield from (part.title, part.lead, part.warning, *part.notes)
            for one in part.facts:
                yield from (one.label, one.text)
        case Tick():
            yield from (part.what, part.how, part.warning)
        case Note() | Typed() | Heading():
            yield part.text
        case Steps():
            yield from part.texts
        case OneOf():
            yield from (part.lead, *part.texts)
        case Question():
            yield from (part.number, part.label, part.note, *part.choices)
        case Ruled():
            yield from part.columns
