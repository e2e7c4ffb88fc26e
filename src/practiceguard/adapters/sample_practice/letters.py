"""The papers of the sample practice: letters and invoices as PDF, consents as text."""

import json
from datetime import date
from functools import cache
from random import Random
from typing import TypedDict

from practiceguard.adapters.sample_practice.people import (
    SamplePatient,
    in_latin_letters,
    without_accents,
)
from practiceguard.resources import resource


class _Words(TypedDict):
    letter: list[str]
    consent: str
    invoice: list[str]
    addition: str


def letter(
    random: Random, patient: SamplePatient, written_on: date, added_on: date | None = None
) -> bytes:
    """Return a letter about the patient as PDF; `added_on` appends a paragraph of that day."""
    words = _words(patient.language)
    facts = {
        "name": patient.latin_name,
        "born": patient.born_on.isoformat(),
        "date": written_on.isoformat(),
        "weeks": str(random.randrange(2, 26)),
    }
    body = [line.format(**facts) for line in words["letter"]]
    if added_on is not None:
        body.append(words["addition"].format(date=added_on.isoformat()))
    address = [
        patient.latin_name,
        in_latin_letters(patient.street),
        f"{patient.postal_code} {in_latin_letters(patient.city)}, {patient.country}",
        patient.id,
    ]
    return _pdf([*address, "", *body])


def invoice(random: Random, patient: SamplePatient, number: str, written_on: date) -> bytes:
    """Return an invoice for the patient as PDF."""
    facts = {
        "number": number,
        "name": patient.latin_name,
        "date": written_on.isoformat(),
        "amount": f"{random.randrange(20, 900)}.00",
    }
    return _pdf([line.format(**facts) for line in _words(patient.language)["invoice"]])


def consent(patient: SamplePatient, signed_on: date) -> bytes:
    """Return the patient's consent as UTF-8 text, with the name in their own script."""
    lines = (
        _banner(),
        "",
        patient.name,
        patient.street,
        f"{patient.postal_code} {patient.city}, {patient.country}",
        "",
        _words(patient.language)["consent"],
        "",
        f"{signed_on.isoformat()}  {patient.name}  ({patient.id})",
        "",
    )
    return "\n".join(lines).encode("utf-8")


def _pdf(lines: list[str]) -> bytes:
    """Given lines of Latin text, return a PDF of one page with a bold banner above them.

    Written by hand: a library would take milliseconds for each of tens of thousands of letters.
    """
    content = b"BT /F1 9 Tf 60 800 Td (%s) Tj /F2 11 Tf 0 -40 Td 16 TL\n" % _pdf_text(_banner())
    content += b"\n".join(b"(%s) Tj T*" % _pdf_text(line) for line in lines) + b"\nET"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
            b"/Resources<</Font<</F1 4 0 R/F2 5 0 R>>>>>>"
        ),
        font % b"Helvetica-Bold",
        font % b"Helvetica",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Title(%s)/Producer(PracticeGuard sample practice)>>" % _pdf_text(_banner()),
    )
    file = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, item in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer\n<</Size %d/Root 1 0 R/Info 7 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
    )
    return bytes(file)


def _pdf_text(text: str) -> bytes:
    """Return the text for a PDF string; a letter that Windows-1252 lacks loses its accent."""
    try:
        encoded = text.encode("cp1252")
    except UnicodeEncodeError:
        encoded = b"".join(_pdf_letter(character) for character in text)
    return encoded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _pdf_letter(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return without_accents(character).encode("ascii")


@cache
def _table() -> tuple[str, dict[str, _Words]]:
    table = json.loads(resource("sample_practice", "letters.json").read_text(encoding="utf-8"))
    return table["banner"], table["languages"]


def _banner() -> str:
    return _table()[0]


def _words(language: str) -> _Words:
    languages = _table()[1]
    return languages.get(language, languages["en"])
