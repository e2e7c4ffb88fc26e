"""The log as it leaves with a backup, and the verifier that stands in the document."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.log import IncidentId, LogEntry, entry_in, line_of, next_entry
from tests.fakes.fixed_clock import NOON

DOCUMENT = Path(__file__).resolve().parents[4] / "docs" / "incident_record.md"
KEY = IncidentId("2026-01")
# Whatever can be typed: also lone surrogates, line separators and quotation marks.
TEXTS = st.text(st.characters(exclude_categories=()), max_size=40)


def chain(bodies: list[str], author: str = "Sophie") -> list[LogEntry]:
    entries: list[LogEntry] = []
    for body in bodies:
        last = entries[-1] if entries else None
        entries.append(next_entry(last, KEY, NOON, author, "noted", body))
    return entries


@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS)
def test_every_entry_is_one_line_and_comes_back(bodies: list[str], author: str) -> None:
    entries = chain(bodies, author)
    content = b"".join(line_of(one) + b"\n" for one in entries)
    lines = content.split(b"\n")
    assert lines.pop() == b""
    assert [entry_in(line) for line in lines] == entries


@pytest.mark.parametrize(
    "line",
    [
        b"", b"[]", b"{}", b"null", b"[1]", b"\xff",
        b'["2026-01","1","2026-03-14T12:00:00+00:00","S","noted","{}","0","1"]',
        b'["2026-01",true,"2026-03-14T12:00:00+00:00","S","noted","{}","0","1"]',
        b'["2026-01",1,"2026-03-14T12:00:00","S","noted","{}","0","1"]',
        b'["2026-01",1,"yesterday","S","noted","{}","0","1"]',
    ],
)  # fmt: skip
def test_what_is_no_entry_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        entry_in(line)


def verified(folder: Path, content: bytes) -> subprocess.CompletedProcess[str]:
    """Run the verifier of the document, with Python alone, as somebody else would."""
    (program,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    (folder / "verify.py").write_text(program, encoding="utf-8")
    (folder / "incident.jsonl").write_bytes(content)
    command = [sys.executable, "-I", "-S", "verify.py", "incident.jsonl"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_verifier_of_the_document_needs_nothing_but_python(tmp_path: Path) -> None:
    entries = chain(["é", "\ud83d lone", 'a "quoted" line'])
    content = b"".join(line_of(one) + b"\n" for one in entries)
    done = verified(tmp_path, content)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"3 entries, whole. The last seal: {entries[-1].seal}\n"
    (program,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert len(program.splitlines()) <= 20


@pytest.mark.parametrize("fault", ["altered", "removed", "first removed", "moved", "doubled"])
def test_the_verifier_finds_every_fault_of_a_chain(tmp_path: Path, fault: str) -> None:
    lines = [line_of(one) for one in chain(["one", "two", "three", "four"])]
    wrong = {
        "altered": [lines[0], lines[1].replace(b"two", b"six"), *lines[2:]],
        "removed": [lines[0], *lines[2:]],
        "first removed": lines[1:],
        "moved": [lines[0], lines[2], lines[1], lines[3]],
        "doubled": [*lines[:2], *lines[1:]],
    }[fault]
    done = verified(tmp_path, b"\n".join(wrong) + b"\n")
    assert done.returncode == 1
    assert "wrong at line" in done.stdout
