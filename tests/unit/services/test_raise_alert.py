"""The minute in which somebody is told: from the verdict to the message and back to the ledger."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert import AlertKind, AlertState, Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Means
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_messengers import FakeMessengers
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_alerts import MemoryAlertStore
from tests.unit.services.practice_world import PracticeWorld, practice_world

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SERVER = MailServer("mail.example.com", 465, MailSecurity.TLS, "cabinet", "cabinet@example.com")
MAILS = AlertSettings(
    mail=SERVER, addresses=("cabinet@example.com",), second_addresses=("doctor@example.com",)
)
PATIENT_NAMES = ("letter.txt", "photo.jpg", "scan.pdf")


@dataclass
class Telling:
    practice: PracticeWorld
    app: App
    messengers: FakeMessengers
    alerts: MemoryAlertStore

    def copy(self) -> None:
        self.app.run_backup(RunTrigger.SCHEDULED, no_report, NeverCancelled())

    def later(self, span: timedelta) -> int:
        """Let hours pass with a minute's work in each, and return how many messages got out."""
        until, sent = self.practice.clock.now() + span, 0
        while self.practice.clock.now() < until:
            self.practice.clock.advance(HOUR)
            sent += self.app.raise_alert() or 0
        return sent


@pytest.fixture
def telling(tmp_path: Path) -> Telling:
    practice = practice_world(tmp_path, clock=FixedClock())
    practice.set_up()
    told = practice.world.telling
    assert isinstance(told.messengers, FakeMessengers)
    assert isinstance(told.alerts, MemoryAlertStore)
    practice.app.choose_messengers.save(replace(MAILS, digest=None))
    practice.app.choose_messengers.save_mail_password(Secret("hunter2"))
    return Telling(practice, practice.app, told.messengers, told.alerts)


def test_pain_15_when_it_fails_a_mail_comes_and_another_when_it_is_over(telling: Telling) -> None:
    telling.copy()
    assert telling.later(2 * DAY - HOUR) == 0
    telling.later(3 * HOUR)
    (mail,) = telling.messengers.to(Channel.MAIL)
    assert mail.kind is AlertKind.ALARM
    assert mail.subject == "No complete copy for 2 days"
    assert "What it means for the patients’ records" in mail.text
    assert telling.practice.world.store.practice() is not None
    assert len(telling.messengers.to(Channel.DESKTOP)) == 1
    telling.copy()
    telling.later(HOUR)
    assert telling.messengers.to(Channel.MAIL)[-1].kind is AlertKind.RECOVERY
    assert telling.later(20 * HOUR) == 0


def test_pain_01_the_second_person_is_told_after_three_days(telling: Telling) -> None:
    telling.copy()
    telling.later(3 * DAY - 2 * HOUR)
    second = Audience.SECOND_PERSON
    assert [route for route, _ in telling.messengers.sent if route.audience is second] == []
    telling.later(3 * HOUR)
    mails = [mail for route, mail in telling.messengers.sent if route.audience is second]
    assert [mail.kind for mail in mails] == [AlertKind.ALARM]
    assert "Call the practice" in mails[0].text


def test_pain_23_after_a_weekend_the_morning_s_copy_is_waited_for(telling: Telling) -> None:
    """Off from Friday to Monday, in each of many weeks: no alarm, and a line that is up to date."""
    telling.app.choose_messengers.save(MAILS)
    clock = telling.practice.clock
    clock.advance(timedelta(days=5, hours=20) - timedelta(minutes=20))  # Friday, 07:40
    telling.app.raise_alert()  # the line of the week before, when there was no copy yet
    telling.messengers.sent.clear()
    for _ in range(4):
        for hours_off in (2 * 24 + 14, 3 * 24 + 14):  # until Monday, until Friday
            telling.app.raise_alert()  # the first chores after waking up
            clock.advance(timedelta(minutes=20))
            telling.copy()
            telling.app.raise_alert()
            telling.later(10 * HOUR - timedelta(minutes=20))
            clock.advance(timedelta(hours=hours_off))
    sent = telling.messengers.to(Channel.MAIL)
    assert {one.kind for one in sent} == {AlertKind.DIGEST}
    for line in sent:
        day = f"{line.at:%A %d %B %Y}"
        assert f"complete copy, of {day}" in line.text
    assert len(sent) == 2 * 4


