"""Both verifiers of a record, without the program: they find every damage, and agree on it."""

import ast
import hashlib
import importlib.util
import io
import json
import os
import random
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtQml import QJSEngine
from PySide6.QtWidgets import QApplication

from practiceguard.adapters.encrypted_zip import EncryptedZips
from practiceguard.domain.incident.court_record import in_groups
from practiceguard.resources import resource
from practiceguard.services.ports import Member
from tests.unit.services.incident.court_practice import COMPLETE, COURT, court_practice, sha256
from tests.unit.services.practice_world import practice_world

FOLDER = Path(str(resource("record", "verify.py"))).parent
Files = dict[str, bytes]
Finding = tuple[str, str, int]
MANIFEST, README, LOG = "manifest.json", "README.txt", "log.jsonl"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Files]:
    """Return a complete record and one without names, made once."""
    world = practice_world(tmp_path_factory.mktemp("practice"))
    world.set_up()
    practice = court_practice(world)
    return {"complete": practice.files(COMPLETE), "redacted": practice.files(COURT)}


# --- what can happen to a record ------------------------------------------------------------------


def lines_of(files: Files) -> list[bytes]:
    return files[LOG].split(b"\n")[:-1]


def with_lines(files: Files, lines: list[bytes]) -> Files:
    return files | {LOG: b"".join(line + b"\n" for line in lines)}


def an_edited_entry(files: Files) -> Files:
    return files | {LOG: files[LOG].replace(b"20,000 by Friday", b"10,000 by Friday")}


def a_removed_entry(files: Files) -> Files:
    lines = lines_of(files)
    return with_lines(files, [*lines[:3], *lines[4:]])


def two_in_another_order(files: Files) -> Files:
    lines = lines_of(files)
    lines[3], lines[4] = lines[4], lines[3]
    return with_lines(files, lines)


def the_end_cut_off(files: Files) -> Files:
    return with_lines(files, lines_of(files)[:-1])


def half_a_line(files: Files) -> Files:
    return files | {LOG: files[LOG][:-100]}


def swapped_evidence(files: Files) -> Files:
    return files | {"evidence/001.eml": b"Pay nothing, it was a joke.."}


def an_edited_notice(files: Files) -> Files:
    name = next(one for one in files if one.startswith("notices/"))
    return files | {name: files[name].replace(b"copied", b"looked at")}


def another_law(files: Files) -> Files:
    name = next(one for one in files if one.startswith("law/"))
    return files | {name: files[name].replace(b"72", b"96")}


def one_file_more(files: Files) -> Files:
    return files | {"notices/9999.txt": b"We told everybody."}


def one_file_less(files: Files) -> Files:
    return {name: content for name, content in files.items() if name != "papers.html"}


def a_changed_manifest(files: Files) -> Files:
    return files | {MANIFEST: files[MANIFEST].replace(b'"court"', b'"insurer"')}


def no_manifest(files: Files) -> Files:
    return {name: content for name, content in files.items() if name != MANIFEST}


