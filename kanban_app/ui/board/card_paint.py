"""What stands where on a card of the board, turned into strokes."""

from functools import lru_cache

from kanban_app.domain.card import CardFace
from kanban_app.ui import formats
from kanban_app.ui.board.card_look import (
    BADGE_HEIGHT,
    LABEL_GAP,
    LABEL_ICON,
    NOTE_ICON,
    TICK,
    CardLook,
)
from kanban_app.ui.board.card_strokes import Drawing, Sketch
from kanban_app.ui.board.card_text import (
    DOUBT,
    CardContext,
    Note,
    Tempo,
    chance_text,
    hits,
    is_parked,
    is_unsure,
    milestones_of,
    money_text,
    note_of,
    object_line,
    tempo_of,
)
from kanban_app.ui.board.metrics import CARD_SIDE
from kanban_app.ui.board.text_style import TextStyle
from kanban_app.ui.kinds import milestone_icon
from kanban_app.ui.sources import source_icon, source_label

_ROWS = (20, 16, 20, 20)
_COMPACT_ROWS = (20, 20)
_ICON, _ICON_NOTE = LABEL_ICON, NOTE_ICON
_GAP, _NEAR = LABEL_GAP, 4


def compose(card: CardFace, context: CardContext, look: CardLook, *, selected: bool) -> Drawing:
    """Return the strokes of a card."""
    return _Composer(card, context, look, selected).drawing()


@lru_cache(maxsize=64)
def _source_word(source: str, language: str) -> str:  # noqa: ARG001 -- part of the key
    return source_label(source)


@lru_cache(maxsize=1024)
def _days_text(days: int, language: str) -> str:  # noqa: ARG001 -- part of the key
    return formats.days(days)


