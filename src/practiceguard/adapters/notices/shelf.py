"""NoticeTemplates port: the originals, and what the practice changed beside them."""

import difflib
import os
import secrets
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from practiceguard.adapters.notices.template_file import based_on, template_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.notice import NoticeKind, OwnChange, Template, TemplateId
from practiceguard.resources import resource
from practiceguard.services.ports.notices import Phrases

PHRASES = "phrases.toml"
_LAST_RESORT = "en"
_PARKED = "put-away"


class TemplateShelf:
    """NoticeTemplates port."""

    def __init__(self, own: Path, originals: Traversable | None = None) -> None:
        """Keep the practice's own texts in a folder; `originals` are those of the program."""
        self._own = own
        self._originals = originals or resource("document_templates")

    def all(self) -> tuple[TemplateId, ...]:
        """Return every template there is."""
        return tuple(dict.fromkeys((*self._known, *self._own_ids())))

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have words of their own."""
        return tuple(self._phrases)

    def phrases(self, language: str) -> Phrases:
        """Return the words of a language; those of English where it has none."""
        base = language.split("-", maxsplit=1)[0].lower()
        exact = self._phrases.get(language) or self._phrases.get(base)
        return exact or self._phrases[_LAST_RESORT]

    def read(self, template: TemplateId) -> Template:
        """Return one: the practice's own where there is one. TEMPLATE_INVALID, TEMPLATE_MISSING."""
        own = self._own_bytes(template)
        if own is None:
            return template_of(template, self._original(template))
        try:
            source = own.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise _unreadable(self._path(template), error) from error
        return template_of(template, source, is_own=True)

    def source(self, template: TemplateId) -> str:
        """Return the file of one as it stands, the practice's own where there is one.

        What is no text in UTF-8 is shown as such, to be mended; `read` refuses it.
        """
        own = self._own_source(template)
        return own if own is not None else self._original(template)

    def tried(self, template: TemplateId, source: str) -> Template:
        """Return a text that is being changed, without keeping it; TEMPLATE_INVALID."""
        from practiceguard.adapters.notices.sandbox import checked

        read = template_of(template, source, is_own=True)
        checked(read.body)
        return read

    def save_own(self, template: TemplateId, source: str) -> Template:
        """Keep the practice's own text beside the original; nothing of one that cannot be used.

        Another text that was there, e.g. of a second window, is put away.
        """
        digest = ""
        if template in self._known:
            digest = template_of(template, self._original(template)).digest
        self.tried(template, source)
        source = based_on(source, digest)
        path = self._path(template)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            before = self._own_bytes(template)
            if before is not None and before != source.encode("utf-8"):
                _write(_parked(path), before)
            written = path.with_name(f".{secrets.token_hex(8)}.new")
            _write(written, source.encode("utf-8"))
            written.replace(path)
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.STATE_NOT_WRITABLE, {"folder": str(path.parent)}, details=str(error)
            ) from error
        return template_of(template, source, is_own=True)

    def drop_own(self, template: TemplateId) -> None:
        """Go back to the original. The practice's own is kept under another name."""
        path = self._path(template)
        try:
            if path.is_file():
                path.replace(_parked(path))
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.STATE_NOT_WRITABLE, {"folder": str(path.parent)}, details=str(error)
            ) from error

    def own_changes(self) -> tuple[OwnChange, ...]:
        """Return all that the practice changed, each beside the original."""
        return tuple(self._change(one) for one in self._own_ids())

    def _change(self, template: TemplateId) -> OwnChange:
        own = self._own_source(template) or ""
        original = self._original(template) if template in self._known else ""
        try:
            was = template_of(template, own, is_own=True).based_on
            now = template_of(template, original).digest if original else ""
        except PracticeGuardError:
            was, now = "", "?"  # somebody edited it with another program: it has to be looked at
        shown = [line for line in own.splitlines() if not line.startswith("based_on = ")]
        lines = difflib.unified_diff(original.splitlines(), shown, "original", "own", lineterm="")
        return OwnChange(template, original, own, tuple(lines), was != now)

    @cached_property
    def _known(self) -> tuple[TemplateId, ...]:
        return tuple(
            sorted(
                (
                    found
                    for folder in self._originals.iterdir()
                    if folder.is_dir() and folder.joinpath("notices").is_dir()
                    for file in folder.joinpath("notices").iterdir()
                    if (found := id_of(folder.name, file.name)) is not None
                ),
                key=lambda one: (one.language, one.kind, one.place),
            )
        )

    @cached_property
    def _phrases(self) -> Mapping[str, Phrases]:
        found = {
            folder.name: folder.joinpath("notices", PHRASES)
            for folder in self._originals.iterdir()
            if folder.is_dir() and folder.joinpath("notices", PHRASES).is_file()
        }
        return {
            language: phrases_of(found[language].read_text(encoding="utf-8"))
            for language in sorted(found)
        }

    def _original(self, template: TemplateId) -> str:
        if template not in self._known:
            raise PracticeGuardError(ErrorCode.TEMPLATE_MISSING, {"template": template.file_name})
        folder = self._originals.joinpath(template.language, "notices")
        return folder.joinpath(template.file_name).read_text(encoding="utf-8")

    def _own_source(self, template: TemplateId) -> str | None:
        own = self._own_bytes(template)
        return None if own is None else own.decode("utf-8-sig", errors="replace")

    def _own_bytes(self, template: TemplateId) -> bytes | None:
        """Return the practice's own file; None only if there is none: none is overlooked."""
        path = self._path(template)
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _unreadable(path, error) from error

    def _own_ids(self) -> Iterator[TemplateId]:
        if not self._own.is_dir():
            return
        for file in sorted(self._own.glob("*/*.md")):
            found = id_of(file.parent.name, file.name)
            # Folders of other languages, and names spelled otherwise, are none of ours.
            if found and found.language in self._languages and self._path(found) == file:
                yield found

    @cached_property
    def _languages(self) -> frozenset[str]:
        return frozenset(one.language for one in self._known)

    def _path(self, template: TemplateId) -> Path:
        if (
            template.language not in self._languages
            or id_of(template.language, template.file_name) is None
        ):
            raise PracticeGuardError(ErrorCode.TEMPLATE_MISSING, {"template": template.file_name})
        return self._own / template.language / template.file_name


