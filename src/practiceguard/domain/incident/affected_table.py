"""The counts that laws and letters ask for: people by country, kind of data, certainty, contact."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.birth import ADULT_AT
from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.matched import Matched
from practiceguard.domain.incident.person import (
    AffectedPerson,
    Certainty,
    FoundInFiles,
    NobodysFiles,
)

UNKNOWN = ""
"""Stands for a country, region or language that nobody knows."""


@dataclass(slots=True)
class CountryLine:
    """One line of the table."""

    people: int = 0
    kinds: dict[DataKind, int] = field(default_factory=dict)
    """How many of them have files of a kind."""
    without_address: int = 0


@dataclass(frozen=True)
class AffectedTable:
    """Everybody affected, counted. Each person is in each list exactly once, also as unknown."""

    people: int
    by_country: Mapping[str, CountryLine]
    """ISO 3166-1; `UNKNOWN` where nobody knows."""
    by_region: Mapping[str, int]
    """ISO 3166-2, of countries whose parts have laws of their own; known ones only."""
    by_language: Mapping[str, int]
    by_kind: Mapping[DataKind, int]
    """How many people have files of a kind; one person may have several."""
    by_certainty: Mapping[Certainty, int]
    """`CANNOT_TELL` is always 0 here: such files are nobody's, see `nobody`."""
    by_contact: Mapping[ContactQuality, int]
    """Everybody whose line of the address book is not known counts as not to be reached."""
    minors: int
    minors_unknown: int
    """Of whom nobody can tell whether they are children."""
    deceased: int
    protected: int
    open_questions: int
    may_be_double: int
    files: int
    nobody: NobodysFiles
    """Files of which nobody can tell whose they are: said beside the number, never left out."""

    def residents(self) -> Residents:
        """Return the numbers as the law asks for them: by where people live."""
        return Residents(
            self.people,
            {code: line.people for code, line in self.by_country.items() if code},
            dict(self.by_region),
        )


def counted(found: FoundInFiles, matched: Matched, on: date) -> AffectedTable:
    """Given all that was found, return the table; `on` decides who is a child."""
    countries: dict[str, CountryLine] = {}
    regions: dict[str, int] = {}
    languages: dict[str, int] = {}
    kinds = dict.fromkeys(DataKind, 0)
    certainty = dict.fromkeys(Certainty, 0)
    contact = dict.fromkeys(ContactQuality, 0)
    minors = minors_unknown = deceased = protected = 0
    for person in matched.people:
        country, region, language = residence(person)
        line = countries.get(country)
        if line is None:
            line = countries[country] = CountryLine()
        line.people += 1
        for kind in person.kinds:
            kinds[kind] += 1
            line.kinds[kind] = line.kinds.get(kind, 0) + 1
        if region:
            regions[region] = regions.get(region, 0) + 1
        languages[language] = languages.get(language, 0) + 1
        certainty[person.certainty] += 1
        quality = person.entry.contact if person.entry else ContactQuality.NONE
        contact[quality] += 1
        line.without_address += quality is ContactQuality.NONE
        minor = is_minor(person, on)
        minors += minor is True
        minors_unknown += minor is None
        if person.entry is not None:
            deceased += person.entry.deceased is True
            protected += person.entry.protected is True
    order = sorted(countries, key=lambda code: (not code, -countries[code].people, code))
    return AffectedTable(
        people=len(matched.people),
        by_country={code: countries[code] for code in order},
        by_region=regions,
        by_language=languages,
        by_kind=kinds,
        by_certainty=certainty,
        by_contact=contact,
        minors=minors,
        minors_unknown=minors_unknown,
        deceased=deceased,
        protected=protected,
        open_questions=len(matched.questions),
        may_be_double=matched.may_be_double,
        files=found.files,
        nobody=found.nobody,
    )


def residence(person: AffectedPerson) -> tuple[str, str, str]:
    """Given a person, return country, region and language; "" for what is not known.

    While a question is open, what all the candidates have in common is known.
    """
    entries = (person.entry,) if person.entry else person.candidates
    countries = {one.country for one in entries}
    regions = {one.region for one in entries}
    languages = {one.language for one in entries}
    return (
        countries.pop() if len(countries) == 1 else UNKNOWN,
        regions.pop() if len(regions) == 1 else UNKNOWN,
        languages.pop() if len(languages) == 1 else UNKNOWN,
    )


def is_minor(person: AffectedPerson, on: date) -> bool | None:
    """Given a person, return whether it is a child on a day; None where nobody can tell."""
    if person.entry is not None:
        said = person.entry.is_minor(on)
        if said is not None:
            return said
    for one in person.found:
        born = one.trace.born
        if born is None:
            continue
        if on.year - born.year > ADULT_AT:
            return False
        if on.year - born.year < ADULT_AT:
            return True
    return None
