"""`practiceguard status`: are the records protected, why, and what each place can expect."""

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import counted, moment, note, one_line, tell
from practiceguard.domain.backup.check_schedule import SHARES
from practiceguard.domain.backup.outlook import Outlook
from practiceguard.domain.backup.protection import ProtectionLevel, Reason
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.backup.assess_protection import Overview, PlaceOverview
from practiceguard.wording.outlook import in_words
from practiceguard.wording.protection import SENTENCES, reason_wording, told_as
from practiceguard.wording.several_places import NOTHING_MISSING, advice


@click.command()
@options.as_json
@click.option("--offline", is_flag=True, help="Do not look at the place; use what was read last.")
def status(as_json: bool, offline: bool) -> int:
    """Say whether the records are protected, from what is in the copies themselves."""
    app = build()
    overview = app.assess_protection(refresh=not offline)
    # Whether a server can be reached is asked only where the places are looked at as well.
    outlooks = {} if offline else {one.place: one for one in app.catch_up.outlooks()}
    answer = {
        "level": overview.status.level,
        "reasons": overview.status.reasons,
        "last_complete_at": overview.status.last_complete_at,
        "snapshot": overview.status.last_complete,
        "read_at": overview.status.facts_read_at,
        "place_problem": overview.place_problem,
        "places": [_place(place, outlooks) for place in overview.places],
        "advice": overview.advice,
        "missing": overview.missing if overview.places else (),
        "paused_until": app.pause.until(),
        "runs": overview.runs[:10],
        "silences": (silences := app.raise_alert.silences()),
    }
    for one in silences:
        since = moment(one.since)
        note(
            f"Nobody could be told by {one.route.channel.value} since {since}: {one.problem.value}"
        )
    tell(answer, as_json=as_json, words=lambda: _in_words(app, overview, outlooks))
    if overview.repository is None:
        return ExitCode.NOT_SET_UP
    good = overview.status.level is ProtectionLevel.GOOD
    return ExitCode.DONE if good else ExitCode.NOT_PROTECTED


def _place(place: PlaceOverview, outlooks: dict[RepositoryKey, Outlook]) -> dict[str, object]:
    repository = place.repository
    return {
        "key": repository.key,
        "label": repository.label,
        "kind": repository.kind,
        "location": repository.location,
        "level": place.status.level,
        "reasons": place.status.reasons,
        "last_complete_at": place.status.last_complete_at,
        "read_at": place.status.facts_read_at,
        "problem": place.problem,
        "outlook": outlooks.get(repository.key),
        "read_back": place.reading,
        "checked_since": place.checked_since,
    }


def _in_words(app: App, overview: Overview, outlooks: dict[RepositoryKey, Outlook]) -> str:
    status = overview.status
    lines = [SENTENCES[status.level]]
    for reason in status.reasons:
        lines.append(f"  [{reason.level.value}] {_reason_in_words(reason, overview)}")
    for reason in overview.advice:
        lines.append(f"  [{reason.level.value}] {_reason_in_words(reason, overview)}")
    for place in overview.places:
        lines += _place_in_words(place, outlooks.get(place.repository.key))
    if overview.places:
        lines += _advice(overview)
        if until := app.pause.until():
            lines.append(f"Copies are paused until {moment(until)}.")
    return "\n".join(lines)


def _place_in_words(place: PlaceOverview, expected: Outlook | None) -> list[str]:
    name = _name(place)
    lines = [
        f"{name} ({place.repository.kind.value})",
        f"  Last complete copy: {moment(place.status.last_complete_at)}",
        f"  Read in the copy itself: {moment(place.status.facts_read_at)}",
    ]
    lines += [f"  {line}" for line in _reading(place)]
    if expected is not None:
        words = in_words(
            expected.wait, is_due=expected.due is not None, has_next=expected.next_slot is not None
        )
        when = expected.again_at or (expected.next_slot.at if expected.next_slot else None)
        lines.append(f"  {words.format(when=moment(when), place=name)}")
    return lines


def _reading(place: PlaceOverview) -> list[str]:
    """Return how much of a place was read back, and whether that is being done just now."""
    lines = []
    if place.checked_since is not None:
        lines.append(f"Being checked now, since {moment(place.checked_since)}")
    reading = place.reading
    if reading is not None and reading.complete_by is not None:
        by = reading.complete_by.strftime("%d %b %Y").lstrip("0")
        lines.append(
            f"All of it read back by {by} ({reading.shares_read} of {SHARES} parts so far)"
        )
    elif reading is not None and reading.oldest is not None:
        lines.append(f"All of it was read back since {moment(reading.oldest)}")
    return lines


def _advice(overview: Overview) -> list[str]:
    found = advice(overview.missing)
    if found is NOTHING_MISSING:
        return []
    return [f"What would make this safer: {found.what}. {found.why}"]


def _name(place: PlaceOverview) -> str:
    return one_line(place.repository.label) or place.repository.kind.value


def _reason_in_words(reason: Reason, overview: Overview) -> str:
    of_place = [one for one in overview.places if one.repository.key == reason.place]
    # A copy elsewhere makes none here: each place is spoken of by what is known of itself.
    status = of_place[0].status if of_place else overview.status
    is_complete = status.last_complete_at is not None
    wording = reason_wording(told_as(reason), has_complete_copy=is_complete)
    told = f"{wording.headline}. {wording.explanation}".strip().format(
        at=moment(reason.at),
        days=counted(reason.count, "day"),
        files=_files(reason.count),
        place="",
        folder=one_line(reason.folder),
    )
    return f"{_name(of_place[0])}: {told}" if of_place else told


def _files(count: int) -> str:
    return counted(count, "file") if count else "some files"
