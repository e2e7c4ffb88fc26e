"""Refuse files that should not be committed as they are: one rule per line of `RULES`."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

LARGEST_BYTES: Final = 1_500_000
# Fonts for Chinese and Japanese have ten thousand signs and more.
LARGEST_FONT_BYTES: Final = 6_000_000
FONT_ENDINGS: Final = {".ttf", ".otf"}
BINARY_ENDINGS: Final = {".png", ".jpg", ".ico", ".icns", ".pdf", ".ttf", ".otf", ".db", ".zip"}
GENERATED_ENDINGS: Final = {".ts", ".svg"}
# Put together, so that this file does not find itself.
PRIVATE_KEY: Final = b"-----BEGIN " + rb"[A-Z ]*PRIVATE KEY-----"
CONFLICT: Final = rb"(?m)^(<{7}|>{7})( |$)"

RULES: Final[dict[str, Callable[[bytes], bool]]] = {
    "has blanks at the end of a line": lambda text: bool(re.search(rb"(?m)[ \t]+$", text)),
    "does not end with one newline": lambda text: (
        bool(text) and (not text.endswith(b"\n") or text.endswith(b"\n\n"))
    ),
    "has Windows line ends": lambda text: b"\r\n" in text,
    "has a left-over conflict mark": lambda text: bool(re.search(CONFLICT, text)),
    "holds a private key": lambda text: bool(re.search(PRIVATE_KEY, text)),
}


def faults(path: Path) -> Iterable[str]:
    """Yield what is wrong with a file, each as the end of a sentence about it."""
    largest = LARGEST_FONT_BYTES if path.suffix in FONT_ENDINGS else LARGEST_BYTES
    if path.stat().st_size > largest:
        yield f"is larger than {largest:,} bytes"
        return
    content = path.read_bytes()
    if path.suffix in BINARY_ENDINGS or b"\0" in content:
        return
    for fault, applies in RULES.items():
        if path.suffix in GENERATED_ENDINGS and fault.startswith(("has blanks", "does not end")):
            continue
        if applies(content):
            yield fault


def committed_files() -> list[Path]:
    """Return the files git knows about and that are there."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True).stdout
    paths = [Path(name.decode()) for name in listed.split(b"\0") if name]
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def main() -> int:
    """Look at the files given, or at all of git's; 1 if any has a fault."""
    found = False
    for path in [Path(name) for name in sys.argv[1:]] or committed_files():
        for fault in faults(path):
            print(f"{path} {fault}", file=sys.stderr)
            found = True
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
