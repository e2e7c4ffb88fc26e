"""What a practice changes in a text lives beside the original, and survives it."""

from pathlib import Path

import pytest

from practiceguard.adapters.notices.shelf import TemplateShelf, id_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.notice import NoticeKind, TemplateId, best_template

LETTER = TemplateId(NoticeKind.PATIENT_LETTER, "en")
HEAD = """+++
kind = "patient-letter"
audience = "patients"
jurisdictions = []
legal_basis = []
contents = ["happened"]
version = {version}
+++
"""


@pytest.fixture
def originals(tmp_path: Path) -> Path:
    folder = tmp_path / "program" / "en" / "notices"
    folder.mkdir(parents=True)
    (folder / "patient-letter.md").write_text(HEAD.format(version=1) + "# Old\n\nText.\n")
    (folder / "phrases.toml").write_text('language = "en"\nown_name = "English"\n')
    return tmp_path / "program"


@pytest.fixture
def shelf(tmp_path: Path, originals: Path) -> TemplateShelf:
    return TemplateShelf(tmp_path / "own", originals)


def _own(text: str = "# Ours\n\nText.\n") -> str:
    return HEAD.format(version=1) + text


def test_the_own_text_goes_before_the_original(shelf: TemplateShelf) -> None:
    assert not shelf.read(LETTER).is_own
    saved = shelf.save_own(LETTER, _own())
    assert saved.is_own
    assert shelf.read(LETTER).body == "# Ours\n\nText.\n"
    (change,) = shelf.own_changes()
    assert "-# Old" in change.difference
    assert "+# Ours" in change.difference
    assert not [line for line in change.difference if "based_on" in line]
    assert not change.original_changed


def test_an_update_leaves_it_and_says_so(
    shelf: TemplateShelf, originals: Path, tmp_path: Path
) -> None:
    shelf.save_own(LETTER, _own())
    original = originals / "en" / "notices" / "patient-letter.md"
    original.write_text(HEAD.format(version=2) + "# New\n\nText.\n")
    updated = TemplateShelf(tmp_path / "own", originals)
    assert updated.read(LETTER).body.startswith("# Ours")
    (change,) = updated.own_changes()
    assert change.original_changed
    updated.save_own(LETTER, updated.source(LETTER).replace("Ours", "Both"))
    assert not updated.own_changes()[0].original_changed


def test_a_text_that_cannot_be_used_is_not_kept(shelf: TemplateShelf) -> None:
    shelf.save_own(LETTER, _own())
    for bad in ("no head", _own("{{ incident.nothing }}"), _own().replace("patients", "martians")):
        with pytest.raises(PracticeGuardError) as caught:
            shelf.save_own(LETTER, bad)
        assert caught.value.code is ErrorCode.TEMPLATE_INVALID
    assert shelf.read(LETTER).body.startswith("# Ours")


def test_back_to_the_original_loses_nothing(shelf: TemplateShelf, tmp_path: Path) -> None:
    shelf.save_own(LETTER, _own())
    shelf.drop_own(LETTER)
    assert shelf.read(LETTER).body.startswith("# Old")
    assert shelf.own_changes() == ()
    (kept,) = (tmp_path / "own" / "en").iterdir()
    assert "# Ours" in kept.read_text("utf-8")


@pytest.mark.parametrize(
    "place",
    ["../../../etc", "..", "a/b", "C:\\x", "us ca", "é"],
)
def test_no_name_leads_out_of_the_folder(shelf: TemplateShelf, place: str) -> None:
    assert id_of("en", f"patient-letter.{place}.md") is None
    with pytest.raises(PracticeGuardError):
        shelf.save_own(TemplateId(NoticeKind.PATIENT_LETTER, f"../{place}"), _own())
    with pytest.raises(PracticeGuardError):
        shelf.save_own(TemplateId(NoticeKind.PATIENT_LETTER, "en", place), _own())


def test_a_folder_that_cannot_be_written(originals: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    shelf = TemplateShelf(tmp_path / "file", originals)
    with pytest.raises(PracticeGuardError) as caught:
        shelf.save_own(LETTER, _own())
    assert caught.value.code is ErrorCode.STATE_NOT_WRITABLE


def test_the_text_of_a_place_goes_before_the_language() -> None:
    general = [TemplateId(NoticeKind.PATIENT_LETTER, one) for one in ("en", "es", "fr")]
    california = TemplateId(NoticeKind.PATIENT_LETTER, "en", "US-CA")
    known = [*general, california]

    def best(languages: list[str], places: list[str]) -> TemplateId | None:
        return best_template(known, NoticeKind.PATIENT_LETTER, languages, places)

    assert best(["es", "en"], []) == general[1]
    assert best(["es-MX", "en"], []) == general[1]
    assert best(["es", "en"], ["US-CA", "US"]) == california
    assert best(["de", "fr", "en"], ["DE"]) == general[2]
    assert best_template(known, NoticeKind.BANK, ["en"], []) is None


def test_what_somebody_else_left_in_the_folder_stops_nothing(
    shelf: TemplateShelf, tmp_path: Path
) -> None:
    shelf.save_own(LETTER, _own())
    for language, name in (
        ("xx", "patient-letter.md"),
        ("en-backup", "door-text.md"),
        ("en", "patient-letter.FR.md"),
    ):
        folder = tmp_path / "own" / language
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(_own())
    assert [one.id for one in shelf.own_changes()] == [LETTER]
    assert shelf.all() == (LETTER,)


def test_a_text_that_another_program_saved_is_read_or_refused_never_garbled(
    shelf: TemplateShelf, tmp_path: Path
) -> None:
    shelf.save_own(LETTER, _own())
    path = tmp_path / "own" / "en" / "patient-letter.md"
    path.write_bytes(_own("# Zürich\n").encode("utf-8-sig"))
    assert shelf.read(LETTER).body == "# Zürich\n"
    path.write_bytes(_own("# Zürich\n").encode("cp1252"))
    with pytest.raises(PracticeGuardError) as caught:
        shelf.read(LETTER)
    assert caught.value.code is ErrorCode.TEMPLATE_INVALID
    (change,) = shelf.own_changes()
    assert change.original_changed


def test_a_text_that_cannot_be_read_is_not_replaced_by_the_original(
    shelf: TemplateShelf, tmp_path: Path
) -> None:
    path = tmp_path / "own" / "en" / "patient-letter.md"
    path.mkdir(parents=True)
    with pytest.raises(PracticeGuardError) as caught:
        shelf.read(LETTER)
    assert caught.value.code is ErrorCode.TEMPLATE_INVALID


def test_a_text_that_another_window_kept_meanwhile_is_put_away(
    shelf: TemplateShelf, originals: Path, tmp_path: Path
) -> None:
    other = TemplateShelf(tmp_path / "own", originals)
    other.save_own(LETTER, _own("# Theirs\n"))
    shelf.save_own(LETTER, _own("# Ours\n"))
    shelf.save_own(LETTER, _own("# Ours\n"))
    there = {one.read_text("utf-8") for one in (tmp_path / "own" / "en").iterdir()}
    assert sorted("Theirs" in one for one in there) == [False, True]
    assert shelf.read(LETTER).body == "# Ours\n"
