"""Files on the real disk of a test, moved as the port says, with knobs to refuse."""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Survey


@dataclass
class FakeFiles:
    """Files port for the test's own folder; `refused` names cannot be placed."""

    refused: dict[str, ErrorCode] = field(default_factory=dict)
    """Name of a file -> why it cannot be placed."""
    raced: set[str] = field(default_factory=set)
    """Names that somebody else takes in the very moment they are placed, once."""
    cannot_remove: bool = False
    """Folders resist being removed, as while a virus scanner holds them."""
    private: list[Path] = field(default_factory=list)
    """Every private folder ever made."""
    placed: list[tuple[Path, Path]] = field(default_factory=list)
    devices: dict[Path, int] = field(default_factory=dict)
    """Folder -> the file system it and all below it lie on; unknown where nothing is said."""
    volumes: dict[Path, Path] = field(default_factory=dict)
    """Folder -> where the drive is mounted that it and all below it lie on; `/` if nothing is."""

    surveyed: list[Path] = field(default_factory=list)
    """Every folder whose files were counted, in order."""
    made_up: set[Path] = field(default_factory=set)
    """Folders that are there without being on the disk of the test."""

    def exists(self, path: Path) -> bool:
        return path in self.made_up or path.exists()

    def is_folder(self, path: Path) -> bool:
        return path.is_dir()

    def is_empty_folder(self, path: Path) -> bool:
        return path.is_dir() and not any(path.iterdir())

    def make_private_folder(self, near: Path) -> Path:
        try:
            folder = Path(tempfile.mkdtemp(prefix=".practiceguard-", dir=near))
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(near)}
            ) from error
        self.private.append(folder)
        return folder

    def remove_folder(self, folder: Path) -> None:
        if self.cannot_remove:
            raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(folder)})
        shutil.rmtree(folder, ignore_errors=True)

    def write_new(self, path: Path, content: bytes | Iterator[bytes]) -> None:
        if path.exists():
            raise FileExistsError(path)
        whole = content if isinstance(content, bytes) else b"".join(content)
        with path.open("xb") as out:
            out.write(whole)

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def size(self, path: Path) -> int | None:
        return path.stat().st_size if path.is_file() and not path.is_symlink() else None

    def all_below(self, folder: Path) -> tuple[Path, ...]:
        return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))

    def staged_below(self, folder: Path) -> tuple[Path, ...]:
        return tuple(folder.rglob("*"))

    def is_link(self, path: Path) -> bool:
        return path.is_symlink()

    def linked_to(self, path: Path) -> Path:
        return path.resolve() if path.is_symlink() else path

    def real(self, path: Path) -> Path:
        return path.resolve()

    def device_of(self, path: Path) -> int | None:
        if not path.exists():
            return None
        return next(
            (self.devices[one] for one in (path, *path.parents) if one in self.devices), None
        )

    def volume_of(self, path: Path) -> Path | None:
        if not path.exists():
            return None
        return next(
            (self.volumes[one] for one in (path, *path.parents) if one in self.volumes), Path("/")
        )

    def survey(self, folder: Path, without: tuple[Path, ...], seconds: float) -> Survey:
        self.surveyed.append(folder)
        if not folder.is_dir():
            return Survey(1)
        found = [
            path
            for path in folder.rglob("*")
            if (path.is_symlink() or not path.is_dir())
            and not any(one in (path, *path.parents) for one in without)
        ]
        return Survey(len(found), tuple(path for path in found if path.is_symlink()))

    def holds_files(self, folder: Path, seconds: float) -> bool | None:
        if folder in self.made_up:
            return True
        if not folder.is_dir():
            return folder.is_file()
        return any(path.is_file() and not path.is_symlink() for path in folder.rglob("*"))

    def leads_elsewhere(self, path: Path) -> bool:
        return path.is_symlink()

    def sha256(self, path: Path) -> str:
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": str(path)}) from error

    def make_folder(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(folder)}
            ) from error

    def place(self, source: Path, target: Path) -> None:
        if target.name in self.refused:
            raise PracticeGuardError(self.refused[target.name], {"file": str(target)})
        if target.name in self.raced:
            self.raced.discard(target.name)
            target.write_bytes(b"somebody was faster")
        if target.exists() or target.is_symlink():
            raise FileExistsError(target)
        source.rename(target)
        self.placed.append((source, target))

    def free_name(self, path: Path, suffix: str) -> Path:
        number = 1
        free = path
        while free.exists() or free.is_symlink():
            words = suffix if number == 1 else f"{suffix} {number}"
            free = path.with_name(f"{path.stem} ({words}){path.suffix}")
            number += 1
        return free
