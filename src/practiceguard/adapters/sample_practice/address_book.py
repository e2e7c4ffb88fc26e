"""The address book of the sample practice: a CSV file that says who the patients are."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from practiceguard.adapters.sample_practice.people import SamplePatient, with_folder_names

ADDRESS_BOOK = "Address book.csv"

COLUMNS = (
    "id",
    "surname",
    "given name",
    "birth date",
    "street",
    "postal code",
    "city",
    "country code",
    "language",
    "e-mail",
    "phone",
    "state",
    "deceased",
    "protected address",
    "e-mail consent",
)
_STATES = ("CA", "NY", "TX", "MA", "IL", "CO", "FL", "WA", "NV", "AZ", "OR", "RI")
_PROVINCES = ("Ontario", "Québec", "British Columbia")


def address_book(people: Iterable[SamplePatient]) -> bytes:
    """Given the patients, return the CSV: UTF-8 with a byte order mark, as Excel expects it."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for patient in people:
        rows.writerow(
            (
                patient.id,
                patient.surname,
                patient.given_name,
                patient.born_on.isoformat(),
                patient.street,
                patient.postal_code,
                patient.city,
                patient.country,
                patient.language,
                patient.email,
                patient.phone,
                *_remarks(patient),
            )
        )
    return text.getvalue().encode("utf-8-sig")


def _remarks(patient: SamplePatient) -> tuple[str, str, str, str]:
    """Return state, deceased, protected address and consent: what letters have to heed.

    From the number alone, so that it is the same in every practice: one in 97 has died, one in 53
    must not be found, one in three never agreed to e-mail.
    """
    number = int(patient.id.removeprefix("P-"))
    parts = {"US": _STATES, "CA": _PROVINCES}.get(patient.country, ("",))
    return (
        parts[number // 7 % len(parts)],
        "yes" if number % 97 == 0 else "",
        "yes" if number % 53 == 0 else "",
        "no" if number % 3 == 0 else "yes",
    )


def patients_of(target: Path) -> tuple[SamplePatient, ...]:
    """Given the folder of a sample practice, return its patients, in the address book's order."""
    with (target / ADDRESS_BOOK).open(encoding="utf-8-sig", newline="") as file:
        people = [
            SamplePatient(
                id=row["id"],
                surname=row["surname"],
                given_name=row["given name"],
                born_on=date.fromisoformat(row["birth date"]),
                street=row["street"],
                postal_code=row["postal code"],
                city=row["city"],
                country=row["country code"],
                language=row["language"],
                email=row["e-mail"],
                phone=row["phone"],
                folder_name="",
            )
            for row in csv.DictReader(file)
        ]
    return tuple(with_folder_names(people))
