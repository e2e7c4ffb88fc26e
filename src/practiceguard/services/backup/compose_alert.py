"""The words of one message: whole for a mail, brief for what passes through other hands.

A mail may name the practice and its places, because the practice chose who reads it. What goes
over a notification service, a web hook or a watchdog may lie readable with strangers, so there
neither is named. No message knows of a patient, a folder or a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from functools import reduce

from practiceguard.domain.backup.alert import (
    EVERYWHERE,
    Alert,
    AlertKind,
    Audience,
    Channel,
    TroubleKind,
)
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.services.ports import AlertTexts, Message
from practiceguard.wording import alerts as words
from practiceguard.wording.troubles import TROUBLES

_DAY = timedelta(days=1)
_WATCHED = {
    TroubleKind.WATCH_OVERDUE,
    TroubleKind.WATCH_VANISHED,
    TroubleKind.WATCH_REPLACED,
    TroubleKind.WATCH_NOT_REACHED,
}
_NEVER = {
    TroubleKind.COPY_OVERDUE: words.NEVER,
    TroubleKind.PLACE_OVERDUE: words.PLACE_NEVER,
    TroubleKind.WATCH_OVERDUE: words.WATCH_NEVER,
}


@dataclass(frozen=True)
class PlaceFacts:
    """What a message may say of a place."""

    label: str
    since: datetime
    """From when it is there (UTC)."""
    kind: PlaceKind | None = None
    """None: the label alone says it."""
    last_at: datetime | None = None
    """When the last complete copy was made there, or the newest one arrived (UTC)."""


@dataclass(frozen=True)
class AlertFacts:
    """What the messages of one moment may speak of."""

    language: str
    now: datetime
    zone: tzinfo
    practice: str = ""
    places: Mapping[str, PlaceFacts] = field(default_factory=dict)
    level: ProtectionLevel = ProtectionLevel.UNPROVED
    because: tuple[ReasonCode, ...] = ()
    files: int = 0
    """In the newest complete copy."""

    def of(self, place: str) -> PlaceFacts | None:
        """Return a place; of EVERYWHERE what is true of all of them together."""
        if place != EVERYWHERE:
            return self.places.get(place)
        if not self.places:
            return None
        copies = [one.last_at for one in self.places.values() if one.last_at is not None]
        since = min(one.since for one in self.places.values())
        return PlaceFacts("", since, None, max(copies, default=None))


@dataclass(frozen=True)
class ComposeAlert:
    """Puts an alert into words."""

    texts: AlertTexts

    def __call__(self, alert: Alert, facts: AlertFacts) -> Message:
        """Given an alert and what is so at this moment, return the message."""
        if alert.kind is AlertKind.DIGEST:
            return self._digest(alert, facts)
        if alert.trouble is None:
            return self.plain(alert.key, alert.kind, facts)
        return self._trouble(alert, alert.trouble.kind, facts)

    def plain(self, key: str, kind: AlertKind, facts: AlertFacts) -> Message:
        """Return a test, or the sign of life after a complete copy."""
        is_test = kind is AlertKind.TEST
        say = self._sayer(facts)
        text = say(words.TEST_TEXT if is_test else words.PULSE_TEXT)
        subject = say(words.TEST_SUBJECT) if is_test else text
        whole = "\n\n".join([text, *self._practice(facts), self._footer(facts)])
        return Message(key, kind, subject, whole + "\n", text, "", is_good=True, at=facts.now)

    def _trouble(self, alert: Alert, kind: TroubleKind, facts: AlertFacts) -> Message:
        say = self._sayer(facts)
        wording = TROUBLES[kind]
        is_over = alert.kind is AlertKind.RECOVERY
        place = facts.of(alert.trouble.place if alert.trouble else EVERYWHERE)
        never = place is not None and place.last_at is None and not is_over
        happened = wording.over_happened if is_over else wording.happened
        if never and kind in _NEVER:
            happened = _NEVER[kind]
        to_do = wording.over_to_do if is_over else wording.to_do
        if kind is TroubleKind.COPY_OVERDUE and alert.route.audience is Audience.SECOND_PERSON:
            to_do = words.SECOND_TO_DO if not is_over else to_do
        if not is_over and place is not None and place.kind and not place.kind.is_folder:
            to_do = words.AT_A_SERVER.get(kind, to_do)
        sentences = [say(happened), say(wording.over_means if is_over else wording.means)]
        sentences.append(say(to_do))
        subject = say(wording.over_subject if is_over else wording.subject)
        if kind is TroubleKind.COPY_OVERDUE and not is_over:
            known = (words.BECAUSE[one] for one in facts.because if one in words.BECAUSE)
            sentences[0] = " ".join([sentences[0], *(say(one) for one in known)])
        named = self._filling(place, facts, is_private=True)
        unnamed = self._filling(place, facts, is_private=False)
        headings = (words.HEADING_HAPPENED, words.HEADING_MEANS, words.HEADING_TO_DO)
        parts = [
            f"{say(heading)}\n{sentence.format_map(named)}"
            for heading, sentence in zip(headings, sentences, strict=True)
        ]
        if alert.step > 1:
            parts.append(say(words.REPEATED))
        if kind in _WATCHED:
            parts.append(say(words.WATCH_FOOTER))
        parts += [*self._practice(facts), self._footer(facts)]
        brief = f"{sentences[0]} {sentences[2]}".format_map(unnamed)
        return Message(
            key=alert.key,
            kind=alert.kind,
            subject=subject.format_map(unnamed),
            text="\n\n".join(parts) + "\n",
            brief=brief,
            code=kind.value,
            is_good=is_over,
            at=facts.now,
        )

    def _digest(self, alert: Alert, facts: AlertFacts) -> Message:
        say = self._sayer(facts)
        verdict = say(words.VERDICTS[facts.level])
        everywhere = facts.of(EVERYWHERE)
        last_at = everywhere.last_at if everywhere else None
        line = say(words.DIGEST_LINE if last_at else words.DIGEST_LINE_NEVER)
        filled = {
            "verdict": verdict,
            "files": self._counted(facts, facts.files, words.ONE_FILE, words.FILES),
            "at": self._moment(facts, last_at),
        }
        named = self._place_lines(facts, is_private=True)
        unnamed = self._place_lines(facts, is_private=False)
        # The day alone: a subject is read on locked screens.
        day = self._moment(facts, facts.now).split(",", maxsplit=1)[0]
        subject = say(words.DIGEST_SUBJECT).format(day=day, verdict=verdict)
        parts = [line.format(**filled, places=named), say(words.DIGEST_FOOTER)]
        parts += [*self._practice(facts), self._footer(facts)]
        return Message(
            key=alert.key,
            kind=alert.kind,
            subject=subject,
            text="\n\n".join(parts) + "\n",
            brief=line.format(**filled, places=unnamed),
            code="",
            is_good=facts.level in {ProtectionLevel.GOOD, ProtectionLevel.UNPROVED},
            at=facts.now,
        )

    def _place_lines(self, facts: AlertFacts, *, is_private: bool) -> str:
        lines = [self._place_line(one, facts, is_private) for one in facts.places.values()]
        joined = self._sayer(facts)(words.ONE_MORE_PLACE)
        return reduce(
            lambda places, place: joined.format(places=places, place=place),
            lines[1:],
            "".join(lines[:1]),
        )

    def _place_line(self, place: PlaceFacts, facts: AlertFacts, is_private: bool) -> str:
        say = self._sayer(facts)
        line = say(words.DIGEST_PLACE if place.last_at else words.DIGEST_PLACE_NEVER)
        name = self._place_name(place, facts, is_private=is_private)
        return line.format(place=name, at=self._moment(facts, place.last_at))

    def _filling(
        self, place: PlaceFacts | None, facts: AlertFacts, *, is_private: bool
    ) -> dict[str, str]:
        last_at = place.last_at if place else None
        begun = last_at or (place.since if place else facts.now)
        days = max(0, (facts.now - begun) // _DAY)
        name = self._place_name(place, facts, is_private=is_private)
        return {
            "place": name,
            "Place": name[:1].upper() + name[1:],
            "at": self._moment(facts, last_at),
            "days": self._counted(facts, days, words.ONE_DAY, words.DAYS),
        }

    def _place_name(self, place: PlaceFacts | None, facts: AlertFacts, *, is_private: bool) -> str:
        say = self._sayer(facts)
        if place is None or (place.kind is None and not (is_private and place.label)):
            return say(words.NO_PLACE)
        if place.kind is None:
            return place.label
        kind = say(words.PLACES[place.kind])
        if not is_private or not place.label:
            return kind
        return say(words.NAMED_PLACE).format(kind=kind, label=place.label)

    def _moment(self, facts: AlertFacts, at: datetime | None) -> str:
        if at is None:
            return "–"
        return self.texts.moment(facts.language, at.astimezone(facts.zone))

    def _counted(self, facts: AlertFacts, count: int, one: str, many: str) -> str:
        say = self._sayer(facts)
        shown = self.texts.number(facts.language, count)
        return say(one) if count == 1 else say(many).format(count=shown)

    def _practice(self, facts: AlertFacts) -> list[str]:
        if not facts.practice:
            return []
        return [self._sayer(facts)(words.PRACTICE).format(practice=facts.practice)]

    def _footer(self, facts: AlertFacts) -> str:
        return self._sayer(facts)(words.FOOTER).format(now=self._moment(facts, facts.now))

    def _sayer(self, facts: AlertFacts) -> "_Sayer":
        return _Sayer(self.texts, facts.language)


@dataclass(frozen=True)
class _Sayer:
    """Says a text in one language."""

    texts: AlertTexts
    language: str

    def __call__(self, text: str) -> str:
        return self.texts.say(self.language, text)


def names_the_practice(channel: Channel) -> bool:
    """Return whether a message by that channel goes out whole, rather than in its brief form."""
    return channel is Channel.MAIL
