"""Which cards an export lists, in the order of the boards."""

from typing import NamedTuple

from kanban_app.domain.card import CardDetail
from kanban_app.domain.daybook import Reached, next_steps
from kanban_app.domain.journey import Journey, Stage, find_journey
from kanban_app.domain.milestones import Milestone, milestones_of
from kanban_app.domain.records import Snapshot
from kanban_app.domain.task import Task


class CardLine(NamedTuple):
    """A card with its journey and stage; the stage is None if it is no longer on the board.

    `step` is the task to be done next, None if nothing is planned; `reached` are the milestones it
    has, `milestones` all that its journey knows.
    """

    card: CardDetail
    journey: Journey
    stage: Stage | None
    step: Task | None = None
    reached: tuple[Reached, ...] = ()
    milestones: tuple[Milestone, ...] = ()


def card_lines(snapshot: Snapshot, journey_key: str | None = None) -> list[CardLine]:
    """Return the cards of one journey or all, by journey, stage and place in the column.

    Cards of journeys that the snapshot does not hold are left out. Raises DomainError if there
    is no journey with this key.
    """
    wanted = snapshot.journeys
    if journey_key is not None:
        wanted = (find_journey(wanted, journey_key),)
    places = {journey.id: place for place, journey in enumerate(wanted)}
    stages = {
        stage.id: (place, stage) for journey in wanted for place, stage in enumerate(journey.stages)
    }

    def order(card: CardDetail) -> tuple[int, int, int, int]:
        found = stages.get(card.stage_id)
        place = len(stages) if found is None else found[0]
        return places[card.journey_id], place, card.rank, card.id

    known = {key: milestones_of(told.rest) for key, told in snapshot.templates.items()}
    lines, steps = [], next_steps(snapshot.daybook)
    for card in sorted((c for c in snapshot.cards if c.journey_id in places), key=order):
        found = stages.get(card.stage_id)
        journey = wanted[places[card.journey_id]]
        entry = snapshot.daybook.cards.get(card.id)
        lines.append(
            CardLine(
                card,
                journey,
                None if found is None else found[1],
                steps.get(card.id),
                entry.reached if entry else (),
                known.get(journey.key, ()),
            )
        )
    return lines
