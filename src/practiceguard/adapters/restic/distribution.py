"""Take restic from a newer suite of the machine's own Debian-family distribution.

apt fetches and authenticates it with the distribution's own keys. Lists, archives and the unpacked
program stay in a folder of ours; nothing is installed and no system file is read or written beyond
apt's sources and the archive key.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic.command import ToolResult, run_tool
from practiceguard.adapters.restic.fetch import file_sha256, install_program
from practiceguard.adapters.restic.release_lock import is_recent_enough
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_LISTS_LIMIT_SECONDS: Final = 300.0
_DOWNLOAD_LIMIT_SECONDS: Final = 300.0
_LOCAL_LIMIT_SECONDS: Final = 60.0
_NEEDED: Final = ("apt-get", "apt-cache", "dpkg", "dpkg-deb")


@dataclass(frozen=True)
class _Family:
    """Where a distribution keeps newer packages: suites to try in order, and the key of it all."""

    suites: tuple[str, ...]
    component: str
    keyring: str


_DEBIAN: Final = _Family(("sid", "testing", "stable-backports"), "main", "debian")
_UBUNTU: Final = _Family(("devel",), "universe", "ubuntu")


@dataclass(frozen=True)
class AptSetup:
    """How apt is set up on this machine; the defaults are the system's own."""

    os_release: Path = Path("/etc/os-release")
    keyrings: Path = Path("/usr/share/keyrings")
    sources: tuple[Path, Path] | None = None
    """The list of sources and the folder of further ones; None is what apt itself reads."""
    options: tuple[str, ...] = ()
    """Further options for every apt call, as `-o` takes them."""


def fetch_from_distribution(
    minimum: str, program: Path, setup: AptSetup | None = None
) -> tuple[str, str]:
    """Put a restic of at least version `minimum` at `program`; return its version and SHA-256.

    Raises RESTIC_MISSING with the reason where the machine is not of the Debian family, where its
    archive cannot be reached or trusted, or where no suite has a new enough restic.
    """
    setup = setup or AptSetup()
    family = _family(setup.os_release)
    if family is None or any(shutil.which(tool) is None for tool in _NEEDED):
        raise _missing("this system has no package archive of the Debian family")
    addresses = _archive_addresses(family, setup)
    if not addresses:
        raise _missing(f"apt knows no archive of this system with the part “{family.component}”")
    program.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    reasons: list[str] = []
    for address in addresses:
        for suite in family.suites:
            with tempfile.TemporaryDirectory(prefix=".apt-", dir=program.parent) as scratch:
                try:
                    apt = _PrivateApt(Path(scratch), address, suite, family, setup)
                    version = apt.offered_version()
                    if not is_recent_enough(version, minimum):
                        reasons.append(f"{suite} at {address} has restic {version or 'not at all'}")
                        continue
                    unpacked = apt.fetch()
                except PracticeGuardError as error:
                    reasons.append(error.details)
                    continue
                sha256 = file_sha256(unpacked)
                install_program(unpacked, program)
                return version.partition("-")[0], sha256
    raise _missing("; ".join(reasons))


class _PrivateApt:
    """apt with one source and with every file it writes in a folder of ours."""

    def __init__(
        self, folder: Path, address: str, suite: str, family: _Family, setup: AptSetup
    ) -> None:
        self._folder = folder
        self._suite = suite
        self._options = setup.options
        for name in ("lists/partial", "archives/partial", "unpacked"):
            (folder / name).mkdir(parents=True)
        architecture = _text(_tool(["dpkg", "--print-architecture"])).strip()
        key = setup.keyrings / f"{family.keyring}-archive-keyring.gpg"
        if not key.is_file():
            raise _missing(f"the archive key {key} is not on this machine")
        source = (
            f"deb [arch={architecture} target=Packages signed-by={key}] "
            f"{address} {suite} {family.component}\n"
        )
        (folder / "sources.list").write_text(source, encoding="utf-8")
        (folder / "apt.conf").write_text(_configuration(folder), encoding="utf-8")
        self._apt("apt-get", "update", limit=_LISTS_LIMIT_SECONDS)

    def offered_version(self) -> str:
        """Return the package version of restic this suite offers, empty if it has none."""
        lines = _text(self._apt("apt-cache", "madison", "restic")).splitlines()
        columns = [[column.strip() for column in line.split("|")] for line in lines]
        return next((row[1] for row in columns if len(row) == 3 and row[0] == "restic"), "")

    def fetch(self) -> Path:
        """Download the package, which apt authenticates, and return the program unpacked from it.

        Only what is inside is unpacked: no script of the package runs.
        """
        self._apt(
            "apt-get", "download", f"restic/{self._suite}", limit=_DOWNLOAD_LIMIT_SECONDS, here=True
        )
        packages = list(self._folder.glob("restic_*.deb"))
        if len(packages) != 1:
            raise _missing(f"apt left {len(packages)} packages instead of one")
        unpacked = self._folder / "unpacked"
        _tool(["dpkg-deb", "--extract", str(packages[0]), str(unpacked)])
        program = unpacked / "usr" / "bin" / "restic"
        if program.is_symlink() or not program.is_file():
            raise _missing("the package has no program usr/bin/restic")
        return program

    def _apt(
        self, tool: str, *words: str, limit: float = _LOCAL_LIMIT_SECONDS, here: bool = False
    ) -> ToolResult:
        options = [part for option in self._options for part in ("-o", option)]
        argv = [tool, "-q", "-c", str(self._folder / "apt.conf"), *options, *words]
        if here:  # `apt-get download` knows no target folder but the one it runs in
            argv = ["env", f"--chdir={self._folder}", *argv]
        return _tool(argv, limit)


