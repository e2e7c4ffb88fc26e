"""The binder by typst: PDF/A-2a and PDF/UA-1, with our own fonts."""

import contextlib
from dataclasses import dataclass, field

from practiceguard.adapters.letters.binder_data import binder_data
from practiceguard.adapters.letters.typesetter import NotSetError, Typesetter
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.binder import Binder


@dataclass
class TypstBinderPrinter:
    """`BinderPrinter` port, its part for paper."""

    _setter: Typesetter = field(default_factory=lambda: Typesetter("binder_layout.typ"))

    def pdf(self, binder: Binder) -> bytes:
        """Return it as a PDF, the same bytes each time; BINDER_NOT_MADE."""
        for with_marks in (True, False):
            with contextlib.suppress(NotSetError):
                data = binder_data(binder, with_marks=with_marks)
                return self._setter.pdf(data, binder.printed_on)
        # Neither the message nor the cause goes on: they may quote what stands in the binder.
        raise PracticeGuardError(ErrorCode.BINDER_NOT_MADE)
