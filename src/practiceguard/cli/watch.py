"""`practiceguard watch`: watch the copies from another computer, without a password."""

import logging
import signal
import sys
import threading
from datetime import timedelta
from pathlib import Path
from types import FrameType

import click

from practiceguard.bootstrap_watch import build_watch, watch_lock, watch_registration
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import in_sentences, moment, note, one_line, tell
from practiceguard.cli.questions import answerable, unanswered
from practiceguard.domain.backup.alert import TroubleKind
from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.backup.watching import MOST_DAYS, USUAL_DAYS
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.keep_watch import WatchReport

log = logging.getLogger(__name__)
LONGEST_GAP = 3.0
"""How many pauses may have passed between two looks before the computer must have slept."""
_WORDS = {
    TroubleKind.WATCH_OVERDUE: "no new copy has arrived since {newest}",
    TroubleKind.WATCH_VANISHED: "copies have disappeared",
    TroubleKind.WATCH_REPLACED: "these are not the copies that were there before",
    TroubleKind.WATCH_NOT_REACHED: "could not be reached since {reached}",
}


@click.group()
def watch() -> None:
    """Watch the copies from another computer: no set-up, no password.

    It sees the names and times of the copies. It tells when none arrives any more, when some are
    gone, and when the place is out of reach. It does not see whether a copy is complete, whether
    it opens, nor a thief who puts well-made false files there.
    """


@watch.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--days",
    type=click.IntRange(1, MOST_DAYS),
    default=USUAL_DAYS,
    show_default=True,
    help="After so many days without a new copy it is an alarm.",
)
@click.option("--language", type=click.Choice(["en", "fr"]), help="Of what is told.")
@options.as_json
def add(folder: Path, days: int, language: str | None, as_json: bool) -> int:
    """Watch the folder in which copies arrive: on a drive, a NAS, a share, or a server itself."""
    keep_watch = build_watch()
    place = keep_watch.add(folder, days)
    if language is not None:
        keep_watch.choose(language=language)
    name = one_line(str(place.folder))
    tell(place, as_json=as_json, words=lambda: f"Watched from now on: {name}")
    return ExitCode.DONE


@watch.command()
@click.argument("folder", type=click.Path(path_type=Path))
@options.as_json
def remove(folder: Path, as_json: bool) -> int:
    """No longer watch a folder."""
    place = build_watch().remove(folder.expanduser().absolute())
    tell(place, as_json=as_json, words=lambda: f"No longer watched: {one_line(str(place.folder))}")
    return ExitCode.DONE


@watch.command()
@options.as_json
def look(as_json: bool) -> int:
    """Look once, tell what is to be told, and say how it is: for a scheduler, or for you."""
    keep_watch = build_watch()
    reports = keep_watch.look()
    if reports or as_json:
        tell(reports, as_json=as_json, words=lambda: "\n".join(map(_in_words, reports)))
    for silence in keep_watch.silences():
        facts = {"server": silence.route.address, "reason": "no reason given"}
        why = " ".join(in_sentences(silence.problem, facts))
        note(f"Nobody could be told by {silence.route.channel.value}. {why}")
    if not reports:
        note("Nothing is watched yet: practiceguard watch add FOLDER.")
        return ExitCode.NOT_SET_UP
    return ExitCode.NOT_PROTECTED if any(one.troubles for one in reports) else ExitCode.DONE


@watch.command()
@click.option("--remove", is_flag=True, help="No longer start it at login.")
@options.as_json
def login(remove: bool, as_json: bool) -> int:
    """Start the watch whenever somebody logs in here, so that it is not forgotten."""
    registered = watch_registration()
    if remove:
        registered.remove()
        tell({"at_login": False}, as_json=as_json, words=lambda: "It no longer starts at login.")
        return ExitCode.DONE
    state = registered.repair()
    words = "The watch starts at each login. Start it now with `practiceguard watch keep`."
    tell({"at_login": state.is_in_order}, as_json=as_json, words=lambda: words)
    return ExitCode.DONE


@watch.command()
@click.option(
    "--every",
    "minutes",
    type=click.FloatRange(0.01, 24 * 60),
    default=30,
    show_default=True,
    help="Minutes between two looks.",
)
@options.as_json
def keep(minutes: float, as_json: bool) -> int:
    """Look again and again until the computer is switched off: for the start at login."""
    stop = threading.Event()
    _listen(stop)
    pause = timedelta(minutes=minutes)
    with watch_lock():
        keep_watch = build_watch()
        last = awake_since = keep_watch.clock.now()
        while True:
            now = keep_watch.clock.now()
            if not timedelta() <= now - last <= LONGEST_GAP * pause:
                awake_since = now
            last = now
            try:
                keep_watch.look(awake_since)
            except PracticeGuardError as error:
                # A full disk passes; a watch that gave up would be one more silence.
                note("\n".join(in_sentences(error.code, error.facts)))
            except Exception:
                # So would one that fell over a mistake of its own.
                log.exception("could not look")
                note("Could not look: PracticeGuard made a mistake. The next look comes as usual.")
            if stop.wait(pause.total_seconds()):
                break
    places = [place.folder for place in keep_watch.places()]
    tell({"watched": places}, as_json=as_json, words=lambda: "Stopped watching.")
    return ExitCode.DONE


@watch.command()
@click.option("--to", "addresses", multiple=True, required=True, help="Who is told; repeatable.")
@click.option("--host", required=True, help="The mail server, e.g. smtp.example.com.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Its port; else 465, with starttls 587."
)
@click.option(
    "--security",
    type=click.Choice([one.value for one in MailSecurity]),
    default=MailSecurity.TLS.value,
    show_default=True,
)
@click.option("--user", default="", help="The user name; empty if the server wants none.")
@click.option("--sender", required=True, help="The address that the mails come from.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@options.as_json
def mail(
    addresses: tuple[str, ...],
    host: str,
    port: int | None,
    security: str,
    user: str,
    sender: str,
    password_stdin: bool,
    as_json: bool,
) -> int:
    """Tell by mail, too; the password is kept in the keyring of this computer."""
    usual = 587 if security == MailSecurity.STARTTLS.value else 465
    server = MailServer(host, port or usual, MailSecurity(security), user, sender)
    password = None
    if user:
        question, option = "Password of the mail account", "--password-stdin"
        if as_json and not password_stdin:
            raise unanswered(question, option)
        if password_stdin:
            typed = sys.stdin.readline().rstrip("\r\n")
        else:
            with answerable(question, option):
                typed = click.prompt(question, hide_input=True, err=True)
        if not typed:
            raise unanswered(question, option)
        password = Secret(typed)
    keep_watch = build_watch()
    language = keep_watch.store.settings().language
    keep_watch.choose(language=language, mail=server, addresses=addresses, password=password)
    tell({"addresses": addresses}, as_json=as_json, words=lambda: "It is told by mail from now on.")
    return ExitCode.DONE


def _in_words(report: WatchReport) -> str:
    place = one_line(str(report.place.folder))
    added = report.place.added_at
    facts = {
        "reached": moment(report.reached_at or added),
        "newest": moment(report.newest_at or added),
    }
    state = "; ".join(_WORDS[one].format_map(facts) for one in report.troubles) or (
        "as it should be" if report.is_reached else "out of reach now"
    )
    if report.newest_at is None:
        return f"{place}: {state}. No copy has been seen there yet"
    copies = "1 copy" if report.copies == 1 else f"{report.copies} copies"
    return f"{place}: {state}. {copies}, newest copy arrived {moment(report.newest_at)}"


def _listen(stop: threading.Event) -> None:
    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), on_signal)
