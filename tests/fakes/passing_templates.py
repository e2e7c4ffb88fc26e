"""The shelf of notices as it is shipped, with a folder for own texts that goes with the test."""

import shutil
import tempfile
import weakref
from pathlib import Path

from practiceguard.adapters.notices import TemplateShelf
from practiceguard.domain.incident.notice import Template, TemplateId


class PassingTemplates(TemplateShelf):
    """Makes its folder only when something is kept in it: few tests do."""

    def __init__(self) -> None:
        super().__init__(Path(tempfile.gettempdir()) / "practiceguard-no-own-texts")

    def save_own(self, template: TemplateId, source: str) -> Template:
        """Keep a text in a folder that is removed with this object."""
        if not self._own.is_dir():
            self._own = Path(tempfile.mkdtemp(prefix="practiceguard-texts-"))
            weakref.finalize(self, shutil.rmtree, self._own, ignore_errors=True)
        return super().save_own(template, source)
