"""Photographs before and after a treatment, drawn and never of anybody, each one different."""

from datetime import datetime
from random import Random

from PIL import Image, ImageDraw, ImageFont

from practiceguard.adapters.sample_practice.seeded import seeded
from practiceguard.adapters.sample_practice.striped_picture import (
    STRIPE_HEIGHT,
    StripedPicture,
    segment,
    striped,
)

SMALLEST_PHOTO_BYTES, LARGEST_PHOTO_BYTES = 2_500, 4_000_000

_QUALITY = 82
_GRAIN = 0.1  # share of noise in a picture: without it, photographs would compress
_GRAINS = 4  # pictures of one scene; a power of two, so that two random bits choose one
_SKIES = ((214, 226, 232), (232, 222, 208), (220, 214, 230), (206, 224, 212))
_SKINS = ((246, 214, 190), (224, 172, 130), (172, 118, 80), (108, 70, 48))
_EXIF_DATE = "%Y:%m:%d %H:%M:%S"
_PLACEHOLDER_DATE = b"1111:11:11 11:11:11"
_PLACEHOLDER_TEXT = b"SAMPLE patient P-000000 photograph 00000000"
_APP1 = 0xE1
_Scene = tuple[StripedPicture, ...]  # one scene in each of its grains


class PhotoStudio:
    """Makes photographs of about `photo_bytes` each; the same seed makes the same ones."""

    def __init__(self, seed: int, photo_bytes: int) -> None:
        if not SMALLEST_PHOTO_BYTES <= photo_bytes <= LARGEST_PHOTO_BYTES:
            raise ValueError(
                f"photo_bytes must lie between {SMALLEST_PHOTO_BYTES} and {LARGEST_PHOTO_BYTES}"
            )
        random = seeded("photographs", seed)
        self._exif = segment(_APP1, _exif_template())
        self._size = _size_for(random, photo_bytes - len(self._exif))
        self._scenes: dict[bool, list[_Scene]] = {
            after: [
                _grained(random, _scene(self._size, number, after=after))
                for number in range(len(_SKINS))
            ]
            for after in (False, True)
        }

    def caption(self, patient_id: str) -> tuple[bytes, ...]:
        """Given a patient's number, return the lowest stripes of all their photographs."""
        return _caption(self._size[0], patient_id)

    def photograph(
        self,
        random: Random,
        patient_id: str,
        caption: tuple[bytes, ...],
        taken_at: datetime,
        *,
        after: bool,
    ) -> bytes:
        """Given the caption of that patient, return a whole JPEG file with its Exif date."""
        scenes = self._scenes[after]
        # One patient keeps one face, whichever file is drawn first.
        grains = scenes[int(patient_id[2:]) % len(scenes)]
        rows = len(grains[0].stripes) - len(caption)
        chosen = random.getrandbits(2 * rows)
        stripes = [grains[(chosen >> 2 * row) & 3].stripes[row] for row in range(rows)]
        text = f"SAMPLE patient {patient_id} photograph {random.getrandbits(32):08x}"
        exif = self._exif.replace(
            _PLACEHOLDER_DATE, taken_at.strftime(_EXIF_DATE).encode("ascii")
        ).replace(_PLACEHOLDER_TEXT, text.encode("ascii"))
        return grains[0].assembled([*stripes, *caption], exif)


def grain(random: Random, size: tuple[int, int]) -> Image.Image:
    """Return noise of the given size, the same for the same state of `random`."""
    return Image.frombytes("L", size, random.randbytes(size[0] * size[1])).convert("RGB")


def _grained(random: Random, scene: Image.Image) -> _Scene:
    return tuple(
        striped(Image.blend(scene, grain(random, scene.size), _GRAIN), _QUALITY)
        for _ in range(_GRAINS)
    )


