import hashlib
from pathlib import Path

import pytest

from practiceguard.adapters.letters.fonts import (
    covered,
    families,
    font_folder,
    letter_fonts,
    undrawn,
)
from practiceguard.domain.incident.letter import printed
from practiceguard.resources import resource

LINES = {
    "Greek": "Ελένη Παπαδοπούλου ΐ",
    "Cyrillic": "Їжакевич Ґалаґан Ђорђевић Ёлкин",
    "Vietnamese": "Nguyễn Thị Ánh Đặng",
    "Lithuanian": "ĄČĘĖĮŠŲŪŽ „“",
    "Turkish": "İıŞşĞğ",
    "Maltese": "Ħħ Ġġ Żż",
    "Icelandic": "Þór Æ Ð",
    "Arabic": "ليلى الأحمد ٣",
    "Persian": "پژگچی‌",
    "Urdu": "ٹڈڑے",
    "Hebrew": "רבקה לוי ״",
    "Georgian": "ნინო ბერიძე",
    "Armenian": "Արմեն և",
    "Thai": "สวัสดี น้ำ",
    "Devanagari": "क्षत्रिय",
    "Bengali": "শ্রী ক্ষেত্র",
    "Chinese": "王喆堃玥珺髙「」，。",
    "Traditional": "張國榮龜",
    "Japanese": "髙橋﨑𠮷ヶ々のヴ",
    "Korean": "김철수",
    "signs": "€£§°–—…•·№→½",
}


@pytest.mark.parametrize("script", LINES)
def test_every_script_is_drawn(script: str) -> None:
    assert undrawn(LINES[script]) == ()


def test_what_nothing_draws_is_named() -> None:
    assert undrawn("a😀b\ue000😀") == ("😀", "\ue000")


def test_every_template_can_be_printed() -> None:
    folder = resource("document_templates")
    files = [
        file
        for language in folder.iterdir()
        if language.is_dir()
        for file in language.joinpath("notices").iterdir()
        if file.name.endswith(".md")
    ]
    unknown = {one.name: undrawn(printed(one.read_text("utf-8"))) for one in files}
    assert files
    assert not {name: found for name, found in unknown.items() if found}


def test_the_fonts_are_those_that_the_tool_made_and_no_other_is_used() -> None:
    folder = font_folder()
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    listed = {line.split("  ")[1]: line.split("  ")[0] for line in lines}
    there = {one.name: one for one in folder.iterdir() if one.suffix in {".ttf", ".otf"}}
    assert listed == {
        name: hashlib.sha256(one.read_bytes()).hexdigest() for name, one in there.items()
    }
    assert sum(one.stat().st_size for one in there.values()) < 14_000_000
    used = letter_fonts().fonts()
    assert len(used) == len(there)
    assert all(one.path and folder.samefile(Path(one.path).parent) for one in used)
    names = {one["name"] if isinstance(one, dict) else one for one in families("zh", heavy=True)}
    assert names <= {one.family for one in used}
    assert "OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")


def test_what_is_covered_is_what_the_fonts_say() -> None:
    assert len(covered()) > 28_000