def test_while_all_is_well_nobody_hears_anything(telling: Telling) -> None:
    for _ in range(20):
        telling.copy()
        assert telling.later(DAY) == 0
    assert telling.messengers.sent == []


def test_the_weekly_line_comes_once_a_week_with_numbers_and_no_names(telling: Telling) -> None:
    telling.app.choose_messengers.save(MAILS)
    for _ in range(22):
        telling.copy()
        telling.later(DAY)
    lines = telling.messengers.to(Channel.MAIL)
    assert [one.kind for one in lines] == [AlertKind.DIGEST] * 6  # three weeks, two people
    assert "3 files in the newest complete copy" in lines[0].text
    assert telling.messengers.to(Channel.DESKTOP) == []


def test_the_second_person_gets_the_weekly_line_only_if_wanted(telling: Telling) -> None:
    telling.copy()
    telling.app.choose_messengers.save(replace(MAILS, digest_to_second=False))
    for _ in range(8):
        telling.later(DAY)
        telling.copy()
    lines = [route.address for route, one in telling.messengers.sent if one.kind.value == "digest"]
    assert lines == ["cabinet@example.com"]


def test_no_message_names_a_file_a_folder_or_where_it_lies(telling: Telling) -> None:
    telling.app.choose_messengers.save(MAILS)
    telling.app.choose_messengers.save_url(
        Channel.NTFY, Audience.PRACTICE, Secret("https://ntfy.sh/secret-topic")
    )
    telling.copy()
    telling.later(15 * DAY)
    telling.copy()
    telling.later(8 * DAY)
    practice = telling.practice.world.store.practice()
    assert practice is not None
    assert len(telling.messengers.sent) > 8
    for route, message in telling.messengers.sent:
        texts = [message.subject, message.text, message.brief]
        for text in texts:
            forbidden = (*PATIENT_NAMES, str(telling.practice.source), telling.practice.location)
            assert not [name for name in forbidden if name in text], route
        # What passes through other hands does not even name the practice.
        assert practice.name not in message.brief
        assert practice.name not in message.subject
        assert practice.name in message.text


def test_a_way_that_is_out_of_order_is_tried_again_and_the_silence_is_shown(
    telling: Telling,
) -> None:
    telling.messengers.broken = {Channel.MAIL: ErrorCode.MESSENGER_LOGIN_REFUSED}
    telling.copy()
    telling.later(2 * DAY + 3 * HOUR)
    (silence,) = telling.app.raise_alert.silences()
    assert silence.route.channel is Channel.MAIL
    assert silence.problem is ErrorCode.MESSENGER_LOGIN_REFUSED
    telling.messengers.broken = {}
    telling.later(6 * HOUR)
    assert len(telling.messengers.to(Channel.MAIL)) == 1
    assert telling.app.raise_alert.silences() == ()


def test_a_shut_keyring_keeps_no_other_way_from_telling(telling: Telling) -> None:
    telling.copy()
    telling.practice.secrets.is_locked = True
    telling.later(2 * DAY + 3 * HOUR)
    assert telling.messengers.to(Channel.MAIL) == []
    assert len(telling.messengers.to(Channel.DESKTOP)) == 1
    assert [one.problem for one in telling.alerts.waiting()] == [ErrorCode.KEYRING_LOCKED]


