"""Small and random snapshots that the writing tests share."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from kanban_app.domain.card import CardDetail, CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.card_rules import writable
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import (
    Journey,
    JourneyTemplate,
    LossReason,
    Names,
    Stage,
    StageKind,
    StageTemplate,
)
from kanban_app.domain.moment import Moment, moment_of
from kanban_app.domain.records import CardEstimate, Pause, PauseKind, Snapshot, StageEstimate
from tests.exchange.writing.daybooks import daybooks

NOW = moment_of(datetime(2026, 7, 15, 9, 0, tzinfo=UTC))
OWNER = Journey(
    JourneyId(1),
    "owner",
    Names("Eigentümer", "Owner"),
    (
        Stage(StageId(1), "awareness", Names("Sensi\u00adbilisierung", "Awareness")),
        Stage(StageId(2), "acquisition", Names("Erwerb", "Acquisition")),
        Stage(StageId(3), "after_sales", Names("After Sales", "After Sales"), post_win=True),
    ),
    "awareness",
    "acquisition",
    loss_reasons=(LossReason("price", Names("Preis", "Price")),),
)
BUYER = Journey(
    JourneyId(2),
    "buyer",
    Names("Käufer", "Buyer"),
    (Stage(StageId(7), "awareness", Names("Sensibilisierung", "Awareness")),),
    "awareness",
    "awareness",
)


def a_card(number: int = 1, **more: object) -> CardDetail:
    values: dict[str, object] = {
        "id": CardId(number),
        "uid": f"uid-{number}",
        "ref": f"D{number}",
        "journey_id": OWNER.id,
        "stage_id": OWNER.stages[0].id,
        "rank": number,
        "outcome": Outcome.OPEN,
        "loss_reason": "",
        "loss_note": "",
        "parked_until": None,
        "created": NOW,
        "entered": NOW,
        "fields": CardFields("EFH Denzlingen", Contact("Müller, Eva"), value_cents=1_947_000),
        **more,
    }
    return CardDetail(**values)


def a_snapshot(*cards: CardDetail, **more: object) -> Snapshot:
    values: dict[str, object] = {
        "as_of": NOW,
        "journeys": (OWNER, BUYER),
        "cards": cards,
        "events": tuple(begun(c, seq) for seq, c in enumerate(cards, 1)),
        "orders": {(j.id, j.version): tuple(x.id for x in j.stages) for j in (OWNER, BUYER)},
        "templates": {j.key: template_of(j) for j in (OWNER, BUYER)},
        "version_since": {(j.id, j.version): Moment(0) for j in (OWNER, BUYER)},
        **more,
    }
    return Snapshot(**values)


def begun(card: CardDetail, seq: int) -> StageEvent:
    """The first step of a card's history."""
    stage = card.stage_id
    return StageEvent(seq, card.created, card.id, card.journey_id, 1, EventKind.CREATE, stage)


def template_of(journey: Journey) -> JourneyTemplate:
    """A template that fits a journey."""
    stages = tuple(StageTemplate(s.key, s.name) for s in journey.stages)
    return JourneyTemplate(
        journey.key, journey.name, stages, journey.commitment_stage, journey.won_when_leaving
    )


# Umlauts, controls, formula signs, names beyond the basic plane, half characters.
any_text = st.text(
    st.characters() | st.sampled_from("äÖß=+-@\t\r\n\0'\"\\,;\uff1d🏡\ud83c"), max_size=12
)
# What a store can hold of it.
text = any_text.map(writable)
keys = st.text("abcXYZ019_-", min_size=1, max_size=6)
colours = st.sampled_from(("#56707F", "#ffffff", "#00aAfF"))
whole = st.integers(-(2**63) + 1, 2**63 - 1)
counts = st.integers(0, 100_000)
LATEST = moment_of(datetime(2150, 1, 1, tzinfo=UTC))
moments = st.integers(moment_of(datetime(1950, 1, 1, tzinfo=UTC)), LATEST).map(Moment)
since = st.just(Moment(0)) | moments
dates = st.none() | st.dates(date(1000, 1, 1))
names = st.builds(Names, text, text)
real_names = names.filter(lambda n: n.de.strip() or n.en.strip())
shares = st.floats(0, 1)
anything = st.recursive(
    st.none() | st.booleans() | whole | st.floats(allow_nan=False) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=5,
)
rests = st.dictionaries(text, anything, max_size=3)
reasons = st.lists(
    st.builds(LossReason, keys, real_names, st.booleans()), max_size=2, unique_by=lambda r: r.key
).map(tuple)
texts = st.lists(text, max_size=3).map(tuple)
GONE = StageId(99)


def _stage(stage_id: int, key: str) -> st.SearchStrategy[Stage]:
    return st.builds(
        Stage, st.just(StageId(stage_id)), st.just(key), real_names, names,
        st.sampled_from(StageKind), st.booleans(), colours, shares, counts, counts, counts,
        st.booleans(),
    )  # fmt: skip


@st.composite
def _journeys(draw: st.DrawFn) -> tuple[Journey, ...]:
    made = []
    for n, key in enumerate(draw(st.lists(keys, min_size=1, max_size=2, unique=True))):
        own = draw(st.lists(keys, min_size=1, max_size=4, unique=True))
        stages = st.tuples(*[_stage(n * 10 + place, k) for place, k in enumerate(own)])
        boundary = st.sampled_from(own)
        lobe = st.sampled_from(("single", "left", "right"))
        made.append(
            st.builds(
                Journey, st.just(JourneyId(n)), st.just(key), real_names, stages, boundary,
                boundary, counts, names, lobe, reasons,
                # The file says it of the removed stages themselves.
                st.just(frozenset[StageId]()),
            )
        )  # fmt: skip
    return draw(st.tuples(*made))


