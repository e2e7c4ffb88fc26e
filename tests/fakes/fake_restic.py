"""A program that stands for restic: it says what a scenario tells it, as restic would.

    program = install(tmp_path, [Say({"message_type": "summary"}), Leave(3)])
    engine = ResticEngine(program, tmp_path / "cache")

It runs as a real process, so that cancelling, silence and endless lines are real, too. What it was
given is kept in `calls.jsonl` beside it. POSIX only: it starts by its first line.
"""

import json
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import Any

_SCENARIO = "scenario.json"
_CALLS = "calls.jsonl"


@dataclass(frozen=True)
class Say:
    """A JSON message on stdout, or on stderr."""

    message: dict[str, Any] | list[Any]
    error: bool = False


@dataclass(frozen=True)
class Write:
    """Any bytes (as Latin-1 text), without a line end; repeated `times`."""

    text: str
    error: bool = False
    times: int = 1


@dataclass(frozen=True)
class Wait:
    """Silence, in seconds."""

    seconds: float


@dataclass(frozen=True)
class OnInterrupt:
    """What to do once asked to stop: leave with that code, or -1: do not care."""

    exit_code: int


@dataclass(frozen=True)
class Leave:
    """End with that exit code; negative: by that signal."""

    exit_code: int


Step = Say | Write | Wait | OnInterrupt | Leave


def install(folder: Path, *scenarios: list[Step]) -> Path:
    """Put the program into a folder; the nth call plays the nth scenario, the last one for ever."""
    home = folder / "fake-restic"
    home.mkdir(exist_ok=True)
    told = [
        [{"kind": type(step).__name__, **asdict(step)} for step in scenario]
        for scenario in scenarios
    ]
    (home / _SCENARIO).write_text(json.dumps(told))
    program = home / "restic"
    program.write_text(
        f"#!{sys.executable} -IS\nimport runpy\n"
        f"runpy.run_path({__file__!r})['main']({str(home)!r})\n"
    )
    program.chmod(0o700)
    return program


def calls(program: Path) -> list[dict[str, Any]]:
    """Return what each call was given: arguments, environment, stdin and the files it read."""
    path = program.parent / _CALLS
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text().splitlines()]


def _record(home: Path) -> int:
    path = home / _CALLS
    number = len(path.read_text().splitlines()) if path.exists() else 0
    given: dict[str, Any] = {
        "argv": sys.argv[1:],
        "env": dict(os.environ),
        "stdin": sys.stdin.buffer.read().decode("utf-8", "replace"),
        "files": {},
        "pid": os.getpid(),
        "cwd": str(Path.cwd()),
    }
    for argument in sys.argv[1:]:
        flag, _, value = argument.partition("=")
        if value.startswith("/dev/fd/"):
            given["files"][flag] = Path(value).read_bytes().decode("utf-8", "replace")
    with path.open("a") as calls_file:
        calls_file.write(json.dumps(given) + "\n")
    return number


def _play(step: dict[str, Any]) -> None:
    out = sys.stderr.buffer if step.get("error") else sys.stdout.buffer
    match step["kind"]:
        case "Say":
            out.write(json.dumps(step["message"]).encode() + b"\n")
            out.flush()
        case "Write":
            for _ in range(step["times"]):
                out.write(step["text"].encode("latin-1"))
            out.flush()
        case "Wait":
            time.sleep(step["seconds"])
        case "OnInterrupt":
            _on_interrupt(step["exit_code"])
        case "Leave":
            if step["exit_code"] < 0:
                os.kill(os.getpid(), -step["exit_code"])
            os._exit(step["exit_code"])


def _on_interrupt(exit_code: int) -> None:
    def leave(_signal: int, _frame: FrameType | None) -> None:
        if exit_code >= 0:
            os._exit(exit_code)

    signal.signal(signal.SIGINT, leave)


def main(folder: str) -> None:
    """Play the scenario: the program's own entry."""
    home = Path(folder)
    scenarios = json.loads((home / _SCENARIO).read_text())
    number = _record(home)
    for step in scenarios[min(number, len(scenarios) - 1)]:
        _play(step)
