"""The page "Who is affected": from nothing to the number in the log, and back down with proof."""

import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.columns import Column
from practiceguard.domain.incident.person import Certainty
from practiceguard.services.incident.residents import residents_of
from practiceguard.ui.errors import ErrorDialog
from practiceguard.ui.incident.affected.address_dialog import AddressDialog, AddressStep
from practiceguard.ui.incident.affected.copies_dialog import CopiesDialog
from practiceguard.ui.incident.affected.count_dialog import CountDialog
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog, NamingStep
from practiceguard.ui.incident.affected.people_rows import Filter
from practiceguard.ui.incident.affected.person_dialog import PersonDialog
from practiceguard.ui.incident.affected_page import AffectedPage
from tests.fakes.fake_engine import FakeFile
from tests.gui.affected_practice import (
    BEFORE,
    ROOT,
    entries,
    give_address_book,
    give_copies,
    give_rules,
    listing,
    write_list,
)
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.sample_app import LOCATION, Sample, build_sample


@pytest.fixture
def set_up(sample: Sample) -> Sample:
    """Return a practice with copies, rules and an address book."""
    people = give_copies(sample)
    give_rules(sample)
    give_address_book(sample, people)
    return sample


@pytest.fixture
def nothing_copied(tmp_path: Path) -> Sample:
    """Return a practice of which no copy was ever made."""
    (tmp_path / "none").mkdir()
    return build_sample(tmp_path / "none", with_history=False)


def page_of(qtbot: QtBot, sample: Sample) -> tuple[RoomOnFakes, AffectedPage]:
    room = open_room(qtbot, sample)
    page = AffectedPage(room.desk)
    room.show(qtbot, page)
    settled(qtbot)
    return room, page


def step_of(dialog: NamingDialog | AddressDialog) -> object:
    """Return where one is; what was compared before says nothing of now."""
    return dialog.step


def counted(qtbot: QtBot, sample: Sample) -> tuple[RoomOnFakes, AffectedPage]:
    room, page = page_of(qtbot, sample)
    page.overview.next.click()
    settled(qtbot)
    settled(qtbot)
    return room, page


def test_the_newest_copy_before_the_first_sign_is_proposed_with_one_after(
    qtbot: QtBot, set_up: Sample
) -> None:
    _room, page = page_of(qtbot, set_up)
    days = [one.taken_at.day for one in page.counting.chosen]
    assert len(days) == 2
    assert page.counting.chosen[0].taken_at < page.counting.chosen[1].taken_at
    sign = _room.room.incident.moments[0].at
    assert page.counting.chosen[0].taken_at < sign <= page.counting.chosen[1].taken_at


def test_counting_says_the_sentence_first_and_writes_the_number_into_the_log(
    qtbot: QtBot, set_up: Sample
) -> None:
    room, page = page_of(qtbot, set_up)
    assert page.overview.next.text() == "Count who is affected"
    page.overview.next.click()
    settled(qtbot)
    settled(qtbot)
    # 48 of the address book, one whom it does not know, and the folder with forms.
    assert page.overview.sentence.text().startswith(
        "50 people are affected: 49 with photographs, 8"
    )
    assert "without an address" in page.overview.sentence.text()
    incident = room.room.incident
    assert incident.affected == 50
    assert incident.found is not None
    assert incident.found.by_country["FR"] == 16
    assert residents_of(incident).of("GB") == 4
    assert page.is_settled(room.room, room.derived) is (not page.counting.questions)


def test_a_room_that_is_opened_again_counts_again_and_writes_nothing(
    qtbot: QtBot, set_up: Sample
) -> None:
    room, _page = counted(qtbot, set_up)
    written = len(room.room.entries)
    again = AffectedPage(room.desk)
    room.show(qtbot, again)
    settled(qtbot)
    settled(qtbot)
    assert again.counting.counted is not None
    assert again.overview.sentence.text().startswith("50 people")
    assert again.overview.next.isHidden()
    assert len(room.room.entries) == written


