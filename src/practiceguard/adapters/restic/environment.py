"""What one call of restic gets to know: a scrubbed environment, the repository, the secrets.

A password is never in the argument list, never in a file and never in our own environment. On
POSIX it goes through an inherited pipe that restic opens as a file (`/dev/fd/N`), so that not even
the child's environment has it. Windows has no such files: there it goes through the child's input,
and where a call needs two passwords, or its input for what is to be stored, the other one is in
the environment block of that child only.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic.remote import Way, rclone_settings, way_to
from practiceguard.domain.backup.connection import SecretPart
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access

_PASSED_ON: Final = frozenset({
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SHELL",
    "TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR", "SSH_AUTH_SOCK",
    "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERNAME", "USERDOMAIN",
    "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA",
    "PROGRAMFILES", "NUMBER_OF_PROCESSORS",
    "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
    "SSL_CERT_FILE", "SSL_CERT_DIR",
})  # fmt: skip
_PROGRESS_PER_SECOND: Final = "2"
_FITS_IN_A_PIPE: Final = 16 * 1024
"""Bytes that every system takes without a reader; more is written by a thread."""


class SecretChannel(Enum):
    """How the password reaches restic."""

    PIPE = "pipe"
    STDIN = "stdin"


def default_channel() -> SecretChannel:
    """Return the better channel that this system has."""
    return SecretChannel.STDIN if sys.platform == "win32" else SecretChannel.PIPE


@dataclass(frozen=True)
class Surroundings:
    """What is the same for every call."""

    cache: Path
    """Our own cache folder, not the one of a restic that the practice may use itself."""
    temporary: Path | None = None
    """Where packs are built before they are stored; None: the system's folder."""
    channel: SecretChannel = field(default_factory=default_channel)

    @property
    def certificates(self) -> Path:
        """Return the folder for pinned certificates, which are public."""
        return self.cache / "certificates"


@dataclass(frozen=True)
class Needs:
    """What one call needs beyond its flags."""

    access: Access
    new_password: Secret | None = None
    """For `key add`."""
    source: Access | None = None
    """For `copy`: the repository that is read."""
    paths: tuple[str, ...] = ()
    """For `backup`: what is to be copied, each literally."""
    has_input: bool = False
    """Whether what is to be stored comes by the child's input: no password can then."""


@dataclass(frozen=True)
class Prepared:
    """A call made ready: what to add to the arguments, and what to start with."""

    arguments: tuple[str, ...]
    """Follow the command's own flags; may end in `--` and paths."""
    environment: Mapping[str, str]
    stdin: bytes | None
    inherited: tuple[int, ...]


def scrubbed(environ: Mapping[str, str]) -> dict[str, str]:
    """Given an environment, return the part that restic may know.

    A stray RESTIC_PASSWORD_FILE or AWS_PROFILE of the user's own would lead it astray.
    """
    return {name: value for name, value in environ.items() if name.upper() in _PASSED_ON}


def scrubbed_own() -> dict[str, str]:
    """Return the part of our own environment that restic may know."""
    return scrubbed(os.environ)


@contextlib.contextmanager
def prepared(needs: Needs, surroundings: Surroundings) -> Iterator[Prepared]:
    """Make everything a call needs, for the time of the block in which it is started."""
    with contextlib.ExitStack() as stack:
        ways = [way_to(access, surroundings.certificates) for access in _accesses(needs)]
        environment = _environment(needs, surroundings, ways)
        if surroundings.channel is SecretChannel.PIPE:
            ready = _through_pipes(needs, environment, stack)
        else:
            ready = _through_stdin(needs, environment)
        yield replace(ready, arguments=(*_options(ways), *ready.arguments))


def secrets_of(needs: Needs) -> tuple[str, ...]:
    """Return every secret text of a call, so that it can be kept out of what is logged."""
    found = []
    for access in _accesses(needs):
        found += [*access.secrets.values(), access.password]
        settings = access.secrets.get(SecretPart.RCLONE_SETTINGS)
        if settings:
            found += [Secret(value) for value in rclone_settings(settings.reveal()).values()]
    if needs.new_password is not None:
        found.append(needs.new_password)
    return tuple(secret.reveal() for secret in found if secret)


def _accesses(needs: Needs) -> tuple[Access, ...]:
    return (needs.access,) if needs.source is None else (needs.access, needs.source)


def _environment(needs: Needs, surroundings: Surroundings, ways: Sequence[Way]) -> dict[str, str]:
    environment = scrubbed_own()
    environment["RESTIC_CACHE_DIR"] = str(surroundings.cache)
    environment["RESTIC_PROGRESS_FPS"] = _PROGRESS_PER_SECOND
    if surroundings.temporary is not None:
        for name in ("TMPDIR", "TMP", "TEMP"):
            environment[name] = str(surroundings.temporary)
    # A location may hold a user name: other users can read argument lists.
    environment["RESTIC_REPOSITORY"] = needs.access.location
    if needs.source is not None:
        environment["RESTIC_FROM_REPOSITORY"] = needs.source.location
    for name, value in (pair for way in ways for pair in way.environment):
        if environment.setdefault(name, value) != value:
            # Two places of the same kind with different keys: restic cannot hold both.
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": name})
    return environment


def _options(ways: Sequence[Way]) -> tuple[str, ...]:
    """Return the arguments of all ways; INPUT_INVALID if two contradict each other."""
    if len(ways) > 1 and ways[0].arguments and ways[1].arguments:
        if ways[0].arguments != ways[1].arguments:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        return ways[0].arguments
    return tuple(argument for way in ways for argument in way.arguments)


def _through_pipes(
    needs: Needs, environment: Mapping[str, str], stack: contextlib.ExitStack
) -> Prepared:
    arguments: list[str] = []
    inherited: list[int] = []

    def give(flag: str, content: bytes) -> None:
        descriptor = _pipe_with(content)
        stack.callback(os.close, descriptor)
        inherited.append(descriptor)
        arguments.append(f"{flag}=/dev/fd/{descriptor}")

    give("--password-file", needs.access.password.reveal().encode())
    if needs.source is not None:
        give("--from-password-file", needs.source.password.reveal().encode())
    if needs.new_password is not None:
        give("--new-password-file", needs.new_password.reveal().encode())
    if needs.paths:
        give("--files-from-raw", b"".join(os.fsencode(path) + b"\0" for path in needs.paths))
    return Prepared(tuple(arguments), environment, None, tuple(inherited))


def _through_stdin(needs: Needs, environment: dict[str, str]) -> Prepared:
    first = needs.access.password
    if needs.new_password is not None:
        environment["RESTIC_PASSWORD"] = first.reveal()
        first = needs.new_password
    if needs.source is not None:
        environment["RESTIC_FROM_PASSWORD"] = needs.source.password.reveal()
    if needs.has_input:
        environment["RESTIC_PASSWORD"] = first.reveal()
        return Prepared((), environment, None, ())
    arguments = ("--", *needs.paths) if needs.paths else ()
    return Prepared(arguments, environment, first.reveal().encode() + b"\n", ())


def _pipe_with(content: bytes) -> int:
    """Return the reading end of a pipe in which the content waits, followed by its end."""
    reading, writing = os.pipe()
    if len(content) <= _FITS_IN_A_PIPE:
        _write_all(writing, content)
    else:
        threading.Thread(target=_write_all, args=(writing, content), daemon=True).start()
    return reading


def _write_all(descriptor: int, content: bytes) -> None:
    # A restic that failed early reads nothing: then there is nobody to tell.
    with contextlib.suppress(OSError), os.fdopen(descriptor, "wb") as pipe:
        pipe.write(content)
