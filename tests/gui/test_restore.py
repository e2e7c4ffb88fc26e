"""Get files back: days, folders, search, preview, basket, conflicts, and the report."""

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.restoration import Conflict, FileFate
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.ports import Access
from practiceguard.services.progress import Cancellation
from practiceguard.ui.errors import ErrorDialog
from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.restore.calendar import CopyCalendar
from practiceguard.ui.restore.conflict_dialog import ConflictDialog
from practiceguard.ui.restore.folder_model import FolderModel
from practiceguard.ui.restore.names import shown_name
from practiceguard.ui.restore.report_dialog import ReportDialog
from practiceguard.ui.restore.search_model import Finding, SearchModel
from practiceguard.ui.restore.view import RestoreView
from practiceguard.ui.tasks import tasks
from practiceguard.ui.theme import theme
from practiceguard.ui.translation import install_language
from tests.fakes.fake_engine import held
from tests.gui.restore_practice import (
    DUPONT,
    FILES,
    LETTER,
    NOTE,
    OLD_FORM,
    PATIENTS,
    PHOTO,
    RestoreBench,
    found,
    names,
    quiet,
    search,
    unfold,
)
from tests.gui.sample_app import LOCATION, build_sample


@pytest.fixture
def bench(tmp_path: Path) -> RestoreBench:
    return RestoreBench(tmp_path)


@pytest.fixture
def view(qtbot: QtBot, bench: RestoreBench) -> Iterator[RestoreView]:
    shown = bench.view(qtbot)
    yield shown
    for dialog in shown.findChildren(QDialog):
        dialog.close()


def node(path: str, kind: NodeKind = NodeKind.FILE) -> Node:
    return Node(path, kind, 5, None)


def tree_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def report_of(view: RestoreView) -> ReportDialog:
    (dialog,) = [one for one in view.findChildren(ReportDialog) if one.isVisible()]
    return dialog


def choose(view: RestoreView, snapshot_id: str, *paths: str) -> None:
    for path in paths:
        content = FILES.get(path, b"")
        view.basket.add(BasketItem(snapshot_id, Node(path, NodeKind.FILE, len(content), None)))


# --- days and copies --------------------------------------------------------------------------


def test_the_newest_copy_is_open_at_its_sources(view: RestoreView, bench: RestoreBench) -> None:
    assert view.calendar.day == date(2026, 11, 20)
    assert view.copy_list.count() == 2
    assert view.copy_list.chosen_id == bench.newest
    assert names(view) == ["Patients", "Pictures"]
    assert not view.problem.isVisible()


