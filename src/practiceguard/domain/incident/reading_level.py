"""How hard a notice is to read, by a formula published for its language.

A formula counts lengths; it knows nothing of sense. Three bands are shown and the hardest
sentences, never the bare number as if it were exact. We aim at readers of about 11 to 13 years
(from knowledge).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from practiceguard.domain.incident.document import BlockKind, Document
from practiceguard.domain.incident.notice_text import texts_of
from practiceguard.domain.incident.syllables import syllables_in

LONG_WORD = 7
"""Letters, from which LIX calls a word long."""
FEWEST_WORDS = 30
"""Of fewer, no formula says anything."""

_NOT_BY_SPACES = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo"})
"""Languages written without spaces between words."""


class Band(StrEnum):
    """How hard it is."""

    EASY = "easy"
    FAIR = "fair"
    HARD = "hard"


class Formula(StrEnum):
    """By which formula, with where it was published."""

    FLESCH = "flesch"
    """English: 206.835 - 1.015 words per sentence - 84.6 syllables per word. Flesch, R. (1948):
    A new readability yardstick. Journal of Applied Psychology 32(3), 221-233."""
    KANDEL_MOLES = "kandel-moles"
    """French: 207 - 1.015 words per sentence - 73.6 syllables per word. Kandel, L.; Moles, A.
    (1958): Application de l'indice de Flesch à la langue française. Cahiers d'études de
    radio-télévision 19, 253-274."""
    AMSTAD = "amstad"
    """German: 180 - words per sentence - 58.5 syllables per word. Amstad, T. (1978): Wie
    verständlich sind unsere Zeitungen? Dissertation, Universität Zürich."""
    FERNANDEZ_HUERTA = "fernandez-huerta"
    """Spanish: 206.84 - 1.02 words per sentence - 60 syllables per word. Fernández Huerta, J.
    (1959): Medidas sencillas de lecturabilidad. Consigna 214, 29-32. Some print it with sentences
    per 100 words instead, with which a text of short sentences would be the harder one."""
    GULPEASE = "gulpease"
    """Italian: 89 + (300 sentences - 10 letters) / words. Lucisano, P.; Piemontese, M. E. (1988):
    GULPEASE. Scuola e città 39(3), 110-124."""
    LIX = "lix"
    """Every other: words per sentence + 100 words of more than six letters per word. Björnsson,
    C. H. (1968): Läsbarhet. Stockholm, Liber. Made for Swedish; in languages with long words it
    says harder than it is."""


class Measured(NamedTuple):
    """What the formulas count."""

    words: int
    sentences: int
    syllables: int
    letters: int
    long_words: int


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One of the hardest sentences, where it stands."""

    block: int
    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """How hard a text is."""

    formula: Formula
    score: float
    """By the formula: more is easier; of LIX, less is."""
    band: Band
    is_calibrated: bool
    """Whether the formula was made for this language."""
    hardest: tuple[HardSentence, ...]
    """The hardest sentences, the worst first; none that is easy."""


class _Limits(NamedTuple):
    easy: float
    hard: float


_LIMITS: Mapping[Formula, _Limits] = {
    # Flesch's own table: 70 to 80 "fairly easy", seventh grade, about 12 years; below 50
    # "difficult". The authors of the other three kept his scale for theirs.
    Formula.FLESCH: _Limits(70, 50),
    Formula.KANDEL_MOLES: _Limits(70, 50),
    Formula.AMSTAD: _Limits(70, 50),
    Formula.FERNANDEZ_HUERTA: _Limits(70, 50),
    # From 60 on, who went to the middle school (to 13 or 14 years) reads it without help; below 40
    # it is hard also for who went to a higher one. Lucisano and Piemontese, from knowledge.
    Formula.GULPEASE: _Limits(60, 40),
    # Björnsson: up to 40 easy (fiction), 40 to 50 middling (newspapers), from 50 on hard (offices).
    Formula.LIX: _Limits(40, 50),
}

