"""The building blocks of every view; import them from here."""

from practiceguard.ui.widgets.badges import StatusBadge
from practiceguard.ui.widgets.banner import MessageBanner
from practiceguard.ui.widgets.beside import BesideOrBelow
from practiceguard.ui.widgets.buttons import (
    AlarmButton,
    DangerButton,
    NavigationButton,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    fit,
)
from practiceguard.ui.widgets.cards import Card, ChoiceCard, HairLine, RowList
from practiceguard.ui.widgets.chart import ColumnsChart, DayColumn
from practiceguard.ui.widgets.day_field import DayField
from practiceguard.ui.widgets.details import DetailsPanel
from practiceguard.ui.widgets.empty import EmptyState
from practiceguard.ui.widgets.flow import CardFlow
from practiceguard.ui.widgets.icons import icon, icon_pixmap
from practiceguard.ui.widgets.in_line import InLine
from practiceguard.ui.widgets.labels import ElidedLabel, label, plain_tip
from practiceguard.ui.widgets.menus import MenuButton
from practiceguard.ui.widgets.page import PageHeader, ScrollPage
from practiceguard.ui.widgets.page_dialog import PageDialog
from practiceguard.ui.widgets.progress_card import ProgressCard
from practiceguard.ui.widgets.rows_model import Mark, RowsModel
from practiceguard.ui.widgets.steps_dialog import StepsDialog
from practiceguard.ui.widgets.tables import ListTable

__all__ = [
    "AlarmButton",
    "BesideOrBelow",
    "Card",
    "CardFlow",
    "ChoiceCard",
    "ColumnsChart",
    "DangerButton",
    "DayColumn",
    "DayField",
    "DetailsPanel",
    "ElidedLabel",
    "EmptyState",
    "HairLine",
    "InLine",
    "ListTable",
    "Mark",
    "MenuButton",
    "MessageBanner",
    "NavigationButton",
    "PageDialog",
    "PageHeader",
    "PrimaryButton",
    "ProgressCard",
    "QuietLink",
    "RowList",
    "RowsModel",
    "ScrollPage",
    "SecondaryButton",
    "StatusBadge",
    "StepsDialog",
    "fit",
    "icon",
    "icon_pixmap",
    "label",
    "plain_tip",
]
