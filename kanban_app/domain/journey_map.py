"""Reading the cells of a journey map out of what a template says, and writing them back."""

from collections.abc import Mapping, Sequence

from kanban_app.domain.improvement import with_lines
from kanban_app.domain.map_items import Item, edited, items_of, new_item
from kanban_app.domain.map_lanes import METRICS, SINGLE, LaneKey
from kanban_app.domain.survey_rules import Answers, with_answers, written_answers

_Rest = Mapping[str, object]
_KEYS = {LaneKey.GOAL: "goals"}
# Who is responsible, as templates say it; anything else is the broker's own word.
HATS = ("marketing", "sales", "operations", "service")
# Far beyond anything a broker aims at, either way.
MOST_TARGET = 10**12
_LAST = 1_000_000


def cell(rest: _Rest, lane: str, *, own: bool = False) -> tuple[Item, ...]:
    """Return the items of a row, from what a stage or sub-stage says of itself."""
    if own:
        lanes = rest.get("lanes")
        return items_of(lanes.get(lane)) if isinstance(lanes, Mapping) else ()
    return items_of(rest.get(_key(lane)))


def without_lane(rest: _Rest, lane: str) -> dict[str, object]:
    """Return what a stage says, without what it and its sub-stages say in one of the own rows."""
    made = dict(rest)
    lanes, steps = rest.get("lanes"), rest.get("steps")
    if isinstance(lanes, Mapping):
        made["lanes"] = {key: items for key, items in lanes.items() if key != lane}
        if not made["lanes"]:
            del made["lanes"]
    if isinstance(steps, list | tuple):
        made["steps"] = [without_lane(s, lane) if isinstance(s, Mapping) else s for s in steps]
    return made


def with_cell(
    rest: _Rest, lane: str, lines: Sequence[str], language: str, *, own: bool = False
) -> dict[str, object]:
    """Return what a stage says, with other texts in one row and one language."""
    before = cell(rest, lane, own=own)
    if lane in SINGLE and not own:
        text = " ".join(lines).strip()
        if lane == LaneKey.SURVEY:
            return _with_question(rest, before, text, language)
        return _with_single(rest, lane, before, text, language)
    if lane == LaneKey.IMPROVEMENTS and not own:
        return with_lines(rest, lines, language)
    if lane == LaneKey.TOUCHPOINTS and not own:
        before = tuple(map(_keyed, before))
    raws: list[object] = [_plain(item) for item in edited(before, lines, language)]
    if own:
        lanes = rest.get("lanes")
        kept = dict(lanes) if isinstance(lanes, Mapping) else {}
        return {**rest, "lanes": {**kept, lane: raws}}
    return {**rest, _key(lane): raws}


def answered(rest: _Rest, answers: Answers) -> dict[str, object]:
    """Return what a stage says, its survey answered so; without a question there is none."""
    survey = rest.get(LaneKey.SURVEY)
    if not items_of(survey):
        return dict(rest)
    return {**rest, str(LaneKey.SURVEY): with_answers(_table(survey), answers)}


def by_priority(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return improvements in the order in which they are to be done; done ones last."""
    return tuple(sorted(items, key=_place))


def metric_keys(rest: _Rest, lane: str) -> tuple[str, ...]:
    """Return the metrics that a stage names in a row."""
    keys = rest.get(lane)
    found = keys if isinstance(keys, list | tuple) else ()
    return tuple(dict.fromkeys(key for key in found if isinstance(key, str) and key))


def with_metrics(rest: _Rest, lane: str, keys: Sequence[str]) -> dict[str, object]:
    """Return what a stage says, with other metrics in a row."""
    assert lane in METRICS
    return {**rest, lane: list(dict.fromkeys(key.strip() for key in keys if key.strip()))}


def targets_of(rest: _Rest) -> dict[str, float]:
    """Return what the broker typed to aim at, by metric; shares run from 0 to 1."""
    told = rest.get("targets")
    pairs = told.items() if isinstance(told, Mapping) else ()
    return {
        str(key): float(value)
        for key, value in pairs
        if isinstance(value, int | float)
        and not isinstance(value, bool)
        and -MOST_TARGET <= value <= MOST_TARGET
    }


def with_target(rest: _Rest, metric: str, target: float | None) -> dict[str, object]:
    """Return what a stage says, with another target for a metric; None forgets it."""
    told = rest.get("targets")
    targets = dict(told) if isinstance(told, Mapping) else {}
    targets.pop(metric, None)
    kept = {key: value for key, value in rest.items() if key != "targets"}
    if target is not None:
        targets[metric] = target
    return {**kept, "targets": targets} if targets else kept


def _key(lane: str) -> str:
    return _KEYS[LaneKey(lane)] if lane in _KEYS else lane


def _with_single(
    rest: _Rest, lane: str, before: Sequence[Item], text: str, language: str
) -> dict[str, object]:
    kept = {key: value for key, value in rest.items() if key != lane}
    if not text:
        left = before[0].without(language) if before else None
        return {**kept, lane: left.raw} if left else kept
    if lane == LaneKey.HAT and text in HATS:
        return {**kept, lane: text}
    # A role of the template is a key, no text in either language.
    if before and before[0].raw not in HATS:
        return {**kept, lane: before[0].worded(text, language).raw}
    return {**kept, lane: new_item(text, language).raw}


def _with_question(
    rest: _Rest, before: Sequence[Item], text: str, language: str
) -> dict[str, object]:
    """Return what a stage says, with another question; a scale typed behind it is its scale."""
    question, answers = written_answers(text)
    made = _with_single(rest, LaneKey.SURVEY, before, question, language)
    if question and not before:
        answers = answers or Answers.FIVE
    return answered(made, answers) if answers else made


def _keyed(item: Item) -> Item:
    """Return a touchpoint with the key by which answers know it, whatever it will be called."""
    table = _table(item.raw)
    return Item({"key": item.names.de or item.names.en, **table})


def _plain(item: Item) -> object:
    """Return an item as templates hold it: no key where the text says it, one text for both."""
    if isinstance(item.raw, str) or "key" not in item.raw:
        return item.raw
    if item.raw["key"] != (item.names.de or item.names.en):
        return item.raw
    rest = {key: value for key, value in item.raw.items() if key != "key"}
    same = rest.keys() == {"de", "en"} and rest["de"] == rest["en"]
    return rest["de"] if same else rest


def _table(raw: object) -> _Rest:
    return raw if isinstance(raw, Mapping) else {"de": raw, "en": raw}


def _place(item: Item) -> tuple[bool, int]:
    told = _table(item.raw)
    priority = told.get("priority")
    place = priority if isinstance(priority, int) and priority > 0 else _LAST
    return bool(told.get("done")), place
