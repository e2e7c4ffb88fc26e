"""How names are compared: without case, accents, hyphens and the order of their parts."""

import re
import unicodedata

# Letters that carry a stroke or are joined: Unicode does not take them apart, people do.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i"}
    | {"æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"}
)
# How the same letters are written where a keyboard lacks them.
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_COMMON_MARKS = re.compile("[\u0300-\u036f]+")
_SPELLED_LETTERS = re.compile("[äöüøåæ]|[aou]\u0308|a\u030a", re.IGNORECASE)
_APOSTROPHES = re.compile("['’‘`´ʼʻ＇]")
_NO_WORD = re.compile(r"[\W_]+")
_HUMP = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_SMALL_WORDS = (
    "de da do di du del della der den des van von vom zu la le les el al y e i und bin ibn"
)
_PARTICLES = frozenset(_SMALL_WORDS.split())
"""Small words of names: no sign by themselves that two names belong together."""


def plain(text: str) -> str:
    """Given a name, return its words in small letters without accents, one space between them.

    `Müller-Lüdenscheidt` becomes `muller ludenscheidt`, `O’Brien` becomes `obrien`. Scripts other
    than Latin keep their letters.
    """
    return _worded(_bare(_APOSTROPHES.sub("", text).casefold()))


def spelled(text: str) -> str:
    """Given a name, return it as `plain` does, with `ü` written `ue` and so on."""
    whole = unicodedata.normalize("NFC", _APOSTROPHES.sub("", text).casefold())
    return _worded(_bare(whole.translate(_SPELLED)))


def words_of(text: str) -> str:
    """Given the name of a file or folder, return its words as `plain` does; `IdCard` is two."""
    return plain(_HUMP.sub(" ", text) if not (text.islower() or text.isupper()) else text)


def name_key(text: str) -> str:
    """Given a name, return what is equal for the same name in another order of its words."""
    return " ".join(sorted(plain(text).split()))


def spelled_key(text: str) -> str:
    """Given a name, return such a key with `ü` written `ue` and so on."""
    return " ".join(sorted(spelled(text).split()))


def is_spelled_otherwise(text: str) -> bool:
    """Return whether a name has letters that are written with two where a keyboard lacks them."""
    return not text.isascii() and bool(_SPELLED_LETTERS.search(text))


def telling_words(plain_text: str) -> tuple[str, ...]:
    """Given a plain name, return the words that say something about who it is."""
    return tuple(
        word
        for word in plain_text.split()
        if word not in _PARTICLES and (len(word) > 1 or not word.isascii())
    )


def number_key(text: str) -> str:
    """Given a patient's number, return it without blanks and in small letters: `P-00 12`, `p-0012`.

    Leading zeros stay: whether 0012 and 12 are one patient is not for us to say.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if not letter.isspace())


def without_zeros(key: str) -> str:
    """Given a number's key, return it without leading zeros of its last run of digits."""
    return re.sub(r"(?<![0-9])0+(?=[0-9]+$)", "", key)


def _bare(folded: str) -> str:
    if folded.isascii():
        return folded
    kept = _COMMON_MARKS.sub("", unicodedata.normalize("NFKD", folded))
    if kept.isascii():
        return kept
    # Slower by far, so only for what is not yet plain: other scripts have marks of their own.
    kept = "".join(letter for letter in kept if not unicodedata.combining(letter))
    return kept.translate(_LETTERS).casefold()


def _worded(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip()