def test_files_of_nobody_stand_beside_the_number(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = counted(qtbot, set_up)
    card = page.overview.results.certainties[Certainty.CANNOT_TELL]
    assert card.figure.text() == "1 file"
    assert "/home/cabinet/Documents" in card.accessibleName()


def test_what_was_encrypted_between_two_copies_is_told(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = counted(qtbot, set_up)
    assert page.overview.results.changes_card.isVisible()
    told = " ".join(texts_of(page.overview.results.changes_card))
    assert "97 files with something added to the name" in told


def test_the_table_of_countries_is_sorted_by_its_headings(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = counted(qtbot, set_up)
    model = page.overview.results.countries
    ModelTester(None).check(model)
    assert model.text(0, 0) == "France"
    model.sort(0, Qt.SortOrder.AscendingOrder)
    names = [model.text(row, 0) for row in range(model.rowCount())]
    assert names[-1] == "country not known"
    assert names[:-1] == sorted(names[:-1])
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert model.text(0, 0) == "France"
    assert sum(int(model.text(row, 1)) for row in range(model.rowCount())) == 50


def test_people_are_searched_filtered_and_looked_at_without_a_picture(
    qtbot: QtBot, set_up: Sample
) -> None:
    _room, page = counted(qtbot, set_up)
    page.show_section(page.people)
    people = page.people
    assert people.listed == 50
    people.search.setText("kazlauskiene")
    qtbot.waitUntil(lambda: people.listed == 4)
    people.search.clear()
    people.show_only(Filter.DECEASED)
    assert people.listed == 1
    assert people.model.text(0, 5).startswith("deceased")
    people.show_only(Filter.IDENTITY)
    assert people.listed == 8
    people.table.selectRow(0)
    people.open.click()
    dialog = dialog_of(PersonDialog)
    told = " ".join(texts_of(dialog))
    assert "Identity documents: 1" in told
    assert not [one for one in dialog.findChildren(QWidget) if one.property("picture")]
    dialog.accept()


def test_a_number_in_the_overview_lists_these_people(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = counted(qtbot, set_up)
    page.overview.results.people_wanted.emit(Filter.NO_ADDRESS)
    assert page.people.isVisible()
    table = page.counting.counted
    assert table is not None
    assert page.people.listed == len(table.affected.matched.without_address)


def test_25000_people_are_listed_and_searched_without_a_lag(qtbot: QtBot, sample: Sample) -> None:
    people = give_copies(sample, 25_000)
    give_rules(sample)
    give_address_book(sample, people)
    _room, page = page_of(qtbot, sample)
    page.overview.next.click()
    qtbot.waitUntil(lambda: page.counting.counted is not None, timeout=60_000)
    settled(qtbot)
    page.show_section(page.people)
    began = time.perf_counter()
    page.people.search.setText("nguyen 2")
    page.people._list()
    assert 0 < page.people.listed < 25_000
    assert time.perf_counter() - began < 0.5
    page.people.search.clear()
    began = time.perf_counter()
    page.people.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert time.perf_counter() - began < 1.0


# --- setting it up ----------------------------------------------------------------------------


def test_without_rules_the_next_step_sets_them_up_with_a_preview(
    qtbot: QtBot, sample: Sample
) -> None:
    give_copies(sample)
    _room, page = page_of(qtbot, sample)
    assert page.overview.next.text() == "Set up names of files…"
    page.overview.next.click()
    settled(qtbot)
    dialog = dialog_of(NamingDialog)
    assert step_of(dialog) is NamingStep.RULES
    assert [rule.below for rule in dialog.rules] == [ROOT]
    assert dialog.rules_page.proposed.isVisible()
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is NamingStep.PREVIEW
    assert dialog.header.sentence == "50 patients were found"
    assert (
        "Dupont Claire 1950" in dialog.preview_page.model.text(0, 2)
        or dialog.preview_page.model.rowCount() == 50
    )
    dialog.preview_page.which.setCurrentIndex(1)
    assert [
        dialog.preview_page.model.text(row, 0)
        for row in range(dialog.preview_page.model.rowCount())
    ] == ["nobody can tell"]
    dialog.primary.click()
    settled(qtbot)
    settled(qtbot)
    assert sample.app.incidents.affected.names.is_set_up()
    assert page.overview.next.text() == "Count who is affected"


def test_a_rule_is_made_in_small_steps_with_examples(qtbot: QtBot, sample: Sample) -> None:
    give_copies(sample)
    _room, page = page_of(qtbot, sample)
    page.set_up_names()
    settled(qtbot)
    dialog = dialog_of(NamingDialog)
    dialog._on_removed(dialog.rules[0])
    assert not dialog.primary.isEnabled()
    dialog.add_rule()
    settled(qtbot)
    fields = dialog.fields
    assert fields.picker.names == ("home",)
    fields.picker.go_to(ROOT)
    settled(qtbot)
    dialog.primary.click()
    assert step_of(dialog) is NamingStep.RULE
    told = texts_of(fields.examples)
    assert any("1950" in text for text in told)
    dialog.primary.click()
    assert [rule.below for rule in dialog.rules] == [ROOT]
    fields.reads.setCurrentIndex(fields.reads.findText("An own pattern, for experts"))
    fields.template.setText("{any}")
    assert fields.rule is None
    dialog.reject()


def test_a_listing_that_is_not_there_shows_progress_and_can_be_stopped(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_copies(sample)
    give_rules(sample)
    room, page = page_of(qtbot, sample)

    def slow(_self: object, _copies: object, report: object, cancel: object) -> None:
        while not cancel.is_requested():  # type: ignore[attr-defined]
            report(Progress(Phase.READING_LIST, files_done=5000))  # type: ignore[operator]
            time.sleep(0.01)
        raise PracticeGuardError(ErrorCode.CANCELLED)

    monkeypatch.setattr(type(room.app.incidents.affected.copies), "prepare", slow)
    page.overview.next.click()
    qtbot.waitUntil(page.overview.progress.isVisible)
    qtbot.waitUntil(lambda: "5,000" in " ".join(texts_of(page.overview.progress)))
    page.overview.progress.stop_requested.emit()
    settled(qtbot)
    assert page.overview.progress.isHidden()
    assert page.overview.banner.isHidden()
    assert room.room.incident.affected is None
    assert page.overview.next.isEnabled()


def test_other_copies_and_only_some_folders_are_chosen(qtbot: QtBot, set_up: Sample) -> None:
    room, page = page_of(qtbot, set_up)
    page.choose_copies()
    dialog = dialog_of(CopiesDialog)
    for row in range(dialog.list.count()):
        dialog.tick(row, is_chosen=False)
    assert not dialog.take.isEnabled()
    at = next(row for row, one in enumerate(dialog._choices) if one.is_proposed and one.is_before)
    dialog.tick(at)
    dialog.some.setChecked(True)
    settled(qtbot)
    assert not dialog.take.isEnabled()
    dialog.add_folder(f"{ROOT}/Dupont Claire 1950")
    dialog.take.click()
    page.overview.next.click()
    settled(qtbot)
    settled(qtbot)
    assert page.overview.sentence.text().startswith("One person is affected")
    assert room.room.incident.found is not None
    assert room.room.incident.found.folders == (f"{ROOT}/Dupont Claire 1950",)


# --- the address book -------------------------------------------------------------------------


def test_an_address_book_is_read_mapped_asked_about_and_taken_in(
    qtbot: QtBot, sample: Sample, tmp_path: Path
) -> None:
    people = give_copies(sample)
    give_rules(sample)
    _room, page = page_of(qtbot, sample)
    file = write_list(
        tmp_path,
        people,
        "P9001;Dupont;Claire;01.01.1950;Autre rue 2;75003;Paris;FR;",
        ";;;;;;;;",
        ";;;;Nobody’s street;75001;Paris;FR;",
        "P9002;Curious;Case;02.03.1980;A street 1;1000;Town;Freedonia;",
    )
    dialog = page.take_in(file)
    settled(qtbot)
    assert step_of(dialog) is AddressStep.COLUMNS
    assert dialog.columns.table.columns[:4] == (
        Column.NUMBER,
        Column.SURNAME,
        Column.GIVEN_NAME,
        Column.BIRTH_DATE,
    )
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is AddressStep.QUESTIONS
    asked = {dialog.questions.title.text()}
    box = dialog.questions.findChild(QComboBox)
    if box is not None:
        dialog.questions.leave.click()
        asked.add(dialog.questions.title.text())
    assert asked == {"Which country is this?", "Are these rows one person?"}
    assert dialog.questions.buttons[0].text() == "The same person"
    dialog.questions.buttons[0].click()
    settled(qtbot)
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is AddressStep.OUTCOME
    assert dialog.outcome.sum.text() == "53 rows = 49 people + 1 merged + 3 set aside"
    told = " ".join(texts_of(dialog.outcome.aside))
    assert "neither a name nor a number" in told
    dialog.primary.click()
    settled(qtbot)
    settled(qtbot)
    book = sample.world.aftermath.affected.address_book()
    assert book is not None
    assert len(book.entries) == 49
    assert page.counting.set_up.book is not None
    remembered = page.take_in(file)
    settled(qtbot)
    assert remembered.columns.told.text().startswith("As you said it the last time")
    remembered.reject()


def test_dates_that_can_be_read_in_two_ways_are_asked(
    qtbot: QtBot, sample: Sample, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Surname,First name,Date of birth\nDoe,Jane,3/4/1980\nRoe,Ann,5/6/1979\n")
    _room, page = page_of(qtbot, sample)
    dialog = page.take_in(file)
    settled(qtbot)
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is AddressStep.UNCLEAR
    assert "2 birth dates" in dialog.unclear.dates_told.text()
    dialog.unclear.order.setCurrentIndex(2)
    dialog.unclear.home.setCurrentIndex(dialog.unclear.home.findData("US"))
    dialog.primary.click()
    settled(qtbot)
    dialog.primary.click()
    settled(qtbot)
    book = sample.world.aftermath.affected.address_book()
    assert book is not None
    assert [f"{one.born}" for one in book.entries] == ["1980-03-04", "1979-05-06"]
    assert {one.country for one in book.entries} == {"US"}


def test_a_file_that_is_no_list_is_told_and_another_can_be_chosen(
    qtbot: QtBot, sample: Sample, tmp_path: Path
) -> None:
    file = tmp_path / "list.xlsx"
    file.write_bytes(b"PK\x03\x04 nothing of the kind")
    _room, page = page_of(qtbot, sample)
    dialog = page.take_in(file)
    settled(qtbot)
    assert step_of(dialog) is AddressStep.FILE
    assert dialog.banner.isVisible()
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_namesakes_are_asked_one_by_one_and_an_answer_counts(qtbot: QtBot, set_up: Sample) -> None:
    people = entries(48)
    twin = replace(people[0], row=90, number="P9100", born=None)
    older = replace(people[0], born=None)
    give_address_book(set_up, (older, *people[1:], twin))
    _room, page = counted(qtbot, set_up)
    assert len(page.counting.questions) == 1
    page.show_section(page.questions)
    card = page.questions.card
    assert card.title.text() == "Who is the person of these files?"
    assert len(card.buttons) == 3
    card.leave.click()
    assert card.question is None
    card.again.click()
    card.buttons[1].click()
    settled(qtbot)
    qtbot.waitUntil(lambda: not page.counting.questions, timeout=10_000)
    settled(qtbot)
    assert page.counting.counted is not None
    said = [one.match.value for one in page.counting.counted.affected.matched.people]
    assert "said" in said


# --- the number -------------------------------------------------------------------------------


def test_a_lower_number_needs_a_reason_and_a_file_and_stays_visible(
    qtbot: QtBot, set_up: Sample, tmp_path: Path
) -> None:
    room, page = counted(qtbot, set_up)
    page.show_section(page.number)
    assert page.number.figure.text() == "50"
    page.number.change.click()
    dialog = dialog_of(CountDialog)
    assert not dialog.confirm.isEnabled()
    dialog.number.setValue(12)
    assert dialog.warning.isVisible()
    dialog.confirm.click()
    settled(qtbot)
    assert dialog.isVisible()
    assert "reason" in dialog.banner.happened.casefold() or dialog.banner.isVisible()
    dialog.reason.set_text("The log of the server shows twelve folders.")
    dialog.confirm.click()
    settled(qtbot)
    assert room.room.incident.affected == 50
    report = tmp_path / "report.pdf"
    report.write_bytes(b"what the specialist found")
    dialog.proof.set_file(report)
    dialog.confirm.click()
    settled(qtbot)
    settled(qtbot)
    incident = room.room.incident
    assert incident.affected == 12
    assert [one.name for one in incident.evidence] == ["report.pdf"]
    assert residents_of(incident).of("FR") == 12
    told = " ".join(texts_of(page.number))
    assert "lowered" in told or "stays" in told
    assert "report.pdf" in told
    assert "50 could be reached" in told


def test_without_any_copy_a_person_says_the_number_with_reason_and_proof(
    qtbot: QtBot, nothing_copied: Sample, tmp_path: Path
) -> None:
    room, page = page_of(qtbot, nothing_copied)
    assert page.counting.has_no_copy
    assert "“The number”" in page.overview.secondary.text()
    button = page.bar.button(page.number)
    assert button.isVisible()
    button.click()
    page.number.change.click()
    dialog = dialog_of(CountDialog)
    assert "Nothing was counted" in " ".join(texts_of(dialog))
    dialog.number.setValue(887)
    dialog.reason.set_text("The list of our software, printed in March.")
    dialog.confirm.click()
    settled(qtbot)
    before = room.room.incident
    assert before.affected is None
    listed = tmp_path / "list.pdf"
    listed.write_bytes(b"887 lines")
    dialog.proof.set_file(listed)
    dialog.confirm.click()
    settled(qtbot)
    settled(qtbot)
    assert room.room.incident.affected == 887
    assert page.number.figure.text() == "887"


def test_more_people_need_no_proof(qtbot: QtBot, set_up: Sample) -> None:
    room, page = counted(qtbot, set_up)
    page.number.ask()
    dialog = dialog_of(CountDialog)
    dialog.number.setValue(60)
    dialog.confirm.click()
    settled(qtbot)
    settled(qtbot)
    assert room.room.incident.affected == 60
    assert residents_of(room.room.incident).without_country == 60 - 48
    del page


def test_fewer_found_take_no_country_away(qtbot: QtBot, set_up: Sample) -> None:
    room, page = counted(qtbot, set_up)
    page.counting.choose(page.counting.chosen, (f"{ROOT}/Dupont Claire 1950",))
    page.counting.count()
    settled(qtbot)
    settled(qtbot)
    incident = room.room.incident
    assert incident.affected == 50
    assert residents_of(incident).of("GB") == 4


def test_a_copy_whose_place_is_away_is_told_and_nothing_is_written(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_copies(sample)
    give_rules(sample)
    room, page = page_of(qtbot, sample)

    def away(*_arguments: object) -> None:
        raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, {"location": "/x"})

    monkeypatch.setattr(type(room.app.incidents.affected.copies), "prepare", away)
    page.overview.next.click()
    settled(qtbot)
    assert page.overview.banner.isVisible()
    assert room.room.incident.affected is None
    assert page.overview.next.isEnabled()
    assert not [one for one in page.findChildren(ErrorDialog) if one.isVisible()]


def test_only_one_button_is_filled_on_the_page(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = page_of(qtbot, set_up)
    filled = [
        one
        for one in page.findChildren(QWidget)
        if one.property("role") == "primary" and one.isVisible()
    ]
    assert filled == [page.overview.next]
    assert isinstance(page.overview, QWidget)


def test_the_dialog_of_addresses_begins_with_what_it_wants(qtbot: QtBot, sample: Sample) -> None:
    _room, page = page_of(qtbot, sample)
    page.take_in()
    dialog = dialog_of(AddressDialog)
    assert step_of(dialog) is AddressStep.FILE
    assert dialog.primary.text() == "Choose a file…"
    dialog.reject()


def test_a_database_among_the_files_counts_everybody_and_its_rows_are_counted(
    qtbot: QtBot, sample: Sample
) -> None:
    people = give_copies(sample)
    give_rules(sample)
    give_address_book(sample, (*people, *entries(60)[48:]))
    _room, page = page_of(qtbot, sample)
    path = "/home/cabinet/Documents/practice.db"
    sample.world.state_folder.mkdir(exist_ok=True)
    database = sample.world.state_folder.parent / "made.db"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE patients (name TEXT)")
        connection.executemany("INSERT INTO patients VALUES (?)", [(f"p{at}",) for at in range(61)])
    connection.close()
    copy = page.counting.chosen[0].snapshot_id
    # The copy holds it, its listing names it.
    sample.engine.repositories[LOCATION].trees[copy] = {
        path: FakeFile(Node(path, NodeKind.FILE, 4096, BEFORE), database.read_bytes())
    }
    nodes = [Node(path, NodeKind.FILE, 4096, BEFORE)]
    nodes += [Node(one, NodeKind.FILE, 1000, BEFORE) for one in listing(people, is_encrypted=False)]
    sample.world.index.build(copy, nodes)
    page.overview.next.click()
    settled(qtbot)
    settled(qtbot)
    # The twelve who have no folder may be in the database.
    assert page.overview.sentence.text().startswith("62 people are affected")
    card = page.overview.results.databases
    assert card.isVisible()
    counted_now = page.counting.counted
    assert counted_now is not None
    (file,) = counted_now.affected.found.bulk
    card.look_wanted.emit(file)
    settled(qtbot)
    settled(qtbot)
    assert any("61 rows in “patients”" in text for text in texts_of(card))
    assert not list(sample.world.state_folder.iterdir())
