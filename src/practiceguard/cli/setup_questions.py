"""What `practiceguard setup` asks on the terminal."""

from pathlib import Path

import click

from practiceguard.cli.questions import answerable, unanswered


class SetupQuestions:
    """Asks on the terminal, or says which option would have answered."""

    def __init__(self, *, may_ask: bool) -> None:
        self.may_ask = may_ask

    def __call__(self, question: str, option: str, *, choices: tuple[str, ...] = ()) -> str:
        """Return the answer; a usage error that names the option where nothing may be asked."""
        if not self.may_ask:
            raise unanswered(question, option)
        with answerable(question, option):
            answer: str = click.prompt(question, type=click.Choice(choices) if choices else None)
        return answer

    def path(self, question: str, option: str) -> Path:
        """Return the path somebody types; no shell has replaced its `~` yet."""
        return Path(self(question, option)).expanduser()

    def yes(self, question: str, option: str, *, default: bool = True) -> bool:
        """Return whether somebody says yes; a usage error as above."""
        if not self.may_ask:
            raise unanswered(question, option)
        with answerable(question, option):
            return click.confirm(question, default=default)

    def yes_if_asked(self, question: str) -> bool:
        """Return the answer; where nothing may be asked, yes."""
        return not self.may_ask or self.yes(question, "--without-old-settings")
