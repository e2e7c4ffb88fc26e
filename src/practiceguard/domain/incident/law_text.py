"""What the law says in words, and those words in the language of whoever reads them.

The rows of the law are written in English. What is not translated yet, such as what an update or a
practice's own correction brought, is given in English and says so: never guessed, never left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.rule import DutyRule, Jurisdiction

SOURCE_LANGUAGE = "en"
"""In which the rows of the law are written."""


@dataclass(frozen=True)
class LawText:
    """A text of the law as it can be shown."""

    text: str
    is_translated: bool
    """Whether it reads in the language that was asked for, or is what the practice itself wrote;
    otherwise it is in English."""


@dataclass(frozen=True)
class LawPhrase:
    """A text of a row that a person reads."""

    field: str
    """Which field of the row it is, e.g. `duties.wording`."""
    text: str


def law_text(
    text: str,
    language: str,
    translations: Mapping[str, str],
    corrections: Iterable[Correction] = (),
) -> LawText:
    """Given a text of a row, a language (`fr`, `fr-CA`) and its translations, return the text.

    The row's text has to be the very same, byte for byte, as the one that was translated: of two
    that differ in a number or a "not", only one was read by whoever translated it. What stands in
    the corrections of the row is in the words of the practice, whatever their language.
    """
    if not text or language.lower().split("-")[0].split("_")[0] == SOURCE_LANGUAGE:
        return LawText(text, is_translated=True)
    translated = translations.get(text)
    if translated is not None:
        return LawText(translated, is_translated=True)
    is_own = any(_wrote(one, text) for one in corrections)
    return LawText(text, is_translated=is_own)


def _wrote(correction: Correction, text: str) -> bool:
    """Whether a text is the practice's; of a list, the rest may be what stood there before."""
    return text in _texts_of(correction.value) and text not in _texts_of(correction.original)


def _texts_of(entry: Entry) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, Mapping):
        for inside in entry.values():
            yield from _texts_of(inside)
    elif isinstance(entry, tuple):
        for inside in entry:
            yield from _texts_of(inside)


def phrases_of(row: Jurisdiction) -> Iterator[LawPhrase]:
    """Return every text of a row that is to be translated, in the order of the row.

    Not among them: names of countries (CLDR has them), addresses on the web, titles of sources.
    """
    found = list(_all_of(row))
    return iter([one for one in found if one.text])


def _all_of(row: Jurisdiction) -> Iterator[LawPhrase]:
    yield LawPhrase("law", row.law)
    yield LawPhrase("source_grade", row.source_grade)
    yield LawPhrase("binds", row.binds)
    yield LawPhrase("reaches_abroad", row.reaches_abroad)
    yield LawPhrase("authority.name", row.authority.name)
    yield from _each("authority.prepare", row.authority.prepare)
    for duty in row.duties:
        yield from _of_duty(duty)
    yield from _each("exceptions", row.exceptions)
    yield from _each("health", row.health)
    yield from _each("notes", row.notes)
    yield LawPhrase("cert", row.cert)
    yield LawPhrase("private_action", row.private_action)
    if row.police is not None:
        yield LawPhrase("police.name", row.police.name)
        yield LawPhrase("police.how", row.police.how)
    if row.hipaa is not None:
        yield LawPhrase("hipaa.words", row.hipaa.words)
    if row.credit_service is not None:
        yield LawPhrase("credit_service.words", row.credit_service.words)
    for one in row.related:
        yield LawPhrase("related.law", one.law)
        yield LawPhrase("related.applies", one.applies)
        yield LawPhrase("related.deadline", one.deadline)
        yield LawPhrase("related.mark_words", one.mark_words)


def _of_duty(duty: DutyRule) -> Iterator[LawPhrase]:
    yield LawPhrase("duties.addressee", duty.addressee)
    yield LawPhrase("duties.law", duty.law)
    yield LawPhrase("duties.wording", duty.wording)
    yield LawPhrase("duties.threshold.words", duty.threshold.words)
    yield LawPhrase("duties.only_if", duty.only_if)
    yield LawPhrase("duties.address", duty.address)
    yield from _each("duties.contents", duty.contents)
    yield from _each("duties.notes", duty.notes)


def _each(field: str, texts: tuple[str, ...]) -> Iterator[LawPhrase]:
    return (LawPhrase(field, text) for text in texts)
