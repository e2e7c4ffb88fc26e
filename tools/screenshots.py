"""Every view as a picture, with a made-up practice: light and dark, English and French.

python tools/screenshots.py                         into docs/handbook/images
python tools/screenshots.py --small FOLDER          at 1024x640, for one's own eyes
python tools/screenshots.py --large FOLDER          the same with text at 200 %

ONLY=backups in the environment: only the views with that word in their name
"""

import os
import secrets
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time as clock_time
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
CHECKOUT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "src")]

from PIL import Image  # noqa: E402
from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QPoint, QSize  # noqa: E402
from PySide6.QtGui import QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget  # noqa: E402

from practiceguard.adapters.recovery_sheet import TypstSheetPrinter  # noqa: E402
from practiceguard.domain.backup.alert import (  # noqa: E402
    EVERYWHERE,
    Channel,
    Trouble,
    TroubleKind,
    alarm,
)
from practiceguard.domain.backup.alert_settings import AlertSettings  # noqa: E402
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit, kib_of  # noqa: E402
from practiceguard.domain.backup.run import RunState, SlotName  # noqa: E402
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, hourly  # noqa: E402
from practiceguard.domain.backup.snapshot import NodeKind  # noqa: E402
from practiceguard.domain.errors import ErrorCode, PracticeGuardError  # noqa: E402
from practiceguard.domain.setup import SetupStep  # noqa: E402
from practiceguard.services.incident import open_incident  # noqa: E402
from practiceguard.services.practice.choose_messengers import SETTING as CHOSEN  # noqa: E402
from practiceguard.services.practice.choose_messengers import to_json  # noqa: E402
from practiceguard.ui.backup.schedule_dialog import ScheduleDialog  # noqa: E402
from practiceguard.ui.errors import ErrorDialog, message_for  # noqa: E402
from practiceguard.ui.incident.desk import Desk  # noqa: E402
from practiceguard.ui.main import prepare_application  # noqa: E402
from practiceguard.ui.main_window import MainWindow, Shell  # noqa: E402
from practiceguard.ui.rail import Place  # noqa: E402
from practiceguard.ui.settings.telling.mail_dialog import MailDialog  # noqa: E402
from practiceguard.ui.settings.telling.person_dialog import PersonDialog  # noqa: E402
from practiceguard.ui.settings.telling.watch_dialog import WatchDialog  # noqa: E402
from practiceguard.ui.setup.wizard import SetupWizard  # noqa: E402
from practiceguard.ui.tasks import tasks  # noqa: E402
from practiceguard.ui.theme import install_theme  # noqa: E402
from practiceguard.ui.translation import install_language  # noqa: E402
from tests.gui.affected_screens import dialogs as affected_dialogs  # noqa: E402
from tests.gui.affected_screens import views as affected_views  # noqa: E402
from tests.gui.duties_screens import duties_views  # noqa: E402
from tests.gui.hosting_screens import PAGES as HOSTING_PAGES  # noqa: E402
from tests.gui.hosting_screens import page as hosting_page  # noqa: E402
from tests.gui.hosting_screens import say_host  # noqa: E402
from tests.gui.incident_screens import (  # noqa: E402
    INCIDENT_DIALOGS,
    SECTIONS,
    begin_incident,
    incident_dialog,
    show_section,
    take_in_evidence,
)
from tests.gui.kit_screens import kit_dialogs, kit_views  # noqa: E402
from tests.gui.law_screens import law_dialogs, law_views  # noqa: E402
from tests.gui.letters_screens import letters_dialogs, letters_views  # noqa: E402
from tests.gui.notices_screens import notices_views  # noqa: E402
from tests.gui.place_screens import PAGES, page  # noqa: E402
from tests.gui.retention_practice import (  # noqa: E402
    dialog_of_retention,
    hold_everything,
    leave_room,
    notice_change,
)
from tests.gui.sample_app import (  # noqa: E402
    LOCATION,
    NOW,
    SERVER,
    Sample,
    add_run,
    add_server,
    begin_live_run,
    build_half_way,
    build_sample,
    let_agent_work,
    tell_of,
)
from tools.translations import compile_translations  # noqa: E402

