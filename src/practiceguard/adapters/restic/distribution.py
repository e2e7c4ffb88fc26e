"""Take restic, or another program, from a newer suite of the machine's own distribution.

Of the Debian family: apt fetches and authenticates it with the distribution's own keys. Lists,
archives and the unpacked program stay in a folder of ours; nothing is installed and no system file
is read or written beyond apt's sources and the archive key.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
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


# An Ubuntu knows how to trust Debian: its own signed archive carries Debian's keys.
_DEBIAN_KEY_PACKAGE: Final = "debian-archive-keyring"


@dataclass(frozen=True)
class _Family:
    """Where a distribution keeps newer packages: suites to try in order, and whose key signs."""

    suites: tuple[str, ...]
    component: str
    name: str

    def key_in(self, keyrings: Path) -> Path:
        """Return where the key of this family's archive lies in a folder of keyrings."""
        return keyrings / f"{self.name}-archive-keyring.gpg"


DEBIAN_ARCHIVE: Final = "PRACTICEGUARD_DEBIAN_ARCHIVE"
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
    debian_address: str = field(default_factory=lambda: os.environ.get(DEBIAN_ARCHIVE, ""))
    """Debian's archive, for an Ubuntu that has no new enough restic itself; empty: not asked."""


@dataclass(frozen=True)
class Package:
    """A package, and the program in it that is wanted."""

    name: str
    program: str
    """Its path within the package."""


RESTIC: Final = Package("restic", "usr/bin/restic")


@dataclass(frozen=True)
class _Source:
    """One suite of one archive, and the key that must have signed it."""

    address: str
    suite: str
    component: str
    key: Path


def fetch_from_distribution(
    minimum: str, program: Path, setup: AptSetup | None = None, package: Package = RESTIC
) -> tuple[str, str]:
    """Put a restic of at least version `minimum` at `program`; return its version and SHA-256.

    `package`: another program than restic.

    Raises RESTIC_MISSING with the reason where the machine is not of the Debian family, where its
    archive cannot be reached or trusted, or where no suite has a new enough restic.
    """
    setup = setup or AptSetup()
    system = _os_release(setup.os_release)
    family = _family(system)
    if family is None or any(shutil.which(tool) is None for tool in _NEEDED):
        raise _missing("this system has no package archive of the Debian family")
    addresses = _archive_addresses(family, setup)
    if not addresses:
        raise _missing(f"apt knows no archive of this system with the part “{family.component}”")
    program.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    reasons: list[str] = []
    with tempfile.TemporaryDirectory(prefix=".apt-", dir=program.parent) as scratch:
        folder = Path(scratch)
        own = _own_sources(family, addresses, setup)
        if taken := _first_good(own, package, minimum, folder / "own", setup, reasons):
            return _install(taken, program)
        if family is _UBUNTU:
            release = system.get("VERSION_CODENAME", "devel")
            debian = _debian_sources(addresses, release, folder / "key", setup, reasons)
            where = folder / "debian"
            if taken := _first_good(debian, package, minimum, where, setup, reasons):
                return _install(taken, program)
    raise _missing("; ".join(reasons))


def _own_sources(family: _Family, addresses: Sequence[str], setup: AptSetup) -> Sequence[_Source]:
    """Return the newer suites at the addresses the machine itself uses."""
    key = family.key_in(setup.keyrings)
    return [
        _Source(address, suite, family.component, key)
        for address in addresses
        for suite in family.suites
    ]


def _debian_sources(
    addresses: Sequence[str], release: str, folder: Path, setup: AptSetup, reasons: list[str]
) -> Sequence[_Source]:
    """Return Debian's suites for an Ubuntu, with Debian's key out of Ubuntu's signed archive."""
    if not setup.debian_address:
        reasons.append(f"no archive of Debian is named in {DEBIAN_ARCHIVE}")
        return []
    for number, address in enumerate(addresses):
        source = _Source(address, release, _UBUNTU.component, _UBUNTU.key_in(setup.keyrings))
        try:
            apt = _PrivateApt(folder / str(number), source, setup.options)
            keyrings = apt.fetch(_DEBIAN_KEY_PACKAGE) / "usr" / "share" / "keyrings"
        except PracticeGuardError as error:
            reasons.append(error.details)
            continue
        return _own_sources(_DEBIAN, [setup.debian_address], replace(setup, keyrings=keyrings))
    return []


