"""The pages and dialogs about the law, with corrections and an update: for looks and pictures."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from practiceguard.adapters.rule_book.book import KnownRuleBook, SignedUpdates
from practiceguard.adapters.rule_book.bundle import PinnedKey, pack
from practiceguard.resources import resource
from practiceguard.ui.incident.law.correct_dialog import CorrectDialog, WithdrawDialog
from practiceguard.ui.incident.law.update_dialog import UpdateDialog
from practiceguard.ui.incident.law.view import LawView
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.widgets import PageDialog
from tests.gui.incident_room import shipped_law
from tests.gui.sample_app import Sample

View = Callable[[Sample, MainWindow], None]
Wait = Callable[[], None]
SECRET = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
KEY = PinnedKey("PracticeGuard law desk", SECRET.public_key().public_bytes_raw())
PHONE = "authority.phone"


def known_law(sample: Sample) -> KnownRuleBook:
    """Return the rule book of a sample, with the law as it is shipped read once for all tests."""
    rules = sample.world.aftermath.rules
    assert isinstance(rules, KnownRuleBook)
    rules._shipped = shipped_law()
    return rules


def correct_some(sample: Sample) -> None:
    """Correct a telephone number and a period in the law of France."""
    known_law(sample)
    correct = sample.app.incidents.correct_law
    correct("FR", PHONE, "+33 1 53 73 22 23", "The number on cnil.fr since November", "Dr Moreau")
    correct("FR", "duties.people.planning_hours", 48, "We want to write sooner than that", "Sophie")


def update_file(
    folder: Path,
    *changes: tuple[str, str, str],
    version: str = "2027.1.15",
    signed: bool = False,
) -> Path:
    """Return a file with newer law: of a code, one text instead of another."""
    place = resource("jurisdictions")
    files = {
        one.name: one.read_bytes()
        for one in place.iterdir()
        if one.name.endswith(".toml") and one.name != "collection.toml"
    }
    for code, old, new in changes:
        name = f"{code}.toml"
        assert old.encode() in files[name]
        files[name] = files[name].replace(old.encode(), new.encode())
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / "law.pgrules"
    file.write_bytes(pack(version, date(2027, 1, 15), files, SECRET.sign if signed else None))
    return file


def trust_the_key(sample: Sample) -> None:
    """Let the program know the key with which `update_file` signs."""
    rules = known_law(sample)
    rules.keys = (KEY,)
    updates = sample.world.aftermath.law_updates
    assert isinstance(updates, SignedUpdates)
    object.__setattr__(updates, "keys", (KEY,))


def law_of(window: MainWindow) -> LawView:
    """Return the place about the law of a window."""
    assert window.shell is not None
    return window.shell.law


def show_law(sample: Sample, window: MainWindow, wait: Wait, code: str = "") -> LawView:
    """Show the list, or the law of a place."""
    known_law(sample)
    assert window.shell is not None
    window.shell.go_to(Place.LAW)
    wait()
    if code:
        window.shell.law.show_place(code)
        wait()
    return window.shell.law


def law_views(wait: Wait) -> dict[str, View]:
    """Return what shows each page in a window."""

    def page(code: str, *, corrected: bool = False) -> View:
        def go(sample: Sample, window: MainWindow) -> None:
            if corrected:
                correct_some(sample)
            show_law(sample, window, wait, code)

        return go

    return {
        "law": page(""),
        "law-france": page("FR", corrected=True),
        "law-california": page("US-CA"),
        "law-andorra": page("AD"),
    }


def law_dialogs(
    sample: Sample, window: MainWindow, folder: Path, wait: Wait
) -> dict[str, Callable[[], PageDialog]]:
    """Return what opens each dialog about the law."""
    correct_some(sample)
    view = show_law(sample, window, wait, "FR")
    incidents = sample.app.incidents
    writers = view._writers

    def law() -> tuple[CorrectDialog, WithdrawDialog]:
        assert view.law is not None
        row = view.law.row("FR")
        assert row is not None
        standing = view.law.state.corrections
        correct = incidents.correct_law
        return (
            CorrectDialog(correct, incidents.law_text, row, standing, view.law.today, writers),
            WithdrawDialog(correct, incidents.law_text, row, standing[0], writers),
        )

    def correction() -> PageDialog:
        dialog = law()[0]
        dialog.choose(PHONE)
        return dialog

    def choice() -> PageDialog:
        dialog = law()[0]
        dialog.choose("duties.authority.clock.starts")
        return dialog

    def contents() -> PageDialog:
        dialog = law()[0]
        dialog.choose("duties.authority.contents")
        return dialog

    def update(*, signed: bool) -> PageDialog:
        if signed:
            trust_the_key(sample)
        file = update_file(
            folder,
            ("FR", "+33 1 53 73 22 22", "+33 1 53 73 22 99"),
            ("GB", "checked_on = 2026-11-21", "checked_on = 2027-01-10"),
            signed=signed,
        )
        assert view.law is not None
        offer = incidents.update_law.look(file)
        return UpdateDialog(incidents.update_law, incidents.law_text, offer, view.law, writers)

    return {
        "law-correct": correction,
        "law-correct-choice": choice,
        "law-correct-lines": contents,
        "law-withdraw": lambda: law()[1],
        "law-update": lambda: update(signed=False),
        "law-update-signed": lambda: update(signed=True),
    }