def _size_for(random: Random, photo_bytes: int) -> tuple[int, int]:
    """Return the sides, multiples of 16, at which a photograph takes about that many bytes."""
    width = 320
    for _ in range(3):
        size = _sides(width)
        noisy = Image.blend(_scene(size, 1, after=False), grain(random, size), _GRAIN)
        picture = striped(noisy, _QUALITY)
        fixed = len(picture.header)  # it does not grow with the picture
        caption = _caption(size[0], "P-000000")
        drawn = sum(map(len, [*picture.stripes[: -len(caption)], *caption]))
        share = max(photo_bytes - fixed, 300) / drawn
        width = min(max(int(width * share**0.5), 80), 6_000)
    return _sides(width)


def _sides(width: int) -> tuple[int, int]:
    width = width // STRIPE_HEIGHT * STRIPE_HEIGHT
    height = width * 3 // 4 // STRIPE_HEIGHT * STRIPE_HEIGHT
    return width, height + _caption_height(width)


def _caption(width: int, patient_id: str) -> tuple[bytes, ...]:
    band = Image.new("RGB", (width, _caption_height(width)), (250, 250, 250))
    draw = ImageDraw.Draw(band)
    _fit(draw, f"SAMPLE {patient_id}", (3, 0, width - 3, band.height), (120, 20, 20))
    return striped(band, _QUALITY).stripes


def _caption_height(width: int) -> int:
    return STRIPE_HEIGHT * max(1, width // 200)


def _scene(size: tuple[int, int], number: int, *, after: bool) -> Image.Image:
    """Draw a face that is plainly a drawing; the one before treatment has lines on its forehead."""
    drawn = Image.new("RGB", (480, 360), _SKIES[number])
    draw = ImageDraw.Draw(drawn)
    skin = _SKINS[number]
    dark = tuple(channel // 2 for channel in skin)
    draw.ellipse((60, 300, 420, 560), fill=(90 + 20 * number, 120, 150))
    draw.ellipse((140, 30, 340, 330), fill=skin, outline=dark, width=3)
    for left in (190, 262):
        draw.ellipse((left, 130, left + 28, 148), fill=(255, 255, 255), outline=dark, width=2)
        draw.ellipse((left + 8, 132, left + 20, 146), fill=(60, 50, 40))
    draw.line((240, 150, 228, 205, 246, 210), fill=dark, width=3)
    draw.arc((205, 215, 275, 270), 20, 160, fill=(170, 70, 70), width=5)
    if not after:
        for height in (72, 86, 100):
            draw.arc((195, height, 285, height + 24), 200, 340, fill=dark, width=3)
    word = "AFTER" if after else "BEFORE"
    _fit(draw, word, (12, 8, 132, 48), (60, 60, 60))
    _fit(draw, "SAMPLE", (20, 250, 460, 350), (255, 255, 255))
    width, height = size
    scene = Image.new("RGB", size, (250, 250, 250))
    scene.paste(
        drawn.resize((width, height - _caption_height(width)), Image.Resampling.BILINEAR), (0, 0)
    )
    return scene


def _fit(
    draw: ImageDraw.ImageDraw,
    text: str,
    box: tuple[int, int, int, int],
    colour: tuple[int, int, int],
) -> None:
    """Write the text as large as the box allows."""
    left, top, right, bottom = box
    height = (bottom - top) * 3 // 4
    wide = ImageFont.load_default(100).getlength(text)
    size = max(6, min(height, int((right - left) * 100 / wide)))
    draw.text((left, (top + bottom) // 2), text, colour, ImageFont.load_default(size), anchor="lm")


def _exif_template() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = _PLACEHOLDER_TEXT.decode("ascii")  # image description
    exif[0x010F] = "SAMPLE"  # make
    exif[0x0132] = _PLACEHOLDER_DATE.decode("ascii")  # date
    exif.get_ifd(0x8769)[0x9003] = _PLACEHOLDER_DATE.decode("ascii")  # date of the original
    return exif.tobytes()
