"""What happened to files from one copy to the next, in words."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.person import ChangeCounts
from practiceguard.ui import formats


def changes_in_words(counts: ChangeCounts) -> str:
    """Given counts, return what happened; "" if nothing did."""
    parts = []
    if counts.renamed:
        parts.append(
            QCoreApplication.translate(
                "Affected", "{count} with something added to the name, as encryption does"
            ).format(count=formats.files(counts.renamed))
        )
    if counts.changed:
        parts.append(
            QCoreApplication.translate("Affected", "{count} changed").format(
                count=formats.files(counts.changed)
            )
        )
    if counts.deleted:
        parts.append(
            QCoreApplication.translate("Affected", "{count} gone").format(
                count=formats.files(counts.deleted)
            )
        )
    if counts.added:
        parts.append(
            QCoreApplication.translate("Affected", "{count} new").format(
                count=formats.files(counts.added)
            )
        )
    return "; ".join(parts)
