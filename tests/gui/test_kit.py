"""Kit & contacts as somebody clicks it: fill in, call, settle, take home; and what Home says."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.contacts import Contact, ContactRole, ContactState
from practiceguard.domain.incident.roles import Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.ui.incident.author_dialog import AuthorDialog
from practiceguard.ui.kit.contact_dialog import ContactDialog
from practiceguard.ui.kit.details_dialog import DetailsDialog
from practiceguard.ui.kit.form import KitForm
from practiceguard.ui.kit.home_copy_dialog import HomeCopyDialog
from practiceguard.ui.kit.role_dialog import RoleDialog
from practiceguard.ui.kit.view import KitView
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import StatusBadge
from tests.gui.conftest import settled
from tests.gui.fitting import (
    assert_controls_have_name_and_height,
    assert_nothing_is_cut_off,
    small_window,
)
from tests.gui.kit_screens import forget_all, kit_dialogs, kit_of, kit_views, write_some
from tests.gui.sample_app import Sample, build_sample

PAGES = ("kit-half-way", "kit-roles", "kit-letters")
DIALOGS = ("kit-contact-law", "kit-role", "kit-details")
Show = Callable[[str], MainWindow]


@pytest.fixture
def show(qtbot: QtBot, sample: Sample) -> Show:
    kept = []  # the window goes as soon as nobody holds it

    def shown(name: str) -> MainWindow:
        window = small_window(qtbot, sample)
        kept.append(window)
        kit_views(lambda: settled(qtbot))[name](sample, window)
        settled(qtbot)
        return window

    return shown


def opened(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    settled(qtbot)
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]
    assert isinstance(found, QDialog)
    return found


def type_into(form: QDialog, name: str, text: str) -> None:
    assert isinstance(form, KitForm)
    field = form.fields[name]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)


def keep(qtbot: QtBot, form: QDialog) -> None:
    assert isinstance(form, KitForm)
    qtbot.mouseClick(form.confirm, Qt.MouseButton.LeftButton)
    settled(qtbot)


def say_who(qtbot: QtBot, name: str) -> None:
    dialog = opened(qtbot, AuthorDialog)
    assert isinstance(dialog, AuthorDialog)
    dialog.line.setText(name)
    dialog.take.click()
    settled(qtbot)


def state_of(kit: KitView, role: ContactRole) -> ContactState:
    assert kit.now is not None
    return kit.now.contacts.line(role).state


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_names_and_nothing_is_cut_off(show: Show, name: str) -> None:
    view = kit_of(show(name))
    assert_controls_have_name_and_height(view)
    assert_nothing_is_cut_off(view)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_has_names_and_nothing_is_cut_off(
    qtbot: QtBot, sample: Sample, tmp_path: Path, name: str
) -> None:
    window = small_window(qtbot, sample)
    dialog = kit_dialogs(sample, window, tmp_path, lambda: settled(qtbot))[name]()
    dialog.show()
    settled(qtbot)
    assert_controls_have_name_and_height(dialog)
    assert_nothing_is_cut_off(dialog)
    dialog.close()


def test_a_line_is_filled_in_and_called_and_home_says_less(
    qtbot: QtBot, sample: Sample, show: Show
) -> None:
    window = show("kit")
    kit, shell = kit_of(window), window.shell
    assert shell is not None
    assert "13" in kit.header.sentence
    qtbot.mouseClick(kit.next, Qt.MouseButton.LeftButton)
    form = opened(qtbot, ContactDialog)
    type_into(form, "number", "call me")
    keep(qtbot, form)
    assert form.isVisible()
    assert isinstance(form, KitForm)
    assert form.groups["number"].problem
    type_into(form, "number", "+33 6 99 00 00 10")
    assert not form.groups["number"].problem
    keep(qtbot, form)
    assert state_of(kit, ContactRole.IT_HELPER) is ContactState.NOT_VERIFIED
    kit.contacts.rows.buttons["verify", ContactRole.IT_HELPER].click()
    say_who(qtbot, "Sophie")
    assert state_of(kit, ContactRole.IT_HELPER) is ContactState.FINE
    # Asked once: the authority's number, from the law, is the practice's own after the call.
    kit.contacts.rows.buttons["verify", ContactRole.AUTHORITY].click()
    settled(qtbot)
    (helper, authority) = sample.world.aftermath.contacts.contacts()
    assert (helper.verified_by, authority.verified_by) == ("Sophie", "Sophie")
    assert authority.number == "+33 1 53 73 22 22"
    assert "12 contacts" in to_do(window)


def to_do(window: MainWindow) -> str:
    assert window.shell is not None
    return "\n".join(line.text for line in window.shell.home._lines or ())


def test_home_leads_to_the_contacts(qtbot: QtBot, sample: Sample) -> None:
    window = small_window(qtbot, sample)
    assert window.shell is not None
    assert "contact" not in to_do(window).lower()
    forget_all(sample)
    window.shell.reload()
    settled(qtbot)
    assert "Whom to call" in to_do(window)
    (line,) = [one for one in window.shell.home._lines or () if "Whom to call" in one.text]
    window.shell.act(line.action, line.place)
    assert window.shell.place is Place.KIT
    settled(qtbot)


def test_numbers_nobody_called_for_six_months_show_on_home(qtbot: QtBot, sample: Sample) -> None:
    store = sample.world.aftermath.contacts
    (first, *_) = store.contacts()
    assert first.verified_on is not None
    store.save_contact(replace(first, verified_on=first.verified_on.replace(year=2025)))
    store.save_contact(Contact(ContactRole.BANK, "Banque"))
    window = small_window(qtbot, sample)
    assert "One number for emergencies was not called for six months" in to_do(window)
    assert "One contact for emergencies has no number that somebody has called" in to_do(window)


def test_nobody_stands_in_for_themselves(qtbot: QtBot, sample: Sample, show: Show) -> None:
    kit = kit_of(show("kit-roles"))
    kit.roles.buttons[Task.WRITES].click()
    form = opened(qtbot, RoleDialog)
    type_into(form, "deputy_name", "sophie")
    type_into(form, "deputy_number", "06 99")
    keep(qtbot, form)
    assert isinstance(form, KitForm)
    assert form.groups["deputy_name"].problem == "Nobody can stand in for themselves."
    type_into(form, "deputy_name", "Léa")
    keep(qtbot, form)
    assert sample.app.kit.roles.read()[1].deputy.name == "Léa"


def test_the_copy_taken_home_is_this_list(qtbot: QtBot, sample: Sample, show: Show) -> None:
    kit = kit_of(show("kit-half-way"))
    assert is_copy_old(kit)
    assert kit.contacts.taken is not None
    kit.contacts.taken.click()
    say_who(qtbot, "Léa")
    keep(qtbot, opened(qtbot, HomeCopyDialog))
    assert not is_copy_old(kit)
    copy = sample.world.aftermath.contacts.home_copy()
    assert copy is not None
    assert (copy.where, copy.taken_by) == ("chez le Dr Martin", "Léa")


def is_copy_old(kit: KitView) -> bool:
    assert kit.now is not None
    return kit.now.contacts.is_copy_old


def test_before_set_up_the_country_comes_from_the_letters(qtbot: QtBot, tmp_path: Path) -> None:
    sample = build_sample(tmp_path, is_set_up=False)
    window = small_window(qtbot, sample)
    assert window.shell is not None
    window.shell.go_to(Place.KIT)
    settled(qtbot)
    kit = window.shell.kit
    assert "On our letters" in kit.header.secondary
    kit.section_button(kit.letters).click()
    assert kit.letters.button is not None
    kit.letters.button.click()
    form = opened(qtbot, DetailsDialog)
    assert isinstance(form, DetailsDialog)
    type_into(form, "email", "nobody")
    keep(qtbot, form)
    assert form.groups["email"].problem
    type_into(form, "email", "a@b.example")
    box = form.choices["country"]
    box.setCurrentIndex(box.findData("FR"))
    keep(qtbot, form)
    expected = PracticeDetails(email="a@b.example", country="FR")
    assert sample.world.aftermath.contacts.details() == expected
    assert state_of(kit, ContactRole.AUTHORITY) is ContactState.NOT_VERIFIED
    badges = [one.text for one in shown_badges(kit.letters)]
    assert badges == ["missing"]


def shown_badges(widget: QWidget) -> list[StatusBadge]:
    return [one for one in widget.findChildren(StatusBadge) if one.isVisible()]


def test_the_keyboard_stays_at_the_line_that_was_called(
    qtbot: QtBot, sample: Sample, show: Show
) -> None:
    window = show("kit-half-way")
    kit = kit_of(window)
    assert window.shell is not None
    window.shell.incidents.writers.remember("Sophie")
    window.activateWindow()
    button = kit.contacts.rows.buttons["verify", ContactRole.INSURER]
    button.setFocus()
    button.click()
    settled(qtbot)
    again = kit.contacts.rows.buttons["verify", ContactRole.INSURER]
    assert again is not button
    assert window.focusWidget() is again
    write_some(sample)


@pytest.mark.usefixtures("as_shown")
def test_the_chosen_place_is_whole_in_the_sidebar_when_text_doubles(
    qtbot: QtBot, sample: Sample
) -> None:
    """It is bold there, and the bar that scrolls the places takes room."""
    window = small_window(qtbot, sample)
    assert window.shell is not None
    window.shell.go_to(Place.KIT)
    settled(qtbot)
    button = window.shell.rail.button(Place.KIT)
    seen = button.visibleRegion().boundingRect()
    assert seen == button.rect()
    bold = QFont(button.font())
    bold.setPixelSize(theme().px(15))
    bold.setWeight(QFont.Weight.DemiBold)
    beside = 2 * 12 + button.iconSize().width() + 4  # what stands around the text
    assert QFontMetrics(bold).horizontalAdvance(button.text()) + beside <= button.width()
