"""Programs around the real restic: another user, a small disk, a protocol of what it was given."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.restic.environment import SecretChannel

NOBODY = 65534


def _script(path: Path, text: str) -> Path:
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)
    return path


class Records:
    """What the recorded calls were given."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self) -> str:
        return "\n".join(path.read_text() for path in sorted(self._folder.iterdir()))

    def calls(self) -> int:
        return len(list(self._folder.glob("*.given")))

    def process_id(self) -> int:
        (newest,) = sorted(self._folder.glob("*.given"))[-1:]
        return int(newest.stem)


def recording(folder: Path, restic: Path) -> tuple[Path, Records]:
    """Return a program that writes down its arguments and environment, and becomes restic."""
    records = folder / "records"
    records.mkdir()
    wrapper = _script(
        folder / "restic-recording",
        f'(env; echo "$@") > "{records}/$$.given"\nexec "{restic}" "$@"\n',
    )
    return wrapper, Records(records)


def with_small_disk(folder: Path, restic: Path, place: Path) -> Path:
    """Return a program that is restic with a disk of 4 MB at `place`, seen by nobody else."""
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    unshare = shutil.which("unshare")
    if (
        unshare is None
        or subprocess.run(
            [unshare, *user, "--mount", "mount", "-t", "tmpfs", "none", str(place)],
            capture_output=True,
            check=False,
        ).returncode
    ):
        pytest.skip("this system lets nobody mount a disk of their own")
    inside = f'mount -t tmpfs -o size=4m none "{place}" && exec "{restic}" "$@"'
    return _script(
        folder / "restic-small-disk",
        f"exec {unshare} {' '.join(user)} --mount sh -c '{inside}' sh \"$@\"\n",
    )


class OpenPlace(type(Path())):  # type: ignore[misc]
    """A folder that the other user can reach."""

    def open_to_all(self, folder: Path) -> None:
        """Give everything in a folder to everybody."""
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)

    def readable_only(self, folder: Path) -> None:
        """Let everybody read a folder, and nobody write it."""
        for path in (*folder.rglob("*"), folder):
            path.chmod(0o555 if path.is_dir() else 0o444)

    def writable_again(self, folder: Path) -> None:
        """Let it be removed."""
        for path in (folder, *folder.rglob("*")):
            if path.is_dir():
                path.chmod(0o755)

    def engine(self, restic: Path) -> ResticEngine:
        """Return an engine that works as the other user."""
        cache = self / "cache"
        cache.mkdir(exist_ok=True)
        cache.chmod(0o777)
        # Root's pipes cannot be opened by name by somebody else.
        channel = SecretChannel.STDIN if os.geteuid() == 0 else None
        return ResticEngine(restic, cache, channel=channel, patience=timedelta(0))


@contextlib.contextmanager
def as_other_user(restic: Path) -> Iterator[tuple[Path, "OpenPlace"]]:
    """Give a program that is restic without root's powers, and a folder that it can reach.

    Permissions do not stop root; if the tests do not run as root, they stop us as we are.
    """
    folder = tempfile.mkdtemp(prefix="practiceguard-open-")
    place = OpenPlace(folder)
    try:
        place.chmod(0o777)
        if os.geteuid():
            yield restic, place
            return
        program = place / "restic-copy"
        shutil.copy(restic, program)
        program.chmod(0o755)
        temporary = place / "temporary"  # not every system lets everybody write /tmp
        temporary.mkdir()
        temporary.chmod(0o777)
        run = f'TMPDIR="{temporary}" exec setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups'
        yield _script(place / "restic-as-nobody", f'{run} "{program}" "$@"\n'), place
    finally:
        shutil.rmtree(folder)