def test_a_mistake_of_ours_in_one_message_is_no_end(telling: Telling) -> None:
    class Bug(FakeMessengers):
        def send(self, *_: object) -> None:
            raise RuntimeError("a mistake")

    broken = replace(telling.app.raise_alert.tell, messengers=Bug())
    raising = replace(telling.app.raise_alert, tell=broken)
    telling.copy()
    for _ in range(3 * 24):
        telling.practice.clock.advance(HOUR)
        assert raising() == 0
    assert {one.problem for one in telling.alerts.waiting()} == {ErrorCode.INTERNAL}


def test_while_another_process_tells_this_one_does_not(telling: Telling) -> None:
    telling.copy()
    telling.practice.locks.taken.add(RepositoryKey("telling"))
    assert telling.app.raise_alert() is None
    assert telling.later(5 * DAY) == 0
    telling.practice.locks.taken.clear()
    assert telling.later(2 * HOUR) == 3


def test_pain_18_a_drive_in_the_safe_is_asked_for_calmly_while_another_place_is_fresh(
    telling: Telling,
) -> None:
    telling.copy()
    here, plan = telling.practice.store.repositories()[0], telling.practice.plan()
    safe = replace(here, key=RepositoryKey("safe"), label="Blue", restic_id="9" * 64)
    telling.practice.store.save_repository(safe)
    telling.practice.store.save_plan(replace(plan, others=(safe.key,)))
    for _ in range(7):
        telling.copy()
        telling.later(DAY)
    assert telling.messengers.to(Channel.MAIL) == []
    telling.copy()
    telling.later(DAY)
    (mail,) = telling.messengers.to(Channel.MAIL)
    assert mail.code == "place-overdue"
    assert "the drive “Blue”" in mail.text
    assert "Blue" not in mail.brief


def test_a_minute_never_raises(telling: Telling) -> None:
    def fails() -> AlertSettings:
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, {"path": "x"})

    assert replace(telling.app.raise_alert, settings=fails)() == 0


def test_a_watchdog_outside_gets_a_sign_of_life_after_each_complete_copy(telling: Telling) -> None:
    telling.app.choose_messengers.save_url(
        Channel.PING, Audience.PRACTICE, Secret("https://hc-ping.com/1234")
    )
    for _ in range(3):
        telling.copy()
        telling.later(HOUR)
    assert [one.kind for one in telling.messengers.to(Channel.PING)] == [AlertKind.PULSE] * 3
    telling.later(3 * DAY)
    last = telling.messengers.to(Channel.PING)[-1]
    assert (last.kind, last.is_good) == (AlertKind.ALARM, False)


def test_what_nobody_wants_to_hear_by_that_way_any_more_is_withdrawn(telling: Telling) -> None:
    telling.messengers.broken = {Channel.MAIL: ErrorCode.MESSENGER_NOT_REACHED}
    telling.copy()
    telling.later(2 * DAY + 3 * HOUR)
    telling.app.choose_messengers.save(AlertSettings(digest=None))
    telling.later(HOUR)
    assert telling.alerts.waiting() == ()
    assert AlertState.WITHDRAWN in {one.state for one in telling.alerts.newest()}


def test_before_set_up_nothing_is_told(tmp_path: Path) -> None:
    practice = practice_world(tmp_path)
    assert practice.app.raise_alert() == 0


def test_the_test_button_sends_by_one_way_and_writes_nothing_down(telling: Telling) -> None:
    route = Route(Channel.MAIL, Audience.PRACTICE, "cabinet@example.com")
    telling.app.try_messenger(route, MAILS)
    telling.app.try_messenger(route, MAILS, Means(password=Secret("typed just now")))
    assert [one.kind for one in telling.messengers.to(Channel.MAIL)] == [AlertKind.TEST] * 2
    assert [used.password for used in telling.messengers.used] == [
        Secret("hunter2"),
        Secret("typed just now"),
    ]
    assert telling.alerts.newest() == ()
    with pytest.raises(PracticeGuardError) as refusal:
        telling.app.try_messenger(Route(Channel.PING, Audience.PRACTICE, "x"), MAILS)
    assert refusal.value.code is ErrorCode.MESSENGER_NOT_CHOSEN
