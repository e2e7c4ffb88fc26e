"""Why a notice cannot be released yet, in one sentence beside its button."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.notice import Draft
from practiceguard.services.incident.check_wording import CheckedNotice
from practiceguard.ui import formats


def lacking(draft: Draft, checked: CheckedNotice) -> str:
    """Return what stands against releasing a draft; "" if nothing does."""
    words = checked.must_be_mended - len(draft.missing)
    parts = []
    if draft.missing:
        count = formats.number(len(draft.missing))
        parts.append(
            QCoreApplication.translate("PaperView", "facts missing: {count}").format(count=count)
        )
    if words > 0:
        count = formats.number(words)
        parts.append(
            QCoreApplication.translate("PaperView", "words to be changed: {count}").format(
                count=count
            )
        )
    told = QCoreApplication.translate("PaperView", "It cannot be released yet: {what}.")
    return told.format(what="; ".join(parts)) if parts else ""
