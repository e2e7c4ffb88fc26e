"""A sheet printer that prints nothing, but remembers what it was to print."""

from dataclasses import dataclass, field

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import SheetContent


@dataclass
class FakeSheetPrinter:
    """SheetPrinter port. The bytes look like a PDF and hold no code."""

    printed: list[SheetContent] = field(default_factory=list)
    failure: PracticeGuardError | None = None
    """Raised instead of printing."""

    def render(self, content: SheetContent) -> bytes:
        if self.failure is not None:
            raise self.failure
        self.printed.append(content)
        return f"%PDF-1.7\n% sheet {len(self.printed)} in {content.language}\n%%EOF\n".encode()