IMAGES = CHECKOUT / "docs" / "handbook" / "images"
LANGUAGES = ("en", "fr")
SCHEMES = ("light", "dark")
PATIENCE = 20.0
View = Callable[[Sample, MainWindow], None]
Opening = Callable[
    [Sample, MainWindow, Path, Callable[[], None]], Mapping[str, Callable[[], QDialog]]
]
"""What opens the dialogs of a page, by their names; given a folder, and what waits."""


def settle() -> None:
    """Wait until everything is read and laid out."""
    end = time.monotonic() + PATIENCE
    quiet = 0
    while quiet < 5 and time.monotonic() < end:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        quiet = 0 if tasks().live_count else quiet + 1
        time.sleep(0.01)


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def at_place(place: Place) -> Callable[[Sample, MainWindow], None]:
    def go(_sample: Sample, window: MainWindow) -> None:
        shell_of(window).go_to(place)

    return go


def live(sample: Sample, window: MainWindow) -> None:
    begin_live_run(sample)
    shell_of(window).watcher.look()
    settle()
    shell_of(window).go_to(Place.BACKUPS)


def care(sample: Sample, window: MainWindow) -> None:
    add_run(sample, RunState.INCOMPLETE, NOW)
    sample.engine.unplug(LOCATION)
    sample.world.files.made_up.clear()  # type: ignore[attr-defined]
    sample.clock.set(NOW + timedelta(hours=5))
    let_agent_work(sample)
    shell_of(window).reload()


def several(place: Place) -> Callable[[Sample, MainWindow], None]:
    def go(sample: Sample, window: MainWindow) -> None:
        add_server(sample)
        shell_of(window).reload()
        settle()
        shell_of(window).go_to(place)

    return go


def under_contract(sample: Sample, window: MainWindow) -> None:
    """Show Home when the certificate of a host ends soon."""
    add_server(sample)
    say_host(sample)
    shell_of(window).reload()
    settle()
    bar = shell_of(window).home.verticalScrollBar()
    bar.setValue(bar.maximum())


def retrying(sample: Sample, window: MainWindow) -> None:
    """Show Home after a scheduled copy failed, a few minutes before the next attempt."""
    repository = add_server(sample)
    failed = add_run(
        sample, RunState.FAILED, NOW.replace(hour=18, minute=31), repository=repository
    )
    slot = SlotName("2026-11-20T18:30")
    why = ErrorCode.PLACE_UNREACHABLE
    sample.runs._runs[failed.run_id] = replace(
        failed, slot=slot, cause=why, cause_facts=(("host", "copies.example"),)
    )
    rules = sample.store.rules(SERVER)
    assert rules is not None
    evening = Schedule(EVERY_DAY, (clock_time(18, 30),))
    sample.store.save_rules(replace(rules, schedule=evening))
    sample.clock.set(NOW.replace(hour=18, minute=41))
    add_run(sample, RunState.COMPLETE, NOW.replace(hour=18, minute=33), number="evening")
    let_agent_work(sample)
    shell_of(window).reload()


def paused(place: Place) -> Callable[[Sample, MainWindow], None]:
    def go(sample: Sample, window: MainWindow) -> None:
        sample.app.pause(timedelta(days=1))
        several(place)(sample, window)

    return go


def more_menu(sample: Sample, window: MainWindow) -> None:
    """Show what else can be done with a place."""
    several(Place.BACKUPS)(sample, window)
    settle()
    card = shell_of(window).backups.places.cards[SERVER]
    card.more.setFocus()
    menu = card.more.menu()
    assert menu is not None
    menu.popup(card.more.mapToGlobal(QPoint(0, card.more.height())))


def not_by_itself(sample: Sample, window: MainWindow) -> None:
    """Show what is said when the agent no longer starts with the computer."""
    sample.world.autostart.remove()
    shell_of(window).keeping.start()


def nobody_told(sample: Sample, window: MainWindow) -> None:
    """Show the page about telling people before anything was chosen."""
    sample.store.save_setting(CHOSEN, to_json(AlertSettings()))
    shell_of(window).go_to(Place.TELLING)


def not_delivered(sample: Sample, window: MainWindow) -> None:
    """Show messages that do not get out."""
    trouble = Trouble(TroubleKind.COPY_OVERDUE, EVERYWHERE, NOW - timedelta(days=2))
    for route in sample.app.choose_messengers.settings().routes:
        if route.channel is Channel.MAIL:
            alert = alarm(trouble, 1, route, NOW - timedelta(days=1, hours=3))
            tell_of(sample, alert, problem=ErrorCode.MESSENGER_LOGIN_REFUSED, attempts=5)
    shell_of(window).go_to(Place.TELLING)