def test_choosing_a_day_opens_its_copy(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    (cell,) = [
        one
        for one in view.calendar.findChildren(QAbstractButton)
        if one.accessibleName() == "Sunday 8 November 2026, 1 copy"
    ]
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    quiet(qtbot)
    assert view.copy_list.chosen_id == bench.ids[0]
    assert view.browser.folders.snapshot_id == bench.ids[0]
    unfold(qtbot, view, PATIENTS, DUPONT)
    assert "consentement.pdf" in names(view)


def test_a_copy_says_in_a_word_whether_it_is_complete(qtbot: QtBot, view: RestoreView) -> None:
    view.calendar.choose(date(2026, 11, 19))
    view.calendar.day_chosen.emit(date(2026, 11, 19))
    quiet(qtbot)
    assert "incomplete" in view.copy_list.item(0).text()


def test_a_copy_we_did_not_make_says_so(qtbot: QtBot, bench: RestoreBench) -> None:
    later = bench.sample.clock.now() + timedelta(minutes=5)
    bench.sample.engine.add_snapshot(LOCATION, FILES, taken_at=later)
    view = bench.view(qtbot)
    assert "made elsewhere" in view.copy_list.item(0).text()


def test_looking_again_keeps_the_place(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    unfold(qtbot, view, PATIENTS, DUPONT)
    view.browser.folder_table.go_to(3)
    before = names(view)
    calls = bench.sample.engine.calls.count("list_all")
    view.reload()
    quiet(qtbot)
    assert names(view) == before
    assert view.browser.folder_table.current_row() == 3
    assert bench.sample.engine.calls.count("list_all") == calls


def test_before_the_first_copy_it_says_what_will_be_here(qtbot: QtBot, tmp_path: Path) -> None:
    view = RestoreView(build_sample(tmp_path, with_history=False).app)
    qtbot.addWidget(view)
    view.show()
    quiet(qtbot)
    shown = [one.accessibleName() for one in view.browser.findChildren(QWidget)]
    assert "There are no copies yet" in shown
    assert not view.basket_card.desktop_button.isEnabled()


def test_an_unplugged_drive_is_said_and_what_is_remembered_stays_visible(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    bench.sample.engine.unplug(LOCATION)
    view.reload()
    quiet(qtbot)
    assert "is not there" in view.problem.happened
    assert "as it was read on 20 Nov" in view.problem.accessibleName()
    assert view.copies.is_remembered
    assert view.copy_list.count() == 2
    assert view.browser.entry is None
    bench.sample.engine.plug(LOCATION)
    view.problem.action_requested.emit()
    quiet(qtbot)
    assert not view.problem.isVisible()
    assert names(view) == ["Patients", "Pictures"]


def test_a_copy_that_is_gone_is_said_and_leaves_the_basket(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    choose(view, bench.ids[0], NOTE)
    repository = bench.sample.engine.repositories[LOCATION]
    del repository.snapshots[bench.ids[0]], repository.trees[bench.ids[0]]
    view.calendar.choose(date(2026, 11, 8))
    view.calendar.day_chosen.emit(date(2026, 11, 8))
    quiet(qtbot)
    assert "no longer there" in view.problem.happened
    view.reload()
    quiet(qtbot)
    assert view.basket.is_empty()
    assert view.calendar.day == date(2026, 11, 20)


# --- the calendar by key ----------------------------------------------------------------------


@pytest.fixture
def calendar(qtbot: QtBot) -> CopyCalendar:
    made = CopyCalendar()
    qtbot.addWidget(made)
    made.set_days(
        {
            date(2026, 9, 30): 1,
            date(2026, 11, 2): 1,
            date(2026, 11, 9): 3,
            date(2026, 11, 20): 2,
        }
    )
    made.choose(date(2026, 11, 20))
    made.show()
    return made


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Left], date(2026, 11, 9)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Up], date(2026, 11, 2)),
        ([Qt.Key.Key_Home], date(2026, 9, 30)),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right], date(2026, 11, 2)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Down], date(2026, 11, 20)),
        ([Qt.Key.Key_Right], date(2026, 11, 20)),
    ],
)
def test_arrows_walk_over_days_with_copies(
    qtbot: QtBot, calendar: CopyCalendar, keys: list[Qt.Key], day: date
) -> None:
    for key in keys:
        qtbot.keyClick(calendar, key)
    assert calendar.day == day
    assert calendar.month == day.replace(day=1)


def test_months_without_copies_are_left_out(qtbot: QtBot, calendar: CopyCalendar) -> None:
    qtbot.keyClick(calendar, Qt.Key.Key_PageUp)
    assert calendar.month == date(2026, 9, 1)
    assert calendar.day == date(2026, 11, 20)
    qtbot.keyClick(calendar, Qt.Key.Key_PageDown)
    assert calendar.month == date(2026, 11, 1)


