"""What stands in a cell of a journey map: items in one or both languages, edited line by line."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kanban_app.domain.journey import Names
from kanban_app.domain.template_texts import names_in

# Blanks among which there is any but the plain one: a line break, a tab, one that does not break.
_BREAKS = re.compile(r" *[^\S ]\s*")
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
        return names_in(self.raw)

    def text(self, language: str) -> str:
        """Return the text in a language, the other one where there is none."""
        return self.names.text(language)

    def worded(self, text: str, language: str) -> "Item":
        """Return the item with another text in one language; the other one is left alone."""
        if text == flat(self.text(language)):
            return self
        names = self.names._replace(**{language: text})
        kept = {} if isinstance(self.raw, str) else dict(self.raw)
        texts = {key: value for key, value in names._asdict().items() if value or key in kept}
        return Item({**kept, **texts})

    def without(self, language: str) -> "Item | None":
        """Return the item without its text in one language, None where no text is left to show."""
        if isinstance(self.raw, str) or not getattr(self.names, language):
            return None
        left = Item({key: value for key, value in self.raw.items() if key != language})
        return left if any(left.names) else None


def items_of(value: object) -> tuple[Item, ...]:
    """Return the items of what a template says: a list, or one item alone; others are not there."""
    values = value if isinstance(value, list | tuple) else [value]
    found = (Item(each) for each in values if isinstance(each, str | Mapping))
    return tuple(item for item in found if any(item.names))


def flat(text: str) -> str:
    """Return a text as it stands on one line, a blank for every break in it."""
    return _BREAKS.sub(" ", text).strip()


def new_item(text: str, language: str) -> Item:
    """Return an item that was typed in one language."""
    return Item({language: text})


def edited(items: Sequence[Item], lines: Sequence[str], language: str) -> tuple[Item, ...]:
    """Return the items that `lines` make of `items`.

    A line that was there before is the same item, wherever it stands now and whatever breaks its
    text has. What is left of both is
    paired by place, else where the texts are alike: that item was worded anew. Other lines are new
    items, items that no line is left for are gone.
    """
    wanted = [told for line in lines if (told := flat(line))]
    texts = [flat(item.text(language)) for item in items]
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
