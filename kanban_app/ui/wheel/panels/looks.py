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

_ROW, _TWO, _EDGE, _BARS, _FACTS = 20, 40, 32, 32, 36
_LINE, _THIN = 18, 6
_ICON = 16
_INDENT = 16
_BAR = 10


def _friction(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, FrictionLine)
    t = tokens()
    first, rest, percent = columns(area, 6, MARK, 0, 36)
    line = first.top(), _LINE
    mark(painter, QRectF(first.left(), line[0], MARK, _LINE), value.colour)
    upper = QRectF(rest.left(), line[0], rest.width(), _LINE)
    _beside(painter, upper, value.name, value.amount, t.text)
    percents = QRectF(percent.left(), line[0], percent.width(), _LINE)
    small(painter, percents, value.percent, t.text_2, right=True)
    bar(painter, _below(area, rest.left() - area.left()), value.share, t.bad, _THIN)


def _balance(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, BalanceLine)
    t = tokens()
    name, room, amount = columns(area, 8, 100, 0, 80)
    small(painter, name, value.name, t.text)
    left = room.left() + room.width() * value.low
    width = max(1.5, room.width() * (value.high - value.low))
    share = 1.0 if value.high > value.low else 0.0
    bar(painter, QRectF(left, area.top(), width, area.height()), share, t.tone(value.tone), _BAR)
    small(painter, amount, value.amount, t.text, bold=value.total, right=True)


def _fact(painter: QPainter, area: QRectF, value: object) -> None:
    assert isinstance(value, FactLine)
    t = tokens()
    upper = QRectF(area.left(), area.top() + 2, area.width(), _LINE)
    _beside(painter, upper, value.name, value.value, t.text, bold=True)
    lower = QRectF(area.left(), area.top() + 17, area.width(), 14)
    small(painter, lower, value.detail, t.text_2)


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
    rest, count = columns(area, 6, 0, 28)
    _beside(
        painter,
        QRectF(rest.left(), area.top(), rest.width(), _LINE),
        value.name,
        value.amount,
        t.text,
    )
    small(
        painter,
        QRectF(count.left(), area.top(), count.width(), _LINE),
        value.number,
        t.text_2,
        right=True,
    )
    stroke, ink = (hatched, t.warn) if value.hatched else (bar, t.bad)
    stroke(painter, _below(area), value.share, ink, _THIN)


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


def _beside(
    painter: QPainter, area: QRectF, name: str, number: str, ink: str, *, bold: bool = False
) -> None:
    """Paint a name and at its right a number, which takes all the room it needs."""
    width = painting.text_width(number, font(SIZE_S, bold=bold)) + 1
    end = QRectF(area.right() - width, area.top(), width, area.height())
    small(painter, area.adjusted(0, 0, -width - 8, 0), name, ink)
    small(painter, end, number, ink, bold=bold, right=True)


def _below(area: QRectF, indent: float = 0) -> QRectF:
    """Return the room of the bar below the words of a line."""
    return QRectF(area.left() + indent, area.top() + _LINE, area.width() - indent, _THIN + 4)


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


def _heading(value: object) -> str:
    assert isinstance(value, FrictionLine)
    return value.heading


def _tip_cause(value: object) -> str:
    assert isinstance(value, CauseLine)
    return value.name


def _tip_fact(value: object) -> str:
    assert isinstance(value, FactLine)
    return value.tip


def _tip_balance(value: object) -> str:
    assert isinstance(value, BalanceLine)
    return value.tip


FRICTION = Look(_BARS, _friction, _say_friction, _tip_friction, heading=_heading)
BALANCE = Look(_ROW, _balance, _say_balance, _tip_balance)
FACT = Look(_FACTS, _fact, _say_fact, _tip_fact)
EDGE = Look(_EDGE, _edge, _say_edge, _say_edge)
CAUSE = Look(_BARS, _cause, _say_cause, _tip_cause)
CARD = Look(_TWO, _card, _say_card, _say_card)
TREE = Look(_TWO, _tree, _say_tree, _say_tree)