def _first_good(
    sources: Sequence[_Source],
    package: Package,
    minimum: str,
    folder: Path,
    setup: AptSetup,
    reasons: list[str],
) -> tuple[str, Path] | None:
    """Return version and unpacked program of the first source with a new enough package."""
    for number, source in enumerate(sources):
        try:
            apt = _PrivateApt(folder / str(number), source, setup.options)
            version = apt.offered_version(package.name)
            if is_recent_enough(version, minimum):
                program = apt.fetch(package.name) / package.program
                if program.is_symlink() or not program.is_file():
                    raise _missing(f"the package has no program {package.program}")
                return version.partition("-")[0], program
            offer = f"{package.name} {version}" if version else f"no {package.name}"
            reasons.append(f"{source.suite} at {source.address} has {offer}")
        except PracticeGuardError as error:
            reasons.append(error.details)
    return None


def _install(taken: tuple[str, Path], program: Path) -> tuple[str, str]:
    """Move an unpacked program to its place; return its version and SHA-256."""
    version, unpacked = taken
    sha256 = file_sha256(unpacked)
    install_program(unpacked, program)
    return version, sha256


class _PrivateApt:
    """apt with one source and with every file it writes in a folder of ours."""

    def __init__(self, folder: Path, source: _Source, options: Sequence[str]) -> None:
        self._folder = folder
        self._suite = source.suite
        self._options = [part for option in options for part in ("-o", option)]
        for name in ("lists/partial", "archives/partial", "unpacked"):
            (folder / name).mkdir(parents=True)
        architecture = _text(_tool(["dpkg", "--print-architecture"])).strip()
        if not source.key.is_file():
            raise _missing(f"the archive key {source.key} is not on this machine")
        line = (
            f"deb [arch={architecture} target=Packages signed-by={source.key}] "
            f"{source.address} {source.suite} {source.component}\n"
        )
        (folder / "sources.list").write_text(line, encoding="utf-8")
        (folder / "apt.conf").write_text(_configuration(folder), encoding="utf-8")
        self._apt("apt-get", "update", limit=_LISTS_LIMIT_SECONDS)

    def offered_version(self, package: str) -> str:
        """Return the version of a package that this suite offers, empty if it has none."""
        lines = _text(self._apt("apt-cache", "madison", package)).splitlines()
        columns = [[column.strip() for column in line.split("|")] for line in lines]
        return next((row[1] for row in columns if len(row) == 3 and row[0] == package), "")

    def fetch(self, package: str) -> Path:
        """Download a package, which apt authenticates, and return the folder it is unpacked in.

        Only what is inside is unpacked: no script of the package runs.
        """
        wanted = f"{package}/{self._suite}"
        self._apt("apt-get", "download", wanted, limit=_DOWNLOAD_LIMIT_SECONDS, here=True)
        packages = list(self._folder.glob(f"{package}_*.deb"))
        if len(packages) != 1:
            raise _missing(f"apt left {len(packages)} packages instead of one")
        unpacked = self._folder / "unpacked"
        _tool(["dpkg-deb", "--extract", str(packages[0]), str(unpacked)])
        return unpacked

    def _apt(
        self, tool: str, *words: str, limit: float = _LOCAL_LIMIT_SECONDS, here: bool = False
    ) -> ToolResult:
        argv = [tool, "-q", "-c", str(self._folder / "apt.conf"), *self._options, *words]
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


def _os_release(path: Path) -> Mapping[str, str]:
    """Return what a system says about itself in its os-release file; nothing if it has none."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    facts = dict(line.split("=", 1) for line in lines if "=" in line)
    return {name: value.strip("\"' ") for name, value in facts.items()}


def _family(system: Mapping[str, str]) -> _Family | None:
    """Return the family a system says it belongs to, or None if it is another."""
    names = f"{system.get('ID', '')} {system.get('ID_LIKE', '')}".split()
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
    return sorted(found, key=lambda address: family.name not in address)[:3]


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
