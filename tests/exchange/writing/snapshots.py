"""Small and random snapshots that the writing tests share."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from kanban_app.domain.card import CardDetail, CardFields, Contact, Outcome, Source, WaitingOn
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
from kanban_app.domain.records import Pause, PauseKind, Snapshot

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
        "templates": {j.key: template_of(j) for j in (OWNER, BUYER)},
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
whole = st.integers(-(2**63) + 1, 2**63 - 1)
small = st.integers(0, 3)
moments = st.integers(
    moment_of(datetime(1950, 1, 1, tzinfo=UTC)), moment_of(datetime(2150, 1, 1, tzinfo=UTC))
).map(Moment)
dates = st.none() | st.dates(date(1000, 1, 1))
names = st.builds(Names, any_text, any_text)
shares = st.floats(0, 1)
anything = st.recursive(
    st.none() | st.booleans() | whole | st.floats(allow_nan=False) | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=5,
)
rests = st.dictionaries(any_text, anything, max_size=3)
reasons = st.lists(st.builds(LossReason, any_text, names, st.booleans()), max_size=2).map(tuple)
texts = st.lists(any_text, max_size=3).map(tuple)


def _stage(stage_id: int) -> st.SearchStrategy[Stage]:
    return st.builds(
        Stage, st.just(StageId(stage_id)), any_text, names, names, st.sampled_from(StageKind),
        st.booleans(), any_text, shares, whole, whole, whole, st.booleans(),
    )  # fmt: skip


stage_templates = st.builds(
    StageTemplate, any_text, names, names, st.sampled_from(StageKind), st.booleans(), any_text,
    shares, whole, whole, whole, rests,
)  # fmt: skip
templates = st.builds(
    JourneyTemplate, any_text, names, st.lists(stage_templates, max_size=2).map(tuple), any_text,
    any_text, names, any_text, reasons, rests,
)  # fmt: skip


@st.composite
def _journeys(draw: st.DrawFn) -> tuple[Journey, ...]:
    keys = draw(st.lists(any_text, min_size=1, max_size=2, unique=True))
    return tuple(
        draw(
            st.builds(
                Journey, st.just(JourneyId(n)), st.just(key), names,
                st.tuples(*[_stage(n * 10 + place) for place in range(draw(small) + 1)]),
                any_text, any_text, whole, names, any_text, reasons,
                # The file says it of the removed stages themselves.
                st.just(frozenset[StageId]()),
            )
        )
        for n, key in enumerate(keys)
    )  # fmt: skip


fields = st.builds(
    CardFields, any_text, st.builds(Contact, any_text, texts, texts), any_text, any_text, whole,
    any_text, st.sampled_from(Source), dates, texts, any_text, st.sampled_from(WaitingOn),
    any_text,
)  # fmt: skip


def _events(cards: list[CardDetail]) -> st.SearchStrategy[tuple[StageEvent, ...]]:
    if not cards:
        return st.just(())
    target = st.tuples(whole.map(StageId), st.none()) | st.tuples(st.none(), st.sampled_from(End))
    event = st.builds(
        lambda seq, at, card, journey, version, kind, goal, reason: StageEvent(
            seq, at, card, journey, version, kind, *goal, reason
        ),
        whole, moments, st.sampled_from([c.id for c in cards]), whole.map(JourneyId), whole,
        st.sampled_from(EventKind), target, any_text,
    )  # fmt: skip
    first_of_all = Moment(moment_of(datetime(1949, 1, 1, tzinfo=UTC)))
    firsts = [begun(c, n)._replace(at=first_of_all) for n, c in enumerate(cards)]
    return st.lists(event, max_size=4).map(
        lambda found: tuple(sorted([*firsts, *found], key=lambda e: (e.at, e.seq)))
    )


def _pauses(cards: list[CardDetail]) -> st.SearchStrategy[tuple[Pause, ...]]:
    if not cards:
        return st.just(())
    card = st.sampled_from([c.id for c in cards])
    pause = st.builds(
        Pause, card, st.sampled_from(PauseKind), any_text, moments, st.none() | moments
    )
    return st.lists(pause, max_size=2).map(tuple)


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """Any snapshot whose parts fit together."""
    journeys = draw(_journeys())
    gone = StageId(99)
    homes = [(j.id, s) for j in journeys for s in (*(x.id for x in j.stages), gone)]
    uids = draw(st.lists(any_text, max_size=3, unique=True))
    cards = [
        draw(
            st.builds(
                CardDetail, st.just(CardId(n)), st.just(uid), any_text, st.just(home[0]),
                st.just(home[1]), whole, st.sampled_from(Outcome), any_text, any_text, dates,
                moments, moments, fields, any_text,
            )
        )
        for n, uid in enumerate(uids)
        for home in [draw(st.sampled_from(homes))]
    ]  # fmt: skip
    return Snapshot(
        draw(moments),
        journeys,
        tuple(cards),
        draw(_events(cards)),
        draw(_pauses(cards)),
        {(j.id, 1): (gone, *(s.id for s in j.stages)) for j in journeys},
        {j.key: _fitting(j, draw(templates)) for j in journeys},
        (Stage(gone, "gone", Names("Weg", "Gone")),),
    )


def _fitting(journey: Journey, template: JourneyTemplate) -> JourneyTemplate:
    made = template_of(journey).stages
    rest = template.stages[0].rest if template.stages else {}
    return template._replace(stages=tuple(s._replace(rest=rest) for s in made))
