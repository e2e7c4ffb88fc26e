"""Scanned identity documents of nobody: a specimen card with a number that can not be valid."""

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from practiceguard.adapters.sample_practice.people import (
    SamplePatient,
    in_latin_letters,
    without_accents,
)
from practiceguard.adapters.sample_practice.seeded import seeded
from practiceguard.adapters.sample_practice.striped_picture import striped

_QUALITY = 60
_WIDTH, _HEIGHT, _BAND = 320, 224, 48  # pixels; multiples of 16
_WEIGHTS = (7, 3, 1)  # of the check digit in ICAO document 9303, part 3


def identity_number(patient: SamplePatient) -> str:
    """Return eight digits and a check digit that is wrong on purpose, by the rule of ICAO 9303."""
    digits = f"{int(patient.id[2:]) * 7919 % 10**8:08d}"
    return digits + str((check_digit(digits) + 1) % 10)


def check_digit(digits: str) -> int:
    """Given the digits of a document number, return the check digit that would be right."""
    return sum(int(digit) * _WEIGHTS[place % 3] for place, digit in enumerate(digits)) % 10


class CardScanner:
    """Makes scanned identity cards; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        random = seeded("cards", seed)
        self._blank = _blank_card(random.randrange(40))
        self._striped = striped(self._blank, _QUALITY)
        self._grey = self._blank.convert("L")

    def jpeg(self, patient: SamplePatient) -> bytes:
        """Return the patient's card as a JPEG file."""
        lower = striped(_name_band(patient), _QUALITY).stripes
        upper = self._striped.stripes[: -len(lower)]
        return self._striped.assembled([*upper, *lower])

    def png(self, patient: SamplePatient) -> bytes:
        """Return the patient's card as a grey PNG file."""
        card = self._grey.copy()
        card.paste(_name_band(patient).convert("L"), (0, _HEIGHT - _BAND))
        buffer = io.BytesIO()
        card.save(buffer, "PNG", compress_level=3)
        return buffer.getvalue()


def _blank_card(shade: int) -> Image.Image:
    card = Image.new("RGB", (_WIDTH, _HEIGHT), (216, 228, 200 + shade))
    draw = ImageDraw.Draw(card)
    draw.text((10, 6), "IDENTITY CARD", (40, 40, 90), ImageFont.load_default(18))
    draw.text((10, 28), "of no country; not valid", (90, 40, 40), ImageFont.load_default(11))
    draw.rectangle((12, 50, 92, 158), fill=(240, 240, 240), outline=(80, 80, 80))
    draw.ellipse((32, 62, 72, 112), fill=(200, 180, 160))
    draw.ellipse((18, 116, 86, 190), fill=(120, 140, 160))
    draw.rectangle((0, 159, _WIDTH, _HEIGHT), fill=(216, 228, 200 + shade))
    draw.text((104, 72), "SAMPLE", (170, 30, 30), ImageFont.load_default(50))
    return card


def _name_band(patient: SamplePatient) -> Image.Image:
    band = Image.new("RGB", (_WIDTH, _BAND), (250, 250, 246))
    draw = ImageDraw.Draw(band)
    surname, given_name = (
        without_accents(in_latin_letters(part)).upper().replace(" ", "<").replace("'", "")
        for part in (patient.surname, patient.given_name)
    )
    # "UTO" is the country of specimens, Utopia.
    draw.text((8, 4), f"I<UTO{surname}<<{given_name}"[:34], (20, 20, 20), _font())
    draw.text(
        (8, 26),
        f"{identity_number(patient)}UTO{patient.born_on:%y%m%d}<SAMPLE",
        (20, 20, 20),
        _font(),
    )
    return band


@cache
def _font() -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    return ImageFont.load_default(15)
