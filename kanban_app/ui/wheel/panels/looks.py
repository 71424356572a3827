"""How the lines of the panels look, each kind in its columns."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kanban_app.ui.icons import pixmap
from kanban_app.ui.property_words import DOT
from kanban_app.ui.theme import SIZE_M, SIZE_S, font, tokens
from kanban_app.ui.wheel.panels.lines import Look
from kanban_app.ui.wheel.panels.strokes import (
    MARK,
    RIGHT,
    bar,
    columns,
    hatched,
    mark,
    small,
)
from kanban_app.ui.wheel.panels.values import (
    BalanceLine,
    CardLine,
    CauseLine,
    EdgeLine,
    FactLine,
    FrictionLine,
    TreeLine,
)
from kanban_app.ui.widgets import painting

_ROW, _TWO, _EDGE = 20, 40, 32
_ICON = 16
_INDENT = 16
_BAR = 10


def _friction(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, FrictionLine)
    t = tokens()
    first, name, room, amount, percent = columns(area, 6, MARK, 104, 0, 58, 36)
    mark(painter, first, value.colour)
    small(painter, name, value.name, t.text)
    bar(painter, room, value.share, t.bad)
    small(painter, amount, value.amount, t.text, right=True)
    small(painter, percent, value.percent, t.text_2, right=True)


def _balance(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, BalanceLine)
    t = tokens()
    name, room, amount = columns(area, 8, 104, 0, 72)
    small(painter, name, value.name, t.text)
    left = room.left() + room.width() * value.low
    width = max(1.5, room.width() * (value.high - value.low))
    share = 1.0 if value.high > value.low else 0.0
    bar(painter, QRectF(left, area.top(), width, area.height()), share, t.tone(value.tone), _BAR)
    small(painter, amount, value.amount, t.text, bold=value.total, right=True)


def _fact(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, FactLine)
    t = tokens()
    name, number, detail = columns(area, 8, 116, 60, 0)
    small(painter, name, value.name, t.text)
    small(painter, number, value.value, t.text, bold=True, right=True)
    small(painter, detail, value.detail, t.text_2, right=True)


def _edge(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, EdgeLine)
    t = tokens()
    image = pixmap("link", _ICON, t.text_2)
    painter.drawPixmap(int(area.left()), int(area.top() + 8), image)
    left = area.left() + _ICON + 8
    upper = QRectF(left, area.top() + 1, area.right() - left, 16)
    painting.text(painter, upper, value.name, font(SIZE_M), t.text)
    small(painter, QRectF(left, area.top() + 17, upper.width(), 14), value.detail, t.text_2)


def _cause(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, CauseLine)
    t = tokens()
    name, room, amount, count = columns(area, 6, 150, 0, 60, 20)
    small(painter, name, value.name, t.text)
    (hatched if value.hatched else bar)(
        painter, room, value.share, t.warn if value.hatched else t.bad
    )
    small(painter, amount, value.amount, t.text, right=True)
    small(painter, count, value.number, t.text_2, right=True)


def _card(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, CardLine)
    t = tokens()
    width = painting.text_width(value.age, font(SIZE_S, bold=value.late))
    age = QRectF(area.right() - width, area.top(), width, area.height())
    small(painter, age, value.age, t.warn if value.late else t.text_2, bold=value.late, right=True)
    end = age.left() - 8
    if value.late:
        end -= _ICON + 2
        painter.drawPixmap(int(end + 4), int(area.center().y() - 8), pixmap("warn", _ICON, t.warn))
    upper = QRectF(area.left(), area.top() + 4, end - area.left(), 16)
    painting.text(painter, upper, value.name, font(SIZE_M), t.text)
    small(painter, QRectF(area.left(), area.top() + 21, upper.width(), 14), value.detail, t.text_2)


def _tree(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, TreeLine)
    t = tokens()
    line = t.border_strong
    for step in range(value.depth):
        x = area.left() + step * _INDENT + 6
        painter.fillRect(QRectF(x, area.top(), 1, area.height()), line)
    tip = area.left() + (value.depth - 1) * _INDENT + 6
    painter.fillRect(QRectF(tip, area.top() + 12, 8, 1), line)
    left = area.left() + value.depth * _INDENT + 2
    face = font(SIZE_S)
    width = painting.text_width(value.amount, face)
    money = QRectF(area.right() - width, area.top() + 4, width, 16)
    painting.text(painter, money, value.amount, face, t.text, RIGHT)
    upper = QRectF(left, area.top() + 4, money.left() - 8 - left, 16)
    painting.text(painter, upper, value.name, font(SIZE_M), t.text)
    lower = QRectF(left, area.top() + 21, area.right() - left, 14)
    small(painter, lower, value.detail, t.text_2)


def _said(*words: str) -> str:
    return ", ".join(word for word in words if word)


def _say_friction(value: object) -> str:
    assert isinstance(value, FrictionLine)
    return _said(value.lobe, value.name, value.amount, value.percent)


def _say_balance(value: object) -> str:
    assert isinstance(value, BalanceLine)
    return f"{value.name}: {value.amount}"


def _say_fact(value: object) -> str:
    assert isinstance(value, FactLine)
    return _said(f"{value.name}: {value.value}", value.detail)


def _say_edge(value: object) -> str:
    assert isinstance(value, EdgeLine)
    return _said(value.name, value.detail)


def _say_cause(value: object) -> str:
    assert isinstance(value, CauseLine)
    return _said(value.name, value.amount, value.number)


def _say_card(value: object) -> str:
    assert isinstance(value, CardLine)
    return _said(value.name, value.detail, value.age)


def _say_tree(value: object) -> str:
    assert isinstance(value, TreeLine)
    return _said(f"{value.depth}", value.name, value.detail, value.amount)


def _tip_friction(value: object) -> str:
    assert isinstance(value, FrictionLine)
    return DOT.join(word for word in (value.lobe, value.name) if word)


def _tip_cause(value: object) -> str:
    assert isinstance(value, CauseLine)
    return value.name


def _tip_fact(value: object) -> str:
    assert isinstance(value, FactLine)
    return value.tip


def _tip_balance(value: object) -> str:
    assert isinstance(value, BalanceLine)
    return value.tip


FRICTION = Look(_ROW, _friction, _say_friction, _tip_friction)
BALANCE = Look(_ROW, _balance, _say_balance, _tip_balance)
FACT = Look(_ROW, _fact, _say_fact, _tip_fact)
EDGE = Look(_EDGE, _edge, _say_edge, _say_edge)
CAUSE = Look(_ROW, _cause, _say_cause, _tip_cause)
CARD = Look(_TWO, _card, _say_card, _say_card)
TREE = Look(_TWO, _tree, _say_tree, _say_tree)
