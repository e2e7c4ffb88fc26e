"""The pages that ask who hosts a place, filled in: for pictures, and to walk them all."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from practiceguard.domain.backup.hosting import Contract, Hoster
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.domain.practice import Practice
from practiceguard.ui.backup.hosting_dialog import HostingDialog
from tests.gui.place_screens import settle
from tests.gui.sample_app import NOW, SERVER, Sample, add_server, build_sample

HOST = "Exemple Santé"
HELD = (
    Contract(
        ContractKind.HDS,
        "HDS-4711",
        None,
        (NOW + timedelta(days=47)).date(),
        "Blue binder, reception",
    ),
    Contract(ContractKind.ART28, "", (NOW - timedelta(days=400)).date(), None, "Blue binder"),
)


def say_host(sample: Sample) -> None:
    """Let a host be known, whose certificate ends in 47 days."""
    sample.app.hosting.say(
        SERVER, Hoster.SOMEBODY_ELSE, "Ann", host=HOST, country="FR", contracts=HELD
    )


def _who(dialog: HostingDialog) -> None:
    dialog.choices[Hoster.SOMEBODY_ELSE].choose()


def _where(dialog: HostingDialog, country: str) -> None:
    _who(dialog)
    dialog.go_on()
    dialog.host.setText(HOST)
    dialog.country.setCurrentIndex(dialog.country.findData(country))


def _papers(dialog: HostingDialog, country: str) -> None:
    _where(dialog, country)
    dialog.go_on()
    dialog.by.setText("Ann")


def _law(dialog: HostingDialog) -> None:
    _where(dialog, "FR")
    dialog.law.unfold()
    dialog.grow()
    settle()
    bar = dialog._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())


PAGES: dict[str, tuple[str, Callable[[HostingDialog], None]]] = {
    "who": ("FR", _who),
    "where": ("FR", lambda dialog: _where(dialog, "US")),
    "papers": ("FR", lambda dialog: _papers(dialog, "FR")),
    "law": ("FR", _law),
    "us": ("US", lambda dialog: _papers(dialog, "US")),
    "germany": ("DE", lambda dialog: _papers(dialog, "DE")),
}
"""By name: the country of the practice, and what somebody enters."""


def page(folder: Path, name: str) -> HostingDialog:
    """Return one page, shown and filled in; `folder` holds its (empty) state."""
    country, fill_in = PAGES[name]
    sample = build_sample(folder)
    sample.store.save_practice(Practice("Cabinet du Dr Moreau", country))
    repository = add_server(sample)
    if name == "papers":
        say_host(sample)
    dialog = HostingDialog(sample.app, repository)
    dialog.show()
    settle()
    fill_in(dialog)
    settle()
    return dialog
