"""One typst compiler for letters and papers: data in as JSON, PDF/A-2a and PDF/UA-1 out."""

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Literal

from practiceguard.adapters.letters.fonts import letter_fonts
from practiceguard.resources import resource

if TYPE_CHECKING:
    import typst

_STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
_TEXT = "text_layout.typ"
"""How a text looks; it stands before every layout."""
_UNDRAWN = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)


class NotSetError(Exception):
    """A page cannot be made; never leaves this package, as `message` may quote what is on it."""

    def __init__(self, message: str) -> None:
        super().__init__()
        self.message = message

    @property
    def undrawn(self) -> str:
        """What no font has, "" if that is not the reason."""
        found = _UNDRAWN.search(self.message)
        return found[1] if found is not None else ""


@dataclass
class Typesetter:
    """4 ms to begin with a compiler that is kept, 70 ms with a new one."""

    layout: str
    """Its file in resources/document_templates."""
    _compiler: "typst.Compiler | None" = None
    _source: bytes = b""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def pdf(self, data: Mapping[str, Any], made_on: date) -> bytes:
        """Return the PDF of a page, the same bytes each time; NotSetError."""
        import typst  # late: nobody but who prints pays for it

        midnight = datetime.combine(made_on, time(), UTC)
        with self._lock:
            if self._compiler is None:
                parts = (resource("document_templates", one) for one in (_TEXT, self.layout))
                self._source = b"\n".join(one.read_bytes() for one in parts)
                self._compiler = typst.Compiler(font_paths=letter_fonts())
            try:
                made: Any = self._compiler.compile(
                    self._source,
                    format="pdf",
                    sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                    pdf_standards=[*_STANDARDS],
                    timestamp=int(midnight.timestamp()),
                )
            except typst.TypstError as error:
                # Neither the message nor the cause goes on: they may quote the letter.
                message = error.message
            else:
                return bytes(made)
        raise NotSetError(message)
