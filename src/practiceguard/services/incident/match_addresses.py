"""Find in the address book who the people in the files are; what is not sure is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.address_import import entry_print
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.entry_keys import entry_keys
from practiceguard.domain.incident.matched import Matched
from practiceguard.domain.incident.naming import Basis, PatientTrace
from practiceguard.domain.incident.person import (
    AffectedPerson,
    Certainty,
    MatchBasis,
    PersonInFiles,
)
from practiceguard.domain.incident.person_name import name_key, telling_words
from practiceguard.domain.incident.question import (
    NONE_OF_THEM,
    Choice,
    Question,
    QuestionKind,
    question_key,
)
from practiceguard.services.incident.entry_index import EntryIndex
from practiceguard.services.incident.likeness import likeness

NOT_THE_SAME = 50.0
"""Below this likeness a name and a number contradict each other."""
_PROVES = frozenset({MatchBasis.NUMBER, MatchBasis.NAME_AND_BIRTH, MatchBasis.SAID})
"""Two folders of which each is found by one of these belong to one person."""


@dataclass(slots=True)
class _Found:
    """What was found for one person of the files so far."""

    person: PersonInFiles
    basis: MatchBasis
    entries: tuple[int, ...] = ()
    """One if it is clear, several to choose from if not."""


def match_addresses(
    persons: tuple[PersonInFiles, ...],
    entries: tuple[AddressEntry, ...],
    answers: Mapping[str, str],
    *,
    everyone: bool,
) -> Matched:
    """Given the people in the files and the address book, return everybody affected.

    `answers`: question keys to the fingerprint of an entry (`entry_print`) or `NONE_OF_THEM`.
    `everyone`: whether a database or table among the files may hold all patients; then each line
    of the address book counts as affected as well.
    """
    index = EntryIndex(entries)
    found = [_find(index, person) for person in persons]
    asked = _Asked(entries, answers)
    _open_those_shared(found)
    for one in found:
        if one.basis is MatchBasis.OPEN:
            asked.settle(one)
    # An answer may have given somebody the entry that another seemed to be alone with.
    for one in _open_those_shared(found):
        asked.settle(one)
    return _joined(found, entries, asked, everyone=everyone)


def _find(index: EntryIndex, person: PersonInFiles) -> _Found:
    trace = person.trace
    if trace.number:
        by_number = _by_number(index, trace)
        if by_number is not None:
            return _Found(person, *by_number)
    if trace.name:
        found = _by_name(index, trace)
        if found is not None:
            return _Found(person, *found)
        near = index.alike(trace)
        if near:
            return _Found(person, MatchBasis.OPEN, tuple(near))
    return _Found(person, MatchBasis.NOT_FOUND)


_Match = tuple[MatchBasis, tuple[int, ...]]


def _by_number(index: EntryIndex, trace: PatientTrace) -> _Match | None:
    exact = index.by_number(trace.number)
    there = exact or index.by_bare_number(trace.number)
    if not there:
        return None
    agreeing = [at for at in there if _agrees(trace, index.entries[at])]
    if len(agreeing) == 1 and (exact or trace.name):
        return MatchBasis.NUMBER, (agreeing[0],)
    # The number is another's, or several have it: whoever has the name may be meant as well.
    others = index.by_name(trace.name) if trace.name else []
    return MatchBasis.OPEN, tuple(dict.fromkeys([*(agreeing or there), *others]))


def _agrees(trace: PatientTrace, entry: AddressEntry) -> bool:
    if trace.born is not None and entry.born is not None and not _may_be(trace.born, entry.born):
        return False
    if not trace.name or not entry.name:
        return True
    return likeness(name_key(trace.name), name_key(entry.name)) >= NOT_THE_SAME


def _by_name(index: EntryIndex, trace: PatientTrace) -> _Match | None:
    for there, basis in (
        (index.by_name(trace.name), None),
        (index.by_former_name(trace.name), MatchBasis.FORMER_NAME),
    ):
        if not there:
            continue
        fitting = [at for at in there if _may_be(trace.born, index.entries[at].born)]
        exact = [at for at in fitting if _basis(trace, index.entries[at]) in _BORN]
        # Of several with the name, the one whose birth date is known to fit.
        chosen = exact if len(exact) == 1 and trace.born and trace.born.is_day else fitting
        if len(chosen) == 1:
            return basis or _basis(trace, index.entries[chosen[0]]), (chosen[0],)
        # All contradicted by the birth date, or namesakes: a person has to look.
        return MatchBasis.OPEN, tuple(chosen or there)
    return None


_BORN = frozenset({MatchBasis.NAME_AND_BIRTH, MatchBasis.NAME_AND_YEAR})


def _basis(trace: PatientTrace, entry: AddressEntry) -> MatchBasis:
    if trace.born is None or entry.born is None:
        return MatchBasis.NAME
    return MatchBasis.NAME_AND_BIRTH if trace.born.is_day else MatchBasis.NAME_AND_YEAR


def _may_be(born: Birth | None, other: date | None) -> bool:
    return born is None or other is None or born.may_be(other)


def _open_those_shared(found: list[_Found]) -> list[_Found]:
    """Open those who all were taken for one entry, unless each is proved; return whom."""
    opened = []
    sharing: dict[int, list[_Found]] = {}
    for one in found:
        if len(one.entries) == 1 and one.basis is not MatchBasis.OPEN:
            sharing.setdefault(one.entries[0], []).append(one)
    for group in sharing.values():
        if len(group) > 1:
            for one in group:
                if one.basis not in _PROVES:
                    one.basis = MatchBasis.OPEN
                    opened.append(one)
    return opened


@dataclass
class _Asked:
    """The questions, and what was answered to them."""

    entries: tuple[AddressEntry, ...]
    answers: Mapping[str, str]
    questions: list[Question] = field(default_factory=list)
    asked_of: dict[str, str] = field(default_factory=dict)

    def settle(self, one: _Found) -> None:
        """Given what is open about a person, take the answer or put the question."""
        trace = one.person.trace
        by_print = {entry_print(self.entries[at]): at for at in one.entries}
        key = question_key(QuestionKind.WHICH_ENTRY, [f"!{trace.key}", *by_print])
        said = self.answers.get(key)
        if said == NONE_OF_THEM:
            one.basis, one.entries = MatchBasis.NOT_FOUND, ()
        elif said in by_print:
            one.basis, one.entries = MatchBasis.SAID, (by_print[said],)
        else:
            choices = (*(Choice(p, shown_entry(self.entries[at])) for p, at in by_print.items()),)
            self.questions.append(
                Question(
                    key,
                    QuestionKind.WHICH_ENTRY,
                    (trace.shown, *one.person.folders[:1]),
                    (*choices, Choice(NONE_OF_THEM)),
                )
            )
            self.asked_of[trace.key] = key


def shown_entry(entry: AddressEntry) -> str:
    """Given an entry, return it in one line, as somebody should see it who has to tell it apart."""
    born = entry.born.isoformat() if entry.born else entry.born_text
    place = " ".join(part for part in (entry.postal_code, entry.city) if part)
    parts = (entry.number, entry.name, born, place, entry.country or entry.country_text)
    return " · ".join(part for part in parts if part)


def _joined(
    found: list[_Found], entries: tuple[AddressEntry, ...], asked: _Asked, *, everyone: bool
) -> Matched:
    people: list[AffectedPerson] = []
    of_entry: dict[int, list[_Found]] = {}
    for one in found:
        if len(one.entries) == 1 and one.basis is not MatchBasis.OPEN:
            of_entry.setdefault(one.entries[0], []).append(one)
        else:
            people.append(_unsettled(one, entries, everyone=everyone))
    untouched = []
    keys = entry_keys(entries)
    for at, entry in enumerate(entries):
        theirs = of_entry.get(at, [])
        if theirs:
            people.append(_settled(theirs, entry, everyone=everyone))
        elif everyone:
            people.append(_only_listed(entry, keys[at]))
        else:
            untouched.append(entry)
    return Matched(tuple(people), tuple(asked.questions), tuple(untouched), asked.asked_of)


def _bases(found: Iterable[_Found], *, everyone: bool) -> frozenset[Basis]:
    bases = {one.person.trace.basis for one in found}
    return frozenset(bases | {Basis.DATABASE} if everyone else bases)


def _settled(theirs: list[_Found], entry: AddressEntry, *, everyone: bool) -> AffectedPerson:
    first = theirs[0]
    basis = min((one.basis for one in theirs), key=_STRENGTH.index)
    is_sure = basis is not MatchBasis.NAME or len(telling_words(name_key(entry.name))) > 1
    return AffectedPerson(
        key=first.person.trace.key,
        shown=entry.name or first.person.trace.shown,
        certainty=Certainty.CERTAIN if is_sure else Certainty.PROBABLE,
        bases=_bases(theirs, everyone=everyone),
        match=basis,
        found=tuple(one.person for one in theirs),
        entry=entry,
    )


_STRENGTH = (
    MatchBasis.SAID,
    MatchBasis.NUMBER,
    MatchBasis.NAME_AND_BIRTH,
    MatchBasis.NAME_AND_YEAR,
    MatchBasis.FORMER_NAME,
    MatchBasis.NAME,
)


def _unsettled(one: _Found, entries: tuple[AddressEntry, ...], *, everyone: bool) -> AffectedPerson:
    return AffectedPerson(
        key=one.person.trace.key,
        shown=one.person.trace.shown,
        certainty=Certainty.PROBABLE,
        bases=_bases([one], everyone=everyone),
        match=one.basis,
        found=(one.person,),
        candidates=tuple(entries[at] for at in one.entries),
    )


def _only_listed(entry: AddressEntry, key: str) -> AffectedPerson:
    return AffectedPerson(
        key=key,
        shown=entry.name or entry.number,
        certainty=Certainty.PROBABLE,
        bases=frozenset({Basis.DATABASE}),
        match=MatchBasis.ONLY_LISTED,
        entry=entry,
    )
