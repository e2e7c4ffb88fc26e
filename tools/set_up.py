"""Make this checkout ready to run: system parts, environment, translations and restic.

Runs with the system's bare Python, before anything is installed. Each step leaves a stamp with the
checksum of what it was made from, so that a second start has nothing to do.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

CHECKOUT = Path(__file__).resolve().parents[1]
ENVIRONMENT = CHECKOUT / ".venv"
STAMPS = ENVIRONMENT / ".ready"
LOG = CHECKOUT / ".cache" / "set_up.log"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))


class SetUpError(Exception):
    """Something only a person can mend; its text is the sentence that tells them how."""


@dataclass(frozen=True)
class Part:
    """A part of the system: how to see that it is there, and the Debian packages that bring it."""

    what: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]
    """The first one apt knows is taken: names differ between releases."""


def system_library(name: str, *packages: str) -> Part:
    """Return the part that is there when the loader finds the shared library `name`."""

    def is_there() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return Part(name, is_there, packages)


def command(name: str, package: str) -> Part:
    """Return the part that is there when the command `name` is, be it one for administrators."""
    places = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return Part(name, lambda: shutil.which(name, path=places) is not None, (package,))


def has_noto() -> bool:
    """Whether the Noto Sans fonts are installed, in whatever folder."""
    return any(next(f.rglob("NotoSans*-Regular.*"), None) for f in FONT_FOLDERS if f.is_dir())


def has_faketime() -> bool:
    """Whether the library is there that shows a process another clock."""
    return any(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))


VENV_PACKAGES = (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "python3-venv")
PYTHON_PARTS = (
    Part("Python's venv", lambda: importlib.util.find_spec("ensurepip") is not None, VENV_PACKAGES),
)
WINDOW_PARTS = (
    system_library("libGL.so.1", "libgl1"),
    system_library("libEGL.so.1", "libegl1"),
    system_library("libfontconfig.so.1", "libfontconfig1"),
    system_library("libdbus-1.so.3", "libdbus-1-3"),
    system_library("libxkbcommon.so.0", "libxkbcommon0"),
    system_library("libgthread-2.0.so.0", "libglib2.0-0t64", "libglib2.0-0"),
    system_library("libxcb-cursor.so.0", "libxcb-cursor0"),
    system_library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    system_library("libxcb-icccm.so.4", "libxcb-icccm4"),
    system_library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    system_library("libxcb-image.so.0", "libxcb-image0"),
    system_library("libxcb-render-util.so.0", "libxcb-render-util0"),
    system_library("libxcb-shape.so.0", "libxcb-shape0"),
    Part("Noto Sans fonts", has_noto, ("fonts-noto-core",)),
)
KEYRING_PARTS = (
    command("dbus-daemon", "dbus"),
    command("dbus-send", "dbus"),
    command("gnome-keyring-daemon", "gnome-keyring"),
)
# sshd is started by the tests, on a port of its own; set-up starts no service.
# gpg signs the archive that the tests of the distribution's way make up; openssl likewise.
TEST_PARTS = (
    command("Xvfb", "xvfb"),
    command("xauth", "xauth"),
    command("openssl", "openssl"),
    command("gpg", "gpg"),
    command("gpg-agent", "gpg-agent"),
    command("gpgconf", "gpgconf"),
    command("sshd", "openssh-server"),
)

NEEDED_PARTS = {
    "window": PYTHON_PARTS + WINDOW_PARTS,
    "terminal": PYTHON_PARTS + KEYRING_PARTS,
    "test": PYTHON_PARTS + WINDOW_PARTS + KEYRING_PARTS + TEST_PARTS,
    "chaos": PYTHON_PARTS + WINDOW_PARTS + KEYRING_PARTS,
    "check": PYTHON_PARTS,
}
# What is brought along where it can be, and done without where it cannot.
WISHED_PARTS = {
    "terminal": WINDOW_PARTS,
    "chaos": (Part("libfaketime", has_faketime, ("faketime",)),),
}


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    if platform.system() == "Linux":
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def say(sentence: str) -> None:
    """Tell the person at the terminal what is being done."""
    print(sentence, flush=True)


def checksum(*sources: Path | str) -> str:
    """Return the SHA-256 of the given texts and files' contents, in order."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes() if isinstance(source, Path) else source.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def is_done(step: str, key: str) -> bool:
    """Whether a step was finished for this very state of what it is made from."""
    stamp = STAMPS / step
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == key