def test_the_keys_stay_in_the_calendar_when_the_month_turns(
    qtbot: QtBot, calendar: CopyCalendar
) -> None:
    neighbour = QPushButton("after the calendar")
    around = QWidget()
    line = QVBoxLayout(around)
    line.addWidget(calendar)
    line.addWidget(neighbour)
    qtbot.addWidget(around)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    (chosen,) = [
        one
        for one in calendar.findChildren(QAbstractButton)
        if one.accessibleName().startswith("Friday 20 November 2026")
    ]
    chosen.setFocus()
    for key, month in ((Qt.Key.Key_PageUp, 9), (Qt.Key.Key_PageDown, 11), (Qt.Key.Key_PageUp, 9)):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert calendar.isAncestorOf(focus)
        qtbot.keyClick(focus, key)
        assert calendar.month == date(2026, month, 1)
    calendar.setParent(None)  # it was made by the fixture, and is closed by it


def test_the_arrows_between_months_are_reached_by_tab_and_keep_the_keyboard(
    qtbot: QtBot, calendar: CopyCalendar
) -> None:
    calendar.set_days({date(2026, month, 3): 1 for month in (7, 8, 9)})
    calendar.choose(date(2026, 8, 3))
    with qtbot.waitActive(calendar):
        calendar.show()
        calendar.activateWindow()
    reached: list[str] = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget() or calendar, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        reached.append(focus.accessibleName() if focus is not None else "")
    assert {"Earlier month with copies", "Later month with copies"} < set(reached)

    (earlier, later) = (
        next(one for one in calendar.findChildren(QAbstractButton) if one.accessibleName() == name)
        for name in ("Earlier month with copies", "Later month with copies")
    )
    earlier.setFocus()
    qtbot.keyClick(earlier, Qt.Key.Key_Return)
    assert calendar.month == date(2026, 7, 1)
    assert not earlier.isEnabled()
    assert QApplication.focusWidget() is later


def test_each_day_says_how_many_copies_it_has(calendar: CopyCalendar) -> None:
    spoken = {one.accessibleName(): one for one in calendar.findChildren(QAbstractButton)}
    assert spoken["Monday 9 November 2026, 3 copies"].isEnabled()
    assert not spoken["Tuesday 10 November 2026, no copy"].isEnabled()


# --- the outline of folders -------------------------------------------------------------------


@pytest.fixture
def model(qtbot: QtBot) -> FolderModel:
    del qtbot
    made = FolderModel(Basket())
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_roots("s", (node("/p", NodeKind.FOLDER), node("/q.txt")), windows=False)
    return made


def texts(model: FolderModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_folder_is_asked_for_once_and_keeps_what_it_got(qtbot: QtBot, model: FolderModel) -> None:
    with qtbot.waitSignal(model.folder_wanted) as wanted:
        model.unfold(0)
    assert wanted.args == ["/p"]
    assert texts(model) == ["p", "Reading…", "q.txt"]
    model.fill("/p", (node("/p/sub", NodeKind.FOLDER), node("/p/a")))
    assert texts(model) == ["p", "sub", "a", "q.txt"]
    model.unfold(1)
    model.fill("/p/sub", (node("/p/sub/b"),))
    model.fold(0)
    assert texts(model) == ["p", "q.txt"]
    with qtbot.assertNotEmitted(model.folder_wanted):
        model.unfold(0)
    assert texts(model) == ["p", "sub", "b", "a", "q.txt"]
    assert model.parent_row(2) == 1
    assert model.row_of("/p/sub/b") == 2


def test_empty_and_unreadable_folders_say_so_and_can_be_tried_again(
    qtbot: QtBot, model: FolderModel
) -> None:
    model.unfold(0)
    model.fail("/p", "The drive is not there")
    assert texts(model) == ["p", "The drive is not there", "q.txt"]
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) is None
    model.fold(0)
    with qtbot.waitSignal(model.folder_wanted):
        model.unfold(0)
    model.fill("/p", ())
    assert texts(model) == ["p", "This folder is empty.", "q.txt"]


def test_a_folder_folded_while_it_is_read_is_whole_when_unfolded(model: FolderModel) -> None:
    model.unfold(0)
    model.fold(0)
    model.fill("/p", (node("/p/a"), node("/p/b")))
    assert texts(model) == ["p", "q.txt"]
    model.unfold(0)
    assert texts(model) == ["p", "a", "b", "q.txt"]


