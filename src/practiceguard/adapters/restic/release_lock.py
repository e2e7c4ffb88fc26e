"""The pinned restic release, as resources/restic.lock.toml has it, and how versions compare."""

import platform
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

from practiceguard.resources import resource

Version = tuple[int, int, int]


@dataclass(frozen=True)
class ReleaseAsset:
    """One file of the official release: `size` in bytes, `sha256` of the file as it is fetched."""

    name: str
    size: int
    sha256: str
    program_sha256: str | None = None
    """SHA-256 of the program inside, where it is known beforehand."""


@dataclass(frozen=True)
class ReleaseLock:
    """The one restic version this PracticeGuard was made for, and how to recognise it."""

    version: str
    url: str
    """Address of an asset; `{name}` stands for its name."""
    assets: Mapping[str, ReleaseAsset] = field(default_factory=dict)
    """By platform, as `this_platform` names it."""
    known_good: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of a program of this version -> who built it."""

    def knows_program(self, sha256: str) -> bool:
        """Whether a program with this checksum is the pinned version from a trusted builder."""
        inner = {asset.program_sha256 for asset in self.assets.values()} - {None}
        return sha256 in inner or sha256 in self.known_good


def read_lock() -> ReleaseLock:
    """Return the lock that comes with this PracticeGuard."""
    content = tomllib.loads(resource("restic.lock.toml").read_text(encoding="utf-8"))
    return ReleaseLock(
        version=content["version"],
        url=content["url"],
        assets={name: ReleaseAsset(**asset) for name, asset in content["assets"].items()},
        known_good=content["known_good"],
    )


def this_platform() -> str:
    """Return the lock's name of the machine we run on, such as `windows_amd64`."""
    system = {"win32": "windows"}.get(sys.platform, sys.platform)
    machine = platform.machine().lower()
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)
    if system == "windows" and architecture == "arm64":
        architecture = "amd64"  # there is no pinned ARM build; Windows runs this one translated
    return f"{system}_{architecture}"


def version_of(text: str) -> Version | None:
    """Given `0.19.1`, `0.19.1-1` or `0.20.0-dev`, return its three numbers; None if it has none."""
    found = re.match(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?!\d)", text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def is_recent_enough(version: str, minimum: str) -> bool:
    """Whether `version` is `minimum` or newer; a version that cannot be read is not."""
    ours, theirs = version_of(version), version_of(minimum)
    return ours is not None and theirs is not None and ours >= theirs
