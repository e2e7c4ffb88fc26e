"""Asking for a drive that is away: calmly at first, and more firmly the older its copy is."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui import formats, texts

AGES = {ReasonCode.COPY_LATE, ReasonCode.COPY_VERY_OLD}
"""The reasons that count the days of the last complete copy."""


def is_away(place: PlaceOverview) -> bool:
    """Return whether a place is a drive or folder that is simply not connected."""
    return place.problem is ErrorCode.PLACE_NOT_FOUND and place.repository.kind.is_folder


def reminder(place: PlaceOverview, level: ProtectionLevel) -> str:
    """Return how to ask for a drive that is away: calm at first, and firmer the older its copy."""
    name = texts.place_name(place.repository)
    if place.status.last_complete_at is None:
        return QCoreApplication.translate(
            "Home", "{place}: connect it now, there is no complete copy on it yet"
        ).format(place=name)
    ages = [one.count for one in place.status.reasons if one.code in AGES]
    if not ages:
        when = (
            QCoreApplication.translate(
                "Home", "{place}: connect it when it suits you, a copy is waiting"
            )
            if level is ProtectionLevel.UNPROVED
            else QCoreApplication.translate("Home", "{place}: connect it today, a copy is waiting")
        )
        return when.format(place=name)
    text = (
        QCoreApplication.translate(
            "Home", "{place}: connect it now, its last complete copy is {days} old"
        )
        if level is ProtectionLevel.BAD
        else QCoreApplication.translate(
            "Home", "{place}: connect it today, its last complete copy is {days} old"
        )
    )
    return text.format(place=name, days=formats.days(max(ages)))
