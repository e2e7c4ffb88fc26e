"""Who is told: the sentence, each way with its proof, what waits, and what Home says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.alert import (
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleKind,
    alarm,
    pulse,
    recovery,
)
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL, token_name, url_name
from practiceguard.services.practice.choose_messengers import SETTING, to_json
from practiceguard.ui.dashboard.sentences import HomeAction
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.settings.telling.address_dialog import AddressDialog
from practiceguard.ui.settings.telling.form import FieldGroup, WaysForm
from practiceguard.ui.settings.telling.mail_dialog import MailDialog
from practiceguard.ui.settings.telling.person_dialog import PersonDialog
from practiceguard.ui.settings.telling.view import (
    MAIL,
    NTFY,
    SCREEN,
    SECOND,
    WATCHDOG,
    TellingView,
)
from practiceguard.ui.settings.telling.watch_dialog import WatchDialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import install_language
from practiceguard.ui.widgets import StatusBadge
from tests.fakes.fake_messengers import FakeMessengers
from tests.gui.conftest import settled
from tests.gui.sample_app import ACCOUNT, NOW, Sample, tell_of

DOCTOR = "martin@example.org"
OVERDUE = Trouble(TroubleKind.COPY_OVERDUE, "", NOW - timedelta(days=2))
TO_PRACTICE = Route(Channel.MAIL, Audience.PRACTICE, ACCOUNT)
TO_DOCTOR = Route(Channel.MAIL, Audience.SECOND_PERSON, DOCTOR)


def choose(sample: Sample, settings: AlertSettings) -> None:
    sample.store.save_setting(SETTING, to_json(settings))


def chosen(sample: Sample) -> AlertSettings:
    return sample.app.choose_messengers.settings()


def messengers(sample: Sample) -> FakeMessengers:
    found = sample.world.telling.messengers
    assert isinstance(found, FakeMessengers)
    return found


def seen(text: str) -> str:
    """Return a text as it is seen: without the places where a line may end."""
    return text.replace("\u200b", "")


@pytest.fixture
def shown(sample: Sample, qtbot: QtBot) -> Callable[[], TellingView]:
    def show() -> TellingView:
        view = TellingView(sample.app)
        qtbot.addWidget(view)
        view.resize(1000, 800)
        view.show()
        settled(qtbot)
        return view

    return show


@pytest.fixture
def shell(sample: Sample, qtbot: QtBot) -> Callable[[], Shell]:
    windows: list[MainWindow] = []

    def show() -> Shell:
        window = MainWindow(sample.app, is_set_up=True)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        settled(qtbot)
        assert window.shell is not None
        return window.shell

    return show


# --- the sentence ---------------------------------------------------------------------------


def test_who_is_told_and_when_the_last_message_got_out(shown: Callable[[], TellingView]) -> None:
    view = shown()
    assert view.header.sentence == "The practice and Dr Martin are told by e-mail"
    assert view.header.secondary == "Last message: delivered Monday, 08:01."
    assert (view.badge.text, view.badge.level) == ("Messages get out", Level.GOOD)
    assert view.begin.isHidden()


@pytest.mark.parametrize(
    ("desktop", "sentence"),
    [(True, "Nobody is told, except on this screen"), (False, "Nobody is told")],
)
def test_that_nobody_is_told_is_amber_and_offers_the_one_next_step(
    sample: Sample, shown: Callable[[], TellingView], *, desktop: bool, sentence: str
) -> None:
    choose(sample, AlertSettings(desktop=desktop))
    view = shown()
    assert view.header.sentence == sentence
    assert view.badge.level is Level.CARE
    assert view.begin.isVisible()
    view.begin.click()
    assert view.window().findChildren(MailDialog)


def test_what_was_never_tried_is_not_green(
    sample: Sample, shown: Callable[[], TellingView]
) -> None:
    settings = replace(chosen(sample), mail_since=NOW)
    choose(sample, settings)
    view = shown()
    # The lines of before went through another account.
    assert view.badge.level is Level.UNPROVED
    assert view.ways[MAIL].badge.text == "not tried yet"


def test_one_person_by_several_ways(sample: Sample, shown: Callable[[], TellingView]) -> None:
    choose(sample, replace(chosen(sample), addresses=(), ntfy_host="ntfy.sh"))
    assert shown().header.sentence == "Dr Martin is told by e-mail and by ntfy"


# --- testing what is kept -------------------------------------------------------------------


def test_a_test_reaches_every_address_and_is_remembered(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    choose(sample, replace(chosen(sample), addresses=(ACCOUNT, "b@exemple.fr"), mail_since=NOW))
    view = shown()
    card = view.ways[MAIL]
    card.test.click()
    assert not card.test.isEnabled()
    settled(qtbot)
    assert [route.address for route, _ in messengers(sample).sent] == [ACCOUNT, "b@exemple.fr"]
    assert "b@exemple.fr" in card.result
    assert card.test.isEnabled()
    assert (card.badge.text, card.badge.level) == ("worked today, 14:04", Level.GOOD)
    assert view.ways[SECOND].badge.text == "not tried yet"


def test_a_test_that_fails_says_in_one_line_why_and_what_to_do(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    messengers(sample).broken[Channel.MAIL] = ErrorCode.MESSENGER_LOGIN_REFUSED
    view = shown()
    view.ways[SECOND].test.click()
    settled(qtbot)
    told = view.ways[SECOND].result
    assert "refuses the user name or the password" in told
    assert "Type both again" in told
    assert view.ways[SECOND].test.isEnabled()


def test_the_keyboard_does_not_slip_from_test_to_no_longer_use(
    shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    view = shown()
    view.activateWindow()
    card = view.ways[MAIL]
    card.test.setFocus()
    card.test.click()
    settled(qtbot)
    assert not card.forget.hasFocus()


# --- the form for e-mail --------------------------------------------------------------------


@pytest.fixture
def mail_form(sample: Sample, qtbot: QtBot) -> Callable[[], MailDialog]:
    def show() -> MailDialog:
        form = MailDialog(sample.app, chosen(sample))
        qtbot.addWidget(form)
        form.show()
        return form

    return show


def typed(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.textEdited.emit(text)


def problem_of(form: WaysForm, field: QWidget) -> str:
    (group,) = (one for one in form.findChildren(FieldGroup) if one.isAncestorOf(field))
    return group.problem


def test_the_address_alone_finds_provider_server_and_user(
    sample: Sample, mail_form: Callable[[], MailDialog], qtbot: QtBot
) -> None:
    choose(sample, AlertSettings())
    form = mail_form()
    typed(form.account, "cabinet@free.fr")
    assert form.provider.currentText() == "Free"
    assert (form.host.text(), form.port.value(), form.user.text()) == (
        "smtp.free.fr", 465, "cabinet",
    )  # fmt: skip
    assert "before the @" in form.provider.accessibleDescription()
    form.password.edit.setText("open sesame")
    with qtbot.waitSignal(form.changed):
        form.on_save()
    kept = chosen(sample)
    assert kept.mail == MailServer(
        "smtp.free.fr", 465, MailSecurity.TLS, "cabinet", "cabinet@free.fr"
    )
    assert kept.addresses == ("cabinet@free.fr",)
    assert sample.secrets.get(PASSWORD_OF_MAIL) == Secret("open sesame")
    assert "open sesame" not in (sample.store.setting(SETTING) or "")


def test_a_provider_that_cannot_be_used_is_said_before_anything_is_typed(
    sample: Sample, mail_form: Callable[[], MailDialog]
) -> None:
    choose(sample, AlertSettings())
    form = mail_form()
    typed(form.account, "cabinet@outlook.fr")
    assert "Microsoft no longer takes mails" in form.provider.accessibleDescription()


def test_a_provider_chosen_by_hand_stays_and_another_one_asks_for_its_server(
    sample: Sample, mail_form: Callable[[], MailDialog]
) -> None:
    choose(sample, AlertSettings())
    form = mail_form()
    form.provider.setCurrentIndex(form.provider.findData("ovh"))
    form.provider.activated.emit(form.provider.currentIndex())
    typed(form.account, "cabinet@gmail.com")
    assert form.host.text() == "ssl0.ovh.net"
    form.provider.setCurrentIndex(0)
    form.provider.activated.emit(0)
    assert form.more.isChecked()
    form.password.edit.setText("x")
    form.on_save()
    assert "mail server" in problem_of(form, form.host)
    assert form.isVisible()


@pytest.mark.parametrize(
    ("account", "to", "password", "field", "told"),
    [
        ("cabinet", "", "x", "account", "one address"),
        ("a@b.fr, c@d.fr", "", "x", "account", "one address"),
        ("a@free.fr", "docteur@", "x", "to", "docteur@"),
        ("a@free.fr", "", "", "password", "Type the password"),
    ],
)
def test_what_is_missing_is_said_below_its_field_and_nothing_is_kept(
    sample: Sample,
    mail_form: Callable[[], MailDialog],
    account: str,
    to: str,
    password: str,
    field: str,
    told: str,
) -> None:
    choose(sample, AlertSettings())
    form = mail_form()
    typed(form.account, account)
    typed(form.to, to)
    form.password.edit.setText(password)
    form.on_save()
    fields = {"account": form.account, "to": form.to, "password": form.password.edit}
    assert told in problem_of(form, fields[field])
    assert form.isVisible()
    assert chosen(sample).mail is None
    assert sample.secrets.get(PASSWORD_OF_MAIL) != Secret("x")
    typed(fields[field], "y")
    assert problem_of(form, fields[field]) == ""


def test_the_kept_password_serves_its_own_server_and_goes_to_no_other(
    sample: Sample, mail_form: Callable[[], MailDialog], qtbot: QtBot
) -> None:
    form = mail_form()
    assert form.password.text() == ""
    form.on_test()
    settled(qtbot)
    assert form.banner.happened.endswith(f"arrived: {ACCOUNT}.")
    assert messengers(sample).used[-1].password == Secret("password of the mail account")
    typed(form.host, "smtp.thief.example")
    form.on_test()
    assert "Type the password" in problem_of(form, form.password.edit)
    form.on_save()
    assert "Type the password" in problem_of(form, form.password.edit)
    assert len(messengers(sample).sent) == 1


def test_a_test_of_the_form_sends_what_is_typed_and_keeps_nothing(
    sample: Sample, mail_form: Callable[[], MailDialog], qtbot: QtBot
) -> None:
    before = chosen(sample)
    form = mail_form()
    typed(form.host, "smtp.example.org")
    form.password.edit.setText("typed just now")
    form.on_test()
    settled(qtbot)
    used = messengers(sample).used[-1]
    assert used.mail is not None
    assert (used.mail.host, used.password) == ("smtp.example.org", Secret("typed just now"))
    assert chosen(sample) == before
    assert sample.secrets.get(PASSWORD_OF_MAIL) == Secret("password of the mail account")
    # What was proved so is remembered once it is kept; what was changed after the test is not.
    with qtbot.waitSignal(form.changed):
        form.on_save()
    assert sample.app.read_telling().delivered[TO_PRACTICE] == NOW


def test_a_change_after_the_test_counts_as_never_tried(
    sample: Sample, mail_form: Callable[[], MailDialog], qtbot: QtBot
) -> None:
    form = mail_form()
    form.password.edit.setText("typed just now")
    form.on_test()
    settled(qtbot)
    sample.clock.advance(timedelta(minutes=1))
    form.port.setValue(587)
    with qtbot.waitSignal(form.changed):
        form.on_save()
    assert TO_PRACTICE not in sample.app.read_telling().delivered


def test_the_wheel_changes_no_field_unseen(
    mail_form: Callable[[], MailDialog], shown: Callable[[], TellingView]
) -> None:
    form = mail_form()
    form.more.setChecked(True)
    weekly = shown().weekly
    for field in (form.provider, form.security, form.language, form.port, weekly.day, weekly.at):
        before = field.property("currentIndex"), field.property("value"), field.property("time")
        field.setFocus()
        middle = QPointF(field.rect().center())
        wheel = QWheelEvent(
            middle, field.mapToGlobal(middle), QPoint(), QPoint(0, -240),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, wheel)
        assert not wheel.isAccepted()
        after = field.property("currentIndex"), field.property("value"), field.property("time")
        assert after == before


def test_a_test_that_fails_keeps_the_form_open_with_the_reason(
    sample: Sample, mail_form: Callable[[], MailDialog], qtbot: QtBot
) -> None:
    messengers(sample).broken[Channel.MAIL] = ErrorCode.MESSENGER_NOT_TRUSTED
    form = mail_form()
    form.on_test()
    settled(qtbot)
    assert "cannot be trusted" in form.banner.happened
    assert form.save.isEnabled()


def test_the_keyboard_does_not_slip_to_cancel_while_a_test_is_sent(
    mail_form: Callable[[], MailDialog], qtbot: QtBot
) -> None:
    form = mail_form()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.test.setFocus()
    qtbot.keyClick(form.test, Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert not isinstance(focus, QAbstractButton)
    settled(qtbot)
    assert form.test.hasFocus()
    assert form.isVisible()


def test_a_keyring_that_refuses_keeps_the_form_open(
    sample: Sample,
    mail_form: Callable[[], MailDialog],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_name: str, _secret: Secret) -> None:
        raise PracticeGuardError(ErrorCode.KEYRING_LOCKED)

    monkeypatch.setattr(sample.secrets, "set", refuse)
    before = chosen(sample)
    form = mail_form()
    form.password.edit.setText("new")
    form.on_save()
    settled(qtbot)
    assert form.isVisible()
    assert form.banner.isVisible()
    assert chosen(sample) == before


# --- the second person ----------------------------------------------------------------------


def test_the_second_person_is_kept_with_name_and_days(sample: Sample, qtbot: QtBot) -> None:
    form = PersonDialog(sample.app, chosen(sample))
    qtbot.addWidget(form)
    form.show()
    form.name.setText("Dr Petit")
    form.to.setText("petit@example.org, petit2@example.org")
    form.days.setValue(1)
    assert form.days.text() == "1 day"
    form.on_test()
    settled(qtbot)
    assert {route.audience for route, _ in messengers(sample).sent} == {Audience.SECOND_PERSON}
    with qtbot.waitSignal(form.changed):
        form.on_save()
    kept = chosen(sample)
    assert kept.second_addresses == ("petit@example.org", "petit2@example.org")
    assert (kept.second_name, kept.second_after_days) == ("Dr Petit", 1)
    assert kept.addresses == (ACCOUNT,)


def test_without_mail_nobody_can_be_the_second_person(
    sample: Sample, shown: Callable[[], TellingView]
) -> None:
    choose(sample, AlertSettings())
    card = shown().ways[SECOND]
    assert not card.change.isEnabled()
    choose(sample, replace(AlertSettings(), second_addresses=(DOCTOR,), second_name="Dr Martin"))
    card = shown().ways[SECOND]
    assert (card.badge.text, card.badge.level) == ("is not told", Level.CARE)


# --- secret addresses -----------------------------------------------------------------------


def test_a_topic_is_tested_kept_in_the_keyring_and_never_shown(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    form = AddressDialog(sample.app, chosen(sample), *NTFY)
    qtbot.addWidget(form)
    form.show()
    form.on_save()
    assert "https://" in problem_of(form, form.url.edit)
    form.url.edit.setText(" https://ntfy.sh/geheim ")
    form.token.edit.setText("tk_1")
    form.on_test()
    settled(qtbot)
    used = messengers(sample).used[-1]
    assert (used.url, used.token) == (Secret("https://ntfy.sh/geheim"), Secret("tk_1"))
    with qtbot.waitSignal(form.changed):
        form.on_save()
    assert sample.secrets.get(url_name(*NTFY)) == Secret("https://ntfy.sh/geheim")
    assert sample.secrets.get(token_name(*NTFY)) == Secret("tk_1")
    view = shown()
    assert view.special.isChecked()
    assert seen(view.ways[NTFY].told) == "ntfy.sh"
    assert view.ways[NTFY].badge.level is Level.GOOD


def test_a_way_is_given_up_after_a_question_and_its_secret_with_it(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    view = shown()
    for wanted in (False, True):
        view.ways[MAIL].forget.click()
        (box,) = view.findChildren(QMessageBox)
        assert box.defaultButton() in box.buttons()
        role = QMessageBox.ButtonRole
        sought = role.DestructiveRole if wanted else role.RejectRole
        next(one for one in box.buttons() if box.buttonRole(one) is sought).click()
        settled(qtbot)
        assert (chosen(sample).mail is None) is wanted
        qtbot.waitUntil(lambda: not view.findChildren(QMessageBox))
    assert sample.secrets.get(PASSWORD_OF_MAIL) is None
    assert chosen(sample).second_addresses == (DOCTOR,)
    assert view.header.sentence == "Nobody is told, except on this screen"


# --- what takes effect at once --------------------------------------------------------------


def test_the_weekly_line_is_changed_at_once(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    weekly = shown().weekly
    assert seen(weekly.readers) == f"It goes to: {ACCOUNT} and Dr Martin"
    weekly.day.setCurrentIndex(weekly.day.findData(4))
    settled(qtbot)
    weekly.at.show_time(time(7, 30))
    settled(qtbot)
    weekly.second.setChecked(False)
    settled(qtbot)
    kept = chosen(sample)
    assert kept.digest is not None
    assert (kept.digest.weekdays, kept.digest.times) == (frozenset({4}), (time(7, 30),))
    assert [route.address for route in kept.digest_routes if route.address] == [ACCOUNT]
    assert seen(weekly.readers) == f"It goes to: {ACCOUNT}"
    weekly.wanted.setChecked(False)
    settled(qtbot)
    assert chosen(sample).digest is None
    assert "nobody notices" in weekly.readers
    assert not weekly.day.isEnabled()


def test_showing_the_settings_changes_nothing(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    before = sample.store.setting(SETTING)
    view = shown()
    view.reload()
    settled(qtbot)
    assert sample.store.setting(SETTING) == before


def test_notifications_on_this_screen_are_switched_at_once(
    sample: Sample, shown: Callable[[], TellingView], qtbot: QtBot
) -> None:
    view = shown()
    assert view.ways[SCREEN].forget.isHidden()
    view.ways[SCREEN].test.click()
    settled(qtbot)
    assert "do you see it?" in view.ways[SCREEN].result
    view.screen_wanted.setChecked(False)
    settled(qtbot)
    assert chosen(sample).desktop is False
    assert view.ways[SCREEN].test.isHidden()


# --- the ledger -----------------------------------------------------------------------------


def test_what_does_not_get_out_is_shown_with_why_and_the_next_attempt(
    sample: Sample, shown: Callable[[], TellingView]
) -> None:
    tell_of(
        sample,
        alarm(OVERDUE, 1, TO_DOCTOR, NOW - timedelta(hours=3)),
        problem=ErrorCode.MESSENGER_NOT_REACHED,
        attempts=5,
    )
    view = shown()
    (line,) = view.undelivered.told
    assert line.startswith("No complete copy for 3 days, to Dr Martin.")
    assert "Nobody answers at smtp.orange.fr" in line
    assert line.endswith("Next attempt: today, 15:04.")
    assert view.header.sentence == "Messages do not get out"
    assert view.ways[SECOND].badge.level is Level.CARE
    assert view.ways[MAIL].badge.level is Level.GOOD


def test_nothing_is_said_of_what_merely_waits_or_of_a_way_given_up(
    sample: Sample, shown: Callable[[], TellingView]
) -> None:
    gone = Route(Channel.NTFY, Audience.PRACTICE, "ntfy.sh")
    tell_of(
        sample, alarm(OVERDUE, 1, gone, NOW - timedelta(days=2)),
        problem=ErrorCode.MESSENGER_REFUSED,
    )  # fmt: skip
    view = shown()
    assert view.undelivered.isHidden()
    assert view.badge.level is Level.GOOD


def test_the_last_messages_say_when_what_to_whom_and_what_became_of_it(
    sample: Sample, shown: Callable[[], TellingView]
) -> None:
    told = tell_of(
        sample,
        alarm(OVERDUE, 1, TO_PRACTICE, NOW - timedelta(days=1)),
        delivered_at=NOW - timedelta(days=1),
    )
    assert told.state is AlertState.DELIVERED
    tell_of(sample, recovery(OVERDUE, TO_PRACTICE, NOW), delivered_at=NOW - timedelta(hours=1))
    dog = Route(Channel.PING, Audience.PRACTICE, "hc.example")
    tell_of(sample, pulse("run", dog, NOW), delivered_at=NOW)
    lines = [tuple(map(seen, line)) for line in shown().last.told]
    assert lines[:3] == [
        ("Today, 13:04", "Complete copies are being made again", ACCOUNT, "delivered"),
        ("Yesterday, 14:04", "No complete copy for 2 days", ACCOUNT, "delivered"),
        ("Monday, 08:01", "Weekly line", "Dr Martin", "delivered"),
    ]
    assert len(lines) == 6


def test_every_trouble_has_words_in_both_languages(
    sample: Sample, shown: Callable[[], TellingView], qapp: QApplication
) -> None:
    for language in ("en", "fr"):
        install_language(qapp, language)
        for kind in TroubleKind:
            trouble = Trouble(kind, "p", NOW - timedelta(hours=1, seconds=len(kind)))
            for alert in (alarm(trouble, 1, TO_PRACTICE, NOW), recovery(trouble, TO_PRACTICE, NOW)):
                tell_of(sample, alert, delivered_at=NOW)
        for line in shown().last.told:
            assert all(line)
            assert "{" not in "".join(line)


# --- another computer -----------------------------------------------------------------------


def test_the_check_for_a_nas_is_saved_and_never_over_another_file(
    sample: Sample, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "check_copies.sh"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = WatchDialog(sample.app)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.script.click()
    settled(qtbot)
    assert target.read_text("utf-8").startswith("#!/bin/sh")
    assert str(target) in dialog.banner.happened
    target.write_text("mine")
    dialog.script.click()
    settled(qtbot)
    assert target.read_text() == "mine"
    assert str(target) not in dialog.banner.happened or "Saved" not in dialog.banner.happened


# --- Home and the settings ------------------------------------------------------------------


def place_of(view: Shell) -> str:
    return view.place.value


def to_do_lines(view: Shell) -> list[tuple[str, Level]]:
    badges = view.home._to_do.findChildren(StatusBadge)
    return [(badge.text, badge.level) for badge in badges if badge.isVisible()]


def test_pain_01_home_says_that_nobody_is_told_and_leads_there(
    sample: Sample, shell: Callable[[], Shell], qtbot: QtBot
) -> None:
    view = shell()
    assert ("Messages", Level.CARE) not in to_do_lines(view)
    choose(sample, AlertSettings())
    view.reload()
    settled(qtbot)
    assert ("Messages", Level.CARE) in to_do_lines(view)
    view.act(HomeAction.SEE_TELLING)
    settled(qtbot)
    assert place_of(view) == "telling"
    assert view.rail.button(Place.SETTINGS).isChecked()
    view.telling.back.click()
    assert place_of(view) == "settings"
    assert "Nobody is told, except on this screen" in view.settings.telling.told
    view.settings.telling.button.click()
    assert place_of(view) == "telling"


@pytest.mark.parametrize(("hours", "is_told"), [(23, False), (25, True)])
def test_home_is_amber_after_a_day_in_which_a_message_did_not_get_out(
    sample: Sample, shell: Callable[[], Shell], hours: int, *, is_told: bool
) -> None:
    tell_of(
        sample,
        alarm(OVERDUE, 1, TO_PRACTICE, NOW - timedelta(hours=hours)),
        problem=ErrorCode.MESSENGER_LOGIN_REFUSED,
    )
    assert (("Messages", Level.CARE) in to_do_lines(shell())) is is_told


def test_before_set_up_home_does_not_speak_of_messages(empty_sample: Sample, qtbot: QtBot) -> None:
    window = MainWindow(empty_sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    assert ("Messages", Level.CARE) not in to_do_lines(window.shell)


def test_records_that_cannot_be_read_are_said_on_the_page_itself(
    sample: Sample, shown: Callable[[], TellingView], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> None:
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    monkeypatch.setattr(sample.world.telling.alerts, "newest", broken)
    view = shown()
    assert view.problem.isVisible()
    assert view.ways[WATCHDOG].test.isHidden()
