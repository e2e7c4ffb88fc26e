"""The log: a few small files only this user can read, with nothing secret in them."""

import contextlib
import io
import logging
import os
import re
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

BYTES_OF_ONE_FILE = 1_000_000
FILES_KEPT = 4
_HIDDEN = "…"
_CODE_LETTERS = "0-9A-HJKMNP-TV-Z"
_SECRETS = (
    # A recovery code, with or without hyphens.
    re.compile(rf"\b(?:[{_CODE_LETTERS}]{{4}}[- ]){{6}}[{_CODE_LETTERS}]{{4}}\b", re.IGNORECASE),
    re.compile(rf"\b(?=[A-Z0-9]*[0-9])(?=[A-Z0-9]*[A-Z])[{_CODE_LETTERS}]{{28}}\b"),
    # RESTIC_PASSWORD=…, "secret_key": "…", token: …
    re.compile(
        r"(?i)((?:password|passphrase|passwd|secret|token|access_key|account_key)[\w-]*[\"']?"
        r"\s*[=:]\s*)(?:\"[^\"]*\"|'[^']*'|[^\s,;]+)"
    ),
    # https://user:password@host
    re.compile(r"(://[^/\s:@]*:)[^/\s@]+(?=@)"),
)
_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), 127) if chr(code) not in "\n\t"}


def start_log(file: Path, level: int = logging.INFO) -> None:
    """Given the newest log's path, let everything from `level` on be written there.

    Safe to call again; a second process may write the same file. STATE_NOT_WRITABLE if it cannot
    be opened.
    """
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, _PrivateFile):
            root.removeHandler(handler)
            handler.close()
    try:
        handler = _PrivateFile(file)
    except OSError as error:
        facts = {"folder": str(file.parent), "reason": error.strerror or str(error)}
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts) from error
    formatter = _Redacting("%(asctime)sZ %(process)d %(levelname)s %(name)s: %(message)s")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    root.addHandler(handler)
    root.setLevel(level)


def redacted(text: str) -> str:
    """Given a line, return it without recovery codes, passwords and keys, nor control characters.

    A net below the rule, which is that no secret is logged at all.
    """
    for pattern in _SECRETS:
        text = pattern.sub(lambda found: (found[1] if found.lastindex else "") + _HIDDEN, text)
    return text.translate(_CONTROL)


class _Redacting(logging.Formatter):
    """Redacts the whole record: the message, its arguments and the traceback."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class _PrivateFile(RotatingFileHandler):
    """A rotating file that is created with 0600 and survives another process rotating it."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file,
            maxBytes=BYTES_OF_ONE_FILE,
            backupCount=FILES_KEPT,
            encoding="utf-8",
            errors="backslashreplace",
        )

    def _open(self) -> io.TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding=self.encoding, errors=self.errors)

    def doRollover(self) -> None:  # noqa: N802  the base class's name
        # Windows does not rename a file that another process holds open: the file then grows a
        # little more, and nothing is lost.
        with contextlib.suppress(PermissionError):
            super().doRollover()
        if self.stream is None:
            self.stream = self._open()
