"""Design tokens, light and dark: the one place that knows a colour, a size or a radius."""

import sys
from enum import StrEnum
from functools import cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from kanban_app.paths import shipped

UNIT = 4
RADIUS_CARD, RADIUS_CONTROL, RADIUS_PANEL = 8, 6, 10
SIZE_S, SIZE_M, SIZE_L, SIZE_FIGURE = 11, 13, 16, 22
FAMILIES = [
    "Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans Condensed", "DejaVu Sans",
]  # fmt: skip
_DARK_MIX = 0.28

Tone = Literal["text", "text_2", "text_3", "accent", "good", "warn", "bad"]


class Mode(StrEnum):
    """What the user chose; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tokens(NamedTuple):
    """Every colour by its role, as `#RRGGBB`."""

    dark: bool
    bg: str
    surface: str
    surface_2: str
    border: str
    border_strong: str
    control: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shadow: str
    shadow_drag: str

    def tone(self, name: Tone) -> str:
        """Return the colour of a text in this tone."""
        return str(getattr(self, name))

    def soft(self, name: Tone) -> str:
        """Return the surface a message in this tone stands on."""
        return str(getattr(self, f"{name}_soft", self.surface_2))


LIGHT = Tokens(
    dark=False, bg="#F5F6F8", surface="#FFFFFF", surface_2="#EEF0F3", border="#E0E4E9",
    border_strong="#C6CDD5", control="#858F9B", text="#1A2330", text_2="#54606E", text_3="#5E6A79",
    accent="#2563CF", accent_hover="#1F56B8", accent_pressed="#1A4A9E", accent_soft="#E5EDFB",
    on_accent="#FFFFFF", good="#1B7A4B", good_soft="#E3F3EA", warn="#8F5B00", warn_soft="#FBF0DA",
    bad="#B3261E", bad_soft="#FBE7E5", shadow="#0F101828", shadow_drag="#2E101828",
)  # fmt: skip
DARK = Tokens(
    dark=True, bg="#12161B", surface="#1B2027", surface_2="#161B21", border="#2A313A",
    border_strong="#3C4550", control="#66707C", text="#E7EBF0", text_2="#A9B3BF", text_3="#8E99A6",
    accent="#7CA9F8", accent_hover="#93B8FA", accent_pressed="#A9C7FB", accent_soft="#20304B",
    on_accent="#0E1420", good="#5EC795", good_soft="#183226", warn="#E3AB52", warn_soft="#37290F",
    bad="#F28B82", bad_soft="#3A1D1B", shadow="#66000000", shadow_drag="#80000000",
)  # fmt: skip


class _Theme(QObject):
    """Holds the current tokens and tells whoever caches something made from them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.mode = Mode.SYSTEM

    def follow_system(self) -> None:
        """Dress the program again when the desktop turns light or dark."""
        app = QApplication.instance()
        if self.mode is Mode.SYSTEM and isinstance(app, QApplication):
            apply(app, Mode.SYSTEM)


@cache
def theme() -> _Theme:
    """Return the one theme of the process."""
    return _Theme()


def tokens() -> Tokens:
    """Return the colours in force."""
    return theme().tokens


@cache
def colour(name: str) -> QColor:
    """Return a QColor for a token value (`#RRGGBB` or `#AARRGGBB`)."""
    return QColor(name)


@cache
def stage_colour(hex_colour: str, *, dark: bool) -> QColor:
    """Return a stage's colour, mixed 28 % with white on dark surfaces."""
    base = QColor(hex_colour)
    if not dark:
        return base
    red, green, blue = (
        round(c + (255 - c) * _DARK_MIX) for c in (base.red(), base.green(), base.blue())
    )
    return QColor(red, green, blue)


