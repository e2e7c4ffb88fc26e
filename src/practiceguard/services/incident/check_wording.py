"""Check the wording of a notice against what the record says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter_contents import Ask, Condition
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.notice_text import texts_of
from practiceguard.domain.incident.reading_level import HardSentence, ReadingLevel, reading_level
from practiceguard.domain.incident.wording_check import check, must_be_mended
from practiceguard.domain.incident.wording_contents import Answer, answers
from practiceguard.domain.incident.wording_finding import Finding, NoticeRecord
from practiceguard.domain.incident.wording_rule import Case
from practiceguard.services.incident.state_facts import copied_state
from practiceguard.services.ports.wording_rules import KnownWordingRules


@dataclass(frozen=True)
class CheckedNotice:
    """What was found in a notice."""

    findings: tuple[Finding, ...]
    """In the order of the text."""
    reading: ReadingLevel | None
    """None of a text of a few words, or in a language without a formula."""
    has_rules: bool
    """Whether there are rules for its language; without, only gaps, dates in digits, facts of the
    record and sentence lengths were looked at, and the window says so."""
    native_speaker: str
    """Who reviewed the rules, with the date; "" for nobody."""
    cases: Mapping[str, Case]
    """Those behind the findings, by key."""
    contents: tuple[Answer, ...] = ()
    """Everything that it has to tell, and whether it does."""

    @property
    def must_be_mended(self) -> int:
        """How many findings must not go out."""
        return must_be_mended(self.findings)

    @property
    def hardest(self) -> tuple[HardSentence, ...]:
        """The hardest sentences, the worst first."""
        return self.reading.hardest if self.reading else ()


KEPT = 400
"""Notices of which is remembered what was found: a few megabytes."""


@dataclass(frozen=True)
class CheckWording:
    """Reads a notice as a lawyer and a patient would."""

    rules: KnownWordingRules
    _known: dict[tuple[Document, NoticeRecord], CheckedNotice] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What was found lately: a mailing has a hundred texts, each looked at several times."""

    def __call__(self, document: Document, record: NoticeRecord) -> CheckedNotice:
        """Given a notice and what the record says, return what was found.

        Quick enough for every pause in typing; changes nothing.
        """
        key = document, record
        found = self._known.get(key)
        if found is None:
            found = self._checked(document, record)
            for oldest in list(self._known)[: max(0, len(self._known) - KEPT)]:
                self._known.pop(oldest, None)
            self._known[key] = found
        return found

    def _checked(self, document: Document, record: NoticeRecord) -> CheckedNotice:
        rules = self.rules.of(document.language)
        findings = check(document, record, rules)
        known = {one.case: rules.cases[one.case] for one in findings if one.case in rules.cases}
        return CheckedNotice(
            findings=findings,
            reading=reading_level(document),
            has_rules=rules.language is not None,
            native_speaker=rules.language.native_speaker if rules.language else "",
            cases=known,
            contents=tuple(answers(texts_of(document), rules, record)),
        )

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have rules."""
        return self.rules.languages()


def record_for(
    incident: Incident,
    kind: str,
    *,
    today: date | None = None,
    contents: Iterable[Content] = (),
    places: Iterable[str] = (),
    asks: Iterable[Ask] = (),
    conditions: Iterable[Condition] = (),
) -> NoticeRecord:
    """Given an incident and what is asked of a notice, return what it is read against.

    `contents`: what the laws that apply ask it to tell; `places`: codes of the jurisdictions whose
    law applies; `asks`: what those laws ask it to tell in their own words, where the `conditions`
    hold; `today` in the time zone of the practice.
    """
    zone = ZoneInfo(incident.zone)
    return NoticeRecord(
        kind=kind,
        people=incident.affected,
        copied=copied_state(incident),
        was_shown=bool(incident.exposed),
        dates=frozenset(at.astimezone(zone).date() for at in _times(incident)),
        today=today,
        contents=frozenset(contents),
        places=frozenset(places),
        asks=tuple(asks),
        conditions=frozenset(conditions),
    )


def _times(incident: Incident) -> Iterable[datetime]:
    """Yield every time that the record has and a notice may name."""
    yield incident.opened.at
    yield from (one.at for one in incident.moments)
    yield from (one.received_at for one in incident.demands)
    yield from incident.met.values()
    yield from (one.at for one in incident.released)
