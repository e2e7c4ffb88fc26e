"""The page "Who is affected" and its dialogs, ready for their pictures."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDialog

from practiceguard.domain.incident.hand_back import ReceiverKind
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.person import Certainty
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.ui.incident.affected.address_dialog import AddressDialog, AddressStep
from practiceguard.ui.incident.affected.copies_dialog import CopiesDialog
from practiceguard.ui.incident.affected.count_dialog import CountDialog
from practiceguard.ui.incident.affected.hand_back_dialog import HandBackDialog
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog
from practiceguard.ui.incident.affected.person_dialog import PersonDialog
from practiceguard.ui.incident.affected_page import AffectedPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow
from tests.gui.affected_practice import (
    entries,
    give_address_book,
    give_contents,
    give_copies,
    give_rules,
    write_list,
)
from tests.gui.sample_app import Sample

PARIS = ZoneInfo("Europe/Paris")
Settle = Callable[[], None]
View = Callable[[Sample, MainWindow], None]
PATIENTS = 160


def room_of(sample: Sample, window: MainWindow, settle: Settle) -> AffectedPage:
    """Open an incident and show its page."""
    noticed = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
    sample.clock.set(datetime(2026, 11, 21, 9, 4, tzinfo=UTC))
    facts = FirstFacts(IncidentKind.EXTORTION, noticed, "Sophie", "a message", "Dr Moreau")
    room = sample.app.incidents.open(facts, "FR", PARIS)
    assert window.shell is not None
    window.shell.incidents.writers.remember("Dr Moreau")
    window.shell.go_to_room(room.incident.id)
    window.shell.incidents.watch.look()
    settle()
    shown = window.shell.incidents.room
    assert shown is not None
    shown.go_to(Step.AFFECTED)
    settle()
    page = shown.pages[Step.AFFECTED]
    assert isinstance(page, AffectedPage)
    return page


def counted(sample: Sample, window: MainWindow, settle: Settle) -> AffectedPage:
    """Show the page of a practice that has counted, with two namesakes."""
    people = list(give_copies(sample, PATIENTS))
    give_rules(sample)
    twin = replace(people[0], row=900, number="P9100", born=None, city="Lyon")
    people[0] = replace(people[0], born=None)
    give_address_book(sample, (*people, twin))
    page = room_of(sample, window, settle)
    page.overview.next.click()
    settle()
    settle()
    return page


def views(settle: Settle) -> Mapping[str, View]:
    """Return what each picture of the window shows, by its name."""

    def begun(sample: Sample, window: MainWindow) -> None:
        give_copies(sample)
        room_of(sample, window, settle)

    def overview(sample: Sample, window: MainWindow) -> None:
        counted(sample, window, settle)

    def lower(sample: Sample, window: MainWindow) -> None:
        bar = counted(sample, window, settle).verticalScrollBar()
        settle()
        bar.setValue(bar.maximum() // 2)

    def people(sample: Sample, window: MainWindow) -> None:
        page = counted(sample, window, settle)
        page.show_section(page.people)
        page.people.table.selectRow(2)

    def questions(sample: Sample, window: MainWindow) -> None:
        page = counted(sample, window, settle)
        page.show_section(page.questions)

    def number(sample: Sample, window: MainWindow) -> None:
        page = counted(sample, window, settle)
        page.show_section(page.number)

    def home(sample: Sample, window: MainWindow) -> None:
        give_address_book(sample, give_copies(sample, PATIENTS))
        give_rules(sample)
        assert window.shell is not None
        window.shell.reload()
        settle()
        settle()
        bar = window.shell.home.verticalScrollBar()
        bar.setValue(bar.maximum())

    return {
        "affected-begun": begun,
        "affected": overview,
        "affected-lower": lower,
        "affected-people": people,
        "affected-questions": questions,
        "affected-number": number,
        "affected-home": home,
    }


def dialogs(
    sample: Sample, window: MainWindow, folder: Path, settle: Settle
) -> Mapping[str, Callable[[], QDialog]]:
    """Return what opens each dialog of the page, by its name."""
    page = counted(sample, window, settle)
    give_contents(sample, entries(PATIENTS))
    file = write_list(folder, entries(30), ";;;;Nobody’s street;75001;Paris;FR;", ";;;;;;;;")

    def found(kind: type[QDialog]) -> QDialog:
        settle()
        return next(one for one in reversed(window.findChildren(kind)) if one.isVisible())

    def names() -> QDialog:
        page.set_up_names()
        return found(NamingDialog)

    def folder_of_rule() -> QDialog:
        dialog = names()
        assert isinstance(dialog, NamingDialog)
        dialog.add_rule()
        settle()
        return dialog

    def rule() -> QDialog:
        dialog = folder_of_rule()
        assert isinstance(dialog, NamingDialog)
        dialog.primary.click()
        settle()
        return dialog

    def preview() -> QDialog:
        dialog = names()
        assert isinstance(dialog, NamingDialog)
        dialog.primary.click()
        settle()
        return dialog

    def copies() -> QDialog:
        page.choose_copies()
        return found(CopiesDialog)

    def addresses() -> QDialog:
        page.take_in()
        return found(AddressDialog)

    def columns() -> QDialog:
        page.take_in(file)
        return found(AddressDialog)

    def outcome() -> QDialog:
        dialog = columns()
        assert isinstance(dialog, AddressDialog)
        while dialog.step is not AddressStep.OUTCOME:
            dialog.primary.click()
            settle()
        return dialog

    def person() -> QDialog:
        page.people.open_person(page.people.model.row(2))
        return found(PersonDialog)

    def give_back() -> HandBackDialog:
        rows = page.counting.counted.rows.rows if page.counting.counted else ()
        row = next(
            one
            for one in rows
            if one.person.certainty is Certainty.CERTAIN and len(one.person.kinds) > 1
        )
        page.people.hand_back(row)
        dialog = found(HandBackDialog)
        assert isinstance(dialog, HandBackDialog)
        return dialog

    def give_back_to() -> HandBackDialog:
        dialog = give_back()
        dialog.primary.click()
        kind = dialog.receiver.kind
        kind.setCurrentIndex(kind.findData(ReceiverKind.GUARDIAN.value))
        dialog.receiver.receiver.setText("Anne Dupont")
        dialog.receiver.ground.setText("–")
        dialog.receiver.proof.setCurrentIndex(0)
        settle()
        return dialog

    def give_back_where() -> HandBackDialog:
        dialog = give_back_to()
        dialog.primary.click()
        dialog.place.show_folder(folder, is_backed_up=True)
        dialog.place.folder = folder
        dialog.refresh()
        settle()
        return dialog

    def given_back() -> HandBackDialog:
        dialog = give_back_where()
        dialog.primary.click()
        settle()
        settle()
        return dialog

    def count() -> QDialog:
        page.number.ask()
        dialog = found(CountDialog)
        assert isinstance(dialog, CountDialog)
        dialog.number.setValue(12)
        return dialog

    return {
        "affected-names": names,
        "affected-folder": folder_of_rule,
        "affected-rule": rule,
        "affected-preview": preview,
        "affected-copies": copies,
        "affected-file": addresses,
        "affected-columns": columns,
        "affected-outcome": outcome,
        "affected-person": person,
        "affected-count": count,
        "give-back": give_back,
        "give-back-to": give_back_to,
        "give-back-where": give_back_where,
        "given-back": given_back,
    }