@st.composite
def _templates(draw: st.DrawFn, journey: Journey) -> JourneyTemplate:
    """Whatever a template may say that its journey does not contradict."""
    stages = template_of(journey).stages
    return template_of(journey)._replace(
        stages=tuple(s._replace(name=draw(real_names), rest=draw(rests)) for s in stages),
        goal=draw(names),
        loss_reasons=draw(reasons),
        rest=draw(rests),
    )


money = st.integers(-(10**14), 10**14)
fields = st.builds(
    CardFields, text, st.builds(Contact, text, texts, texts), text, text, money,
    st.sampled_from(("EUR", "CHF", "XYZ")), st.sampled_from(Source), dates, texts, text,
    st.sampled_from(WaitingOn), text, st.none() | shares,
)  # fmt: skip


@st.composite
def _event(draw: st.DrawFn, cards: list[CardDetail], journeys: tuple[Journey, ...]) -> StageEvent:
    journey = draw(st.sampled_from(journeys))
    stage = st.sampled_from([GONE, *(s.id for s in journey.stages)])
    to, end = draw(st.tuples(stage, st.none()) | st.tuples(st.none(), st.sampled_from(End)))
    return StageEvent(
        draw(whole), draw(moments), draw(st.sampled_from([c.id for c in cards])), journey.id,
        journey.version, draw(st.sampled_from(EventKind)), to, end, draw(text),
    )  # fmt: skip


def _events(
    cards: list[CardDetail], journeys: tuple[Journey, ...]
) -> st.SearchStrategy[tuple[StageEvent, ...]]:
    if not cards:
        return st.just(())
    first_of_all = Moment(moment_of(datetime(1949, 1, 1, tzinfo=UTC)))
    versions = {j.id: j.version for j in journeys}
    firsts = [
        begun(c, n)._replace(at=first_of_all, version=versions[c.journey_id])
        for n, c in enumerate(cards)
    ]
    return st.lists(_event(cards, journeys), max_size=4).map(
        lambda found: tuple(sorted([*firsts, *found], key=lambda e: (e.at, e.seq)))
    )


def _pauses(cards: list[CardDetail]) -> st.SearchStrategy[tuple[Pause, ...]]:
    if not cards:
        return st.just(())
    card = st.sampled_from([c.id for c in cards])
    pause = st.builds(
        lambda card, kind, who, times, ended: Pause(
            card, kind, who, min(times), max(times) if ended else None
        ),
        card, st.sampled_from(PauseKind), text, st.tuples(moments, moments), st.booleans(),
    )  # fmt: skip
    return st.lists(pause, max_size=2).map(tuple)


def _card_estimates(cards: list[CardDetail]) -> st.SearchStrategy[tuple[CardEstimate, ...]]:
    if not cards:
        return st.just(())
    estimate = st.builds(
        CardEstimate, st.sampled_from([c.id for c in cards]), since, money,
        st.sampled_from(("EUR", "CHF")), st.none() | shares,
    )  # fmt: skip
    return st.lists(estimate, max_size=3).map(tuple)


def _stage_estimates(
    journeys: tuple[Journey, ...],
) -> st.SearchStrategy[tuple[StageEstimate, ...]]:
    stages = [GONE, *(s.id for j in journeys for s in j.stages)]
    estimate = st.builds(StageEstimate, st.sampled_from(stages), since, shares)
    return st.lists(estimate, max_size=3).map(tuple)


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """Any snapshot whose parts fit together."""
    journeys = draw(_journeys())
    homes = [(j.id, s) for j in journeys for s in (*(x.id for x in j.stages), GONE)]
    uids = draw(st.lists(text.filter(bool), max_size=3, unique=True))
    ranks = st.integers(-(2**62), 2**62)
    cards = [
        draw(
            st.builds(
                CardDetail, st.just(CardId(n)), st.just(uid), text, st.just(home[0]),
                st.just(home[1]), ranks, st.sampled_from(Outcome), text, text, dates,
                moments, moments, fields, text,
            )
        )
        for n, uid in enumerate(uids)
        for home in [draw(st.sampled_from(homes))]
    ]  # fmt: skip
    orders = _orders(journeys)
    return Snapshot(
        draw(moments),
        journeys,
        tuple(cards),
        draw(_events(cards, journeys)),
        draw(_pauses(cards)),
        orders,
        {j.key: draw(_templates(j)) for j in journeys},
        (Stage(GONE, "gone", Names("Weg", "Gone")),),
        draw(_card_estimates(cards)),
        draw(_stage_estimates(journeys)),
        {owner: draw(since) for owner in orders},
        draw(daybooks([c.id for c in cards], text, moments, [s for _, s in homes])),
    )


def _orders(journeys: tuple[Journey, ...]) -> dict[tuple[int, int], tuple[int, ...]]:
    now = {(j.id, j.version): tuple(s.id for s in j.stages) for j in journeys}
    before = {(j.id, j.version + 1): (GONE, *(s.id for s in j.stages)) for j in journeys}
    return now | before
