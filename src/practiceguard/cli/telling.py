"""`practiceguard tell`: who is told when something is wrong, by which ways, and what works."""

import sys
from dataclasses import replace

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import note, tell
from practiceguard.cli.questions import answerable, unanswered
from practiceguard.cli.schedule import time_in, weekdays_in
from practiceguard.cli.telling_words import (
    WAYS,
    listed,
    plain_telling,
    telling_words,
    tried_words,
    way_of,
    weekly_words,
)
from practiceguard.domain.backup.alert import Route
from practiceguard.domain.backup.alert_settings import (
    DIGEST,
    MOST_DAYS,
    AlertSettings,
    MailSecurity,
    MailServer,
    Reach,
)
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.wording.mail_quirks import QUIRKS

_ADDRESSES = ("ntfy", "second-ntfy", "webhook", "watchdog")
_LINE = 2000


@click.group("tell")
def telling() -> None:
    """Who is told when something is wrong, by which ways, and whether messages get out."""


@telling.command()
@options.as_json
def show(as_json: bool) -> int:
    """Say who is told, what got out last, and what did not."""
    found = build().read_telling()
    tell(plain_telling(found), as_json=as_json, words=lambda: telling_words(found))
    good = found.settings.reach is Reach.SOMEBODY and not found.silences
    return ExitCode.DONE if good else ExitCode.NOT_PROTECTED


@telling.command()
@click.option("--way", type=click.Choice(list(WAYS)), help="By which way; all that are chosen.")
@options.as_json
def test(way: str | None, as_json: bool) -> int:
    """Send a test message to everybody who is told."""
    app = build()
    settings = app.choose_messengers.settings()
    routes = [one for one in settings.routes if way is None or way_of(one) == way]
    if not routes:
        raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
    results = [(route, _try(app, route, settings)) for route in routes]
    good = [route for route, error in results if error is None]
    app.tried_ways.note(good, settings.routes)
    answer = [
        {"way": way_of(route), "to": route.address, "problem": error.code if error else None}
        for route, error in results
    ]
    tell(answer, as_json=as_json, words=lambda: "\n".join(tried_words(*one) for one in results))
    return ExitCode.DONE if len(good) == len(routes) else ExitCode.FAILED


