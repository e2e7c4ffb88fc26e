"""Letters by e-mail through the whole room, on fakes: from who may get one to the settled duty."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.delivery import Fate, LetterFate, LettersOut, Way
from practiceguard.domain.incident.email_consent import NoEmail
from practiceguard.domain.incident.email_message import recipients_of, words_of
from practiceguard.domain.incident.email_run import (
    EmailAnswer,
    EmailBy,
    EmailPlan,
    EmailState,
    EmailStop,
    Outcome,
)
from practiceguard.domain.incident.entry import FactRecorded, Noted
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import digest_of_text
from practiceguard.domain.incident.tracked import Standing
from practiceguard.services.incident.emails.prepare import EmailChoices, PlannedEmails
from practiceguard.services.incident.emails.record import EmailWords
from practiceguard.services.incident.emails.send import SendEmails, email_lock
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.progress import NeverCancelled, no_report
from practiceguard.ui.incident.desk import Desk, Writers
from practiceguard.ui.incident.notices.email.dialog import EmailDialog
from practiceguard.ui.incident.notices.email.steps import EmailStep
from practiceguard.ui.incident.notices.email.work import EmailWork
from practiceguard.ui.tasks import TaskHandle
from tests.fakes.memory_emails import ACCEPTED, FakeEmailPost
from tests.gui.affected_practice import give_address_book
from tests.gui.conftest import settled
from tests.gui.fitting import assert_controls_have_name_and_height, assert_nothing_is_cut_off
from tests.gui.incident_room import texts_of
from tests.gui.letter_practice import LetterPractice, letter_practice
from tests.gui.sample_app import ACCOUNT, Sample, build_sample

WORDS = EmailWords(
    "List", "Went out", "Agreed: {because}", "{file}, SHA-256 {hash}", "Again: {numbers}"
)
PEOPLE = 26
BECAUSE = "all of them signed for it at the front desk"


@dataclass
class Office:
    """A practice that is about to write by e-mail."""

    practice: LetterPractice

    @property
    def sample(self) -> Sample:
        return self.practice.sample

    @property
    def post(self) -> FakeEmailPost:
        found = self.sample.world.aftermath.email_post
        assert isinstance(found, FakeEmailPost)
        return found

    def planned(self, because: str = BECAUSE, by: EmailBy = EmailBy.SERVER) -> PlannedEmails:
        incidents = self.sample.app.incidents
        incident = incidents.read(self.practice.incident).incident
        factory = incidents.mailing
        account = incidents.email.mail.account()
        return incidents.email.prepare.planned(
            incident,
            incidents.derive(incident, residents_of(incident)),
            factory.people(incident, no_report, NeverCancelled()),
            "en",
            EmailChoices(by, because),
            account.server.sender if account else "",
            told=factory.people.with_a_letter(incident, NoticeKind.PATIENT_LETTER),
        )

    def settled(self, by: EmailBy = EmailBy.SERVER) -> EmailPlan:
        planned = self.planned(by=by)
        incidents = self.sample.app.incidents
        incidents.mailing.release(planned.planned, "Sophie", "Dr Moreau")
        email = incidents.email
        return email.prepare.settle(self.planned(by=by), by, "Sophie", no_report, NeverCancelled())

    def released(self, by: EmailBy = EmailBy.SERVER) -> EmailPlan:
        plan, email = self.settled(by), self.sample.app.incidents.email
        if by is EmailBy.SERVER:
            email.test(plan.key, "Test")
            self.post.inbox.clear()
        left = self.planned(by=by).choice.left
        email.record.release(plan.key, "Sophie", "Dr Moreau", WORDS, left)
        return plan

    @property
    def send(self) -> SendEmails:
        return replace(self.sample.app.incidents.email.send, rest=lambda _s: None, tick=_Ticks())


class _Ticks:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 5
        return self.now


@pytest.fixture
def office(tmp_path: Path) -> Office:
    (tmp_path / "state").mkdir()
    sample = build_sample(tmp_path)
    practice = letter_practice(sample, PEOPLE)
    book = sample.world.aftermath.affected.address_book()
    assert book is not None
    people = [
        replace(
            one,
            email=f"p{one.row}@example.net" if one.row != 5 else "",
            language="fr" if one.row == 8 else "en",
            country="FR",
        )
        for one in book.entries
    ]
    people[0] = replace(people[0], email_agreed=False)
    people[1] = replace(people[1], email="Two@example.net, three@example.net")
    people[2] = replace(people[2], email=people[5].email.upper())
    people[9] = replace(people[9], email_agreed=True)
    people[11] = replace(people[11], minor=True, email_agreed=True)
    people[10] = replace(people[10], country="US", region="US-TX")
    give_address_book(sample, tuple(people))
    return Office(practice)


def test_everybody_is_in_one_list_and_nobody_agreed_until_somebody_says_so(office: Office) -> None:
    asked = office.planned(because="")
    incidents = office.sample.app.incidents
    incident = incidents.read(office.practice.incident).incident
    everybody = {one.key for one in incidents.mailing.people(incident, no_report, NeverCancelled())}
    keys = [one.person.key for one in asked.choice.emailed]
    keys += [one.person.key for one in asked.choice.left]
    assert sorted(keys) == sorted(everybody)
    assert [one.person.entry.row for one in asked.choice.emailed if one.person.entry] == [11]
    reasons = asked.choice.reasons
    assert reasons[NoEmail.NOT_AGREED] == 1
    assert reasons[NoEmail.NOT_SAID] > 10
    assert (reasons[NoEmail.SAID_NO], reasons[NoEmail.SHARED]) == (1, 2)
    assert reasons[NoEmail.NO_ADDRESS] >= 2
    assert (reasons[NoEmail.DECEASED], reasons[NoEmail.PROTECTED]) == (1, 1)
    assert reasons[NoEmail.CHILD] == 1  # whoever agreed: the parents are told, on paper
    said = office.planned()
    assert said.choice.people == asked.choice.people
    assert said.choice.unasked == asked.choice.unasked == len(said.choice.emailed) - 1
    assert len(said.planned.prepared.mailing.addressees) == len(said.choice.emailed)


def test_from_the_first_text_to_the_settled_duty(office: Office) -> None:
    plan, incidents = office.released(), office.sample.app.incidents
    people = plan.made.letters
    outcome = office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    assert outcome.stop is None
    assert outcome.counts.of(EmailState.SENT) == people == len(office.post.inbox)
    for to, content in office.post.inbox:
        assert recipients_of(content) == (to,)
        assert "Cabinet du Dr Moreau" in words_of(content)
    room = incidents.read(office.practice.incident)
    [out] = [one for one in room.incident.deliveries if isinstance(one, LettersOut)]
    assert (out.way, out.letters, len(out.persons)) == (Way.EMAIL, people, people)
    assert any(isinstance(one.entry, Noted) and BECAUSE in one.entry.text for one in room.entries)
    assert room.incident.mailings[-1].second == "Dr Moreau"
    lots = [one for one in room.incident.progress.values() if one.letters.lots]
    assert lots
    tracked = incidents.track(office.practice.incident)
    standing = [one.standing for one in tracked.people]
    assert standing.count(Standing.EMAILED) == people
    assert len(tracked.people) == tracked.everybody  # who got none is listed with the reason
    assert f"e-mail-{NoEmail.CHILD}" in {one.why_none for one in tracked.people}
    # Once told, nobody is written to again by a second mailing.
    again = office.planned()
    assert not again.choice.emailed
    assert again.choice.reasons[NoEmail.HAS_ONE] == people
    assert office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled()).stop is None
    assert len(office.post.inbox) == people
    before = len(room.entries)
    assert len(incidents.read(office.practice.incident).entries) == before


def test_who_is_refused_can_get_a_letter_on_paper_and_who_may_have_it_is_shown(
    office: Office,
) -> None:
    plan, incidents = office.released(), office.sample.app.incidents
    items = incidents.email.journal.items(plan.key)
    refused, maybe = items[0], items[1]
    answers = {
        refused.address: EmailAnswer(Outcome.REFUSED, "550 5.1.1 nobody"),
        maybe.address: EmailAnswer(Outcome.UNKNOWN, "timed out", is_cut=True),
    }
    office.post.answer = lambda to: answers.get(to, ACCEPTED)
    office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    incident = incidents.read(office.practice.incident).incident
    fates = {
        one.person: (one.fate, one.note)
        for one in incident.deliveries
        if isinstance(one, LetterFate)
    }
    assert fates == {
        refused.person: (Fate.BOUNCED, "550 5.1.1 nobody"),
        maybe.person: (Fate.MAYBE_SENT, "timed out"),
    }
    told = incidents.mailing.people.with_a_letter(incident, NoticeKind.PATIENT_LETTER)
    assert refused.person not in told
    assert maybe.person in told
    # A person decides that it goes out once more; the log says who, and why it may be there twice.
    office.post.answer = lambda _to: ACCEPTED
    incidents.email.record.again(plan.key, [maybe.number, refused.number], "Sophie", WORDS)
    outcome = office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    assert outcome.counts.by_state == {
        EmailState.SENT: plan.made.letters - 1, EmailState.REFUSED: 1
    }  # fmt: skip
    entries = incidents.read(office.practice.incident).entries
    assert any(isinstance(one.entry, Noted) and maybe.number in one.entry.text for one in entries)


def test_nothing_leaves_untested_unread_or_without_a_second_reader(office: Office) -> None:
    email = office.sample.app.incidents.email
    with pytest.raises(PracticeGuardError) as refusal:
        email.prepare.settle(
            office.planned(), EmailBy.SERVER, "Sophie", no_report, NeverCancelled()
        )
    assert refusal.value.code is ErrorCode.LETTERS_UNREAD
    plan = office.settled()
    for second, code in (
        ("Dr Moreau", ErrorCode.EMAIL_NOT_TESTED),
        ("", ErrorCode.NOTICE_NOT_READY),
        (" sophie ", ErrorCode.NOTICE_NOT_READY),
    ):
        with pytest.raises(PracticeGuardError) as refusal:
            email.record.release(plan.key, "Sophie", second, WORDS)
        assert refusal.value.code is code
    with pytest.raises(PracticeGuardError):
        office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    assert not office.post.inbox
    assert 1 <= email.test(plan.key, "Test") <= 5
    assert {to for to, _ in office.post.inbox} == {ACCOUNT}
    assert all(recipients_of(content) == (ACCOUNT,) for _, content in office.post.inbox)


def test_what_a_crash_kept_out_of_the_log_is_made_up_for(office: Office) -> None:
    plan, incidents = office.released(), office.sample.app.incidents
    journal, now = incidents.email.journal, office.sample.clock.now()
    first, second = journal.items(plan.key)[:2]
    journal.mark(plan.key, first.number, EmailState.SENT, now)
    journal.mark(plan.key, second.number, EmailState.SENDING, now)
    office.post.answer = lambda _to: EmailAnswer(Outcome.STOP, "550 5.4.5 limit")
    outcome = office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    assert outcome.stop is EmailStop.SERVER_REFUSES
    deliveries = incidents.read(office.practice.incident).incident.deliveries
    assert [one.persons for one in deliveries if isinstance(one, LettersOut)] == [(first.person,)]
    assert [one.person for one in deliveries if isinstance(one, LetterFate)] == [second.person]
    assert incidents.email.record.leave(plan.key) == plan.made.letters - 2
    told = incidents.mailing.people.with_a_letter(
        incidents.read(office.practice.incident).incident, NoticeKind.PATIENT_LETTER
    )
    assert told == {first.person, second.person}


def test_whose_message_waits_gets_no_letter_on_paper_beside_it(office: Office) -> None:
    plan, incidents = office.released(), office.sample.app.incidents
    journal, now = incidents.email.journal, office.sample.clock.now()
    gone, refused, left, *waiting = journal.items(plan.key)
    # A run is under way: the journal knows of each, the log of none.
    for one, state in ((gone, EmailState.SENT), (refused, EmailState.REFUSED)):
        journal.mark(plan.key, one.number, state, now)
    journal.mark(plan.key, left.number, EmailState.LEFT, now)
    letters = office.practice.plan().prepared.mailing.addressees
    on_paper = {one.person_key for one in letters}
    assert {refused.person, left.person} <= on_paper
    assert not on_paper & {gone.person, *(one.person for one in waiting)}


def test_who_would_get_no_message_by_now_is_left_out_of_what_waits(office: Office) -> None:
    plan, sample = office.released(), office.sample
    email, incidents = sample.app.incidents.email, sample.app.incidents
    first, second, *_ = items = email.journal.items(plan.key)
    book = sample.world.aftermath.affected.address_book()
    assert book is not None
    changed: dict[str, dict[str, Any]] = {
        first.address: {"email_agreed": False},
        second.address: {"email": "new@example.net"},
    }
    give_address_book(
        sample, tuple(replace(one, **changed.get(one.email, {})) for one in book.entries)
    )
    work = EmailWork(sample.app, office.practice.incident, NoticeKind.PATIENT_LETTER, "en")
    handle = TaskHandle(no_report, Event())
    with email_lock(sample.world.locks, office.practice.incident):  # another window sends
        with pytest.raises(PracticeGuardError) as refusal:
            work.leave(plan)
        assert refusal.value.code is ErrorCode.EMAIL_RUNNING
    work._hold_back(plan, handle)
    left = [one.number for one in email.journal.items(plan.key) if one.state is EmailState.LEFT]
    assert left == [first.number, second.number]
    assert len(items) > 10
    incident = incidents.read(office.practice.incident).incident
    told = incidents.mailing.people.with_a_letter(incident, NoticeKind.PATIENT_LETTER)
    assert not told & {first.person, second.person}


@pytest.mark.parametrize("is_released", [False, True])
def test_what_the_record_states_otherwise_by_now_does_not_go_out(
    office: Office, is_released: bool
) -> None:
    plan = office.released() if is_released else office.settled()
    email, incidents = office.sample.app.incidents.email, office.sample.app.incidents
    email.record.see_that_words_stand(plan.key)
    office.sample.clock.set(office.sample.clock.now() + timedelta(hours=1))
    # Nobody released other words: the record alone has overtaken these.
    kinds = Fact(Field.DATA_KINDS, Knowledge.KNOWN, "health,photographs,payment")
    copied = Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "probably-copied")
    fact = kinds if is_released else copied
    incidents.write(office.practice.incident, "Sophie", FactRecorded(fact))
    if not is_released:
        email.test(plan.key, "Test")
        office.post.inbox.clear()
    goes_out: Callable[[], object] = partial(
        email.record.release, plan.key, "Sophie", "Dr Moreau", WORDS
    )
    if is_released:
        goes_out = partial(office.send, plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    with pytest.raises(PracticeGuardError) as refusal:
        goes_out()
    assert refusal.value.code is ErrorCode.EMAIL_OVERTAKEN
    assert not office.post.inbox


def test_words_that_were_corrected_since_do_not_go_out(office: Office) -> None:
    plan, incidents = office.released(), office.sample.app.incidents
    office.sample.clock.set(office.sample.clock.now() + timedelta(hours=1))
    released = incidents.read(office.practice.incident).incident.released
    old = next(one.notice for one in released if one.notice.language == "en")
    text = old.text + " A word more."
    incidents.write(
        office.practice.incident,
        "Sophie",
        replace(old, text=text, sha256=digest_of_text(text), undated=digest_of_text(text)),
    )
    with pytest.raises(PracticeGuardError) as refusal:
        office.send(plan.key, "Sophie", WORDS, no_report, NeverCancelled())
    assert refusal.value.code is ErrorCode.EMAIL_OVERTAKEN
    assert not office.post.inbox


def test_as_files_one_per_person_and_only_a_person_says_that_they_went_out(
    office: Office, tmp_path: Path
) -> None:
    plan, incidents = office.released(EmailBy.FILES), office.sample.app.incidents
    to_files = replace(incidents.email.to_files, files=SystemFiles())
    folder = tmp_path / "messages"

    class AfterThree:
        asked = 0

        def is_requested(self) -> bool:
            self.asked += 1
            return self.asked > 3

    with pytest.raises(PracticeGuardError) as refusal:
        to_files(plan.key, folder, no_report, AfterThree())
    assert refusal.value.code is ErrorCode.CANCELLED
    assert len(list(folder.glob("*.eml"))) == 3
    assert to_files(plan.key, folder, no_report, NeverCancelled()) == plan.made.letters
    # Who is left out gets no file, and no folder with an old one of theirs is taken for whole.
    out, journal = incidents.email.journal.items(plan.key)[0], incidents.email.journal
    journal.mark(plan.key, out.number, EmailState.LEFT, office.sample.clock.now())
    with pytest.raises(PracticeGuardError) as refusal:
        to_files(plan.key, folder, no_report, NeverCancelled())
    assert refusal.value.code is ErrorCode.LETTERS_OTHER
    others = to_files(plan.key, tmp_path / "others", no_report, NeverCancelled())
    assert others == plan.made.letters - 1
    journal.mark(plan.key, out.number, EmailState.WAITING, office.sample.clock.now())
    files = {one.stem: one.read_bytes() for one in folder.glob("*.eml")}
    items = incidents.email.journal.items(plan.key)
    assert {one.number: (one.address,) for one in items} == {
        number: recipients_of(content) for number, content in files.items()
    }
    assert not incidents.read(office.practice.incident).incident.deliveries
    to_files.went_out(plan.key, "Sophie", WORDS)
    deliveries = incidents.read(office.practice.incident).incident.deliveries
    assert [one.letters for one in deliveries if isinstance(one, LettersOut)] == [len(items)]
    next(folder.glob("*.eml")).write_bytes(b"other")
    with pytest.raises(PracticeGuardError) as refusal:
        to_files(plan.key, folder, no_report, NeverCancelled())
    assert refusal.value.code is ErrorCode.LETTERS_CHANGED
    assert not office.post.inbox


def test_the_dialog_leads_from_who_to_sent_and_says_what_it_means(
    office: Office, qtbot: QtBot
) -> None:
    app = office.sample.app
    object.__setattr__(app.incidents.email, "send", office.send)
    window = QWidget()
    qtbot.addWidget(window)
    writers = Writers()
    writers.remember("Sophie")
    desk = Desk(app, office.practice.incident, writers, window)
    dialog = EmailDialog(desk, NoticeKind.PATIENT_LETTER, window)
    qtbot.addWidget(dialog)

    def settle() -> None:
        qtbot.waitUntil(lambda: not dialog.is_busy and dialog.step is not EmailStep.WORK)

    def fits() -> None:
        settle()
        settled(qtbot)
        assert_controls_have_name_and_height(dialog)
        assert_nothing_is_cut_off(dialog)

    dialog.show()
    qtbot.waitUntil(lambda: dialog.planned is not None)
    settle()
    assert dialog.who.sum.text().startswith("By e-mail: 1 of")
    assert "45 CFR 164.404(d)(1)(i)" in dialog.who.law.text()
    assert "Check this first" in dialog.who.check_first.text()
    dialog.who.agreed.setChecked(True)
    assert not dialog.primary.isEnabled()
    dialog.who.because.setText(BECAUSE)
    dialog.who.because.editingFinished.emit()
    settle()
    assert dialog.planned is not None
    people = dialog.planned.planned.letters
    assert people > 15
    fits()
    dialog.go_on()
    for row in range(dialog.texts.list.count()):
        dialog.texts.list.setCurrentRow(row)
    read = dialog.texts.findChildren(QCheckBox)
    next(one for one in read if "I have read" in one.text() + one.accessibleName()).setChecked(True)
    dialog.texts.second.setText("Dr Moreau")
    dialog.go_on()
    qtbot.waitUntil(lambda: dialog.step is EmailStep.WAY)
    assert ACCOUNT in dialog.way.account.text()
    fits()
    dialog.go_on()
    qtbot.waitUntil(lambda: dialog.step is EmailStep.TEST)
    assert not dialog.primary.isEnabled()
    assert dialog.lack.text() == "Send the test messages first."
    dialog.test.send.click()
    qtbot.waitUntil(lambda: not dialog.test.gone.isHidden())
    settle()
    assert {to for to, _ in office.post.inbox} == {ACCOUNT}
    office.post.inbox.clear()
    fits()
    dialog.test.read.tick()
    doubtful = app.incidents.email.journal.items(dialog.plan.key)[0] if dialog.plan else None
    assert doubtful is not None
    unknown = EmailAnswer(Outcome.UNKNOWN, "timed out", is_cut=True)
    office.post.answer = lambda to: unknown if to == doubtful.address else ACCEPTED
    dialog.go_on()
    qtbot.waitUntil(lambda: dialog.step is EmailStep.DONE, timeout=10_000)
    assert len(office.post.inbox) == people
    assert doubtful.number in dialog.outcome.people.toPlainText()
    assert not dialog.outcome.again.isHidden()
    told = f"Messages that went out: {people - 1}. To be seen to: 1."
    assert told in texts_of(dialog), "one of whom nobody knows is not all done"
    assert not dialog.can_send
    fits()