def test_ten_thousand_files_come_in_portions(qtbot: QtBot) -> None:
    # Without the tester: it looks at every row after every portion.
    model = FolderModel(Basket())
    model.show_roots("s", (node("/p", NodeKind.FOLDER), node("/q.txt")), windows=False)
    model.unfold(0)
    model.fill("/p", tuple(node(f"/p/{number:05}") for number in range(10_000)))
    assert model.is_taking_in
    assert model.rowCount() < 3000
    model.fold(0)
    model.unfold(0)
    qtbot.waitUntil(lambda: not model.is_taking_in, timeout=20_000)
    assert model.rowCount() == 10_002
    assert texts(model)[1:3] == ["00000", "00001"]
    assert texts(model)[-2:] == ["09999", "q.txt"]


def test_findings_are_a_sound_model_too(qtbot: QtBot) -> None:
    del qtbot
    basket = Basket()
    model = SearchModel(basket)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_findings((Finding(node("/p/a"), "s"), Finding(node("/p/b"), "t")), windows=False)
    model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert basket.by_snapshot() == {"t": ("/p/b",)}
    model.show_findings((), windows=False)
    assert model.rowCount() == 0


# --- ticking ----------------------------------------------------------------------------------


def test_a_folder_stands_for_everything_in_it() -> None:
    basket = Basket()
    for path in ("/p/a", "/p/sub/b", "/q"):
        basket.add(BasketItem("s", node(path)))
    assert basket.state("s", "/p") is Qt.CheckState.PartiallyChecked
    basket.add(BasketItem("s", node("/p", NodeKind.FOLDER)))
    assert basket.by_snapshot() == {"s": ("/q", "/p")}
    assert basket.state("s", "/p/sub/b") is Qt.CheckState.Checked
    assert basket.state("t", "/p/sub/b") is Qt.CheckState.Unchecked


def test_taking_one_file_out_of_a_chosen_folder_keeps_the_others() -> None:
    basket = Basket()
    listing = {
        "/p": (node("/p/sub", NodeKind.FOLDER), node("/p/a")),
        "/p/sub": (node("/p/sub/b"), node("/p/sub/c")),
    }
    basket.add(BasketItem("s", node("/p", NodeKind.FOLDER)))
    assert not basket.remove("s", "/p/sub/b", lambda _folder: None)
    assert basket.by_snapshot() == {"s": ("/p",)}
    assert basket.remove("s", "/p/sub/b", listing.get)
    assert set(basket.by_snapshot()["s"]) == {"/p/sub/c", "/p/a"}
    assert basket.state("s", "/p") is Qt.CheckState.PartiallyChecked
    basket.remove("s", "/p", listing.get)
    assert basket.is_empty()


def test_ticking_by_key_and_by_hand(qtbot: QtBot, view: RestoreView, bench: RestoreBench) -> None:
    table = view.browser.folder_table
    table.setFocus()
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    quiet(qtbot)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert view.basket.by_snapshot() == {bench.newest: (DUPONT,)}
    assert view.basket.state(bench.newest, PATIENTS) is Qt.CheckState.PartiallyChecked
    cell = table.visualRect(view.browser.folders.index(1, 0))
    _arrow, box = table._delegate.areas(cell, 1)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center().x(), box.center().y())
    )
    assert view.basket.is_empty()
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert names(view) == ["Patients", "Pictures"]


