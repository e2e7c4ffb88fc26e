"""The checkout is what a stranger may clone: complete, self-contained, and telling no tales."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.file_hygiene import faults

CHECKOUT = Path(__file__).resolve().parents[2]
SETTINGS = (
    "Makefile", ".ci/*", "pyproject.toml", "*.lock", "*.toml", ".pre-commit-config.yaml", "tools/*",
    ".editorconfig", ".gitignore",
)  # fmt: skip
INDEX_ADDRESS = re.compile(
    r"(?i)(?<!emit-)index[-_]url|find[-_]links|://[^\s\"']*(/simple\b|pypi|pythonhosted)"
)
# Folders that exist on one machine only. Put together, so that this file does not find itself.
ONE_MACHINE = re.compile("/(" + "|".join(["wo" + "rk", "fa" + "rm"]) + r")/|\.libr" + "ary/")


def committed(*patterns: str) -> list[Path]:
    """Return the files of the project, those about to be added included."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    ).stdout
    files = [CHECKOUT / name.decode() for name in listed.split(b"\0") if name]
    return [path for path in files if path.is_file()]


def lines_of(*patterns: str) -> Iterator[tuple[str, str]]:
    """Yield where each line of the text files stands, and the line."""
    for path in committed(*patterns):
        content = path.read_bytes()
        if b"\0" in content:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            yield f"{path.relative_to(CHECKOUT)}:{number}", line


def make(*words: str) -> str:
    # A make above us would otherwise be taken for our own.
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"}
    command = ["make", "--no-print-directory", *words]
    done = subprocess.run(
        command, cwd=CHECKOUT, capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout


def test_no_index_address_is_committed() -> None:
    found = [place for place, line in lines_of(*SETTINGS) if INDEX_ADDRESS.search(line)]
    assert found == []


def test_the_lock_names_no_host_at_all() -> None:
    assert "://" not in (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")


def test_no_folder_of_one_machine_is_mentioned() -> None:
    found = [place for place, line in lines_of() if ONE_MACHINE.search(line)]
    assert found == []


def test_every_pinned_dependency_is_exact_and_has_hashes() -> None:
    text = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
    logical = re.sub(r"\\\n", " ", text).splitlines()
    pins = [line for line in logical if line.strip() and not line.lstrip().startswith("#")]
    assert len(pins) > 40
    assert [pin for pin in pins if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:", pin)] == []


def test_every_declared_dependency_is_pinned() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {canonical(re.split(r"[<>=!~;\[ ]", name, maxsplit=1)[0]) for name in declared}
    text = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
    pinned = {canonical(name) for name in re.findall(r"(?m)^([\w.-]+)==", text)}
    assert names - pinned == set()


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_ci_calls_exactly_make_test() -> None:
    script = CHECKOUT / ".ci" / "run"
    lines = [line for line in script.read_text(encoding="utf-8").splitlines() if "make" in line]
    assert lines == ["exec make test"]
    assert script.stat().st_mode & 0o111


def test_a_bare_make_lists_every_target() -> None:
    listed = set(re.findall(r"(?m)^make ([a-z-]+) +\S", make()))
    targets = set(re.findall(r"(?m)^([a-z-]+):", (CHECKOUT / "Makefile").read_text("utf-8")))
    assert listed == targets
    assert {"run", "test", "check", "format", "screenshots", "bench", "demo", "lock"} <= listed


@pytest.mark.parametrize(
    "target", ["run", "demo", "test", "check", "screenshots", "bench", "wheel"]
)
def test_what_make_calls_is_there(target: str) -> None:
    called = re.findall(r"\btools/\w+\.py", make("--dry-run", target))
    assert called
    assert [script for script in called if not (CHECKOUT / script).is_file()] == []


def test_files_are_in_order() -> None:
    found = {str(path.relative_to(CHECKOUT)): list(faults(path)) for path in committed()}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_what_is_built_is_not_committed() -> None:
    assert committed("*.qm", ".venv/*", ".tools/*", ".cache/*", "dist/*") == []


def test_hooks_fetch_nothing() -> None:
    hooks = (CHECKOUT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^ *- repo: (.*)$", hooks) == ["local"]