def _configuration(folder: Path) -> str:
    """Return an apt configuration that keeps apt within `folder` and out of the system's hooks."""
    settings = {
        "Dir::Etc::sourcelist": folder / "sources.list",
        "Dir::Etc::sourceparts": "-",
        "Dir::Etc::preferences": "-",
        "Dir::Etc::preferencesparts": "-",
        "Dir::State::Lists": folder / "lists",
        "Dir::Cache::archives": folder / "archives",
        "Dir::Cache::pkgcache": "",
        "Dir::Cache::srcpkgcache": "",
        "APT::Default-Release": "",
        # Our folder is closed to apt's own user, as it is to everybody else.
        "APT::Sandbox::User": "",
        "APT::Update::Error-Mode": "any",
        "Acquire::PDiffs": "false",
        "Acquire::Languages": "none",
        "Acquire::Retries": "2",
        "Acquire::http::Timeout": "30",
        "Acquire::https::Timeout": "30",
    }
    hooks = ("Pre-Invoke", "Post-Invoke", "Post-Invoke-Success")
    lines = [f"#clear APT::Update::{hook};" for hook in hooks]
    lines += [f'{name} "{value}";' for name, value in settings.items()]
    return "\n".join(lines) + "\n"


def _family(os_release: Path) -> _Family | None:
    """Return the family a machine's os-release file names, or None if it is another."""
    try:
        lines = os_release.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    names = [name.strip("\"'") for key in ("ID", "ID_LIKE") for name in facts.get(key, "").split()]
    if "ubuntu" in names:
        return _UBUNTU
    return _DEBIAN if "debian" in names else None


def _archive_addresses(family: _Family, setup: AptSetup) -> Sequence[str]:
    """Return the addresses apt itself has for the distribution's archive, likeliest first.

    apt is asked rather than its files read: it knows both of their formats and all their options.
    """
    options = [part for option in setup.options for part in ("-o", option)]
    if setup.sources is not None:
        options += ["-o", f"Dir::Etc::sourcelist={setup.sources[0]}"]
        options += ["-o", f"Dir::Etc::sourceparts={setup.sources[1]}"]
    form = "$(REPO_URI)|$(RELEASE)|$(COMPONENT)"
    wanted = ["indextargets", "--no-release-info", "--format", form, "Created-By: Packages"]
    lines = _text(_tool(["apt-get", *options, *wanted])).splitlines()
    found: dict[str, None] = {}
    for line in lines:
        address, _, rest = line.partition("|")
        release, _, component = rest.partition("|")
        if component == family.component and "security" not in release + address:
            found[address] = None
    return sorted(found, key=lambda address: family.keyring not in address)[:3]


def _tool(argv: Sequence[str], limit: float = _LOCAL_LIMIT_SECONDS) -> ToolResult:
    """Run one of the distribution's tools; raise RESTIC_MISSING with its words if it fails."""
    try:
        result = run_tool(argv, timeout=limit, env=_environment())
    except OSError as error:
        raise _missing(f"{argv[0]} could not be started: {error}") from error
    except PracticeGuardError as error:  # its time was up
        raise _missing(f"{argv[0]} took longer than {limit:.0f} seconds") from error
    if result.exit_code != 0:
        words = result.stderr.decode("utf-8", "replace").strip() or f"exit {result.exit_code}"
        raise _missing(f"{argv[0]}: {words}")
    return result


def _environment() -> Mapping[str, str]:
    """Return the environment for apt: ours, speaking English, without a question to anybody."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}


def _text(result: ToolResult) -> str:
    return result.stdout.decode("utf-8", "replace")


def _missing(reason: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.RESTIC_MISSING, {"reason": reason}, details=reason)