@pytest.mark.parametrize("is_search", [True, False])
def test_one_click_on_a_box_ticks_and_on_an_arrow_only_unfolds(
    qtbot: QtBot, view: RestoreView, *, is_search: bool
) -> None:
    if is_search:
        view.browser.search_field.setText(Path(PHOTO).stem)
        view.browser.search_field.returnPressed.emit()
        quiet(qtbot)
    table = view.browser.search_table if is_search else view.browser.folder_table
    model = table.model()
    arrow, box = table._delegate.areas(table.visualRect(model.index(0, 0)), 0)

    def click(area: QRect) -> None:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        quiet(qtbot)

    if not is_search:
        rows = model.rowCount()
        click(arrow)
        assert model.rowCount() > rows
        assert view.basket.is_empty()
    for x in (box.left() + 1, box.center().x(), box.right() - 1):
        click(QRect(x, box.center().y(), 1, 1))
        assert not view.basket.is_empty()
        click(QRect(x, box.center().y(), 1, 1))
        assert view.basket.is_empty()


def test_a_size_in_bytes_is_not_cut_to_look_like_a_date(
    qtbot: QtBot, qapp: QApplication, bench: RestoreBench
) -> None:
    install_language(qapp, "fr")
    view = bench.view(qtbot)
    table = view.browser.folder_table
    font = table.font()
    font.setPixelSize(theme().px(15))
    needed = QFontMetrics(font).horizontalAdvance("888 octets")
    assert table._widths[1] >= needed + 16


