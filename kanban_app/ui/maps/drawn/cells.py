"""What stands in each cell of a map, as entries to be broken into lines."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import METRICS, Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Measure, Outcome, Quote, Sheet, Verdict
from kanban_app.domain.survey_rules import Answers, answers_of
from kanban_app.ui import formats
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.runs import BLANK, BULLET, Entry, Run, entry, more_text
from kanban_app.ui.theme import Tone

# The plan in words: a row of its own where it is printed.
STORY = "story"
FACE = "face:"
BOX = "box:"
_BULLETED = frozenset(
    {LaneKey.CUSTOMER_DOES, LaneKey.CHALLENGES, LaneKey.IDEAS, LaneKey.VOC, LaneKey.GOAL}
)
_JOINED = frozenset({LaneKey.SUPPORTING, LaneKey.TOUCHPOINTS, LaneKey.RESOURCES})
_VERDICTS: Mapping[Verdict | None, tuple[Tone, str]] = {
    Verdict.MET: ("good", "check"),
    Verdict.NEAR: ("text", "minus"),
    Verdict.MISSED: ("bad", "warn"),
    None: ("text", ""),
}
_GOOD: Tone = "good"
MOST_QUOTES = 3
_MOST_PARTS = 4


def cell(sheet: Sheet, lane: Lane, column: Column, *, compact: bool = False) -> tuple[Entry, ...]:
    """Return the entries of one cell; the curves have none.

    Where it must be `compact`, a metric and its value stand on one line, those with a target
    first: it is the others that are left out of a page.
    """
    if lane.own:
        return _listed(column.cells.get(lane.key, ()), bulleted=True)
    if lane.key in (LaneKey.EXPERIENCE, STORY):
        return _story(column) if lane.key == STORY else ()
    if lane.key == LaneKey.QUOTES:
        return _quotes(column.quotes)
    if lane.key in METRICS:
        found = column.measures.get(lane.key, ())
        if compact:
            found = tuple(sorted(found, key=lambda measure: measure.target is None))
        entries = (_measure(each, sheet.columns) for each in found)
        return tuple(_flowing(one) if compact else one for one in entries)
    return _typed(lane, column)


def _typed(lane: Lane, column: Column) -> tuple[Entry, ...]:
    items = _items(lane, column)
    if lane.key == LaneKey.IMPROVEMENTS:
        return tuple(_improvement(item, column.outcomes) for item in _by_priority(items))
    make = _MADE.get(lane.key)
    return tuple(make(item) for item in items) if make else _texts(lane, column)


def _items(lane: Lane, column: Column) -> tuple[Item, ...]:
    return column.cells.get(lane.key, ())


def _texts(lane: Lane, column: Column) -> tuple[Entry, ...]:
    items = _items(lane, column)
    if lane.key in _JOINED:
        joined = ", ".join(item.text(formats.language()) for item in items)
        return (entry(joined, "text_2"),) if joined else ()
    return _listed(items, bulleted=lane.key in _BULLETED)


def _listed(items: Sequence[Item], *, bulleted: bool) -> tuple[Entry, ...]:
    mark = BULLET if bulleted and len(items) > 1 else ""
    return tuple(entry(item.text(formats.language()), mark=mark) for item in items)


def _story(column: Column) -> tuple[Entry, ...]:
    story = column.story.text(formats.language())
    return (entry(story),) if story else ()


def _quotes(quotes: Sequence[Quote]) -> tuple[Entry, ...]:
    """Return the newest quotes, the same words once, and at their end how many more there are."""
    said = {quote.text.strip().casefold(): quote for quote in reversed(quotes)}
    newest = [quote for quote in quotes if said[quote.text.strip().casefold()] is quote]
    shown = [_quote(quote) for quote in newest[:MOST_QUOTES]]
    more = len(quotes) - len(shown)
    if more:
        (runs,) = shown[-1].parts
        parts = ((*runs, Run(more_text(more), "text_2", bold=True)),)
        shown[-1] = shown[-1]._replace(parts=parts, more=more)
    return tuple(shown)


def _quote(quote: Quote) -> Entry:
    said = QCoreApplication.translate("Map", "“%s”") % quote.text.strip()
    runs = (Run(said), Run(quote.who, "text_2")) if quote.who else (Run(said),)
    mood = quote.mood or 0
    tone: Tone = "good" if mood > 0 else "bad" if mood < 0 else "text_2"
    mark = BLANK if quote.mood is None else f"{FACE}{mood}"
    return Entry((runs,), mark, tone, whole=True)


def _hat(item: Item) -> Entry:
    return entry(words.hat_name(item.text(formats.language())), mark="person")


def _by_priority(items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=lambda item: _whole(item, "priority") or 99)


def _improvement(item: Item, outcomes: Mapping[str, Outcome]) -> Entry:
    text = Run(item.text(formats.language()))
    priority = _whole(item, "priority")
    said = item.raw if isinstance(item.raw, Mapping) else {}
    runs: tuple[Run, ...] = (text,)
    if said.get("done"):
        done, tone = QCoreApplication.translate("Map", "done"), _GOOD
        outcome = outcomes.get(str(said.get("key", "")))
        if outcome is not None:
            # The word tells it, whatever its colour.
            tone, word = _outcome(outcome)
            done = f"{done} · {word}"
        runs = (text, _state(done, tone))
    elif said.get("started"):
        runs = (text, _state(QCoreApplication.translate("Map", "under way"), "accent"))
    return Entry((runs,), f"{BOX}{priority}" if priority else BULLET)


def _state(word: str, tone: Tone) -> Run:
    """Return the state of an improvement, all of it on one line and apart from its text."""
    return Run(f"· {word}".replace(" ", "\u00a0"), tone)


def _outcome(outcome: Outcome) -> tuple[Tone, str]:
    """Return how the map says what came of an improvement, in the words of the backlog."""
    translate = QCoreApplication.translate
    if outcome is Outcome.NOISE:
        return "text_2", translate("backlog", "Noise")
    if outcome is Outcome.BETTER:
        return "good", translate("backlog", "Signal: better")
    return "bad", translate("backlog", "Signal: worse")


def _survey(item: Item) -> Entry:
    answers = answers_of(item.raw)
    scale = f"{Answers.TEN}, NPS" if answers is Answers.NPS else answers
    text = Run(item.text(formats.language()))
    told = Run(f"({str(scale).replace('-', '–')})", "text_2") if scale else None
    return Entry(((text, told) if told else (text,),))


def _measure(measure: Measure, columns: tuple[Column, ...]) -> Entry:
    name = Run(words.metric_name(measure.key, columns))
    if not measure.known:
        target = words.target_text(measure)
        told = QCoreApplication.translate("Map", "not measured")
        return Entry(((name,), (Run(f"{told}, {target}" if target else told, "text_2"),)))
    tone, icon = _VERDICTS[measure.verdict]
    value = [Run(words.value_text(measure), tone, bold=True)]
    if icon:
        value.append(Run("", tone, icon=icon))
    more = [text for text in (words.target_text(measure), words.n_text(measure)) if text]
    if more:
        # Each of them stays on one line.
        together = (text.replace(" ", "\u00a0") for text in more)
        value.append(Run(" · ".join(together), "text_2"))
    parts: tuple[tuple[Run, ...], ...] = ((name,), tuple(value))
    if measure.parts:
        parts = (*parts, (Run(_parts(measure), "text_2"),))
    return Entry(parts)


def _flowing(one: Entry) -> Entry:
    """Return an entry with all its parts on as few lines as they need."""
    return one._replace(parts=(tuple(run for part in one.parts for run in part),), whole=True)


def _parts(measure: Measure) -> str:
    shown = measure.parts[:_MOST_PARTS]
    return words.parts_text(shown) + (" …" if len(measure.parts) > _MOST_PARTS else "")


def _whole(item: Item, key: str) -> int:
    value = item.raw.get(key) if isinstance(item.raw, Mapping) else None
    return value if isinstance(value, int) else 0


_MADE: Mapping[str, Callable[[Item], Entry]] = {
    LaneKey.HAT: _hat,
    LaneKey.SURVEY: _survey,
}
