"""What a check that was killed has left in the cache: restic itself never removes it.

For each check restic reads the lists of the repository into a cache of its own, and removes that at
the end. After a power cut it stays (measured with 0.19.1; `restic cache --cleanup` passes it over),
and with a check each month it would fill the disk of the practice.
"""

import logging
import shutil
import time
from datetime import timedelta
from pathlib import Path
from typing import Final

_log = logging.getLogger(__name__)
PREFIX: Final = "restic-check-cache-"
IN_USE_FOR_LESS_THAN: Final = timedelta(days=3)
"""Another place may be checked just now; what is older belongs to nobody any more."""


def remove_what_is_left(cache: Path) -> None:
    """Given our cache folder, remove what checks have left in it days ago; never raises."""
    try:
        left = [path for path in cache.iterdir() if path.name.startswith(PREFIX)]
    except OSError:
        return  # there is no cache yet
    for path in left:
        try:
            age = time.time() - path.lstat().st_mtime
            if path.is_symlink() or age < IN_USE_FOR_LESS_THAN.total_seconds():
                continue
            shutil.rmtree(path)
        except OSError as error:
            _log.warning("a cache that a check has left cannot be removed: %s", error.strerror)
