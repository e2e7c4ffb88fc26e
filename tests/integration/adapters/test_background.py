import json
import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from practiceguard.adapters import background
from practiceguard.adapters.background import SystemProcesses, keep_awake_command
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

TELLS = """
import json, os, sys
said = {"arguments": sys.argv[1:], "folder": os.getcwd(), "session": os.getsid(0),
        "home": os.environ.get("PRACTICEGUARD_HOME"), "modules": os.environ.get("PYTHONPATH"),
        "streams": [os.readlink(f"/proc/self/fd/{n}") for n in range(3)]}
with open("said.new", "w") as file:
    json.dump(said, file)
os.rename("said.new", "said.json")
"""


def waited_for(path: Path, seconds: float = 20) -> str:
    until = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < until, f"{path.name} never came"
        time.sleep(0.02)
    return path.read_text()


def test_the_run_stands_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    environ = {**os.environ, "PRACTICEGUARD_HOME": "stick", "PYTHONPATH": "src"}
    processes = SystemProcesses(tmp_path, (sys.executable, "-c", TELLS), environ)
    started = processes.start_run("manual")
    said = json.loads(waited_for(tmp_path / "said.json"))
    assert said["arguments"] == ["--trigger", "manual"]
    assert said["folder"] == str(tmp_path)
    assert said["session"] == started.process_id != os.getsid(0)
    assert said["home"] == str(tmp_path / "elsewhere" / "stick")
    assert said["modules"] == str(tmp_path / "elsewhere" / "src")
    assert said["streams"] == ["/dev/null"] * 3


