"""What is protected: the folders of the plan, and what the last complete copy holds."""

from PySide6.QtCore import QCoreApplication

from practiceguard.services.backup.assess_protection import Overview
from practiceguard.ui import formats
from practiceguard.ui.widgets import ElidedLabel, RowList, label


def show_protected(rows: RowList, overview: Overview) -> None:
    """Fill the list anew."""
    rows.clear()
    if overview.plan is None:
        text = QCoreApplication.translate("HomeView", "Nothing yet.")
        rows.add_row(label(text, "secondary"))
        return
    for source in overview.plan.sources:
        rows.add_row(ElidedLabel(str(source)))
    run = overview.status.last_complete_run
    if run is None:
        return
    files = QCoreApplication.translate("HomeView", "Files in the last complete copy")
    size = QCoreApplication.translate("HomeView", "Their size")
    for name, value in (
        (files, formats.number(run.figures.files_total)),
        (size, formats.size(run.figures.bytes_total)),
    ):
        rows.add_row(label(name), label(value, "strong", wrap=False))
