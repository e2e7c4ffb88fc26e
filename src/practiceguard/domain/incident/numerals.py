"""Numbers in a text, in digits and in words, each language's way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from practiceguard.domain.incident.folded_words import Word, words_of

_LONGEST = 12
"""More digits in one word are no count of anything here, and slow to read."""
_LONGEST_NAME = 4
_GLUED = frozenset({"+", "-", "/"})
_OF_OTHERS = frozenset({"€", "$", "£", "§", "#"})
"""What stands before telephone numbers, amounts and articles; never before a count."""


class Number(NamedTuple):
    """A number, as it stands."""

    value: int
    end: int
    """Behind which word it ends."""
    in_words: bool


@dataclass(frozen=True)
class Numerals:
    """How a language writes numbers."""

    names: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    """Folded words by their value; tens and ones are put together by whoever reads."""
    joins: frozenset[str] = frozenset()
    """Words that stand between tens and ones, e.g. `et`, `ir`."""
    thousands: frozenset[str] = frozenset("\u00a0\u202f\u2009")
    """Signs between groups of three digits."""

    def at(self, words: Sequence[Word], at: int) -> Number | None:
        """Return the number that begins at a word; None where none does.

        Telephone numbers, times, amounts of money and numbers of articles are none.
        """
        if words[at].folded.isdecimal():
            return self._digits(words, at)
        return self._named(words, at)

    def _digits(self, words: Sequence[Word], at: int) -> Number | None:
        first = words[at]
        if first.before[-1:] in _GLUED or first.before.rstrip()[-1:] in _OF_OTHERS:
            return None
        if self._belongs_to_another(words, at):
            return None
        if first.folded[0] == "0" or len(first.folded) > _LONGEST:
            return None
        digits, end = first.folded, at + 1
        while end < len(words) and self._is_group(words, end):
            digits += words[end].folded
            end += 1
        return Number(int(digits[:_LONGEST]), end, in_words=False)

    def _belongs_to_another(self, words: Sequence[Word], at: int) -> bool:
        """Return whether these digits are but a piece: of a date, a time, a telephone number."""
        if self._is_group(words, at):
            return True
        begin = at
        while begin and words[begin - 1].folded.isdecimal() and len(words[begin].before) == 1:
            begin -= 1
        if begin == at:
            return False
        is_telephone = words[begin].folded[0] == "0" or words[begin].before.endswith("+")
        return is_telephone or not words[at].before.isspace()

    def _is_group(self, words: Sequence[Word], at: int) -> bool:
        """Return whether this is a group of three digits that goes on with the one before."""
        if at == 0 or words[at].before not in self.thousands:
            return False
        before, here = words[at - 1].folded, words[at].folded
        return before.isdecimal() and len(before) <= 3 and here.isdecimal() and len(here) == 3

    def _named(self, words: Sequence[Word], at: int) -> Number | None:
        thousands = current = 0
        below = 1000
        end = at
        while found := self._name(words, self._behind_join(words, at, end)):
            value, behind = found
            if end > at and words[end].begins:
                break
            if value == 1000 and not thousands:
                thousands, current, below = (current or 1) * 1000, 0, 1000
            elif value == 100 and current < 10:
                current, below = (current or 1) * 100, 100
            elif value < below:
                current, below = current + value, _next_below(value)
            else:
                break
            end = behind
        return Number(thousands + current, end, in_words=True) if end > at else None

    def _behind_join(self, words: Sequence[Word], first: int, at: int) -> int:
        is_join = first < at < len(words) and words[at].folded in self.joins
        return at + 1 if is_join else at

    def _name(self, words: Sequence[Word], at: int) -> tuple[int, int] | None:
        """Return the value of the longest name that begins here, and behind which word it ends."""
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            name = tuple(one.folded for one in words[at : at + length])
            if name in self.names and not any(one.begins for one in words[at + 1 : at + length]):
                return self.names[name], at + length
        return None


def _next_below(value: int) -> int:
    """Return below what a name has to be that goes on with one of this value.

    Ones end a number; `dix-sept` and `soixante-dix-sept` go on behind ten and behind sixty.
    """
    if value >= 100:
        return 100
    if value >= 20:
        return 20
    return 10 if value == 10 else 0


def numerals_of(
    names: Mapping[int, Sequence[str]], joins: Sequence[str] = (), thousands: Sequence[str] = ()
) -> Numerals:
    """Given the words for each value as they are written, return the numerals of a language."""
    by_words = {
        tuple(one.folded for one in words_of(written)): value
        for value, writings in names.items()
        for written in writings
    }
    signs = Numerals.thousands if not thousands else frozenset(thousands)
    joined = frozenset(one.folded for written in joins for one in words_of(written))
    return Numerals(by_words, joined, signs | {"\u00a0", "\u202f", "\u2009"})
