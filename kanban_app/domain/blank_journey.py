"""A journey to begin with when none of the templates fits: three stages, the last one won."""

from kanban_app.domain.journey import JourneyTemplate, Names, StageKind, StageTemplate

_STAGES = (
    StageTemplate(
        key="first",
        name=Names("Erster Kontakt", "First contact"),
        kind=StageKind.NURTURE,
        counts_as_wip=False,
        colour="#56707F",
        probability=0.1,
    ),
    StageTemplate(
        key="work",
        name=Names("In Arbeit", "In progress"),
        colour="#1F6FB2",
        probability=0.5,
    ),
    StageTemplate(
        key="client",
        name=Names("Kunde", "Client"),
        kind=StageKind.RELATIONSHIP,
        counts_as_wip=False,
        colour="#6B4E9B",
        probability=1.0,
    ),
)


def blank_journey(key: str, name: Names) -> JourneyTemplate:
    """Return a journey that says nothing yet; won when its second stage is left."""
    return JourneyTemplate(key, name, _STAGES, commitment_stage="work", won_when_leaving="work")
