"""Which practice software keeps its records where: read from resources/practice_software/."""

import glob
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from practiceguard.resources import resource


class Confidence(StrEnum):
    """How sure we are of a path."""

    FROM_KNOWLEDGE = "from knowledge"
    MAKERS_MANUAL = "maker's manual"


@dataclass(frozen=True)
class PracticeSoftware:
    """One product on one system."""

    name: str
    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2; empty: anywhere."""
    paths: tuple[str, ...]
    """Templates, see the head of windows.toml."""
    live_database: bool
    confidence: Confidence
    note: str
    source: str = ""


def known_software(platform: str) -> tuple[PracticeSoftware, ...]:
    """Given `sys.platform`, return the products known there."""
    name = {"win32": "windows", "darwin": "macos"}.get(platform, "linux")
    text = resource("practice_software", f"{name}.toml").read_text(encoding="utf-8")
    return tuple(_software(entry) for entry in tomllib.loads(text)["software"])


def found_folders(
    software: Iterable[PracticeSoftware],
    environ: Mapping[str, str],
    home: Path,
    drive_letters: Iterable[str] = (),
) -> tuple[tuple[PracticeSoftware, Path], ...]:
    """Given products, return each with every folder of it that exists on this computer."""
    letters = tuple(drive_letters)
    found: dict[Path, PracticeSoftware] = {}
    for product in software:
        for template in product.paths:
            for pattern in expanded(template, environ, home, letters):
                for match in sorted(glob.glob(pattern)):  # noqa: PTH207  the pattern is absolute
                    folder = Path(match)
                    if folder.is_dir():
                        found.setdefault(folder, product)
    return tuple((product, folder) for folder, product in found.items())


def expanded(
    template: str, environ: Mapping[str, str], home: Path, drive_letters: tuple[str, ...]
) -> tuple[str, ...]:
    """Given a path template, return the glob patterns it stands for; none if a variable is unset.

    What comes from the computer is taken literally: a user may be called `[dr] smith`.
    """
    values = {name.casefold(): value for name, value in environ.items()}
    names = re.findall(r"%([^%]+)%", template)
    if any(not values.get(name.casefold()) for name in names):
        return ()
    text = re.sub(r"%([^%]+)%", lambda name: glob.escape(values[name[1].casefold()]), template)
    if text.startswith("~/"):
        text = glob.escape(str(home)) + text[1:]
    if "{drive}" not in text:
        return (text,)
    return tuple(text.replace("{drive}", letter) for letter in drive_letters)


def _software(entry: Mapping[str, object]) -> PracticeSoftware:
    """Given one table of the file, return the product; a mistake in the file is a ValueError."""
    countries, paths = entry["countries"], entry["paths"]
    if not isinstance(countries, list) or not isinstance(paths, list):
        raise ValueError(f"countries and paths must be lists: {entry}")
    return PracticeSoftware(
        name=str(entry["name"]),
        countries=tuple(str(country) for country in countries),
        paths=tuple(str(path) for path in paths),
        live_database=entry["live_database"] is True,
        confidence=Confidence(str(entry["confidence"])),
        note=str(entry["note"]),
        source=str(entry.get("source", "")),
    )
