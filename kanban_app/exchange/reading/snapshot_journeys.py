"""Journeys, stages and templates read back from a JSON snapshot."""

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import (
    Journey,
    JourneyTemplate,
    LossReason,
    Names,
    Stage,
    StageKind,
    StageTemplate,
)
from kanban_app.exchange.reading.journey_rules import LARGEST, LOBES
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.snapshot_fit import (
    refuse_twice,
)


def templates_of(root: Node) -> dict[str, JourneyTemplate]:
    """Return what the template files said, by journey key."""
    templates = [_template(node) for node in root.nodes("templates")]
    refuse_twice(root, "templates", "for", (t.key for t in templates))
    return {t.key: t for t in templates}


def _names(node: Node) -> Names:
    return Names(node.text("de"), node.text("en"))


def _name(node: Node) -> Names:
    name = _names(node.node("name"))
    if not (name.de.strip() or name.en.strip()):
        raise node.problem("name", QT_TRANSLATE_NOOP("Errors", "%s: a name is needed here."))
    return name


def _reasons(node: Node) -> tuple[LossReason, ...]:
    reasons = tuple(
        LossReason(n.key("key"), _name(n), n.flag("counts_as_loss"))
        for n in node.nodes("loss_reasons")
    )
    refuse_twice(node, "loss_reasons", "key", (r.key for r in reasons))
    return reasons


def _stage_keys(node: Node) -> list[str]:
    keys = [n.key("key") for n in node.nodes("stages")]
    refuse_twice(node, "stages", "key", keys)
    if not keys:
        raise node.problem(
            "stages", QT_TRANSLATE_NOOP("Errors", "%s: a journey needs at least one stage.")
        )
    return keys


def journey_of(node: Node) -> Journey:
    """Return a journey as it is."""
    keys = _stage_keys(node)
    return Journey(
        id=JourneyId(node.whole("id")),
        key=node.key("key"),
        name=_name(node),
        stages=tuple(stage_of(n) for n in node.nodes("stages")),
        commitment_stage=node.one_of("commitment_stage", keys),
        won_when_leaving=node.one_of("won_when_leaving", keys),
        version=node.whole("version"),
        goal=_names(node.node("goal")),
        lobe=node.one_of("lobe", LOBES),
        loss_reasons=_reasons(node),
    )


def stage_of(node: Node) -> Stage:
    """Return a stage as it is, or as it was when it was removed."""
    return Stage(
        id=StageId(node.whole("id")),
        key=node.key("key"),
        name=_name(node),
        question=_names(node.node("question")),
        kind=node.choice("kind", StageKind),
        counts_as_wip=node.flag("counts_as_wip"),
        colour=node.colour("colour"),
        probability=node.share("probability"),
        wip_limit=node.within("wip_limit", 0, LARGEST),
        dwell_target_days=node.within("dwell_target_days", 0, LARGEST),
        stale_after_days=node.within("stale_after_days", 0, LARGEST),
        post_win=node.flag("post_win"),
    )


def _template(node: Node) -> JourneyTemplate:
    keys = _stage_keys(node)
    return JourneyTemplate(
        key=node.one_of("key", [node.key("for")]),
        name=_name(node),
        stages=tuple(_stage_template(n) for n in node.nodes("stages")),
        commitment_stage=node.one_of("commitment_stage", keys),
        won_when_leaving=node.one_of("won_when_leaving", keys),
        goal=_names(node.node("goal")),
        lobe=node.one_of("lobe", LOBES),
        loss_reasons=_reasons(node),
        rest=node.mapping("rest"),
    )


def _stage_template(node: Node) -> StageTemplate:
    return StageTemplate(
        key=node.key("key"),
        name=_name(node),
        question=_names(node.node("question")),
        kind=node.choice("kind", StageKind),
        counts_as_wip=node.flag("counts_as_wip"),
        colour=node.colour("colour"),
        probability=node.share("probability"),
        wip_limit=node.within("wip_limit", 0, LARGEST),
        dwell_target_days=node.within("dwell_target_days", 0, LARGEST),
        stale_after_days=node.within("stale_after_days", 0, LARGEST),
        rest=node.mapping("rest"),
    )
