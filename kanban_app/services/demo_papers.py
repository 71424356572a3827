"""Papers and advertisements of sample properties, by how far their owner's card has come."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from kanban_app.domain.card import Source
from kanban_app.domain.documents import DocumentKind
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import Document, DocumentState, PropertyFields, Publication
from kanban_app.services.demo_lives import Hours, Left, Life

# How many of the papers are there, and how many of the others were asked for, once it came so far.
_PRESENT = (("transaction", 1.0), ("marketing", 0.86), ("staging", 0.45), ("acquisition", 0.15))
_REQUESTED = 0.75
_LIVES_ON = 120
_PORTALS = (
    (str(Source.PORTAL_IS24), 0.95),
    (str(Source.PORTAL_IMMOWELT), 0.7),
    (str(Source.PORTAL_KLEINANZEIGEN), 0.5),
)


def papers(
    life: Life,
    fields: PropertyFields,
    kinds: Sequence[DocumentKind],
    hours: Hours,
    rng: Random,
) -> tuple[Document, ...]:
    """Return the papers of a property; of what ended long ago nobody keeps a list."""
    share = next((share for stage, share in _PRESENT if life.reached(stage)), None)
    gone = hours.today - timedelta(days=_LIVES_ON)
    if share is None or (not life.live and hours.date_of(life.last.until) < gone):
        return ()
    start = life.entered("acquisition") or life.visits[0].since
    wanted = [k.key for k in kinds if not k.kinds or fields.kind in k.kinds]
    found = (_paper(key, share, start, hours, rng) for key in wanted)
    return tuple(paper for paper in found if paper is not None)


def _paper(key: str, share: float, start: Moment, hours: Hours, rng: Random) -> Document | None:
    """Return a paper that somebody has spoken of; nothing is kept of the others."""
    on = hours.date_of(hours.after(start, 1, 30))
    if rng.random() < share:
        return Document(key, DocumentState.PRESENT, on)
    if share > _PRESENT[-1][1] and rng.random() < _REQUESTED:
        return Document(key, DocumentState.REQUESTED, on)
    return None


def publications(life: Life, hours: Hours, rng: Random) -> tuple[Publication, ...]:
    """Return where a property was advertised while its owner's card was on the market."""
    stays = [v for v in life.visits if v.stage == "marketing"]
    if not stays:
        return ()
    first = hours.date_of(stays[0].since)
    left: date | None = hours.date_of(stays[-1].until)
    if stays[-1].left is Left.HERE:
        left = None
    return tuple(
        Publication(portal, first, left) for portal, share in _PORTALS if rng.random() < share
    )
