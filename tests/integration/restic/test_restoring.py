"""Getting files back: every name, whole or told, and nothing that was not asked for."""

import os
import unicodedata
from pathlib import Path

import pytest

from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.progress import no_report
from tests.integration.restic.conftest import NEVER, Bench
from tests.integration.restic.wrappers import with_small_disk

NAMES = [
    "Report [2026].txt",
    "Report 2.txt",
    "Report 0.txt",
    "all*.txt",
    "allX.txt",
    "who?.txt",
    'it\'s "quoted".txt',
    "two\nlines.txt",
    "tab\there",
    "emoji \N{FACE WITH TEARS OF JOY}.txt",
    unicodedata.normalize("NFC", "résumé.txt"),
    unicodedata.normalize("NFD", "élan.txt"),
    "n" * 255,
    "-rf",
    "--help",
    "con.txt",
    "#comment",
    "!negated",
    "$HOME",
    "$$",
    "{a,b}",
    " leading and trailing ",
    "...",
    "back\\slash",
    "[",
    "]",
    "[!a]",
    "~",
    "%s",
    "\N{RIGHT-TO-LEFT OVERRIDE}cod.exe",
]


@pytest.fixture
def named(bench: Bench) -> tuple[Bench, str]:
    """Return a bench with one snapshot of a folder of awkward names."""
    for number, name in enumerate(NAMES):
        (bench.source / name).write_text(f"{number} {name}")
    return bench, bench.back_up().snapshot_id


def test_pain_08_every_name_is_restored_alone(named: tuple[Bench, str]) -> None:
    bench, snapshot_id = named
    for number, name in enumerate(NAMES):
        target = bench.target(f"t{number}")
        outcome = bench.engine.restore(
            bench.access, snapshot_id, str(bench.source), target, no_report, NEVER, only=(name,)
        )
        assert outcome.errors == ()
        assert [path.name for path in target.iterdir()] == [name]
        assert (target / name).read_text() == f"{number} {name}"


def test_all_names_together_and_the_whole_folder(named: tuple[Bench, str]) -> None:
    bench, snapshot_id = named
    source = str(bench.source)
    chosen = bench.target("chosen")
    outcome = bench.engine.restore(
        bench.access, snapshot_id, source, chosen, no_report, NEVER, only=tuple(NAMES)
    )
    assert outcome.errors == ()
    assert {path.name for path in chosen.iterdir()} == set(NAMES)
    whole = bench.target("whole")
    outcome = bench.engine.restore(bench.access, snapshot_id, source, whole, no_report, NEVER)
    assert outcome.errors == ()
    assert {path.name for path in whole.iterdir()} == {*NAMES, "letter.txt", "scans"}
    for number, name in enumerate(NAMES):
        assert (whole / name).read_text() == f"{number} {name}"


def test_every_name_is_dumped(named: tuple[Bench, str]) -> None:
    bench, snapshot_id = named
    for number, name in enumerate(NAMES):
        target = bench.folder / f"dumped-{number}"
        bench.engine.dump(bench.access, snapshot_id, f"{bench.source}/{name}", target)
        assert target.read_text() == f"{number} {name}"


def test_every_name_is_listed_and_found(named: tuple[Bench, str]) -> None:
    bench, snapshot_id = named
    listed = bench.engine.list_folder(bench.access, snapshot_id, str(bench.source))
    assert {node.name for node in listed} == {*NAMES, "letter.txt", "scans"}
    for name in NAMES:
        found = bench.engine.find(bench.access, name, (snapshot_id,))
        assert name in {one.node.name for one in found}
    for name in NAMES[::4]:
        below = bench.engine.list_below(bench.access, snapshot_id, f"{bench.source}/{name}")
        assert [node.name for node in below] == [name]


def test_finding_is_literal_and_knows_both_forms_of_accents(named: tuple[Bench, str]) -> None:
    bench, _ = named

    def names(text: str) -> set[str]:
        return {one.node.name for one in bench.engine.find(bench.access, text, ())}

    assert names("[2026]") == {"Report [2026].txt"}
    assert names("*") == {"all*.txt"}
    assert names("REPORT") == {"Report [2026].txt", "Report 2.txt", "Report 0.txt"}
    assert names(unicodedata.normalize("NFD", "RÉSUMÉ")) == {"résumé.txt"}
    assert names("élan") == {unicodedata.normalize("NFD", "élan.txt")}
    assert names("nothing like it") == set()
    assert names("") == set()


