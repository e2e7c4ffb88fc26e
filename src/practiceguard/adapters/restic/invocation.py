"""One call of restic from arguments to outcome: started, listened to, diagnosed."""

import contextlib
import logging
import math
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum
from itertools import takewhile
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic.command import STOP_SECONDS, Limits, RunningTool, Stream
from practiceguard.adapters.restic.diagnosis import Doing, Ended, diagnose
from practiceguard.adapters.restic.environment import (
    Needs,
    Prepared,
    Surroundings,
    prepared,
    secrets_of,
)
from practiceguard.adapters.restic.lines import Line, LineSplitter
from practiceguard.adapters.restic.messages import (
    AnyMessage,
    ErrorMessage,
    ExitError,
    TextLine,
    parse,
    readable,
)
from practiceguard.adapters.restic.network_words import HOPELESS, Retries
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access
from practiceguard.services.progress import Cancellation, NeverCancelled

NETWORK_PATIENCE: Final = timedelta(minutes=3)
"""How long a place may be away in the middle of a call: a router that starts anew is back by then.

restic itself tries for 15 minutes, and again as long to remove its lock.
"""
BRIEF_PATIENCE_SECONDS: Final = 8.0
"""The same for calls that somebody waits for."""
AWAY_STOP_SECONDS: Final = 5.0
SHORT_CALL_SECONDS: Final = 300.0
"""For calls that read a little: a place that does not answer keeps restic busy for 15 minutes."""
LARGEST_DOCUMENT: Final = 1024 * 1024 * 1024
_TEXTS_KEPT: Final = 200
_LONGEST_LOG_LINE: Final = 500

_log = logging.getLogger(__name__)


class Output(Enum):
    """What a command's stdout is."""

    MESSAGES = "messages"
    """JSON lines."""
    DOCUMENT = "document"
    """One JSON value or a text, kept whole."""
    BYTES = "bytes"
    """A file's content."""


@dataclass(frozen=True)
class Call:
    """A command with its flags, and what it needs."""

    arguments: tuple[str, ...]
    access: Access
    doing: Doing
    output: Output = Output.DOCUMENT
    cancel: Cancellation = field(default_factory=NeverCancelled)
    limits: Limits = field(default_factory=Limits)
    needs: Needs | None = None
    """If it needs more than the access."""
    content: Callable[[], Iterator[bytes]] | None = None
    """What comes by its input, from the beginning each time it is called."""
    about: Mapping[str, str] = field(default_factory=dict)
    """The file or folder it is about, for the sentences of a failure."""
    patience: timedelta | None = None
    """How long its place may be away in the middle, if less than usual."""

    @property
    def is_brief(self) -> bool:
        """Whether it never takes long, so that somebody may wait for it."""
        return self.limits.whole is not None

    def without_lock(self) -> "Call":
        """Return the same call, reading without a lock of its own."""
        command, *flags = self.arguments
        if "--no-lock" in flags:
            return self
        return replace(self, arguments=(command, "--no-lock", *flags))


def brief(call: Call) -> Call:
    """Return the call with a limit for calls that never take long."""
    return replace(call, limits=Limits(whole=SHORT_CALL_SECONDS))


class RunningCall:
    """A call under way. Iterate over `messages` or `content`, then ask `ended`."""

    def __init__(self, tool: RunningTool, call: Call, patience_seconds: float) -> None:
        self._tool = tool
        self._call = call
        self._retries = Retries(patience_seconds)
        self._given_up: ErrorCode | None = None
        self._heard = _Heard(secrets_of(call.needs or Needs(call.access)))
        self._document: list[bytes] = []
        self._document_length = 0

    def messages(self) -> Iterator[AnyMessage]:
        """Yield what restic says, on both streams, line by line."""
        splitters = {Stream.OUT: LineSplitter(), Stream.ERR: LineSplitter()}
        for stream, chunk in self._tool.chunks():
            if stream is Stream.OUT and self._call.output is Output.DOCUMENT:
                self._keep(chunk)
                continue
            for line in splitters[stream].feed(chunk):
                yield from self._message(line)
        for splitter in splitters.values():
            for line in splitter.rest():
                yield from self._message(line)

    def content(self) -> Iterator[bytes]:
        """Yield stdout as bytes; stderr is listened to meanwhile."""
        splitter = LineSplitter()
        for stream, chunk in self._tool.chunks():
            if stream is Stream.OUT:
                yield chunk
                continue
            for line in splitter.feed(chunk):
                for _ in self._message(line):
                    pass
        for line in splitter.rest():
            for _ in self._message(line):
                pass

    def ended(self) -> Ended:
        """Wait for the end and return how it was; call it when the output is read."""
        exit_code = self._tool.exit_code()
        ended = self._heard.ended(exit_code, b"".join(self._document))
        self._document = []
        return replace(
            ended,
            was_cancelled=self._tool.was_cancelled,
            has_timed_out=self._tool.has_timed_out,
            given_up=self._given_up,
        )

    def _message(self, line: Line) -> Iterator[AnyMessage]:
        message = parse(line)
        if message is None:
            return
        if line.is_cut and line.content.startswith((b"{", b"[")):
            # Something was said that we could not hold: then nothing of it may be relied on.
            raise PracticeGuardError(ErrorCode.RESTIC_FAILED, details="a line without end")
        self._heard.hear(message)
        self._look_after(message)
        yield message

    def _look_after(self, message: AnyMessage) -> None:
        """Stop restic when it has tried long enough to reach a place: it would for 15 minutes."""
        if self._given_up is not None:
            return
        text = message.untrusted_text if isinstance(message, TextLine) else None
        self._given_up = self._retries.give_up_for(text, time.monotonic())
        if self._given_up is not None:
            # A place that is away keeps its lock anyway: no minute is spent on asking it back.
            self._tool.give_up(STOP_SECONDS if self._given_up in HOPELESS else AWAY_STOP_SECONDS)

    def _keep(self, chunk: bytes) -> None:
        self._document_length += len(chunk)
        if self._document_length > LARGEST_DOCUMENT:
            raise PracticeGuardError(ErrorCode.RESTIC_FAILED, details="output without end")
        self._document.append(chunk)


