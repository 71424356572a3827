"""What stands in a cell of a journey map: items in one or both languages, edited line by line."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kanban_app.domain.journey import Names

# How alike a line must be to an item at another place to be that item, worded anew.
_ALIKE = 0.6


class Item(NamedTuple):
    """One item as a template says it: a plain text, or a mapping with `de` and `en`.

    `raw` is what the template holds; whatever it says beyond the texts stays when they change.
    """

    raw: str | Mapping[str, object]

    @property
    def names(self) -> Names:
        """Return the text in both languages; a plain text is the same in both."""
        if isinstance(self.raw, str):
            return Names(self.raw, self.raw)
        german, english = self.raw.get("de"), self.raw.get("en")
        return Names(
            german if isinstance(german, str) else "", english if isinstance(english, str) else ""
        )

    def text(self, language: str) -> str:
        """Return the text in a language, the other one where there is none."""
        return self.names.text(language)

    def worded(self, text: str, language: str) -> "Item":
        """Return the item with another text in one language; the other one is left alone."""
        if text == self.text(language):
            return self
        names = self.names._replace(**{language: text})
        kept = {} if isinstance(self.raw, str) else dict(self.raw)
        texts = {key: value for key, value in names._asdict().items() if value or key in kept}
        return Item({**kept, **texts})


def items_of(value: object) -> tuple[Item, ...]:
    """Return the items of what a template says: a list, or one item alone; others are not there."""
    values = value if isinstance(value, list | tuple) else [value]
    found = (Item(each) for each in values if isinstance(each, str | Mapping))
    return tuple(item for item in found if any(item.names))


def new_item(text: str, language: str) -> Item:
    """Return an item that was typed in one language."""
    return Item({language: text})


def edited(items: Sequence[Item], lines: Sequence[str], language: str) -> tuple[Item, ...]:
    """Return the items that `lines` make of `items`.

    A line that was there before is the same item, wherever it stands now. What is left of both is
    paired by place, else where the texts are alike: that item was worded anew. Other lines are new
    items, items that no line is left for are gone.
    """
    wanted = [line.strip() for line in lines if line.strip()]
    texts = [item.text(language) for item in items]
    free = list(range(len(items)))
    made: list[int | None] = []
    for line in wanted:
        same = next((place for place in free if texts[place] == line), None)
        made.append(same)
        if same is not None:
            free.remove(same)
    for place, line in enumerate(wanted):
        if made[place] is None:
            made[place] = _reworded(place, line, texts, free)
    return tuple(
        new_item(line, language) if place is None else items[place].worded(line, language)
        for line, place in zip(wanted, made, strict=True)
    )


def _reworded(place: int, line: str, texts: Sequence[str], free: list[int]) -> int | None:
    found = place if place in free else None
    if found is None:
        alike = ((SequenceMatcher(None, texts[each], line).ratio(), -each) for each in free)
        ratio, other = max(alike, default=(0.0, 0))
        found = -other if ratio >= _ALIKE else None
    if found is not None:
        free.remove(found)
    return found
