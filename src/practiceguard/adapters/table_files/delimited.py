"""Text with separators, in any form: every line of the file ends up in exactly one row."""

import csv
from collections import Counter
from collections.abc import Iterator

SEPARATORS = (";", ",", "\t", "|")
MOST_LINES = 12
"""Of one row: a quotation mark that opens and is not closed for longer is taken as a mistake."""
_SAMPLED_LINES = 300
_DECLARED = "sep="


def lines_of(text: str) -> list[str]:
    """Given a text, return its lines, whichever of the three ends of line it uses.

    Only those: a form feed or a separator of paragraphs may stand inside a cell.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()  # what comes after the last end of line is no line
    return lines


def find_separator(lines: list[str]) -> str:
    """Given lines, return what separates their cells; "" if each line is one cell.

    The one by which most lines fall into the same number of cells; a first line `sep=;`, as Excel
    writes it, settles it.
    """
    if lines and lines[0].startswith(_DECLARED) and len(lines[0]) == len(_DECLARED) + 1:
        return lines[0][-1]
    sample = [line for line in lines[:_SAMPLED_LINES] if line.strip()]
    best, best_score = "", 0.0
    for separator in SEPARATORS:
        widths = Counter(len(row) for row, _ in rows_of(sample, separator) if any(row))
        if not widths:
            continue
        width, times = max(widths.items(), key=lambda one: (one[1], one[0]))
        if width < 2:
            continue
        # Commas inside cells also come often, but not the same number of times in each line.
        score = times / sum(widths.values()) + min(width, 20) / 1000
        if score > best_score:
            best, best_score = separator, score
    return best


def rows_of(lines: list[str], separator: str) -> Iterator[tuple[list[str], bool]]:
    """Given lines and a separator, yield the cells of each row, and whether its marks are odd.

    A row takes several lines where a quoted cell does. Never raises, never loses a line.
    """
    if not separator:
        yield from (([line], False) for line in lines)
        return
    at = 0
    while at < len(lines):
        source = _Lines(lines, at)
        try:
            row = next(csv.reader(source, delimiter=separator))
        except (csv.Error, _TooLongError, StopIteration):
            yield lines[at].split(separator), '"' in lines[at]
            at += 1
            continue
        yield row, False
        at = source.at


class _TooLongError(Exception):
    """A quotation mark was not closed within reason."""


class _Lines:
    """Lines from one on, for one row; remembers how many of them it took."""

    def __init__(self, lines: list[str], at: int) -> None:
        self._lines = lines
        self._first = at
        self.at = at

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.at > self._first and (
            self.at == len(self._lines) or self.at - self._first >= MOST_LINES
        ):
            raise _TooLongError
        line = self._lines[self.at]
        self.at += 1
        return line + "\n"
