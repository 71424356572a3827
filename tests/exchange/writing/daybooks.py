"""Small and random daybooks that the tests of the JSON snapshot share."""

from collections.abc import Sequence
from datetime import date, time

from hypothesis import strategies as st

from kanban_app.domain.activity import Activity, ActivityFields, ActivityKind, Direction
from kanban_app.domain.card_rules import writable
from kanban_app.domain.contact import (
    Channel,
    Consent,
    ContactFields,
    ContactKind,
    Identity,
    Role,
)
from kanban_app.domain.criteria import Tick
from kanban_app.domain.daybook import (
    CardEntry,
    ContactEntry,
    Daybook,
    DealEntry,
    NoteEntry,
    PropertyEntry,
    Reached,
)
from kanban_app.domain.deal import Deal, DealState
from kanban_app.domain.ids import (
    ActivityId,
    CardId,
    ContactId,
    DealId,
    ProfileId,
    PropertyId,
    StageId,
    TaskId,
)
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Condition,
    Document,
    DocumentState,
    Energy,
    EnergyKind,
    Feature,
    Mandate,
    MandateType,
    Marketing,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
    TipsterFeeKind,
    Use,
)
from kanban_app.domain.search_profile import Financing, ProfileFields, SearchProfile, YesNo
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task, TaskChannel, TaskFields

EVA, ADA = ContactId(1), ContactId(2)
HOUSE = PropertyId(1)
CALL, LETTER = TaskId(1), TaskId(2)
DAY = date(2026, 7, 20)


def a_daybook(now: Moment) -> Daybook:
    """One of everything, about the cards 1 and 2."""
    eva, ada = CardId(1), CardId(2)
    return Daybook(
        contacts=(
            ContactEntry(
                EVA,
                "eva",
                ContactFields(
                    "Müller, Eva",
                    roles=(Role.OWNER,),
                    phones=("0761 1",),
                    channel=Channel.PHONE,
                    birthday=DAY,
                    identity=Identity("Pass", "X", DAY, DAY, "Akte"),
                    consents=(Consent(Channel.EMAIL, DAY, "Ja", "Formular", "Akte", DAY, DAY),),
                ),
                now,
            ),
            ContactEntry(ADA, "ada", ContactFields("Öztürk, Ada"), now, now),
        ),
        not_duplicates=((EVA, ADA),),
        properties=(
            PropertyEntry(
                HOUSE,
                "house",
                PropertyFields(
                    "EFH",
                    features=(Feature.GARDEN,),
                    price_cents=64_900_000,
                    owner=EVA,
                    mandate=Mandate(MandateType.EXCLUSIVE, DAY, DAY, 28),
                    commission=Commission(tipster=ADA, partner=EVA),
                    documents=(Document("floor_plan"),),
                    publications=(Publication("Portal", DAY, DAY, "x"),),
                ),
            ),
        ),
        cards={
            eva: CardEntry(
                EVA,
                HOUSE,
                ADA,
                {"notary_on": "2026-09-01"},
                {"acquisition.mandate": Tick(now, "Akte")},
                (Reached("mandate", DAY),),
            )
        },
        tasks=(
            Task(CALL, "call", TaskFields("Anrufen", DAY, time(9, 30), card=eva), now),
            Task(LETTER, "letter", TaskFields("Brief", DAY, contact=ADA, repeat="P2W"), now, now),
        ),
        activities=(
            Activity(
                ActivityId(1),
                "talk",
                ActivityFields(
                    ActivityKind.CALL, now, card=eva, contact=EVA, property=HOUSE, task=CALL
                ),
            ),
            Activity(
                ActivityId(2),
                "answer",
                ActivityFields(
                    ActivityKind.SURVEY,
                    now,
                    rating=4,
                    quote="Gut erklärt",
                    sentiment=1,
                    card=eva,
                    stage=StageId(1),
                    step="visit/after",
                    touchpoint="Telefon",
                    usability=2,
                    emotion=0,
                    solving=-1,
                    scale="1-5",
                ),
            ),
        ),
        profiles=(
            SearchProfile(
                ProfileId(1), "wish", ProfileFields(weights={"price": 40}), now, ada, ADA
            ),
        ),
        deals=(DealEntry("sale", Deal(DealId(1), eva, ada, now, None, DealState.WON, "", HOUSE)),),
        notes=(NoteEntry(ProfileId(1), HOUSE, 71.0, now, "zu laut"),),
        substages=(SubstageEvent(eva, StageId(1), now, "visit/after"),),
    )


