"""Who is told is kept in the records; every secret of it in the keyring and nowhere else."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from practiceguard.domain.backup.alert import Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import (
    AlertSettings,
    MailSecurity,
    MailServer,
    language_for,
)
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.practice.choose_messengers import (
    SETTING,
    ChooseMessengers,
    from_json,
    to_json,
)
from tests.fakes.fake_messengers import OneProvider
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryPracticeStore

SERVER = MailServer("mail.exemple.fr", 587, MailSecurity.STARTTLS, "cabinet", "a@exemple.fr")
WHOLE = AlertSettings(
    language="fr",
    desktop=False,
    mail=SERVER,
    addresses=("a@exemple.fr", "b@exemple.fr"),
    second_addresses=("doc@exemple.fr",),
    second_after_days=5,
    ntfy_host="ntfy.sh",
    digest=Schedule(frozenset({4}), (time(17, 30),)),
    chosen_at=NOON,
)


def choosing(secrets: MemorySecretStore | None = None) -> ChooseMessengers:
    keyring = secrets or MemorySecretStore()
    return ChooseMessengers(MemoryPracticeStore(), keyring, OneProvider(), FixedClock())


def refused(code: ErrorCode) -> "pytest.RaisesExc[PracticeGuardError]":
    return pytest.RaisesExc(PracticeGuardError, check=lambda error: error.code is code)


def test_before_anything_is_chosen_the_screen_alone_is_used() -> None:
    settings = choosing().settings()
    assert settings.routes == (Route(Channel.DESKTOP, Audience.PRACTICE),)


def test_what_is_chosen_comes_back_as_it_was() -> None:
    assert from_json(to_json(WHOLE)) == WHOLE
    assert from_json(to_json(AlertSettings(digest=None))) == AlertSettings(digest=None)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"mail": {"host": 1}}', '{"language": "de"}'])
def test_what_cannot_be_understood_reads_as_not_chosen(text: str) -> None:
    assert from_json(text).routes == AlertSettings().routes


def test_what_a_newer_version_wrote_besides_is_passed_over() -> None:
    text = to_json(WHOLE).replace("{", '{"pigeon": true, ', 1)
    assert from_json(text) == WHOLE


def test_pain_14_passwords_and_secret_addresses_are_in_the_keyring_alone() -> None:
    secrets = MemorySecretStore()
    choose = choosing(secrets)
    choose.save(replace(WHOLE, ntfy_host=""))
    choose.save_mail_password(Secret("hunter2"))
    choose.save_url(
        Channel.NTFY, Audience.SECOND_PERSON, Secret("https://ntfy.sh/very-secret"), Secret("tk_1")
    )
    choose.save_url(Channel.PING, Audience.PRACTICE, Secret("https://hc-ping.com/1-2-3"))
    kept = choose.store.setting(SETTING)
    assert kept is not None
    for secret in ("hunter2", "very-secret", "tk_1", "1-2-3"):
        assert secret not in kept
        assert secret in {one.reveal().rpartition("/")[2] for one in secrets.entries.values()}
    hosts = {route.channel: route.address for route in choose.settings().routes}
    assert hosts[Channel.NTFY] == "ntfy.sh"
    assert hosts[Channel.PING] == "hc-ping.com"


def test_saving_the_form_does_not_forget_a_secret_address_saved_before() -> None:
    choose = choosing()
    choose.save_url(Channel.PING, Audience.PRACTICE, Secret("https://hc-ping.com/1"))
    choose.save(AlertSettings(desktop=False))
    assert choose.settings().ping_host == "hc-ping.com"
    assert choose.settings().desktop is False


def test_a_way_that_is_given_up_leaves_no_secret_behind() -> None:
    secrets = MemorySecretStore()
    choose = choosing(secrets)
    address = Secret("https://h.example/x")
    choose.save_url(Channel.WEBHOOK, Audience.PRACTICE, address, Secret("sign"))
    choose.forget_url(Channel.WEBHOOK, Audience.PRACTICE)
    assert secrets.entries == {}
    assert choose.settings().webhook_host == ""


@pytest.mark.parametrize(
    "url",
    [
        "http://ntfy.sh/topic",  # readable on its way
        "ftp://ntfy.sh/topic",
        "ntfy.sh/topic",
        "https://",
        "https://user:password@ntfy.sh/topic",
        "https://ntfy.sh/a b",
        "https://ntfy.sh/x\r\nHost: y",
        "https://[::1",
    ],
)
def test_an_address_that_is_none_or_not_encrypted_is_refused_without_being_told(url: str) -> None:
    secrets = MemorySecretStore()
    with pytest.raises(PracticeGuardError) as refusal:
        choosing(secrets).save_url(Channel.NTFY, Audience.PRACTICE, Secret(url))
    assert refusal.value.code is ErrorCode.INPUT_INVALID
    assert "topic" not in str(refusal.value)
    assert secrets.entries == {}


def test_a_server_on_this_very_computer_needs_no_encryption() -> None:
    settings = choosing().save_url(
        Channel.WEBHOOK, Audience.PRACTICE, Secret("http://127.0.0.1:8080/x")
    )
    assert settings.webhook_host == "127.0.0.1"


def test_a_token_cannot_smuggle_in_a_header() -> None:
    with refused(ErrorCode.INPUT_INVALID):
        choosing().save_url(
            Channel.NTFY, Audience.PRACTICE, Secret("https://ntfy.sh/x"), Secret("a\r\nHost: y")
        )


def test_a_locked_keyring_keeps_nothing_halfway() -> None:
    secrets = MemorySecretStore(is_locked=True)
    choose = choosing(secrets)
    with refused(ErrorCode.KEYRING_LOCKED):
        choose.save_url(Channel.PING, Audience.PRACTICE, Secret("https://hc-ping.com/1"))
    assert choose.settings().ping_host == ""


def test_the_weekly_line_counts_from_the_first_choice() -> None:
    choose = choosing()
    choose.save(WHOLE)
    first = choose.settings().chosen_at
    assert isinstance(choose.clock, FixedClock)
    choose.clock.advance(timedelta(days=3))
    choose.save(WHOLE)
    assert choose.settings().chosen_at == first


def test_days_and_addresses_are_checked() -> None:
    for days in (0, -1, 31):
        with refused(ErrorCode.INPUT_INVALID):
            AlertSettings(second_after_days=days)
    with refused(ErrorCode.INPUT_INVALID):
        AlertSettings(addresses=("not an address",))


def test_a_provider_is_proposed_by_the_address() -> None:
    choose = choosing()
    found = choose.provider_for("somebody@EXAMPLE.com")
    assert found is not None
    assert found.host == "mail.example.com"
    assert choose.provider_for("somebody@elsewhere.example") is None


def test_the_language_is_as_chosen_else_the_window_s_else_the_country_s() -> None:
    assert language_for(AlertSettings(language="fr"), "en", "US") == "fr"
    assert language_for(AlertSettings(), "fr", "US") == "fr"
    assert language_for(AlertSettings(), None, "FR") == "fr"
    assert language_for(AlertSettings(), "", "US") == "en"
