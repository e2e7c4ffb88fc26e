"""Who hosts a place: three steps at most, nothing kept that was not said, the law on request."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.hosting import Contract, Hoster, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.ui.backup.hosting_dialog import HostingDialog, Step
from practiceguard.ui.backup.hosting_words import hosting_summary
from practiceguard.ui.dashboard.sentences import HomeAction, to_dos
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.translation import install_language
from tests.gui.conftest import settled
from tests.gui.sample_app import KEY, NOW, Sample, add_server

HDS = Contract(ContractKind.HDS, "HDS-1", None, date(2027, 5, 1), "blue binder")


@pytest.fixture
def opened(sample: Sample, qtbot: QtBot) -> Callable[[], HostingDialog]:
    place = sample.store.repository(KEY)
    assert place is not None
    server = replace(place, kind=PlaceKind.REST_SERVER)
    sample.store.save_repository(server)

    def open_dialog() -> HostingDialog:
        dialog = HostingDialog(sample.app, server)
        qtbot.addWidget(dialog)
        dialog.show()
        settled(qtbot)
        return dialog

    return open_dialog


def said(sample: Sample) -> list[Hosting]:
    return list(sample.app.hosting.history(KEY))


def test_what_is_ours_takes_one_step(
    sample: Sample, opened: Callable[[], HostingDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    assert not dialog.primary.isEnabled()
    dialog.go_on()
    assert dialog.step is Step.WHO
    dialog.choices[Hoster.OWN_ELSEWHERE].choose()
    assert dialog.primary.text() == "Keep this answer"
    dialog.by.setText("Dr Moreau")
    with qtbot.waitSignal(dialog.changed):
        dialog.go_on()
    (answer,) = said(sample)
    assert (answer.hoster, answer.said_by) == (Hoster.OWN_ELSEWHERE, "Dr Moreau")


def test_somebody_else_takes_three_and_says_at_once_what_is_missing(
    sample: Sample, opened: Callable[[], HostingDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    dialog.choices[Hoster.SOMEBODY_ELSE].choose()
    dialog.go_on()
    assert dialog.step is Step.WHERE
    dialog.go_on()
    assert dialog.banner.happened == "The name of the host is still missing."
    dialog.host.setText("Hébergeur SA")
    dialog.country.setCurrentIndex(dialog.country.findData("US"))
    assert "HDS" in dialog.concerns.told
    assert "United States" in dialog.concerns.told
    dialog.country.setCurrentIndex(dialog.country.findData("FR"))
    assert "United States" not in dialog.concerns.told
    dialog.go_on()
    assert list(dialog.papers) == [ContractKind.HDS, ContractKind.ART28]
    for card, number in zip(dialog.papers.values(), "12", strict=True):
        card.held.setChecked(True)
        card.reference.setText(number)
        card.reference.textEdited.emit(number)
    assert "nobody can be warned in time" in dialog.concerns.told
    dialog.papers[ContractKind.HDS].expires.set_day(date(2027, 5, 1))
    assert dialog.concerns.told == "All that is asked for is written down."
    dialog.by.setText("Ann")
    with qtbot.waitSignal(dialog.changed):
        dialog.go_on()
    (answer,) = said(sample)
    assert (answer.host, answer.country) == ("Hébergeur SA", "FR")
    assert answer.contracts == (
        Contract(ContractKind.HDS, "1", None, date(2027, 5, 1)),
        Contract(ContractKind.ART28, "2"),
    )
    assert sample.app.hosting(KEY).concerns == ()


def test_what_was_said_before_is_there_again_and_nothing_of_it_is_lost(
    sample: Sample, opened: Callable[[], HostingDialog], qtbot: QtBot
) -> None:
    baa = Contract(ContractKind.BAA, "of the US branch", sha256="e" * 64)
    sample.app.hosting.say(
        KEY, Hoster.SOMEBODY_ELSE, "Bob", host="Host", country="DE", contracts=[HDS, baa]
    )
    dialog = opened()
    assert dialog.hoster is Hoster.SOMEBODY_ELSE
    assert dialog.by.text()
    for _ in Step:
        dialog.go_on()
    qtbot.waitUntil(lambda: len(said(sample)) == 2)
    newest, first = said(sample)
    assert newest == replace(first, said_by=newest.said_by)
    assert set(newest.contracts) == {HDS, baa}


@pytest.mark.parametrize("what", ["name", "days"])
def test_what_cannot_be_right_is_said_and_not_kept(
    sample: Sample, opened: Callable[[], HostingDialog], what: str
) -> None:
    sample.app.hosting.say(
        KEY, Hoster.SOMEBODY_ELSE, "Bob", host="Host", country="FR", contracts=[HDS]
    )
    dialog = opened()
    dialog.go_on()
    dialog.go_on()
    if what == "name":
        dialog.by.clear()
    else:
        dialog.papers[ContractKind.HDS].signed.set_day(date(2027, 5, 2))
    dialog.go_on()
    expected = {
        "name": "Your name is still missing.",
        "days": "A paper would end before it begins.",
    }
    assert dialog.banner.happened == expected[what]
    assert len(said(sample)) == 1
    assert dialog.isVisible()


def test_of_a_file_the_fingerprint_is_taken(
    sample: Sample,
    opened: Callable[[], HostingDialog],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "contract.pdf"
    file.write_bytes(b"%PDF")
    chosen = [str(tmp_path / "gone.pdf"), str(file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.pop(0), ""))
    dialog = opened()
    dialog.choices[Hoster.SOMEBODY_ELSE].choose()
    dialog.go_on()
    dialog.host.setText("Host")
    dialog.go_on()
    card = dialog.papers[ContractKind.HDS]
    card.held.setChecked(True)
    card.choose.click()
    qtbot.waitUntil(lambda: "gone.pdf" in dialog.banner.happened)
    card.choose.click()
    qtbot.waitUntil(lambda: card.paper is not None and len(card.paper.sha256) == 64)
    dialog.by.setText("Ann")
    dialog.go_on()
    qtbot.waitUntil(lambda: len(said(sample)) == 1)
    assert len(said(sample)[0].contracts[0].sha256) == 64


def test_the_law_is_there_on_request_with_what_is_to_be_checked_first(
    qapp: QApplication, opened: Callable[[], HostingDialog]
) -> None:
    dialog = opened()
    dialog.choices[Hoster.SOMEBODY_ELSE].choose()
    assert not dialog.law.isVisible()
    dialog.go_on()
    assert dialog.law.isVisible()
    text = dialog.law.text()
    assert "L.1111-8" in text
    assert "https://esante.gouv.fr/" in text
    assert "Check this first" in text
    assert "no legal advice" in text
    install_language(qapp, "fr")
    assert "À vérifier d’abord" in opened().law.text()


def test_every_control_has_a_name_of_its_own(opened: Callable[[], HostingDialog]) -> None:
    dialog = opened()
    for card in dialog.papers.values():
        card.held.setChecked(True)
    names = [
        widget.accessibleName()
        for card in dialog.papers.values()
        for widget in (
            card.held, card.reference, card.kept_at, card.choose, card.signed.check,
            card.signed.field, card.expires.check,
        )
    ]  # fmt: skip
    assert all(names)
    assert len(set(names)) == len(names) - len(dialog.papers)  # a day and its tick are one


def test_one_line_for_a_card() -> None:
    hosting = Hosting(KEY, Hoster.SOMEBODY_ELSE, NOW, "Ann", "Host {0}", "FR")
    assert hosting_summary(None) == "Hosted by: not said yet"
    assert hosting_summary(hosting) == "Hosted by Host {0}, France"
    assert hosting_summary(replace(hosting, country="")) == "Hosted by Host {0}"
    ours = replace(hosting, hoster=Hoster.PRACTICE)
    assert hosting_summary(ours) == "Hosted by ourselves, in the practice"


def press(qtbot: QtBot, view: QWidget, text: str) -> None:
    button = next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_click_on_home_opens_the_question_for_the_place_it_is_about(
    sample: Sample, qtbot: QtBot
) -> None:
    add_server(sample)
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    press(qtbot, window.shell.home, "Who hosts it…")
    settled(qtbot)
    (dialog,) = window.findChildren(HostingDialog)
    assert dialog.isVisible()
    assert dialog.header.secondary == "Server “Copies elsewhere”"
    assert window.shell.place is Place.HOME


def test_home_and_the_card_ask_for_it_and_the_card_opens_the_dialog(
    sample: Sample, qtbot: QtBot
) -> None:
    sample.app.hosting.say(KEY, Hoster.SOMEBODY_ELSE, "Ann", host="Host", country="FR")
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    shell = window.shell
    assert shell is not None
    overview = sample.app.assess_protection(refresh=True)
    asked = [line for line in to_dos(overview) if line.action is HomeAction.SAY_HOST]
    assert [line.text for line in asked] == ["Ask the host for its certificate"]
    shell.go_to(Place.BACKUPS)
    (card,) = shell.backups.places.cards.values()
    told = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    assert "Hosted by Host, France" in told
    assert "The certificate of the host is not known." in told
    press(qtbot, card, "Who hosts it…")
    settled(qtbot)
    (dialog,) = window.findChildren(HostingDialog)
    assert dialog.hoster is Hoster.SOMEBODY_ELSE
    dialog.choices[Hoster.PRACTICE].choose()
    dialog.go_on()
    settled(qtbot)
    told = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    assert "Hosted by ourselves, in the practice" in told
    assert not to_dos(sample.app.assess_protection(refresh=True))
