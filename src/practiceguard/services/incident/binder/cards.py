"""The cover and the first-hour cards: the very steps that the window shows, to be ticked."""

from collections.abc import Iterable, Iterator

from practiceguard.domain.incident.binder import (
    Entry,
    Fact,
    FactKind,
    Heading,
    Note,
    NoteForm,
    Part,
    Section,
    SectionKey,
    Sheet,
    Steps,
    Tick,
)
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.roles import Task
from practiceguard.services.incident.binder.sources import BinderSources
from practiceguard.services.incident.binder.speaker import Speaker
from practiceguard.wording import binder as words
from practiceguard.wording import first_hour
from practiceguard.wording.first_hour_step import CardStep
from practiceguard.wording.incident_kinds import CONTEXT as KINDS
from practiceguard.wording.incident_kinds import KIND_WORDS


def cover(sources: BinderSources, speak: Speaker) -> tuple[Part, ...]:
    """Return what stands on the first page: what to do now, and who leads."""
    say = speak.say
    leads = next(one for one in sources.contacts.roles if one.task is Task.LEADS)
    parts: list[Part] = [
        Heading(say(words.READ_FIRST)),
        Note(say(words.STAY_CALM)),
        Steps(tuple(say(one.title, first_hour.CONTEXT) for one in first_hour.CORE)),
        Note(say(words.THEN_CARD)),
        Entry(
            say(words.WHO_LEADS),
            facts=(
                Fact(say(words.WHO), leads.person.name),
                Fact(say(words.NUMBER), leads.person.number, FactKind.PHONE),
                Fact(say(words.DEPUTY), leads.deputy.name),
                Fact(say(words.NUMBER), leads.deputy.number, FactKind.PHONE),
            ),
        ),
        Note(say(words.KEEP_LOCKED), NoteForm.BOXED),
    ]
    if is_other_language(sources, speak.language):
        parts.append(Note(say(words.OTHER_LANGUAGE)))
    return (*parts, Note(say(words.NO_ADVICE), NoteForm.SMALL))


def is_other_language(sources: BinderSources, language: str) -> bool:
    """Return whether the country's own languages are known, and the binder is in none of them."""
    known = {one.partition("-")[0] for one in sources.row.letter_languages} if sources.row else {}
    return bool(known) and language not in known


def first_hour_section(speak: Speaker) -> Section:
    """Return a card for each kind of incident, then where the advice comes from."""
    cards = [_card(kind, speak) for kind in IncidentKind]
    last = cards[-1]
    cards[-1] = Sheet((*last.parts, *_sources(speak)), last.title)
    title = speak.say(words.SECTIONS[SectionKey.FIRST_HOUR])
    return Section(SectionKey.FIRST_HOUR, title, tuple(cards))


def _card(kind: IncidentKind, speak: Speaker) -> Sheet:
    said = KIND_WORDS[kind]
    lines = (words.NOTICED, words.NOTICED_BY, words.SEEN)
    parts: list[Part] = [
        Note(speak.say(said.example, KINDS)),
        Entry("", facts=tuple(Fact(speak.say(one)) for one in lines)),
    ]
    phase = None
    for step in first_hour.card_of(kind):
        if step.phase is not phase:
            phase = step.phase
            parts.append(Heading(speak.say(words.PHASES[phase])))
        parts.append(_tick(step, speak))
    return Sheet(tuple(parts), speak.say(said.choice, KINDS))


def _tick(step: CardStep, speak: Speaker) -> Tick:
    what, how = (speak.say(one, first_hour.CONTEXT) for one in (step.title, step.how))
    to_check = [
        first_hour.SOURCES[code].name
        for code in step.sources
        if code in first_hour.CLAIMS and not first_hour.SOURCES[code].checked.is_settled
    ]
    warning = speak.say(words.CHECK_FIRST_NAMED, sources=", ".join(to_check)) if to_check else ""
    return Tick(what, how, warning)


def _sources(speak: Speaker) -> Iterator[Part]:
    known = first_hour.SOURCES.values()
    read = _names(one.name for one in known if one.checked.is_settled)
    others = _names(one.name for one in known if not one.checked.is_settled)
    yield Heading(speak.say(words.ADVICE_SOURCES))
    day = speak.day(first_hour.CHECKED_ON)
    yield Note(speak.say(words.LOOKED_AT, date=day, read=read), NoteForm.SMALL)
    yield Note(speak.say(words.NOT_READ, others=others), NoteForm.SMALL)


def _names(names: Iterable[str]) -> str:
    return "; ".join(names)
