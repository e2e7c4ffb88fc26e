"""Of several drafts under way the one that was asked for last is shown, and only it is released."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import ExposureSeen, FactRecorded, MomentRecorded
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NotReady, release_of, released
from practiceguard.domain.incident.risk import Exposure
from practiceguard.services.incident.draft_notices import Wanted
from practiceguard.services.incident.papers import Paper
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.prepare_notices import Reading
from practiceguard.services.incident.state_facts import data_codes
from practiceguard.ui.incident.notices import change_dialog, paper_view
from practiceguard.ui.incident.notices import page as page_module
from practiceguard.ui.incident.notices.change_dialog import ChangeDialog
from practiceguard.ui.incident.notices.page import NoticesPage
from tests.gui.conftest import settled
from tests.gui.incident_room import (
    FROM_14_COUNTRIES,
    NOTICED_IN_PARIS,
    RoomOnFakes,
    dialog_of,
    open_room,
)
from tests.gui.notices_screens import DETAILS, FACTS
from tests.gui.sample_app import Sample

Work = Callable[[], None]


@pytest.fixture
def room(qtbot: QtBot, sample: Sample) -> Iterator[RoomOnFakes]:
    found = open_room(qtbot, sample)
    sample.app.kit.details(DETAILS)
    found.write(*(FactRecorded(one) for one in FACTS))
    yield found
    found.host.close()


@pytest.fixture
def page(qtbot: QtBot, room: RoomOnFakes) -> NoticesPage:
    page = NoticesPage(room.desk)
    room.show(qtbot, page)
    settled(qtbot)
    return page


@pytest.fixture
def waiting(page: NoticesPage, monkeypatch: pytest.MonkeyPatch) -> list[Work]:
    """Have no work done but by the test, in the order in which it wants it."""
    del page  # there first: what it drafts when it is opened is done at once
    found: list[Work] = []
    later = _later(found)
    monkeypatch.setattr(paper_view, "run_task", later)
    monkeypatch.setattr(page_module, "run_task", later)
    return found


def _later(found: list[Work]) -> Callable[..., None]:
    def later(_receiver: object, work: Callable[[Any], Any], **calls: Any) -> None:
        def do() -> None:
            try:
                result = work(None)
            except PracticeGuardError as error:
                calls["on_failure"](error)
            else:
                calls["on_success"](result)

        found.append(do)

    return later


def _open(page: NoticesPage, kind: NoticeKind) -> None:
    page.open_paper(next(one for one in page.papers if one.kind is kind))


def _kind(page: NoticesPage) -> NoticeKind | None:
    return page.view.draft.template.id.kind if page.view.draft else None


def test_an_older_language_does_not_come_up_above_the_button(
    page: NoticesPage, waiting: list[Work]
) -> None:
    _open(page, NoticeKind.PATIENT_LETTER)
    view = page.view
    view.language.setCurrentIndex(view.language.findData("fr"))
    older, newer = waiting
    newer()
    older()
    assert view.draft is not None
    assert view.draft.document.language == "fr"
    assert view.release_it.isEnabled()


def test_nothing_of_the_paper_before_can_be_released(
    page: NoticesPage, waiting: list[Work]
) -> None:
    _open(page, NoticeKind.PATIENT_LETTER)
    waiting.pop()()
    _open(page, NoticeKind.DOOR_TEXT)
    assert _kind(page) is None
    assert not page.view.release_it.isEnabled()
    assert not page.view.copy_text.isEnabled()
    waiting.pop()()
    assert _kind(page) is NoticeKind.DOOR_TEXT


def test_a_text_that_cannot_be_drafted_leaves_none_of_another(
    page: NoticesPage, waiting: list[Work], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr(paper_view, "present_error", lambda _window, error: told.append(error))
    _open(page, NoticeKind.PATIENT_LETTER)
    waiting.pop()()

    def refuse(*_anything: object) -> None:
        raise PracticeGuardError(ErrorCode.TEMPLATE_INVALID, {"reason": "syntax"})

    monkeypatch.setattr(type(page.desk.app.incidents.notices), "draft", refuse)
    page.view.language.setCurrentIndex(page.view.language.findData("fr"))
    waiting.pop()()
    assert told
    assert page.view.draft is None
    assert not page.view.release_it.isEnabled()
    assert not page.view.preview.toPlainText()


def test_the_list_does_not_go_back_in_time(
    page: NoticesPage, room: RoomOnFakes, waiting: list[Work]
) -> None:
    page.look()
    room.write(MomentRecorded(Event.AWARE, NOTICED_IN_PARIS, "the photographs are ours"))
    room.refresh()
    older, newer = waiting
    newer()
    count = len(page.drafts[NoticeKind.AUTHORITY_INITIAL].missing)
    older()
    assert len(page.drafts[NoticeKind.AUTHORITY_INITIAL].missing) == count


def test_nobody_stands_for_words_that_the_record_has_overtaken(room: RoomOnFakes) -> None:
    room.write(FactRecorded(Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "cannot-tell")))
    notices = room.app.incidents.notices
    reading = Reading(Wanted(NoticeKind.DOOR_TEXT, ("en",)), "en")
    letter = Reading(Wanted(NoticeKind.PATIENT_LETTER, ("en",)), "en")
    read = notices.draft(room.room.incident, room.derived, letter.wanted, "en")
    door = notices.draft(room.room.incident, room.derived, reading.wanted, "en")
    room.write(ExposureSeen(Exposure.SAMPLE_SHOWN, "a photograph"))
    with pytest.raises(PracticeGuardError) as caught:
        notices.release(room.key, "Dr Moreau", read, letter, second="Claire")
    assert caught.value.facts["reason"] == NotReady.CHANGED
    assert not room.room.incident.released
    again = notices.draft(room.room.incident, room.derived, letter.wanted, "en")
    notices.release(room.key, "Dr Moreau", again, letter, second="Claire")
    with pytest.raises(PracticeGuardError):
        notices.release(room.key, "Dr Moreau", door, letter, second="Claire")
    assert len(room.room.incident.released) == 1


def test_one_authority_that_was_written_to_does_not_stand_for_all(
    qtbot: QtBot, sample: Sample
) -> None:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    notices = room.app.incidents.notices

    def paper() -> Paper:
        papers = notices.papers(room.room.incident, room.derived)
        return next(one for one in papers if one.kind is NoticeKind.AUTHORITY_INITIAL)

    asking = {one.id for one in paper().duties}
    assert len(asking) > 1
    wanted = Wanted(NoticeKind.AUTHORITY_INITIAL, ("en",))
    draft = notices.draft(room.room.incident, room.derived, wanted, "en")
    told = []
    while (found := paper()).released is None:
        told.append(found.duties[0].id)
        room.write(released(draft, told[-1], ""))
    assert sorted(told) == sorted(asking)


def test_a_changed_text_is_judged_as_it_stands_and_not_as_it_stood(
    qtbot: QtBot, page: NoticesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    _open(page, NoticeKind.DOOR_TEXT)
    settled(qtbot)
    found: list[Work] = []
    monkeypatch.setattr(change_dialog, "run_task", _later(found))
    page.view.change()
    dialog = dialog_of(ChangeDialog)
    dialog.text.setPlainText("{{ practice.nme }}")
    dialog.show_now()
    older, newer = found
    newer()
    older()
    assert not dialog.is_ready()
    assert dialog.preview.toPlainText() == ""
    dialog.reject()
    settled(qtbot)


def test_of_each_variant_the_log_says_for_whom_it_was_read(room: RoomOnFakes) -> None:
    notices = room.app.incidents.notices
    codes = data_codes(room.room.incident)
    texts = []
    for variant in (None, Variant(codes), Variant(codes, is_minor=True), Variant(codes[:1])):
        reading = Reading(Wanted(NoticeKind.PATIENT_LETTER, ("en",), variant=variant), "en")
        draft = notices.draft(room.room.incident, room.derived, reading.wanted, "en")
        notices.release(room.key, "Dr Moreau", draft, reading, second="Claire")
        found = release_of(room.room.incident.released, draft)
        assert found is not None
        texts.append((found.notice.variant, found.notice.sha256))
    assert [name for name, _ in texts] == [
        "", "", f"child:{','.join(sorted(codes))}", f":{codes[0]}",
    ]  # fmt: skip
    assert len({digest for _, digest in texts}) == 3