class _Composer:
    """Lays out one card from right to left, so that only names and places are ever elided."""

    def __init__(
        self,
        card: CardFace,
        context: CardContext,
        look: CardLook,
        selected: bool,  # noqa: FBT001
    ) -> None:
        self.card, self.context, self.look = card, context, look
        self.selected = selected
        self.parked = is_parked(card, context.today)
        self.left = CARD_SIDE + look.sizes.pad_x
        self.right = CARD_SIDE + look.width - look.sizes.pad_x
        self.sketch = Sketch(look)
        self.note: Note | None = note_of(card, context.today)

    def drawing(self) -> Drawing:
        rows = self._rows(_COMPACT_ROWS if self.look.compact else _ROWS)
        self._person(rows[0])
        if self.look.compact:
            self._compact_line(rows[1])
        else:
            self._object(rows[1])
            self._worth(rows[2])
            self._last_line(rows[3])
        return self.sketch.done()

    def _rows(self, heights: tuple[int, ...]) -> list[tuple[int, int]]:
        top = self.look.sizes.card_top + self.look.sizes.pad_y
        rows = []
        for height in heights:
            rows.append((top, height))
            top += height
        return rows

    def _person(self, row: tuple[int, int]) -> None:
        right = self._badge(row)
        if self.card.silent:
            right -= _GAP + _ICON
            self.sketch.icon(right, row, "silent", _ICON, "bad")
        style = self.look.name_parked if self.parked else self.look.name
        self._elided(self.left, row, self.card.heading, right - _GAP, (style, self.look.name_hit))

    def _badge(self, row: tuple[int, int]) -> int:
        days = formats.whole_days(self.card.entered, self.context.now)
        text = _days_text(days, formats.language())
        if self.parked:
            width = self.look.meta.metrics.horizontalAdvance(text)
            x = self.right - width - 4
            self.sketch.text(x, row, text, self.look.meta)
            self.sketch.icon(x - _GAP - _ICON, row, "moon", _ICON)
            return x - _GAP - _ICON
        tempo = tempo_of(self.card, self.context)
        # A compact card spends no room on a meter that says "as usual".
        meter = tempo > (Tempo.WITHIN if self.look.compact else Tempo.NONE)
        image = self.look.badge(text, tempo, meter=meter, selected=self.selected)
        x = self.right - round(image.width() / image.devicePixelRatio())
        self.sketch.pixmap(x, row, image)
        return x

    def _object(self, row: tuple[int, int]) -> None:
        right = self.right
        if self.selected:
            right -= TICK
            self._tick(right, row)
            right -= _GAP
        for key in reversed(milestones_of(self.card)):
            right = self._milestone(key, right, row) - _NEAR
        styles = (self.look.meta, self.look.meta_hit)
        self._elided(self.left, row, object_line(self.card), right, styles)

    def _milestone(self, key: str, right: int, row: tuple[int, int]) -> int:
        """Place the mark of a milestone, one in doubt muted and asking; return where it begins."""
        unsure = is_unsure(self.card, key, self.context.unsure)
        if unsure:
            right -= self.look.meta.metrics.horizontalAdvance(DOUBT)
            self.sketch.text(right, row, DOUBT, self.look.meta)
        right -= _ICON
        self.sketch.icon(right, row, milestone_icon(key), _ICON, "text_3" if unsure else "good")
        return right

    def _worth(self, row: tuple[int, int]) -> None:
        x, end = self.left, self._links(row)
        money = money_text(self.card)
        if money:
            style = self.look.money_parked if self.parked else self.look.money
            self.sketch.text(x, row, money, style)
            x += style.metrics.horizontalAdvance(money) + 8
        chance = chance_text(self.card)
        if chance:
            self.sketch.text(x, row, chance, self.look.meta)
            x += self.look.meta.metrics.horizontalAdvance(chance) + 8
        if x + _ICON > end:
            return
        word = _source_word(self.card.source, formats.language())
        icon = source_icon(self.card.source)
        if not any(found for _, found in hits(word, self.context.terms)):
            label = self.look.label(icon, word)
            if x + label.width() / label.devicePixelRatio() <= end:
                self.sketch.pixmap(x, row, label)
                return
        self.sketch.icon(x, row, icon, _ICON)
        x += _ICON + _GAP
        styles = (self.look.meta, self.look.meta_hit)
        self._elided(x, row, word, end, styles)

    def _links(self, row: tuple[int, int]) -> int:
        """Place how many cards are about the same sale, and return where that begins."""
        if not self.card.links:
            return self.right
        count = str(self.card.links)
        x = self.right - self.look.meta.metrics.horizontalAdvance(count)
        self.sketch.text(x, row, count, self.look.meta)
        x -= _NEAR + _ICON
        self.sketch.icon(x, row, "link", _ICON)
        return x - _GAP

    def _last_line(self, row: tuple[int, int]) -> None:
        x = self.left
        if self.note and self.note.tone == "text_3":
            label = self.look.missing(self.note.icon, self.note.text)
            self.sketch.pixmap(x, row, label)
            x += round(label.width() / label.devicePixelRatio()) + _GAP
        elif self.note:
            self._note(self.note, row)
            return
        for tag in self.card.tag_list:
            room = self.right - x
            if room < 2 * BADGE_HEIGHT:
                break
            chip = self.look.chip(tag, room)
            self.sketch.pixmap(x, row, chip)
            x += round(chip.width() / chip.devicePixelRatio()) + _NEAR

    def _note(self, note: Note, row: tuple[int, int]) -> None:
        plain, strong = self.look.notes[note.tone]
        self.sketch.icon(self.left, row, note.icon, _ICON_NOTE, note.tone)
        x, right = self.left + _ICON_NOTE + _GAP, self.right
        if note.when:
            right -= self.look.when_width(note.when, strong)
            self.sketch.text(right, row, note.when, strong)
            right -= _GAP
        self._elided(x, row, note.text, right, (plain, plain))

    def _compact_line(self, row: tuple[int, int]) -> None:
        right = self.right
        if self.selected:
            right -= TICK
            self._tick(right, row)
            right -= _GAP
        if self.note:
            right = self._compact_note(self.note, right, row)
        money = money_text(self.card)
        if money:
            right -= self.look.money_small.metrics.horizontalAdvance(money)
            style = self.look.meta if self.parked else self.look.money_small
            self.sketch.text(right, row, money, style)
            right -= 8
        place = self.card.place or object_line(self.card)
        self._elided(self.left, row, place, right, (self.look.meta, self.look.meta_hit))

    def _compact_note(self, note: Note, right: int, row: tuple[int, int]) -> int:
        strong = self.look.notes[note.tone][1]
        if note.short:
            right -= self.look.when_width(note.short, strong)
            self.sketch.text(right, row, note.short, strong)
            right -= _NEAR
        right -= _ICON
        self.sketch.icon(right, row, note.icon, _ICON, note.tone)
        return right - _GAP

    def _tick(self, x: int, row: tuple[int, int]) -> None:
        self.sketch.pixmap(x, row, self.look.tick)

    def _elided(
        self, x: int, row: tuple[int, int], text: str, right: int,
        styles: tuple[TextStyle, TextStyle],
    ) -> None:  # fmt: skip
        plain, hit = styles
        if not text or right <= x:
            return
        shown = plain.elided(text, right - x)
        if not self.context.terms:
            self.sketch.text(x, row, shown, plain)
            return
        for piece, found in hits(shown, self.context.terms):
            style = hit if found else plain
            width = style.metrics.horizontalAdvance(piece)
            if found and style is not plain:
                self.sketch.fills.append((x, row[0] + 2, width, row[1] - 4, self.look.hit_fill))
            self.sketch.text(x, row, piece, style)
            x += width
