"""Take the names of those affected out of a text: removed, not covered.

Whole words are compared, in any case, without accents (`Müller`, `Muller` and `Mueller` are one),
and wherever the gaps are: `O'Brien` is found as `OBrien`, a name in a row of names, in a path, too.
What is misspelt or inflected is not found: a person has to read what goes out.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from practiceguard.domain.incident.document import Block, Document, Run
from practiceguard.domain.incident.folded_words import fold
from practiceguard.domain.incident.person_name import spelled, telling_words

PERSONAL_FACTS: Final = frozenset({"person.name", "person.address", "person.salutation"})
"""Facts of a letter that name one person, whatever stands in them."""
_LEAST_LETTERS: Final = 2
"""A name of one letter would take every such letter out."""
_MOST_NAME_WORDS: Final = 6
_EASY: Final = (
    "al am an as at au be by de do dr du el en er es et eu he id if il in ip is it je la le me "
    "mr ms my no of on or os pc pm so st to tu tv uk un us we wo zu "
    "mrs miss mme mlle madame monsieur herr frau sig sra srta senor senora prof ponas ponia"
)
_EASY_WORDS: Final = frozenset(_EASY.split())
"""Words so short or so common that they name nobody where they stand alone."""
_PREFIXES: Final = frozenset("ושהבכלמوفبكلا")
"""Letters that Hebrew and Arabic write together with the word that follows."""
_MOST_PREFIXES: Final = 3
_WITHOUT_GAPS: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1100, 0x11FF),  # Hangul
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Kana
    (0x3130, 0x318F),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7AF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
"""Scripts whose words stand without spaces, or that hang endings on: a name is found within."""


class _Letter(NamedTuple):
    """A letter with the marks on it, where it stands."""

    start: int
    end: int
    begins: bool
    """Whether a name may begin here."""
    ends: bool
    """Whether a name may end here."""
    is_small: bool


class _Span(NamedTuple):
    start: int
    end: int
    is_marked: bool = True
    """Whether the mark stands in its place; of one that crosses runs, only where it begins."""


class Redaction:
    """Takes certain names out of texts; made once for many texts."""

    def __init__(self, names: Iterable[str], mark: str) -> None:
        """Given names, addresses, e-mail addresses, numbers of people, and what stands instead.

        Of a name its parts are taken out too where they begin with a capital letter (`Mrs Okafor`);
        what has a digit or an @ is an address or a number, and counts as a whole only.
        """
        self._mark = mark
        self._whole = _Words()
        self._parts = _Words()
        for name in dict.fromkeys(names):
            for form in _forms(name):
                self._whole.add(form)
            for part in _parts(name):
                self._parts.add(part)

    def text(self, text: str) -> str:
        """Return a text without the names."""
        return _cut(text, self._spans(text), self._mark)

    def document(self, document: Document) -> Document:
        """Return a notice without the names, also where one stands in several runs."""
        return replace(document, blocks=tuple(map(self._block, document.blocks)))

    def _block(self, block: Block) -> Block:
        whole = "".join(_line_of(run) for run in block.runs)
        spans = self._spans(whole)
        runs, at = [], 0
        for run in block.runs:
            here = _within(spans, at, at + len(run.text))
            at += len(_line_of(run))
            if run.fact in PERSONAL_FACTS and run.text.strip() and not run.is_missing:
                runs.append(replace(run, text=self._mark))
            else:
                runs.append(replace(run, text=_cut(run.text, here, self._mark)))
        return replace(block, runs=tuple(runs))

    def _spans(self, text: str) -> list[_Span]:
        """Return what has to go, in order, no two of them touching."""
        found: list[_Span] = []
        letters = list(_letters(text))
        if letters:
            plain = [fold(text[one.start : one.end]) for one in letters]
            found += self._found(letters, plain)
            if not text.isascii():
                found += self._found(letters, _spelled_letters(text, letters, plain))
        return _united(sorted(found), text)

    def _found(self, letters: list[_Letter], folded: list[str]) -> Iterator[_Span]:
        at, offsets = 0, []
        for one in folded:
            offsets.append(at)
            at += len(one)
        flat = "".join(folded)
        ends = {
            offset + len(one): letter.end
            for offset, one, letter in zip(offsets, folded, letters, strict=True)
            if letter.ends
        }
        for letter, offset in zip(letters, offsets, strict=True):
            if letter.begins:
                for end in self._whole.ends(flat, offset):
                    if end in ends:
                        yield _Span(letter.start, ends[end])
                for end in () if letter.is_small else self._parts.ends(flat, offset):
                    if end in ends:
                        yield _Span(letter.start, ends[end])


def redacted(text: str, names: Iterable[str], mark: str) -> str:
    """Given a text, names (and addresses) of people, and a mark, return it with the marks instead.

    See `Redaction`, which is quicker for several texts.
    """
    return Redaction(names, mark).text(text)


def redacted_document(document: Document, names: Iterable[str], mark: str) -> Document:
    """Return a notice with the names taken out; facts that name a person go whatever they say."""
    return Redaction(names, mark).document(document)


class _Words:
    """Forms of names, found by how they begin."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._lengths: dict[str, set[int]] = {}

    def add(self, form: str) -> None:
        if len(form) >= _LEAST_LETTERS:
            self._known.add(form)
            self._lengths.setdefault(form[:_LEAST_LETTERS], set()).add(len(form))

    def ends(self, flat: str, start: int) -> Iterator[int]:
        """Yield where names end that begin at an offset."""
        for length in self._lengths.get(flat[start : start + _LEAST_LETTERS], ()):
            if flat[start : start + length] in self._known:
                yield start + length


