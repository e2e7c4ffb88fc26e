"""The law in this app: looked up, corrected with a reason, and replaced by a newer one."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.edition import CorrectionState, Proof
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.law.correct_dialog import CorrectDialog, WithdrawDialog
from practiceguard.ui.incident.law.places_model import Column
from practiceguard.ui.incident.law.update_dialog import UpdateDialog
from practiceguard.ui.incident.law.view import LawView
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.shell import Shell
from practiceguard.ui.translation import install_language
from practiceguard.ui.widgets import MessageBanner, StatusBadge, choosing
from tests.gui.conftest import settled
from tests.gui.duties_screens import go_on_with_incident
from tests.gui.incident_room import dialog_of, texts_of
from tests.gui.law_screens import (
    PHONE,
    correct_some,
    known_law,
    show_law,
    trust_the_key,
    update_file,
)
from tests.gui.sample_app import NOW, Sample

CNIL = "+33 1 53 73 22 22"


@pytest.fixture(autouse=True)
def _clean(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


@pytest.fixture
def window(qtbot: QtBot, sample: Sample) -> MainWindow:
    made = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    settled(qtbot)
    return made


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def law(qtbot: QtBot, sample: Sample, window: MainWindow, code: str = "") -> LawView:
    return show_law(sample, window, lambda: settled(qtbot), code)


def is_at(shell: Shell, place: Place) -> bool:
    return shell.place is place


def shown_places(view: LawView) -> list[str]:
    model = view.list.model
    return [str(model.index(row, Column.PLACE).data()) for row in range(model.rowCount())]


def shown_text(banner: MessageBanner) -> str:
    assert banner.isVisible()
    return banner.accessibleName()


def row_of(sample: Sample, code: str = "FR") -> Jurisdiction:
    row = sample.app.incidents.rules.of(code)
    assert row is not None
    return row


# --- looking it up --------------------------------------------------------------------------------


def test_the_settings_and_the_duties_lead_there_and_back(
    qtbot: QtBot, sample: Sample, window: MainWindow
) -> None:
    shell = shell_of(window)
    shell.go_to(Place.SETTINGS)
    qtbot.mouseClick(shell.settings.law, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert is_at(shell, Place.LAW)
    shell.law.list.back.click()
    assert is_at(shell, Place.SETTINGS)
    incident = go_on_with_incident(sample)
    shell.incidents.watch.look()
    settled(qtbot)
    shell.go_to_room(incident)
    settled(qtbot)
    room = shell.incidents.room
    assert room is not None
    room.go_to(Step.DUTIES)
    page = room.pages[Step.DUTIES]
    assert isinstance(page, DutiesPage)
    page.law.click()
    settled(qtbot)
    assert is_at(shell, Place.LAW)
    # Home first, then where the people affected live, then the rest of the world.
    nearest = shown_places(shell.law)[:14]
    assert nearest[:3] == ["France", "Austria", "Belgium"]
    assert {"Switzerland", "United Kingdom"} <= set(nearest)
    shell.law.list.back.click()
    assert is_at(shell, Place.INCIDENTS)
    assert room.step is Step.DUTIES


def test_one_sentence_says_how_old_it_is_and_what_is_to_be_checked(
    qtbot: QtBot, sample: Sample, window: MainWindow
) -> None:
    view = law(qtbot, sample, window)
    unsettled = len(sample.app.incidents.read_law().unsettled)
    assert 100 < unsettled < 153
    assert view.list.header.sentence == (
        f"The law here is of 23 November 2026; for {unsettled} of 153 places something is to be "
        "checked first"
    )
    assert not view.list.old.isVisible()
    sample.clock.set(datetime(2027, 11, 22, 12, 0, tzinfo=UTC))
    view.reload()
    settled(qtbot)
    assert "for 153 of 153 places nobody has checked it for a year" in view.list.header.sentence
    assert f"{unsettled} of 153 places" in view.list.header.secondary
    assert "Of those that matter here: France." in shown_text(view.list.old)
    view.show_place("FR")
    assert "more than a year ago" in shown_text(view.row.warning)


def test_a_place_is_found_by_its_name_in_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, sample: Sample, window: MainWindow
) -> None:
    install_language(qapp, "fr")
    view = law(qtbot, sample, window)
    assert len(shown_places(view)) == 153
    for typed, wanted in (
        ("calif", ["Californie"]),
        ("ETATS-UNIS", ["États-Unis", "Géorgie (États-Unis)", "Îles Vierges des États-Unis"]),
        ("reunion", ["France"]),
    ):
        view.list.search.setText(typed)
        assert shown_places(view) == wanted
    view.list.search.setText("Californie")
    qtbot.keyClick(view.list.search, Qt.Key.Key_Return)
    assert view.currentWidget() is view.row
    assert view.row.header.sentence.startswith("Californie")
    view.row.back.click()
    view.list.search.setText("Atlantis")
    assert view.list.nothing.isVisible()
    assert "Atlantis" in view.list.nothing.text()


def test_the_law_of_a_place_says_whom_by_when_and_where_that_is_from(
    qtbot: QtBot, qapp: QApplication, sample: Sample, window: MainWindow
) -> None:
    view = law(qtbot, sample, window, "FR")
    told = "\n".join(texts_of(view.row))
    for wanted in (
        "Commission nationale de l'informatique et des libertés (CNIL)",
        f"Telephone: {CNIL}",
        "72 hours from when you are sure that patients’ data is involved (GDPR Art 33(1)",
        "the recap document counts as the Art 33(5) record",
        "Checked on 21 November 2026. Found in the sources at the foot of the page.",
        "seen on 21 Nov",
    ):
        assert wanted in told, wanted
    assert not view.row.warning.isVisible()
    view.show_place("US-CA")
    assert "Check this first" in shown_text(view.row.warning)
    install_language(qapp, "fr")
    view.show_place("US-CA")
    told = "\n".join(texts_of(view.row))
    assert "Where that is from" not in told
    assert "30 jours à partir" in told
    assert "à vérifier d’abord" in told


# --- corrections ----------------------------------------------------------------------------------


def correct(
    qtbot: QtBot, view: LawView, path: str, typed: str, note: str = "Called them on Monday"
) -> CorrectDialog:
    view.row.correct.click()
    dialog = dialog_of(CorrectDialog)
    dialog.choose(path)
    field = dialog.field
    assert field is not None
    box = field.widget.focusProxy() or field.widget
    assert isinstance(box, QPlainTextEdit | QLineEdit)
    if isinstance(box, QPlainTextEdit):
        box.setPlainText(typed)
    else:
        box.setText(typed)
    dialog.note.set_text(note)
    dialog.name.setText("Sophie")
    assert dialog.confirm.isEnabled()
    dialog.confirm.click()
    settled(qtbot)
    return dialog


def test_an_entry_is_corrected_with_a_reason_and_stands_beside_its_original(
    qtbot: QtBot, sample: Sample, window: MainWindow
) -> None:
    view = law(qtbot, sample, window, "FR")
    view.row.correct.click()
    dialog = dialog_of(CorrectDialog)
    dialog.choose(PHONE)
    assert CNIL in dialog.now.text()
    dialog.name.setText("Sophie")
    dialog.note.set_text("why")
    assert not dialog.confirm.isEnabled()  # it says that already
    dialog.reject()
    with qtbot.waitSignal(view.changed):
        correct(qtbot, view, PHONE, "+33 1 23 45 67 89")
    assert row_of(sample).authority.phone == "+33 1 23 45 67 89"
    assert "holds from now on" in shown_text(view.row.told)
    (note,) = view.row.notes
    told = "\n".join(texts_of(note))
    for wanted in ("+33 1 23 45 67 89", f"The original: {CNIL}", "Called them", "Sophie, 20 Nov"):
        assert wanted in told, wanted
    view.row.back.click()
    index = view.list.model.index(0, Column.STATE)
    assert index.data() == "found in a source, corrected here"


def test_it_is_asked_for_a_reason_and_a_name(
    qtbot: QtBot, sample: Sample, window: MainWindow
) -> None:
    view = law(qtbot, sample, window, "FR")
    view.row.correct.click()
    dialog = dialog_of(CorrectDialog)
    dialog.choose("duties.authority.clock.value")
    assert dialog.field is not None
    line = dialog.field.widget.focusProxy()
    assert isinstance(line, QLineEdit)
    line.setText("48")
    assert not dialog.confirm.isEnabled()
    dialog.note.set_text("why")
    assert not dialog.confirm.isEnabled()
    dialog.name.setText(" ")
    assert not dialog.confirm.isEnabled()
    dialog.name.setText("Ann")
    assert dialog.confirm.isEnabled()
    dialog.confirm.click()
    settled(qtbot)
    duty = row_of(sample).duty("authority")
    assert duty is not None
    assert duty.clock is not None
    assert duty.clock.value == 48


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("authority.website", "cnil dot fr"),
        ("duties.authority.clock.value", "soon"),
        ("duties.authority.clock.value", "99999"),
        ("duties.people.wording", ""),
    ],
)
def test_what_cannot_stand_there_is_refused_and_stays_typed(
    qtbot: QtBot, sample: Sample, window: MainWindow, path: str, typed: str
) -> None:
    view = law(qtbot, sample, window, "FR")
    dialog = correct(qtbot, view, path, typed)
    assert dialog.isVisible()
    told = shown_text(dialog.banner)
    assert f"This cannot stand there: FR: {path}" in told
    assert "The entry reads as before." in told
    assert dialog.note.text == "Called them on Monday"
    assert sample.app.incidents.rules.corrections() == ()
    dialog.reject()


def test_a_correction_is_withdrawn_with_a_reason(
    qtbot: QtBot, sample: Sample, window: MainWindow
) -> None:
    correct_some(sample)
    view = law(qtbot, sample, window, "FR")
    first = next(one for one in view.row.notes if one.standing.correction.path == PHONE)
    first.withdraw.click()
    dialog = dialog_of(WithdrawDialog)
    assert f"It will read: {CNIL}" in texts_of(dialog)
    dialog.name.setText("Ann")
    assert not dialog.confirm.isEnabled()
    dialog.note.set_text("It was a mistake")
    dialog.confirm.click()
    settled(qtbot)
    assert row_of(sample).authority.phone == CNIL
    assert [one.standing.correction.path for one in view.row.notes] != [PHONE]
    assert len(view.row.notes) == 1


def test_the_duties_of_an_open_incident_follow_a_correction(
    qtbot: QtBot, sample: Sample, window: MainWindow
) -> None:
    go_on_with_incident(sample)
    shell = shell_of(window)
    shell.incidents.watch.look()
    settled(qtbot)
    view = law(qtbot, sample, window, "FR")

    def hours() -> int:
        (now,) = shell.incidents.watch.rooms
        found = [
            one for one in now.derived.duties if (one.law.code, one.rule.key) == ("FR", "authority")
        ]
        clock = found[0].rule.clock
        assert clock is not None
        return clock.value

    assert hours() == 72
    correct(qtbot, view, "duties.authority.clock.value", "24")
    settled(qtbot)
    assert hours() == 24


# --- a newer law ----------------------------------------------------------------------------------


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    def answer(file: Path) -> None:
        monkeypatch.setattr(choosing, "choose_file", lambda *_args, **_more: file)

    return answer


def offered(qtbot: QtBot, view: LawView) -> UpdateDialog:
    view.list.update_button.click()
    settled(qtbot)
    return dialog_of(UpdateDialog)


NEW_PHONE = ("FR", CNIL, "+33 1 53 73 22 99")


def test_an_update_that_nobody_signed_needs_its_whole_fingerprint(
    qtbot: QtBot, sample: Sample, window: MainWindow, tmp_path: Path,
    choose: Callable[[Path], None],
) -> None:  # fmt: skip
    view = law(qtbot, sample, window)
    file = update_file(tmp_path / "new", NEW_PHONE)
    choose(file)
    dialog = offered(qtbot, view)
    offer = sample.app.incidents.update_law.look(file)
    sha256 = offer.update.sha256
    told = "\n".join(texts_of(dialog))
    assert sha256[:8] in told
    assert sha256 not in told  # it is to come from elsewhere
    assert "France (your practice): 1 entry" in told
    dialog.name.setText("Ann")
    assert not dialog.confirm.isEnabled()
    dialog.fingerprint.setText(sha256[:8])
    dialog.confirm.click()
    settled(qtbot)
    assert "not that of the file" in shown_text(dialog.banner)
    assert row_of(sample).authority.phone == CNIL
    dialog.fingerprint.setText(sha256.upper())
    dialog.confirm.click()
    settled(qtbot)
    assert row_of(sample).authority.phone == "+33 1 53 73 22 99"
    edition = sample.app.incidents.rules.edition
    assert (edition.version, edition.proof) == ("2027.1.15", Proof.COMPARED)
    assert "holds from now on" in shown_text(view.list.told)
    assert "15 January 2027" in view.list.header.sentence
    assert "Ann took it in" in view.list.header.secondary


def test_what_changes_is_shown_entry_by_entry_when_asked(
    qtbot: QtBot, sample: Sample, window: MainWindow, tmp_path: Path,
    choose: Callable[[Path], None],
) -> None:  # fmt: skip
    correct_some(sample)
    trust_the_key(sample)
    view = law(qtbot, sample, window)
    choose(update_file(tmp_path / "new", NEW_PHONE, signed=True))
    dialog = offered(qtbot, view)
    assert not dialog.fingerprint.isVisible()
    assert any("signed by PracticeGuard law desk" in text for text in texts_of(dialog))
    (changed,) = [part for part in dialog.parts if part.text.startswith("France")]
    changed.unfold()
    told = texts_of(dialog)
    assert f"Until now: {CNIL}" in told
    assert "From then on: +33 1 53 73 22 99" in told
    # What the practice corrected there has to be looked at again.
    assert any("something else: stand by it" in text for text in told)
    dialog.name.setText("Ann")
    dialog.confirm.click()
    settled(qtbot)
    assert sample.app.incidents.rules.edition.proof is Proof.SIGNATURE
    assert "France" in shown_text(view.list.to_look_at)
    states = {one.state for one in sample.app.incidents.rules.corrections()}
    assert CorrectionState.AGAINST in states


def test_a_file_that_is_none_is_refused_with_its_sentence(
    qtbot: QtBot, sample: Sample, window: MainWindow, tmp_path: Path,
    choose: Callable[[Path], None],
) -> None:  # fmt: skip
    view = law(qtbot, sample, window)
    broken = tmp_path / "broken.pgrules"
    broken.write_bytes(b"no archive")
    for file, sentence in (
        (broken, "The file with newer law is damaged"),
        (update_file(tmp_path / "old", version="2026.11.23"), "You have that of 2026.11.23"),
        (tmp_path / "gone.pgrules", "This cannot be right"),
    ):
        choose(file)
        view.list.update_button.click()
        settled(qtbot)
        assert sentence in shown_text(view.list.told)
    assert sample.app.incidents.rules.edition.proof is Proof.WITH_PROGRAM


def test_the_nearest_deadline_names_its_office_in_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, sample: Sample
) -> None:
    install_language(qapp, "fr")
    known_law(sample)
    facts = FirstFacts(IncidentKind.RANSOMWARE, NOW, "Sophie", "a red window", "Sophie")
    room = sample.app.incidents.open(facts, "US-NJ", ZoneInfo("America/New_York"))
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    shell = shell_of(window)
    shell.go_to(Place.INCIDENTS)
    shell.incidents.watch.look()
    settled(qtbot)
    told = " ".join(one.text for one in shell.incidents.list.findChildren(StatusBadge))
    assert "par le portail NJCCIC" in told
    shell.go_to_room(room.incident.id)
    settled(qtbot)
    assert shell.incidents.room is not None
    assert "par le portail NJCCIC" in shell.incidents.room.strip.text
    # Names of offices come without an article: the sentence needs none.
    assert ". À prévenir\u00a0: " in shell.incidents.room.strip.text


def test_parts_of_a_country_with_an_authority_of_their_own_are_named(
    qtbot: QtBot, qapp: QApplication, sample: Sample, window: MainWindow
) -> None:
    install_language(qapp, "fr")
    view = law(qtbot, sample, window, "DE")
    told = "\n".join(texts_of(view.row)).replace("\u200b", "")
    assert "Bavière: https://www.lda.bayern.de/de/datenpanne.html" in told
    assert "DE-BY" not in told