@cache
def font(size: int = SIZE_M, *, bold: bool = False) -> QFont:
    """Return one of the few fonts of the program; figures are tabular."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def arguments() -> list[str]:
    """Return what to make the QApplication with: the name of the program, and Fusion as its style.

    To ask an application for its style, or to set it, makes PySide prepare all that QStyle knows:
    5 ms before the first paint.
    """
    return [*sys.argv[:1], "-style", "Fusion"]


def apply(app: QApplication, mode: Mode) -> None:
    """Dress the program in `mode`; widgets that cache colours listen to `theme().changed`."""
    current = theme()
    QGuiApplication.styleHints().colorSchemeChanged.connect(
        current.follow_system, Qt.ConnectionType.UniqueConnection
    )
    dark = mode is Mode.DARK or (mode is Mode.SYSTEM and _system_is_dark())
    current.mode = mode
    current.tokens = DARK if dark else LIGHT
    app.setFont(font())
    app.setPalette(_palette(current.tokens))
    app.setStyleSheet(_style_sheet(current.tokens))
    current.changed.emit()


def _system_is_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints.colorScheme().name == "Dark"


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: t.bg,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.surface_2,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.PlaceholderText: t.text_3,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.BrightText: t.bad,
        QPalette.ColorRole.Highlight: t.accent,
        QPalette.ColorRole.HighlightedText: t.on_accent,
        QPalette.ColorRole.ToolTipBase: t.surface,
        QPalette.ColorRole.ToolTipText: t.text,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.LinkVisited: t.accent,
        QPalette.ColorRole.Mid: t.border_strong,
        QPalette.ColorRole.Light: t.surface,
        QPalette.ColorRole.Dark: t.border_strong,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        palette.setColor(disabled, role, QColor(t.text_3))
    return palette


def _style_sheet(t: Tokens) -> str:
    # Flat scroll bars: Fusion's own ones cost more than all our painting (measured).
    return f"""
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0; }}
QScrollBar::handle {{ background: {t.border_strong}; border-radius: 3px; margin: 1px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.control}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong};
  padding: 1px 3px; font-size: {SIZE_S}px; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong};
  padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: {RADIUS_CONTROL}px; }}
QMenu::item:selected {{ background: {t.accent_soft}; }}
QMenu::item:disabled {{ color: {t.text_3}; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 8px; }}
QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong};
  border-radius: {RADIUS_CONTROL}px; padding: 7px 12px; }}
QPushButton:hover {{ background: {t.surface_2}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 6px 11px; }}
QPushButton:disabled {{ color: {t.text_3}; border-color: {t.border}; }}
QPushButton[primary="true"] {{ background: {t.accent}; color: {t.on_accent};
  border-color: {t.accent}; font-weight: 600; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[flat="true"] {{ background: transparent; border-color: transparent; }}
QHeaderView::section {{ background: {t.surface_2}; color: {t.text_2}; border: 0;
  border-bottom: 1px solid {t.border}; padding: 4px 8px; font-size: {SIZE_S}px; }}
QTableView {{ background: {t.surface}; gridline-color: {t.border}; border: 1px solid {t.border};
  selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
QDialog {{ background: {t.bg}; }}
{_field_sheet(t)}{_mark_sheet(t)}"""


def _field_sheet(t: Tokens) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
  background: {t.surface}; color: {t.text}; border: 1px solid {t.control};
  border-radius: {RADIUS_CONTROL}px; padding: 3px 8px; min-height: 20px;
  placeholder-text-color: {t.text_3};
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {{ border: 2px solid {t.accent}; padding: 2px 7px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled,
QSpinBox:disabled, QDoubleSpinBox:disabled {{ color: {t.text_3}; background: {t.surface_2};
  border-color: {t.border}; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{ background: transparent; border: 0;
  padding: 0; min-height: 0; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0;
  background: transparent; }}
QSpinBox, QDoubleSpinBox, QComboBox {{ min-height: 18px; max-height: 20px; }}
/* Qt ignores the left padding of a spin box, so its figures stand at the right. */
QSpinBox, QDoubleSpinBox {{ qproperty-alignment: AlignRight; }}
QComboBox QAbstractItemView, #offers {{ border: 1px solid {t.border_strong}; outline: 0;
 background: {t.surface}; selection-background-color: {t.accent_soft}; selection-color: {t.text}; }}
/* Below its field: as a menu over it, its list is too low by its border. */
QComboBox {{ combobox-popup: 0; qproperty-maxVisibleItems: 12; }}
QComboBox QAbstractItemView::item, #offers::item {{ min-height: 24px; padding: 0 {UNIT}px; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: {_mark("down", t)}; width: 14px; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button {{ border: 0; background: transparent; width: 20px; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: {_mark("up", t)};
  width: 10px; height: 10px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: {_mark("down", t)}; width: 10px; }}
"""


def _mark_sheet(t: Tokens) -> str:
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; color: {t.text}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.text_3}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
  border: 1px solid {t.control}; background: {t.surface}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.text_2}; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: {_mark("check", t)}; }}
QRadioButton::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: {_mark("dot", t)}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ width: 12px; height: 12px;
  border: 2px solid {t.accent}; }}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {{
  border: 2px solid {t.text}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
  border-color: {t.border_strong}; background: {t.surface_2}; }}
QCheckBox::indicator:checked:disabled {{ background: {t.control}; border-color: {t.control}; }}
"""


def _mark(name: str, t: Tokens) -> str:
    # Style sheets cannot recolour a picture, so these few exist once per theme.
    file = shipped("resources") / "themes" / f"{name}-{'dark' if t.dark else 'light'}.svg"
    return f'url("{file.as_posix()}")'
