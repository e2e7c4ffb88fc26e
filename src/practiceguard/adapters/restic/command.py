"""The door through which restic and the system's own tools are started."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from practiceguard.adapters.restic.feeding import Feeder
from practiceguard.adapters.restic.interrupt import has_console, interrupt
from practiceguard.adapters.restic.priority import children_give_way, give_way
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.progress import Cancellation, NeverCancelled

CHUNK_BYTES: Final = 64 * 1024
CHUNKS_WAITING: Final = 32
"""How much output may wait for us (2 MB): beyond that the program waits, not the memory grows."""
LOOK_SECONDS: Final = 0.2
"""How often we look whether somebody wants to stop."""
STOP_SECONDS: Final = 75.0
"""restic may take 60 seconds to remove its lock from a place that does not answer."""
CLOSE_SECONDS: Final = 5.0
"""How long output may stay open after the program ended (a grandchild holds it)."""


@dataclass(frozen=True)
class ToolResult:
    """What a short-lived program left behind: its exit code and everything it wrote."""

    exit_code: int
    stdout: bytes
    stderr: bytes


def run_tool(
    argv: Sequence[str], *, timeout: float, env: Mapping[str, str] | None = None
) -> ToolResult:
    """Run a short program to its end, without input and without a window, and return its output.

    `timeout` is in seconds; past it the program is killed and RESTIC_TIMED_OUT raised. `env`
    replaces the environment; None passes ours on. A program that cannot be started raises OSError.
    """
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    try:
        ended = subprocess.run(
            list(argv),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            env=None if env is None else dict(env),
            creationflags=flags,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        facts = {"tool": argv[0], "seconds": f"{timeout:.0f}"}
        raise PracticeGuardError(ErrorCode.RESTIC_TIMED_OUT, facts) from error
    return ToolResult(ended.returncode, ended.stdout, ended.stderr)


class Stream(Enum):
    """Where a chunk of output came from."""

    OUT = "stdout"
    ERR = "stderr"


@dataclass(frozen=True)
class Limits:
    """Seconds a program may take: `whole` in all, None for no limit; `stop` once asked to stop."""

    whole: float | None = None
    stop: float = STOP_SECONDS
    gives_way: bool = False
    """Whether it lets other programs go first: where nobody waits for it."""


class RunningTool:
    """A started program: its output in chunks as it comes, stopped on request, never left behind.

    Use it as a context manager: on leaving the block the program has ended, one way or another.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        env: Mapping[str, str],
        folder: Path,
        stdin: bytes | Callable[[], Iterator[bytes]] | None = None,
        inherited: Sequence[int] = (),
        cancel: Cancellation | None = None,
        limits: Limits = Limits(),
    ) -> None:
        """Start the program; it cannot be started: OSError.

        `stdin` is written and closed, or the input is closed from the start; what yields it is read
        in a thread of its own, and where that fails the program is stopped. `folder` is where it
        runs; `inherited` are file descriptors it gets besides (POSIX only).
        """
        self.was_cancelled = False
        self.has_timed_out = False
        self._cancel = cancel or NeverCancelled()
        self._limits = limits
        self._asked_at: float | None = None
        self._looked_at = 0.0
        self._started_at = time.monotonic()
        self._chunks: queue.Queue[tuple[Stream, bytes]] = queue.Queue(CHUNKS_WAITING)
        with children_give_way(self._limits.gives_way):
            self._process = _start(argv, env, folder, stdin is not None, inherited)
        self._open = {Stream.OUT, Stream.ERR}
        self._readers = [
            self._reader(Stream.OUT, self._process.stdout),
            self._reader(Stream.ERR, self._process.stderr),
        ]
        self._feeder: Feeder | None = None
        if callable(stdin) and self._process.stdin is not None:
            self._feeder = Feeder(self._process.stdin, stdin)
        elif isinstance(stdin, bytes):
            _write_input(self._process.stdin, stdin)
        if self._limits.gives_way:
            give_way(self._process.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def process_id(self) -> int:
        """Return the system's number of the process."""
        return self._process.pid

    def chunks(self) -> Iterator[tuple[Stream, bytes]]:
        """Yield output as it comes, of both streams, until both are closed.

        Meanwhile it looks after requests to stop and the limits: nothing else does.
        """
        ended_at: float | None = None
        while self._open:
            self._look_after()
            try:
                stream, chunk = self._chunks.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                if self._process.poll() is not None:
                    ended_at = ended_at or time.monotonic()
                    if time.monotonic() - ended_at > CLOSE_SECONDS:
                        self._kill()
                        return
                continue
            if chunk:
                yield stream, chunk
            else:
                self._open.discard(stream)

    def exit_code(self) -> int:
        """Wait for the end and return the exit code; negative: the signal that ended it."""
        while True:
            try:
                code = self._process.wait(LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                self._look_after()
                continue
            return code

    def give_up(self, stop_seconds: float) -> None:
        """Ask the program to end, and kill it after that many seconds."""
        self._limits = replace(self._limits, stop=stop_seconds)
        self._ask_to_stop()

    def close(self) -> None:
        """Stop the program if it still runs, politely first, and free what it held."""
        if self._process.poll() is None:
            self._ask_to_stop()
            for _ in self.chunks():
                pass  # it must not hang on output that nobody reads
            self.exit_code()
        if any(reader.is_alive() for reader in self._readers):
            for _ in self.chunks():
                pass
        for reader in self._readers:
            reader.join(CLOSE_SECONDS)
        if self._feeder is not None:
            self._feeder.stop()
            self._feeder.join(CLOSE_SECONDS)
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe is not None and not any(reader.is_alive() for reader in self._readers):
                pipe.close()

    def _reader(self, stream: Stream, pipe: IO[bytes] | None) -> threading.Thread:
        if pipe is None:
            raise ValueError(stream)
        descriptor = pipe.fileno()

        def read() -> None:
            with contextlib.suppress(OSError):
                while chunk := os.read(descriptor, CHUNK_BYTES):
                    self._chunks.put((stream, chunk))
            self._chunks.put((stream, b""))

        thread = threading.Thread(target=read, name=f"restic {stream.value}", daemon=True)
        thread.start()
        return thread

    def _look_after(self) -> None:
        now = time.monotonic()
        if now - self._looked_at < LOOK_SECONDS:
            return
        self._looked_at = now
        if self._asked_at is not None:
            if now - self._asked_at > self._limits.stop:
                self._kill()
            return
        if self._feeder is not None and self._feeder.has_failed:
            self._ask_to_stop()
        elif self._cancel.is_requested():
            self.was_cancelled = True
            self._ask_to_stop()
        elif self._limits.whole is not None and now - self._started_at > self._limits.whole:
            self.has_timed_out = True
            self._ask_to_stop()

    def _ask_to_stop(self) -> None:
        if self._asked_at is None:
            self._asked_at = time.monotonic()
            interrupt(self._process.pid)
            if self._feeder is not None:
                self._feeder.stop()

    def _kill(self) -> None:
        if sys.platform == "win32":
            self._process.kill()
            return
        # The whole session, which we made: an ssh or rclone must not stay behind.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)


def _start(
    argv: Sequence[str],
    env: Mapping[str, str],
    folder: Path,
    has_input: bool,
    inherited: Sequence[int],
) -> subprocess.Popen[bytes]:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP
        if not has_console():
            flags |= subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        list(argv),
        stdin=subprocess.PIPE if has_input else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(env),
        cwd=folder,
        bufsize=0,
        creationflags=flags,
        # Ctrl-C in our terminal is for us to hear; we pass it on in our own way. Windows ignores
        # this, and has no descriptors to pass: the password goes another way there.
        start_new_session=True,
        pass_fds=tuple(inherited),
    )


def _write_input(pipe: IO[bytes] | None, content: bytes) -> None:
    if pipe is None:
        return
    with contextlib.suppress(BrokenPipeError, OSError), pipe:
        pipe.write(content)