def test_more_names_than_one_call_takes(bench: Bench) -> None:
    names = tuple(f"{number:03}{'n' * 200}" for number in range(200))
    for name in names:
        (bench.source / name).write_text(name)
    snapshot_id = bench.back_up().snapshot_id
    target = bench.target()
    outcome = bench.engine.restore(
        bench.access, snapshot_id, str(bench.source), target, no_report, NEVER, only=names[:150]
    )
    assert outcome.errors == ()
    assert {path.name for path in target.iterdir()} == set(names[:150])


def test_folders_links_and_times_come_back(bench: Bench) -> None:
    deep = bench.source / "a [b]" / "c"
    deep.mkdir(parents=True)
    (deep / "file").write_text("deep")
    (bench.source / "a [b]" / "empty").mkdir()
    (bench.source / "ab").mkdir()
    (bench.source / "a [b]" / "link").symlink_to("c/file")
    os.utime(deep / "file", (1_000_000_000, 1_000_000_000))
    (bench.source / "a [b]").chmod(0o500)
    snapshot_id = bench.back_up().snapshot_id
    target = bench.target()
    outcome = bench.engine.restore(
        bench.access, snapshot_id, str(bench.source), target, no_report, NEVER, only=("a [b]",)
    )
    assert outcome.errors == ()
    assert [path.name for path in target.iterdir()] == ["a [b]"]
    assert (target / "a [b]" / "c" / "file").read_text() == "deep"
    assert (target / "a [b]" / "c" / "file").stat().st_mtime == 1_000_000_000
    assert (target / "a [b]" / "empty").is_dir()
    assert (target / "a [b]" / "link").readlink() == Path("c/file")


def test_from_the_top(bench: Bench) -> None:
    snapshot_id = bench.back_up().snapshot_id
    top = bench.source.parts[1]
    target = bench.target()
    outcome = bench.engine.restore(
        bench.access, snapshot_id, "/", target, no_report, NEVER, only=(top,)
    )
    assert outcome.errors == ()
    back = target.joinpath(*bench.source.parts[1:])
    assert (back / "letter.txt").read_bytes() == b"Dear patient"


def test_pain_08_what_is_not_there_is_told(bench: Bench) -> None:
    snapshot_id = bench.back_up().snapshot_id
    source = str(bench.source)
    outcome = bench.engine.restore(
        bench.access,
        snapshot_id,
        source,
        bench.target("some"),
        no_report,
        NEVER,
        only=("letter.txt", "no such.txt"),
    )
    assert [error.path for error in outcome.errors] == [f"{source}/no such.txt"]
    calls = [
        (snapshot_id, f"{source}/gone", ErrorCode.FILE_NOT_FOUND),
        (snapshot_id, f"{source}/letter.txt", ErrorCode.FILE_NOT_FOUND),
        ("0" * 64, source, ErrorCode.SNAPSHOT_NOT_FOUND),
    ]
    for number, (snapshot, folder, code) in enumerate(calls):
        with pytest.raises(PracticeGuardError) as caught:
            bench.engine.restore(
                bench.access, snapshot, folder, bench.target(f"t{number}"), no_report, NEVER
            )
        assert caught.value.code is code
    dumps = [
        (snapshot_id, f"{source}/gone", ErrorCode.FILE_NOT_FOUND),
        (snapshot_id, f"{source}/scans", ErrorCode.FILE_NOT_FOUND),
        ("0" * 64, f"{source}/letter.txt", ErrorCode.SNAPSHOT_NOT_FOUND),
    ]
    for snapshot, path, code in dumps:
        with pytest.raises(PracticeGuardError) as caught:
            bench.engine.dump(bench.access, snapshot, path, bench.folder / "dumped")
        assert caught.value.code is code
        assert not (bench.folder / "dumped").exists()


def test_an_empty_folder_and_a_tar_are_told_apart(bench: Bench) -> None:
    (bench.source / "empty").mkdir()
    tar = b"\0" * 257 + b"ustar" + b"\0" * 800
    (bench.source / "file.tar").write_bytes(tar)
    (bench.source / "zeros").write_bytes(b"\0" * 2048)
    snapshot_id = bench.back_up().snapshot_id
    for name, content in (("file.tar", tar), ("zeros", b"\0" * 2048)):
        bench.engine.dump(bench.access, snapshot_id, f"{bench.source}/{name}", bench.folder / name)
        assert (bench.folder / name).read_bytes() == content
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.dump(
            bench.access, snapshot_id, f"{bench.source}/empty", bench.folder / "empty"
        )
    assert caught.value.code is ErrorCode.FILE_NOT_FOUND
    assert not (bench.folder / "empty").exists()


