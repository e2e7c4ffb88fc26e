"""Finds the encoding of a text of names, by the letters that languages have.

General detectors look at how often letters follow each other in prose. A list of names is no
prose: measured on lists of names (docs/decisions/0022) they took Lefèvre for Lefčvre. Here a
decoding is good if one language, or two, have all of its letters.
"""

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Letters beyond a to z of each language, small; capitals are made from them.
_ALPHABETS = {
    "fr": "àâæçéèêëîïôœùûüÿ",
    "de": "äöüß",
    "es": "áéíñóúü",
    "it": "àèéìòù",
    "pt": "áàâãçéêíóôõúü",
    "nl": "éëïöüáíóú",
    "sv": "åäöé",
    "da": "æøåé",
    "is": "áæéíðóöúýþ",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "et": "äõöüšž",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "hu": "áéíóöőúüű",
    "ro": "ăâîşţșț",
    "hr": "čćđšž",
    "tr": "âçğıîöşüûİ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "he": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "vi": "àâăáãèêéìíòôõóùúýđơư",
}
# The encodings that programs of a practice write, with the languages they are for.
_SINGLE = {
    "cp1252": ("fr", "de", "es", "it", "pt", "nl", "sv", "da", "is", "et"),
    "cp1257": ("lt", "lv", "et", "de", "pl", "sv"),
    "cp1250": ("pl", "cs", "sk", "hu", "ro", "hr", "de"),
    "cp1251": ("ru", "uk", "sr"),
    "cp1253": ("el",),
    "cp1254": ("tr", "fr", "de"),
    "cp1255": ("he",),
    "cp1256": ("ar", "fr"),
    "cp1258": ("vi",),
    "iso8859-2": ("pl", "cs", "sk", "hu", "ro", "hr", "de"),
    "iso8859-13": ("lt", "lv", "et", "de", "pl"),
    "iso8859-4": ("lt", "lv", "et"),
    "iso8859-15": ("fr", "de", "es", "it", "pt", "nl"),
    "iso8859-5": ("ru", "uk", "sr"),
    "koi8-r": ("ru",),
    "mac-roman": ("fr", "de", "es", "it", "pt", "nl", "sv", "da"),
    "mac-latin2": ("pl", "cs", "sk", "hu", "hr", "lt", "de"),
    "cp850": ("fr", "de", "es", "it", "pt", "nl", "sv", "da"),
    "cp852": ("pl", "cs", "sk", "hu", "ro", "hr", "de"),
    "cp775": ("lt", "lv", "et"),
    "cp866": ("ru",),
    "cp737": ("el",),
    "cp857": ("tr", "fr", "de"),
    "cp869": ("el",),
    "mac-cyrillic": ("ru", "uk", "sr"),
}
_COUNTRIES = {
    "GB": "cp1252", "US": "cp1252", "FR": "cp1252", "DE": "cp1252", "CH": "cp1252",
    "LT": "cp1257", "LV": "cp1257", "EE": "cp1257", "PL": "cp1250", "CZ": "cp1250",
    "SK": "cp1250", "HU": "cp1250", "RO": "cp1250", "HR": "cp1250", "SI": "cp1250",
    "TR": "cp1254", "GR": "cp1253", "CY": "cp1253", "BG": "cp1251", "UA": "cp1251",
    "RS": "cp1250", "RU": "cp1251", "IL": "cp1255", "EG": "cp1256", "AE": "cp1256",
    "VN": "cp1258",
}  # fmt: skip
_SPOKEN = {
    "FR": "fr", "DE": "de", "AT": "de", "CH": "de", "LI": "de", "ES": "es", "IT": "it", "PT": "pt",
    "BR": "pt", "NL": "nl", "SE": "sv", "FI": "sv", "DK": "da", "NO": "da", "IS": "is", "LT": "lt",
    "LV": "lv", "EE": "et", "PL": "pl", "CZ": "cs", "SK": "sk", "HU": "hu", "RO": "ro", "MD": "ro",
    "HR": "hr", "SI": "hr", "BA": "hr", "TR": "tr", "GR": "el", "CY": "el", "BG": "ru", "UA": "uk",
    "RS": "sr", "RU": "ru", "IL": "he", "EG": "ar", "AE": "ar", "VN": "vi",
}  # fmt: skip
"""The language whose letters decide between encodings that fit equally well."""
_EAST_ASIA = frozenset({"CN", "HK", "JP", "KR", "MO", "TW"})
_SAMPLED = 4_000_000
_MOST_WORDS = 3000
_WORD = re.compile(rb"[A-Za-z]{0,20}[\x80-\xff][A-Za-z\x80-\xff]{0,20}")
_SURE = 0.98
_ENOUGH = 0.75
_CLOSE = 0.04
_LAST_RESORT = "latin-1"


@dataclass(frozen=True)
class FoundEncoding:
    """An encoding, and whether anybody should look at it."""

    name: str
    is_sure: bool
    others: tuple[str, ...] = ()
    """That would give another text, and fit nearly as well."""


