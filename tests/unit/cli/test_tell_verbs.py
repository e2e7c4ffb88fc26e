"""`practiceguard tell`: who is told is chosen, tried and said; secrets by standard input."""

import io
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from practiceguard.cli.main import run
from practiceguard.domain.backup.alert import Audience, Channel, digest
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL, token_name, url_name
from tests.fakes.fake_messengers import FakeMessengers
from tests.fakes.fixed_clock import FixedClock
from tests.unit.services.practice_world import PracticeWorld, practice_world

ACCOUNT = "cabinet@example.com"


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    made = practice_world(tmp_path, clock=FixedClock())
    made.set_up()
    monkeypatch.setattr("practiceguard.cli.telling.build", lambda: made.app)
    return made


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Any:
    return lambda text: monkeypatch.setattr("sys.stdin", io.StringIO(text))


def messengers(world: PracticeWorld) -> FakeMessengers:
    found = world.world.telling.messengers
    assert isinstance(found, FakeMessengers)
    return found


def chosen(world: PracticeWorld) -> AlertSettings:
    return world.app.choose_messengers.settings()


def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def choose_mail(world: PracticeWorld, stdin: Any, *more: str) -> int:
    stdin("open sesame\n")
    return run(["tell", "mail", "--account", ACCOUNT, "--password-stdin", *more])


