"""Syllables of a word, counted by its groups of vowels.

Made for reading formulas, which take the mean of a text: single words may be off by one.
Hyphenation does not do: it keeps the first and last letters together and counts too few (0026).
"""

import re
from collections.abc import Callable, Mapping

_ENGLISH = re.compile(r"[aeiouy]+")
_ENGLISH_SILENT = re.compile(r"(?<!^)(?:(?<![aeiouyl])e|(?<=[aeiouy])le|(?<=[aeiouy]l)e)$")
"""An `e` at the end is silent, but for that of `table`."""
_ENGLISH_INNER = re.compile(r"(?<=[^aeioul])e(?=(?:ful|ment|ly|less|ness)s?$)")
_ENGLISH_SILENT_ED = re.compile(r"(?<=[^aeiouytd])ed$")
_ENGLISH_SILENT_ES = re.compile(r"(?<=[^aeiouyszxhcg])es$")
_ENGLISH_APART = re.compile(
    r"(?<![ctsg])i[ao]|iet|eo(?![upf])|u(?=ous|al)|ea(?=$|te)|[aeo]ing$|eyo|ism$"
)
"""Two vowels that are spoken apart."""

_FRENCH = re.compile(r"eau|[aàeé]i|aî|oi|oî|œu|oeu|eu|eû|ou|où|oû|au|[aeiouyàâäéèêëîïôöùûüÿæœ]")
_FRENCH_GLIDE = re.compile(r"(?<![bcdfgptv][rl])i(?=[aeoéèêô])|(?<=[aeoué])y(?=[aeiéèo])")
"""An `i` before a vowel is spoken with it, as in `bien`; `client` keeps both."""
_FRENCH_SILENT = re.compile(r"(?<=[^aàâeéèêioôu])es?$|(?<=[éiuû])es?$|(?<=[tsrlnvdp])ent$")
_FRENCH_NOUN = re.compile(
    r"(?:m|ci|ti|dd|id|gu|qu|ll|v|s|t)ent$|(?:pati|cli|incid|accid|pres|abs|rec)ent$"
)

_GERMAN = re.compile(r"aa|ee|oo|ie|ei|ai|ey|ay|au|äu|eu|[aeiouyäöü]")
_SPANISH = re.compile(r"[iuü]?[aeoáéó](?:[iuy](?![aeoáéó]))?|[íú]|[iuü]+|y(?![aeoáéóiu])")


def _english(word: str) -> int:
    groups = len(_ENGLISH.findall(_ENGLISH_INNER.sub("", word)))
    for silent in (_ENGLISH_SILENT, _ENGLISH_SILENT_ED, _ENGLISH_SILENT_ES):
        if groups > 1 and silent.search(word):
            groups -= 1
            break
    return groups + len(_ENGLISH_APART.findall(word))


def _french(word: str) -> int:
    """Return those that are spoken: an `e` at the end of a word is not, nor `ent` of a verb."""
    is_noun = len(word) > 3 and _FRENCH_NOUN.search(word)
    spoken = word if is_noun else _FRENCH_SILENT.sub("", word)
    plain = re.sub("qu|gu(?=[eiéèêî])", "q", spoken)
    return len(_FRENCH.findall(_FRENCH_GLIDE.sub("j", plain)))


def _german(word: str) -> int:
    return len(_GERMAN.findall(re.sub("qu", "q", word)))


def _spanish(word: str) -> int:
    return len(_SPANISH.findall(re.sub("qu|gu(?=[eiéí])", "q", word)))


_BY_LANGUAGE: Mapping[str, Callable[[str], int]] = {
    "en": _english,
    "fr": _french,
    "de": _german,
    "es": _spanish,
}


def syllables_in(word: str, language: str) -> int:
    """Given a word of English, French, German or Spanish (`en`), return its syllables, at least 1.

    KeyError for other languages: their formulas do without.
    """
    return max(1, _BY_LANGUAGE[language](word.lower()))
