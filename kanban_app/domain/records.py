"""Plain records between foreign files and the store: imports and snapshots."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.card import CardDetail, CardFields, Outcome
from kanban_app.domain.contact import ContactFields, Home
from kanban_app.domain.daybook import Daybook
from kanban_app.domain.history import StageEvent, Step
from kanban_app.domain.ids import CardId, ContactId, JourneyId, PropertyId, StageId
from kanban_app.domain.journey import Journey, JourneyTemplate, Stage
from kanban_app.domain.moment import Moment


class CardRecord(NamedTuple):
    """One card as a foreign file tells it; names of journey and stage are still text.

    `row` is the 1-based line of the file where the record starts. `ref` is the file's own key of
    the card ("" if it has none). `given` names the fields the file really has, so that an update
    leaves the others alone (names of `CardFields`, plus `stage`, `outcome`, `loss_note` and
    `parked_until`). `home` is the address of the contact, not of what is sold. Records
    with the same `site` are about one property, unless it is "".
    """

    row: int
    ref: str
    fields: CardFields
    journey: str = ""
    stage: str = ""
    outcome: Outcome = Outcome.OPEN
    loss_reason: str = ""
    created: Moment | None = None
    closed: Moment | None = None
    loss_note: str = ""
    parked_until: date | None = None
    given: frozenset[str] = frozenset()
    home: Home = Home()
    site: str = ""


class ContactRecord(NamedTuple):
    """One person or firm as a foreign file tells it; `row` as in `CardRecord`."""

    row: int
    fields: ContactFields


class PauseKind(StrEnum):
    """Why a card rests: somebody else has the next move, or it is parked."""

    WAITING = "waiting"
    PARKED = "parked"


class Rest(NamedTuple):
    """An interval of a card that is not stored yet; `until` None means still so."""

    kind: PauseKind
    who: str
    since: Moment
    until: Moment | None = None


class Worth(NamedTuple):
    """What a card that is not stored yet was believed to be worth from `at` on."""

    at: Moment
    value_cents: int
    currency: str
    probability: float | None = None


class NewCard(NamedTuple):
    """A card to be stored with its history; `origin_ref` names the card that brought it.

    `rank` None puts it at the bottom of its column; `uid` "" gives it a new identity; `pauses`
    None begins what the fields say with the last step; `worths` is the past of its value, () if
    that never changed. `contact` and `about` are stored already and stand for what the fields say
    of them; `tipped_by` is the contact without a card who brought it. `home` is where a contact
    lives that is made of the fields; `site` is as in `CardRecord`.
    """

    journey: JourneyId
    fields: CardFields
    steps: tuple[Step, ...]
    ref: str = ""
    uid: str = ""
    rank: int | None = None
    parked_until: date | None = None
    origin_ref: str = ""
    loss_note: str = ""
    pauses: tuple[Rest, ...] | None = None
    worths: tuple[Worth, ...] = ()
    contact: ContactId | None = None
    about: PropertyId | None = None
    tipped_by: ContactId | None = None
    home: Home = Home()
    site: str = ""


class HistoryRecord(NamedTuple):
    """One step of a foreign stage history: card `ref` went `to` a stage (key or name) or an end.

    `to` may be WON, LOST or ARCHIVED in any case. `seq` orders steps of the same moment.
    """

    row: int
    seq: int
    at: Moment
    ref: str
    to: str
    kind: str = ""
    reason: str = ""


class Pause(NamedTuple):
    """An interval in which a card waited or was parked; `until` None means still so.

    A card whose day has come is awake although its interval is open: the next change of its rest
    ends that on the day.
    """

    card: CardId
    kind: PauseKind
    who: str
    since: Moment
    until: Moment | None = None


class CardEstimate(NamedTuple):
    """What was typed about a card's worth and kept from `at` on (until the next one).

    `probability` is the broker's own chance of a win, None where the stage says it. A card that
    was never changed has none: what it says now always held.
    """

    card: CardId
    at: Moment
    value_cents: int
    currency: str
    probability: float | None = None


class StageEstimate(NamedTuple):
    """The probability a stage had from `at` on; a stage that was never changed has none."""

    stage: StageId
    at: Moment
    probability: float


class CardFacts(NamedTuple):
    """What the numbers need to know of a card beyond its history, as it is now.

    `value_cents` is in EUR (0 for other currencies); `listing` is the same for cards about the
    same property, "" if the card names none; `parked_until` and `expected_close` are ISO dates or
    "".
    """

    card: CardId
    value_cents: int
    probability: float | None
    source: str
    listing: str
    expected_close: str
    parked_until: str


class Snapshot(NamedTuple):
    """The pipeline at a moment: everything an export may need, detached from the store.

    `events` are ordered by `(at, seq)` and hold only what counts (nothing undone, no deleted
    cards). `orders` gives the stage order of every journey version. `templates` keeps what the
    template file said beyond `Journey` (by journey key), and `gone` the stages that were removed
    but still have a past, so a complete export loses nothing. `version_since` tells, like
    `orders`, by (journey, version) from when on the order held (0: from the beginning). `daybook`
    is all that is kept beside the pipeline.
    """

    as_of: Moment
    journeys: tuple[Journey, ...]
    cards: tuple[CardDetail, ...]
    events: tuple[StageEvent, ...]
    pauses: tuple[Pause, ...] = ()
    orders: Mapping[tuple[int, int], tuple[int, ...]] = {}
    templates: Mapping[str, JourneyTemplate] = {}
    gone: tuple[Stage, ...] = ()
    card_estimates: tuple[CardEstimate, ...] = ()
    stage_estimates: tuple[StageEstimate, ...] = ()
    version_since: Mapping[tuple[int, int], Moment] = {}
    daybook: Daybook = Daybook()


def orders_of(snapshot: Snapshot, journey: Journey) -> dict[int, tuple[StageId, ...]]:
    """Return the stage order of every version of a journey."""
    mine = ((v, order) for (owner, v), order in snapshot.orders.items() if owner == journey.id)
    return {version: tuple(map(StageId, order)) for version, order in mine}
