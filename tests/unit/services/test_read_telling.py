"""How telling people stands: what proves a way, what no longer does, and what is long silent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from practiceguard.domain.backup.alert import (
    EVERYWHERE,
    Alert,
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleKind,
    alarm,
    digest,
    pulse,
)
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.backup.alert_settings import (
    AlertSettings,
    MailSecurity,
    MailServer,
    Reach,
)
from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.compose_alert import ComposeAlert
from practiceguard.services.backup.tell import FindMeans, Tell
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.read_telling import ReadTelling, tried_again_at
from practiceguard.services.practice.tried_ways import SETTING, TriedWays
from tests.fakes.fake_messengers import FakeMessengers, OneProvider, PlainTexts
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_alerts import MemoryAlertStore
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryPracticeStore, MemoryRunStore

SERVER = MailServer("mail.example.com", 465, MailSecurity.TLS, "cabinet", "cabinet@example.com")
MAILS = AlertSettings(
    mail=SERVER, addresses=("a@example.com",), second_addresses=("d@example.com",)
)
PRACTICE = Route(Channel.MAIL, Audience.PRACTICE, "a@example.com")
DOCTOR = Route(Channel.MAIL, Audience.SECOND_PERSON, "d@example.com")


class Desk:
    """The services about telling, on fakes."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.store, self.secrets = MemoryPracticeStore(), MemorySecretStore()
        self.alerts, self.runs = MemoryAlertStore(), MemoryRunStore()
        self.choose = ChooseMessengers(self.store, self.secrets, OneProvider(), self.clock)
        self.tried = TriedWays(self.store, self.clock)
        tell = Tell(
            self.alerts,
            FakeMessengers(),
            FindMeans(self.secrets),
            ComposeAlert(PlainTexts()),
            self.clock,
        )
        self.read = ReadTelling(self.choose, tell, self.tried, self.clock, self.runs)

    def told(self, route: Route, *, problem: ErrorCode | None = None) -> None:
        """Write a weekly line into the ledger: delivered now, or tried in vain."""
        now = self.clock.now()
        alert = digest(f"of {now.isoformat()}", route, now)
        self.alerts.record(Decision(alerts=(alert,)))
        if problem is None:
            done = replace(alert, state=AlertState.DELIVERED, delivered_at=now)
            self.alerts.settle(replace(done, attempts=1, tried_at=now))
        else:
            self.alerts.settle(replace(alert, attempts=1, tried_at=now, problem=problem))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_choice_alone_proves_nothing_a_message_or_a_test_does(desk: Desk) -> None:
    desk.choose.save(MAILS)
    assert desk.read().delivered == {}
    desk.told(PRACTICE)
    desk.clock.advance(timedelta(hours=1))
    desk.tried.note((DOCTOR,), MAILS.routes)
    found = desk.read()
    assert found.delivered == {PRACTICE: NOON, DOCTOR: NOON + timedelta(hours=1)}
    assert found.last_delivered is not None
    assert found.last_delivered.route == PRACTICE


def test_another_mail_account_has_to_prove_itself_anew(desk: Desk) -> None:
    desk.choose.save(MAILS)
    desk.told(PRACTICE)
    desk.tried.note((DOCTOR,), MAILS.routes)
    desk.clock.advance(timedelta(minutes=1))
    desk.choose.save(replace(MAILS, second_after_days=9))
    assert set(desk.read().delivered) == {PRACTICE, DOCTOR}
    desk.choose.save(replace(MAILS, mail=replace(SERVER, port=587)))
    assert desk.read().delivered == {}


def test_another_topic_on_the_same_server_has_to_prove_itself_anew(desk: Desk) -> None:
    ntfy = Route(Channel.NTFY, Audience.PRACTICE, "ntfy.sh")
    desk.choose.save_url(ntfy.channel, ntfy.audience, Secret("https://ntfy.sh/one"))
    desk.tried.note((ntfy,), (ntfy,))
    assert set(desk.read().delivered) == {ntfy}
    desk.clock.advance(timedelta(minutes=1))
    desk.choose.save_url(ntfy.channel, ntfy.audience, Secret("https://ntfy.sh/two"))
    desk.choose.save(desk.choose.settings())
    assert desk.read().delivered == {}


def test_a_way_that_is_given_up_is_neither_proved_nor_silent(desk: Desk) -> None:
    desk.choose.save(MAILS)
    desk.told(PRACTICE, problem=ErrorCode.MESSENGER_NOT_REACHED)
    desk.clock.advance(timedelta(days=2))
    assert [one.route for one in desk.read().long_silences] == [PRACTICE]
    assert len(desk.read().undelivered) == 1
    desk.choose.save(AlertSettings())
    found = desk.read()
    assert (found.silences, found.undelivered) == ((), ())


@pytest.mark.parametrize(("hours", "count"), [(23, 0), (24, 1)])
def test_a_silence_is_long_after_a_day(desk: Desk, hours: int, count: int) -> None:
    desk.choose.save(MAILS)
    desk.told(PRACTICE, problem=ErrorCode.MESSENGER_NOT_REACHED)
    desk.clock.advance(timedelta(hours=hours))
    assert len(desk.read().silences) == 1
    assert len(desk.read().long_silences) == count


def test_signs_of_life_are_no_messages_but_prove_the_watchdog(desk: Desk) -> None:
    dog = Route(Channel.PING, Audience.PRACTICE, "hc.example")
    desk.choose.save_url(dog.channel, dog.audience, Secret("https://hc.example/1"))
    alert = pulse("run", dog, NOON)
    desk.alerts.record(Decision(alerts=(alert,)))
    desk.alerts.settle(replace(alert, state=AlertState.DELIVERED, delivered_at=NOON))
    found = desk.read()
    assert found.last == ()
    assert found.delivered == {dog: NOON}


