"""What sample data brings along beside the cards, read as the screens read it."""

import sqlite3
from datetime import date, timedelta

import pytest

from kanban_app.analytics.experience import by_stage
from kanban_app.domain import contact_rules, profile_rules, property_rules, work_rules
from kanban_app.domain.changes import Noun
from kanban_app.domain.commission import warnings
from kanban_app.domain.consent import ConsentState, best
from kanban_app.domain.contact import Role
from kanban_app.domain.documents import checklist
from kanban_app.domain.duplicates import ReasonKind, pairs
from kanban_app.domain.energy import ad_problems
from kanban_app.domain.improvement import Progress
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.match_criteria import offer_of
from kanban_app.domain.matching import FAIR, GOOD, score_of, seeker_of
from kanban_app.domain.property import Document, DocumentState, PropertyStatus
from kanban_app.domain.search_profile import Financing
from kanban_app.services.documents import document_kinds
from kanban_app.services.import_plan import CancelledError
from kanban_app.services.maps import Scope
from tests.builders import DAYS, NOW, Desk, add_bare, template

TODAY = DAYS.date_of(NOW)
STAGES = ("acquisition", "staging", "marketing", "transaction")
TABLES = (
    "card", "contact", "contact_phone", "contact_email", "consent", "property",
    "property_document", "property_portal", "task", "activity", "search_profile", "deal",
    "card_value", "card_criterion", "card_milestone", "stage_event",
)  # fmt: skip
SHOWN = ("card", "contact", "property", "task", "activity", "search_profile", "deal")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    found = filled(tmp_path_factory.mktemp("sample") / "store.sqlite")
    yield found
    found.close()


def filled(path, cards: int = 86, closed: int = 300, seed: int = 1) -> Desk:
    found = Desk(path)
    found.clock.now = NOW
    found.uses.sample.fill(cards, 18, seed, closed)
    return found


def told(desk: Desk, statement: str) -> list[tuple[object, ...]]:
    # The store is held by its program, so a backup of it is read.
    connection = sqlite3.connect(desk.store.back_up(desk.clock()))
    rows = connection.execute(statement).fetchall()
    connection.close()
    return rows


