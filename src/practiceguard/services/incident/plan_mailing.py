"""Plan a mailing: who gets a letter in which text, and what stands against making it."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.notice import Draft, NoticeKind, base_language
from practiceguard.domain.incident.notice_released import (
    LARGE_MAILING,
    Released,
    mailing_size,
    release_of,
)
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import FOR_DUTY, Wanted
from practiceguard.services.incident.mailing import MailingFolder
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.prepare_mailing import PreparedMailing, PrepareMailing, TextKey
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.ports import Files, RuleBook

FIRST_YEAR = 1000
"""That has four digits."""
MOST_MAILINGS = 99
"""In a year: two digits in the number of a letter."""


@dataclass(frozen=True)
class TextToRead:
    """One text of a mailing, without name and salutation."""

    wanted: Wanted
    draft: Draft
    asked: tuple[str, str]
    """Language and place by which its people get it."""
    people: int
    must_be_mended: int
    """Findings of the check of its wording that must not go out, missing facts among them."""
    released: Released | None
    """Who released just these words; None if nobody did."""

    @property
    def language(self) -> str:
        """BCP 47, of the text."""
        return self.draft.document.language

    @property
    def place(self) -> str:
        """Code of the law whose own text it is, "" for everywhere."""
        return self.draft.template.id.place

    @property
    def variant(self) -> Variant:
        """What it says of its people."""
        return self.wanted.variant or Variant(())

    @property
    def may_be_released(self) -> bool:
        """Whether nothing in it keeps it from going out."""
        return not self.draft.missing and not self.must_be_mended


@dataclass(frozen=True)
class Begun:
    """A mailing whose folder was begun: it goes on as what it was, also the day after."""

    day: date
    year: int
    mailing: int


@dataclass(frozen=True)
class Choices:
    """What somebody may choose of a mailing."""

    kind: NoticeKind = NoticeKind.PATIENT_LETTER
    protected_too: bool = False
    """Letters to addresses that must not become known are made like all others."""
    again: bool = False
    """Also to those for whom letters of this kind were made before."""
    without_faulty: bool = False
    """Nobody waits for a text that is not ready: those who get it get their letters later."""
    by_post: bool = True
    """Else nobody needs a postal address to get one."""


@dataclass(frozen=True)
class PlannedMailing:
    """A mailing as it would be made now."""

    incident: Incident
    choices: Choices
    own_language: str
    prepared: PreparedMailing
    texts: tuple[TextToRead, ...]
    """Those that most people get first."""
    duties: tuple[DutyId, ...]
    begun: Begun
    other_language: Mapping[str, int]
    """How many read a language in which there is no text, and get another one; by language."""

    @property
    def key(self) -> str:
        """Its name, as `MailingMade.key` has it."""
        return f"{self.begun.year:04d}-{self.begun.mailing:02d}"

    @property
    def letters(self) -> int:
        """How many get a letter."""
        return len(self.prepared.mailing.addressees)

    @property
    def is_large(self) -> bool:
        """Whether a second named person has to read it and the test letters."""
        return max(self.letters, mailing_size(self.incident.affected)) >= LARGE_MAILING

    @property
    def unread(self) -> tuple[TextToRead, ...]:
        """The texts that nobody released as they stand."""
        return tuple(one for one in self.texts if one.released is None)

    @property
    def faulty(self) -> tuple[TextToRead, ...]:
        """The texts that cannot be released as they stand."""
        return tuple(one for one in self.texts if not one.may_be_released)


@dataclass(frozen=True)
class PlanMailing:
    """Plans from the record, each time anew. Nothing is written."""

    prepare: PrepareMailing
    notices: PrepareNotices
    rules: RuleBook
    read: ReadIncident
    files: Files

    def __call__(
        self,
        incident: Incident,
        derived: Derived,
        people: tuple[AffectedPerson, ...],
        own_language: str,
        choices: Choices | None = None,
        *,
        told: Collection[str] = (),
        begun: Begun | None = None,
    ) -> PlannedMailing:
        """Return the mailing to some people; nobody is left out without a reason.

        `own_language`: in which the practice writes its facts. `told`: keys of those who have such
        a letter. `begun`: what the folder says in which it goes on. LETTERS_NO_NUMBER where 99
        mailings were made in the year, and what `PrepareMailing` raises.
        """
        chosen = choices or Choices()
        sources = self.notices.sources(incident, derived, own_language)
        if begun is None:
            year = sources.today.year
            begun = Begun(sources.today, year, self._free_number(year))
        sources = replace(sources, today=begun.day)
        prepare = partial(
            self.prepare,
            sources,
            people,
            {one.code: one for one in self.rules.all()},
            chosen.kind,
            mailing=begun.mailing,
            protected_too=chosen.protected_too,
            has_one=frozenset() if chosen.again else frozenset(told),
            by_post=chosen.by_post,
        )
        prepared = prepare()
        texts = self._texts(incident, prepared, chosen.kind)
        faulty = {_key(one) for one in texts if not one.may_be_released}
        if chosen.without_faulty and faulty:
            everybody = prepared.mailing.addressees
            held = {one.person_key for one in everybody if prepared.key_of(one) in faulty}
            prepared = prepare(held=held)
            texts = tuple(one for one in texts if _key(one) not in faulty)
        return PlannedMailing(
            incident,
            chosen,
            own_language,
            prepared,
            texts,
            _duties(incident, derived, chosen.kind),
            begun,
            _other_language(people, prepared),
        )

    def begun_in(self, folder: Path) -> Begun | None:
        """Return which mailing was begun in a folder; None where none of ours was."""
        plan = MailingFolder(folder).plan
        if self.files.size(plan) is None:
            return None
        try:
            said = json.loads(self.files.read(plan).decode("ascii"))
            day = date.fromisoformat(str(said["day"]))
            year, mailing = int(said["year"]), int(said["number"])
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None
        is_ours = 1 <= mailing <= MOST_MAILINGS and year == day.year >= FIRST_YEAR
        return Begun(day, year, mailing) if is_ours else None

    def _texts(
        self, incident: Incident, prepared: PreparedMailing, kind: NoticeKind
    ) -> tuple[TextToRead, ...]:
        found = []
        for (language, place, variant), draft in prepared.texts.items():
            wanted = Wanted(kind, (language,), (place,) if place else (), variant)
            found.append(
                TextToRead(
                    wanted,
                    draft,
                    (language, place),
                    prepared.people_of[language, place, variant],
                    self.notices.check(incident, draft).must_be_mended,
                    release_of(incident.released, draft),
                )
            )
        return tuple(sorted(found, key=lambda one: (-one.people, one.language, one.place)))

    def _free_number(self, year: int) -> int:
        taken = {
            one.mailing
            for room in self.read.all()
            for one in room.incident.mailings
            if one.year == year
        }
        free = (number for number in range(1, MOST_MAILINGS + 1) if number not in taken)
        number = next(free, None)
        if number is None:
            raise PracticeGuardError(ErrorCode.LETTERS_NO_NUMBER, {"year": str(year)})
        return number


def _key(text: TextToRead) -> TextKey:
    return (*text.asked, text.variant)


def _other_language(
    people: Iterable[AffectedPerson], prepared: PreparedMailing
) -> Mapping[str, int]:
    wanted = {one.key: one.entry.language for one in people if one.entry is not None}
    counts: Counter[str] = Counter()
    for one in prepared.mailing.addressees:
        language = wanted.get(one.person_key, "")
        if language and base_language(language) != base_language(one.language):
            counts[base_language(language)] += 1
    return dict(counts.most_common())


def _duties(incident: Incident, derived: Derived, kind: NoticeKind) -> tuple[DutyId, ...]:
    return tuple(
        one.id
        for one in derived.duties
        if one.need.is_open
        and kind in FOR_DUTY[one.rule.recipient]
        and not incident.progress_of(one).stage.is_settled
    )
