"""The one stylesheet, built from the theme's tokens and its text scale."""

from collections.abc import Callable, Mapping
from string import Template

_TEXT = """
QWidget { color: $ink; font-size: ${base}; }
QMainWindow, QDialog, QWizard, QStackedWidget#pages { background: $ground; }
QScrollArea, QWidget#page { background: $ground; border: none; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }

QLabel { background: transparent; }
QLabel[role="sentence"] { font-size: ${sentence}; font-weight: 700; }
QLabel[role="secondary"] { color: $muted; }
QLabel[role="small"] { font-size: ${small}; color: $muted; }
QLabel[role="figure"] { font-size: ${figure}; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="bad"] { color: $bad; font-weight: 600; }
QLabel[role="care"] { color: $care; font-weight: 600; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[role="chosen-card"] { background: $surface; border: 2px solid $accent;
                             border-radius: 12px; }
QFrame[role="line"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame[role="banner"][level="good"] { background: $good_ground; border: 1px solid $good; }
QFrame[role="banner"][level="unproved"] { background: $unproved_ground;
                                          border: 1px solid $unproved; }
QFrame[role="banner"][level="care"] { background: $care_ground; border: 1px solid $care; }
QFrame[role="banner"][level="bad"] { background: $bad_ground; border: 1px solid $bad; }
QFrame[role="banner"] { border-radius: 12px; }

QPushButton, QToolButton { min-height: ${control}; padding: 5px 17px; border-radius: 8px;
    border: 1px solid $control_line; background: $surface; color: $accent; font-weight: 600; }
QPushButton:hover, QToolButton:hover { background: $accent_ground; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 4px 16px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $line; }
QPushButton[role="secondary"]:checked { background: $accent_ground; border-color: $accent; }
QPushButton[role="primary"] { background: $accent; color: $on_accent;
    border: 1px solid $accent; padding: 5px 17px; }
QPushButton[role="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[role="primary"]:focus { border: 2px solid $focus; padding: 4px 16px; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton::menu-indicator { image: url($arrow_picture); width: 14px; height: 14px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 11px; }
QPushButton[role="danger"] { color: $bad; border-color: $bad; }
QPushButton[role="danger"]:disabled { color: $muted; border-color: $line; }
QFileDialog QToolButton { padding: 5px; }
QPushButton[role="quiet"] { border: 1px solid transparent; background: transparent;
    padding: 5px 7px; text-align: left; }
QPushButton[role="quiet"]:hover { text-decoration: underline; }
QPushButton[role="quiet"]:focus { border: 2px solid $focus; padding: 4px 6px; }

QPushButton[role="step"] { border: 2px solid transparent; background: $unproved_ground;
    color: $unproved; border-radius: ${pill}; padding: 1px 13px; min-height: ${step}; }
QPushButton[role="step"]:hover { background: $accent_ground; color: $accent; }
QPushButton[role="step"]:checked { background: $accent_ground; color: $accent;
    border: 2px solid $accent; }
QPushButton[role="step"]:focus { border: 2px solid $focus; }

QPushButton[role="section"] { padding: 1px 10px; }
QPushButton[role="section"]:focus { padding: 0 9px; }
QPushButton[role="section"]:checked { background: $accent_ground; border-color: $accent; }
QLabel[role="paper"] { border: 1px solid $line; }

QWidget#rail { background: $rail; }
QWidget#rail QLabel { color: $rail_ink; }
QWidget#rail QLabel[role="name"] { font-size: ${name}; font-weight: 700; }
QWidget#rail QLabel[role="small"] { color: $rail_muted; }
QWidget#rail QPushButton[role="rail"] { text-align: left; border: 1px solid transparent;
    background: transparent; color: $rail_ink; font-weight: 400; padding: 5px 11px; }
QWidget#rail QPushButton[role="rail"]:hover { background: $rail_selected; }
QWidget#rail QPushButton[role="rail"]:checked { background: $rail_selected; font-weight: 600; }
QWidget#rail QPushButton[role="rail"]:focus { border: 2px solid $rail_ink; padding: 4px 10px; }
QPushButton[role="alarm"] { background: transparent; color: $rail_alarm;
    border: 1px solid $rail_alarm; padding: 9px 7px; }
QPushButton[role="alarm"]:hover, QPushButton[role="alarm"]:checked {
    background: $rail_selected; }
QPushButton[role="alarm"]:focus { border: 2px solid $rail_ink; padding: 8px 6px; }
QWidget#rail QScrollArea, QWidget#rail QWidget#railbody { background: $rail; }
QWidget#band { background: $rail; }
QWidget#band QLabel { color: $rail_ink; }
QWidget#band QLabel[role="small"], QWidget#band QLabel[role="secondary"] { color: $rail_muted; }
QWidget#band QLabel[role="name"] { font-weight: 700; }

QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
    background: $surface; color: $ink; border: 1px solid $control_line; border-radius: 8px;
    padding: 5px 10px; min-height: ${control};
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus,
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 4px 9px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit { border: none; padding: 0 10px; min-height: 0;
    background: transparent; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0;
    background: transparent; }
QLineEdit[wrong="true"] { border: 2px solid $bad; padding: 4px 9px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QAbstractSpinBox QLineEdit:disabled { color: $muted; }
QComboBox { padding-right: 30px; combobox-popup: 0; }
QComboBox:focus { padding-right: 29px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url($arrow_picture); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $line;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit[role="prose"] { font-size: ${small}; }
QPlainTextEdit[role="details"] { font-family: monospace; font-size: ${small}; }

QCheckBox, QRadioButton { min-height: ${target}; spacing: 9px; background: transparent;
    border: 2px solid transparent; border-radius: 6px; padding: 0 3px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ${box}; height: ${box};
    border: 2px solid $control_line; background: $surface; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator {
    border-radius: 5px; }
QRadioButton::indicator { border-radius: ${round}; }
QTreeView::indicator, QTableView::indicator, QListView::indicator { width: ${box};
    height: ${box}; border: 2px solid $control_line; background: $surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked { border-color: $accent; background: $accent;
    image: url($check_picture); }
QTreeView::indicator:indeterminate { border-color: $accent; background: $accent_ground; }
QCheckBox::indicator:disabled { background: $line; border-color: $line; }
QRadioButton::indicator:checked { border-color: $accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 $accent, stop: 0.55 $accent, stop: 0.62 $surface, stop: 1 $surface); }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }

QProgressBar { background: $line; border: none; border-radius: 5px;
    min-height: 10px; max-height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }

QTableView, QTreeView, QListView { background: $surface; alternate-background-color: $ground;
    border: 1px solid transparent; border-radius: 8px; gridline-color: $line;
    selection-background-color: $accent_ground; selection-color: $ink; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 2px solid $focus; }
QTableView::item, QListView::item, QTreeView::item { min-height: ${row}; padding: 0 6px;
    border: none; border-bottom: 1px solid $line; }
QListView::item, QTreeView::item { border-bottom: none; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: $accent_ground; color: $ink; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; font-size: ${small};
    border: none; border-bottom: 1px solid $line; padding: 6px 9px; min-height: ${row}; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control_line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; }
QMenu::item { padding: 6px 18px; min-height: ${row}; }
QMenu::separator { background: $line; height: 1px; margin: 4px 0; }
QMenu::item:selected { background: $accent_ground; color: $ink; }
"""

_SIZES = {
    "base": 15,
    "small": 13,
    "sentence": 25,
    "figure": 21,
    "title": 16,
    "name": 17,
    "control": 28,  # with padding and border: 40 px in all
    "target": 32,
    "row": 34,
    "step": 28,  # with padding and border: 34 px in all
    "pill": 16,
    "box": 16,
}


def stylesheet(
    colours: Mapping[str, str], px: Callable[[float], int], pictures: Mapping[str, str]
) -> str:
    """Given tokens by name, the scale and the paths of small pictures, return the stylesheet."""
    sizes = {name: f"{px(size)}px" for name, size in _SIZES.items()}
    # Half of the box with its two borders of 2 px: with a larger radius Qt draws a square.
    sizes["round"] = f"{(px(_SIZES['box']) + 4) // 2}px"
    return Template(_TEXT).substitute({**colours, **sizes, **pictures})