def first_hour(_sample: Sample, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go_to(Place.FIRST_HOUR)
    shell.first_hour.set_noticed_at(QDateTime(2026, 11, 20, 8, 42, 0))


def changed_at_once(sample: Sample, window: MainWindow) -> None:
    """Show Home after most files changed at once."""
    notice_change(sample)
    shell_of(window).reload()


def held(sample: Sample, window: MainWindow) -> None:
    """Show a hold, and a place that is nearly full."""
    hold_everything(sample)
    leave_room(sample, 4)
    shell_of(window).reload()
    shell_of(window).go_to(Place.BACKUPS)


def explained(_sample: Sample, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go_to(Place.BACKUPS)
    shell.backups.history.table.selectRow(3)
    settle()
    shell.backups.ensureWidgetVisible(shell.backups.history.explained)


def restoring(sample: Sample, window: MainWindow) -> None:
    """Show a patient's folder, with two files chosen."""
    give_sizes(sample)
    shell_of(window).go_to(Place.RESTORE)
    settle()
    view = shell_of(window).restore_view
    for row in (0, 1):
        view.browser.folders.unfold(row)
        settle()
    for row in (2, 3):
        view.browser.folder_table.tick(row)
    view.browser.folder_table.go_to(3)


def finding(sample: Sample, window: MainWindow) -> None:
    """Show what a search in all copies found."""
    restoring(sample, window)
    view = shell_of(window).restore_view
    view.browser.all_button.setChecked(True)
    view.browser.search_field.setText("p")
    view.browser.search_field.returnPressed.emit()
    settle()
    view.browser.search_table.go_to(2)


def give_sizes(sample: Sample) -> None:
    """Let the made-up files look as large and as old as real ones: nothing is restored here."""
    for repository in sample.engine.repositories.values():
        for tree in repository.trees.values():
            for number, (path, file) in enumerate(tree.items(), start=1):
                if file.node.kind is not NodeKind.FILE:
                    continue
                changed = NOW - timedelta(days=60 + 9 * number, minutes=37 * number)
                size = 84_000 * number if path.endswith("pdf") else 740_000 * number
                node = replace(file.node, size=size, modified_at=changed)
                tree[path] = replace(file, node=node)


def section(name: str) -> View:
    """Show one section of the first page of an incident."""

    def go(sample: Sample, window: MainWindow) -> None:
        incident = begin_incident(sample)
        take_in_evidence(sample, incident, sample.world.state_folder.parent / "pictures")
        show_section(window, name, settle)

    return go


def incidents(sample: Sample, window: MainWindow) -> None:
    """Show the list with an incident that is open."""
    begin_incident(sample)
    shell_of(window).incidents.watch.look()
    shell_of(window).go_to(Place.INCIDENTS)


VIEWS: dict[str, View] = {
    "home": at_place(Place.HOME),
    "home-care": care,
    "home-places": several(Place.HOME),
    "home-hosting": under_contract,
    "home-retrying": retrying,
    "home-paused": paused(Place.HOME),
    "home-not-by-itself": not_by_itself,
    "home-changed-at-once": changed_at_once,
    "backups": at_place(Place.BACKUPS),
    "backups-places": several(Place.BACKUPS),
    "backups-menu": more_menu,
    "backups-paused": paused(Place.BACKUPS),
    "backups-running": live,
    "backups-explained": explained,
    "backups-hold": held,
    "restore": restoring,
    "restore-search": finding,
    "settings": at_place(Place.SETTINGS),
    "telling": at_place(Place.TELLING),
    "telling-nobody": nobody_told,
    "telling-trouble": not_delivered,
    "first-hour": first_hour,
    "incidents": incidents,
    "incidents-none": at_place(Place.INCIDENTS),
    **{f"incident-{name}": section(name) for name in SECTIONS},
    **affected_views(settle),
    **duties_views(settle),
    **notices_views(settle),
    **letters_views(settle),
    **law_views(settle),
    **kit_views(settle),
}


def take(window: QWidget, folder: Path, name: str) -> None:
    """Save a picture of a window, without the mark of where the keyboard is."""
    settle()
    focus = window.focusWidget()
    if focus is not None:
        focus.clearFocus()
    settle()
    path = folder / f"{name}.png"
    grabbed = window.grab()
    for menu in window.findChildren(QMenu):
        if menu.isVisible():
            painter = QPainter(grabbed)
            # Where the menu would be on a screen with room for it.
            button = menu.parentWidget()
            assert button is not None
            below = button.mapTo(window, QPoint(0, button.height()))
            below.setX(min(below.x(), window.width() - menu.width() - 8))
            painter.drawPixmap(below, menu.grab())
            painter.end()
            menu.close()
    grabbed.save(str(path), "PNG")
    with Image.open(path) as picture:
        # 256 colours are enough for flat surfaces, and a third of the size.
        small = picture.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT)
    small.save(path, optimize=True)


def picture_views(folder: Path, size: QSize, ending: str) -> None:
    """Save each view of a practice that is set up."""
    for name, prepare in wanted(VIEWS).items():
        with tempfile.TemporaryDirectory() as state:
            sample = build_sample(Path(state))
            window = MainWindow(sample.app, is_set_up=True)
            window.resize(size)
            window.show()
            settle()
            prepare(sample, window)
            take(window, folder, f"{name}.{ending}")
            window.close()
            window.deleteLater()
            settle()


def picture_set_up(folder: Path, size: QSize, ending: str) -> None:
    """Save each step of the wizard."""
    if only():
        return
    for number, step in enumerate(SetupStep, start=1):
        with tempfile.TemporaryDirectory() as state:
            sample = build_half_way(Path(state), TypstSheetPrinter())
            window = MainWindow(sample.app, is_set_up=False)
            window.resize(size)
            window.show()
            settle()
            wizard = window.centralWidget()
            assert isinstance(wizard, SetupWizard)
            wizard.show_step(step)
            take(window, folder, f"setup-{number}-{step.value}.{ending}")
            window.close()
            window.deleteLater()
            settle()


def picture_places(folder: Path, ending: str) -> None:
    """Save each page about places, and each that asks who hosts one."""
    pages: dict[str, Callable[[Path], QWidget]] = {
        f"place-{name}": partial(page, name=name) for name in PAGES
    } | {f"hosting-{name}": partial(hosting_page, name=name) for name in HOSTING_PAGES}
    for name, opens in pages.items():
        if only() not in name:
            continue
        with tempfile.TemporaryDirectory() as state:
            dialog = opens(Path(state))
            take(dialog, folder, f"{name}.{ending}")
            dialog.close()
            dialog.deleteLater()
            settle()


def picture_dialogs(folder: Path, ending: str, opening: Opening) -> None:
    """Save the dialogs of a page, above its window."""
    with tempfile.TemporaryDirectory() as state:
        sample = build_sample(Path(state))
        window = MainWindow(sample.app, is_set_up=True)
        window.show()
        settle()
        for name, opens in opening(sample, window, Path(state), settle).items():
            if only() not in name:
                continue
            dialog = opens()
            dialog.show()
            take(dialog, folder, f"{name}.{ending}")
            dialog.reject()
            dialog.deleteLater()
            settle()
        window.close()
        window.deleteLater()
        settle()


def picture_schedule(folder: Path, ending: str) -> None:
    """Save the dialog of a schedule, and its lower part."""
    with tempfile.TemporaryDirectory() as state:
        sample = build_sample(Path(state))
        repository = add_server(sample)
        limit = SpeedLimit(clock_time(8), clock_time(19), kib_of(2))
        hours = hourly(clock_time(8), clock_time(18), frozenset(range(5)))
        rules = PlaceRules(repository.key, NOW, hours, speed_limits=(limit,))
        dialog = ScheduleDialog(rules, repository, NOW, sample.clock.zone())
        dialog.more.setChecked(True)
        dialog.show()
        take(dialog, folder, f"schedule.{ending}")
        bar = dialog._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())
        take(dialog, folder, f"schedule-more.{ending}")
        dialog.close()
        dialog.deleteLater()


