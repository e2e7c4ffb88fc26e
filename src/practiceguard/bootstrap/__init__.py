"""The only wiring: builds the adapters, hands the services to window, command line and agent."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from practiceguard.bootstrap.app import App, assemble
from practiceguard.bootstrap.system import autostart, real_world
from practiceguard.bootstrap.world import Telling, World
from practiceguard.services.practice.demonstrate import Demonstrate
from practiceguard.services.practice.keep_registered import KeepRegistered

__all__ = [
    "App",
    "Telling",
    "World",
    "assemble",
    "build",
    "demonstration",
    "registration",
    "start_anew",
]


def build(environ: Mapping[str, str] | None = None) -> App:
    """Return the app on this computer; PRACTICEGUARD_HOME moves its whole state."""
    app = assemble(real_world(os.environ if environ is None else environ))
    # Patients' files that a killed restoration left in the open must not wait for the next one.
    app.restore.remove_leftovers()
    # Nor may an incident whose opening was cut off leave its copies to the tidying up.
    app.incidents.hold_open()
    return app


def start_anew(environ: Mapping[str, str] | None = None) -> Path | None:
    """Put our own records aside if they cannot be read; return their new name, else None.

    Nothing is deleted, and readable records are not touched.
    """
    from practiceguard.adapters.clock import SystemClock
    from practiceguard.adapters.database.connection import set_aside_unreadable
    from practiceguard.adapters.secrets import (
        KeyringSecretStore,
        namespace_of,
        renew_damaged_namespace,
    )
    from practiceguard.adapters.system.state_folders import StateFolders

    folders = StateFolders.locate(os.environ if environ is None else environ, sys.platform)
    folders.prepare()
    now = SystemClock().now()
    renew_damaged_namespace(folders.root, now)
    secret_store = KeyringSecretStore("PracticeGuard", namespace_of(folders.root))
    return set_aside_unreadable(folders.database, secret_store, now)


def registration(environ: Mapping[str, str] | None = None) -> KeepRegistered:
    """Return what looks after the start at login; works also when our records cannot be opened."""
    return KeepRegistered(autostart(os.environ if environ is None else environ))


def demonstration(app: App) -> Demonstrate:
    """Return the main job on a fictional practice, to be done with the given app."""
    from practiceguard.adapters.sample_practice.provider import SamplePracticeProvider

    return Demonstrate(
        SamplePracticeProvider(), app.set_up, app.run_backup, app.restore, app.world.files
    )
