"""How many people stand where, and how many no letter can reach: what some laws count."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, NewAddress
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.territories import as_part
from practiceguard.domain.incident.tracked import ListedLetter, ListedWithout, Standing, Tracked
from practiceguard.domain.incident.tracking import Delivery, track


@dataclass(frozen=True)
class OutOfReach:
    """How many no letter can reach, by where they live."""

    addresses: Residents
    """Of whom no address is known that works: what 45 CFR 164.404(d)(2) counts."""
    untold: Residents
    """Those of them who were not told in another way either, such as by telephone."""


@dataclass(frozen=True)
class Tracking:
    """Everybody, by where they stand."""

    people: tuple[Tracked, ...]
    """Those who have a letter, or of whom the log says something."""
    without_address: int = 0
    """Others of whom no address is known at all."""
    without_letter: int = 0
    """Others for whom no letter was made yet."""

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many stand where; together they are everybody."""
        found = Counter(one.standing for one in self.people)
        found[Standing.NO_ADDRESS] += self.without_address
        found[Standing.NO_LETTER] += self.without_letter
        return {one: found[one] for one in Standing if found[one]}

    @property
    def everybody(self) -> int:
        """How many there are."""
        return len(self.people) + self.without_address + self.without_letter

    @property
    def out_of_reach(self) -> "OutOfReach":
        """How many no letter can reach, as far as is known, by where they live."""
        return _out_of_reach(self.people, self.without_address)


def tracking_of(
    incident: Incident,
    letters: Iterable[ListedLetter],
    without: Iterable[ListedWithout] = (),
) -> Tracking:
    """Given an incident and the letters of its mailings, oldest first, return everybody.

    `without`: those for whom the last mailing had no letter; who has one of another is not twice.
    """
    found = incident.found
    listed = {one.person: one for one in without}
    return _tracking(
        _with_those(track(letters, incident.deliveries), listed),
        listed,
        incident.deliveries,
        # Whoever lowered the number did not take anybody out of the copies.
        max(incident.affected or 0, found.people if found else 0),
        found.without_address if found else 0,
    )


def _with_those(
    people: tuple[Tracked, ...], listed: Mapping[str, ListedWithout]
) -> tuple[Tracked, ...]:
    """Return people with those who have no letter; what the log says of one has the name then."""
    known = {one.person for one in people}
    named = (
        replace(one, name=listed[one.person].name)
        if not one.number and one.person in listed
        else one
        for one in people
    )
    rest = (_without(one) for key, one in listed.items() if key not in known)
    return (*named, *rest)


def _without(one: ListedWithout) -> Tracked:
    standing = Standing.NO_LETTER if one.has_address else Standing.NO_ADDRESS
    return Tracked(
        one.person, one.name, "", "", one.place, standing, one.made_at,
        is_unreachable=not one.has_address, why_none=one.why,
    )  # fmt: skip


def unreachable_of(incident: Incident) -> OutOfReach:
    """Given an incident, return how many no letter can reach, by its log alone."""
    people = track((), _of_named(incident.deliveries))
    found = incident.found.without_address if incident.found else 0
    return _out_of_reach(people, max(0, found - len(_of_those_without(incident.deliveries))))


def to_write_again(incident: Incident) -> Mapping[str, NewAddress | None]:
    """Given an incident, return whom to write to at another address, by key, with that address."""
    waiting = {
        one.person for one in track((), incident.deliveries) if one.standing is Standing.NEW_ADDRESS
    }
    told = [one for one in incident.deliveries if isinstance(one, LetterFate)]
    ordered = sorted(told, key=lambda one: one.at)
    known = {one.person: one.address for one in ordered if one.address is not None}
    return {person: known.get(person) for person in sorted(waiting)}


def _tracking(
    people: tuple[Tracked, ...],
    listed: Mapping[str, ListedWithout],
    deliveries: Iterable[Delivery],
    affected: int,
    without: int,
) -> Tracking:
    nowhere = {key for key, one in listed.items() if not one.has_address}
    left = max(0, without - len(_of_those_without(deliveries) | nowhere))
    if listed:
        # Who is named is known better than when they were counted: nobody is two.
        left = min(left, max(0, affected - len(people)))
    others = max(left, affected - len(people))
    return Tracking(people, left, others - left)


def _of_named(deliveries: Iterable[Delivery]) -> Iterator[Delivery]:
    """Yield what the log says of people of whom it says more than that something went to them.

    Duties are derived all the time: 25,000 who got a message and never came back are left out.
    """
    whole = tuple(deliveries)
    named = {one.person for one in whole if isinstance(one, LetterFate)}
    for one in whole:
        if not isinstance(one, LettersOut):
            yield one
        elif persons := tuple(person for person in one.persons if person in named):
            yield replace(one, persons=persons)


def _of_those_without(deliveries: Iterable[Delivery]) -> set[str]:
    """Return those of whom the log says something, though no address was known: counted once."""
    fates = [one for one in deliveries if isinstance(one, LetterFate)]
    return {one.person for one in fates if not one.had_address}


def _out_of_reach(people: Iterable[Tracked], others: int) -> OutOfReach:
    lost = [one for one in people if one.is_unreachable]
    untold = [one for one in lost if not one.standing.is_told]
    return OutOfReach(_by_place(lost, others), _by_place(untold, others))


def _by_place(people: Iterable[Tracked], others: int) -> Residents:
    places = [as_part(one.place) for one in people]
    countries = Counter(one.partition("-")[0] for one in places if one)
    regions = Counter(one for one in places if "-" in one)
    return Residents(len(places) + others, dict(countries), dict(regions))
