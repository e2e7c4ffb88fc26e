"""The shape of the sources: layers, names, sizes and docstrings are what the house says."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = CHECKOUT / "src" / "practiceguard"
MODULES = sorted(SOURCE.rglob("*.py"))
NAMES = [str(path.relative_to(SOURCE)) for path in MODULES]
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
LONGEST = 400


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 80


def test_imports_point_downwards() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()",
         "--no-cache"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_no_module_is_called_by_a_word_that_means_anything() -> None:
    parts = {part for name in NAMES for part in Path(name).with_suffix("").parts}
    assert parts & FORBIDDEN_NAMES == set()
    suffixed = {part for part in parts for word in FORBIDDEN_NAMES if part.endswith(f"_{word}")}
    assert suffixed == set()


def test_no_module_is_too_long_to_read() -> None:
    lengths = {
        name: len(path.read_text(encoding="utf-8").splitlines())
        for name, path in zip(NAMES, MODULES, strict=True)
    }
    too_long = {name for name, length in lengths.items() if length > LONGEST}
    assert too_long == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_module_says_in_one_sentence_what_lives_in_it(name: str) -> None:
    text = ast.get_docstring(tree_of(SOURCE / name))
    assert text
    first = text.split("\n\n", maxsplit=1)[0]
    assert "\n" not in first
    assert first[-1] in ".:!?"


def test_nothing_is_printed_past_the_one_that_prints() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, path in zip(NAMES, MODULES, strict=True)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert found == []


def test_domain_and_services_never_look_at_the_clock() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, path in zip(NAMES, MODULES, strict=True)
        if name.startswith(("domain/", "services/"))
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "utcnow", "today"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"datetime", "date"}
    ]
    assert found == []
