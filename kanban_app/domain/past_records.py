"""Plain records of what has a past before it is stored, as sample data makes it up."""

from datetime import date
from typing import NamedTuple

from kanban_app.domain.contact import ContactFields
from kanban_app.domain.deal import DealState
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.domain.task import TaskFields


class PastContact(NamedTuple):
    """A contact, and since when it is known."""

    fields: ContactFields
    created: Moment


class PastTask(NamedTuple):
    """A task as it stands: still open if `done_at` is None."""

    fields: TaskFields
    created: Moment
    done_at: Moment | None = None
    outcome: str = ""


class PastProfile(NamedTuple):
    """What the buyer of a card looks for, and since when that is known."""

    fields: ProfileFields
    card: CardId
    created: Moment


class PastDeal(NamedTuple):
    """A deal as it stands or ended; `until` is None while it is linked or won."""

    owner: CardId
    buyer: CardId
    since: Moment
    state: DealState = DealState.LINKED
    until: Moment | None = None
    reason: str = ""


class PastValue(NamedTuple):
    """A value of a card by its key."""

    card: CardId
    key: str
    value: str


class PastTick(NamedTuple):
    """A criterion of a card (`stage_key.criterion_key`) and when it was met."""

    card: CardId
    rule: str
    met_at: Moment


class PastMilestone(NamedTuple):
    """A milestone of a card and the day it was reached."""

    card: CardId
    key: str
    on: date