def daybooks(
    cards: Sequence[CardId],
    texts: st.SearchStrategy[str],
    moments: st.SearchStrategy[Moment],
    stages: Sequence[StageId] = (),
) -> st.SearchStrategy[Daybook]:
    """Any daybook about these cards and stages; texts are small enough for every field."""
    return _daybooks(cards, texts, moments, stages)


dates = st.dates(date(1900, 1, 1), date(2199, 12, 31))
some_day = st.none() | dates
wholes = st.none() | st.integers(-(10**6), 10**6)
cents = st.none() | st.integers(0, 10**12)
numbers = st.none() | st.floats(0, 10**9)
degrees = st.none() | st.floats(-180, 180)
rates = st.none() | st.integers(0, 1_000_000)
uids = st.lists(st.text("abc", min_size=1, max_size=4), max_size=2, unique=True)


def some(kind: type) -> st.SearchStrategy:
    return st.none() | st.sampled_from(kind)


def several(kind: type) -> st.SearchStrategy:
    return st.lists(st.sampled_from(kind), max_size=2, unique=True).map(tuple)


def one_of(ids: Sequence[int]) -> st.SearchStrategy:
    return st.none() | st.sampled_from(ids) if ids else st.none()


@st.composite
def _daybooks(draw, cards, texts, moments, stages) -> Daybook:
    lines = st.lists(texts, max_size=2).map(tuple)
    consent = st.builds(
        lambda channel, days, wording, how, proof, last, ends: Consent(
            channel, min(days), wording, how, proof, last, max(days) if ends else None
        ),
        st.sampled_from(Channel), st.tuples(dates, dates), texts, texts, texts, some_day,
        st.booleans(),
    )  # fmt: skip
    contact = st.builds(
        ContactFields, texts, st.sampled_from(ContactKind), texts, texts, texts, texts, texts,
        several(Role), lines, lines, texts, texts, texts, texts, some(Channel), texts, some_day,
        st.booleans(), some_day, st.builds(Identity, texts, texts, some_day, some_day, texts),
        st.lists(consent, max_size=2).map(tuple), texts,
    )  # fmt: skip
    contacts = tuple(
        ContactEntry(ContactId(n), uid, draw(contact), draw(moments), draw(st.none() | moments))
        for n, uid in enumerate(draw(uids), 1)
    )
    people = one_of([c.id for c in contacts])
    properties = tuple(
        PropertyEntry(PropertyId(n), uid, draw(_property(texts, people)), draw(st.booleans()))
        for n, uid in enumerate(draw(uids), 1)
    )
    places = one_of([p.id for p in properties])
    mine = one_of(cards)
    minutes = st.integers(0, 10_000)
    clock = st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0))
    task = st.builds(
        TaskFields, texts, dates, clock, some(TaskChannel), minutes, mine, people, places, texts,
        st.sampled_from(("", "P2W", "P1Y6M")),
    )  # fmt: skip
    done = st.tuples(st.none(), st.just(value=False)) | st.tuples(moments, st.booleans())
    tasks = tuple(
        Task(
            TaskId(n), uid, draw(task), draw(moments), *draw(done), draw(texts),
            draw(st.booleans()),
        )
        for n, uid in enumerate(draw(uids), 1)
    )  # fmt: skip
    feeling = st.none() | st.integers(-2, 2)
    answer = st.tuples(st.none() | st.integers(0, 10), st.sampled_from(("", "0-10")))
    answer |= st.tuples(st.none() | st.integers(1, 5), st.just("1-5"))
    activity = st.builds(
        lambda answer, **more: ActivityFields(rating=answer[0], scale=answer[1], **more),
        answer, kind=st.sampled_from(ActivityKind), at=moments, minutes=minutes,
        direction=some(Direction), subject=texts, note=texts, outcome=texts, objection=texts,
        quote=texts, sentiment=feeling, card=mine, contact=people, property=places,
        task=one_of([t.id for t in tasks]), stage=one_of(stages), step=texts, touchpoint=texts,
        usability=feeling, emotion=feeling, solving=feeling,
    )  # fmt: skip
    activities = tuple(
        Activity(ActivityId(n), uid, draw(activity)) for n, uid in enumerate(draw(uids), 1)
    )
    profiles = tuple(
        SearchProfile(
            ProfileId(n), uid, draw(_wish(texts)), draw(moments), draw(mine), draw(people)
        )
        for n, uid in enumerate(draw(uids), 1)
    )
    notes = tuple(
        NoteEntry(p.id, o.id, draw(numbers), draw(st.none() | moments), draw(texts))
        for p in profiles
        for o in properties
        if draw(st.booleans())
    )
    step = st.builds(
        SubstageEvent, st.sampled_from(cards or [CardId(0)]),
        st.sampled_from(stages or [StageId(0)]), moments, texts.map(writable).filter(bool),
        st.just(""),
    )  # fmt: skip
    steps = st.lists(step, max_size=2).map(tuple) if cards and stages else st.just(())
    pair = st.just(((EVA, ADA),) if len(contacts) == 2 else ()) | st.just(())
    return Daybook(
        contacts, draw(pair), properties, draw(_entries(cards, texts, moments, people, places)),
        tasks, activities, profiles, draw(_deals(cards, texts, moments, places)), notes,
        draw(steps),
    )  # fmt: skip


