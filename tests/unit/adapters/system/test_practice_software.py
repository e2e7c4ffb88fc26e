from pathlib import Path, PureWindowsPath

import pytest

from practiceguard.adapters.system.practice_software import (
    Confidence,
    PracticeSoftware,
    expanded,
    found_folders,
    known_software,
)

SYSTEMS = ["win32", "darwin", "linux"]


def software(*paths: str) -> PracticeSoftware:
    return PracticeSoftware(
        "Horos", (), paths, live_database=True, confidence=Confidence.FROM_KNOWLEDGE, note=""
    )


@pytest.mark.parametrize("platform", SYSTEMS)
def test_the_files_are_well_formed_and_say_how_sure_they_are(platform: str) -> None:
    known = known_software(platform)
    assert len(known) >= 7
    names = [product.name for product in known]
    assert len(set(names)) == len(names)
    for product in known:
        assert product.paths
        assert all(len(c) == 2 and c.isupper() for c in product.countries)
        assert ":" not in product.name  # it is part of a code
        if product.confidence is Confidence.MAKERS_MANUAL:
            assert product.source.startswith("https://")


@pytest.mark.parametrize("platform", SYSTEMS)
def test_every_path_is_absolute_once_it_is_filled_in(platform: str) -> None:
    environ = {"ProgramData": r"C:\ProgramData", "USERPROFILE": r"C:\Users\anna"}
    for product in known_software(platform):
        for template in product.paths:
            patterns = expanded(template, environ, Path("/home/anna"), ("C",))
            assert len(patterns) == 1, template
            path = PureWindowsPath(patterns[0]) if platform == "win32" else Path(patterns[0])
            assert path.is_absolute(), template
            # Never a whole drive or somebody's whole home.
            assert len(path.parts) >= 2
            assert path not in {Path("/home/anna"), PureWindowsPath(r"C:\Users\anna")}


def test_variables_are_taken_literally_and_whatever_their_case() -> None:
    environ = {"PROGRAMDATA": r"C:\[dr] data*"}
    (pattern,) = expanded(r"%ProgramData%\x*", environ, Path("/"), ())
    assert pattern == r"C:\[[]dr] data[*]\x*"


def test_without_the_variable_there_is_no_path() -> None:
    assert expanded(r"%ProgramData%\x", {}, Path("/"), ()) == ()


def test_every_local_drive_is_looked_at() -> None:
    assert expanded(r"{drive}:\TurboMed", {}, Path("/"), ("C", "D")) == (
        r"C:\TurboMed",
        r"D:\TurboMed",
    )


def test_only_folders_that_exist_are_found(tmp_path: Path) -> None:
    home = tmp_path / "[dr] anna"
    (home / "Documents/Horos Data").mkdir(parents=True)
    (home / "Documents/Horos File").write_text("")
    product = software("~/Documents/Horos*", "~/Documents/Horos Data", "~/OsiriX Data")
    assert found_folders([product], {}, home) == ((product, home / "Documents/Horos Data"),)
