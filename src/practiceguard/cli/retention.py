"""`practiceguard retention`: how long copies are kept, what would go, and removing just that."""

import getpass
from typing import Any

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode, of_error
from practiceguard.cli.output import in_sentences, moment, one_line, plain, tell
from practiceguard.cli.progress import StopOnInterrupt
from practiceguard.cli.questions import answerable, unanswered
from practiceguard.domain.backup.removal import Removal
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import PRESETS, CopyFate, Preset, Retention, preset_of
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.wording.retention import NO_ARCHIVE, PRESET_WORDS, WHY_WORDS

_TOKEN = "--token"  # noqa: S105  the name of an option; what it takes is no secret


@click.command()
@options.as_json
@options.place
@click.option("--preview", "action", flag_value="preview", default="preview", help="The default.")
@click.option("--choose", "action", flag_value="choose", help="Remember the rule; remove nothing.")
@click.option("--apply", "action", flag_value="apply", help="Remove what the list says.")
@click.option("--history", "action", flag_value="history", help="What was removed, and by whom.")
@click.option(
    "--keep",
    type=click.Choice([preset.value for preset in Preset]),
    help="The rule; the one that was chosen, unless told.",
)
@click.option("token", _TOKEN, help="With --apply: the mark of a list, instead of a question.")
@click.option("--known", help="You have looked at this strange copy and know it; it stays.")
@click.option("--ours", help="This strange copy is one of your own: the rule applies to it.")
def retention(
    as_json: bool,
    place: str | None,
    action: str,
    keep: str | None,
    token: str | None,
    known: str | None,
    ours: str | None,
) -> int:
    """Say which copies would go and which stay, and why; with --apply, remove just those.

    No copy goes that is recent, and none because of one that this computer did not make.
    """
    app = build()
    key = options.chosen_place(app, place)
    if known or ours:
        _say_known(app, key, known or "", is_ours=False)
        _say_known(app, key, ours or "", is_ours=True)
    policy = PRESETS[Preset(keep)] if keep else None
    if action == "history":
        removals = app.retention.history(key)
        tell(removals, as_json=as_json, words=lambda: _told(removals))
        return ExitCode.DONE
    if action == "choose":
        if policy is None:
            raise click.UsageError("--choose: say with --keep how long.")
        choice = app.retention.choose(policy, getpass.getuser(), place=key)
        answer = {"keep": keep, "policy": _policy(policy), "chosen": choice.chosen_at}
        tell(answer, as_json=as_json, words=lambda: f"{_rule(policy)}. {NO_ARCHIVE}")
        return ExitCode.DONE
    seen = app.retention.preview(policy, place=key)
    if action == "preview":
        tell(_as_answer(seen), as_json=as_json, words=lambda: _in_words(seen))
        return ExitCode.DONE
    return _apply(app, seen, token, as_json=as_json)


def _apply(app: App, seen: Preview, token: str | None, *, as_json: bool) -> int:
    if token is None:
        if as_json:
            raise unanswered("Which list was looked at", _TOKEN)
        if seen.may_be_applied:
            click.echo(_in_words(seen))
            _ask(len(seen.going))
        # Else it is refused, and nobody is asked for a yes that would not count.
        token = seen.token
    with StopOnInterrupt().listening() as stop:
        done = app.retention.apply(seen, token, getpass.getuser(), stop)
    tell(done, as_json=as_json, words=lambda: _outcome(done))
    if done.is_good:
        return ExitCode.DONE
    return of_error(done.cause) if done.cause else ExitCode.FAILED


def _ask(going: int) -> None:
    """Ask for a yes to the list that was just shown; raise click.Abort without one."""
    question = f"Remove {going} {'copy' if going == 1 else 'copies'} for good"
    if not going:
        question = "Nothing goes today. Keep copies by this rule from now on"
    with answerable(question, _TOKEN):
        if not click.confirm(f"{question}?"):
            raise click.Abort


