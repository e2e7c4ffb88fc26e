"""The words of a text, in the form in which they are compared: no case, no accents, no layout."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_INSIDE = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u00ad\u200b-\u200d\u2060"
"""What may stand within a word without being a letter: marks, soft hyphens, joiners."""
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_INSIDE}])*")
_ENDS = re.compile(r"[.!?…;]+[\"'”’»)\]]*\s")
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "ð": "d"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word, where it stands."""

    folded: str
    """As it is compared."""
    start: int
    end: int
    """Offsets in the text."""
    before: str
    """The signs and spaces between the word before and this one."""
    begins: bool
    """Whether a new thought begins with it: no phrase goes across."""


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Given a word, return it in small letters without accents: `Šešių` and `sesiu` are one."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    kept = (one for one in parts if unicodedata.category(one) not in {"Mn", "Me", "Cf"})
    return "".join(kept).translate(_PLAIN)


def words_of(text: str) -> tuple[Word, ...]:
    """Given a text, return its words in order.

    An apostrophe, of whichever form, and a hyphen part words, as in `n'a` and `clean-up`; kinds of
    spaces and line breaks are all alike.
    """
    found: list[Word] = []
    at = 0
    for one in _WORD.finditer(text):
        between = text[at : one.start()]
        begins = not found or _ENDS.search(between) is not None
        if folded := fold(one.group()):
            found.append(Word(folded, one.start(), one.end(), between, begins))
            at = one.end()
    return tuple(found)
