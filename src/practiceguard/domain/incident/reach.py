"""Which laws reach a practice after a breach, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.case import Case, HipaaStatus
from practiceguard.domain.incident.rule import Jurisdiction, Regime
from practiceguard.domain.incident.territories import in_covering_countries

UNITED_STATES = "US"


class Ground(StrEnum):
    """Why a law applies, or why it is only shown."""

    ESTABLISHED = "established"
    """The practice is there: its law covers all its patients (GDPR Art. 3(1), recital 14)."""
    HIPAA = "hipaa"
    HIPAA_UNSURE = "hipaa-unsure"
    RESIDENCE = "residence"
    """State law of the United States goes by where the patient lives."""
    AIMED_AT = "aimed-at"
    """The practice aims its services there (GDPR Art. 3(2), and laws that claim the same)."""
    TO_BE_ANSWERED = "to-be-answered"
    """It applies if the practice aims its services there, and nobody has said."""
    ONE_STOP = "one-stop"
    """Covered by the authority of the practice's own country (GDPR Art. 56(1)): it is named in
    that notice and gets none of its own."""
    NOT_AIMED_AT = "not-aimed-at"
    """Patients live there, but the practice does not aim at that country: shown so that the
    letters can name whom a patient may turn to."""
    NO_LONGER = "no-longer"
    """It applied by an answer that was corrected since, or by a count that was: what was done
    under it stays."""
    STATE_UNKNOWN = "state-unknown"
    """Patients live in the United States, and nobody knows in which state: each has a law of its
    own, some with far shorter periods than HIPAA."""
    UNKNOWN_LAW = "unknown-law"
    """No row is known for a country in which patients live."""

    @property
    def asks_for_notices(self) -> bool:
        """Whether its duties are those of the practice, or may be."""
        return self not in {
            Ground.ONE_STOP,
            Ground.NOT_AIMED_AT,
            Ground.NO_LONGER,
            Ground.STATE_UNKNOWN,
            Ground.UNKNOWN_LAW,
        }


@dataclass(frozen=True)
class Reach:
    """A law and why it is on the table."""

    code: str
    ground: Ground
    law: Jurisdiction | None
    """None where no row is known, or of a state nobody knows which."""
    residents: int
    """How many of those affected are known to live there."""
    comes_into_force: date | None = None
    """The day, where it is not in force yet."""
    beside: str = ""
    """Code of the law of the practice's own province, which may take its place."""


def laws_for(case: Case, rules: Iterable[Jurisdiction], today: date) -> tuple[Reach, ...]:
    """Given a case and the law of all jurisdictions, return which of them reach it and why.

    The practice's own come first, then the others by the number of people. Nothing is left out:
    a country whose law nobody has looked up is returned without a law. People of a territory are
    those of the country whose law it has.
    """
    known = tuple(rules)
    case = in_covering_countries(case, known)
    book = {one.code: one for one in known}
    home = list(_at_home(case, book))
    elsewhere = sorted(_elsewhere(case, book), key=lambda one: (-one.residents, one.code))
    return tuple(_dated(one, today) for one in [*home, *elsewhere])


def _at_home(case: Case, book: dict[str, Jurisdiction]) -> Iterator[Reach]:
    if case.home_country == UNITED_STATES:
        yield from _united_states(case, book)
        return
    code = case.home if case.home in book else case.home_country
    law = book.get(code)
    ground = Ground.ESTABLISHED if law else Ground.UNKNOWN_LAW
    yield Reach(code, ground, law, case.residents.of(code))
    if code != case.home_country and (country := book.get(case.home_country)):
        # A province beside its country: which of the two binds is in the words of the rows.
        number = case.residents.of(case.home_country)
        yield Reach(country.code, Ground.ESTABLISHED, country, number, beside=code)
    yield from _other_parts_of_home(case, book)


def _other_parts_of_home(case: Case, book: dict[str, Jurisdiction]) -> Iterator[Reach]:
    """Yield the laws of other provinces of the practice's country: Quebec's for one in Toronto.

    Each asks on its own whether the practice aims its services there.
    """
    for code, number in case.residents.by_region.items():
        is_near = code.startswith(f"{case.home_country}-") and code != case.home
        if number and is_near and code in book:
            yield Reach(code, _ground(case, code, None, book[code]), book[code], number)


def _united_states(case: Case, book: dict[str, Jurisdiction]) -> Iterator[Reach]:
    federal = book.get(UNITED_STATES)
    if federal is not None and case.hipaa is not HipaaStatus.NOT_COVERED:
        sure = case.hipaa is HipaaStatus.COVERED
        ground = Ground.HIPAA if sure else Ground.HIPAA_UNSURE
        yield Reach(UNITED_STATES, ground, federal, case.residents.everybody)
    states = {code for code, n in case.residents.by_region.items() if n and code.startswith("US-")}
    # Its own state stays on the table while nobody knows who is affected.
    order = sorted(states - {case.home}, key=lambda code: (-case.residents.of(code), code))
    for code in [case.home, *order] if case.home != UNITED_STATES else order:
        law = book.get(code)
        ground = Ground.RESIDENCE if law else Ground.UNKNOWN_LAW
        yield Reach(code, ground, law, case.residents.of(code))
    without_state = case.residents.without_region(UNITED_STATES)
    is_lost = case.home == UNITED_STATES and not order
    if without_state or (is_lost and case.hipaa is HipaaStatus.NOT_COVERED):
        yield Reach(UNITED_STATES, Ground.STATE_UNKNOWN, None, without_state)


def _elsewhere(case: Case, book: dict[str, Jurisdiction]) -> Iterator[Reach]:
    home = book.get(case.home) or book.get(case.home_country)
    for country, residents in case.residents.countries().items():
        if country == case.home_country or not residents:
            continue
        for code, number in _parts(case, country, residents, book):
            law = book.get(code)
            yield Reach(code, _ground(case, country, home, law), law, number)
    abroad = case.home_country != UNITED_STATES
    without_state = case.residents.without_region(UNITED_STATES)
    # Only once it is said that the practice aims at them: until then that is what is asked.
    if abroad and without_state and case.aims_at.get(UNITED_STATES):
        yield Reach(UNITED_STATES, Ground.STATE_UNKNOWN, None, without_state)


def _parts(
    case: Case, country: str, residents: int, book: dict[str, Jurisdiction]
) -> Iterator[tuple[str, int]]:
    """Yield the laws for people of a country: of its parts where they have their own."""
    rest = residents
    for code, number in case.residents.by_region.items():
        if code.startswith(f"{country}-") and code in book and number:
            yield code, number
            rest -= number
    # HIPAA does not go by where patients live: it is beside the states, however many are known.
    if rest > 0 or country == UNITED_STATES or country not in book:
        yield country, max(rest, 0)


def _ground(
    case: Case, country: str, home: Jurisdiction | None, law: Jurisdiction | None
) -> Ground:
    if law is None:
        return Ground.UNKNOWN_LAW
    if home is not None and home.regime is Regime.GDPR and law.regime is Regime.GDPR:
        return Ground.ONE_STOP
    if country not in case.aims_at:
        return Ground.TO_BE_ANSWERED
    return Ground.AIMED_AT if case.aims_at[country] else Ground.NOT_AIMED_AT


def _dated(reach: Reach, today: date) -> Reach:
    begins = reach.law.in_force_from if reach.law else None
    if begins is None or begins <= today:
        return reach
    return replace(reach, comes_into_force=begins)
