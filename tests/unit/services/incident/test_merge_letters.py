import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import Addressee, PostOrder
from practiceguard.domain.incident.letter_batch import LetterState, read_manifest
from practiceguard.domain.incident.pair import PairFlaw
from practiceguard.services.incident.check_pairs import CheckPairs, PairReport
from practiceguard.services.incident.mailing import Mailing
from practiceguard.services.incident.merge_letters import MergedMailing, MergeLetters
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_letters import FakeLetterPages, FakeLetterPrinter, addressee, letter

Pages = list[dict[str, Any]]


@dataclass
class StopAfter:
    left: int

    def is_requested(self) -> bool:
        self.left -= 1
        return self.left < 0


def mailing(people: Iterable[Addressee], edition: str = "1") -> Mailing:
    return Mailing(
        edition, tuple(people), lambda one: letter(one, paragraphs=1 + one.number.serial % 4)
    )


def merge(
    of: Mailing, folder: Path, printer: FakeLetterPrinter | None = None, stop: int = 10**9
) -> MergedMailing:
    merging = MergeLetters(printer or FakeLetterPrinter(), FakeLetterPages(), SystemFiles(), 3)
    return merging(of, folder, no_report, StopAfter(stop))


def check(of: Mailing, folder: Path) -> PairReport:
    checking = CheckPairs(FakeLetterPages(), SystemFiles(), 3)
    return checking(of, folder, no_report, NeverCancelled())


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }


def test_everybody_gets_one_letter_in_post_order_and_the_pair_check_agrees(tmp_path: Path) -> None:
    people = [addressee(n, post=PostOrder("LT", f"{9 - n}", "V", "S")) for n in range(1, 8)]
    people.append(addressee(8, language="fr", format=LetterFormat.FR, overlay="US/../CA"))
    of = mailing(people)
    heard: list[Progress] = []
    merging = MergeLetters(FakeLetterPrinter(), FakeLetterPages(), SystemFiles(), 3)
    merged = merging(of, tmp_path / "out", heard.append, NeverCancelled())
    assert (merged.printed, merged.refused) == (8, ())
    assert [one.name for one in merged.print_files] == [
        "batch-001-en-din.pdf", "batch-002-en-din.pdf", "batch-003-en-din.pdf",
        "batch-004-fr-USCA-fr.pdf",
    ]  # fmt: skip
    rows = [json.loads(one) for one in (tmp_path / "out/manifest.jsonl").read_text().splitlines()]
    serials = [int(one["number"].split("-")[3]) for one in rows if "number" in one]
    assert serials == [7, 6, 5, 4, 3, 2, 1, 8]
    assert not [one for one in files_in(tmp_path / "out") if "Person" in one or "key" in one]
    assert (heard[-1].fraction, heard[-1].files_done, heard[-1].files_total) == (1, 8, 8)
    assert all((one.fraction or 0) < 1 for one in heard[:-1])
    assert heard[3].seconds_left is not None
    report = check(of, tmp_path / "out")
    assert report.may_be_released
    assert (report.letters, report.expected) == (8, 8)


def test_who_cannot_be_printed_is_listed_and_counted(tmp_path: Path) -> None:
    same_number = replace(addressee(4), number=addressee(1).number)
    people = [addressee(1), addressee(2, "Ann \U0001f600"), addressee(3), same_number]
    merged = merge(mailing(people), tmp_path)
    assert merged.printed == 2
    assert [(one.person, one.reasons, one.state) for one in merged.refused] == [
        ("key-2", ("characters: \U0001f600 (U+1F600)",), LetterState.REFUSED),
        ("key-4", ("number-twice",), LetterState.REFUSED),
    ]
    report = check(mailing(people), tmp_path)
    assert (report.letters, report.refused, report.findings) == (2, 2, ())


def test_a_list_for_people_holds_no_formula(tmp_path: Path) -> None:
    names = ("=1+1", "+49 Müller", "-2", "@SUM(A1)", '=HYPERLINK("x";"y")', "O'Neill; Ann")
    merge(mailing(addressee(n, name) for n, name in enumerate(names, 1)), tmp_path)
    table = (tmp_path / "manifest.csv").read_text("utf-8-sig")
    assert all(cell not in table for cell in (";=", ";+", ";-", ";@", ';"='))
    assert table.count("\n") == len(names) + 1
    assert "'=1+1" in table
    assert "O'Neill; Ann" in table


