"""The facts of one letter: whom it is to, and which data of this person was there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.ports.notices import FactValues, Phrases

_PHOTOGRAPHS = frozenset({DataKind.PHOTOGRAPH.value, "photographs"})
_IDENTITY = frozenset({DataKind.IDENTITY.value, "national-id", "official-documents"})
_SPECIAL = _PHOTOGRAPHS | {
    "health", "letter", "result", "database", "other", "work-health", "biometric", "genetic",
    "sex-life", "religious", "ethnic", "political", "union", "criminal",
}  # fmt: skip
"""What laws protect most (GDPR Art. 9 and 10, and alike elsewhere), all of a medical record with
it: a photograph that a practice keeps tells of a treatment."""
_OF_FILES: Mapping[str, frozenset[str]] = {
    DataKind.PHOTOGRAPH.value: _PHOTOGRAPHS,
    DataKind.IDENTITY.value: frozenset({DataKind.IDENTITY.value, "official-documents"}),
    **{one.value: frozenset({one.value}) for one in (DataKind.LETTER, DataKind.RESULT)},
    DataKind.DATABASE.value: frozenset({DataKind.DATABASE.value}),
}
"""Kinds that files of a person show or refute, also where they were found of others; of all that
is recorded besides everybody is told."""


@dataclass(frozen=True, slots=True)
class Variant:
    """What a letter says of the person besides the name: all of one variant read alike."""

    data: tuple[str, ...]
    """Codes of the kinds of data."""
    is_minor: bool = False
    is_deceased: bool = False

    @property
    def code(self) -> str:
        """Its name in the log, e.g. `child:health,photographs`; it stays as it is for years."""
        of_whom = ""
        if self.is_deceased:
            of_whom = "family"
        elif self.is_minor:
            of_whom = "child"
        return f"{of_whom}:{','.join(sorted(self.data))}"

    def facts(self, words: Phrases) -> FactValues:
        """Return the facts of it in a language."""
        codes = frozenset(self.data)
        return {
            "person.data": [words.words[f"data.{code}"] for code in self.data],
            "person.special": [words.words[f"data.{one}"] for one in self.data if one in _SPECIAL],
            # A family in mourning has no child in its care to read the letter for.
            "person.minor": self.is_minor and not self.is_deceased,
            "person.deceased": self.is_deceased,
            "person.photographs": bool(codes & _PHOTOGRAPHS),
            "person.identity": bool(codes & _IDENTITY),
            "person.payment": "payment" in codes,
            "person.credentials": "credentials" in codes,
            "person.ssn": "national-id" in codes,
            "person.licence": bool(codes & (_IDENTITY - {"national-id"})),
        }


def variant_of(person: AffectedPerson, recorded: Collection[str], today: date) -> Variant:
    """Given a person and the kinds of data that are recorded for the incident, return the variant.

    What the files show of this person is said. What is recorded for everybody is said too, but for
    what files would show: whose files hold no photographs is not told that theirs were taken. Of
    whom no files are known, everything recorded may be true. Who may be a child is written to as
    one only where a birth date or the practice says so.
    """
    own = [kind.value for kind in DataKind if kind in person.kinds]
    refuted: set[str] = set()
    if person.found and not person.is_in_database:
        for kind, codes in _OF_FILES.items():
            if kind not in own:
                refuted |= codes
    said = [code for code in recorded if code not in refuted]
    if "photographs" in said:
        own = [one for one in own if one != DataKind.PHOTOGRAPH]
    if "official-documents" in said:
        own = [one for one in own if one != DataKind.IDENTITY]
    return Variant(
        tuple(dict.fromkeys((*said, *own))),
        is_minor=is_known_child(person, today),
        is_deceased=bool(person.entry and person.entry.deceased),
    )


def is_known_child(person: AffectedPerson, today: date) -> bool:
    """Return whether a person is known to be a child: by the address book, else by the files."""
    known = person.entry.is_minor(today) if person.entry else None
    if known is not None:
        return known
    births = (one.trace.born for one in person.found)
    return any(one.is_surely_child(today) for one in births if one is not None)


def name_facts(name: str, variant: Variant, words: Phrases) -> dict[str, str]:
    """Given a name, return the facts that differ in every letter of a variant; blank for none."""
    if not name.strip():
        return {"person.name": "", "person.salutation": ""}
    key = "person"
    if variant.is_deceased:
        key = "family"
    elif variant.is_minor:
        key = "representative"
    salutation = words.words[f"salutation.{key}"].replace("{name}", name)
    return {"person.name": name, "person.salutation": salutation}
