"""The fictional patients: who they are, and how a name reads in Latin letters."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import TypedDict

from practiceguard.adapters.sample_practice.seeded import seeded
from practiceguard.resources import resource

# Letters that have no decomposition into a base letter and an accent.
_WITHOUT_ACCENT = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae"}
    | {"Æ": "Ae", "þ": "th", "Þ": "Th", "ð": "d", "œ": "oe", "’": "'"}
)


@dataclass(frozen=True, slots=True)
class SamplePatient:
    """One fictional patient, as the address book has them; `folder_name` lies below Patients."""

    id: str
    surname: str
    given_name: str
    born_on: date
    street: str
    postal_code: str
    city: str
    country: str
    language: str
    email: str
    phone: str
    folder_name: str

    @property
    def name(self) -> str:
        """Given name and surname, in the patient's own script."""
        return f"{self.given_name} {self.surname}"

    @property
    def latin_name(self) -> str:
        """Given name and surname in Latin letters."""
        return f"{in_latin_letters(self.given_name)} {in_latin_letters(self.surname)}"


class _Country(TypedDict):
    code: str
    language: str
    phone: str
    postal_code: str
    given_names: list[str]
    surnames: list[str]
    streets: list[str]
    cities: list[str]


def make_people(seed: int, count: int) -> list[SamplePatient]:
    """Given a seed, return that many patients, spread evenly over all countries of the table."""
    random = seeded("people", seed)
    countries = list(_countries())
    random.shuffle(countries)
    people = [
        _person(random, countries[index % len(countries)], index + 1) for index in range(count)
    ]
    return with_folder_names(people)


def with_folder_names(people: Iterable[SamplePatient]) -> list[SamplePatient]:
    """Given patients in order, name their folders; the second of one name and year gets (2).

    The address book does not hold folder names: the same order gives the same names again.
    """
    seen: dict[str, int] = {}
    named = []
    for patient in people:
        folder = f"{patient.surname} {patient.given_name} {patient.born_on.year}"
        # Two names that differ by case alone are one folder on Windows and macOS.
        key = unicodedata.normalize("NFC", folder).casefold()
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            folder = f"{folder} ({seen[key]})"
        values = {
            field: getattr(patient, field)
            for field in SamplePatient.__slots__
            if field != "folder_name"
        }
        named.append(SamplePatient(**values, folder_name=folder))
    return named


def in_latin_letters(text: str) -> str:
    """Given a name, street or city of the table in any script, return it in Latin letters.

    A house number is kept. What is Latin already comes back unchanged.
    """
    number = re.search(r"\d+", text)
    if number is None:
        return _latin_forms().get(text, text)
    template = text.replace(number[0], "{n}", 1)
    return _latin_forms().get(template, template).replace("{n}", number[0])


def without_accents(text: str) -> str:
    """Given Latin text, return it in plain ASCII; a letter that has no such form is left out."""
    plain = unicodedata.normalize("NFKD", text.translate(_WITHOUT_ACCENT))
    return plain.encode("ascii", "ignore").decode("ascii")


@cache
def _countries() -> tuple[_Country, ...]:
    table = resource("sample_practice", "countries.json").read_text(encoding="utf-8")
    countries: list[_Country] = json.loads(table)["countries"]
    return tuple(countries)


@cache
def _latin_forms() -> dict[str, str]:
    forms = {}
    for country in _countries():
        for text in (
            *country["given_names"],
            *country["surnames"],
            *country["streets"],
            *country["cities"],
        ):
            native, separator, latin = text.partition("|")
            if separator:
                forms[native] = latin
    return forms


def _person(random: Random, country: _Country, number: int) -> SamplePatient:
    def one_of(choices: list[str]) -> str:
        return random.choice(choices).partition("|")[0]

    surname, given_name = one_of(country["surnames"]), one_of(country["given_names"])
    born_on = date(1930, 1, 1) + timedelta(days=random.randrange(89 * 365))
    mailbox = ".".join(
        re.sub("[^a-z]", "", without_accents(in_latin_letters(part)).lower())
        for part in (given_name, surname)
    )
    return SamplePatient(
        id=f"P-{number:06d}",
        surname=surname,
        given_name=given_name,
        born_on=born_on,
        street=one_of(country["streets"]).replace("{n}", str(random.randrange(1, 200))),
        postal_code=_filled(random, country["postal_code"]),
        city=one_of(country["cities"]),
        country=country["code"],
        language=country["language"],
        email=f"{mailbox}.{number}@example.{random.choice(('org', 'com'))}",
        phone=_filled(random, country["phone"]),
        folder_name="",
    )


def _filled(random: Random, pattern: str) -> str:
    return re.sub("#", lambda _: str(random.randrange(10)), pattern)