BinarySource = Path | Callable[[], Path]
"""The program, or how to find it: that is done at the first call, for it may have to be fetched."""


class Restic:
    """The program and its surroundings: what every call shares."""

    def __init__(
        self,
        binary: BinarySource,
        surroundings: Surroundings,
        network_patience: timedelta = NETWORK_PATIENCE,
    ) -> None:
        self._binary = binary
        self._network_patience = network_patience.total_seconds()
        self.surroundings = surroundings

    @property
    def binary(self) -> Path:
        """Return the program; may raise RESTIC_MISSING or RESTIC_TAMPERED."""
        return self._binary() if callable(self._binary) else self._binary

    @contextlib.contextmanager
    def started(self, call: Call) -> Iterator[RunningCall]:
        """Start a call for the time of the block; it has ended when the block is left."""
        needs = call.needs or Needs(call.access)
        if not needs.access.password:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING)
        if call.cancel.is_requested():
            raise PracticeGuardError(ErrorCode.CANCELLED)
        patience = BRIEF_PATIENCE_SECONDS if call.is_brief else self._network_patience
        if call.patience is not None:
            patience = min(patience, call.patience.total_seconds())
        if call.access.connection is None:
            patience = math.inf  # a drive is there or not; only what is hopeless ends it sooner
        with contextlib.ExitStack() as stack:
            with prepared(needs, self.surroundings) as ready:
                tool = self._start(call, ready)
            stack.enter_context(tool)
            yield RunningCall(tool, call, patience)

    def run(self, call: Call, on_message: Callable[[AnyMessage], None] | None = None) -> Ended:
        """Run a call to its end and return how it ended, good or bad."""
        with self.started(call) as running:
            for message in running.messages():
                if on_message is not None:
                    on_message(message)
            return running.ended()

    def _start(self, call: Call, ready: Prepared) -> RunningTool:
        folder, flags = self._cache()
        command, *rest = call.arguments
        argv = [str(self.binary), command, *flags, *_with_prepared(rest, ready.arguments)]
        _log.debug("restic %s", command)
        try:
            return RunningTool(
                argv,
                env=ready.environment,
                folder=folder,
                stdin=call.content or ready.stdin,
                inherited=ready.inherited,
                cancel=call.cancel,
                limits=call.limits,
            )
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.RESTIC_MISSING,
                {"path": str(self.binary)},
                details=readable(str(error)),
            ) from error

    def _cache(self) -> tuple[Path, tuple[str, ...]]:
        """Return where to run and the flags for the cache: without one it is slower, not worse.

        restic refuses to work with a cache folder that it cannot make.
        """
        try:
            self.surroundings.cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return Path(self.surroundings.cache.anchor), ("--no-cache",)
        return self.surroundings.cache, ()


def failure(ended: Ended, call: Call) -> PracticeGuardError:
    """Given a call that failed, return the error to raise."""
    error = diagnose(ended, call.doing, location=call.access.location, about=call.about)
    pinned = getattr(call.access.connection, "certificate", "")
    if error.code is ErrorCode.PLACE_CERTIFICATE_UNKNOWN and pinned:
        code = ErrorCode.PLACE_CERTIFICATE_CHANGED
        return PracticeGuardError(code, error.facts, details=error.details)
    return error


def _with_prepared(flags: list[str], added: tuple[str, ...]) -> tuple[str, ...]:
    """Return all arguments; flags must stand before a `--`."""
    if "--" in flags:
        at = flags.index("--")
        return (*flags[:at], *added, *flags[at:])
    return (*flags, *added)


def _is_no_trace(untrusted_text: str) -> bool:
    """Return whether a line is not the first of the stack trace of a crash."""
    return not untrusted_text.startswith(("goroutine ", "github.com/restic/"))


class _Heard:
    """Collects what a call says besides its results, in little memory however much it says."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        self._secrets = tuple(secret for secret in secrets if len(secret) > 3)
        self._exit_error = ""
        self._first: list[str] = []
        self._last: deque[str] = deque(maxlen=_TEXTS_KEPT)
        self._dropped = 0

    def hear(self, message: AnyMessage) -> None:
        match message:
            case ExitError():
                self._exit_error = message.untrusted_text
            case ErrorMessage():
                self._keep(": ".join(filter(None, (message.item, message.untrusted_text))))
            case TextLine():
                self._keep(message.untrusted_text)
            case _:
                pass

    def ended(self, exit_code: int, stdout: bytes) -> Ended:
        gap = [f"… {self._dropped} more …"] if self._dropped else []
        said = takewhile(_is_no_trace, (*self._first, *gap, *self._last))
        shown = [*said, self._exit_error, f"exit code {exit_code}"]
        log = "\n".join(readable(text, _LONGEST_LOG_LINE) for text in shown if text)
        return Ended(
            exit_code,
            stdout=stdout,
            untrusted_exit_error=self._exit_error,
            untrusted_errors=(*self._first, *self._last),
            log=self._without_secrets(log),
        )

    def _keep(self, untrusted_text: str) -> None:
        text = untrusted_text[:10_000]
        if len(self._first) < _TEXTS_KEPT:
            self._first.append(text)
            return
        if len(self._last) == self._last.maxlen:
            self._dropped += 1
        self._last.append(text)

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "…")
        return text
