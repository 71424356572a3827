"""What clients said of a stage in words, and how the form asks for it."""

import re
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.ids import StageId
from kanban_app.domain.voice import SCALES, TEN, Touchpoint, touchpoint_in
from kanban_app.services.voices import CardAsks, StageAsks
from kanban_app.ui import formats
from kanban_app.ui.timeline.requests import ActivityTyped, StageOffer
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.mood import signed

translate = QCoreApplication.translate
_SOFT_HYPHEN = "\u00ad"
# How an answer is written down beside its points.
_ANSWER = re.compile(r"\d+/\d+")


def offers(asks: CardAsks | None) -> list[StageOffer]:
    """Return the stages of a card that can be spoken of."""
    return [
        StageOffer(
            str(stage.stage),
            stage_name(stage),
            tuple(Choice(p.key, p.name.text(formats.language())) for p in stage.touchpoints),
            stage.scale,
        )
        for stage in (asks.stages if asks else ())
    ]


def names(asks: CardAsks | None) -> dict[StageId, str]:
    """Return how the stages of a card are called."""
    return {stage.stage: stage_name(stage) for stage in (asks.stages if asks else ())}


def stage_name(stage: StageAsks) -> str:
    """Return the name of a stage without its break hints."""
    return stage.name.text(formats.language()).replace(_SOFT_HYPHEN, "")


def worded(fields: ActivityFields, asks: CardAsks | None) -> ActivityFields:
    """Return an answer with the question of its stage, and with its points as they are written."""
    if fields.kind is not ActivityKind.SURVEY:
        return fields
    stages = asks.stages if asks else ()
    known = {text for stage in stages for text in stage.question}
    asked = next((s for s in stages if s.stage == fields.stage), None)
    if asked is not None and fields.subject in {"", *known}:
        fields = replace(fields, subject=asked.question.text(formats.language()))
    if fields.outcome and not _ANSWER.fullmatch(fields.outcome):
        return fields
    most = SCALES[fields.scale or TEN][1]
    return replace(fields, outcome="" if fields.rating is None else f"{fields.rating}/{most}")


def touchpoint(fields: ActivityFields, asks: CardAsks | None) -> Touchpoint | None:
    """Return the touchpoint of an activity, in whichever language it was typed.

    One that names no stage may mean that of any.
    """
    stages = asks.stages if asks else ()
    of = [s for s in stages if fields.stage in {None, s.stage}]
    return touchpoint_in((p for s in of for p in s.touchpoints), fields.touchpoint)


def as_known(fields: ActivityFields, asks: CardAsks | None) -> ActivityFields:
    """Return an activity with its touchpoint by the key that the map has for it."""
    point = touchpoint(fields, asks)
    return fields if point is None else replace(fields, touchpoint=point.key)


def voice_details(fields: ActivityFields, asks: CardAsks | None) -> list[str]:
    """Return what an activity says of a stage, part by part."""
    found = [
        f"{name} {signed(value)}"
        for name, value in (
            (translate("timeline", "Ease of use"), fields.usability),
            (translate("timeline", "Feeling"), fields.emotion),
            (translate("timeline", "Problem solved"), fields.solving),
        )
        if value is not None
    ]
    stage = "" if fields.stage is None else names(asks).get(fields.stage, "")
    point = touchpoint(fields, asks)
    met = fields.touchpoint if point is None else point.name.text(formats.language())
    about = translate("timeline", "about %s") % stage if stage else ""
    return [*found, met, about]


def with_voice(fields: ActivityFields, typed: ActivityTyped) -> ActivityFields:
    """Return an activity with what was typed of a stage."""
    return replace(
        fields,
        stage=StageId(int(typed.stage)) if typed.stage else None,
        touchpoint=typed.touchpoint,
        usability=typed.usability,
        emotion=typed.emotion,
        solving=typed.solving,
        scale=typed.scale,
    )