def test_the_run_outlives_whoever_started_it(tmp_path: Path) -> None:
    survivor = (
        "import os, sys, time, pathlib\n"
        "while os.getppid() == int(sys.argv[1]): time.sleep(0.02)\n"
        "pathlib.Path('survived').touch()"
    )
    parent = (
        "import os, sys; from pathlib import Path\n"
        "from practiceguard.adapters.background import SystemProcesses\n"
        "c = (sys.executable, '-c', sys.argv[2], str(os.getpid()))\n"
        "print(SystemProcesses(Path(sys.argv[1]), c).start_run('manual').process_id)"
    )
    done = subprocess.run(
        [sys.executable, "-c", parent, str(tmp_path), survivor],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    waited_for(tmp_path / "survived")
    assert int(done.stdout) > 0


def test_finished_runs_do_not_stay_as_zombies(tmp_path: Path) -> None:
    processes = SystemProcesses(tmp_path, (sys.executable, "-c", ""))
    run = processes.start_run("manual")
    until = time.monotonic() + 20
    while processes.is_alive(run.process_id, run.started_at):
        assert time.monotonic() < until
        time.sleep(0.02)
    processes.is_alive(run.process_id, run.started_at)
    assert not psutil.pid_exists(run.process_id)


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is counted from the boot")
def test_a_process_lives_on_when_somebody_sets_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = SystemProcesses(tmp_path).this_process()
    before = psutil.boot_time()
    for hours in (-7, 1):
        monkeypatch.setattr("psutil._pslinux.boot_time", lambda by=hours: before + by * 3600)
        assert SystemProcesses(tmp_path).this_process() == own
        assert SystemProcesses(tmp_path).is_alive(own.process_id, own.started_at)


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is counted from the boot")
def test_a_process_of_an_earlier_boot_is_dead_whoever_has_its_number_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = SystemProcesses(tmp_path).this_process()
    monkeypatch.setattr(background, "_number_of_boot", lambda: 4711)
    assert not SystemProcesses(tmp_path).is_alive(own.process_id, own.started_at)


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as failure:
        SystemProcesses(tmp_path, (str(tmp_path / "gone"),)).start_run("manual")
    assert failure.value.code is ErrorCode.STATE_NOT_WRITABLE


def test_by_default_the_agent_is_started() -> None:
    command = SystemProcesses(Path("/")).command
    assert command[0] == sys.executable
    assert command[-3:] == ("-m", "practiceguard.agent", "run")


def test_a_frozen_app_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert SystemProcesses(Path("/")).command == (sys.executable, "agent", "run")


HOURS = timedelta(hours=6)


def test_staying_awake_ends_with_the_process() -> None:
    # The part of the Linux command that waits, without the inhibitor, which not all have.
    short = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    command = keep_awake_command("linux", short.pid, HOURS)
    assert command[0] == "systemd-inhibit"
    waiting = subprocess.Popen(command[command.index("timeout") :])
    try:
        assert waiting.poll() is None
        short.communicate(b"\n")
        assert waiting.wait(20) == 0
    finally:
        waiting.kill()
        waiting.wait()


def test_staying_awake_has_a_limit() -> None:
    command = keep_awake_command("linux", os.getpid(), timedelta(seconds=1))
    begun = time.monotonic()
    with subprocess.Popen(command[command.index("timeout") :]) as waiting:
        assert waiting.wait(20) == 124  # timeout(1): it was the limit
    assert time.monotonic() - begun < 15


def test_macos_is_kept_awake_by_its_own_tool() -> None:
    expected = ("caffeinate", "-i", "-t", "21600", "-w", "42")
    assert keep_awake_command("darwin", 42, HOURS) == expected


def test_a_run_keeps_awake_for_six_hours_at_most(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    inhibitor = tmp_path / "systemd-inhibit"
    inhibitor.write_text("#!/bin/sh\n")
    inhibitor.chmod(0o755)
    monkeypatch.setattr(background, "_children", [])
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(background, "_start_detached", lambda argv, *_rest: started.append(argv))
    SystemProcesses(tmp_path).keep_awake()
    assert started == [list(keep_awake_command("linux", os.getpid(), HOURS))]


def test_staying_awake_never_fails_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(background, "_children", started)
    monkeypatch.setenv("PATH", str(tmp_path))
    SystemProcesses(tmp_path).keep_awake()
    # A tool that cannot be started is no reason to stop either.
    broken = tmp_path / "systemd-inhibit"
    broken.write_text("#!/no/such/interpreter\n")
    broken.chmod(0o755)
    SystemProcesses(tmp_path).keep_awake()
    assert started == []


def test_a_process_that_may_not_start_in_any_way_is_not_started_in_a_worse_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def refuse(_command: list[str], _folder: Path, _environment: object, flags: int) -> None:
        tried.append(flags)
        raise PermissionError

    monkeypatch.setattr(background, "_creation_flags", lambda: (5, 4))
    monkeypatch.setattr(background, "_popen", refuse)
    with pytest.raises(PracticeGuardError) as caught:
        SystemProcesses(tmp_path).start_run("manual")
    assert caught.value.code is ErrorCode.STATE_NOT_WRITABLE
    assert tried == [5, 4]


RENEWS = """
import os, signal, sys, threading
from practiceguard.adapters import background
from practiceguard.domain.secret import Secret
second = "import signal; print(sorted(signal.sigpending()) == [signal.SIGTERM])"
background.agent_command = lambda verb: (sys.executable, "-c", second)
stop = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stop.set())
begin = os.execv
def begin_late(*command):
    os.kill(os.getpid(), signal.SIGTERM)
    begin(*command)
if sys.argv[1] == "before":
    os.kill(os.getpid(), signal.SIGTERM)
else:
    os.execv = begin_late
background.renew((), Secret("key"), stop)
print("stayed", stop.is_set(), signal.pthread_sigmask(signal.SIG_BLOCK, ()) == set())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no beginning anew")
@pytest.mark.parametrize(("when", "expected"), [("before", "stayed True True"), ("while", "True")])
def test_being_asked_to_end_is_not_lost_when_a_process_begins_anew(
    when: str, expected: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RENEWS, when],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == expected