def everything(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    found = {}
    for table in TABLES:
        columns = [c[1] for c in told(desk, f"PRAGMA table_info({table})") if c[1] != "uid"]
        found[table] = told(desk, f"SELECT {', '.join(columns)} FROM {table} ORDER BY id")  # noqa: S608
    return found


def shown(desk: Desk) -> dict[str, int]:
    counts = (f"SELECT '{t}', count(*) FROM {t} WHERE gone = 0" for t in SHOWN)  # noqa: S608
    return dict(told(desk, " UNION ALL ".join(counts)))


def on_board(desk: Desk, journey: str, *stages: str):
    found = [s for s in desk.journey(journey).stages if s.key in stages]
    return [card for stage in found for card, _ in desk.store.column(stage.id)]


def homes(desk: Desk, *stages: str):
    about = [desk.store.properties.of_card(c) for c in on_board(desk, "owner", *stages)]
    return [found.fields for found in desk.store.properties.details(about)]


def test_the_same_seed_tells_the_same_of_everything(tmp_path):
    one, other = filled(tmp_path / "1", 20, 40), filled(tmp_path / "2", 20, 40)
    assert everything(one) == everything(other)
    one.close()
    other.close()


def test_the_histories_are_those_of_bare_cards(tmp_path):
    whole, bare = filled(tmp_path / "1", 20, 40), Desk(tmp_path / "2")
    bare.clock.now = NOW
    add_bare(bare, 20, 18, 1, 40)
    steps = "SELECT card_id, at, kind, to_stage_id, reason FROM stage_event ORDER BY id"
    assert told(whole, steps) == told(bare, steps)
    whole.close()
    bare.close()


def test_one_undo_takes_all_of_it_away_and_one_redo_brings_it_back(tmp_path):
    desk = filled(tmp_path / "store", 20, 40)
    before = shown(desk)
    assert all(before.values())
    changes = desk.undo.undo()
    assert {Noun.CONTACT, Noun.PROPERTY, Noun.TASK, Noun.ACTIVITY} <= changes.nouns
    assert set(shown(desk).values()) == {0}
    assert desk.tasks.due() == []
    desk.undo.redo()
    assert shown(desk) == before
    assert desk.store.check() == []
    desk.close()


@pytest.mark.parametrize("looks", [0, 1])
def test_whoever_cancels_has_an_empty_store(tmp_path, looks):
    desk, seen = Desk(tmp_path / "store"), []

    def heed(done: int, of: int) -> bool:
        seen.append((done, of))
        return len(seen) <= looks

    with pytest.raises(CancelledError):
        desk.uses.sample.fill(20, 6, 1, 10, progress=heed)
    assert set(shown(desk).values()) == {0}
    assert seen[-1] == ((30, 60), (60, 60))[looks]
    desk.close()


@pytest.mark.parametrize("cards", [1, 3])
def test_few_cards_are_told_of_as_well(tmp_path, cards):
    desk = filled(tmp_path / "store", cards, 0)
    assert desk.store.check() == []
    desk.close()


def test_journeys_of_other_kinds_are_told_of_as_well(tmp_path):
    desk = Desk(tmp_path / "store")
    desk.journeys.add(template("lifecycle"))
    desk.uses.sample.fill(40, 12, 1)
    card = on_board(desk, "lifecycle", "sales", "awareness")[0]
    assert desk.store.activities.of_card(card) or desk.store.tasks.open_of_card(card)
    assert desk.store.check() == []
    desk.close()


def test_the_store_is_sound(desk):
    assert desk.store.check() == []


def test_clients_have_particulars_and_helpers_have_no_cards(desk):
    lines = desk.store.contacts.lines(NOW)
    roles = {role for line in lines if not line.cards for role in line.roles}
    assert {Role.NOTARY, Role.BANK, Role.CRAFTSMAN, Role.TIPSTER, Role.PARTNER} <= roles
    assert any(line.cards > 1 for line in lines)
    assert any(line.do_not_contact for line in lines)
    states = {best(line.consents, TODAY).state for line in lines}
    wanted = {ConsentState.VALID, ConsentState.ENDING, ConsentState.WITHDRAWN, ConsentState.NONE}
    assert wanted <= states


def test_consents_were_not_withdrawn_before_they_were_given_or_after_today(desk):
    for line in desk.store.contacts.lines(NOW):
        for consent in line.consents:
            assert consent.granted_on <= TODAY
            ended = consent.withdrawn_on
            assert ended is None or consent.granted_on <= ended <= TODAY


def test_three_contacts_look_like_somebody_else(desk):
    found = pairs(desk.store.contacts.lines(NOW))
    kinds = [{reason.kind for reason in pair.reasons} for pair in found]
    assert {ReasonKind.PHONE, ReasonKind.NAME_UMLAUT} in kinds
    assert any(ReasonKind.EMAIL in kind for kind in kinds)
    assert any({ReasonKind.PHONE, ReasonKind.NAME} <= kind for kind in kinds)


def test_nobody_is_identified_before_it_is_serious(desk):
    for journey, stages in (("owner", ("awareness",)), ("buyer", ("awareness", "low_commitment"))):
        for card in on_board(desk, journey, *stages):
            detail = desk.store.contacts.detail(desk.store.contacts.of_card(card))
            if len(detail.cards) == 1:
                assert detail.fields.identity.checked_on is None
    sold = on_board(desk, "owner", "after_sales")
    known = [desk.store.contacts.detail(desk.store.contacts.of_card(c)).fields for c in sold]
    assert any(fields.identity.checked_on for fields in known)
    assert all(fields.keep_until for fields in known)


def test_every_owner_is_worth_what_the_program_computes_from_price_and_rate(desk):
    cards = on_board(desk, "owner", "awareness", *STAGES, "after_sales")
    found = [desk.properties.of_card(card) for card in cards]
    assert all(about.calculation and about.follows and about.own for about in found)


def test_homes_stand_where_their_cards_do(desk):
    assert {h.status for h in homes(desk, "staging")} == {PropertyStatus.PREPARING}
    assert {h.status for h in homes(desk, "marketing")} == {
        PropertyStatus.ACTIVE, PropertyStatus.RESERVED,
    }  # fmt: skip
    assert {h.status for h in homes(desk, "transaction")} == {PropertyStatus.RESERVED}
    assert {h.status for h in homes(desk, "after_sales")} == {PropertyStatus.SOLD}
    market = homes(desk, "marketing")
    assert all(h.publications or h.external_no for h in market)
    assert all(h.mandate.until > TODAY for h in market)
    assert any(h.mandate.until <= TODAY + timedelta(days=60) for h in market)


def test_some_advertisements_say_too_little_and_papers_are_in_every_state(desk):
    known = homes(desk, *STAGES)
    assert any(ad_problems(h, TODAY) for h in known)
    assert not all(ad_problems(h, TODAY) for h in homes(desk, "marketing"))
    listed = [d for h in known for d in checklist(document_kinds(), h)]
    assert {d.state for d in listed} == set(DocumentState)


def test_most_homes_on_the_market_have_good_matches_and_some_profiles_exclude_them(desk):
    seekers = [seeker_of(s.profile.fields) for s in desk.store.profiles.active()]
    assert len(seekers) > 20
    best_of, fair_of, excluded = [], [], 0
    for home in homes(desk, "staging", "marketing"):
        scores = [score_of(seeker, offer_of(home)) for seeker in seekers]
        excluded += scores.count(None)
        best_of.append(max(s or 0 for s in scores))
        fair_of.append(sum((s or 0) >= FAIR for s in scores))
    assert sum(score >= GOOD for score in best_of) * 2 > len(best_of)
    assert sum(count >= 3 for count in fair_of) * 2 > len(fair_of)
    assert excluded


def test_the_further_a_buyer_is_the_surer_is_his_money(desk):
    serious = on_board(desk, "buyer", "high_commitment", "fit", "transaction")
    found = [desk.store.profiles.of_card(card) for card in serious]
    states = {p.fields.financing for p in found if p}
    assert states <= {Financing.CONFIRMED, Financing.OWN_FUNDS}


def test_who_is_about_to_buy_is_linked_with_the_owner_at_the_stage_that_goes_with_it(desk):
    for stage, meeting in (("fit", "marketing"), ("transaction", "transaction")):
        owners = on_board(desk, "owner", meeting)
        for buyer in on_board(desk, "buyer", stage):
            (deal,) = [d for d in desk.store.deals.of_card(buyer) if d.live]
            assert deal.owner in owners
            assert desk.store.deals.property_of(buyer) == desk.store.deals.property_of(deal.owner)
            assert desk.deals.linked(buyer)


def test_a_home_is_sold_once_and_both_sides_were_won_at_about_the_same_time(desk):
    sold = told(desk, "SELECT owner_card_id, buyer_card_id FROM deal WHERE state = 'won'")
    assert sold
    assert len({owner for owner, _ in sold}) == len({buyer for _, buyer in sold}) == len(sold)
    contracts = "SELECT card_id, on_day FROM card_milestone WHERE key = 'contract'"
    days = dict(told(desk, contracts))
    for owner, buyer in sold:
        apart = date.fromisoformat(days[owner]) - date.fromisoformat(days[buyer])
        assert abs(apart.days) <= 12


def test_who_was_outbid_lost_for_that_reason(desk):
    lost = told(
        desk,
        "SELECT card.outcome, loss_reason, since <= until FROM deal "
        "JOIN card ON card.id = buyer_card_id WHERE state = 'outbid'",
    )
    assert all(row == ("lost", "outbid", 1) for row in lost)


def test_nothing_happened_in_the_future_but_what_is_arranged(desk):
    all_of = told(desk, "SELECT kind, at FROM activity")
    ahead = [row for row in all_of if row[1] > desk.clock.now]
    assert {DAYS.date_of(at) for _, at in ahead} <= {TODAY, TODAY + timedelta(days=1)}
    early = told(
        desk,
        "SELECT 1 FROM activity JOIN card ON card.id = card_id WHERE activity.at < card.created",
    )
    assert early == []
    sundays = [at for _, at in all_of if DAYS.date_of(at).weekday() == 6]
    assert sundays == []


def test_the_calendar_has_something_today_and_tomorrow(desk):
    for day in (TODAY, TODAY + timedelta(days=1)):
        arranged = [a for a in desk.activities.appointments(day) if a.activity]
        assert 3 <= len(arranged) <= 5


def test_a_contact_that_moves_the_most_is_found_by_the_brokers_own_numbers(desk):
    nudges = desk.uses.today.day().nudges
    assert nudges
    for nudge in nudges:
        effect = nudge.suggestion.effect
        assert min(effect.contacted.n, effect.others.n) >= 5
        assert effect.gain > 0.1


def test_all_of_it_could_have_been_typed(desk):
    for line in desk.store.contacts.lines(NOW):
        fields = desk.store.contacts.detail(line.id).fields
        assert contact_rules.checked(fields) == fields
    numbers = [line.id for line in desk.store.properties.lines()]
    for found in desk.store.properties.details(numbers):
        assert property_rules.checked(found.fields) == found.fields
        assert not warnings(found.fields)
    for seeking in desk.store.profiles.all():
        assert profile_rules.checked(seeking.profile.fields) == seeking.profile.fields
    for task in desk.store.tasks.open_lines():
        assert work_rules.checked_task(task.task.fields) == task.task.fields
    for card in on_board(desk, "buyer", "low_commitment", "high_commitment", "after_sales"):
        for activity in desk.store.activities.of_card(card):
            assert work_rules.checked_activity(activity.fields) == activity.fields


def test_of_papers_nobody_spoke_of_nothing_is_kept(desk):
    for home in homes(desk, "awareness", *STAGES):
        assert all(paper != Document(paper.key) for paper in home.documents)


def test_answers_and_ratings_lie_on_their_scales(desk):
    answers = told(desk, "SELECT outcome, rating FROM activity WHERE kind = 'survey'")
    assert len(answers) > 20
    assert all(outcome == f"{rating}/{outcome.partition('/')[2]}" for outcome, rating in answers)
    assert {outcome.partition("/")[2] for outcome, _ in answers} == {"5", "10"}
    viewings = told(desk, "SELECT rating, objection FROM activity WHERE kind = 'viewing'")
    assert {rating for rating, _ in viewings if rating is not None} <= {1, 2, 3, 4, 5}
    assert any(objection for _, objection in viewings)


def test_next_steps_are_late_today_ahead_and_missing(desk):
    cards = [*on_board(desk, "owner", "awareness", *STAGES)]
    cards += on_board(desk, "buyer", "awareness", "low_commitment", "high_commitment", "fit")
    following = desk.store.tasks.next_of_cards(cards)
    late = [t for t in following.values() if t.fields.due < TODAY]
    assert 0.08 < len(late) / len(cards) < 0.35
    assert any(t.fields.due == TODAY and t.fields.at for t in following.values())
    assert any(t.fields.due > TODAY for t in following.values())
    assert desk.store.tasks.without_step(TODAY)


def test_open_tasks_of_templates_are_those_of_stages_the_card_has_seen(desk):
    for line in desk.store.tasks.open_lines():
        stage = line.task.fields.rule.partition(".")[0]
        if stage:
            seen = {e.to for e in desk.store.events_of([line.task.fields.card])}
            keys = {s.key for j in desk.store.journeys() for s in j.stages if s.id in seen}
            # A mandate ends in whatever stage its card is.
            assert stage in keys or line.task.fields.rule == "marketing.mandate_end"


def test_the_end_of_every_open_mandate_has_its_step(desk):
    rules = {}
    for line in desk.store.tasks.open_lines():
        rules.setdefault(line.task.fields.card, set()).add(line.task.fields.rule)
    mandated = [
        card
        for card in on_board(desk, "owner", "staging", "marketing", "transaction")
        if "mandate_ends_on" in desk.store.values.of_card(card)
    ]
    assert mandated
    assert all("marketing.mandate_end" in rules.get(card, ()) for card in mandated)


def test_milestones_are_those_of_the_moves(desk):
    passed = on_board(desk, "owner", "staging", "marketing", "transaction", "after_sales")
    for card in passed:
        assert "mandate" in {m.key for m in desk.store.milestones.of_card(card)}
    for card in on_board(desk, "owner", "awareness"):
        steps = [e.to for e in desk.store.events_of([card])]
        if len(steps) == 1:
            assert desk.store.milestones.of_card(card) == []


def test_tipsters_are_known_by_name(desk):
    brought = told(
        desk,
        "SELECT source, roles FROM card JOIN contact ON contact.id = origin_contact_id",
    )
    assert brought
    assert set(brought) <= {("tipster", "tipster"), ("network_partner", "partner")}


def test_tasks_of_templates_are_in_the_language_of_the_program(desk):
    titles = {line.task.fields.title for line in desk.store.tasks.open_lines()}
    assert "Eigentümerbericht senden" in titles
    assert "Send owner report" not in titles


def test_most_stages_have_enough_voices_for_curves_and_every_scale_is_used(desk):
    voices = desk.uses.voices.voices()
    for key in ("owner", "buyer"):
        found = by_stage(v for v in voices if v.stage in {s.id for s in desk.journey(key).stages})
        assert sum(heard.emotion.value is not None for heard in found.values()) >= 5
        assert sum(bool(heard.quotes) for heard in found.values()) >= 5
        after = found[desk.stage("after_sales", key).id].satisfaction
        assert after.nps.n
        assert all(v.stage for v in voices)
    assert {v.scale for v in voices} == {"", "1-5", "0-10"}
    points = {p.key for s in desk.journey().stages for p in desk.uses.voices.touchpoints(s.id)}
    assert {v.touchpoint for v in voices} & points


def test_clients_of_the_sample_suffer_where_papers_are_sought_and_end_glad(desk):
    found = by_stage(desk.uses.voices.voices())
    low, high = (found[desk.stage(key).id].emotion for key in ("staging", "after_sales"))
    assert low.exact < 0 < high.exact


def test_sample_cards_are_of_the_personas_of_their_journeys(desk):
    for key in ("owner", "buyer"):
        lines = desk.uses.personas.listed(desk.journey(key).id)
        assert len(lines) == 2
        assert all(line.cards >= 10 for line in lines)


def test_some_sample_improvements_are_begun_and_some_done(desk):
    lines = desk.uses.improvements.backlog(desk.journey())
    found = {line.improvement.progress for line in lines}
    assert found == set(Progress)
    assert sum(line.came_of_it is not None for line in lines) == 2


def test_the_map_of_a_sample_has_a_plan_targets_and_ideas(desk):
    today = DAYS.date_of(NOW).toordinal()
    columns = desk.uses.maps.sheet(desk.journey(), Scope(today - 364, today, NOW)).columns
    assert all(None not in column.plan for column in columns)
    assert [c.story.de for c in columns if c.story.de]
    measured = [m for c in columns for m in c.measures[LaneKey.METRICS_OUT]]
    assert any(m.target is not None for m in measured)
    assert sum(bool(c.cells[LaneKey.IDEAS]) for c in columns) == 2
