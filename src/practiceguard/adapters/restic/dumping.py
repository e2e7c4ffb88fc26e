"""Writing one file of a snapshot to disk: whole, or not at all."""

import contextlib
import errno
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic.diagnosis import Ended
from practiceguard.adapters.restic.dump import may_be_archive
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.invocation import Call, Restic
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_START_BYTES: Final = 1024
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else -1})


def dump_file(restic: Restic, call: Call, target: Path) -> tuple[Ended, bool]:
    """Write a file's content to `target`, which must not exist; TARGET_NOT_WRITABLE, TARGET_FULL.

    Return how the call ended, and whether the content may be the archive of a folder. Unless the
    call ended well, the target does not exist afterwards.
    """
    start = b""
    is_made = is_whole = False
    try:
        with target.open("xb") as file, restic.started(call) as running:
            is_made = True
            for chunk in running.content():
                if len(start) < _START_BYTES:
                    start += chunk[:_START_BYTES]
                file.write(chunk)
            ended = running.ended()
        is_whole = ended.meaning is Exit.DONE
    except OSError as error:
        code = ErrorCode.TARGET_FULL if error.errno in _FULL else ErrorCode.TARGET_NOT_WRITABLE
        raise PracticeGuardError(
            code, {"folder": str(target.parent)}, details=str(error.strerror)
        ) from error
    finally:
        if is_made and not is_whole:
            with contextlib.suppress(OSError):
                target.unlink()
    return ended, may_be_archive(start)
