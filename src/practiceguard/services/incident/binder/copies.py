"""Where the copies are and how to get them back; the recovery code is not in here."""

from practiceguard.domain.backup.restic_lines import restic_commands
from practiceguard.domain.incident.binder import (
    Entry,
    Fact,
    Heading,
    Note,
    NoteForm,
    Part,
    Section,
    SectionKey,
    Sheet,
    Steps,
    Typed,
)
from practiceguard.services.incident.binder.sources import BinderSources, Place
from practiceguard.services.incident.binder.speaker import Speaker
from practiceguard.wording import binder as words
from practiceguard.wording.binder_places import PLACES

_TITLES = {"windows": words.ON_WINDOWS, "unix": words.ON_OTHERS}


def copies_section(sources: BinderSources, speak: Speaker) -> Section:
    """Return every place of copies, then the steps with and without PracticeGuard."""
    say = speak.say
    parts: list[Part] = [
        Note(say(words.COPIES_LEAD), NoteForm.BOXED),
        Note(say(words.CODE_NOT_HERE), NoteForm.BOXED),
    ]
    if not sources.places:
        parts.append(Entry("", facts=(Fact(say(words.KEPT_WHERE)),), warning=say(words.NO_PLACE)))
    parts += [_place(one, sources, speak) for one in sources.places]
    parts += [Heading(say(words.WITH_TITLE)), Steps(tuple(map(say, words.WITH_STEPS)))]
    parts += [Heading(say(words.WITHOUT_TITLE)), Steps(tuple(map(say, words.WITHOUT_STEPS)))]
    for one in sources.places:
        parts += _lines(one, speak)
    title = say(words.SECTIONS[SectionKey.COPIES])
    return Section(SectionKey.COPIES, title, (Sheet(tuple(parts)),))


def _place(place: Place, sources: BinderSources, speak: Speaker) -> Entry:
    where, say = place.repository, speak.say
    kind = PLACES[where.kind]
    sheet = place.sheet
    facts = [
        Fact(say(words.WHERE), where.location),
        Fact(say(words.NEEDED), say(kind.needed)),
        Fact(say(words.KEPT_WHERE if where.kind.is_folder else words.WHO_RUNS_IT)),
    ]
    if sheet is not None:
        facts += [
            Fact(say(words.SHEET_MADE), speak.day(sheet.made_at.astimezone(sources.zone).date())),
            Fact(say(words.SHEET_KEPT)),
        ]
    return Entry(
        name_of(place, speak),
        "",
        tuple(facts),
        warning="" if sheet is not None else say(words.SHEET_NONE),
    )


def name_of(place: Place, speak: Speaker) -> str:
    """Return what a place is called."""
    kind = speak.say(PLACES[place.repository.kind].name)
    label = place.repository.label
    return speak.say(words.NAMED, kind=kind, name=label) if label else kind


def _lines(place: Place, speak: Speaker) -> list[Part]:
    found: list[Part] = []
    for system, lines in restic_commands(place.repository.location):
        title = f"{name_of(place, speak)} – {speak.say(_TITLES[system])}"
        found += [Note(title, NoteForm.LEAD), *map(Typed, lines)]
    return found
