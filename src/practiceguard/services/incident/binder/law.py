"""Whom the law wants told, what the authority's form asks, and who helps patients."""

from collections.abc import Iterator

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.authority_form import FormField, said
from practiceguard.domain.incident.binder import (
    Entry,
    Fact,
    FactKind,
    Heading,
    Note,
    NoteForm,
    Part,
    Question,
    Section,
    SectionKey,
    Sheet,
)
from practiceguard.domain.incident.helpline import Helpline, in_order
from practiceguard.domain.incident.rule import Clock, DutyRule, Force, Jurisdiction, Recipient
from practiceguard.services.incident.binder.sources import BinderSources
from practiceguard.services.incident.binder.speaker import Speaker
from practiceguard.services.incident.fill_form import language_of
from practiceguard.services.incident.notice_words import number_text
from practiceguard.wording import binder as words
from practiceguard.wording import duties as duty_words

_SHORT = frozenset({"time.", "practice.", "notice.", "count."})
"""What an answer of one line is made from; anything else takes more."""


def duties_section(sources: BinderSources, speak: Speaker) -> Section:
    """Return what each law asks, with clock, source, day of checking and mark."""
    title = speak.say(words.SECTIONS[SectionKey.DUTIES])
    if not sources.rows:
        unknown = Note(speak.say(words.LAW_UNKNOWN), NoteForm.BOXED)
        return Section(SectionKey.DUTIES, title, (Sheet((unknown,)),))
    sheets = tuple(_law(row, sources, speak) for row in sources.rows)
    if len(sheets) == 1:
        sheets = (Sheet(sheets[0].parts),)
    return Section(SectionKey.DUTIES, title, sheets)


def _law(row: Jurisdiction, sources: BinderSources, speak: Speaker) -> Sheet:
    place, day = speak.place(row.code), speak.day(row.checked_on)
    parts: list[Part] = [Note(speak.say(words.LAW_LEAD, place=place, date=day), NoteForm.BOXED)]
    if row.is_old(sources.today):
        parts.append(Note(speak.say(words.LAW_OLD)))
    parts += [_authority(row, speak), *(_duty(one, row, speak) for one in row.duties)]
    parts.append(_sources(row, speak))
    return Sheet(tuple(parts), place)


def _sources(row: Jurisdiction, speak: Speaker) -> Entry:
    """Return where all of it comes from: what was seen, then what was not."""
    seen = speak.say(words.SEEN_ON, date=speak.day(row.checked_on))
    told = []
    for how, is_seen in ((seen, True), (speak.say(words.NOT_SEEN), False)):
        # Some titles are nothing but the address without its beginning.
        named = [
            one.url if one.title in one.url else f"{one.title}, {one.url}"
            for one in row.sources
            if one.verified is is_seen
        ]
        if named:
            told.append(speak.say(words.NAMED, kind=how, name="; ".join(named)))
    return Entry(speak.say(words.SOURCES), "", (), tuple(told))


def _authority(row: Jurisdiction, speak: Speaker) -> Entry:
    told, say = row.authority, speak.say
    where = told.report_url or told.website
    facts = [Fact(say(words.PHONE), told.phone, FactKind.PHONE)]
    if where:
        facts.append(Fact(say(words.ADDRESS), where, FactKind.WEBSITE))
    if told.email:
        facts.append(Fact(say(words.EMAIL), told.email))
    facts.append(Fact(say(words.BINDS), speak.law(row.binds, row)))
    warning = "" if told.mark.is_settled else say(words.CHECK_FIRST)
    return Entry(speak.law(told.name, row), "", tuple(facts), warning=warning)


def _duty(duty: DutyRule, row: Jurisdiction, speak: Speaker) -> Entry:
    say = speak.say
    known = say(duty_words.FORCES[duty.force], duty_words.CONTEXT)
    facts = [Fact(say(words.WHETHER), known)]
    if duty.force is not Force.NONE:
        facts.append(Fact(say(words.BY_WHEN), _by_when(duty, row, speak)))
        conditions = (
            (words.IN_WHICH_CASE, duty.threshold.words),
            (words.ONLY_IF, duty.only_if),
            (words.WHERE, duty.address),
        )
        facts += [Fact(say(label), speak.law(text, row)) for label, text in conditions if text]
    facts.append(Fact(say(words.LAW), speak.law(duty.law, row)))
    if duty.source:
        facts.append(Fact(say(words.SOURCE), duty.source, FactKind.WEBSITE))
    facts.append(Fact(say(words.CHECKED), _checked(duty, row, speak)))
    if duty.force is not Force.NONE:
        facts.append(Fact(say(words.TOLD_ON)))
    warning = "" if duty.mark.is_settled else say(words.CHECK_FIRST)
    return Entry(_whom(duty, row, speak), "", tuple(facts), warning=warning)