_FORMULAS: Mapping[str, Formula] = {
    "en": Formula.FLESCH,
    "fr": Formula.KANDEL_MOLES,
    "de": Formula.AMSTAD,
    "es": Formula.FERNANDEZ_HUERTA,
    "it": Formula.GULPEASE,
}
_MADE_FOR_LIX = frozenset({"sv", "da", "nb", "nn", "no"})
"""Swedish, and its next of kin."""

_SCORES: Mapping[Formula, Callable[[Measured], float]] = {
    Formula.FLESCH: lambda of: 206.835 - 1.015 * _pace(of) - 84.6 * of.syllables / of.words,
    Formula.KANDEL_MOLES: lambda of: 207 - 1.015 * _pace(of) - 73.6 * of.syllables / of.words,
    Formula.AMSTAD: lambda of: 180 - _pace(of) - 58.5 * of.syllables / of.words,
    Formula.FERNANDEZ_HUERTA: lambda of: 206.84 - 1.02 * _pace(of) - 60 * of.syllables / of.words,
    Formula.GULPEASE: lambda of: 89 + (300 * of.sentences - 10 * of.letters) / of.words,
    Formula.LIX: lambda of: _pace(of) + 100 * of.long_words / of.words,
}


def formula_for(language: str) -> Formula | None:
    """Given a language (BCP 47), return its formula; None if it is written without spaces."""
    base = language.partition("-")[0].lower()
    return None if base in _NOT_BY_SPACES else _FORMULAS.get(base, Formula.LIX)


def reading_level(document: Document, *, hardest: int = 3) -> ReadingLevel | None:
    """Given a notice, return how hard it is; None of a few words, or without a formula.

    Headings and the subject line are not read: they are no sentences.
    """
    formula = formula_for(document.language)
    if formula is None:
        return None
    language = document.language.partition("-")[0].lower()
    places, counts = [], []
    for block in texts_of(document):
        if block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            continue
        for one in block.sentences:
            text = block.text
            words = [text[word.start : word.end] for word in one.words]
            places.append(HardSentence(block.index, one.start, one.end, len(words)))
            counts.append(measured(words, language))
    total = Measured(*(sum(column) for column in zip(*counts, strict=True))) if counts else None
    if total is None or total.words < FEWEST_WORDS:
        return None
    points = score(total, formula)
    calibrated = formula is not Formula.LIX or language in _MADE_FOR_LIX
    worst = _worst(places, counts, formula)[:hardest]
    return ReadingLevel(formula, points, band_of(points, formula), calibrated, worst)


def measured(words: Sequence[str], language: str) -> Measured:
    """Given the words of a sentence, return what the formulas count; syllables where they do."""
    has_syllables = formula_for(language) not in {Formula.GULPEASE, Formula.LIX, None}
    return Measured(
        words=len(words),
        sentences=1,
        syllables=sum(syllables_in(one, language) for one in words) if has_syllables else 0,
        letters=sum(len(one) for one in words),
        long_words=sum(len(one) >= LONG_WORD for one in words),
    )


def score(of: Measured, formula: Formula) -> float:
    """Given what was counted, return what the formula says; ValueError if there are no words."""
    if not of.words or not of.sentences:
        raise ValueError("there is nothing to measure")
    return _SCORES[formula](of)


def band_of(points: float, formula: Formula) -> Band:
    """Given what a formula said, return the band."""
    easy, hard = _LIMITS[formula]
    sign = 1 if easy > hard else -1
    if sign * points >= sign * easy:
        return Band.EASY
    return Band.HARD if sign * points < sign * hard else Band.FAIR


def _pace(of: Measured) -> float:
    return of.words / of.sentences


def _worst(
    places: Sequence[HardSentence], counts: Sequence[Measured], formula: Formula
) -> tuple[HardSentence, ...]:
    """Return the sentences that are not easy, the hardest first; short ones say nothing alone."""
    sign = -1 if formula is Formula.LIX else 1
    pairs = [
        (sign * score(count, formula), place)
        for place, count in zip(places, counts, strict=True)
        if count.words >= _TELLS_ALONE and band_of(score(count, formula), formula) is not Band.EASY
    ]
    return tuple(place for _, place in sorted(pairs, key=lambda one: one[0]))


_TELLS_ALONE = 8
"""Words from which a sentence is measured alone: two long words are no hard sentence."""
