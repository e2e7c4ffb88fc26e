"""From which account letters go, and how fast."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from practiceguard.adapters.messengers.providers import KnownMailProviders
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.incident.email_pace import Pace
from practiceguard.domain.secret import Secret
from practiceguard.services.incident.emails.server import SETTING, LetterMail, pace_of
from practiceguard.services.practice.choose_messengers import SETTING as ALERTS
from practiceguard.services.practice.choose_messengers import ChooseMessengers, to_json
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryPracticeStore

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ALERT = MailServer("smtp.gmail.com", 465, MailSecurity.TLS, "a@gmail.com", "a@gmail.com")
OWN = MailServer("smtp.office365.com", 587, MailSecurity.STARTTLS, "b", "b@clinic.example")


def test_letters_have_their_own_account_or_that_of_the_alerts() -> None:
    store, secrets = MemoryPracticeStore(), MemorySecretStore()
    alerts = ChooseMessengers(store, secrets, KnownMailProviders(), FixedClock(NOW))
    mail = LetterMail(store, secrets, alerts)
    assert mail.account() is None
    store.save_setting(ALERTS, to_json(replace(AlertSettings(), mail=ALERT)))
    alerts.save_mail_password(Secret("of the alerts"))
    account = mail.account()
    assert account is not None
    assert (account.server, account.is_own, account.pace.per_day) == (ALERT, False, 500)
    assert mail.password() == Secret("of the alerts")
    mail.save(OWN, Secret("of the letters"))
    account = mail.account()
    assert account is not None
    assert (account.server, account.is_own, account.pace.per_day) == (OWN, True, 10_000)
    assert mail.password() == Secret("of the letters")
    assert "of the letters" not in str(store.setting(SETTING))
    mail.save(OWN, None)
    assert mail.password() == Secret("of the letters")
    mail.forget()
    account = mail.account()
    assert account is not None
    assert account.server == ALERT
    assert mail.password() == Secret("of the alerts")
    store.save_setting(SETTING, '{"host": "of another version"}')
    assert account == mail.account()


def test_nothing_goes_faster_than_a_provider_or_we_ourselves_have_it() -> None:
    usual = Pace()
    assert pace_of(None) == usual
    for one in KnownMailProviders().all():
        pace = pace_of(one)
        assert pace.seconds_between >= usual.seconds_between
        assert not one.per_minute or pace.per_minute <= one.per_minute


def test_how_long_a_mailing_takes_counts_the_nights() -> None:
    assert Pace(60, 3600).seconds_for(61) == 60
    assert Pace(60, 3600).seconds_for(0) == 0
    assert Pace(60, 3600, per_day=100).seconds_for(101) == 24 * 3600
    assert Pace(60, 3600, per_day=100).seconds_for(100) == 99


def test_a_day_is_the_last_24_hours() -> None:
    pace = Pace(per_day=2)
    gone = [NOW - timedelta(hours=30), NOW - timedelta(hours=20), NOW - timedelta(hours=3)]
    assert pace.free_at(gone, NOW) == NOW + timedelta(hours=4)
    assert pace.free_at(gone[:2], NOW) == NOW
    assert Pace().free_at(gone * 1000, NOW) == NOW