@telling.command()
@click.option("--account", required=True, help="The mail address that sends.")
@click.option("--to", "addresses", multiple=True, help="Who is told; repeatable. Else --account.")
@click.option("--host", help="The mail server; known for common providers.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Its port; else 465, with starttls 587."
)
@click.option("--security", type=click.Choice([one.value for one in MailSecurity]))
@click.option("--user", help="The user name, if it is not --account; `-` if none is wanted.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@click.option("--language", type=click.Choice(["en", "fr"]), help="Of all messages.")
@options.as_json
def mail(
    account: str,
    addresses: tuple[str, ...],
    host: str | None,
    port: int | None,
    security: str | None,
    user: str | None,
    password_stdin: bool,
    language: str | None,
    as_json: bool,
) -> int:
    """Tell by mail. The password goes into the keyring of this computer."""
    app = build()
    choose = app.choose_messengers
    known = choose.settings()
    found = choose.provider_for(account)
    if host is None and found is None:
        raise click.UsageError("--host: the provider of this address is not known, so give it.")
    is_found = found is not None and host is None
    usual = account if found is None or found.user_is_address else account.partition("@")[0]
    server = MailServer(
        host or (found.host if found else ""),
        port or (found.port if found is not None and is_found else _usual_port(security)),
        MailSecurity(security) if security else (
            found.security if found is not None and is_found else MailSecurity.TLS
        ),
        "" if user == "-" else user or usual,
        account,
    )  # fmt: skip
    password = None
    if password_stdin or server.needs_password(known.mail):
        password = _secret(
            "Password of the mail account", "--password-stdin", password_stdin, as_json
        )
    if found is not None and is_found and found.quirk:
        note(QUIRKS[found.quirk])
    kept = replace(
        known,
        mail=server,
        addresses=addresses or known.addresses or (account,),
        language=language or known.language,
    )
    if password is not None:
        choose.save_mail_password(password)
    settings = choose.save(kept)
    tell(
        settings,
        as_json=as_json,
        words=lambda: (
            f"Told by mail: {listed(settings.addresses)}. Try it: practiceguard tell test."
        ),
    )
    return ExitCode.DONE


@telling.command()
@click.option("--to", "addresses", multiple=True, help="The address; repeatable.")
@click.option("--name", help="What this person is called in the window.")
@click.option("--days", type=click.IntRange(1, MOST_DAYS), help="Days without a complete copy.")
@options.as_json
def second(addresses: tuple[str, ...], name: str | None, days: int | None, as_json: bool) -> int:
    """Tell a second person, who is not there each day, after some days without a complete copy."""
    choose = build().choose_messengers
    known = choose.settings()
    settings = choose.save(
        replace(
            known,
            second_addresses=addresses or known.second_addresses,
            second_name=known.second_name if name is None else name,
            second_after_days=days or known.second_after_days,
        )
    )
    if settings.mail is None:
        note("Nobody can be written to yet: practiceguard tell mail.")
    tell(
        settings,
        as_json=as_json,
        words=lambda: (
            f"Told after {settings.second_after_days} days without a complete copy: "
            f"{listed(settings.second_addresses)}"
        ),
    )
    return ExitCode.DONE


@telling.command()
@click.option("--day", help="On which day, as mon.")
@click.option("--at", help="At what time, as 08:00.")
@click.option(
    "--second/--no-second", "with_second", default=None, help="To the second person, too."
)
@click.option("--off", is_flag=True, help="No weekly line.")
@options.as_json
def weekly(
    day: str | None, at: str | None, with_second: bool | None, off: bool, as_json: bool
) -> int:
    """Send one line each week, also when all is well, so that silence is noticed."""
    choose = build().choose_messengers
    known = choose.settings()
    usual = known.digest or DIGEST
    days = weekdays_in(day, "--day") if day is not None else usual.weekdays
    times = (time_in(at, "--at"),) if at is not None else usual.times
    settings = choose.save(
        replace(
            known,
            digest=None if off else Schedule(days, times),
            digest_to_second=known.digest_to_second if with_second is None else with_second,
        )
    )
    tell(settings, as_json=as_json, words=lambda: weekly_words(settings))
    return ExitCode.DONE


@telling.command()
@click.option("--on/--off", "wanted", default=True, show_default=True)
@options.as_json
def screen(wanted: bool, as_json: bool) -> int:
    """Show notifications on the screen of this computer, or do not."""
    choose = build().choose_messengers
    settings = choose.save(replace(choose.settings(), desktop=wanted))
    words = "Shown on this screen." if wanted else "Not shown on this screen."
    tell(settings, as_json=as_json, words=lambda: words)
    return ExitCode.DONE


@telling.command()
@click.argument("way", type=click.Choice(_ADDRESSES))
@click.option("--stdin", "from_stdin", is_flag=True, help="Read both lines from standard input.")
@click.option("--token", "with_token", is_flag=True, help="A second line follows: token or secret.")
@options.as_json
def address(way: str, from_stdin: bool, with_token: bool, as_json: bool) -> int:
    """Keep the secret address of a topic, web hook or watchdog in the keyring.

    It is asked for, or read from standard input: whoever knows it may use it, so it is no argument.
    """
    app = build()
    url = _secret("Address, with https://", "--stdin", from_stdin, as_json)
    token = _secret("Token or secret", "--stdin", from_stdin, as_json) if with_token else None
    settings = app.choose_messengers.save_url(*WAYS[way], url, token)
    tell(settings, as_json=as_json, words=lambda: f"Told by {way} from now on.")
    return ExitCode.DONE


@telling.command()
@click.argument("way", type=click.Choice([one for one in WAYS if one != "screen"]))
@options.as_json
def forget(way: str, as_json: bool) -> int:
    """Tell by that way no longer, and forget what was secret about it."""
    choose = build().choose_messengers
    if way == "mail":
        settings = choose.forget_mail()
    elif way == "second":
        settings = choose.save(replace(choose.settings(), second_addresses=(), second_name=""))
    else:
        settings = choose.forget_url(*WAYS[way])
    if settings.reach is not Reach.SOMEBODY:
        note("Nobody who is away from this computer is told any more.")
    tell(settings, as_json=as_json, words=lambda: f"No longer told by {way}.")
    return ExitCode.DONE


def _usual_port(security: str | None) -> int:
    """Return the port where servers speak that way (RFC 8314, RFC 6409)."""
    return 587 if security == MailSecurity.STARTTLS.value else 465


def _secret(question: str, option: str, from_stdin: bool, as_json: bool) -> Secret:
    """Read one line that nobody else may see: from standard input, or asked for without echo."""
    if as_json and not from_stdin:
        raise unanswered(question, option)
    if from_stdin:
        typed = sys.stdin.readline(_LINE).rstrip("\r\n")
    else:
        with answerable(question, option):
            typed = click.prompt(question, hide_input=True, err=True)
    if not typed:
        raise unanswered(question, option)
    return Secret(typed)


def _try(app: App, route: Route, settings: AlertSettings) -> PracticeGuardError | None:
    try:
        app.try_messenger(route, settings)
    except PracticeGuardError as error:
        return error
    return None
