"""docs/pains.md and the tests named after pains tell the same."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINES = {
    int(line.split("|")[1]): line
    for line in (ROOT / "docs" / "pains.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| \d+ \|", line)
}
TESTS = {
    name
    for path in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^ *def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
}
NOT_YET = {12, 16}
"""Of these no test can bear the name: there is nothing to prove yet."""


def pains_of(name: str) -> set[int]:
    """Return the pains that a test is named after: `pain_05_…`, `pains_4_and_11_…`."""
    one = re.match(r"test_pain_(\d\d)_", name)
    if one:
        return {int(one[1])}
    several = re.match(r"test_pains_((?:\d+_(?:and_)?)+)", name)
    return {int(number) for number in re.findall(r"\d+", several[1])} if several else set()


def test_every_pain_has_its_line() -> None:
    assert sorted(LINES) == list(range(1, 26))


@pytest.mark.parametrize("number", range(1, 26))
def test_every_test_that_is_named_exists(number: int) -> None:
    named = set(re.findall(r"`(test_\w+)`", LINES[number]))
    assert named <= TESTS
    assert named or number in NOT_YET


def test_every_pain_that_is_called_solved_has_a_test_named_after_it() -> None:
    proved = {number for name in TESTS for number in pains_of(name)}
    assert proved <= set(LINES)
    assert set(range(1, 26)) - proved == NOT_YET
    for number in NOT_YET:
        assert "**not yet**" in LINES[number]


def test_each_line_names_a_test_that_bears_its_number() -> None:
    for number in set(LINES) - NOT_YET:
        named = re.findall(r"`(test_\w+)`", LINES[number])
        assert any(number in pains_of(name) for name in named), number


def test_names_have_one_style() -> None:
    odd = [name for name in TESTS if name.startswith("test_pain") and not pains_of(name)]
    assert odd == []
