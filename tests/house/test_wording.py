"""Every code has its sentences, and no sentence waits for a fact that nobody gives it."""

import ast
import dataclasses
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

import pytest

from practiceguard.adapters.restic.diagnosis import Doing, Ended, diagnose
from practiceguard.cli.backup import _OUTCOME
from practiceguard.cli.progress import _WORDS as PHASES
from practiceguard.cli.restore import _WORDS as FATES
from practiceguard.domain.backup.progress import Phase
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.domain.backup.restoration import FileFate
from practiceguard.domain.backup.retention import Preset, Why
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.contacts import ContactRole, ContactState
from practiceguard.domain.incident.roles import RoleState, Task
from practiceguard.domain.practice_details import FIELDS, Gap
from practiceguard.domain.typed_fields import Fault
from practiceguard.wording.contacts import CONTACTS, FAULTS, GAPS, ROLE_STATES, TASKS
from practiceguard.wording.contacts import STATES as CONTACT_STATES
from practiceguard.wording.errors import WORDING, ErrorWording, filled
from practiceguard.wording.practice_details import DETAILS
from practiceguard.wording.protection import REASONS, SENTENCES, reason_wording
from practiceguard.wording.retention import PRESET_WORDS, WHY_WORDS

SOURCE = Path(__file__).resolve().parents[2] / "src" / "practiceguard"
SECRET_WORDS = re.compile(r"password|code|secret|key$|token", re.IGNORECASE)


@dataclass(frozen=True)
class Raised:
    """One place in the sources where an error is made, and the facts it is given there."""

    where: str
    code: ErrorCode
    facts: frozenset[str] | None
    """None if they cannot be told from the text."""


def sentences(wording: ErrorWording) -> tuple[str, ...]:
    return tuple(getattr(wording, one.name) for one in fields(ErrorWording))


def placeholders(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield str(path.relative_to(SOURCE)), ast.parse(path.read_text(encoding="utf-8"))


def raised() -> Iterator[Raised]:
    for name, tree in trees():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            dictionaries = _dictionaries(function)
            named = _named_codes(function)
            for node in _own_nodes(function):
                if isinstance(node, ast.Call) and _name(node.func) == "PracticeGuardError":
                    first = node.args[0] if node.args else None
                    if isinstance(first, ast.Name):
                        codes = named.get(first.id, ())
                    else:
                        codes = _codes(first) if first else ()
                    given = node.args[1] if len(node.args) > 1 else None
                    facts = _facts(given, dictionaries)
                    for code in codes:
                        yield Raised(f"{name}:{node.lineno}", code, facts)


def _own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield what stands in a function, not in one defined inside it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef):
            continue
        yield node
        waiting.extend(ast.iter_child_nodes(node))


