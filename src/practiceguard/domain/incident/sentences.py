"""Where the sentences of a text begin and end."""

import re
from typing import NamedTuple

from practiceguard.domain.incident.folded_words import Word, fold, words_of

_MARK = re.compile(r"(?:[.!?…]+|[。！？؟।])[\"'”’»)\]]*(?=\s|$|[^\x00-\u2FFF])")
_BEFORE = re.compile(r"([^\W_]+)$")
_NEXT = re.compile(r"\s*[\"'“‘«„(\[¿¡–-]*\s*(\S)")

_LETTER = re.compile(r"\s*[^\W\d_]\.")
"""The next piece of `z. B.`"""

_ABBREVIATIONS = frozenset(
    {"abs", "art", "av", "bzw", "ca", "co", "corp", "dott", "dr", "dra", "evtl", "gem", "ggf",
     "inc", "inkl", "ltd", "max", "min", "mme", "mr", "mrs", "ms", "nr", "pan", "plg", "prof",
     "pvz", "rd", "sec", "sig", "sr", "sra", "st", "str", "tel", "ud", "uds", "vgl"}
)  # fmt: skip
"""Folded; after these a full stop does not end a sentence."""
_ORDINAL_DOT = frozenset(
    {"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "no", "sk", "sl", "tr"}
)
"""Languages in which `14.` is the fourteenth, by the day forms of Unicode's CLDR."""


class Sentence(NamedTuple):
    """One sentence, where it stands."""

    start: int
    end: int
    """Offsets in the text."""
    words: tuple[Word, ...]
    """Their offsets are of the whole text."""


def sentences_of(text: str, language: str) -> tuple[Sentence, ...]:
    """Given a text in a language (BCP 47), return its sentences; without words there is none.

    A full stop of an abbreviation, of an initial or of a date ends none. Where that cannot be told,
    two sentences are taken for one.
    """
    words = words_of(text)
    cuts = [one.end() for one in _MARK.finditer(text) if _is_end(text, one, language)]
    found = []
    start = at = 0
    for cut in [*cuts, len(text)]:
        behind = at
        while behind < len(words) and words[behind].end <= cut:
            behind += 1
        if behind > at:
            begin = start + len(text[start:cut]) - len(text[start:cut].lstrip())
            end = start + len(text[start:cut].rstrip())
            found.append(Sentence(begin, end, words[at:behind]))
            start, at = cut, behind
    return tuple(found)


def _is_end(text: str, mark: re.Match[str], language: str) -> bool:
    after = _NEXT.match(text, mark.end())
    if mark.group()[:2] == ".." or mark.group()[0] != "." or after is None:
        return True
    if _LETTER.match(text, mark.end()):
        return False
    before = _BEFORE.search(text, max(0, mark.start() - 40), mark.start())
    word = before.group(1) if before else ""
    is_initial = len(word) == 1 and word.isupper()
    is_ordinal = word.isdecimal() and len(word) <= 2 and language.partition("-")[0] in _ORDINAL_DOT
    return not (
        after.group(1).islower() or is_initial or is_ordinal or fold(word) in _ABBREVIATIONS
    )
