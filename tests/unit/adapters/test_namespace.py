"""The name that keeps this state's secrets apart, when its file was damaged."""

from pathlib import Path

from practiceguard.adapters.secrets import namespace_of, renew_damaged_namespace
from tests.fakes.fixed_clock import NOON


def test_a_sound_name_stays(tmp_path: Path) -> None:
    before = namespace_of(tmp_path)
    renew_damaged_namespace(tmp_path, NOON)
    assert namespace_of(tmp_path) == before


def test_a_damaged_name_is_kept_aside_and_another_is_made(tmp_path: Path) -> None:
    before = namespace_of(tmp_path)
    (tmp_path / "keyring-namespace").write_text(before[:5])
    renew_damaged_namespace(tmp_path, NOON)
    assert namespace_of(tmp_path) != before
    (aside,) = tmp_path.glob("keyring-namespace.unreadable-*")
    assert aside.read_text() == before[:5]
