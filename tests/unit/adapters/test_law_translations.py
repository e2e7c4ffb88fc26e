"""Files of translations: each text once, in both languages, and damage never stops anybody."""

from pathlib import Path

import pytest

from practiceguard.adapters.law_translations import (
    AS_THEY_STAND,
    KnownLawTranslations,
    translations_in,
)

GOOD = '[[texts]]\nen = "72 hours"\nfr = "72 heures"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "fr").mkdir()
    (tmp_path / AS_THEY_STAND).write_text('texts = ["CNIL"]', encoding="utf-8")
    (tmp_path / "fr" / "a.toml").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (GOOD, "there is another translation of '72 hours'"),
        ('[[texts]]\nen = "CNIL"\nfr = "La CNIL"\n', "there is another translation of 'CNIL'"),
        ('[[texts]]\nen = "5 days"\n', "en and fr are wanted"),
        ('[[texts]]\nen = "5 days"\nde = "5 Tage"\n', "en and fr are wanted"),
        ('[[texts]]\nen = "5 days"\nfr = ""\n', "texts in quotes are wanted"),
        ('[[texts]]\nen = "5 days"\nfr = 5\n', "texts in quotes are wanted"),
        ('texts = ["5 days"]', "en and fr are wanted"),
        ("[[texts", "Expected|at end"),
    ],
)
def test_a_faulty_file_is_refused_with_its_reason(folder: Path, content: str, fault: str) -> None:
    (folder / "fr" / "b.toml").write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        translations_in(folder, "fr")


@pytest.mark.parametrize("content", [b"[[texts", b"\xff\xfe", GOOD.encode()])
def test_a_damaged_file_leaves_the_law_in_english(folder: Path, content: bytes) -> None:
    (folder / "fr" / "b.toml").write_bytes(content)
    assert KnownLawTranslations(folder).of("fr") == {}


def test_missing_files_leave_the_law_in_english(folder: Path) -> None:
    (folder / AS_THEY_STAND).unlink()
    assert KnownLawTranslations(folder).of("fr") == {}
    assert KnownLawTranslations(folder / "nowhere").of("fr") == {}


def test_a_language_is_read_once(folder: Path) -> None:
    known = KnownLawTranslations(folder)
    first = known.of("fr")
    (folder / "fr" / "a.toml").unlink()
    assert known.of("fr-CA") is first
    assert first["72 hours"] == "72 heures"
