"""JPEG pictures as stripes of 16 pixels that can be exchanged without encoding anything again.

A picture saved with one restart marker per row of blocks is a list of stripes that decode alone.
Pictures of one width and quality share their tables, so stripes of several pictures make a new,
valid one in microseconds: 250,000 different photographs in seconds instead of an hour.
"""

import io
import re
from dataclasses import dataclass

from PIL import Image

STRIPE_HEIGHT = 16

# Inside the picture data a byte FF is always followed by 00, except in these markers.
_RESTART_MARKER = re.compile(rb"\xff[\xd0-\xd7]")
_RESTART_MARKERS = tuple(bytes((0xFF, 0xD0 + number)) for number in range(8))
_START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN = b"\xff\xda"


@dataclass(frozen=True, slots=True)
class StripedPicture:
    """A JPEG taken apart: what precedes the picture data, and its stripes from top to bottom."""

    header: bytes
    stripes: tuple[bytes, ...]

    def assembled(self, stripes: list[bytes], metadata: bytes = b"") -> bytes:
        """Given as many stripes of the same width and quality, return a whole JPEG file.

        `metadata` is whole segments, such as an Exif one; they are put where readers look first.
        """
        parts = [_START, metadata, self.header]
        for number, stripe in enumerate(stripes):
            if number:
                parts.append(_RESTART_MARKERS[(number - 1) % 8])
            parts.append(stripe)
        parts.append(_END)
        return b"".join(parts)


def striped(picture: Image.Image, quality: int) -> StripedPicture:
    """Given a picture whose sides are multiples of 16, return its encoded stripes."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality, subsampling="4:2:0", restart_marker_rows=1)
    data = buffer.getvalue()
    scan = data.index(_SCAN)
    begin = scan + 2 + int.from_bytes(data[scan + 2 : scan + 4], "big")
    stripes = _RESTART_MARKER.split(data[begin : -len(_END)])
    return StripedPicture(data[len(_START) : begin], tuple(stripes))


def segment(marker: int, content: bytes) -> bytes:
    """Given the number of a JPEG marker and at most 65,533 bytes, return the whole segment."""
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
