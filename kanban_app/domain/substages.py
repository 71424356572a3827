"""The next level of detail: sub-stages within a stage, and where cards stand in them."""

from typing import NamedTuple

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment


class SubstageEvent(NamedTuple):
    """A card came to a sub-stage of `stage`; `path` is the keys of its levels joined by "/"."""

    card: CardId
    stage: StageId
    at: Moment
    path: str
    uid: str = ""