@pytest.mark.parametrize("stop", [0, 1, 2, 4, 6])
def test_what_was_stopped_goes_on_and_no_number_gets_a_second_letter(
    tmp_path: Path, stop: int
) -> None:
    of = mailing(addressee(n) for n in range(1, 9))
    merge(of, tmp_path / "whole")
    with pytest.raises(PracticeGuardError) as stopped:
        merge(of, tmp_path / "part", stop=stop)
    assert stopped.value.code is ErrorCode.CANCELLED
    before = files_in(tmp_path / "part")
    printer = FakeLetterPrinter()
    merge(of, tmp_path / "part", printer)
    after = files_in(tmp_path / "part")
    assert {name: after[name] for name in before} == before
    assert after == files_in(tmp_path / "whole")
    made = len([one for one in before if one.startswith("batches/")])
    assert len(printer.rendered) == 8 - made * 3
    merge(of, tmp_path / "part", printer := FakeLetterPrinter())
    assert not printer.rendered


@pytest.mark.parametrize(
    "change",
    [
        lambda r: (r / "letters/batch-001/PG-2026-02-000001-51.pdf").write_bytes(b"[]"),
        lambda r: next((r / "letters/batch-002").iterdir()).unlink(),
        lambda r: (r / "print/batch-001-en-din.pdf").write_bytes(b"[]"),
        lambda r: (r / "batches/batch-001.jsonl").write_text("{}\n"),
        lambda r: (r / "batches/batch-001.jsonl").write_text("no\n"),
    ],
    ids=["a letter", "no letter", "print file", "list", "no list"],
)  # fmt: skip
def test_a_second_start_sees_that_a_file_is_not_what_was_made(
    tmp_path: Path, change: Callable[[Path], object]
) -> None:
    of = mailing(addressee(n) for n in range(1, 6))
    merge(of, tmp_path)
    assert (tmp_path / "letters/batch-001" / f"{addressee(1).number}.pdf").exists()
    file = tmp_path / "letters/batch-001/PG-2026-02-000001-51.pdf"
    if not file.exists():
        (tmp_path / "letters/batch-001" / f"{addressee(1).number}.pdf").rename(file)
    change(tmp_path)
    with pytest.raises(PracticeGuardError) as refused:
        merge(of, tmp_path)
    assert refused.value.code is ErrorCode.LETTERS_CHANGED


def test_letters_of_two_mailings_are_not_mixed(tmp_path: Path) -> None:
    people = [addressee(n) for n in range(1, 4)]
    merge(mailing(people), tmp_path / "a")
    moved = [*people[:2], replace(people[2], address_lines=("Elsewhere 1", "Kaunas"))]
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "holiday.jpg").write_bytes(b"")
    for of, folder in (
        (mailing(people, "2"), "a"), (mailing(moved), "a"), (mailing(people[:2]), "a"),
        (mailing(people), "b"),
    ):  # fmt: skip
        with pytest.raises(PracticeGuardError) as refused:
            merge(of, tmp_path / folder)
        assert refused.value.code is ErrorCode.LETTERS_OTHER


def test_it_is_not_done_while_the_count_is_wrong(tmp_path: Path) -> None:
    of = mailing(addressee(n) for n in range(1, 4))
    merge(of, tmp_path)
    (tmp_path / "letters/batch-001/PG-2026-02-000009-00.pdf").write_bytes(b"[]")
    with pytest.raises(PracticeGuardError) as refused:
        merge(of, tmp_path)
    assert refused.value.code is ErrorCode.LETTERS_MISCOUNTED


def _swap(root: Path, one: int, other: int) -> None:
    a, b = (root / "letters/batch-001" / f"{addressee(n).number}.pdf" for n in (one, other))
    first, second = a.read_bytes(), b.read_bytes()
    a.write_bytes(second)
    b.write_bytes(first)


def _greet(pages: Pages) -> None:
    for one in pages:
        one["text"] = "Dear Ann"


def _edit(path: Path, act: Callable[[Pages], object]) -> None:
    pages = json.loads(path.read_bytes())
    act(pages)
    path.write_text(json.dumps(pages))


