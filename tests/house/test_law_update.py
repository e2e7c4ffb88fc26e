"""Update files as their makers make them are what a program takes in."""

import re
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from practiceguard.adapters.rule_book.bundle import read_bundle
from practiceguard.adapters.rule_book.keys import pinned_keys
from tools import law_update

PASSPHRASE = "correct horse battery"


def ask(_question: str) -> str:
    return PASSPHRASE


def test_the_committed_law_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert law_update.main(["check"], ask) == 0
    assert "153 jurisdictions, all in order." in capsys.readouterr().out


def test_a_signed_update_from_key_to_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, target = tmp_path / "law.pem", tmp_path / "law.pgrules"
    assert law_update.new_key(key, ask) == 0
    printed = capsys.readouterr().out
    assert b"ENCRYPTED" in key.read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    keys = tmp_path / "law_keys.toml"
    keys.write_text(printed.replace("…", "publisher"), encoding="utf-8")
    assert law_update.make(target, key, ask, keys=keys) == 0
    bundle = read_bundle(target.read_bytes(), pinned_keys(keys))
    assert bundle.update.signed_by == "publisher"
    assert bundle.update.sha256 in capsys.readouterr().out
    assert len(bundle.update.rows) == 153


def test_a_key_that_no_program_knows_signs_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, target = tmp_path / "law.pem", tmp_path / "law.pgrules"
    law_update.new_key(key, ask)
    assert law_update.main(["make", str(target), "--key", str(key)], ask) == 1
    assert "no program would trust it" in capsys.readouterr().out
    assert not target.exists()


def test_an_update_is_never_written_over_another(tmp_path: Path) -> None:
    target = tmp_path / "law.pgrules"
    assert law_update.main(["make", str(target)], ask) == 0
    with pytest.raises(FileExistsError):
        law_update.main(["make", str(target)], ask)


def test_a_key_never_lies_in_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    inside = law_update.CHECKOUT / "resources" / "law.pem"
    assert law_update.main(["new-key", str(inside)], ask) == 1
    assert not inside.exists()
    assert "Not inside the project" in capsys.readouterr().out


def test_a_short_passphrase_makes_no_key(tmp_path: Path) -> None:
    assert law_update.new_key(tmp_path / "law.pem", lambda _question: "short") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_faulty_row_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("collection.toml", "FR.toml"):
        content = (law_update.LAW / name).read_bytes().replace(b"rows = 153", b"rows = 1")
        (tmp_path / name).write_bytes(content)
    faulty = (tmp_path / "FR.toml").read_text(encoding="utf-8").replace("value = 72", "value = -1")
    (tmp_path / "FR.toml").write_text(faulty, encoding="utf-8")
    assert law_update.check(tmp_path) is None
    assert "FR.toml: duties.authority.clock.value: is a number from 1" in capsys.readouterr().out
    assert law_update.make(tmp_path / "law.pgrules", None, ask, tmp_path) == 1


def test_the_law_is_in_the_wheel(tmp_path: Path) -> None:
    """Without it an installed program could tell nobody whom to tell."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=law_update.CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    law = law_update.LAW
    committed = {one.relative_to(law).as_posix() for one in law.rglob("*") if one.is_file()}
    inside = "_resources/jurisdictions/"
    packed = {name.partition(inside)[2] for name in names if inside in name}
    assert packed == committed
    assert any(name.endswith("_resources/law_keys.toml") for name in names)
    rows = r"[A-Z0-9-]+\.toml|collection\.toml|README\.md"
    texts = r"translations/(as_they_stand|[a-z]{2,3}/[a-z_]+)\.toml"
    assert [one for one in packed if not re.fullmatch(f"{rows}|{texts}", one)] == []
    assert "translations/fr/deadlines.toml" in packed
