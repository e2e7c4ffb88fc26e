"""Ask the file system a question without waiting for ever: a dead network share never answers."""

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")


def within(seconds: float, question: Callable[[], Answer]) -> Answer:
    """Given a question, return its answer, or raise TimeoutError after that many seconds.

    The question's own exception comes through. One that hangs is left behind in a thread that
    does not keep the program alive.
    """
    answers: queue.SimpleQueue[tuple[Answer | None, Exception | None]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put((question(), None))
        except Exception as error:  # noqa: BLE001  handed on to whoever asked
            answers.put((None, error))

    threading.Thread(target=ask, name="asking-the-file-system", daemon=True).start()
    try:
        answer, error = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError(f"no answer within {seconds} seconds") from None
    if error is not None:
        raise error
    return answer  # type: ignore[return-value]  # without an error there is an answer