def _letter(root: Path, n: int) -> Path:
    return root / "letters/batch-001" / f"{addressee(n).number}.pdf"


def _print(root: Path) -> Path:
    return root / "print/batch-001-en-din.pdf"


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        (lambda r: _swap(r, 1, 2), PairFlaw.NUMBER),
        (lambda r: _letter(r, 3).unlink(), PairFlaw.FILE_MISSING),
        (lambda r: _letter(r, 3).write_bytes(b"?"), PairFlaw.FILE_UNREADABLE),
        (lambda r: _edit(_letter(r, 3), lambda p: p.pop()), PairFlaw.PAGE_MISSING),
        (lambda r: _edit(_letter(r, 3), lambda p: p.append(p[0])), PairFlaw.PAGE_EXTRA),
        (lambda r: _edit(_letter(r, 3), lambda p: p.reverse()), PairFlaw.ORDER),
        (lambda r: _edit(_letter(r, 2), lambda p: p[0]["window"].reverse()), PairFlaw.ADDRESS),
        (lambda r: _edit(_letter(r, 2), lambda p: p[0]["window"].append("HIV")), PairFlaw.ADDRESS),
        (lambda r: _edit(_letter(r, 2), _greet), PairFlaw.PERSON),
        (lambda r: _edit(_print(r), lambda p: p.pop(0)), PairFlaw.ORDER),
        (lambda r: _edit(_print(r), lambda p: p.pop()), PairFlaw.PAGE_MISSING),
        (lambda r: _edit(_print(r), lambda p: p.extend(p[:2])), PairFlaw.PAGE_EXTRA),
        (lambda r: _edit(_print(r), lambda p: p.insert(0, p[0])), PairFlaw.ORDER),
        (lambda r: _edit(_print(r), lambda p: p[0]["window"].pop()), PairFlaw.ADDRESS),
        (lambda r: _edit(_print(r), lambda p: p[-1].update(text="x")), PairFlaw.PAGE_EXTRA),
        (lambda r: (r / "print/batch-009-en-din.pdf").write_bytes(b"[]"), PairFlaw.FILE_EXTRA),
        (lambda r: (r / "batches/batch-001.jsonl").unlink(), PairFlaw.NOT_LISTED),
    ],
)  # fmt: skip
def test_whatever_does_not_agree_is_found(
    tmp_path: Path, change: Callable[[Path], object], flaw: PairFlaw
) -> None:
    of = mailing(addressee(n) for n in range(1, 4))
    merge(of, tmp_path)
    assert check(of, tmp_path).may_be_released
    change(tmp_path)
    report = check(of, tmp_path)
    assert flaw in {one.flaw for one in report.findings}
    assert not report.may_be_released


def test_a_list_that_has_somebody_else_is_found(tmp_path: Path) -> None:
    of = mailing(addressee(n) for n in range(1, 4))
    merge(of, tmp_path)
    path = tmp_path / "batches/batch-001.jsonl"
    path.write_text(path.read_text().replace("key-2", "key-5"))
    assert [one.flaw for one in check(of, tmp_path).findings] == [PairFlaw.NOT_LISTED]


def test_a_mailing_to_nobody_is_not_released(tmp_path: Path) -> None:
    merge(mailing(()), tmp_path)
    assert not check(mailing(()), tmp_path).may_be_released


def test_the_list_of_a_batch_is_read_as_it_was_written(tmp_path: Path) -> None:
    merge(mailing([addressee(1, "Ann\u2028Smith\x85"), addressee(2)]), tmp_path)
    found = read_manifest((tmp_path / "batches/batch-001.jsonl").read_text("utf-8"))
    assert [one.person for one in found.rows] == ["key-1", "key-2"]


def test_what_a_killed_process_left_unfinished_is_no_letter(tmp_path: Path) -> None:
    of = mailing(addressee(n) for n in range(1, 6))
    with pytest.raises(PracticeGuardError):
        merge(of, tmp_path, stop=4)
    (tmp_path / "letters/batch-001/.practiceguard-new-0123456789abcdef").write_bytes(b"[half")
    merge(of, tmp_path)
    assert check(of, tmp_path).may_be_released