def _whom(duty: DutyRule, row: Jurisdiction, speak: Speaker) -> str:
    kind = speak.say(duty_words.RECIPIENTS[duty.recipient], duty_words.CONTEXT)
    kind = kind[:1].upper() + kind[1:]
    name = speak.law(duty.addressee, row)
    if duty.recipient is Recipient.PEOPLE or not name:
        return kind
    if name.casefold().startswith(kind.casefold()):
        return name
    return speak.say(words.NAMED, kind=kind, name=name)


def _by_when(duty: DutyRule, row: Jurisdiction, speak: Speaker) -> str:
    found = [speak.law(duty.wording, row)] if duty.wording else []
    found += [_clock(one, speak) for one in (duty.clock, duty.assess_within) if one is not None]
    if duty.sequence is not None:
        found.append(speak.say(duty_words.SEQUENCES[duty.sequence], duty_words.CONTEXT))
    return " · ".join(found)


def _clock(clock: Clock, speak: Speaker) -> str:
    amount, since = duty_words.clock_parts(clock)
    count = number_text(clock.value, speak.language)
    told = speak.say(amount, duty_words.CONTEXT).format(count=count)
    return f"{told} {speak.say(since, duty_words.CONTEXT)}"


def _checked(duty: DutyRule, row: Jurisdiction, speak: Speaker) -> str:
    how = speak.say(duty_words.MARKS[duty.mark], duty_words.CONTEXT)
    return f"{speak.say(words.CHECKED_ON, date=speak.day(row.checked_on))} {how}"


def form_section(sources: BinderSources, speak: Speaker) -> Section:
    """Return the questions of the home authority's form, to be answered by hand."""
    form, row = sources.form, sources.row
    title = speak.say(words.SECTIONS[SectionKey.FORM])
    if form is None or row is None:
        return Section(SectionKey.FORM, title, (Sheet((Note(speak.say(words.LAW_UNKNOWN)),)),))
    spoken = language_of(form, row, speak.language)
    checked = speak.say(words.FORM_CHECKED, date=speak.day(form.checked_on))
    old = [speak.say(words.CHECK_FIRST)] if form.is_old(sources.today) else []
    status = " ".join((said(form.status, speak.language), checked, *old))
    lead = speak.say(words.FORM_LEAD, name=said(form.name, speak.language))
    parts: list[Part] = [Note(lead, NoteForm.BOXED), Note(status, NoteForm.SMALL)]
    for part in form.sections:
        parts.append(Heading(said(part.title, speak.language)))
        parts += [_question(one, spoken, speak) for one in part.fields]
    if form.is_for_others:
        parts += _law_contents(row, speak)
    return Section(SectionKey.FORM, title, (Sheet(tuple(parts)),))


def _question(one: FormField, spoken: str, speak: Speaker) -> Question:
    note = said(one.note, speak.language)
    is_sure = one.checked is not Checked.FROM_KNOWLEDGE
    number = one.number if is_sure else f"{speak.say(words.CHECK_MARK)} · {one.number}"
    # Several of our codes may be one answer of the form.
    choices = tuple(dict.fromkeys(said(texts, spoken) for texts in one.choices.values()))
    unknown = said(one.unknown, spoken)
    if choices and unknown and unknown not in choices:
        choices = (*choices, unknown)
    lines = 1 if one.source.startswith(tuple(_SHORT)) else 2
    return Question(number, said(one.label, speak.language), note, choices, lines)


def _law_contents(row: Jurisdiction, speak: Speaker) -> Iterator[Part]:
    """Return what the law itself says that the notice has to hold."""
    for duty in row.duties:
        if duty.recipient is Recipient.AUTHORITY and duty.contents:
            yield Heading(speak.law(duty.law, row))
            for text in duty.contents:
                yield Question("", speak.law(text, row))


def helplines_section(sources: BinderSources, speak: Speaker) -> Section:
    """Return who helps patients in the country and everywhere, with the day of looking up."""
    country = sources.contacts.country
    near = [
        one
        for one in in_order(sources.helplines, country)
        if not one.countries or country in one.countries
    ]
    parts: tuple[Part, ...] = (
        Note(speak.say(words.HELPLINES_LEAD), NoteForm.BOXED),
        *(_helpline(one, sources, speak) for one in near),
    )
    title = speak.say(words.SECTIONS[SectionKey.HELPLINES])
    return Section(SectionKey.HELPLINES, title, (Sheet(parts),))


def _helpline(one: Helpline, sources: BinderSources, speak: Speaker) -> Entry:
    say = speak.say
    is_page = "." in one.contact and " " not in one.contact
    facts = [Fact(say(words.CONTACT), one.contact, FactKind.WEBSITE if is_page else FactKind.PHONE)]
    hours = said(one.hours, speak.language)
    if hours:
        facts.append(Fact(say(words.HOURS), hours))
    facts.append(Fact(say(words.CHECKED), speak.day(one.checked_on)))
    is_sure = one.checked.is_settled and not one.is_old(sources.today)
    warning = "" if is_sure else say(words.CHECK_FIRST)
    return Entry(one.name, said(one.who, speak.language), tuple(facts), warning=warning)
