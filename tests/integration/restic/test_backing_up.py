"""Backups: complete, incomplete, cancelled, killed, on a full disk and onto a damaged place."""

import os
import re
import shutil
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from practiceguard.adapters.restic.environment import SecretChannel
from practiceguard.adapters.restic.priority import NICENESS
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import BackupRequest
from practiceguard.services.progress import no_report
from tests.integration.restic.conftest import NEVER, Bench
from tests.integration.restic.wrappers import as_other_user, recording, with_small_disk


class Asked:
    """A cancellation somebody asks for."""

    def __init__(self) -> None:
        self.event = threading.Event()

    def is_requested(self) -> bool:
        return self.event.is_set()


def _code(caught: pytest.ExceptionInfo[PracticeGuardError]) -> ErrorCode:
    return caught.value.code


def _request(bench: Bench, source: Path | None = None) -> BackupRequest:
    return BackupRequest((source or bench.source,), (), "practice-pc", "practiceguard")


def _large(bench: Bench, megabytes: int) -> None:
    for number in range(megabytes):
        (bench.source / f"{number}.bin").write_bytes(os.urandom(1_000_000))


@pytest.mark.parametrize("channel", SecretChannel)
def test_a_complete_backup(bench: Bench, channel: SecretChannel) -> None:
    engine = bench.other_engine(channel=channel)
    result = engine.back_up(bench.access, _request(bench), no_report, NEVER)
    assert result.is_complete
    assert (result.unread, result.unread_count) == ((), 0)
    assert result.figures.files_total == 2
    assert result.figures.files_new == 2
    assert result.figures.bytes_total == 10_252
    assert result.figures.bytes_added > 0
    (snapshot,) = engine.snapshots(bench.access)
    assert snapshot.snapshot_id == result.snapshot_id
    assert snapshot.host == "practice-pc"
    assert snapshot.tags == ("practiceguard",)
    assert snapshot.paths == (str(bench.source),)
    assert snapshot.files_total == 2
    assert bench.locks() == []


def test_names_that_look_like_patterns_or_flags_are_copied(bench: Bench) -> None:
    sources = []
    for name in ("-q", "a[b]", "s*r", "x\ny", "#c", " blank ", "$HOME", "c\\d"):
        folder = bench.folder / "many" / name
        folder.mkdir(parents=True)
        (folder / "file").write_text(name)
        sources.append(folder)
    for channel in SecretChannel:
        engine = bench.other_engine(channel=channel)
        request = BackupRequest(tuple(sources), (), "-h", "t")
        result = engine.back_up(bench.access, request, no_report, NEVER)
        assert result.is_complete
        paths = {node.path for node in engine.list_all(bench.access, result.snapshot_id, NEVER)}
        assert {f"{source}/file" for source in sources} <= paths


def test_more_sources_than_a_pipe_holds(bench: Bench) -> None:
    sources = []
    for number in range(400):
        folder = bench.folder / "many" / f"{number:03}{'x' * 200}"
        folder.mkdir(parents=True)
        sources.append(folder)
    assert sum(len(str(source)) for source in sources) > 70_000
    result = bench.back_up(*sources)
    found = bench.engine.list_folder(bench.access, result.snapshot_id, str(bench.folder / "many"))
    assert len(found) == 400


def test_exclusions_mean_what_they_say(bench: Bench) -> None:
    for name in ("a[b]", "ab", "keep", "cache", "$HOME", "s*r", "star"):
        (bench.source / name).mkdir()
        (bench.source / name / "Thumbs.db").write_text("x")
        (bench.source / name / "file").write_text("x")
    source = str(bench.source)
    result = bench.back_up(
        exclusions=(
            f"{source}/a[b]",
            f"{source}/s*r",
            f"{source}/c*e",
            "Thumbs.db",
            f"{source}/$HOME",
        )
    )
    names = {node.name for node in bench.engine.list_all(bench.access, result.snapshot_id, NEVER)}
    assert {"ab", "keep", "star"} <= names
    assert not {"a[b]", "s*r", "cache", "$HOME", "Thumbs.db"} & names


