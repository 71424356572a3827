"""What tests of deals ask of a store: how cards, deals and properties stand, row by row."""

from kanban_app.domain.deal import DealState
from kanban_app.domain.ids import CardId
from kanban_app.services.moves import Drop
from tests.builders import Desk

_VOLATILE = {"op", "op_change"}


def rows(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the store beside the list of operations; voided and gone ones too."""
    run = desk.store.deals._run
    names = [n for (n,) in run.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    wanted = [n for n in names if not n.startswith("sqlite_") and n not in _VOLATILE]
    return {n: sorted(run.execute(f"SELECT * FROM {n}"), key=repr) for n in wanted}  # noqa: S608


def shown(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows that count: without what was voided or put away, and without tombstones."""
    run = desk.store.deals._run
    told = {}
    for name, found in rows(desk).items():
        columns = [c[1] for c in run.execute(f"PRAGMA table_info({name})")]
        hidden = [i for i, c in enumerate(columns) if c in ("gone", "voided")]
        told[name] = [r for r in found if not any(r[i] for i in hidden)]
    return told


def stage_of(desk: Desk, card: CardId) -> str:
    """Return the key of the stage a card is in."""
    state = desk.store.states([card])[card]
    return next(s.key for j in desk.store.journeys() for s in j.stages if s.id == state.stage)


def outcome(desk: Desk, card: CardId) -> str:
    return str(desk.store.states([card])[card].outcome)


def go(desk: Desk, card: CardId, stage: str, journey: str) -> None:
    desk.board.move(Drop((card,), desk.stage(stage, journey).id))


def state_of(desk: Desk, buyer: CardId) -> tuple[str, str]:
    """Return how the newest deal of a buyer stands, and why."""
    deal = desk.store.deals.of_card(buyer)[0]
    return str(deal.state), deal.reason


def status(desk: Desk, card: CardId) -> str:
    return str(desk.store.deals.status_of(card))


def won_deals(desk: Desk, owner: CardId) -> int:
    return sum(d.state is DealState.WON for d in desk.store.deals.of_card(owner))
