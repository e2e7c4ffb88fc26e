"""Links in the folders that are copied: restic copies them as links, without what they lead to.

Set-up warns of those it sees. One that is made later is told once: as advice on Home and by
`practiceguard status` for two weeks from when it was first seen, and then no more, for a complete
copy stays complete. What is chosen too, left out, or gone is no longer told.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path, PurePath

from practiceguard.domain.backup.exclusion import is_left_out
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.protection import ProtectionLevel, Reason, ReasonCode
from practiceguard.services.ports import Clock, Files, PracticeStore

LINKS = "links-in-sources"
TOLD_FOR = timedelta(days=14)
LOOK_EVERY = timedelta(hours=20)
"""A practice with one folder and a copy each hour is not walked through each hour for this."""
MOST_TOLD = 3
MOST_KEPT = 50
_OF_THE_SYSTEM = (
    "/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/proc", "/sys", "/dev", "/snap",
    "/System", "/Library", "/Applications",
    "C:\\Windows", "C:\\Program Files", "C:\\Program Files (x86)", "C:\\ProgramData",
)  # fmt: skip
"""Programs put links to what is theirs; nobody keeps records there."""


@dataclass(frozen=True)
class Link:
    """A link out of the folders that are copied."""

    path: str
    target: str
    """What it leads to in the end; it was there."""
    seen_at: datetime
    """When it was seen first, UTC."""


@dataclass(frozen=True)
class NoticeLinks:
    """Remembers where links lead out of what is copied, and tells of each for a while."""

    files: Files
    store: PracticeStore
    clock: Clock

    def is_due(self) -> bool:
        """Return whether the last look was long enough ago, also by a clock that was set back."""
        looked_at = self._read()[0]
        return looked_at is None or abs(self.clock.now() - looked_at) >= LOOK_EVERY

    def __call__(self, plan: BackupPlan, links: Iterable[Path]) -> None:
        """Take in the links that were seen in the folders of a plan.

        A walk that was cut short has not seen them all: what was known is looked at again.
        """
        known = {(link.path, link.target): link for link in self._read()[1]}
        now = self.clock.now()
        still = (Path(path) for path, _ in known if self.files.leads_elsewhere(Path(path)))
        found = []
        for path in dict.fromkeys((*still, *links)):
            target = self._leads_out(plan, path)
            if target is not None:
                seen = Link(str(path), target, now)
                found.append(known.get((seen.path, seen.target), seen))
        self._write(now, found[:MOST_KEPT])

    def told(self, plan: BackupPlan | None) -> tuple[Reason, ...]:
        """Return what is to be told of them now: one piece of advice, or nothing."""
        if plan is None:
            return ()
        now = self.clock.now()
        new = [
            link
            for link in self._read()[1]
            if now - link.seen_at < TOLD_FOR and not self._is_settled(plan, link)
        ]
        if not new:
            return ()
        named = ", ".join(f"{link.path} → {link.target}" for link in new[:MOST_TOLD])
        if len(new) > MOST_TOLD:
            named += ", …"
        seen_at = min(link.seen_at for link in new)
        code, level = ReasonCode.LINK_NOT_COPIED, ProtectionLevel.CARE
        return (Reason(code, level, seen_at, len(new), folder=named),)

    def _leads_out(self, plan: BackupPlan, path: Path) -> str | None:
        """Return where a link leads out of everything that is copied; None if nothing is lost."""
        target = self.files.real(path)
        if not self.files.exists(target):
            return None  # it leads nowhere
        if target == Path(target.anchor) or any(
            PurePath(target).is_relative_to(area) for area in _OF_THE_SYSTEM
        ):
            return None
        link = Link(str(path), str(target), self.clock.now())
        return None if self._is_settled(plan, link) else link.target

    def _is_settled(self, plan: BackupPlan, link: Link) -> bool:
        """Return whether the link is left out, or what it leads to is copied or left out."""
        if any(
            is_left_out(PurePath(path), pattern)
            for path in (link.path, link.target)
            for pattern in plan.exclusions
        ):
            return True
        return any(
            PurePath(link.target).is_relative_to(self.files.real(Path(source)))
            for source in plan.sources
        )

    def _read(self) -> tuple[datetime | None, tuple[Link, ...]]:
        try:
            read = json.loads(self.store.setting(LINKS) or "{}")
            links = tuple(
                Link(one["path"], one["target"], datetime.fromisoformat(one["seen_at"]))
                for one in read["links"]
            )
            return datetime.fromisoformat(read["looked_at"]), links
        except (ValueError, LookupError, TypeError, AttributeError):
            return None, ()

    def _write(self, now: datetime, links: list[Link]) -> None:
        kept = [
            {"path": one.path, "target": one.target, "seen_at": one.seen_at.isoformat()}
            for one in links
        ]
        text = json.dumps({"looked_at": now.isoformat(), "links": kept})
        self.store.save_setting(LINKS, text)
