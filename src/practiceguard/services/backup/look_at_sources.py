"""Whether the folders to be copied are still the ones that were chosen, with their files in them.

restic calls a backup a success when a folder has become a link, or when its drive is away and
only the empty folder is left at which it is mounted.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.run import RunFigures
from practiceguard.services.ports import Files, PracticeStore

SOURCE_MARKS = "source-marks"
SHRUNK_BELOW = 0.5
FEW_FILES = 5
"""A folder of fewer files than this may lose all but one on a normal day."""
LEAST_BYTES = 10_000_000
"""What is less altogether may change by half with one scan more or less."""
SECONDS_TO_COUNT = 20.0


@dataclass(frozen=True)
class Mark:
    """What a source was: `folder`, `file` or `link`, on which drive, with how many files."""

    kind: str
    volume: str
    files: int | None = None


@dataclass(frozen=True)
class Marks:
    """What all sources were at the last complete run, and how much was copied then."""

    sources: Mapping[str, Mark]
    files_total: int | None = None
    bytes_total: int | None = None
    links: tuple[Path, ...] = ()
    """Links that were seen in the sources by the way; not remembered."""


@dataclass(frozen=True)
class Amiss:
    """Sources that are not there, or are something else than they were, or have nothing in them."""

    absent: tuple[str, ...]
    """Not there at all, or links: of those, there is nothing to copy."""
    changed: tuple[str, ...]
    """A file where there was a folder, or another drive: the right one is not there."""
    empty: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Return what was chosen and is not there now."""
        return self.absent + self.changed

    def and_then(self, later: "Amiss") -> "Amiss":
        """Return what is amiss at either moment."""
        return Amiss(
            tuple(dict.fromkeys(self.absent + later.absent)),
            tuple(dict.fromkeys(self.changed + later.changed)),
            tuple(dict.fromkeys(self.empty + later.empty)),
        )


@dataclass(frozen=True)
class Shrunk:
    """A source that has lost most of its files."""

    folder: str
    before: int
    now: int


@dataclass(frozen=True)
class LookAtSources:
    """Compares the sources with what they were when they were chosen or last copied whole."""

    files: Files
    store: PracticeStore

    def __call__(self, plan: BackupPlan) -> Amiss:
        """Return what is amiss right now; reads no content and is quick."""
        known = self.remembered().sources
        absent, changed, empty = [], [], []
        for source in map(str, plan.sources):
            now, before = self._mark(Path(source)), known.get(source)
            if now is None or now.kind == "link":
                absent.append(source)
            elif before is not None and (now.kind, now.volume) != (before.kind, before.volume):
                changed.append(source)
            elif self.files.is_empty_folder(Path(source)) and not _was_empty(before):
                empty.append(source)
        return Amiss(tuple(absent), tuple(changed), tuple(empty))

    def marks(
        self,
        plan: BackupPlan,
        files_total: int | None,
        location: str = "",
        *,
        wants_links: bool = False,
    ) -> Marks:
        """Return what the sources are now.

        With more than one, the files of each are counted, but for those of the copy itself at
        `location` and other folders left out: the sum hides what a small one lost. The walk names
        their links by the way; for `wants_links` a single source is walked through, too.
        """
        found: dict[str, Mark] = {}
        links: list[Path] = []
        without = [Path(text) for text in plan.exclusions if PurePath(text).is_absolute()]
        if location:
            without.append(Path(location))
        for source in map(Path, plan.sources):
            mark = self._mark(source)
            counts = len(plan.sources) > 1 and files_total is not None
            if mark is not None and (counts or wants_links):
                seen = self.files.survey(source, tuple(without), SECONDS_TO_COUNT)
                links += seen.links
                mark = replace(mark, files=seen.files if counts else None)
            if mark is not None:
                found[str(source)] = mark
        return Marks(found, files_total, links=tuple(links))

    def shrunk(self, now: Marks) -> Shrunk | None:
        """Return the first source that has fewer than half the files it had, None if none has."""
        for folder, before in self.remembered().sources.items():
            mark = now.sources.get(folder)
            if mark is None or mark.files is None or before.files is None:
                continue
            lost_all = before.files > 0 and mark.files == 0
            if lost_all or (before.files >= FEW_FILES and mark.files < before.files * SHRUNK_BELOW):
                return Shrunk(folder, before.files, mark.files)
        return None

    def is_lighter(self, figures: RunFigures) -> bool:
        """Return whether there are far fewer bytes than there were: a large file lost all it had.

        The number of files does not tell that the one database of the practice is empty. Where
        files were removed, their bytes went with them.
        """
        known = self.remembered()
        before = known.bytes_total or 0
        if figures.files_total < (known.files_total or 0):
            return False
        return before >= LEAST_BYTES and figures.bytes_total < before * SHRUNK_BELOW

    def remembered(self) -> Marks:
        """Return what the sources were; empty if nothing is known or it cannot be understood."""
        try:
            read = json.loads(self.store.setting(SOURCE_MARKS) or "{}")
            marks = {path: Mark(**fields) for path, fields in read["sources"].items()}
            return Marks(marks, read["files_total"], read.get("bytes_total"))
        except (ValueError, LookupError, TypeError, AttributeError):
            return Marks({})

    def remember(self, marks: Marks) -> None:
        """Keep what the sources are: from now on this is the normal."""
        kept = {path: vars(mark) for path, mark in marks.sources.items()}
        totals = {"files_total": marks.files_total, "bytes_total": marks.bytes_total}
        text = json.dumps({"sources": kept, **totals})
        if text != self.store.setting(SOURCE_MARKS):
            self.store.save_setting(SOURCE_MARKS, text)

    def begin_anew(self, plan: BackupPlan) -> None:
        """Keep what was chosen just now; of what is meant to be empty, that stays meant."""
        known = self.remembered().sources
        marks = self.marks(plan, None)
        kept = {
            path: replace(mark, files=0)
            if _was_empty(known.get(path)) and self.files.is_empty_folder(Path(path))
            else mark
            for path, mark in marks.sources.items()
        }
        self.remember(replace(marks, sources=kept))

    def take_for_meant(self, folders: Iterable[PurePath]) -> None:
        """Take for meant that nothing is in these folders, before a plan has them."""
        known = self.remembered()
        marks = {str(folder): self._mark(Path(folder)) for folder in folders}
        empty = {path: replace(mark, files=0) for path, mark in marks.items() if mark is not None}
        if empty:
            self.remember(replace(known, sources={**known.sources, **empty}))

    def accept(self, plan: BackupPlan) -> None:
        """Compare with nothing next time, and take for meant that a folder is empty now.

        As soon as a complete copy had files of it, its being empty is doubted again.
        """
        empty = {}
        for source in map(Path, plan.sources):
            mark = self._mark(source)
            if mark is not None and self.files.is_empty_folder(source):
                empty[str(source)] = replace(mark, files=0)
        self.remember(Marks(empty))

    def _mark(self, source: Path) -> Mark | None:
        if self.files.is_link(source):
            return Mark("link", "")
        if not self.files.exists(source):
            return None
        kind = "folder" if self.files.is_folder(source) else "file"
        return Mark(kind, str(self.files.volume_of(source) or ""))


def _was_empty(before: Mark | None) -> bool:
    """Return whether a folder is known to have nothing in it: somebody said that it is meant."""
    return before is not None and before.files == 0
