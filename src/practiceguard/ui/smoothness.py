"""Settings of the running Python that keep the window from stuttering while workers work."""

import gc
import sys

HAND_OVER_SECONDS = 0.0005


def keep_smooth() -> None:
    """Call once when the window stands; a second call does no harm.

    Python hands over between threads every 5 ms, and painting a table asks for its turn hundreds
    of times: beside a worker that reads a long list, the window would stand still for seconds.
    And what was loaded at the start stays for good: looking through it again and again for garbage
    takes 100 ms each time.
    """
    sys.setswitchinterval(HAND_OVER_SECONDS)
    gc.collect()
    gc.freeze()
