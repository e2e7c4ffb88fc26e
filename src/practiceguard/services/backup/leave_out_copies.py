"""Leave the copies out of what is copied: a place may lie in a folder that is protected."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath

from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.services.ports import Files, PracticeStore


def without_copies(plan: BackupPlan, store: PracticeStore, files: Files) -> BackupPlan:
    """Return the plan with the folder of every place it serves left out, where it lies now.

    Else each copy would hold those of all other places, and each place grow with every run. The
    plan that is kept stays as the practice chose it; figures of earlier runs compare.
    """
    known = (store.repository(key) for key in plan.repositories)
    folders = [one.location for one in known if one is not None and one.kind.is_folder]
    names = [name for one in folders for name in names_of(one, plan.sources, files)]
    return replace(plan, exclusions=tuple(dict.fromkeys((*plan.exclusions, *names))))


def names_of(location: str, sources: Iterable[PurePath], files: Files) -> tuple[str, ...]:
    """Given a folder, return it by each name under which a source reaches it through links."""
    real = files.real(Path(location))
    names = [location, str(real)]
    for source in sources:
        start = files.real(Path(source))
        if real.is_relative_to(start):
            names.append(str(Path(source) / real.relative_to(start)))
    return tuple(dict.fromkeys(names))