def find_encoding(content: bytes, country: str = "") -> FoundEncoding:
    """Given a text file's bytes and where it was written, return its encoding. Never raises.

    `country`: ISO 3166-1. The encoding returned decodes the bytes, with replacement at the worst.
    """
    for mark, name in _BOMS:
        if content.startswith(mark) and _decodes(content, name):
            return FoundEncoding(name, is_sure=True)
    wide = _without_mark(content)
    if wide:
        return FoundEncoding(wide, is_sure=False, others=("utf-8",))
    if _decodes(content, "utf-8"):
        # Several bytes in a row that make UTF-8 by chance are next to impossible.
        return FoundEncoding("utf-8", is_sure=True)
    words = _words(content)
    ranked = [one for one in _ranked(words, country) if _decodes(content, one[1])]
    best_score, best = ranked[0] if ranked else (0.0, _LAST_RESORT)
    if best_score < _ENOUGH or country in _EAST_ASIA:
        other = _by_detector(content)
        if other:
            return FoundEncoding(other, is_sure=False, others=(best,))
    text = _decoded(words, best)
    others = tuple(
        name
        for score, name in ranked[1:]
        if score >= best_score - _CLOSE and _decoded(words, name) != text
    )
    usual = _COUNTRIES.get(country, "cp1252")
    is_sure = best_score >= _SURE and (not others or best == usual)
    return FoundEncoding(best, is_sure, others)


def _words(content: bytes) -> bytes:
    """Return the commonest words with letters beyond ASCII: they decide, and all alike."""
    found = Counter(_WORD.findall(content[:_SAMPLED]))
    return b" ".join(word for word, _ in found.most_common(_MOST_WORDS))


def _ranked(words: bytes, country: str) -> list[tuple[float, str]]:
    """Return the encodings that can be, with how well they fit, the best first.

    Of those that fit equally well, that in which more letters are of the country's own language: a
    short list of names in `ė` alone is French in one encoding and Lithuanian in another.
    """
    home = _SPOKEN.get(country, "")
    usual = _COUNTRIES.get(country, "cp1252")
    order = [usual, *(name for name in _SINGLE if name != usual)]
    found = [
        (_score(words.decode(name), name), _share(words.decode(name), home, name), -at, name)
        for at, name in enumerate(order)
        if _decodes(words, name)
    ]
    found.sort(reverse=True)
    return [(score, name) for score, _, _, name in found]


def _share(text: str, language: str, encoding: str) -> float:
    """Return which share of the letters beyond ASCII a language has that an encoding is for."""
    beyond = [letter for letter in text if letter > "\x7f"]
    if not beyond or language not in _SINGLE[encoding]:
        return 0.0
    return sum(letter in _letters(language) for letter in beyond) / len(beyond)


def _score(text: str, encoding: str) -> float:
    """Return which share of the letters beyond ASCII the languages of an encoding have."""
    counts = Counter(letter for letter in text if letter > "\x7f")
    total = sum(counts.values())
    if not total:
        return 1.0
    # No-break spaces and typographic quotes are in every encoding, and speak for none.
    neutral = sum(n for letter, n in counts.items() if letter in "\xa0’‘“”«»–—°€")
    shares = [
        sum(n for letter, n in counts.items() if letter in _letters(language))
        for language in _SINGLE[encoding]
    ]
    best = max(shares)
    every = frozenset[str]().union(*(_letters(one) for one in _SINGLE[encoding]))
    somebodys = sum(n for letter, n in counts.items() if letter in every)
    # Patients come from many countries: letters of a second language are half as good.
    good = neutral + best + 0.5 * (somebodys - best)
    return (good - _oddness(text)) / total


@cache
def _letters(language: str) -> frozenset[str]:
    small = _ALPHABETS[language]
    return frozenset(small + small.upper())


def _oddness(text: str) -> int:
    """Return how many letters beyond ASCII stand where none of their kind does.

    A capital after a small letter, or a letter of another script beside one of ours.
    """
    odd = 0
    for before, letter in zip(f" {text}", text, strict=False):
        if letter <= "\x7f" and before <= "\x7f":
            continue
        is_mixed = before.isalpha() and letter.isalpha() and _is_latin(before) != _is_latin(letter)
        is_hump = before.islower() and letter.isupper()
        is_none = unicodedata.category(letter) in {"Cc", "Cn", "Co"}
        odd += is_mixed or is_hump or is_none
    return odd


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00"


def _without_mark(content: bytes) -> str:
    """Return UTF-16 for text that has a zero in every second byte and no mark at its beginning."""
    head = content[:4000]
    if len(head) < 4 or len(content) % 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    for zeros, others, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.4 * half and others < 0.05 * half and _decodes(content, name):
            return name
    return ""


def _by_detector(content: bytes) -> str:
    """Return what the general detector finds: it knows the scripts of East Asia."""
    from charset_normalizer import from_bytes

    found = from_bytes(content[:100_000]).best()
    name = found.encoding if found is not None else ""
    return name if name and _decodes(content, name) else ""


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return False
    return True


def _decoded(content: bytes, encoding: str) -> str:
    return content.decode(encoding, "replace")
