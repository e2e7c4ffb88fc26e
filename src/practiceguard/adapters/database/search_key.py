"""How names are compared: for a search, and for the order in which a person expects them."""

import re
import unicodedata

# Letters that carry a stroke or are joined: Unicode does not take them apart, people do.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i"})
_LETTERS |= str.maketrans({"æ": "ae", "œ": "oe", "þ": "th"})
_COMMON_MARKS = re.compile("[\u0300-\u036f]+")
_DIGITS = re.compile(r"([0-9]+)")

NaturalOrder = tuple[list[str | int], str]


def search_key(name: str) -> str:
    """Given a name, return it without case and accents; `Müller` and `MULLER` are the same."""
    if name.isascii():
        return name.lower()
    bare = _COMMON_MARKS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    if not bare.isascii():
        # Slower by far, so only for what is not yet plain: other scripts have marks of their own.
        bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
        bare = bare.casefold().translate(_LETTERS)
    return bare.lower()


def natural_order(name: str) -> NaturalOrder:
    """Given a name, return what to sort by: `scan 2` stands before `scan 10`.

    The name itself settles ties, so that the order never changes between two looks.
    """
    # Splitting by a group puts numbers at the odd places: text and number never meet.
    parts: list[str | int] = list(_DIGITS.split(search_key(name)))
    parts[1::2] = map(int, parts[1::2])
    return parts, name
