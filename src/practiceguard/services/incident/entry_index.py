"""The address book, ordered so that a person of the files is found in it at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.naming import PatientTrace
from practiceguard.domain.incident.person_name import (
    is_spelled_otherwise,
    name_key,
    number_key,
    plain,
    spelled_key,
    telling_words,
    without_zeros,
)
from practiceguard.services.incident.likeness import likest

MOST_CANDIDATES = 5
_SAME_DAY_AT_MOST = 60
"""People: a birth date that more have stands where none is known, as 1 January 1900."""
_LONGEST_LIST = 400


class EntryIndex:
    """Finds entries by number and by name; made once for an address book."""

    def __init__(self, entries: tuple[AddressEntry, ...]) -> None:
        self.entries = entries
        self._by_number: dict[str, list[int]] = {}
        self._by_bare_number: dict[str, list[int]] = {}
        self._by_name: dict[str, list[int]] = {}
        self._by_former_name: dict[str, list[int]] = {}
        for at, entry in enumerate(entries):
            if entry.number:
                key = number_key(entry.number)
                self._by_number.setdefault(key, []).append(at)
                self._by_bare_number.setdefault(without_zeros(key), []).append(at)
            for key in _name_keys(entry.name):
                self._by_name.setdefault(key, []).append(at)
            for name in _former_names(entry):
                for key in _name_keys(name):
                    self._by_former_name.setdefault(key, []).append(at)
        self._near: _NearNames | None = None

    def by_number(self, number: str) -> list[int]:
        """Return the entries with a number, just as it is written."""
        return self._by_number.get(number_key(number), [])

    def by_bare_number(self, number: str) -> list[int]:
        """Return the entries with a number, whatever zeros stand before it."""
        return self._by_bare_number.get(without_zeros(number_key(number)), [])

    def by_name(self, name: str) -> list[int]:
        """Return the entries of just that name, in any order of its words."""
        return _found(self._by_name, name)

    def by_former_name(self, name: str) -> list[int]:
        """Return the entries that once bore that name, or one half of a double name now."""
        return _found(self._by_former_name, name)

    def alike(self, trace: PatientTrace) -> list[int]:
        """Return the entries that may be this person although the name is another."""
        if self._near is None:
            self._near = _NearNames(self.entries)
        return self._near.of(trace)


class _NearNames:
    """Finds names with a letter or a word more, less or other.

    By words first: two words of both names have to be nearly the same, or one and the birth date.
    So only a few of thousands are ever compared letter by letter.
    """

    def __init__(self, entries: tuple[AddressEntry, ...]) -> None:
        self._entries = entries
        self._words: dict[str, list[int]] = {}
        self._days: dict[date, list[int]] = {}
        self._keys: list[tuple[str, ...]] = []
        for at, entry in enumerate(entries):
            names = (entry.name, *_former_names(entry))
            self._keys.append(tuple(dict.fromkeys(name_key(name) for name in names)))
            for word in {word for key in self._keys[-1] for word in telling_words(key)}:
                self._words.setdefault(word, []).append(at)
            if entry.born is not None:
                self._days.setdefault(entry.born, []).append(at)
        self._lacking: dict[str, list[str]] = {}
        for word in self._words:
            for shorter in _with_a_letter_less(word):
                self._lacking.setdefault(shorter, []).append(word)
        self._with_word = lru_cache(maxsize=256)(self._find_with_word)

    def of(self, trace: PatientTrace) -> list[int]:
        """Return at most `MOST_CANDIDATES` entries, the likest first."""
        name = name_key(trace.name)
        words = telling_words(name)
        if not words:
            return []
        near = [self._with_word(word) for word in words]
        found: set[int] = set()
        if len(near) == 1:
            found |= near[0]
        for one, other in combinations(near, 2):
            found |= one & other
        same_day = self._same_day(trace.born)
        found |= {at for at in same_day if any(at in one for one in near)}
        chosen = [at for at in sorted(found)[:_LONGEST_LIST] if _may_be(trace.born, self._born(at))]
        by_key: dict[str, list[int]] = {}
        for at in chosen:
            for key in self._keys[at]:
                by_key.setdefault(key, []).append(at)
        ranked = [at for key in likest(name, by_key, MOST_CANDIDATES) for at in by_key[key]]
        # Of somebody born that very day one name alike is enough: a marriage changes the other.
        ranked += [at for at in chosen if at in same_day]
        return list(dict.fromkeys(ranked))[:MOST_CANDIDATES]

    def _born(self, at: int) -> date | None:
        return self._entries[at].born

    def _same_day(self, born: Birth | None) -> frozenset[int]:
        if born is None or not born.is_day:
            return frozenset()
        found = self._days.get(date(*born), [])
        return frozenset(found if len(found) <= _SAME_DAY_AT_MOST else ())

    def _find_with_word(self, word: str) -> frozenset[int]:
        """Return the entries with a word that is this one but for a letter."""
        words = {word, *self._lacking.get(word, ())}
        for shorter in _with_a_letter_less(word):
            words.add(shorter)
            words.update(self._lacking.get(shorter, ()))
        return frozenset(at for one in words for at in self._words.get(one, ()))


def _with_a_letter_less(word: str) -> Iterator[str]:
    # In two or three letters one is too much of the name.
    if 4 <= len(word) <= 30:
        for at in range(len(word)):
            yield word[:at] + word[at + 1 :]


def _may_be(born: Birth | None, other: date | None) -> bool:
    return born is None or other is None or born.may_be(other)


def _found(index: dict[str, list[int]], name: str) -> list[int]:
    found: list[int] = []
    for key in _name_keys(name):
        found += [at for at in index.get(key, ()) if at not in found]
    return found


def _name_keys(name: str) -> Iterable[str]:
    key = name_key(name)
    if not key:
        return ()
    return dict.fromkeys((key, spelled_key(name))) if is_spelled_otherwise(name) else (key,)


def _former_names(entry: AddressEntry) -> tuple[str, ...]:
    """Return other names under which somebody may be in the files."""
    names = []
    for former in entry.former_name.split(","):
        if former.strip():
            names.append(f"{entry.given_name} {former.strip()}")
    if entry.former_name and not entry.given_name:
        first = entry.surname.split()[0] if entry.surname.split() else ""
        names.append(f"{first} {entry.former_name}")
    halves = plain(entry.surname.replace("-", " ")).split() if "-" in entry.surname else []
    if len(halves) == 2 and entry.given_name:
        names += [f"{entry.given_name} {half}" for half in halves]
    return tuple(names)