def _named_codes(function: ast.FunctionDef) -> dict[str, tuple[ErrorCode, ...]]:
    """Return the error codes that a function keeps under a name."""
    found: dict[str, tuple[ErrorCode, ...]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found[target.id] = found.get(target.id, ()) + _codes(node.value)
    return found


def _dictionaries(function: ast.FunctionDef) -> dict[str, frozenset[str]]:
    """Return the literal dictionaries that a function keeps under a name."""
    found: dict[str, frozenset[str]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    facts = _facts(node.value, {})
                    if facts is not None:
                        found[target.id] = found.get(target.id, facts) & facts
    return found


def _facts(
    given: ast.expr | None, dictionaries: Mapping[str, frozenset[str]]
) -> frozenset[str] | None:
    if given is None:
        return frozenset()
    if isinstance(given, ast.Name):
        return dictionaries.get(given.id)
    if isinstance(given, ast.Dict):
        keys = [key.value for key in given.keys if isinstance(key, ast.Constant)]
        if len(keys) == len(given.keys):
            return frozenset(str(key) for key in keys)
    return None


def _codes(node: ast.expr) -> tuple[ErrorCode, ...]:
    return tuple(
        ErrorCode[one.attr]
        for one in ast.walk(node)
        if isinstance(one, ast.Attribute) and _name(one.value) == "ErrorCode"
    )


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def reason_texts() -> list[str]:
    wordings = [
        reason_wording(code, has_complete_copy=has_copy)
        for code in ReasonCode
        for has_copy in (True, False)
    ]
    return [text for wording in wordings for text in dataclasses.astuple(wording)]


def test_only_what_is_good_asks_for_nothing() -> None:
    assert {code for code, words in REASONS.items() if not words.to_do} == {
        ReasonCode.COMPLETE_COPY
    }
    assert all(words.badge and words.headline for words in REASONS.values())


def test_every_field_of_the_letters_has_a_name() -> None:
    assert list(DETAILS) == list(FIELDS)


# --- complete -----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted(ErrorCode))
def test_every_error_says_what_happened_what_it_means_and_what_to_do(code: ErrorCode) -> None:
    for sentence in sentences(WORDING[code]):
        assert sentence.strip() == sentence != ""
        assert sentence[0].isupper() or sentence[0] == "“"
        assert sentence[-1] in ".!?}"


@pytest.mark.parametrize(
    ("codes", "worded"),
    [
        (ErrorCode, WORDING),
        (ReasonCode, REASONS),
        (ProtectionLevel, SENTENCES),
        (RunState, _OUTCOME),
        (Phase, PHASES),
        (FileFate, {fate: words for fates, words in FATES for fate in fates}),
        (Preset, PRESET_WORDS),
        (Why, WHY_WORDS),
        (ContactRole, CONTACTS),
        (ContactState, CONTACT_STATES),
        (Task, TASKS),
        (RoleState, ROLE_STATES),
        (Gap, GAPS),
        (Fault, FAULTS),
    ],
)
def test_every_code_has_words_and_no_words_are_left_over(
    codes: type[StrEnum], worded: Mapping[StrEnum, object]
) -> None:
    assert set(worded) == set(codes)


def test_reasons_ask_only_for_what_a_reason_has() -> None:
    assert placeholders(*reason_texts()) <= {"at", "days", "files", "folder", "place"}
    assert placeholders(*SENTENCES.values()) == set()


JARGON = re.compile(
    r"\b(repository|repositories|snapshots?|prune|backend|keyring daemon|stderr|exit code)\b",
    re.IGNORECASE,
)


def test_no_jargon() -> None:
    texts = [text for wording in WORDING.values() for text in sentences(wording)]
    texts += [*reason_texts(), *SENTENCES.values()]
    assert [text for text in texts if JARGON.search(text)] == []


# --- the facts ----------------------------------------------------------------------------------


def test_the_sources_are_really_searched() -> None:
    found = list(raised())
    assert len(found) > 60
    assert sum(1 for one in found if one.facts is not None) > 0.7 * len(found)


def test_whoever_raises_an_error_gives_its_sentences_their_facts() -> None:
    wrong = [
        f"{one.where}: {one.code.value} lacks {sorted(missing)}"
        for one in raised()
        if one.facts is not None
        and (missing := placeholders(*sentences(WORDING[one.code])) - one.facts)
    ]
    assert wrong == []


@pytest.mark.parametrize("doing", list(Doing))
@pytest.mark.parametrize(
    "text",
    [
        "Fatal: all source directories/files do not exist",
        'Fatal: path "/a/b": not found',
        "write /tmp/restic-temp-pack-1: no space left on device",
        "write /media/usb/data/ab: no space left on device",
        "open /there/file: permission denied",
        "open /tmp/restic-temp-pack-1: permission denied",
        "unable to open cache: permission denied",
        "invalid pattern: [",
        "config file already exists",
        "Fatal: something that nobody has heard of",
    ],
)
def test_what_restic_says_is_told_with_all_its_names(text: str, doing: Doing) -> None:
    ended = Ended(1, untrusted_exit_error=text)
    about = {"file": "/a/b", "folder": "/there"}
    error = diagnose(ended, doing, location="/media/usb", about=about)
    told = [filled(sentence, error.facts) for sentence in sentences(WORDING[error.code])]
    assert [sentence for sentence in told if "…" in sentence] == []


def test_no_fact_is_named_like_a_secret() -> None:
    named = {
        f"{one.where}: {fact}"
        for one in raised()
        for fact in one.facts or ()
        if SECRET_WORDS.search(fact) and fact != "exit_code"
    }
    assert named == set()


def test_no_secret_is_revealed_into_facts_or_details() -> None:
    """`reveal()` never stands inside the making of an error."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _name(node.func) == "PracticeGuardError"
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and _name(inner.func) == "reveal"
    ]
    assert found == []


def test_a_missing_fact_reads_as_three_dots_and_a_brace_in_a_fact_is_text() -> None:
    assert filled("It is at {location}.", {}) == "It is at …."
    assert filled("It is at {location}.", {"location": "{place}"}) == "It is at {place}."
