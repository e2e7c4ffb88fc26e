"""Cutting a stream of bytes into lines without ever holding more than it is worth."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_JSON_LINE: Final = 64 * 1024 * 1024
"""Nothing restic says line by line comes near it."""
LONGEST_TEXT_LINE: Final = 64 * 1024
"""Text is only kept for the log."""
_OPENERS: Final = (b"{", b"[")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; `is_cut` if it was too long and its rest was dropped."""

    content: bytes
    is_cut: bool = False


class LineSplitter:
    """Takes chunks, gives whole lines.

    A line that starts like JSON may grow to `longest_json`, any other to `longest_text`: garbage
    without a line end must not eat the memory, and a long legitimate line must not be lost.
    """

    def __init__(
        self,
        longest_json: int = LONGEST_JSON_LINE,
        longest_text: int = LONGEST_TEXT_LINE,
    ) -> None:
        self._longest_json = longest_json
        self._longest_text = longest_text
        self._parts: list[bytes] = []
        self._length = 0
        self._limit = 0
        self._is_cut = False

    def feed(self, chunk: bytes) -> Iterator[Line]:
        """Given the next bytes, yield every line that they complete."""
        pieces = chunk.split(b"\n")
        for piece in pieces[:-1]:
            self._keep(piece)
            yield self._take()
        self._keep(pieces[-1])

    def rest(self) -> Iterator[Line]:
        """Yield what came after the last line end, if anything."""
        if self._length or self._is_cut:
            yield self._take()

    def _keep(self, piece: bytes) -> None:
        if not piece:
            return
        if not self._length:
            self._limit = self._longest_json if piece.startswith(_OPENERS) else self._longest_text
        room = self._limit - self._length
        if len(piece) > room:
            self._is_cut = True
            piece = piece[:room]
        if piece:
            self._parts.append(piece)
            self._length += len(piece)

    def _take(self) -> Line:
        line = Line(b"".join(self._parts).removesuffix(b"\r"), self._is_cut)
        self._parts = []
        self._length = 0
        self._is_cut = False
        return line
