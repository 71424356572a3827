"""One point the law wants documented: a badge for what is missing, words for the others."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.compliance import Finding, Level, Rule
from kanban_app.ui import formats
from kanban_app.ui.criteria.words import rule_tip
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_S, UNIT, Tone, font, theme, tokens
from kanban_app.ui.widgets import painting

_ICON, _HEIGHT, _PAD = 14, 20, 6
_TONES: dict[Level, Tone] = {Level.NOTE: "text_2", Level.WARN: "warn", Level.BAD: "bad"}
_ICONS = {Level.NOTE: "info", Level.WARN: "warn", Level.BAD: "warn"}


class Badge(QWidget):
    """A few words on a soft colour, with an icon that says the same as the colour."""

    def __init__(self, text: str, level: Level, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._level = text, level
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        words = painting.text_width(self._text, font(SIZE_S))
        return QSize(words + _ICON + UNIT + 2 * _PAD, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        tone = _TONES[self._level]
        with painting.painter_for(self) as painter:
            painting.box(painter, area, UNIT, t.soft(tone))
            image = pixmap(_ICONS[self._level], _ICON, t.tone(tone))
            painter.drawPixmap(_PAD, (_HEIGHT - _ICON) // 2, image)
            words = area.adjusted(_PAD + _ICON + UNIT, 0, -_PAD, 0)
            painting.text(painter, words, self._text, font(SIZE_S), t.tone(tone))


def _short(rule: Rule) -> str:
    """Return what a rule wants without the details behind its first clause."""
    return rule.text.text(formats.language()).partition(";")[0].partition(" (")[0]


class FindingRow(QWidget):
    """A rule that applies to the card; a met one is a quiet line with a check."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        rule = finding.rule
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        self._check: QLabel | None = None
        source = PlainLabel(rule.source, SIZE_S, self, tone="text_2", elide=True)
        # What a badge does not say by itself stands in words.
        self.words = PlainLabel(_short(rule), SIZE_S, self)
        self.words.setWordWrap(True)
        if finding.met and rule.needs:
            self._check = QLabel(self)
            self._draw()
            theme().changed.connect(self._draw)
            row.addWidget(self._check, 0, Qt.AlignmentFlag.AlignTop)
        else:
            level = rule.level if rule.needs else Level.NOTE
            self.badge = Badge(rule.badge.text(formats.language()), level, self)
            row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._worded(source, shown=finding.met or not rule.needs), 1)
        tip = rule_tip(rule)
        self.setToolTip(plain_tooltip(tip))
        self.setAccessibleName(tip)

    def _worded(self, source: QWidget, *, shown: bool) -> QVBoxLayout:
        self.words.setVisible(shown)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.words)
        names.addWidget(source)
        return names

    def _draw(self) -> None:
        if self._check is not None:
            self._check.setPixmap(pixmap("check", _ICON, tokens().good))