def _property(texts, people) -> st.SearchStrategy[PropertyFields]:
    document = st.builds(
        Document, texts.filter(bool), st.sampled_from(DocumentState), some_day, texts
    )
    return st.builds(
        PropertyFields, texts, texts, texts, texts, some(PropertyKind), some(Use),
        st.sampled_from(Marketing), st.sampled_from(PropertyStatus), texts, texts, texts, texts,
        degrees, degrees, st.booleans(), numbers, numbers, numbers, numbers, wholes, wholes,
        some(Condition), several(Feature), some_day, cents, cents, people,
        st.builds(Energy, some(EnergyKind), numbers, texts, texts, some_day),
        st.builds(Mandate, some(MandateType), some_day, some_day, st.none() | st.integers(0, 999)),
        st.builds(
            Commission, some(CommissionModel), rates, rates, rates.filter(lambda r: r is not None),
            st.booleans(), people, some(TipsterFeeKind), st.integers(0, 10**9), people,
            st.integers(0, 10**6),
        ),
        st.lists(document, max_size=2, unique_by=lambda d: d.key).map(tuple),
        st.lists(st.builds(Publication, texts, some_day, some_day, texts), max_size=1).map(tuple),
        texts,
    )  # fmt: skip


def _wish(texts) -> st.SearchStrategy[ProfileFields]:
    return st.builds(
        ProfileFields, st.booleans(), some(Use), several(PropertyKind), st.sampled_from(Marketing),
        st.lists(texts, max_size=2).map(tuple), degrees, degrees, numbers, cents, cents, numbers,
        numbers, numbers, numbers, wholes, several(Condition), several(Feature), several(Feature),
        some_day, st.sampled_from(Financing), cents, some_day, st.sampled_from(YesNo),
        st.dictionaries(texts, st.integers(-1, 100), max_size=2), texts,
    )  # fmt: skip


def _entries(cards, texts, moments, people, places):
    rules = st.builds("{}.{}".format, st.text("abc_", min_size=1), st.text("abc_.", min_size=1))
    filled = texts.map(writable).filter(bool)
    reached = st.lists(
        st.builds(Reached, filled, dates, texts), max_size=2, unique_by=lambda r: r.key
    )
    entry = st.builds(
        CardEntry, people, places, people, st.dictionaries(filled, filled, max_size=2),
        st.dictionaries(rules, st.builds(Tick, moments, texts), max_size=2), reached.map(tuple),
    )  # fmt: skip
    if not cards:
        return st.just({})
    return st.dictionaries(
        st.sampled_from(cards), entry.filter(lambda e: e != CardEntry()), max_size=2
    )


def _deals(cards, texts, moments, places):
    if len(cards) < 2:
        return st.just(())
    deal = st.builds(
        lambda pair, since, until, state, reason, before: DealEntry(
            f"deal {pair[0]}", Deal(DealId(1), *pair, since, until, state, reason, before)
        ),
        st.permutations(cards).map(lambda order: order[:2]), moments, st.none() | moments,
        st.sampled_from(DealState), texts, places,
    )  # fmt: skip
    return st.lists(deal, max_size=1).map(tuple)
