"""What is said on the telephone, at the door and on the website, before an incident is recorded.

The templates of the notices, filled with what is known of the practice; whatever the record of an
incident would say is a line to fill in by hand, named, never invented.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.binder import (
    Heading,
    Note,
    NoteForm,
    OneOf,
    Part,
    Section,
    SectionKey,
    Sheet,
)
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.notice import NoticeKind, Template, base_language, best_template
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.binder.sources import TEXTS, BinderSources, Text
from practiceguard.services.incident.binder.speaker import Speaker
from practiceguard.services.incident.state_facts import law_facts, practice_facts
from practiceguard.services.ports.notices import FactValues, NoticeRenderer, NoticeTemplates
from practiceguard.wording import binder as words
from practiceguard.wording.notice_facts import CONTEXT as FACTS
from practiceguard.wording.notice_facts import FACT_NAMES

_TRUTH, _HAPPENED = "truth.public", "incident.happened"


def texts_for(
    shelf: NoticeTemplates,
    renderer: NoticeRenderer | None,
    details: PracticeDetails,
    row: Jurisdiction | None,
    language: str,
) -> Mapping[NoticeKind, Text]:
    """Return the texts as far as they can be filled, in the language of the country's patients.

    That of the binder, if patients there read it; a text that nobody has written in theirs is in
    English, and says so. Without a renderer none is filled.
    """
    known = tuple(one.partition("-")[0] for one in row.letter_languages) if row else ()
    wanted = (language,) if language in known or not known else known
    facts: FactValues = {
        name: value for name, value in (practice_facts(details) | law_facts(row)).items() if value
    }
    found = {}
    for kind in TEXTS:
        template = best_template(shelf.all(), kind, (*wanted, language, "en"), ())
        if template is None:
            continue
        read = shelf.read(template)
        document = _filled(read, facts, renderer) if renderer is not None else None
        is_fallback = base_language(template.language) not in {base_language(one) for one in wanted}
        sentences = shelf.phrases(template.language).words
        found[kind] = Text(read, document, sentences, is_fallback)
    return found


def _filled(template: Template, facts: FactValues, renderer: NoticeRenderer) -> Document | None:
    try:
        return renderer.render(template, facts)
    except PracticeGuardError:  # the practice changed it so that it cannot be filled
        return None


def text_sections(sources: BinderSources, speak: Speaker) -> tuple[Section, Section, Section]:
    """Return what is said on the telephone, at the door and by the machine, and on the website."""
    return (
        _section(SectionKey.PHONE_SCRIPT, (NoticeKind.PHONE_SCRIPT,), sources, speak),
        _section(SectionKey.DOOR, (NoticeKind.DOOR_TEXT, NoticeKind.VOICEMAIL), sources, speak),
        _section(SectionKey.WEBSITE, (NoticeKind.WEBSITE_NOTICE,), sources, speak),
    )


def _section(
    key: SectionKey, kinds: Iterable[NoticeKind], sources: BinderSources, speak: Speaker
) -> Section:
    sheets = tuple(_sheet(sources.texts.get(kind), speak) for kind in kinds)
    return Section(key, speak.say(words.SECTIONS[key]), sheets)


def _sheet(text: Text | None, speak: Speaker) -> Sheet:
    if text is None:
        return Sheet((Note(speak.say(words.NO_TEXT)),))
    if text.document is None:
        return Sheet((Note(speak.say(words.TEXT_BROKEN)),))
    blocks = [_named(one, speak) for one in text.document.blocks]
    parts: list[Part] = [Note(speak.say(words.BLANKS), NoteForm.SMALL)]
    if text.is_fallback:
        parts.append(Note(speak.say(words.TEXT_IN), NoteForm.SMALL))
    for one in blocks:
        # A title of its own would look like a part of the binder.
        is_title = one.kind is BlockKind.TITLE
        parts.append(Heading(one.text) if is_title else one)
    parts += _choices(text, speak)
    return Sheet(tuple(parts), language=text.document.language)


def _named(block: Block, speak: Speaker) -> Block:
    """Return a block in which what is missing is called what it is called in the window."""
    return replace(block, runs=tuple(_run(one, speak) for one in block.runs))


def _run(run: Run, speak: Speaker) -> Run:
    if not run.is_missing:
        return run
    return replace(run, text=speak.say(FACT_NAMES.get(run.fact, run.fact), FACTS))


def _choices(text: Text, speak: Speaker) -> Iterator[Part]:
    """Return the only sentences that may stand where the text says what was taken, or happened."""
    missing = text.document.missing if text.document else ()
    leads = ((_HAPPENED, "happened.", words.ONE_OF_HAPPENED), (_TRUTH, _TRUTH, words.ONE_OF_COPIED))
    for fact, prefix, lead in leads:
        if fact in missing:
            sentences = [
                one.replace("{vendor}", "_______________")
                for path, one in text.sentences.items()
                if path.startswith(prefix)
            ]
            yield OneOf(speak.say(lead), tuple(dict.fromkeys(sentences)))
