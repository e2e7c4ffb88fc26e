"""Looks through an older Excel file (xls) before calamine does, which trusts every number in it.

One wrong bit in such a file, a chain of sectors that bites its own tail or a table said to have
four thousand million rows, and calamine takes all of the computer's memory (seen with
python-calamine 0.9.1). The forms are Microsoft's: [MS-CFB] for the container, [MS-XLS] for what is
in it.
"""

import struct
from collections.abc import Iterator

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_LAST = 0xFFFFFFFE
_NONE = 0xFFFFFFFF
_ENTRY = 128
_STREAM, _ROOT = 2, 5
_BOOKS = ("workbook", "book")
_CELLS = frozenset({
    0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0007, 0x00BD, 0x00BE, 0x00D6, 0x00FD,
    0x0201, 0x0203, 0x0204, 0x0205, 0x0206, 0x0207, 0x027E, 0x0406,
})  # fmt: skip
"""Records that begin with a row and a column."""
_SEVERAL = frozenset({0x00BD, 0x00BE})
"""Those that end with a last column."""
_DIMENSIONS = frozenset({0x0000, 0x0200})
_STRINGS = 0x00FC
_FILE_PASS = 0x002F
"""Everything after it is encrypted, but for what kind each record is ([MS-XLS] 2.4.117)."""
_LOCKED_PACKAGE = "encryptedpackage"


class DamagedError(Exception):
    """It is not what such a file has to be."""


class LockedError(Exception):
    """It has a password."""


def cells_of(content: bytes) -> int:
    """Given an xls file's bytes, return how many cells the largest rectangle in it has.

    Raises DamagedError for a file that nobody should try to read, LockedError for one with a
    password: also for an xlsx with one, which is kept in this container ([MS-OFFCRYPTO] 2.3.4.4).
    """
    try:
        streams = _Container(content).streams()
    except (struct.error, IndexError, ValueError) as error:
        raise DamagedError from error
    if any(name == _LOCKED_PACKAGE for name, _ in streams):
        raise LockedError
    books = [stream for name, stream in streams if name in _BOOKS]
    if not books:
        raise DamagedError("no workbook in it")
    return max(_largest_area(book) for book in books)


class _Container:
    """The container's sectors and their chains; every chain ends, within the file."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in {9, 12} or mini_shift != 6:
            raise ValueError("sectors of a size that is none")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        (tables,) = struct.unpack_from("<I", content, 44)
        (self._directory,) = struct.unpack_from("<I", content, 48)
        self._cutoff, self._mini_table, _, more, _ = struct.unpack_from("<5I", content, 56)
        self._next = self._read_table(tables, more)

    def streams(self) -> list[tuple[str, bytes]]:
        """Return the name, in small letters, and the bytes of each stream."""
        directory = self._joined(self._directory)
        entries = [
            directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)
        ]
        root = next((one for one in entries if one[66] == _ROOT), None)
        if root is None:
            raise ValueError("no root")
        minis = self._joined(struct.unpack_from("<I", root, 116)[0])
        mini_next = _numbers(self._joined(self._mini_table))
        found = []
        for entry in entries:
            if entry[66] != _STREAM:
                continue
            start, size = struct.unpack_from("<II", entry, 116)
            if size < self._cutoff:
                parts = _chain(start, mini_next, len(minis) // self._mini_size + 1)
                stream = b"".join(
                    minis[at * self._mini_size : (at + 1) * self._mini_size] for at in parts
                )
            else:
                stream = self._joined(start)
            if size > len(stream):
                raise ValueError("a stream that is longer than its sectors")
            found.append((_name(entry), stream[:size]))
        return found

    def _read_table(self, tables: int, more: int) -> list[int]:
        """Return which sector follows each one."""
        listed = list(struct.unpack_from("<109I", self._content, 76))
        seen = set()
        while more < _LAST - 1:
            if more in seen:
                raise ValueError("a chain without an end")
            seen.add(more)
            numbers = _numbers(self._sector(more))
            listed += numbers[:-1]
            more = numbers[-1]
        sectors = [one for one in listed if one != _NONE]
        if len(sectors) < tables or tables * self._size > len(self._content):
            raise ValueError("a table of sectors that is not there")
        return [number for one in sectors[:tables] for number in _numbers(self._sector(one))]

    def _joined(self, start: int) -> bytes:
        longest = len(self._content) // self._size + 1
        return b"".join(self._sector(one) for one in _chain(start, self._next, longest))

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        if begin >= len(self._content):
            raise ValueError("a sector beyond the end")
        return self._content[begin : begin + self._size]


def _chain(start: int, following: list[int], longest: int) -> Iterator[int]:
    seen = 0
    while start < _LAST:
        seen += 1
        if seen > longest or start >= len(following):
            raise ValueError("a chain without an end")
        yield start
        start = following[start]


def _numbers(content: bytes) -> list[int]:
    count = len(content) // 4
    return list(struct.unpack_from(f"<{count}I", content))


def _name(entry: bytes) -> str:
    (length,) = struct.unpack_from("<H", entry, 64)
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace").casefold()


def _largest_area(book: bytes) -> int:
    """Return the cells of the rectangle around all cells of all sheets, or said to be one."""
    rows: list[int] = []
    columns: list[int] = []
    largest = 0
    for kind, record in _records(book):
        if kind == _FILE_PASS:
            raise LockedError
        if kind in _CELLS and len(record) >= 4:
            row, column = struct.unpack_from("<HH", record)
            rows.append(row)
            columns.append(column)
            if kind in _SEVERAL:
                columns += struct.unpack_from("<H", record, len(record) - 2)
        elif kind in _DIMENSIONS:
            largest = max(largest, _said(record))
        elif kind == _STRINGS and len(record) >= 8:
            (texts,) = struct.unpack_from("<I", record, 4)
            if texts > len(book):
                raise DamagedError("more texts than bytes")
    if rows:
        # Of the rectangle from the corner: calamine may begin there.
        largest = max(largest, (max(rows) + 1) * (max(columns) + 1))
    return largest


def _records(book: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        at += 4 + length


def _said(record: bytes) -> int:
    if len(record) >= 14:
        first, last, left, right = struct.unpack_from("<IIHH", record)
    elif len(record) >= 8:
        first, last, left, right = struct.unpack_from("<HHHH", record)
    else:
        return 0
    if last < first or right < left:
        raise DamagedError("a table that ends before it begins")
    return int((last - first + 1) * (right - left + 1))
