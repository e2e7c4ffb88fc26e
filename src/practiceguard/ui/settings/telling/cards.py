"""What the card of each way shows: whom it reaches, and by what is known that it works."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui import formats
from practiceguard.ui.settings.telling import words
from practiceguard.ui.settings.telling.actions import routes_of
from practiceguard.ui.settings.telling.way_card import WayCard
from practiceguard.ui.theme import Level


def show_mail(card: WayCard, telling: Telling) -> None:
    """Show who is told by mail, through which server."""
    settings = telling.settings
    mail = settings.mail
    if mail is None:
        card.show_way(
            is_chosen=False,
            told=QCoreApplication.translate(
                "Telling",
                "Reaches whoever is away. A mail account of the practice is all it needs.",
            ),
        )
        return
    card.show_way(
        is_chosen=True,
        told=words.breakable(formats.joined(settings.addresses))
        if settings.addresses
        else QCoreApplication.translate("Telling", "Nobody of the practice"),
        note=QCoreApplication.translate("Telling", "Sent by {sender} through {server}").format(
            sender=words.breakable(mail.sender), server=words.breakable(mail.host)
        ),
        badge=_badge(telling, Channel.MAIL, Audience.PRACTICE),
    )


def show_second(card: WayCard, telling: Telling) -> None:
    """Show the second person; without mail nobody can be written to."""
    settings = telling.settings
    card.change.setEnabled(settings.mail is not None)
    if not settings.second_addresses:
        told = QCoreApplication.translate(
            "Telling",
            "Somebody who is not there each day, such as the doctor at home: hears of it when "
            "copies have stopped for days.",
        )
        note = (
            ""
            if settings.mail is not None
            else QCoreApplication.translate("Telling", "Set up e-mail first.")
        )
        card.show_way(is_chosen=False, told=told, note=note)
        return
    note = QCoreApplication.translate(
        "Telling", "After {days} without a complete copy, or one day after copies were found gone."
    ).format(days=formats.days(settings.second_after_days))
    is_reached = settings.mail is not None
    card.show_way(
        is_chosen=True,
        told=_named(settings),
        note=note if is_reached else QCoreApplication.translate("Telling", "Set up e-mail first."),
        badge=_badge(telling, Channel.MAIL, Audience.SECOND_PERSON)
        if is_reached
        else (QCoreApplication.translate("Telling", "is not told"), Level.CARE),
    )


def show_screen(card: WayCard, telling: Telling) -> None:
    """Show whether notifications come on this screen."""
    is_chosen = telling.settings.desktop
    card.show_way(
        is_chosen=is_chosen,
        told=QCoreApplication.translate("Telling", "Whoever sits here sees it; nobody else does.")
        if is_chosen
        else QCoreApplication.translate("Telling", "Nothing is shown on this screen."),
        badge=_badge(telling, Channel.DESKTOP, Audience.PRACTICE) if is_chosen else None,
    )


def show_address(
    card: WayCard, telling: Telling, channel: Channel, audience: Audience, usual: str
) -> None:
    """Show a way with a secret address: the name of its host alone; `usual` if there is none."""
    routes = routes_of(telling.settings, channel, audience)
    card.show_way(
        is_chosen=bool(routes),
        told=words.breakable(routes[0].address) if routes else usual,
        badge=_badge(telling, channel, audience) if routes else None,
    )


def _named(settings: AlertSettings) -> str:
    addresses = words.breakable(formats.joined(settings.second_addresses))
    return f"{settings.second_name}, {addresses}" if settings.second_name else addresses


def _badge(telling: Telling, channel: Channel, audience: Audience) -> tuple[str, Level]:
    """Return what is known of a way: that it fails, when it last worked, or nothing yet."""
    routes = set(routes_of(telling.settings, channel, audience))
    if any(one.route in routes for one in telling.undelivered):
        return words.not_delivered(), Level.CARE
    proved = [telling.delivered.get(route) for route in routes]
    known = [at for at in proved if at is not None]
    if not routes or len(known) < len(routes):
        return words.not_tried(), Level.UNPROVED
    return words.works_since(min(known), telling.now), Level.GOOD