def test_nothing_that_is_there_is_touched(bench: Bench) -> None:
    snapshot_id = bench.back_up().snapshot_id
    target = bench.target()
    (target / "mine").write_text("mine")
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.restore(bench.access, snapshot_id, str(bench.source), target, no_report, NEVER)
    assert caught.value.code is ErrorCode.TARGET_NOT_WRITABLE
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.dump(bench.access, snapshot_id, f"{bench.source}/letter.txt", target / "mine")
    assert caught.value.code is ErrorCode.TARGET_NOT_WRITABLE
    assert (target / "mine").read_text() == "mine"
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.restore(
            bench.access,
            snapshot_id,
            str(bench.source),
            bench.target("other"),
            no_report,
            NEVER,
            only=("../letter.txt",),
        )
    assert caught.value.code is ErrorCode.INPUT_INVALID


def _damage(bench: Bench, *, remove: bool) -> None:
    for pack in bench.packs(larger_than=1_000_000):
        pack.chmod(0o600)
        if remove:
            pack.unlink()
        else:
            content = bytearray(pack.read_bytes())
            content[300_000:300_008] = b"damaged!"
            pack.write_bytes(content)


@pytest.mark.parametrize("remove", [False, True])
def test_a_damaged_file_is_named_and_the_others_come_back(bench: Bench, remove: bool) -> None:
    before = bench.back_up()
    assert before.is_complete
    (bench.source / "large [1].bin").write_bytes(os.urandom(3_000_000))
    snapshot_id = bench.back_up().snapshot_id
    _damage(bench, remove=remove)
    source = str(bench.source)
    path = f"{source}/large [1].bin"
    target = bench.target("whole")
    outcome = bench.engine.restore(bench.access, snapshot_id, source, target, no_report, NEVER)
    assert {error.path for error in outcome.errors} == {path}
    assert outcome.is_copy_damaged
    assert (target / "letter.txt").read_bytes() == b"Dear patient"
    for only, wrong in ((("letter.txt",), set()), (("large [1].bin", "scans"), {path})):
        outcome = bench.engine.restore(
            bench.access,
            snapshot_id,
            source,
            bench.target(only[0]),
            no_report,
            NEVER,
            only=only,
        )
        assert {error.path for error in outcome.errors} == wrong
        assert outcome.is_copy_damaged is bool(wrong)
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.dump(bench.access, snapshot_id, path, bench.folder / "dumped")
    assert caught.value.code is ErrorCode.RESTORE_DAMAGED
    assert not (bench.folder / "dumped").exists()


def test_damage_in_the_lists_is_not_a_missing_file(bench: Bench) -> None:
    snapshot_id = bench.back_up().snapshot_id
    for pack in bench.packs():
        pack.chmod(0o600)
        pack.write_bytes(bytes(len(pack.read_bytes())))
    engine = bench.other_engine()
    with pytest.raises(PracticeGuardError) as caught:
        engine.restore(
            bench.access, snapshot_id, str(bench.source), bench.target(), no_report, NEVER
        )
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED
    with pytest.raises(PracticeGuardError) as caught:
        list(engine.list_all(bench.access, snapshot_id, NEVER))
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED


def test_a_full_target(bench: Bench) -> None:
    (bench.source / "large.bin").write_bytes(os.urandom(9_000_000))
    snapshot_id = bench.back_up().snapshot_id
    target = bench.target()
    engine = bench.other_engine(restic=with_small_disk(bench.folder, bench.restic, target))
    with pytest.raises(PracticeGuardError) as caught:
        engine.restore(bench.access, snapshot_id, str(bench.source), target, no_report, NEVER)
    assert caught.value.code is ErrorCode.TARGET_FULL


def test_a_full_disk_while_dumping(bench: Bench) -> None:
    snapshot_id = bench.back_up().snapshot_id
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.dump(
            bench.access,
            snapshot_id,
            f"{bench.source}/letter.txt",
            bench.folder / "no such folder" / "x",
        )
    assert caught.value.code is ErrorCode.TARGET_NOT_WRITABLE


def test_cancelling_a_restore(bench: Bench, large_source: Path) -> None:
    snapshot_id = bench.back_up(large_source).snapshot_id
    target = bench.target()
    seen: list[Progress] = []

    class Soon:
        def is_requested(self) -> bool:
            return any(target.iterdir())

    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.restore(
            bench.access, snapshot_id, str(large_source), target, seen.append, Soon()
        )
    assert caught.value.code is ErrorCode.CANCELLED
    assert bench.locks() == []
    assert all(one.fraction is None or one.fraction < 1 for one in seen)
