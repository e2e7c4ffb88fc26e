"""What a form is filled from, and what an answer is before it is put into the form's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.authority_form import FilingKind, Said, said
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.moment import Event


class FormState(StrEnum):
    """What is there of an answer; none is ever blank."""

    KNOWN = "known"
    BEING_CHECKED = "being-checked"
    """Somebody said that it is being looked into."""
    DOES_NOT_APPLY = "does-not-apply"
    MISSING = "missing"
    """Nobody has said anything."""


class WhereKind(StrEnum):
    """Where in the room, or beside it, an answer is recorded."""

    FACT = "fact"
    MOMENT = "moment"
    DETAILS = "details"
    """The practice's own particulars: address, telephone, number."""
    DECISION = "decision"
    AFFECTED = "affected"
    NOTICES = "notices"
    """It comes from what was filed or sent before."""


@dataclass(frozen=True)
class Where:
    """Where to fill it in."""

    kind: WhereKind
    key: str = ""
    """`Field`, `Event` or the name of the particular."""


@dataclass(frozen=True)
class Answer:
    """What the record says to one question, before it is put into the form's own words."""

    state: FormState
    text: str = ""
    """Of what is known: free text."""
    codes: tuple[str, ...] = ()
    """Of what is known: our codes, for a question with closed answers."""
    because: str = ""
    """Of what does not apply."""
    where: Where | None = None


@dataclass(frozen=True)
class FormWords:
    """Our own sentences that stand in a form, in the language in which it is filled in."""

    texts: Mapping[str, Said]
    language: str

    def __call__(self, key: str, **facts: str) -> str:
        """Given the key of a sentence, return it with its facts. KeyError if there is none."""
        return said(self.texts[key], self.language).format(**facts)


@dataclass(frozen=True)
class FormRecord:
    """Everything a form is filled from."""

    incident: Incident
    practice_name: str
    kind: FilingKind
    at: datetime
    """Now, with a time zone: whether a first notice is late is judged by it."""
    duty: DutyId
    authority: str
    """Its name."""
    words: FormWords
    details: Mapping[str, str] = field(default_factory=dict)
    """Particulars of the practice by name: `street`, `postal_code`, `city`, `region`, `country`,
    `phone`, `email`, `registration`, `signatory`, `contact_point`, `contact_phone`,
    `contact_email`, `sector`, `size`, `activity`; one that is missing or empty is not known."""
    places: Mapping[str, str] = field(default_factory=dict)
    """ISO 3166 code to its name in the language of the form."""
    people_duties: tuple[DutyId, ...] = ()
    """The duties to tell those affected, of every law."""
    date_format: str = "%d/%m/%Y"
    time_format: str = " %H:%M"

    @property
    def earlier(self) -> tuple[FormFiled, ...]:
        """What was filed for this duty, the oldest first."""
        return tuple(one for one in self.incident.filings if one.duty == self.duty)

    @property
    def people_told_at(self) -> datetime | None:
        """When the first letters went out, by whatever of the log says so first."""
        went = [at for key in self.people_duties if (at := self.incident.met.get(key))]
        recorded = self.incident.recorded().of(Event.PEOPLE_TOLD)
        return min([*went, *([recorded.at] if recorded else [])], default=None)

    def fact(self, key: Field) -> Answer:
        """Return what is recorded of a field."""
        where = Where(WhereKind.FACT, key.value)
        found: Fact | None = self.incident.facts.get(key)
        if found is None:
            return Answer(FormState.MISSING, where=where)
        if found.knowledge is Knowledge.KNOWN:
            return Answer(FormState.KNOWN, self.without_names(found.value), where=where)
        if found.knowledge is Knowledge.BEING_CHECKED:
            return Answer(FormState.BEING_CHECKED, where=where)
        because = self.without_names(found.because)
        return Answer(FormState.DOES_NOT_APPLY, because=because, where=where)

    def moment(self, event: Event) -> Answer:
        """Return a recorded time as the form wants it; none ever stands in for another."""
        where = Where(WhereKind.MOMENT, event.value)
        found = self.incident.recorded().of(event)
        if found is None:
            return Answer(FormState.MISSING, where=where)
        return Answer(FormState.KNOWN, self.when(found.at), where=where)

    def detail(self, *names: str) -> Answer:
        """Return particulars of the practice, those that are known, one after the other."""
        known = [text for name in names if (text := self.details.get(name, "").strip())]
        where = Where(WhereKind.DETAILS, names[0])
        if not known:
            return Answer(FormState.MISSING, where=where)
        return Answer(FormState.KNOWN, ", ".join(known), where=where)

    def when(self, at: datetime) -> str:
        """Given a moment, return it as the form wants it, on the wall of the practice."""
        there = at.astimezone(ZoneInfo(self.incident.zone))
        return there.strftime(f"{self.date_format}{self.time_format}")

    def place(self, code: str) -> str:
        """Return the name of a country or of a part of one."""
        return self.places.get(code, code)

    def without_names(self, text: str) -> str:
        """Given text somebody typed, return it without the patients whom the log names.

        No authority's form may name a victim: the ICO and the Irish DPC say so.
        """
        for name in _names(self.incident):
            pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
            text = re.sub(pattern, lambda _: self.words("a-patient"), text, flags=re.IGNORECASE)
        return text


def _names(incident: Incident) -> tuple[str, ...]:
    """Return the patients who are named, the longest name first.

    One short word (`A.`, `Li`) would be found in words that are no names, so it is not looked for.
    """
    told = [one.patient for one in incident.contacted]
    told += [one.patient for one in incident.handed_back]
    names = {" ".join(name.split()) for name in told}
    found = (name for name in names if len(name) >= _SHORTEST)
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


_SHORTEST = 5
