"""Contacts, roles and what stands on letters, their services given the adapters they need."""

from dataclasses import dataclass

from practiceguard import __version__
from practiceguard.bootstrap.world import World
from practiceguard.services.incident.make_binder import BinderMeans, MakeBinder
from practiceguard.services.incident.manage_contacts import ManageContacts
from practiceguard.services.incident.manage_roles import ManageRoles
from practiceguard.services.practice.save_practice_details import SavePracticeDetails


@dataclass(frozen=True)
class Kit:
    """What is prepared before anything happens, ready to be called."""

    contacts: ManageContacts
    roles: ManageRoles
    details: SavePracticeDetails
    binder: MakeBinder


def kit_of(world: World) -> Kit:
    """Given the adapters, return the services of the kit built on them."""
    outside = world.aftermath
    details = SavePracticeDetails(outside.contacts, world.store)
    contacts = ManageContacts(outside.contacts, outside.rules, details.read, world.clock)
    means = BinderMeans(
        __version__,
        outside.rules,
        outside.law_store,
        outside.authority_sheets,
        outside.helplines,
        outside.templates,
        outside.notices,
        outside.law_translations,
        outside.wordbook,
        outside.binder_printer,
    )
    binder = MakeBinder(
        contacts, details.read, world.store, means, outside.binders, world.files, world.clock
    )
    return Kit(contacts, ManageRoles(outside.contacts, world.clock), details, binder)