def test_the_next_attempt_is_the_one_the_agent_makes(desk: Desk) -> None:
    desk.choose.save(MAILS)
    desk.told(PRACTICE, problem=ErrorCode.MESSENGER_NOT_REACHED)
    (alert,) = desk.read().undelivered
    assert tried_again_at(alert) == NOON + timedelta(minutes=1)
    assert tried_again_at(replace(alert, attempts=99)) == NOON + timedelta(hours=6)
    assert tried_again_at(replace(alert, tried_at=None)) is None


@pytest.mark.parametrize("text", ["{", "[]", '{"mail:practice:a@example.com": 3}', '{"x": "y"}'])
def test_what_cannot_be_read_of_the_tests_reads_as_never_tried(desk: Desk, text: str) -> None:
    desk.choose.save(MAILS)
    desk.store.save_setting(SETTING, text)
    assert desk.read().delivered == {}
    desk.tried.note((PRACTICE,), MAILS.routes)
    assert set(desk.read().delivered) == {PRACTICE}


def test_of_addresses_no_longer_chosen_nothing_is_kept(desk: Desk) -> None:
    desk.tried.note((PRACTICE, DOCTOR), (PRACTICE,))
    assert "d@example.com" not in (desk.store.setting(SETTING) or "")


def test_giving_up_mail_forgets_the_password_and_keeps_who_the_second_person_is(desk: Desk) -> None:
    desk.choose.save(replace(MAILS, second_name="Dr Martin"))
    desk.choose.save_mail_password(Secret("x"))
    settings = desk.choose.forget_mail()
    assert settings.mail is None
    assert (settings.addresses, settings.second_name) == ((), "Dr Martin")
    assert settings.second_addresses == ("d@example.com",)
    assert desk.secrets.get(PASSWORD_OF_MAIL) is None
    assert settings.reach is Reach.THIS_SCREEN


def test_how_far_a_message_gets() -> None:
    assert AlertSettings(desktop=False).reach is Reach.NOBODY
    assert AlertSettings().reach is Reach.THIS_SCREEN
    assert AlertSettings(desktop=False, ping_host="hc.example").reach is Reach.SOMEBODY
    # An account without anybody who reads is nobody.
    assert AlertSettings(desktop=False, mail=SERVER).reach is Reach.NOBODY


def test_the_second_person_may_be_left_out_of_the_weekly_line() -> None:
    assert DOCTOR in MAILS.digest_routes
    without = replace(MAILS, digest_to_second=False)
    assert DOCTOR not in without.digest_routes
    assert PRACTICE in without.digest_routes
    assert DOCTOR in without.routes


@pytest.mark.parametrize("name", ["x" * 81, "two\nlines", "\x1b[2J"])
def test_a_name_that_could_not_be_shown_is_refused(name: str) -> None:
    with pytest.raises(PracticeGuardError):
        AlertSettings(second_name=name)


def test_a_password_belongs_to_its_server_and_user() -> None:
    assert SERVER.needs_password(None)
    assert not SERVER.needs_password(replace(SERVER, port=587, sender="b@example.com"))
    assert SERVER.needs_password(replace(SERVER, host="mail.example.org"))
    assert SERVER.needs_password(replace(SERVER, user="other"))
    assert not replace(SERVER, user="").needs_password(None)


def deliver(desk: Desk, *alerts: Alert) -> None:
    opened = tuple(one.trouble for one in alerts if one.trouble is not None)
    desk.alerts.record(Decision(opened=opened, alerts=alerts))
    for one in alerts:
        desk.alerts.settle(replace(one, state=AlertState.DELIVERED, delivered_at=NOON))


def test_a_message_about_days_says_how_many(desk: Desk) -> None:
    key = RepositoryKey("blue")
    for place, days_ago in ((key, 9), (RepositoryKey("red"), 4)):
        begun_at = NOON - timedelta(days=days_ago, hours=2)
        name = RunId(str(days_ago))
        run = Run(name, PlanId("p"), RunTrigger.SCHEDULED, RunState.BEGUN, begun_at)
        run = replace(run, repository=place)
        desk.runs.begin(run)
        desk.runs.finish(replace(run, state=RunState.COMPLETE, ended_at=begun_at, snapshot_id="s"))
    everywhere = alarm(Trouble(TroubleKind.COPY_OVERDUE, EVERYWHERE, NOON), 1, PRACTICE, NOON)
    one = alarm(Trouble(TroubleKind.PLACE_OVERDUE, key, NOON), 1, PRACTICE, NOON)
    never = alarm(Trouble(TroubleKind.PLACE_OVERDUE, "new", NOON), 4, PRACTICE, NOON)
    deliver(desk, everywhere, one, never)
    desk.clock.advance(timedelta(days=3))
    # As it was then, not as it is today; without any copy, as the step says: day 4, 7, 14, 21.
    assert desk.read().days == {everywhere.key: 4, one.key: 9, never.key: 21}


def test_the_second_person_was_told_when_it_was_chosen(desk: Desk) -> None:
    desk.choose.save(replace(MAILS, second_after_days=5))
    told = alarm(Trouble(TroubleKind.COPY_OVERDUE, EVERYWHERE, NOON), 2, DOCTOR, NOON)
    deliver(desk, told)
    assert desk.read().days == {told.key: 9}
