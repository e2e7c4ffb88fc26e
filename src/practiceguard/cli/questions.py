"""Questions on the terminal; where nobody is there to answer, the option that would is named."""

from collections.abc import Iterator
from contextlib import contextmanager

import click


@contextmanager
def answerable(question: str, option: str) -> Iterator[None]:
    """Ask inside; a usage error names `option` if the input ends without an answer.

    A script without a terminal has not been stopped by anybody: it lacks an option.
    """
    try:
        yield
    except click.Abort as ended:
        if isinstance(ended.__context__, EOFError):
            raise unanswered(question, option) from None
        raise


def unanswered(question: str, option: str) -> click.UsageError:
    """Return the failure that says which option answers a question."""
    return click.UsageError(f"{question}: give {option}.")
