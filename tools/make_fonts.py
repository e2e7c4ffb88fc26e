"""Make resources/fonts/ from the Noto fonts of Debian: once, by hand, when they change.

Needs the packages fonts-noto-core and fonts-noto-cjk unpacked somewhere, and fonttools, which is a
tool of this step only and no dependency of the project:

    apt-get download fonts-noto-core fonts-noto-cjk
    for one in *.deb; do dpkg -x "$one" unpacked; done
    python -m venv tools-venv && tools-venv/bin/pip install fonttools==4.68.0
    tools-venv/bin/python tools/make_fonts.py unpacked/usr/share/fonts resources/fonts

The same packages and the same fonttools make the same bytes; `SHA256SUMS` beside the fonts says
which those are, and tests/unit/adapters/test_fonts.py holds the folder to it.

What is left out: hints (paper has no pixels), and of the Chinese and Japanese fonts everything but
the characters listed below. docs/decisions/0027 says why these.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SCRIPTS = (
    "NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic",
    "NotoSansArabic-Regular", "NotoSansArabic-Bold",
    "NotoSansArmenian-Regular", "NotoSansArmenian-Bold",
    "NotoSansBengali-Regular", "NotoSansBengali-Bold",
    "NotoSansDevanagari-Regular", "NotoSansDevanagari-Bold",
    "NotoSansGeorgian-Regular", "NotoSansGeorgian-Bold",
    "NotoSansHebrew-Regular", "NotoSansHebrew-Bold",
    "NotoSansThai-Regular", "NotoSansThai-Bold",
)  # fmt: skip
_FACES = {"JP": 0, "KR": 1, "SC": 2, "TC": 3, "HK": 4}
"""Of the collections NotoSansCJK-*.ttc."""
_GR = range(0xA1, 0xFF)
_BIG5_TRAILS = (*range(0x40, 0x7F), *_GR)
_UNIFIED = set(range(0x4E00, 0x9FA6))
"""All of the first block of ideographs: names use many that no list of frequent ones has."""
_COMPATIBLE = set(range(0xF900, 0xFB00))
"""Other forms that Japanese names are written with."""
_PUNCTUATION = set(range(0x2000, 0x2070)) | set(range(0x3000, 0x3130)) | set(range(0xFF00, 0xFFF0))


def main(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for name in SCRIPTS:
        font = TTFont(source / "truetype" / "noto" / f"{name}.ttf", recalcTimestamp=False)
        _write(font, target / f"{name}.ttf", set(font.getBestCmap()), features=("*",))
    for name, face, weight, characters in _east_asian():
        collection = source / "opentype" / "noto" / f"NotoSansCJK-{weight}.ttc"
        font = TTFont(collection, fontNumber=_FACES[face], recalcTimestamp=False)
        if weight == "Bold":
            # A family of its own: where it lacks a character the regular one is asked.
            _rename(font, f"Noto Headings {face}")
        _write(font, target / f"{name}.otf", characters, features=("ccmp",))
    made = sorted(one for one in target.iterdir() if one.suffix in {".ttf", ".otf"})
    sums = "".join(f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in made)
    (target / "SHA256SUMS").write_text(sums, encoding="ascii")
    covered = {code for one in made for code in TTFont(one, lazy=True).getBestCmap()}
    (target / "COVERAGE").write_text(_ranges(covered), encoding="ascii")
    for one in made:
        print(f"{one.stat().st_size / 1e6:6.2f} MB  {one.name}")
    print(f"{sum(one.stat().st_size for one in made) / 1e6:6.2f} MB  together")


def _east_asian() -> Iterable[tuple[str, str, str, set[int]]]:
    chinese = _of("gb2312", _GR, _GR) | _of("big5", range(0xA1, 0xC7), _BIG5_TRAILS)
    japanese = _of("euc_jp", _GR, _GR)
    japanese_names = {ord(one) for one in _pairs("euc_jis_2004", _GR, _GR) if len(one) == 1}
    korean = _of("euc_kr", _GR, _GR)
    everything = (
        chinese | japanese | japanese_names | korean | _UNIFIED | _COMPATIBLE | _PUNCTUATION
    )
    # The first level of each standard is what daily texts are written with.
    bold_chinese = _of("gb2312", range(0xA1, 0xD8), _GR) | _PUNCTUATION
    bold_japanese = _of("euc_jp", range(0xA1, 0xD0), _GR) | _PUNCTUATION
    # U+20BB7 is the commonest name outside all of these.
    yield "NotoSansCJKsc-Regular", "SC", "Regular", everything | {0x20BB7}
    yield "NotoSansCJKjp-Regular", "JP", "Regular", japanese | _COMPATIBLE | _PUNCTUATION
    yield "NotoSansCJKsc-Bold", "SC", "Bold", bold_chinese
    yield "NotoSansCJKjp-Bold", "JP", "Bold", bold_japanese


def _of(codec: str, leads: Iterable[int], trails: Iterable[int]) -> set[int]:
    return {ord(one) for text in _pairs(codec, leads, trails) for one in text}


def _pairs(codec: str, leads: Iterable[int], trails: Iterable[int]) -> Iterable[str]:
    trails = tuple(trails)
    for lead in leads:
        for trail in trails:
            try:
                yield bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue


def _ranges(codes: set[int]) -> str:
    """Return what is covered, one range a line: what the program asks before it prints."""
    lines, begin, before = [], 0, -2
    for code in sorted(codes):
        if code != before + 1:
            lines.append(f"{begin:04X}-{before:04X}")
            begin = code
        before = code
    return "\n".join([*lines[1:], f"{begin:04X}-{before:04X}"]) + "\n"


def _rename(font: TTFont, family: str) -> None:
    for record in font["name"].names:
        if record.nameID in {1, 4, 16}:
            record.string = family
        elif record.nameID in {2, 17}:
            record.string = "Regular"
        elif record.nameID == 6:
            record.string = family.replace(" ", "")
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x20) | 0x40
    font["head"].macStyle &= ~1


def _write(font: TTFont, target: Path, characters: set[int], *, features: tuple[str, ...]) -> None:
    options = subset.Options()
    options.hinting = False
    options.layout_features = list(features)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    worker = subset.Subsetter(options)
    worker.populate(unicodes=characters)
    worker.subset(font)
    font.save(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