def test_a_folder_around_the_source_may_be_left_out_too(bench: Bench) -> None:
    (bench.source / "deep").mkdir()
    (bench.source / "deep" / "file").write_text("x")
    around, beside = str(bench.source), "/somewhere/else"
    assert bench.back_up(bench.source / "deep", exclusions=(beside,)).figures.files_total == 1
    assert bench.back_up(bench.source / "deep", exclusions=(around,)).figures.files_total == 0


def test_a_pattern_that_is_none_is_refused(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        bench.back_up(exclusions=("[abc",))
    assert _code(caught) is ErrorCode.INPUT_INVALID


def test_marked_caches_are_not_left_out_silently(bench: Bench) -> None:
    (bench.source / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55")
    result = bench.back_up()
    nodes = bench.engine.list_folder(bench.access, result.snapshot_id, str(bench.source))
    assert {node.name for node in nodes} == {"CACHEDIR.TAG", "letter.txt", "scans"}


def test_one_missing_source_makes_it_incomplete(bench: Bench) -> None:
    missing = bench.folder / "missing\nfolder"
    result = bench.back_up(bench.source, missing)
    assert not result.is_complete
    assert result.unread_count >= 1
    gone = bench.folder / "gone"
    result = bench.back_up(bench.source, gone)
    assert not result.is_complete
    assert [item.path for item in result.unread] == [str(gone)]
    assert result.unread_count == 1


def test_all_sources_missing(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        bench.back_up(bench.folder / "gone", bench.folder / "gone too")
    assert _code(caught) is ErrorCode.SOURCE_MISSING
    assert bench.engine.snapshots(bench.access) == ()


def test_no_source_or_a_relative_one_is_refused(bench: Bench) -> None:
    for sources, code in (
        ((), ErrorCode.NOTHING_CHOSEN),
        ((PurePosixPath("relative"),), ErrorCode.INPUT_INVALID),
    ):
        request = BackupRequest(sources, (), "h", "t")
        with pytest.raises(PracticeGuardError) as caught:
            bench.engine.back_up(bench.access, request, no_report, NEVER)
        assert _code(caught) is code


def test_an_emptied_folder_shows_in_the_figures(bench: Bench) -> None:
    bench.back_up()
    shutil.rmtree(bench.source)
    bench.source.mkdir()
    result = bench.back_up()
    assert result.figures.files_total == 0
    assert result.figures.bytes_total == 0


def test_pain_02_unreadable_files_are_listed_once_each(bench: Bench) -> None:
    with as_other_user(bench.restic) as (wrapper, place):
        source = place / "source"
        (source / "secret").mkdir(parents=True)
        (source / "secret" / "x").write_text("x")
        (source / "closed.txt").write_text("x")
        (source / "open.txt").write_text("x")
        shutil.copytree(bench.repository, place / "repository")
        (source / "secret").chmod(0)
        (source / "closed.txt").chmod(0)
        place.open_to_all(place / "repository")
        engine = place.engine(wrapper)
        access = replace(bench.access, location=str(place / "repository"))
        request = BackupRequest((Path(source),), (), "h", "t")
        result = engine.back_up(access, request, no_report, NEVER)
        (source / "secret").chmod(0o700)
    assert not result.is_complete
    assert sorted(item.path for item in result.unread) == [
        str(source / "closed.txt"),
        str(source / "secret"),
    ]
    assert result.unread_count == 2
    assert all("permission denied" in item.reason for item in result.unread)
    assert result.figures.files_total == 1
    assert "permission denied" in result.log


def test_a_place_that_may_not_be_written(bench: Bench) -> None:
    bench.back_up()
    with as_other_user(bench.restic) as (wrapper, place):
        shutil.copytree(bench.repository, place / "repository")
        place.readable_only(place / "repository")
        source = place / "source"
        source.mkdir()
        engine = place.engine(wrapper)
        access = replace(bench.access, location=str(place / "repository"))
        with pytest.raises(PracticeGuardError) as caught:
            engine.back_up(access, BackupRequest((source,), (), "h", "t"), no_report, NEVER)
        assert _code(caught) is ErrorCode.PLACE_NOT_WRITABLE
        # Getting files back from a write-protected drive works all the same.
        (snapshot,) = engine.snapshots(access)
        nodes = list(engine.list_all(access, snapshot.snapshot_id, NEVER))
        assert any(node.name == "letter.txt" for node in nodes)
        place.writable_again(place / "repository")


def test_a_full_place(bench: Bench) -> None:
    _large(bench, 20)
    wrapper = with_small_disk(bench.folder, bench.restic, bench.repository / "data")
    engine = bench.other_engine(restic=wrapper)
    with pytest.raises(PracticeGuardError) as caught:
        engine.back_up(bench.access, _request(bench), no_report, NEVER)
    assert _code(caught) is ErrorCode.PLACE_FULL
    assert "no space left" in caught.value.details


def test_a_full_temporary_folder(bench: Bench) -> None:
    _large(bench, 20)
    temporary = bench.folder / "temporary"
    temporary.mkdir()
    wrapper = with_small_disk(bench.folder, bench.restic, temporary)
    engine = bench.other_engine(restic=wrapper, temporary=temporary)
    with pytest.raises(PracticeGuardError) as caught:
        engine.back_up(bench.access, _request(bench), no_report, NEVER)
    assert _code(caught) is ErrorCode.TEMPORARY_FOLDER_FULL


def test_a_temporary_folder_that_holds_no_large_file(bench: Bench) -> None:
    _large(bench, 20)
    wrapper = bench.folder / "restic-limited"
    wrapper.write_text(f'#!/bin/sh\nulimit -f 2000\nexec "{bench.restic}" "$@"\n')
    wrapper.chmod(0o700)
    engine = bench.other_engine(restic=wrapper)
    with pytest.raises(PracticeGuardError) as caught:
        engine.back_up(bench.access, _request(bench), no_report, NEVER)
    assert _code(caught) is ErrorCode.TEMPORARY_FOLDER_FULL


def test_progress_never_says_done(bench: Bench, large_source: Path) -> None:
    seen: list[Progress] = []
    bench.engine.back_up(bench.access, _request(bench, large_source), seen.append, NEVER)
    assert seen
    fractions = [one.fraction for one in seen if one.fraction is not None]
    assert fractions == sorted(fractions)
    assert all(0 <= fraction < 1 for fraction in fractions)
    assert {one.phase for one in seen} <= {Phase.COUNTING, Phase.COPYING}
    assert any(one.current_folder == str(large_source) for one in seen)


def test_cancelling_leaves_no_lock_and_no_process(bench: Bench, large_source: Path) -> None:
    asked = Asked()

    def report(progress: Progress) -> None:
        if progress.bytes_done:
            asked.event.set()

    begun = time.monotonic()
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.back_up(bench.access, _request(bench, large_source), report, asked)
    assert _code(caught) is ErrorCode.CANCELLED
    assert time.monotonic() - begun < 60
    assert bench.locks() == []
    assert bench.engine.snapshots(bench.access) == ()
    assert not list(Path(bench.folder).rglob("restic-temp-*"))


def test_a_killed_backup_is_repaired_at_the_next_run(bench: Bench, large_source: Path) -> None:
    wrapper, records = recording(bench.folder, bench.restic)
    engine = bench.other_engine(restic=wrapper)

    def report(progress: Progress) -> None:
        if progress.bytes_done:
            os.kill(records.process_id(), signal.SIGKILL)

    with pytest.raises(PracticeGuardError) as caught:
        engine.back_up(bench.access, _request(bench, large_source), report, NEVER)
    assert _code(caught) is ErrorCode.INTERRUPTED
    assert len(bench.locks()) == 1
    assert bench.back_up().is_complete
    assert bench.locks() == []


def test_a_drive_pulled_out_meanwhile(bench: Bench, large_source: Path) -> None:
    """Then restic makes the folders anew on the disk below, and may even end with 0."""
    away = bench.folder / "pulled out"

    def report(progress: Progress) -> None:
        if progress.bytes_done and not away.exists():
            bench.repository.parent.rename(away)

    slow = bench.folder / "slow"
    slow.write_text(f'#!/bin/sh\nexec "{bench.restic}" --limit-upload 40000 "$@"\n')
    slow.chmod(0o700)
    engine = bench.other_engine(restic=slow)
    with pytest.raises(PracticeGuardError) as caught:
        engine.back_up(bench.access, _request(bench, large_source), report, NEVER)
    assert _code(caught) is ErrorCode.PLACE_NOT_FOUND


def test_a_snapshot_that_is_not_really_there_is_no_success(bench: Bench) -> None:
    """A program that claims a snapshot: the folder knows better."""
    liar = bench.folder / "liar"
    liar.write_text(
        f'#!/bin/sh\n"{bench.restic}" "$@" || exit $?\nrm -f "{bench.repository}"/snapshots/*\n'
    )
    liar.chmod(0o700)
    engine = bench.other_engine(restic=liar)
    with pytest.raises(PracticeGuardError) as caught:
        engine.back_up(bench.access, _request(bench), no_report, NEVER)
    assert _code(caught) is ErrorCode.REPOSITORY_DAMAGED


@pytest.mark.parametrize("channel", SecretChannel)
def test_secrets_stay_out_of_arguments_environment_and_logs(
    bench: Bench, channel: SecretChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESTIC_PASSWORD_FILE", "/nonexistent")
    monkeypatch.setenv("AWS_PROFILE", "private")
    monkeypatch.setenv("RESTIC_HOST", "other")
    wrapper, records = recording(bench.folder, bench.restic)
    engine = bench.other_engine(restic=wrapper, channel=channel)
    before = dict(os.environ)
    result = engine.back_up(bench.access, _request(bench), no_report, NEVER)
    engine.keys(bench.access)
    password = bench.access.password.reveal()
    assert records.calls() == 2
    assert password not in records.text()
    assert not re.search(r"^(AWS_|RESTIC_PASSWORD|RESTIC_HOST)", records.text(), re.MULTILINE)
    assert re.search(r"^RESTIC_PROGRESS_FPS=2$", records.text(), re.MULTILINE)
    assert password not in result.log
    assert dict(os.environ) == before
    for path in bench.folder.rglob("*"):
        if path.is_file() and path.stat().st_size < 1_000_000:
            assert password.encode() not in path.read_bytes()


@pytest.mark.parametrize("gives_way", [True, False])
def test_only_an_unattended_copy_gives_way_to_other_programs(
    bench: Bench, large_source: Path, gives_way: bool
) -> None:
    if not Path("/proc/self/task").is_dir():
        pytest.skip("looks at threads in /proc")
    wrapper, records = recording(bench.folder, bench.restic)
    engine = bench.other_engine(restic=wrapper)
    seen: set[int] = set()

    def report(_progress: Progress) -> None:
        for thread in Path(f"/proc/{records.process_id()}/task").iterdir():
            seen.add(os.getpriority(os.PRIO_PROCESS, int(thread.name)))

    ours = os.getpriority(os.PRIO_PROCESS, 0)
    request = replace(_request(bench, large_source), gives_way=gives_way)
    engine.back_up(bench.access, request, report, NEVER)
    assert seen == {max(ours, NICENESS) if gives_way else ours}
    assert os.getpriority(os.PRIO_PROCESS, 0) == ours