def picture_telling(folder: Path, ending: str) -> None:
    """Save the forms of the page about telling people."""
    with tempfile.TemporaryDirectory() as state:
        sample = build_sample(Path(state))
        settings = sample.app.choose_messengers.settings()
        mail = MailDialog(sample.app, settings)
        mail.provider.setCurrentIndex(mail.provider.findData("orange"))
        mail.provider.activated.emit(mail.provider.currentIndex())
        forms = {
            "telling-mail": mail,
            "telling-person": PersonDialog(sample.app, settings),
            "telling-watch": WatchDialog(sample.app),
        }
        for name, form in forms.items():
            form.show()
            take(form, folder, f"{name}.{ending}")
            form.close()
            form.deleteLater()
        settle()


def picture_retention(folder: Path, ending: str) -> None:
    """Save the dialogs about keeping copies."""
    names = {
        "retention": "retention",
        "retention-copies": "retention-copies",
        "retention-decide": "retention-decide",
        "retention-known": "known",
        "retention-hold": "hold",
        "retention-lift": "lift-change",
        "retention-room": "room",
    }
    for name, what in names.items():
        with tempfile.TemporaryDirectory() as state:
            dialog = dialog_of_retention(Path(state), what)
            dialog.show()
            take(dialog, folder, f"{name}.{ending}")
            dialog.close()
            dialog.deleteLater()
            settle()


