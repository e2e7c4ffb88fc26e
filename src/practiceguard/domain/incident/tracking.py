"""Where each person of a mailing stands: from the letter that was made to the one that arrived.

Each person is in exactly one state. What counts is when something happened, not when it was written
down; of what happened at the same time that counts which can only come later (a letter goes out
before it comes back). A letter that comes back says nothing against one that went elsewhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from practiceguard.domain.incident.delivery import (
    Fate,
    LetterFate,
    LettersOut,
    LettersPrinted,
    Way,
)
from practiceguard.domain.incident.tracked import ListedLetter, Standing, Tracked

Delivery = LettersPrinted | LettersOut | LetterFate


_OUT_BY = {
    Way.POST: Standing.POSTED,
    Way.EMAIL: Standing.EMAILED,
    Way.HAND: Standing.HANDED,
    Way.PHONE: Standing.REACHED,
}


_AFTER = {
    Fate.NEW_ADDRESS: Standing.NEW_ADDRESS,
    Fate.REACHED: Standing.REACHED,
    Fate.MAYBE_SENT: Standing.MAYBE_SENT,
    Fate.NOT_REACHED: Standing.NOT_REACHED,
    Fate.RETURNED: Standing.RETURNED,
    Fate.BOUNCED: Standing.BOUNCED,
}


@dataclass
class _Course:
    """What happened with one person, put together step by step in the order of time."""

    letter: ListedLetter | None = None
    place: str = ""
    had_address: bool = True
    printed: datetime | None = None
    alive: dict[str, tuple[datetime, Way | None, bool]] = field(default_factory=dict)
    """Mailing to when its letter went out, how, and whether it was not the first."""
    lost: LetterFate | None = None
    """The last one that came back."""
    maybe: LetterFate | None = None
    gave_up: LetterFate | None = None
    waiting: LetterFate | None = None
    """A new address to which nothing went."""
    reached: LetterFate | None = None
    in_writing: bool = False
    """Whether an answer shows that writing arrives."""
    was_lost: bool = False

    def say_listed(self, one: ListedLetter) -> None:
        """A letter was made."""
        self.letter = one
        self.place = one.place or self.place

    def out(self, mailing: str, way: Way | None, at: datetime, *, again: bool = False) -> None:
        if way is Way.PHONE:
            self._reach(LetterFate(mailing, "", Fate.REACHED, at, way=way))
            return
        self.alive[mailing] = (at, way, again or self.was_lost)
        self.lost = self.gave_up = self.maybe = self.waiting = None

    def fate(self, one: LetterFate) -> None:
        self.place = one.place or self.place
        self.had_address = self.had_address and one.had_address
        if one.fate is Fate.SENT_AGAIN:
            self.out(one.mailing, one.way, one.at, again=True)
        elif one.fate is Fate.REACHED:
            self._reach(one)
        elif one.fate is Fate.MAYBE_SENT:
            self.maybe = one
        elif one.fate is Fate.NOT_REACHED:
            self.alive.clear()
            self.maybe = self.waiting = None
            self.was_lost, self.gave_up = True, one
        elif one.fate is Fate.NEW_ADDRESS:
            self.alive.pop(one.mailing, None)
            self.was_lost, self.waiting = True, one
        else:
            self.alive.pop(one.mailing, None)
            self.maybe = None
            self.was_lost, self.lost = True, one

    def _reach(self, one: LetterFate) -> None:
        self.reached = one
        self.in_writing = self.in_writing or one.way is not Way.PHONE

    def standing(self) -> tuple[Standing, datetime | None, str]:
        if self.waiting is None and self.reached is None and self.alive:
            at, way, again = max(self.alive.values(), key=lambda one: one[0])
            return (Standing.SENT_AGAIN if again else _OUT_BY[way or Way.POST]), at, ""
        for fate in (self.waiting, self.reached, self.maybe, self.gave_up, self.lost):
            if fate is not None:
                return _AFTER[fate.fate], fate.at, fate.note
        if self.letter is None:
            nothing = Standing.NO_LETTER if self.had_address else Standing.NO_ADDRESS
            return nothing, None, ""
        if self.printed is not None:
            return Standing.PRINTED, self.printed, ""
        return Standing.MADE, self.letter.made_at, ""

    @property
    def is_unreachable(self) -> bool:
        if self.waiting is not None or self.alive or self.in_writing or self.maybe is not None:
            return False
        if self.gave_up is not None:
            return True
        if self.lost is not None:
            return not self.lost.can_be_written_to
        return not self.had_address


def track(letters: Iterable[ListedLetter], deliveries: Iterable[Delivery]) -> tuple[Tracked, ...]:
    """Given the letters of all mailings, oldest first, and what the log says, return the people.

    Everybody once who has a letter or of whom the log says something, in the order of the letters.
    Without letters the log alone speaks: whole batches say nothing of anybody then.
    """
    courses = _courses(letters, deliveries)
    return tuple(_tracked(key, course) for key, course in courses.items())


def untold(
    letters: Iterable[ListedLetter], deliveries: Iterable[Delivery]
) -> tuple[LetterFate, ...]:
    """Given letters and what the log says of them, return what it does not say of single people.

    Whoever was lost and whose other letter is on its way in a whole batch: with these entries the
    log tells by itself who is out of reach, without the lists of the mailings.
    """
    said = tuple(deliveries)
    alone = _courses((), said)
    found = []
    for person, course in _courses(letters, said).items():
        known = alone.get(person)
        if known is None or not known.was_lost:
            continue
        found += [
            LetterFate(
                mailing,
                person,
                Fate.SENT_AGAIN,
                at,
                _number(course, mailing),
                way,
                place=course.place,
                had_address=course.had_address,
            )
            for mailing, (at, way, _again) in course.alive.items()
            if mailing not in known.alive
        ]
    return tuple(found)


def _number(course: _Course, mailing: str) -> str:
    letter = course.letter
    return letter.number if letter and letter.mailing == mailing else ""


def _courses(letters: Iterable[ListedLetter], deliveries: Iterable[Delivery]) -> dict[str, _Course]:
    by_batch: dict[tuple[str, str], list[ListedLetter]] = {}
    courses: dict[str, _Course] = {}
    for one in letters:
        by_batch.setdefault((one.mailing, one.batch), []).append(one)
        courses.setdefault(one.person, _Course()).say_listed(one)
    for happened in sorted(deliveries, key=_order):
        _apply(happened, by_batch, courses)
    return courses


def _apply(
    happened: Delivery,
    by_batch: Mapping[tuple[str, str], list[ListedLetter]],
    courses: dict[str, _Course],
) -> None:
    if isinstance(happened, LetterFate):
        courses.setdefault(happened.person, _Course()).fate(happened)
        return
    people = [
        one.person
        for name in happened.batches
        for one in by_batch.get((happened.mailing, name), ())
    ]
    if isinstance(happened, LettersPrinted):
        for person in people:
            courses[person].printed = happened.printed_at
        return
    for person in dict.fromkeys((*people, *happened.persons)):
        course = courses.setdefault(person, _Course())
        course.out(happened.mailing, happened.way, happened.sent_at)


_STEPS = (
    Fate.MAYBE_SENT,
    Fate.BOUNCED,
    Fate.RETURNED,
    Fate.NOT_REACHED,
    Fate.NEW_ADDRESS,
    Fate.SENT_AGAIN,
    Fate.REACHED,
)
"""Of what happened at the same time: this way round."""


def _order(one: Delivery) -> tuple[datetime, int, str, str]:
    if isinstance(one, LettersPrinted):
        return one.printed_at, 0, one.mailing, ""
    if isinstance(one, LettersOut):
        return one.sent_at, 1, one.mailing, one.way
    # The rest only makes the order one and the same, whatever was written down first.
    return one.at, 2 + _STEPS.index(one.fate), one.mailing, repr(one)


def _tracked(person: str, course: _Course) -> Tracked:
    standing, since, note = course.standing()
    letter = course.letter
    return Tracked(
        person=person,
        name=letter.name if letter else person,
        number=letter.number if letter else "",
        language=letter.language if letter else "",
        place=course.place,
        standing=standing,
        since=since,
        note=note,
        is_unreachable=course.is_unreachable,
    )