def mark_done(step: str, key: str) -> None:
    """Remember that a step is finished for this state."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / step).write_text(key, encoding="utf-8")


def quietly(argv: Sequence[str | Path], failure: str) -> None:
    """Run a program with its output in the log; if it fails, show the log's end and `failure`."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    words = [str(word) for word in argv]
    with LOG.open("ab") as log:
        log.write(("\n$ " + " ".join(words) + "\n").encode())
        log.flush()
        started_at = log.tell()
        ended = subprocess.run(words, stdout=log, stderr=log, check=False, cwd=CHECKOUT)
    if ended.returncode != 0:
        with LOG.open("rb") as log:
            log.seek(started_at)
            lines = log.read().decode("utf-8", "replace").splitlines()
        print("\n".join(lines[-25:]), file=sys.stderr)
        raise SetUpError(f"{failure} (The whole output is in {LOG}.)")


def bring_system_parts(purpose: str) -> None:
    """Install what is missing with apt-get, or say precisely what is missing."""
    if platform.system() != "Linux":
        return
    needed = [part for part in NEEDED_PARTS[purpose] if not part.is_there()]
    wished = [part for part in WISHED_PARTS.get(purpose, ()) if not part.is_there()]
    if not needed and not wished:
        return
    administrator = as_administrator()
    if shutil.which("apt-get") is None or administrator is None:
        if wished:
            say("Without the parts a window needs: " + ", ".join(part.what for part in wished))
        if needed:
            raise SetUpError(advice(needed))
        return
    failure = "apt-get could not install what is missing. Mend what it says above and start again."
    say("Installing parts of the system with apt-get ...")
    quietly([*administrator, "apt-get", "-q", "update"], failure)
    packages = list(dict.fromkeys(known_package(part) for part in [*needed, *wished]))
    say("  " + " ".join(packages))
    install = ["apt-get", "-q", "-y", "--no-install-recommends", "install", *packages]
    quietly([*administrator, "env", "DEBIAN_FRONTEND=noninteractive", *install], failure)
    still = [part.what for part in needed if not part.is_there()]
    if still:
        raise SetUpError(f"apt-get ended well, but these are still missing: {', '.join(still)}.")


def as_administrator() -> list[str] | None:
    """Return the words to put before a command that needs root, or None if there is no way."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asks_nothing = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if asks_nothing.returncode == 0 or sys.stdin.isatty():
        return ["sudo"]
    return None


def known_package(part: Part) -> str:
    """Return the first of a part's packages that apt could install on this release."""
    for package in part.packages[:-1]:
        policy = subprocess.run(
            ["apt-cache", "policy", package],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        ).stdout
        if "Candidate:" in policy and "Candidate: (none)" not in policy:
            return package
    return part.packages[-1]


def advice(missing: Sequence[Part]) -> str:
    """Return what to type, or to look for, when the missing parts cannot be installed from here."""
    if shutil.which("apt-get") is None:
        parts = ", ".join(part.what for part in missing)
        return f"Please install these with your system's package manager, then start again: {parts}"
    packages = " ".join(dict.fromkeys(known_package(part) for part in missing))
    return f"Please let an administrator run this, then start again:\n  apt-get install {packages}"


