"""The steps of the dialog, and the one sentence that stands over each."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.repository import Repository
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui import formats, texts
from practiceguard.ui.retention import words


class Step(StrEnum):
    """What is being asked or told."""

    CHOOSE = "choose"
    COPIES = "copies"
    DECIDE = "decide"
    WORK = "work"
    DONE = "done"
    HISTORY = "history"


def sentences(step: Step, repository: Repository, seen: Preview | None) -> tuple[str, str]:
    """Return what stands over a step, and the quieter line below; `seen` is the list, if any."""
    place = texts.place_name(repository)
    going = len(seen.going) if seen is not None else 0
    if step is Step.CHOOSE and repository.append_only:
        return _added_only(), place
    if step is Step.COPIES and seen is not None:
        rule = words.rule_name(seen.policy)
        return found(seen), place if repository.append_only else f"{place} – {rule}"
    told = {
        Step.CHOOSE: QCoreApplication.translate("Retention", "How long are copies kept?"),
        Step.DECIDE: QCoreApplication.translate("Retention", "Remove {copies} for good?")
        if going
        else QCoreApplication.translate("Retention", "Shall this be the rule from now on?"),
        Step.WORK: QCoreApplication.translate("Retention", "Removing {copies}"),
        Step.HISTORY: QCoreApplication.translate("Retention", "What was removed so far"),
    }.get(step, "")
    return told.format(copies=words.copies(going)), place


def found(seen: Preview) -> str:
    """Given a list, return the sentence that sums it up."""
    count = len(seen.going)
    if seen.repository.append_only:
        return _added_only()
    if not seen.fates:
        return QCoreApplication.translate("Retention", "There is no copy in this place yet")
    if not count:
        return QCoreApplication.translate("Retention", "Every copy would stay")
    if not seen.may_be_applied:
        return QCoreApplication.translate("Retention", "No copy may be removed now")
    return QCoreApplication.translate("Retention", "{copies} of {total} would go").format(
        copies=words.copies(count), total=formats.number(len(seen.fates))
    )


def _added_only() -> str:
    return QCoreApplication.translate("Retention", "No copy can be removed from this computer")