def _forms(name: str) -> Iterator[str]:
    """Yield a name as it is compared, also with its last word first, and spelled otherwise."""
    words = [one for one in name.split() if _bare(one)]
    orders = [words, [*words[-1:], *words[:-1]]] if _is_name(name) else [words]
    for order in orders:
        yield _bare(" ".join(order))
        if not name.isascii():
            yield "".join(spelled(" ".join(order)).split())


def _parts(name: str) -> Iterator[str]:
    if not _is_name(name):
        return
    for word in (_bare(one) for one in _split(name)):
        if word not in _EASY_WORDS and telling_words(word):
            yield word
    for word in telling_words(spelled(name)):
        if word not in _EASY_WORDS:
            yield word


def _split(name: str) -> Iterator[str]:
    """Yield the words of a name, and those that a hyphen or an apostrophe joins as one, too."""
    for word in name.split():
        yield word
        yield from "".join(one if one.isalnum() or _is_mark(one) else " " for one in word).split()


def _is_name(text: str) -> bool:
    words = len(text.split())
    return words <= _MOST_NAME_WORDS and not any(one.isdigit() or one == "@" for one in text)


def _bare(text: str) -> str:
    if text.isascii():
        return "".join(filter(str.isalnum, text)).lower()
    return "".join(fold(text[one.start : one.end]) for one in _letters(text))


def _letters(text: str) -> Iterator[_Letter]:
    """Yield the letters and digits of a text, each with its marks."""
    clusters: list[list[int]] = []
    for at, one in enumerate(text):
        if one.isalnum():
            clusters.append([at, at + 1])
        elif clusters and clusters[-1][1] == at and _is_mark(one):
            clusters[-1][1] = at + 1
    prefix = 0
    for number, (start, end) in enumerate(clusters):
        is_free = _stands_alone(text[start])
        joins_before = number > 0 and clusters[number - 1][1] == start
        joins_after = number + 1 < len(clusters) and clusters[number + 1][0] == end
        if not joins_before:
            prefix = 0
        elif text[start - 1] in _PREFIXES and 0 <= prefix < _MOST_PREFIXES:
            prefix += 1
        else:
            prefix = -1
        begins = not joins_before or is_free or _stands_alone(text[start - 1]) or prefix > 0
        ends = not joins_after or is_free or _stands_alone(text[end])
        yield _Letter(start, end, begins, ends, text[start].islower())


def _stands_alone(letter: str) -> bool:
    code = ord(letter)
    return code >= _WITHOUT_GAPS[0][0] and any(low <= code <= high for low, high in _WITHOUT_GAPS)


def _is_mark(one: str) -> bool:
    return not one.isascii() and unicodedata.category(one) in {"Mn", "Mc", "Me", "Cf"}


def _spelled_letters(text: str, letters: list[_Letter], plain: list[str]) -> list[str]:
    return [
        one if text[letter.start : letter.end].isascii() else _spelled(text, letter) or one
        for letter, one in zip(letters, plain, strict=True)
    ]


def _spelled(text: str, letter: _Letter) -> str:
    return "".join(spelled(text[letter.start : letter.end]).split())


def _united(spans: list[_Span], text: str) -> list[_Span]:
    """Return spans of which no two overlap, or have nothing but a gap or a hyphen between them."""
    united: list[_Span] = []
    for one in spans:
        if united and not text[united[-1].end : one.start].strip(" \t\u00a0-'’"):
            united[-1] = _Span(united[-1].start, max(united[-1].end, one.end))
        else:
            united.append(one)
    return united


def _cut(text: str, spans: list[_Span], mark: str) -> str:
    kept, at = [], 0
    for one in spans:
        kept += [text[at : one.start], mark if one.is_marked else ""]
        at = one.end
    return "".join([*kept, text[at:]])


def _within(spans: list[_Span], start: int, end: int) -> list[_Span]:
    """Return what of spans lies between two offsets, counted from the first of these."""
    return [
        _Span(max(one.start, start) - start, min(one.end, end) - start, one.start >= start)
        for one in spans
        if one.start < end and one.end > start
    ]


def _line_of(run: Run) -> str:
    return run.text + ("\n" if run.breaks else "")