def picture_incident(folder: Path, ending: str) -> None:
    """Save the dialogs of the incident room."""
    with tempfile.TemporaryDirectory() as state:
        sample = build_sample(Path(state))
        incident = begin_incident(sample)
        window = MainWindow(sample.app, is_set_up=True)
        desk = Desk(sample.app, incident, shell_of(window).incidents.writers, window)
        for name in INCIDENT_DIALOGS:
            dialog = incident_dialog(sample, desk, name)
            dialog.show()
            take(dialog, folder, f"incident-dialog-{name}.{ending}")
            dialog.close()
            dialog.deleteLater()
        window.close()
        window.deleteLater()
        settle()


def picture_failure(folder: Path, ending: str) -> None:
    """Save the dialog of a failure."""
    error = PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, {"location": "E:\\PracticeGuard copy"})
    dialog = ErrorDialog(message_for(error))
    dialog.show()
    take(dialog, folder, f"failure.{ending}")
    dialog.close()
    dialog.deleteLater()


def only() -> str:
    """Return the word that the names of the wanted views hold; empty for all of them."""
    return os.environ.get("ONLY", "")


def wanted(views: Mapping[str, View]) -> dict[str, View]:
    """Return the views that are wanted."""
    return {name: prepare for name, prepare in views.items() if only() in name}


def unchanging_bytes(count: int = 32) -> bytes:
    """Return bytes in the place of chance."""
    return bytes((7 * number + 3) % 256 for number in range(count))


DIALOGS: Mapping[str, Opening] = {
    "affected": affected_dialogs,
    "law": law_dialogs,
    "letters": letters_dialogs,
    "kit": kit_dialogs,
}


def main() -> int:
    """Save every view and say where."""
    folder, size = IMAGES, QSize(1280, 800)
    os.environ["PRACTICEGUARD_TEXT_SCALE"] = "1"
    if len(sys.argv) == 3 and sys.argv[1] in {"--small", "--large"}:
        folder, size = Path(sys.argv[2]), QSize(1024, 640)
        os.environ["PRACTICEGUARD_TEXT_SCALE"] = "2" if sys.argv[1] == "--large" else "1"
    elif len(sys.argv) > 1:
        print(__doc__)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    # The same pictures each time: codes and numbers are not left to chance here.
    setattr(secrets, "token_bytes", unchanging_bytes)  # noqa: B010  no other way to say it
    setattr(open_incident, "uuid4", lambda: UUID(int=1 << 127))  # noqa: B010
    compile_translations()
    application: QApplication = prepare_application([])
    for scheme in SCHEMES:
        os.environ["PRACTICEGUARD_THEME"] = scheme
        install_theme(application).apply()
        for language in LANGUAGES:
            install_language(application, language)
            ending = f"{language}.{scheme}"
            picture_views(folder, size, ending)
            picture_set_up(folder, size, ending)
            picture_places(folder, ending)
            for name, opening in DIALOGS.items():
                if only().split("-")[0] in name:
                    picture_dialogs(folder, ending, opening)
            if only() in "schedule":
                picture_schedule(folder, ending)
            if only() in "telling":
                picture_telling(folder, ending)
            if only() in "retention":
                picture_retention(folder, ending)
            if only() in "incident-dialog":
                picture_incident(folder, ending)
            if not only():
                picture_failure(folder, ending)
    tasks().shut_down()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