def test_the_basket_counts_files_and_bytes(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    assert view.basket_card.says == "Nothing is chosen yet"
    view.basket.add(BasketItem(bench.newest, Node(DUPONT, NodeKind.FOLDER, 0, None)))
    quiet(qtbot)
    size = len(FILES[PHOTO]) + len(FILES[LETTER]) + len(b"changed since")
    assert view.basket_card.says.startswith("3 files, ")
    assert str(size)[:1] in view.basket_card.says
    choose(view, bench.ids[0], OLD_FORM)
    quiet(qtbot)
    assert view.basket_card.says.endswith("from 2 copies")
    view.basket_card.clear_button.click()
    assert view.basket.is_empty()


def test_where_one_is_can_be_walked_back(qtbot: QtBot, view: RestoreView) -> None:
    unfold(qtbot, view, PATIENTS, DUPONT)
    row = view.browser.folders.row_of(PHOTO)
    assert row is not None
    view.browser.folder_table.go_to(row)
    quiet(qtbot)
    crumbs = {
        one.accessibleName(): one
        for one in view.browser.breadcrumb.findChildren(QAbstractButton)
        if one.isVisible()
    }
    assert list(crumbs) == ["Go to the folder Patients", "Go to the folder Dupont Claire 1984"]
    crumbs["Go to the folder Patients"].click()
    assert view.browser.folder_table.current_row() == 0


# --- searching --------------------------------------------------------------------------------


def test_searching_one_copy(qtbot: QtBot, view: RestoreView) -> None:
    search(qtbot, view, "COMPTE")
    assert found(view) == [("compte-rendu.pdf", ())]
    assert view.browser.says == "1 file for “COMPTE” in this copy"
    view.browser.search_field.clear()
    quiet(qtbot)
    assert view.browser.folder_table.isVisible()


def test_searching_all_copies_tells_each_state_and_what_is_gone(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    view.browser.all_button.click()
    search(qtbot, view, "consentement")
    assert found(view) == [("consentement.pdf", ("gone since 20 Nov", "copy of 8 Nov"))]
    search(qtbot, view, "notes")
    assert found(view) == [
        ("notes.txt", ("copy of 20 Nov",)),
        ("notes.txt", ("in 3 copies",)),
    ]
    assert view.browser.says == "1 file for “notes” in this copy, 2 in all copies"
    view.browser.search_table.tick(1)
    assert view.basket.by_snapshot() == {bench.ids[2]: (NOTE,)}


def test_an_older_copy_says_what_the_newest_no_longer_has(qtbot: QtBot, view: RestoreView) -> None:
    view.calendar.choose(date(2026, 11, 8))
    view.calendar.day_chosen.emit(date(2026, 11, 8))
    quiet(qtbot)
    search(qtbot, view, "con")
    assert found(view) == [("consentement.pdf", ("not in the newest copy",))]


def test_a_finding_inside_a_chosen_folder_can_be_taken_out(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    view.basket.add(BasketItem(bench.newest, Node(DUPONT, NodeKind.FOLDER, 0, None)))
    search(qtbot, view, "notes")
    view.browser.search_table.tick(0)
    quiet(qtbot)
    assert set(view.basket.by_snapshot()[bench.newest]) == {PHOTO, LETTER}


def test_a_search_typed_too_early_waits_and_says_so(
    qtbot: QtBot, bench: RestoreBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    read = bench.sample.engine.list_all

    def slow(access: Access, snapshot_id: str, cancel: Cancellation) -> Iterator[Node]:
        go_on.wait(20)
        yield from read(access, snapshot_id, cancel)

    monkeypatch.setattr(bench.sample.engine, "list_all", slow)
    view = RestoreView(bench.app)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.browser.is_preparing)
    view.browser.search_field.setText("notes")
    view.browser.search_field.returnPressed.emit()
    assert "search begins when" in view.browser.says
    assert view.browser.folder_table.isVisible()
    go_on.set()
    quiet(qtbot)
    assert [name for name, _badges in found(view)] == ["notes.txt"]


def test_a_list_that_cannot_be_read_leaves_the_folders_usable(
    qtbot: QtBot, bench: RestoreBench
) -> None:
    bench.sample.engine.fail("list_all", ErrorCode.RESTIC_FAILED)
    view = bench.view(qtbot)
    assert "could not be read" in view.browser.says
    unfold(qtbot, view, PATIENTS)
    assert "Dupont Claire 1984" in names(view)


# --- the preview ------------------------------------------------------------------------------


def current(view: RestoreView, path: str) -> None:
    row = view.browser.folders.row_of(path)
    assert row is not None
    view.browser.folder_table.go_to(row)


def is_veiled(view: RestoreView) -> bool:
    return view.browser.preview.is_veiled


def test_a_picture_is_neither_fetched_nor_shown_before_somebody_asks(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    unfold(qtbot, view, PATIENTS, DUPONT)
    current(view, PHOTO)
    quiet(qtbot)
    preview = view.browser.preview
    assert is_veiled(view)
    assert "dump" not in bench.sample.engine.calls
    with qtbot.waitSignal(view.looked_at) as looked:
        preview.show_button.click()
    assert looked.args == [bench.newest, PHOTO]
    assert not is_veiled(view)
    assert [folder for folder in bench.files.private if folder.exists()] == []
    current(view, NOTE)
    assert is_veiled(view)
    current(view, PHOTO)
    assert is_veiled(view)


def test_a_pdf_shows_its_first_page_and_how_many_there_are(qtbot: QtBot, view: RestoreView) -> None:
    unfold(qtbot, view, PATIENTS, DUPONT)
    current(view, LETTER)
    assert view.browser.preview.show_button.text() == "Show the first page"
    view.browser.preview.show_content()
    quiet(qtbot)
    assert view.browser.preview.says == "Page 1 of 3"
    view.browser.preview.hide_button.click()
    assert is_veiled(view)


def test_other_kinds_say_that_there_is_no_preview(qtbot: QtBot, view: RestoreView) -> None:
    unfold(qtbot, view, PATIENTS, f"{PATIENTS}/Nguyen Minh 1990")
    current(view, f"{PATIENTS}/Nguyen Minh 1990/scan.dcm")
    assert view.browser.preview.says == "There is no preview for this kind of file."
    assert not view.browser.preview.show_button.isVisible()


def test_a_damaged_picture_is_said_in_words(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench
) -> None:
    bench.damage(PHOTO)
    unfold(qtbot, view, PATIENTS, DUPONT)
    current(view, PHOTO)
    view.browser.preview.show_content()
    quiet(qtbot)
    assert "whole" in view.browser.preview.says
    assert is_veiled(view)


# --- putting files somewhere ------------------------------------------------------------------


def test_pain_07_on_the_desktop_files_get_a_folder_of_their_own(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return len(opened) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    choose(view, bench.newest, PHOTO, LETTER)
    view.basket_card.desktop_button.click()
    quiet(qtbot)
    (folder,) = bench.desktop.iterdir()
    assert folder.name.startswith("PracticeGuard restore 2026-11-20 ")
    assert tree_of(folder) == {
        "avant [face].jpg": FILES[PHOTO],
        "compte-rendu.pdf": FILES[LETTER],
    }
    dialog = report_of(view)
    assert dialog.sentence == "2 files are back and identical to the copy."
    assert f"In the folder: {folder}" in dialog.accessibleName()
    assert dialog.open_button is not None
    dialog.open_button.click()
    assert "could not be opened" in dialog.no_file_manager.text()
    dialog.open_button.click()
    assert opened == [str(folder)] * 2
    assert dialog.no_file_manager.text() == ""
    assert view.basket.is_empty()
    assert not view.is_busy


def test_files_of_several_copies_come_back_together(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench, tmp_path: Path
) -> None:
    choose(view, bench.newest, PHOTO)
    choose(view, bench.ids[0], OLD_FORM)
    view.put_into(tmp_path / "out")
    quiet(qtbot)
    assert tree_of(tmp_path / "out") == {
        "avant [face].jpg": FILES[PHOTO],
        "consentement.pdf": b"signed",
    }
    assert report_of(view).report.count(FileFate.PLACED) == 2


def test_a_damaged_file_is_told_in_red_with_what_to_do(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench, tmp_path: Path
) -> None:
    bench.damage(PHOTO)
    choose(view, bench.newest, PHOTO, LETTER)
    view.put_into(tmp_path / "out")
    quiet(qtbot)
    dialog = report_of(view)
    assert dialog.sentence == "1 file is back and identical to the copy."
    (line,) = dialog.bad_lines
    assert "1 file did not come back whole" in line
    assert "earlier copy" in line
    assert dialog.model.index(0, 0).data() == "avant [face].jpg"
    assert dialog.model.index(0, 1).data() == "did not come back whole from this copy"
    assert set(tree_of(tmp_path / "out")) == {"compte-rendu.pdf"}
    assert not view.basket.is_empty()


def test_stopping_puts_nothing_in_place_and_says_nothing_false(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench, tmp_path: Path
) -> None:
    choose(view, bench.newest, PHOTO)
    with held(bench.sample.engine):
        view.put_into(tmp_path / "out")
        qtbot.waitUntil(lambda: "restore" in bench.sample.engine.calls)
        assert view.progress_card.isVisible()
        assert not view.basket_card.isVisible()
        view.progress_card.stop_requested.emit()
        quiet(qtbot)
    assert tree_of(tmp_path) == {}
    assert [one for one in view.findChildren(ReportDialog) if one.isVisible()] == []
    assert view.basket_card.isVisible()
    assert not view.basket.is_empty()
    assert tasks().live_count == 0


def test_a_full_disk_is_one_message(
    qtbot: QtBot, view: RestoreView, bench: RestoreBench, tmp_path: Path
) -> None:
    bench.sample.machine.free[tmp_path] = 5
    choose(view, bench.newest, PHOTO)
    view.put_into(tmp_path)
    quiet(qtbot)
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog)]
    assert "not enough room" in dialog.message.happened
    dialog.close()


# --- back in place ----------------------------------------------------------------------------


@pytest.fixture
def in_place(qtbot: QtBot, bench: RestoreBench, tmp_path: Path) -> tuple[RestoreView, Path, Path]:
    """Return a view with two files chosen whose places are taken by other files."""
    one, two = tmp_path / "pc" / "one.txt", tmp_path / "pc" / "two.txt"
    run = bench.sample.engine.add_snapshot(
        LOCATION,
        {one.as_posix(): b"one of the copy", two.as_posix(): b"two of the copy"},
        taken_at=bench.sample.clock.now(),
        paths=(one.parent.as_posix(),),
    )
    one.parent.mkdir()
    one.write_bytes(b"one of today")
    two.write_bytes(b"two of today")
    view = bench.view(qtbot)
    for path in (one, two):
        view.basket.add(BasketItem(run.snapshot_id, Node(path.as_posix(), NodeKind.FILE, 15, None)))
    view.put_in_place()
    quiet(qtbot)
    return view, one, two


def conflicts_of(view: RestoreView) -> ConflictDialog:
    (dialog,) = [one for one in view.findChildren(ConflictDialog) if one.isVisible()]
    return dialog


def test_keep_both_is_the_answer_unless_another_is_given(
    qtbot: QtBot, in_place: tuple[RestoreView, Path, Path]
) -> None:
    view, one, _two = in_place
    dialog = conflicts_of(view)
    assert dialog.sentence == "2 files are there already"
    dialog.go_button.click()
    quiet(qtbot)
    assert tree_of(one.parent) == {
        "one.txt": b"one of today",
        "two.txt": b"two of today",
        "one (restored 2026-11-20).txt": b"one of the copy",
        "two (restored 2026-11-20).txt": b"two of the copy",
    }
    assert "is back as “one (restored 2026-11-20).txt”" in [
        report_of(view).model.index(row, 1).data() for row in range(2)
    ]


def test_each_file_may_have_an_answer_of_its_own(
    qtbot: QtBot, in_place: tuple[RestoreView, Path, Path]
) -> None:
    view, one, _two = in_place
    dialog = conflicts_of(view)
    dialog.same_for_all.setChecked(False)
    dialog.table.selectRow(0)
    dialog.choose(Conflict.REPLACE)
    dialog.table.selectRow(1)
    dialog.choose(Conflict.SKIP)
    assert [dialog.model.answer_of(row) for row in range(2)] == [Conflict.REPLACE, Conflict.SKIP]
    dialog.go_button.click()
    quiet(qtbot)
    assert tree_of(one.parent) == {
        "one.txt": b"one of the copy",
        "one (before restore 2026-11-20).txt": b"one of today",
        "two.txt": b"two of today",
    }


def test_one_answer_for_all(in_place: tuple[RestoreView, Path, Path]) -> None:
    view, one, _two = in_place
    dialog = conflicts_of(view)
    dialog.choose(Conflict.SKIP)
    assert [dialog.model.answer_of(row) for row in range(2)] == [Conflict.SKIP] * 2
    dialog.reject()
    assert tree_of(one.parent) == {"one.txt": b"one of today", "two.txt": b"two of today"}


# --- names ------------------------------------------------------------------------------------


def test_a_name_never_moves_the_text_around() -> None:
    assert shown_name("avant\n[face].jpg") == "avant⏎[face].jpg"
    assert shown_name("photo\u202egpj.exe") == "photo\N{REPLACEMENT CHARACTER}gpj.exe"
    assert shown_name("Žemaitė 😀.jpg") == "Žemaitė 😀.jpg"


def test_everything_can_be_reached_by_tab(qtbot: QtBot, view: RestoreView) -> None:
    unfold(qtbot, view, PATIENTS, DUPONT)
    current(view, PHOTO)
    view.basket_card.setEnabled(True)
    choose(view, view.browser.folders.snapshot_id, PHOTO)
    view.activateWindow()
    first = view.browser.search_field
    first.setFocus()
    reached: set[QWidget] = set()
    for _ in range(60):
        widget = QApplication.focusWidget()
        if widget is None or widget in reached:
            break
        reached.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    for wanted in (
        view.browser.all_button,
        view.browser.folder_table,
        view.browser.preview.show_button,
        view.basket_card.clear_button,
        view.basket_card.in_place_button,
        view.basket_card.desktop_button,
        view.basket_card.folder_button,
        view.copy_list,
    ):
        assert wanted in reached, wanted
    assert any(one.accessibleName().startswith("Friday 20 November") for one in reached)