def _say_known(app: App, key: RepositoryKey, wanted: str, *, is_ours: bool) -> None:
    if not wanted:
        return
    if len(wanted) < options.FEWEST_DIGITS:
        raise click.UsageError(f"{one_line(wanted)}: give four digits or more of the copy's id.")
    there = [fate.snapshot.snapshot_id for fate in app.retention.preview(place=key).fates]
    fitting = [one for one in there if one.startswith(wanted.lower())]
    if len(fitting) != 1:
        raise click.UsageError(f"{one_line(wanted)}: no copy, or more than one, begins so.")
    app.retention.say_known(fitting[0], getpass.getuser(), is_ours=is_ours, place=key)


def _as_answer(seen: Preview) -> dict[str, Any]:
    preset = preset_of(seen.policy)
    return {
        "place": seen.repository.label,
        "repository": seen.repository.key,
        "keep": preset.value if preset else None,
        "policy": _policy(seen.policy),
        "chosen": plain(seen.choice.chosen_at) if seen.choice else None,
        "refusals": [code.value for code in seen.refusals],
        "may_be_applied": seen.may_be_applied,
        "holds": plain(seen.holds),
        "strange": [fate.snapshot.snapshot_id for fate in seen.strange],
        "going": len(seen.going),
        "token": seen.token,
        "copies": [
            {
                "id": fate.snapshot.snapshot_id,
                "taken_at": plain(fate.snapshot.taken_at),
                "host": fate.snapshot.host,
                "complete": fate.is_complete,
                "goes": fate.goes,
                "why": fate.why.value,
                "stands_for_it": fate.stands_for_it,
            }
            for fate in seen.fates
        ],
    }


def _policy(policy: Retention) -> dict[str, Any]:
    """Return a rule as JSON can hold it: times in seconds."""
    every = policy.every_copy
    return {
        "every_copy": None if every is None else every.total_seconds(),
        "one_per": {rule.period.value: rule.within.total_seconds() for rule in policy.one_per},
        "at_least": policy.at_least,
    }


def _in_words(seen: Preview) -> str:
    lines = [f"{one_line(seen.repository.label)}: {_rule(seen.policy)}."]
    if seen.choice is None:
        lines.append("Nobody has chosen yet: nothing is removed unless you say so.")
    lines += [_line(fate) for fate in seen.fates]
    lines.append(f"{len(seen.going)} of {len(seen.fates)} would go.")
    facts = {
        "reason": "; ".join(hold.reason for hold in seen.holds),
        "location": seen.repository.location,
    }
    for code in seen.refusals:
        lines += ["", *in_sentences(code, facts)]
    return "\n".join([*lines, "", NO_ARCHIVE])


def _line(fate: CopyFate) -> str:
    mark = "-" if fate.goes else " "
    whole = "" if fate.is_complete else " (not known to be complete)"
    when = moment(fate.snapshot.taken_at)
    return f"{mark} {fate.snapshot.short_id}  {when}  {WHY_WORDS[fate.why]}{whole}"


def _rule(policy: Retention) -> str:
    preset = preset_of(policy)
    return PRESET_WORDS[preset].name if preset else "A rule of your own"


def _outcome(done: Removal) -> str:
    if done.is_good:
        return f"{len(done.gone)} removed; what is left was checked and is sound."
    lines = [f"{len(done.gone)} of {len(done.asked)} removed. It did not end well:"]
    if done.cause is not None:
        lines += in_sentences(done.cause, {})
    return "\n".join(lines)


def _told(removals: tuple[Removal, ...]) -> str:
    if not removals:
        return "No copy was ever removed from this place."
    return "\n".join(
        f"{moment(one.begun_at)}  {one_line(one.by)}: {len(one.gone)} of {len(one.asked)} removed, "
        + ("checked and sound" if one.is_good else "did not end well")
        for one in removals
    )
