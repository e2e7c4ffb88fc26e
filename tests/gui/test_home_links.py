"""A link that leads out of the folders stands on Home as a thing to do; Home stays green."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.services.backup.notice_links import NoticeLinks
from practiceguard.ui.backup.plan_card import SourcesDialog
from practiceguard.ui.dashboard.sentences import HomeAction, to_dos
from practiceguard.ui.dashboard.view import HomeView
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.widgets import QuietLink
from tests.gui.conftest import settled
from tests.gui.sample_app import build_sample


def test_a_link_that_leads_out_is_a_line_to_do_and_no_alarm(qtbot: QtBot, tmp_path: Path) -> None:
    sample = build_sample(tmp_path)
    scans, link = tmp_path / "Scans", tmp_path / "Patients" / "Scans"
    scans.mkdir()
    link.parent.mkdir()
    link.symlink_to(scans)
    plan = sample.store.plan()
    assert plan is not None
    sample.store.save_plan(replace(plan, sources=(*plan.sources, link.parent)))
    before = sample.app.assess_protection(refresh=True)
    NoticeLinks(sample.world.files, sample.store, sample.clock)(plan, (link,))

    home = HomeView(sample.app)
    qtbot.addWidget(home)
    home.resize(1024, 640)
    home.show()
    home.reload()
    settled(qtbot)

    assert home.overview is not None
    assert home.overview.status.level is before.status.level
    (line,) = [one for one in to_dos(home.overview) if str(link) in one.text]
    assert (line.level, line.action) == (ProtectionLevel.CARE, HomeAction.CHOOSE_FOLDERS)
    assert line.text == (
        "If records lie behind this link, choose their folder too; it is not copied: "
        f"{link} → {scans}"
    )
    names = [one.accessibleName() for one in home.findChildren(QuietLink)]
    assert any(str(scans) in name for name in names)


def test_its_button_opens_the_choice_of_folders(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(build_sample(tmp_path).app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    window.shell.act(HomeAction.CHOOSE_FOLDERS)
    dialog = window.findChild(SourcesDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
    window.shell.watcher.stop()