def make_environment() -> None:
    """Create the Python environment and install exactly what requirements.lock names."""
    interpreter = f"{platform.python_version()} {sys.prefix} {platform.machine()}"
    requirements = CHECKOUT / "requirements.lock"
    key = checksum(requirements, interpreter)
    if is_done("dependencies", key) and PYTHON.exists():
        return
    works = (
        PYTHON.exists()
        and not subprocess.run(
            [str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False
        ).returncode
    )
    if not works:
        say("Creating the Python environment in .venv ...")
        quietly(
            [sys.executable, "-m", "venv", "--clear", ENVIRONMENT],
            "The Python environment could not be created.",
        )
    say("Installing the pinned dependencies (about 150 MB the first time) ...")
    quietly(
        [*PIP, "install", "--require-hashes", "--prefer-binary", "-r", requirements],
        "The dependencies could not be installed. If pip cannot reach its package index, check the"
        " connection and pip's own settings (`pip config list`), then start again.",
    )
    mark_done("dependencies", key)


PIP = (PYTHON, "-m", "pip", "--disable-pip-version-check", "-q", "--no-input")


def install_project() -> None:
    """Put the checkout itself in the environment, editable; nothing is fetched for it."""
    key = checksum(CHECKOUT / "pyproject.toml", str(CHECKOUT))
    if is_done("project", key):
        return
    local = ["--no-deps", "--no-build-isolation", "--no-index"]
    quietly(
        [*PIP, "install", *local, "--editable", CHECKOUT],
        "PracticeGuard itself could not be put in the environment.",
    )
    mark_done("project", key)


def compile_translations() -> None:
    """Make the Qt translations (.ts) ready to load (.qm) where one is newer."""
    sources = sorted((CHECKOUT / "resources" / "translations").glob("*.ts"))
    if all(is_newer(source.with_suffix(".qm"), source) for source in sources):
        return
    quietly(
        [PYTHON, CHECKOUT / "tools" / "translations.py", "compile"],
        "The translations could not be compiled.",
    )


def is_newer(built: Path, source: Path) -> bool:
    """Whether a built file is there and not older than what it is built from."""
    return built.exists() and built.stat().st_mtime_ns >= source.stat().st_mtime_ns


def bring_restic() -> None:
    """Fetch restic into .tools, where the checkout takes it for the one bundled with it."""
    key = checksum(CHECKOUT / "resources" / "restic.lock.toml")
    program = CHECKOUT / ".tools" / ("restic.exe" if os.name == "nt" else "restic")
    if is_done("restic", key) and program.exists():
        return
    ended = subprocess.run(
        [str(PYTHON), str(CHECKOUT / "tools" / "provision_restic.py")], check=False
    )
    if ended.returncode != 0:
        raise SetUpError("PracticeGuard cannot work without restic.")
    mark_done("restic", key)


def bring_servers() -> None:
    """Fetch the server that the tests of places start, into .tools."""
    provision = CHECKOUT / "tools" / "provision_servers.py"
    key = checksum(provision)
    if is_done("servers", key) and (CHECKOUT / ".tools" / "restic-rest-server").exists():
        return
    if subprocess.run([str(PYTHON), str(provision)], check=False).returncode != 0:
        raise SetUpError("The tests of places need restic's REST server.")
    mark_done("servers", key)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold back a second set-up of this checkout until the first is through."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with (LOG.parent / "set_up.lock").open("w", encoding="utf-8") as handle:
        if os.name != "nt":
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def set_up(purpose: str) -> None:
    """Do every step that is not done yet."""
    if sys.version_info < (3, 11):  # noqa: UP036  the reader may have it
        raise SetUpError(
            f"Python 3.11 or newer is needed; this is {platform.python_version()}. Install a newer"
            " one and name it: make run PYTHON=python3.12"
        )
    parts = checksum(*(part.what for part in NEEDED_PARTS[purpose]))
    if not is_done(f"system-{purpose}", parts):
        bring_system_parts(purpose)
    make_environment()
    mark_done(f"system-{purpose}", parts)
    install_project()
    compile_translations()
    bring_restic()
    if purpose in {"test", "chaos"} and platform.system() == "Linux":
        bring_servers()


def main() -> int:
    """Set up for one purpose; 0 if everything is ready, 1 with a sentence if not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=["run", *NEEDED_PARTS])
    purpose = parser.parse_args().purpose
    if purpose == "run":
        purpose = "window" if has_display() else "terminal"
    try:
        with alone():
            set_up(purpose)
    except SetUpError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Start again to go on from here.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
