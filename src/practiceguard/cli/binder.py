"""`practiceguard binder`: the emergency binder as a PDF, and as a page for a telephone."""

from pathlib import Path

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import one_line, tell
from practiceguard.domain.incident.binder_copy import BinderState
from practiceguard.services.incident.binder.changes import Sayer, tell_change
from practiceguard.wording.regions import place_names


@click.command()
@options.as_json
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "--phone",
    type=click.Path(path_type=Path),
    help="Write the page for the doctor's own telephone to this file, too.",
)
@click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    help="Language of the binder; by default that of the practice's country.",
)
@click.option(
    "--printed",
    metavar="WHO",
    help="Say that the binder that was made last is on paper, and who has it.",
)
def binder(
    as_json: bool, file: Path | None, phone: Path | None, language: str | None, printed: str | None
) -> int:
    """Write the emergency binder to FILE (PDF), to be printed; nothing is overwritten.

    Without FILE, say what was printed and what changed since. Works before set-up. The recovery
    code is never in it.
    """
    make = build().kit.binder
    chosen = language or make.language()
    made = make.save(file, chosen) if file is not None else None
    page = make.save_page(phone, chosen) if phone is not None else None
    if printed is not None and make.printed(printed) is None:
        raise click.UsageError("--printed: no binder was made yet.")
    state = make.state()
    names = place_names("en")
    sayer = Sayer(lambda _context, text: text, str, lambda code: names.get(code, code))
    changes = [tell_change(one, state, sayer) for one in state.changes]
    plain = {
        "file": str(made) if made else None,
        "phone": str(page) if page else None,
        "printed_at": state.printed.made_at.isoformat() if state.printed else None,
        "holder": state.printed.holder if state.printed else None,
        "changes": changes,
        "is_old": state.is_old,
        "is_waiting": state.waiting is not None,
    }
    tell(plain, as_json=as_json, words=lambda: _in_words(state, changes, made, page))
    return ExitCode.DONE


def _in_words(state: BinderState, changes: list[str], made: Path | None, page: Path | None) -> str:
    lines = []
    if made is not None:
        lines.append(f"The binder is saved as {one_line(str(made))}. Print it: --printed WHO.")
    if page is not None:
        lines.append(
            f"The page for a telephone is saved as {one_line(str(page))}. It holds telephone "
            "numbers in clear, and no patient."
        )
    if state.printed is None:
        lines.append("No binder was printed yet.")
    else:
        holder = f", {one_line(state.printed.holder)}" if state.printed.holder else ""
        lines.append(f"Printed with what held on {state.printed.made_at:%Y-%m-%d}{holder}.")
        lines += [f"Changed since: {one_line(one)}" for one in changes]
        if state.is_old:
            lines.append("It is older than a year.")
    return "\n".join(lines)