def _parked(path: Path) -> Path:
    day = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.with_name(f"{path.name}.{_PARKED}-{day}")


def _write(path: Path, content: bytes) -> None:
    """Write a new file that is on the disk when this returns."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _unreadable(path: Path, error: Exception) -> PracticeGuardError:
    facts = {"reason": "unreadable", "line": "1", "found": str(path)}
    return PracticeGuardError(ErrorCode.TEMPLATE_INVALID, facts, details=str(error))


def id_of(language: str, file_name: str) -> TemplateId | None:
    """Given a folder and a file in it, return which template it is; None if it is none."""
    stem, dot, ending = file_name.rpartition(".")
    kind, _, place = stem.partition(".")
    if not dot or ending != "md" or kind not in set(NoticeKind) or not _is_place(place):
        return None
    return TemplateId(NoticeKind(kind), language, place.upper())


def _is_place(text: str) -> bool:
    return all(one.isascii() and one.isalnum() for one in text.split("-")) if text else True


def phrases_of(source: str) -> Phrases:
    """Given a file of words, return them by their paths; ValueError if it is none."""
    row = tomllib.loads(source)
    return Phrases(
        row["language"], row["own_name"], row.get("native_speaker", ""), dict(_flat(row, ""))
    )


def _flat(row: Mapping[str, Any], before: str) -> Iterator[tuple[str, str]]:
    for key, value in row.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        elif before:
            yield f"{before}{key}", str(value)
