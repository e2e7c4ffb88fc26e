"""The recovery sheet as an accessible PDF; the code is in the returned bytes and nowhere else."""

import io
import json
from dataclasses import dataclass
from typing import Literal

import segno
import typst
from babel.dates import format_date

from practiceguard.domain.backup.restic_lines import (
    OTHER_DRIVE,
    OTHER_SYSTEMS_PLACE,
    folder_name,
    is_windows_path,
    restic_commands,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.resources import resource
from practiceguard.services.ports import SheetContent

LANGUAGES = ("en", "fr")
_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)
"""The first that fits one page; 0.8 is still 8.6 points for the text."""
_ARCHIVABLE: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]


@dataclass(frozen=True)
class TypstSheetPrinter:
    """SheetPrinter port, by typst: one A4 page, PDF/A-2a and PDF/UA-1."""

    def render(self, content: SheetContent) -> bytes:
        """Return the sheet as a PDF; nothing is written to disk.

        Everything from outside goes in as JSON, so that no practice's name is read as markup.
        Raises SHEET_NOT_SAVED if it cannot be set.
        """
        language = content.language if content.language in LANGUAGES else LANGUAGES[0]
        template = resource("document_templates")
        source = (
            template.joinpath(language, "recovery_sheet.typ").read_bytes()
            + b"\n"
            + template.joinpath("recovery_sheet_layout.typ").read_bytes()
        )
        data = sheet_data(content, language)
        scaled = [json.dumps({**data, "scale": one}, ensure_ascii=False) for one in _SCALES]
        fitting = (one for one in scaled if _pages(source, one) == 1)
        return _compiled(source, next(fitting, scaled[-1]))


def sheet_data(content: SheetContent, language: str) -> dict[str, object]:
    """Given what stands on the sheet, return it as the template takes it; holds the code."""
    code = content.code.reveal()
    day = content.made_at.astimezone().date()
    return {
        "language": language,
        "practice": content.practice_name,
        "date": format_date(day, format="long", locale=language),
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "host": content.host,
        "kind": content.place_kind,
        "label": content.place_label,
        "location": content.location,
        "folder-name": folder_name(content.location),
        "stands-for": OTHER_SYSTEMS_PLACE if is_windows_path(content.location) else OTHER_DRIVE,
        "repository": content.repository_id,
        "groups": code.split("-"),
        "qr": qr_svg(code),
        "version": content.restic_version,
        "systems": [
            {"name": name, "commands": list(commands)}
            for name, commands in restic_commands(content.location)
        ],
    }


def qr_svg(code: str) -> str:
    """Given the code as printed, return its QR code as SVG, with the quiet margin it needs."""
    drawn = io.BytesIO()
    segno.make(code, error="q", micro=False).save(
        drawn, kind="svg", border=4, dark="#000000", light="#ffffff", scale=4
    )
    return drawn.getvalue().decode("ascii")


def _compiled(source: bytes, data: str) -> bytes:
    """Given the template and its data, return the PDF; for archiving, if that is possible."""
    # The letters typst brings along serve Latin, Greek and Cyrillic; others come from the system.
    try:
        return _compiled_as(source, data, _ARCHIVABLE)
    except typst.TypstError:
        # A name in a script for which this computer has no letters is refused for archiving:
        # a sheet with a hollow box in the name is better than no sheet.
        pass
    try:
        return _compiled_as(source, data, [])
    except typst.TypstError:
        pass
    # Neither the message nor the cause goes on: they may quote the data.
    raise PracticeGuardError(ErrorCode.SHEET_NOT_SAVED, {"reason": "typst"})


def _compiled_as(source: bytes, data: str, standards: list[Literal["a-2a", "ua-1"]]) -> bytes:
    return typst.compile(
        source, format="pdf", sys_inputs={"data": data}, pdf_standards=[*standards]
    )


def _pages(source: bytes, data: str) -> int:
    """Return how many pages the sheet would take, by the mark that the template sets."""
    try:
        found = typst.query(
            source, "<page-count>", field="value", one=True, sys_inputs={"data": data}
        )
    except typst.TypstError:
        # Its text may quote the data, so it does not go on; `_compiled` tells.
        return 0
    return int(json.loads(found))
