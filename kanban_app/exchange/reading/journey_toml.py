"""Reading journey templates (TOML), so that a broker can write one and is told what is wrong.

Required are only a `key` and a `name` of the journey and of every stage; a name is a text or a
table `{ de = "..", en = ".." }`. Everything else may be left out:

- `schema_version` 1
- `[journey]`: `goal` empty, `lobe` "single" (or "left", "right"), `commitment_stage` the first
  stage, `won_when_leaving` the last one, `loss_reasons` the ones of `DEFAULT_LOSS_REASONS`
- `[[stage]]`: `position` the place in the file, `question` empty, `kind` "active" (or "nurture",
  "waiting", "relationship"), `counts_as_wip` true, `colour` one of `COLOURS` by place,
  `probability` 0, `wip_limit` 0 (none), `dwell_target_days` 0 (none), `stale_after_days` 0 (none)
- a loss reason: `de`, `en` (one of them needed), `counts_as_loss` true

- a task of a stage: `key`, `anchor` and a title (`de`, `en`, one of them needed), `due` P0D (at
  once), `repeat` and `channel` none; see `domain.task_rules`

Keys are letters, digits, `_` and `-`. All other keys are kept in `rest` as they are.
"""

from collections.abc import Mapping

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import JourneyTemplate, LossReason, Names, StageKind, StageTemplate
from kanban_app.domain.task_rules import task_rule
from kanban_app.exchange.reading.journey_map_rules import check_journey, check_stage
from kanban_app.exchange.reading.journey_rules import LOBES
from kanban_app.exchange.reading.toml_parts import Part
from kanban_app.exchange.reading.toml_text import toml_file

MOST_STAGES = 60
# Personas bring their pictures.
MOST_MB = 8
# White text is readable on each of them.
COLOURS = (
    "#56707F", "#1F6FB2", "#0F7C80", "#2C7A4B", "#8A6100", "#9C2F66", "#6B4E9B", "#A3472A",
)  # fmt: skip
DEFAULT_LOSS_REASONS = (
    LossReason("other_provider", Names("Anderer Anbieter", "Another provider")),
    LossReason("price", Names("Preis nicht vereinbar", "Price not reconcilable")),
    LossReason("postponed", Names("Verschoben oder aufgegeben", "Postponed or dropped")),
    LossReason("no_contact", Names("Nicht erreichbar", "Unreachable")),
    LossReason(
        "not_a_lead",
        Names("Dublette, Spam oder kein Interesse", "Duplicate or spam"),
        counts_as_loss=False,
    ),
)
_JOURNEY_KEYS = {"key", "name", "goal", "lobe", "commitment_stage", "won_when_leaving"}
_STAGE_KEYS = {
    "key", "position", "name", "question", "kind", "counts_as_wip", "colour", "probability",
    "wip_limit", "dwell_target_days", "stale_after_days",
}  # fmt: skip


def read_journey(data: bytes) -> JourneyTemplate:
    """Return the template in a TOML file, its stages in the order of their positions.

    Every error is an ImportProblem whose arguments begin with the line it was found in.
    """
    file = toml_file(data, MOST_MB)
    journey = file.part("journey")
    check_journey(journey)
    stages = _stages(file)
    keys = [stage.key for stage in stages]
    return JourneyTemplate(
        key=journey.key(),
        name=journey.names("name", needed=True),
        stages=tuple(stages),
        commitment_stage=_stage_key(journey, "commitment_stage", keys, keys[0]),
        won_when_leaving=_stage_key(journey, "won_when_leaving", keys, keys[-1]),
        goal=journey.names("goal"),
        lobe=journey.choice("lobe", LOBES, "single"),
        loss_reasons=_loss_reasons(journey),
        rest=_rest(file, journey),
    )