def test_a_known_provider_needs_the_account_and_its_password_only(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert choose_mail(world, stdin) == 0
    assert chosen(world).mail == MailServer(
        "mail.example.com", 465, MailSecurity.TLS, ACCOUNT, ACCOUNT
    )
    assert chosen(world).addresses == (ACCOUNT,)
    assert world.world.secrets.get(PASSWORD_OF_MAIL) == Secret("open sesame")
    assert "open sesame" not in "".join(capsys.readouterr())


def test_every_part_of_the_server_can_be_given(world: PracticeWorld, stdin: Any) -> None:
    stdin("x\n")
    options = "--host mx.test --port 2525 --security starttls --user u --to a@b.fr --to c@d.fr"
    code = run(["tell", "mail", "--account", "z@y.fr", "--password-stdin", *options.split()])
    assert code == 0
    assert chosen(world).mail == MailServer("mx.test", 2525, MailSecurity.STARTTLS, "u", "z@y.fr")
    assert chosen(world).addresses == ("a@b.fr", "c@d.fr")


def test_an_unknown_provider_asks_for_its_server(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin("x\n")
    assert run(["tell", "mail", "--account", "a@unknown.fr", "--password-stdin"]) == 2
    assert "--host" in capsys.readouterr().err
    assert chosen(world).mail is None


def test_a_server_without_a_login_needs_no_password(world: PracticeWorld, stdin: Any) -> None:
    stdin("")
    assert run(["tell", "mail", "--account", ACCOUNT, "--user", "-"]) == 0
    assert world.world.secrets.get(PASSWORD_OF_MAIL) is None


def test_the_password_is_asked_again_for_another_server_only(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    choose_mail(world, stdin)
    stdin("")
    assert run(["tell", "mail", "--account", ACCOUNT, "--port", "587", "--json"]) == 0
    assert run(["tell", "mail", "--account", ACCOUNT, "--host", "mx.thief", "--json"]) == 2
    kept = chosen(world).mail
    assert kept is not None
    assert (kept.host, kept.port) == ("mail.example.com", 587)
    capsys.readouterr()


def test_a_script_without_a_password_is_told_the_option_and_nothing_is_kept(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin("\n")
    assert run(["tell", "mail", "--account", ACCOUNT, "--password-stdin"]) == 2
    assert "--password-stdin" in capsys.readouterr().err
    assert chosen(world).mail is None


def test_the_test_tells_of_each_way_and_fails_if_one_does(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    choose_mail(world, stdin)
    run(["tell", "second", "--to", "doctor@example.org", "--name", "Dr Martin", "--days", "5"])
    capsys.readouterr()
    assert run(["tell", "test", "--json"]) == 0
    assert [one["way"] for one in answer(capsys)] == ["screen", "mail", "second"]
    messengers(world).broken[Channel.DESKTOP] = ErrorCode.MESSENGER_MISSING
    assert run(["tell", "test"]) == 1
    told = capsys.readouterr().out
    assert "no means to show a notification" in told
    assert f"mail {ACCOUNT}: the test got out" in told
    assert run(["tell", "test", "--way", "second"]) == 0
    assert run(["tell", "test", "--way", "ntfy"]) == 1
    capsys.readouterr()


def test_show_says_who_is_told_and_what_is_proved(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tell", "show"]) == 5
    assert "except on the screen of this computer" in capsys.readouterr().out
    choose_mail(world, stdin)
    capsys.readouterr()
    assert run(["tell", "show"]) == 0
    assert f"mail {ACCOUNT}: not tried yet" in capsys.readouterr().out
    run(["tell", "test"])
    capsys.readouterr()
    assert run(["tell", "show"]) == 0
    told = capsys.readouterr().out
    assert f"mail {ACCOUNT}: worked" in told
    assert "One line each week: Monday, 08:00." in told
    run(["tell", "show", "--json"])
    found = answer(capsys)
    assert found["reach"] == "somebody"
    assert found["settings"]["mail"]["host"] == "mail.example.com"
    assert all(one["delivered_at"] for one in found["ways"])


def test_the_weekly_line_is_moved_and_taken_away(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tell", "weekly", "--day", "fri", "--at", "7:30", "--no-second"]) == 0
    assert "Friday, 07:30" in capsys.readouterr().out
    assert chosen(world).digest_to_second is False
    assert run(["tell", "weekly", "--at", "9"]) == 0
    assert "Friday, 09:00" in capsys.readouterr().out
    assert run(["tell", "weekly", "--day", "someday"]) == 2
    assert "--day" in capsys.readouterr().err
    assert run(["tell", "weekly", "--off"]) == 0
    assert chosen(world).digest is None


def test_a_secret_address_comes_by_stdin_and_is_never_printed(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    stdin("https://ntfy.sh/geheim\ntk_1\n")
    assert run(["tell", "address", "ntfy", "--stdin", "--token", "--json"]) == 0
    printed = "".join(capsys.readouterr())
    assert "geheim" not in printed
    assert "tk_1" not in printed
    assert world.world.secrets.get(url_name(Channel.NTFY, Audience.PRACTICE)) == Secret(
        "https://ntfy.sh/geheim"
    )
    assert world.world.secrets.get(token_name(Channel.NTFY, Audience.PRACTICE)) == Secret("tk_1")
    stdin("http://ntfy.sh/geheim\n")
    assert run(["tell", "address", "webhook", "--stdin"]) == 1
    assert "geheim" not in "".join(capsys.readouterr())
    assert run(["tell", "forget", "ntfy"]) == 0
    assert world.world.secrets.get(url_name(Channel.NTFY, Audience.PRACTICE)) is None
    assert "Nobody who is away" in capsys.readouterr().err


def test_a_way_is_given_up(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    choose_mail(world, stdin)
    run(["tell", "second", "--to", "doctor@example.org"])
    assert run(["tell", "forget", "second"]) == 0
    assert chosen(world).second_addresses == ()
    assert run(["tell", "forget", "mail"]) == 0
    assert world.world.secrets.get(PASSWORD_OF_MAIL) is None
    assert run(["tell", "screen", "--off"]) == 0
    assert run(["tell", "show"]) == 5
    assert "Nobody is told." in capsys.readouterr().out
    assert run(["tell", "test"]) == 1


def test_a_second_person_without_mail_is_said_to_hear_nothing_yet(
    world: PracticeWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tell", "second", "--to", "doctor@example.org"]) == 0
    assert "practiceguard tell mail" in capsys.readouterr().err
    assert run(["tell", "second", "--to", "no address"]) == 1
    assert chosen(world).second_addresses == ("doctor@example.org",)


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465)])
def test_each_kind_of_security_has_its_usual_port(
    world: PracticeWorld, stdin: Any, security: str, port: int
) -> None:
    options = f"--account z@y.fr --host mx.test --user - --security {security}"
    assert run(["tell", "mail", *options.split()]) == 0
    mail = chosen(world).mail
    assert mail is not None
    assert mail.port == port


def test_an_address_that_is_missing_is_named(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tell", "second", "--to", ""]) == 1
    assert "mail address" in capsys.readouterr().err
    stdin("https://ntfy.example/\n")
    assert run(["tell", "address", "ntfy", "--stdin"]) == 1
    assert "https://ntfy.example/…" in capsys.readouterr().err
    assert chosen(world).ntfy_host == ""


def test_what_does_not_get_out_is_said_in_words(
    world: PracticeWorld, stdin: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    choose_mail(world, stdin)
    route = next(one for one in chosen(world).routes if one.address == ACCOUNT)
    now = world.clock.now()
    alert = replace(
        digest("2026-03-09T08:00", route, now - timedelta(days=1)),
        attempts=3, tried_at=now, problem=ErrorCode.MESSENGER_LOGIN_REFUSED,
    )  # fmt: skip
    world.world.telling.alerts.record(Decision(alerts=(alert,)))
    capsys.readouterr()
    assert run(["tell", "show"]) == 5
    told = capsys.readouterr().out
    assert "refuses the user name or the password" in told
    assert "messenger-" not in told
