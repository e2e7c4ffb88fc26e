"""The place "Kit & contacts" as it begins, half way and in order: for looks and pictures."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind
from practiceguard.domain.incident.contact_list import from_law
from practiceguard.domain.incident.contacts import Contact, ContactRole, HomeCopy
from practiceguard.domain.incident.roles import Helper, Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.ui.kit.contact_dialog import ContactDialog
from practiceguard.ui.kit.details_dialog import DetailsDialog
from practiceguard.ui.kit.home_copy_dialog import HomeCopyDialog
from practiceguard.ui.kit.on_paper_dialog import OnPaperDialog
from practiceguard.ui.kit.phone_dialog import PhoneDialog
from practiceguard.ui.kit.role_dialog import RoleDialog
from practiceguard.ui.kit.view import KitView
from practiceguard.ui.kit.words import law_of
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.widgets import PageDialog
from tests.fakes.memory_contacts import MemoryContactStore
from tests.gui.law_screens import known_law
from tests.gui.sample_app import NOW, Sample, add_server

View = Callable[[Sample, MainWindow], None]
Wait = Callable[[], None]
DETAILS = PracticeDetails(
    "Cabinet du Dr Moreau", "C. M.", "12, rue de l’Exemple (fictif)", "75011", "Paris",
    country="FR", phone="+33 1 99 00 00 20", hours="Monday to Friday, 9:00 to 17:00",
    email="cabinet@exemple.example", signatory="Dr Claire Moreau",
)  # fmt: skip


def kit_of(window: MainWindow) -> KitView:
    """Return the place of a window."""
    assert window.shell is not None
    return window.shell.kit


def forget_all(sample: Sample) -> MemoryContactStore:
    """Let the practice have written nothing yet."""
    store = sample.world.aftermath.contacts
    assert isinstance(store, MemoryContactStore)
    store.__init__()  # type: ignore[misc]
    return store


def write_some(sample: Sample) -> None:
    """Let some lines be missing, old, waiting for a call and fine, and the copy be out of date."""
    store = forget_all(sample)
    today = NOW.date()
    helper = Contact(
        ContactRole.IT_HELPER, "Réseau 12 (fictif)", "+33 6 99 00 00 10",
        customer_number="K 20431", verified_on=today - timedelta(days=12), verified_by="Sophie",
        changed_at=NOW - timedelta(days=40),
    )  # fmt: skip
    insurer = Contact(
        ContactRole.INSURER, "Assurance exemple", "+33 1 99 00 00 11",
        customer_number="P-4711-22", verified_on=today - timedelta(days=200), verified_by="Léa",
        note="Ask for the service “cyber”.", changed_at=NOW - timedelta(days=200),
    )  # fmt: skip
    vendor = Contact(
        ContactRole.SOFTWARE_VENDOR, "Logiciel exemple", "+33 1 99 00 00 12", changed_at=NOW
    )
    authority = Contact(ContactRole.AUTHORITY, "CNIL", "+33 1 99 00 00 13", changed_at=NOW)
    none = Contact(ContactRole.PRESS_ADVISER, has_none=True, changed_at=NOW)
    for one in (helper, insurer, vendor, authority, none):
        store.save_contact(one)
    sample.app.kit.roles.save(
        Task.LEADS, Helper("Dr Moreau", "+33 6 99 00 00 01"), Helper("Dr Martin", "+33 6 99 00 01")
    )
    sample.app.kit.roles.save(Task.WRITES, Helper("Sophie", "+33 6 99 00 00 02"), Helper())
    store.save_home_copy(HomeCopy("chez le Dr Martin", NOW - timedelta(days=30), "Sophie"))
    store.save_details(replace(DETAILS, signatory=""))


def print_binder(sample: Sample) -> None:
    """Let the binder be on paper as everything stands now, and another one wait."""
    binder = sample.app.kit.binder
    marks = binder.quick_marks()
    made = BinderCopy(CopyKind.PRINTED, NOW - timedelta(days=30), "fr", marks, "accueil, rouge")
    binder.store.save_copy(made)
    binder.store.save_copy(replace(made, kind=CopyKind.MADE, made_at=NOW, holder=""))
    binder.store.save_copy(replace(made, kind=CopyKind.PHONE, holder=""))


def show_kit(sample: Sample, window: MainWindow, wait: Wait) -> KitView:
    """Go to the place, with the law read once for all tests."""
    known_law(sample)
    assert window.shell is not None
    window.shell.go_to(Place.KIT)
    wait()
    return window.shell.kit


def kit_views(wait: Wait) -> dict[str, View]:
    """Return what shows each state of the place in a window."""

    def begun(sample: Sample, window: MainWindow) -> None:
        forget_all(sample)
        show_kit(sample, window, wait)

    def half_way(sample: Sample, window: MainWindow) -> None:
        write_some(sample)
        show_kit(sample, window, wait)

    def in_order(sample: Sample, window: MainWindow) -> None:
        show_kit(sample, window, wait)

    def roles(sample: Sample, window: MainWindow) -> None:
        half_way(sample, window)
        kit_of(window).show_section(kit_of(window).roles)

    def letters(sample: Sample, window: MainWindow) -> None:
        half_way(sample, window)
        kit_of(window).show_section(kit_of(window).letters)

    def binder(sample: Sample, window: MainWindow) -> None:
        write_some(sample)
        print_binder(sample)
        store = sample.world.aftermath.contacts
        store.save_contact(Contact(ContactRole.INSURER, "Assurance exemple", "+33 1 99 00 00 99"))
        sample.app.kit.roles.save(Task.CALLS, Helper("Léa", "+33 6 99 00 00 04"), Helper())
        add_server(sample)
        kit_of(window).show_section(kit_of(window).binder)
        show_kit(sample, window, wait)

    def on_home(sample: Sample, window: MainWindow) -> None:
        write_some(sample)
        assert window.shell is not None
        window.shell.reload()
        wait()
        bar = window.shell.home.verticalScrollBar()
        bar.setValue(bar.maximum())

    return {
        "kit": begun,
        "kit-on-home": on_home,
        "kit-half-way": half_way,
        "kit-in-order": in_order,
        "kit-roles": roles,
        "kit-letters": letters,
        "kit-binder": binder,
    }


def kit_dialogs(
    sample: Sample, window: MainWindow, _folder: Path, wait: Wait
) -> dict[str, Callable[[], PageDialog]]:
    """Return what opens each dialog of the place."""
    write_some(sample)
    view = show_kit(sample, window, wait)
    kit = sample.app.kit

    def contact(role: ContactRole) -> PageDialog:
        found = kit.contacts.read()
        row = law_of(found, sample.app.incidents.law_text)
        told = from_law(role, row) if row is not None else None
        return ContactDialog(kit.contacts, found.line(role), told, view)

    return {
        "kit-contact": lambda: contact(ContactRole.INSURER),
        "kit-contact-law": lambda: contact(ContactRole.POLICE),
        "kit-role": lambda: RoleDialog(kit.roles, kit.roles.read()[0], view),
        "kit-details": lambda: DetailsDialog(kit.details, DETAILS, view),
        "kit-printed": lambda: OnPaperDialog(
            kit.binder, Path("/home/cabinet/Bureau/Classeur d’urgence 2026-11-20.pdf"), "", view
        ),
        "kit-phone": lambda: PhoneDialog(view),
        "kit-home-copy": lambda: HomeCopyDialog(kit.contacts, "chez le Dr Martin", "Léa", view),
    }