def _stages(file: Part) -> list[StageTemplate]:
    parts = file.parts("stage")
    if not parts or len(parts) > MOST_STAGES:
        raise file.problem(
            "stage",
            QT_TRANSLATE_NOOP("Errors", "Line %s: a journey needs between 1 and %s stages."),
            MOST_STAGES,
        )
    placed: dict[int, StageTemplate] = {}
    keys: set[str] = set()
    for number, part in enumerate(parts, 1):
        stage, position = _stage(part, len(placed)), part.whole("position", number)
        if stage.key.casefold() in keys:
            raise part.problem(
                "key",
                QT_TRANSLATE_NOOP("Errors", "Line %s: the key %s is used twice."),
                stage.key,
            )
        if position in placed:
            raise part.problem(
                "position",
                QT_TRANSLATE_NOOP("Errors", "Line %s: two stages have the position %s."),
                position,
            )
        keys.add(stage.key.casefold())
        placed[position] = stage
    return [placed[position] for position in sorted(placed)]


def _stage(part: Part, place: int) -> StageTemplate:
    _check_tasks(part)
    check_stage(part)
    return StageTemplate(
        key=part.key(),
        name=part.names("name", needed=True),
        question=part.names("question"),
        kind=StageKind(part.choice("kind", tuple(StageKind), StageKind.ACTIVE)),
        counts_as_wip=part.flag("counts_as_wip", default=True),
        colour=part.colour("colour", COLOURS[place % len(COLOURS)]),
        probability=part.share("probability"),
        wip_limit=part.whole("wip_limit", 0),
        dwell_target_days=part.whole("dwell_target_days", 0),
        stale_after_days=part.whole("stale_after_days", 0),
        rest=part.others(_STAGE_KEYS),
    )


def _check_tasks(stage: Part) -> None:
    """Refuse rules that could not be followed; those of a store are left out one by one."""
    keys: set[str] = set()
    for part in stage.parts("tasks"):
        try:
            rule = task_rule(part.values)
        except DomainError as reason:
            raise part.problem(
                "key", QT_TRANSLATE_NOOP("Errors", "Line %s: %s."), reason
            ) from reason
        if rule.key in keys:
            raise part.problem(
                "key", QT_TRANSLATE_NOOP("Errors", "Line %s: the key %s is used twice."), rule.key
            )
        keys.add(rule.key)


def _stage_key(journey: Part, name: str, keys: list[str], default: str) -> str:
    written = journey.text(name, default)
    known = {key.casefold(): key for key in keys}
    if written.casefold() not in known:
        raise journey.problem(
            name,
            QT_TRANSLATE_NOOP("Errors", "Line %s: there is no stage %s. There are: %s."),
            written,
            ", ".join(keys),
        )
    return known[written.casefold()]


def _loss_reasons(journey: Part) -> tuple[LossReason, ...]:
    if "loss_reasons" not in journey.values:
        return DEFAULT_LOSS_REASONS
    reasons: dict[str, LossReason] = {}
    for part in journey.parts("loss_reasons"):
        key = part.key()
        if key.casefold() in reasons:
            raise part.problem(
                "key", QT_TRANSLATE_NOOP("Errors", "Line %s: the key %s is used twice."), key
            )
        name = Names(part.text("de", ""), part.text("en", ""))
        if not (name.de or name.en):
            name = part.names("name", needed=True)
        reasons[key.casefold()] = LossReason(key, name, part.flag("counts_as_loss", default=True))
    return tuple(reasons.values())


def _rest(file: Part, journey: Part) -> Mapping[str, object]:
    """Return what the template types cannot hold; the reasons only if they say more than that."""
    rest = dict(journey.others(_JOURNEY_KEYS | {"loss_reasons"}))
    usual = {"key", "de", "en", "name", "counts_as_loss"}
    if "loss_reasons" in journey.values and any(
        part.values.keys() - usual for part in journey.parts("loss_reasons")
    ):
        rest["loss_reasons"] = journey.values["loss_reasons"]
    others = file.others({"schema_version", "journey", "stage"})
    return rest | {"file": others} if others else rest
