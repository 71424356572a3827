"""Writing a journey as a template file that `exchange.reading.journey_toml` reads back the same."""

from collections.abc import Iterator, Mapping, Sequence

import tomli_w

from kanban_app.domain.journey import JourneyTemplate, LossReason, Names, StageTemplate
from kanban_app.exchange.reading.journey_toml import DEFAULT_LOSS_REASONS

_OUTER = frozenset({"schema_version", "journey", "stage"})
_REASON = frozenset({"key", "de", "en", "name", "counts_as_loss"})
_INDENT = 2


def write_journey(template: JourneyTemplate) -> bytes:
    """Return the template as TOML in UTF-8: what the file says outside first, then part by part.

    TOML knows no empty value: keys whose value is None are left out.
    """
    rest = dict(template.rest)
    outside = rest.get("file")
    others: Mapping[str, object] = {}
    if isinstance(outside, Mapping) and outside and not _OUTER & outside.keys():
        others = outside
        del rest["file"]
    parts = [_lines({"schema_version": 1, **others}), "[journey]\n" + _lines(_head(template, rest))]
    parts += [
        "[[stage]]\n" + _lines(_stage(stage, place))
        for place, stage in enumerate(template.stages, 1)
    ]
    return "\n".join(parts).encode()


def _head(template: JourneyTemplate, rest: Mapping[str, object]) -> dict[str, object]:
    said: dict[str, object] = {
        "key": template.key,
        "name": _names(template.name),
        "goal": _names(template.goal),
        "lobe": template.lobe,
        "commitment_stage": template.commitment_stage,
        "won_when_leaving": template.won_when_leaving,
    }
    more = {key: value for key, value in rest.items() if key not in said}
    told = more.pop("loss_reasons", None)
    if told is not None or template.loss_reasons != DEFAULT_LOSS_REASONS:
        more["loss_reasons"] = _reasons(template.loss_reasons, told)
    return said | more


def _stage(stage: StageTemplate, place: int) -> dict[str, object]:
    said: dict[str, object] = {
        "key": stage.key,
        "position": place,
        "name": _names(stage.name),
        "question": _names(stage.question),
        "kind": str(stage.kind),
        "counts_as_wip": stage.counts_as_wip,
        "colour": stage.colour,
        "probability": stage.probability,
        "wip_limit": stage.wip_limit,
        "dwell_target_days": stage.dwell_target_days,
        "stale_after_days": stage.stale_after_days,
    }
    return said | {key: value for key, value in stage.rest.items() if key not in said}


def _reasons(reasons: Sequence[LossReason], told: object) -> list[dict[str, object]]:
    """Return the reasons with whatever else the file they came from said of them."""
    entries = told if isinstance(told, list) else []
    known = {str(e["key"]): e for e in entries if isinstance(e, Mapping) and "key" in e}
    return [_reason(reason, known.get(reason.key, {})) for reason in reasons]


def _reason(reason: LossReason, more: Mapping[str, object]) -> dict[str, object]:
    if more and _means(more) == reason:
        return dict(more)
    said: dict[str, object] = {"key": reason.key, "de": reason.name.de, "en": reason.name.en}
    if not reason.counts_as_loss:
        said["counts_as_loss"] = False
    return said | {key: value for key, value in more.items() if key not in _REASON}


def _means(entry: Mapping[str, object]) -> LossReason:
    """Return the reason an entry stands for when it is worded as ours are."""
    names = Names(str(entry.get("de", "")).strip(), str(entry.get("en", "")).strip())
    return LossReason(str(entry["key"]), names, entry.get("counts_as_loss", True) is True)


def _names(names: Names) -> dict[str, str]:
    return {"de": names.de, "en": names.en}


def _lines(values: Mapping[str, object]) -> str:
    return "".join(_line(key, value) for key, value in _present(values))


def _line(key: str, value: object) -> str:
    # Twice in a list: alone, tomli-w makes a header of every table, far away from its neighbours.
    name, _, inner = tomli_w.dumps({key: [[value]]}, indent=_INDENT).partition(" = [\n  [\n    ")
    literal = inner.removesuffix(",\n  ],\n]\n").replace("\n    ", "\n")
    return f"{name} = {literal}\n"


def _present(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for key, value in values.items():
        if value is not None:
            yield key, _without_nothing(value)


def _without_nothing(value: object) -> object:
    """Return the value without what TOML has no word for."""
    if isinstance(value, Mapping):
        return dict(_present(value))
    if isinstance(value, list | tuple):
        return [_without_nothing(one) for one in value if one is not None]
    return value
