"""Medical scans: small files as DICOM part 10 has them, explicit VR, little endian."""

import struct
from datetime import datetime
from random import Random

from PIL import Image, ImageDraw, ImageFont

from practiceguard.adapters.sample_practice.people import SamplePatient, in_latin_letters
from practiceguard.adapters.sample_practice.seeded import seeded

_SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"
_EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1"
_LONG_LENGTH = {"OB", "OW"}  # these have two reserved bytes and a length of four


class Scanner:
    """Makes scans whose picture takes about `scan_bytes`; the same seed makes the same ones."""

    def __init__(self, seed: int, scan_bytes: int) -> None:
        self._side = min(max(int(scan_bytes**0.5) // 2 * 2, 48), 512)
        self._label = _label(self._side)
        random = seeded("scans", seed)
        self._texture = random.randbytes(self._side * self._side * 2)

    def scan(self, random: Random, patient: SamplePatient, taken_at: datetime) -> bytes:
        """Return a whole DICOM file with the patient's name in Latin letters and their own."""
        instance = f"2.25.{random.getrandbits(100)}"
        latin = f"{in_latin_letters(patient.surname)}^{in_latin_letters(patient.given_name)}"
        native = f"{patient.surname}^{patient.given_name}"
        begin = random.randrange(self._side * self._side)
        pixels = (
            self._texture[begin : begin + self._side * self._side - len(self._label)] + self._label
        )
        meta = b"".join(
            (
                _element(2, 0x01, "OB", b"\x00\x01"),
                _element(2, 0x02, "UI", _SECONDARY_CAPTURE),
                _element(2, 0x03, "UI", instance),
                _element(2, 0x10, "UI", _EXPLICIT_LITTLE_ENDIAN),
                _element(2, 0x12, "UI", "2.25.1"),
            )
        )
        return b"".join(
            (
                bytes(128) + b"DICM",
                _element(2, 0x00, "UL", struct.pack("<I", len(meta))),
                meta,
                _element(0x08, 0x05, "CS", "ISO_IR 192"),  # UTF-8
                _element(0x08, 0x16, "UI", _SECONDARY_CAPTURE),
                _element(0x08, 0x18, "UI", instance),
                _element(0x08, 0x20, "DA", f"{taken_at:%Y%m%d}"),
                _element(0x08, 0x30, "TM", f"{taken_at:%H%M%S}"),
                _element(0x08, 0x60, "CS", "OT"),  # codespell:ignore
                _element(0x08, 0x64, "CS", "SYN"),  # synthetic
                _element(0x08, 0x70, "LO", "SAMPLE"),
                _element(0x10, 0x10, "PN", latin if latin == native else f"{latin}={native}"),
                _element(0x10, 0x20, "LO", patient.id),
                _element(0x10, 0x30, "DA", f"{patient.born_on:%Y%m%d}"),
                _element(0x10, 0x40, "CS", "O"),
                _element(0x20, 0x0D, "UI", f"{instance}1"),
                _element(0x20, 0x0E, "UI", f"{instance}2"),
                _element(0x20, 0x10, "SH", "SAMPLE"),
                _element(0x20, 0x11, "IS", "1"),
                _element(0x20, 0x13, "IS", "1"),
                _number(0x28, 0x02, 1),
                _element(0x28, 0x04, "CS", "MONOCHROME2"),
                _number(0x28, 0x10, self._side),
                _number(0x28, 0x11, self._side),
                _number(0x28, 0x100, 8),
                _number(0x28, 0x101, 8),
                _number(0x28, 0x102, 7),
                _number(0x28, 0x103, 0),
                _element(0x7FE0, 0x10, "OB", pixels),
            )
        )


def _element(group: int, element: int, representation: str, value: str | bytes) -> bytes:
    content = value.encode("utf-8") if isinstance(value, str) else value
    if len(content) % 2:
        content += b"\x00" if representation in {"UI", "OB"} else b" "
    start = struct.pack("<HH2s", group, element, representation.encode("ascii"))
    if representation in _LONG_LENGTH:
        return start + struct.pack("<HI", 0, len(content)) + content
    return start + struct.pack("<H", len(content)) + content


def _number(group: int, element: int, value: int) -> bytes:
    return _element(group, element, "US", struct.pack("<H", value))


def _label(side: int) -> bytes:
    """Return the lowest rows of every scan, which say SAMPLE."""
    rows = side // 4
    label = Image.new("L", (side, rows), 0)
    font = ImageFont.load_default(max(8, side // 5))
    ImageDraw.Draw(label).text((2, rows // 2), "SAMPLE", 255, font, anchor="lm")
    return label.tobytes()