def half_a_manifest(files: Files) -> Files:
    return files | {MANIFEST: files[MANIFEST][: len(files[MANIFEST]) // 2]}


def a_changed_readme(files: Files) -> Files:
    return files | {README: files[README].replace(b"Tribunal", b"Nobody")}


def resealed(files: Files, change: Callable[[dict[str, Any], Files], None]) -> Files:
    """Do what somebody does who knows how records are made, but not how logs are."""
    made = dict(files)
    said = json.loads(made[MANIFEST])
    old = hashlib.sha256(made[MANIFEST]).hexdigest().encode()
    change(said, made)
    for row in said["files"]:
        content = made[row["name"]]
        row["bytes"], row["sha256"] = len(content), hashlib.sha256(content).hexdigest()
    made[MANIFEST] = json.dumps(said, indent=1).encode()
    new = hashlib.sha256(made[MANIFEST]).hexdigest().encode()
    made[README] = made[README].replace(old, new)
    return made


def edited_and_listed_anew(files: Files) -> Files:
    return resealed(files, lambda _said, made: made.update(an_edited_entry(made)))


def swapped_and_listed_anew(files: Files) -> Files:
    return resealed(files, lambda _said, made: made.update(swapped_evidence(made)))


def emptied_and_listed_anew(files: Files) -> Files:
    def change(_said: dict[str, Any], made: Files) -> None:
        lines = lines_of(made)
        parts = json.loads(lines[3])
        parts[5] = None
        lines[3] = json.dumps(parts, separators=(",", ":"), ensure_ascii=False).encode()
        made.update(with_lines(made, lines))

    return resealed(files, change)


def cut_off_and_listed_anew(files: Files) -> Files:
    return resealed(files, lambda _said, made: made.update(the_end_cut_off(made)))


def from_a_newer_program(files: Files) -> Files:
    return files | {MANIFEST: files[MANIFEST].replace(b'"version": 1', b'"version": 2')}


PIECES = [b"", b"0", b'"', b"\\ud800", b"1e2", b"1.0", b"\xc3", b"null", b"\n", b"\xed\xa0\x80"]
"""What is put somewhere into a file: most of it is a trap for some reader of JSON."""

DAMAGES: dict[Callable[[Files], Files], set[str]] = {
    an_edited_entry: {"log-changed", "changed"},
    a_removed_entry: {"log-broken", "log-end", "changed"},
    two_in_another_order: {"log-broken", "changed"},
    the_end_cut_off: {"log-end", "changed"},
    half_a_line: {"log-unreadable", "log-end", "changed"},
    swapped_evidence: {"changed"},
    an_edited_notice: {"changed"},
    another_law: {"changed"},
    one_file_more: {"extra"},
    one_file_less: {"missing"},
    a_changed_manifest: {"manifest-changed"},
    no_manifest: {"no-manifest"},
    half_a_manifest: {"manifest-unreadable"},
    a_changed_readme: {"readme-changed"},
    edited_and_listed_anew: {"log-changed"},
    swapped_and_listed_anew: {"not-sealed"},
    emptied_and_listed_anew: {"log-emptied"},
    cut_off_and_listed_anew: {"log-end"},
    from_a_newer_program: {"newer"},
}
"""What is found of each. Whoever lists everything anew is found by the log, or by the digest."""


# --- the two verifiers ----------------------------------------------------------------------------


def run(target: Path, *arguments: str, script: Path = FOLDER / "verify.py") -> tuple[int, str]:
    """Run verify.py as anybody does: nothing but Python, no path of ours."""
    command = [sys.executable, "-I", "-S", str(script), str(target), *arguments]
    environ = {"PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, env=environ, check=False, timeout=60)
    assert b"Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout.decode("utf-8")


def unpacked(files: Files, folder: Path) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Return verify.py as a module."""
    spec = importlib.util.spec_from_file_location("record_verifier", FOLDER / "verify.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    was = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = was
    return module


class InMemory:
    """A record as verify.py reads one."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def names(self) -> list[str]:
        return list(self._files)

    def open(self, name: str) -> io.BytesIO:
        return io.BytesIO(self._files[name])


@dataclass
class Page:
    """The script of verify.html, without a page."""

    engine: QJSEngine

    def call(self, expression: str) -> Any:
        # The stubs say that it returns a pair, which it does not.
        found: Any = self.engine.evaluate(expression)
        assert not found.isError(), found.toString()
        return json.loads(found.toString())

    def check(self, files: Files) -> tuple[list[Finding], str]:
        rows = []
        for name, content in files.items():
            kept = name in {MANIFEST, README, LOG}
            size, digest = len(content), hashlib.sha256(content).hexdigest()
            numbers = ",".join(map(str, content)) if kept else ""
            rows.append(f"{{name:{json.dumps(name)},size:{size},sha256:'{digest}',"
                        f"bytes:new Uint8Array([{numbers}])}}")  # fmt: skip
        said = self.call(f"JSON.stringify(check([{','.join(rows)}]))")
        return [tuple(one) for one in said["findings"]], said["digest"]


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    del qapp
    engine = QJSEngine()
    html = (FOLDER / "verify.html").read_text(encoding="utf-8")
    found = re.search(r'<script id="verifier">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    read: Any = engine.evaluate(found.group(1))
    assert not read.isError(), read.toString()
    yield Page(engine)
    engine.collectGarbage()


@pytest.mark.parametrize("kind", ["complete", "redacted"])
def test_a_good_record_is_good_to_both(
    records: dict[str, Files], kind: str, script: ModuleType, page: Page, tmp_path: Path
) -> None:
    files = records[kind]
    digest = hashlib.sha256(files[MANIFEST]).hexdigest()
    found, _, same = script.check(InMemory(files))
    assert (found, same) == ([], digest)
    assert page.check(files) == ([], digest)
    given = {in_groups(digest): True, "": True, "0" * 64: False}
    for said, is_good in given.items():
        result = f"{{findings: [], manifest: {files[MANIFEST].decode()}, digest: '{digest}'}}"
        told = page.call(f"JSON.stringify(told({result}, {json.dumps(said)}, 'fr'))")
        assert told["isGood"] is is_good
    code, told = run(unpacked(files, tmp_path / "r"), "--digest", in_groups(digest).upper())
    assert code == 0, told
    assert digest in told
    assert ("Names of patients were removed" in told) is (kind == "redacted")
    code, told = run(tmp_path / "r", "--digest", "0" * 64, "--language", "fr")
    assert code == 1
    assert "quelqu’un l’a refait" in told


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda one: str(one.__name__))
def test_both_find_the_same_damage(
    records: dict[str, Files],
    damage: Callable[[Files], Files],
    script: ModuleType,
    page: Page,
    tmp_path: Path,
) -> None:
    files = damage(records["complete"])
    found, _, digest = script.check(InMemory(files))
    assert {code for code, _, _ in found} == DAMAGES[damage]
    in_page, same = page.check(files)
    assert sorted(in_page) == sorted(found)
    assert same == digest
    code, told = run(unpacked(files, tmp_path / "r"))
    assert code == 1
    assert told.startswith(("This record is NOT", "Ce dossier n’est PAS"))
    assert len(told.splitlines()) == len(found) + 1


def test_damage_of_a_record_without_names_is_found_too(
    records: dict[str, Files], script: ModuleType, page: Page
) -> None:
    for damage in (a_removed_entry, two_in_another_order, the_end_cut_off, an_edited_entry):
        files = damage(records["redacted"])
        found, _, _ = script.check(InMemory(files))
        assert found, damage.__name__
        assert sorted(page.check(files)[0]) == sorted(found)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_changed_is_found_by_both_alike(
    records: dict[str, Files], seed: int, script: ModuleType, page: Page
) -> None:
    chance = random.Random(seed)
    files = dict(records[chance.choice(["complete", "redacted"])])
    name = chance.choice([LOG, LOG, MANIFEST, README])
    content = bytearray(files[name])
    at = chance.randrange(len(content))
    content[at : at + chance.choice([0, 1, 30])] = chance.choice(PIECES)
    if bytes(content) == files[name]:
        return
    files[name] = bytes(content)
    found, _, digest = script.check(InMemory(files))
    assert found
    in_page, same = page.check(files)
    assert sorted(in_page) == sorted(found)
    assert same == digest


def test_a_name_that_steers_a_terminal_does_not(records: dict[str, Files], tmp_path: Path) -> None:
    files = records["complete"] | {"a\x1b[2Jb.txt": b"x"}
    code, told = run(unpacked(files, tmp_path / "r"))
    assert code == 1
    assert "\x1b" not in told
    assert "a?[2Jb.txt does not belong" in told


def test_what_computers_put_into_folders_is_no_damage(
    records: dict[str, Files], script: ModuleType, page: Page
) -> None:
    litter = {".DS_Store": b"x", "law/Thumbs.db": b"x", "__MACOSX/._README.txt": b"x"}
    files = records["complete"] | litter
    assert script.check(InMemory(files))[0] == []
    assert page.check(files)[0] == []


def test_the_archive_itself_is_verified_and_a_torn_one_told(
    records: dict[str, Files], tmp_path: Path
) -> None:
    archive = tmp_path / "record.zip"
    files = records["complete"]
    members = [Member(name, len(content), iter((content,))) for name, content in files.items()]
    EncryptedZips().write(archive, None, iter(members))
    assert run(archive)[0] == 0
    content = archive.read_bytes()
    archive.write_bytes(content[: len(content) // 2])
    code, told = run(archive)
    assert code == 2
    assert told.startswith("It cannot be opened")
    archive.write_bytes(content.replace(b"20,000 by Friday", b"10,000 by Friday"))
    assert run(archive)[0] in {1, 2}


def test_an_archive_that_was_made_again_is_no_riddle(
    records: dict[str, Files], tmp_path: Path
) -> None:
    files = records["complete"]
    archive = tmp_path / "record.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    torn = bytearray(archive.read_bytes())
    torn[len(torn) // 3 : len(torn) // 3 + 40] = b"\xff" * 40
    archive.write_bytes(torn)
    assert run(archive)[0] in {1, 2}
    with zipfile.ZipFile(archive, "w") as made:
        for name, one in files.items():
            made.writestr(name, one)
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("timeline.html", files["timeline.html"])
        made.writestr("/timeline.html", b"")
        made.writestr("TIMELINE.HTML", b"")
    code, told = run(archive)
    assert code == 1
    assert len(told.splitlines()) == 4


def test_no_link_and_no_other_name_passes(records: dict[str, Files], tmp_path: Path) -> None:
    folder = unpacked(records["complete"], tmp_path / "r")
    (folder / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    (folder / "papers.html").rename(folder / "Papers.html")
    code, told = run(folder)
    assert code == 1
    assert "elsewhere does not belong" in told
    assert "papers.html is missing" in told


def test_a_file_with_lines_of_windows_is_another(
    records: dict[str, Files], script: ModuleType, page: Page
) -> None:
    for name in (LOG, MANIFEST, "timeline.html"):
        files = dict(records["complete"])
        files[name] = files[name].replace(b"\n", b"\r\n")
        found, _, _ = script.check(InMemory(files))
        assert found
        assert sorted(page.check(files)[0]) == sorted(found)


def test_it_runs_from_within_the_record(records: dict[str, Files], tmp_path: Path) -> None:
    folder = unpacked(records["complete"], tmp_path / "r")
    command = [sys.executable, "-I", "-S", "-B", str(folder / "verify.py")]
    assert subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0


@pytest.mark.parametrize("size", [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 5000])
def test_the_page_has_a_sha256_of_its_own(page: Page, size: int) -> None:
    content = bytes((7 * at + size) % 256 for at in range(size))
    numbers = ",".join(map(str, content))
    found = page.call(f"JSON.stringify(sha256(new Uint8Array([{numbers}])))")
    assert found == sha256(content)


@pytest.mark.parametrize(
    "text", ["", "abc", "é", "€", "\U0001f4c1", "a\ud800b", "\u0000\u007f\u0080\u07ff\uffff"]
)
def test_the_page_reads_text_as_python_does(page: Page, text: str) -> None:
    numbers = ",".join(map(str, text.encode("utf-8", "surrogatepass")))
    letters = "split('').map(function (one) { return one.charCodeAt(0); })"
    found = page.call(f"JSON.stringify(textOf(new Uint8Array([{numbers}])).{letters})")
    units = text.encode("utf-16-le", "surrogatepass")
    assert found == [units[at] + 256 * units[at + 1] for at in range(0, len(units), 2)]


@pytest.mark.parametrize("content", [b"\xff", b"\xc0\x80", b"\xe2\x82", b"\xf4\x90\x80\x80"])
def test_the_page_takes_no_bytes_for_text_that_are_none(page: Page, content: bytes) -> None:
    numbers = ",".join(map(str, content))
    assert page.call(f"JSON.stringify(textOf(new Uint8Array([{numbers}])))") is None


def test_both_say_the_same_words(script: ModuleType) -> None:
    html = (FOLDER / "verify.html").read_text(encoding="utf-8")
    found = re.search(r"^var WORDS = (\{.*?^\});", html, re.DOTALL | re.MULTILINE)
    assert found is not None
    words = json.loads(found.group(1))
    for language, said in script.WORDS.items():
        assert said.items() <= words[language].items()
        assert set(said) == set(script.WORDS["en"])
    assert set(words["en"]) == set(words["fr"])


def test_neither_reaches_out_or_needs_anything() -> None:
    html = (FOLDER / "verify.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in html
    assert not re.findall(r"https?:|//[a-z]+\.|<link|<img|import\(|fetch\(|XMLHttp", html)
    tree = ast.parse((FOLDER / "verify.py").read_text(encoding="utf-8"))
    names = {one.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for one in node.names}  # fmt: skip
    assert names <= set(sys.stdlib_module_names)
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]


def test_an_archive_holds_more_than_four_gigabytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the limit moved down: the same way is taken for a disk image."""
    import pyzipper.zipfile

    monkeypatch.setattr(pyzipper.zipfile, "ZIP64_LIMIT", 1000)
    archive = tmp_path / "large.zip"
    content = b"x" * 5000
    EncryptedZips().write(archive, None, iter([Member("a.img", 5000, iter((content,)))]))
    with zipfile.ZipFile(archive) as read:
        assert read.infolist()[0].extra, "it has no sizes of eight bytes"
        assert read.read("a.img") == content
