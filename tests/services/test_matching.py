"""Search profiles are kept and matched from either side; what was seen is not told again."""

from dataclasses import fields, replace
from datetime import date

import pytest

from kanban_app.domain.changes import Noun
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId, ProfileId, PropertyId
from kanban_app.domain.match_values import MUST
from kanban_app.domain.property import Condition, Feature, Marketing, PropertyKind, Use
from kanban_app.domain.search_profile import Financing, ProfileFields, YesNo
from kanban_app.services.match_scores import ScoreBook
from tests.builders import Desk, a_desk
from tests.domain import match_cases as case

EVERYTHING = ProfileFields(
    active=False,
    use=Use.LIVING,
    kinds=(PropertyKind.FLAT, PropertyKind.TERRACED),
    marketing=Marketing.RENT,
    places=("Köln, Ehrenfeld", "509"),
    latitude=50.94,
    longitude=6.9,
    radius_km=3.5,
    price_min_cents=100,
    price_max_cents=47_500_000,
    area_min=85.5,
    area_max=120,
    plot_min=200,
    rooms_min=2.5,
    year_min=1950,
    conditions=(Condition.NEW, Condition.NEEDS_WORK),
    must=(Feature.LIFT,),
    nice=(Feature.BALCONY, Feature.CELLAR),
    move_in_by=date(2027, 2, 1),
    financing=Financing.CONFIRMED,
    financing_cents=45_000_000,
    financing_proof_on=date(2026, 11, 1),
    own_home_to_sell=YesNo.NO,
    weights={"price": MUST, "lift": 7},
    notes="Nur mit „Dom“-Blick",
)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "store.sqlite") as desk:
        yield desk


def a_buyer(desk: Desk, name: str, profile: ProfileFields) -> ProfileId:
    card = desk.add(name, "awareness", "buyer", object_line="", place="")
    desk.matching.save_profile(card, profile)
    found = desk.matching.profile_of(card)
    assert found is not None
    return found.id


def a_property(desk: Desk, offered=case.VENLOER) -> PropertyId:
    return desk.properties.add(offered, "de").id


def card_of(desk: Desk, profile: ProfileId) -> CardId:
    found = desk.store.profiles.find(profile)
    assert found is not None
    assert found.profile.card is not None
    return found.profile.card


def scores(fits):
    return [(fit.seeking.name, fit.match.score) for fit in fits]


def test_everything_that_was_typed_comes_back(desk):
    profile = a_buyer(desk, "Okafor", EVERYTHING)
    default = ProfileFields()
    for field in fields(EVERYTHING):
        assert getattr(EVERYTHING, field.name) != getattr(default, field.name), field.name
    found = desk.store.profiles.find(profile)
    assert found is not None
    assert found.profile.fields == EVERYTHING


def test_a_profile_is_undone_and_redone(desk):
    card = desk.add("Okafor", "awareness", "buyer")
    changes = desk.matching.save_profile(card, case.OKAFOR)
    assert changes.nouns == {Noun.PROFILE}
    assert changes.cards == (card,)
    desk.matching.save_profile(card, replace(case.OKAFOR, rooms_min=4))
    desk.undo.undo()
    assert desk.matching.profile_of(card).fields == case.OKAFOR
    desk.undo.undo()
    assert desk.matching.profile_of(card) is None
    desk.undo.redo()
    desk.undo.redo()
    assert desk.matching.profile_of(card).fields.rooms_min == 4


def test_the_same_profile_again_is_nothing_to_undo(desk):
    card = desk.add("Okafor", "awareness", "buyer")
    desk.matching.save_profile(card, case.OKAFOR)
    assert desk.matching.save_profile(card, case.OKAFOR).op is None


def test_a_profile_taken_away_comes_back_with_undo(desk):
    card = card_of(desk, a_buyer(desk, "Okafor", case.OKAFOR))
    desk.matching.remove_profile(card)
    assert desk.matching.profile_of(card) is None
    desk.undo.undo()
    assert desk.matching.profile_of(card).fields == case.OKAFOR
    assert desk.matching.remove_profile(desk.add("Brandt", "awareness", "buyer")).op is None


@pytest.mark.parametrize(
    "wrong",
    [
        replace(case.OKAFOR, price_min_cents=50_000_000),
        replace(case.OKAFOR, area_max=10),
        replace(case.OKAFOR, plot_min=-1),
        replace(case.OKAFOR, weights={"price": 101}),
        replace(case.OKAFOR, notes="x" * 70_000),
    ],
)
def test_what_cannot_be_is_refused(desk, wrong):
    with pytest.raises(DomainError):
        a_buyer(desk, "Okafor", wrong)


def test_places_are_kept_once_and_a_must_is_no_wish(desk):
    typed = replace(
        case.OKAFOR, places=(" Köln ", "", "Köln"), must=(Feature.LIFT,), nice=(Feature.LIFT,)
    )
    kept = desk.store.profiles.find(a_buyer(desk, "Okafor", typed)).profile.fields
    assert (kept.places, kept.nice) == (("Köln",), ())


def test_a_property_lists_its_buyers_and_says_who_is_excluded(desk):
    venloer = a_property(desk)
    for name, profile in (("Okafor", case.OKAFOR), ("Brandt", case.BRANDT), ("Kaya", case.KAYA)):
        a_buyer(desk, name, profile)
    a_buyer(desk, "Nguyen", case.NGUYEN)
    found = desk.matching.matches_of(venloer)
    assert scores(found.fits) == [("Brandt", 100), ("Okafor", 84)]
    assert sorted(scores(found.excluded)) == [("Kaya", None), ("Nguyen", None)]
    assert (found.fair, found.profiles, found.unlisted) == (2, 4, 0)
    assert found.demand.at(48_900_000) == 2
    assert found.fits[0].seeking.stage == desk.stage("awareness", "buyer").id


def test_a_profile_lists_its_properties(desk):
    for offered in case.PROPERTIES:
        a_property(desk, offered)
    fits = desk.matching.matches_for(a_buyer(desk, "Okafor", case.OKAFOR))
    assert [fit.match.score for fit in fits] == [84, None, None, None, None, None]
    assert fits[0].detail.fields.line == case.VENLOER.line


def test_resting_profiles_and_those_of_deleted_cards_are_not_matched(desk):
    venloer = a_property(desk)
    a_buyer(desk, "Okafor", replace(case.OKAFOR, active=False))
    gone = a_buyer(desk, "Brandt", case.BRANDT)
    desk.board.delete([card_of(desk, gone)])
    assert desk.matching.matches_of(venloer).profiles == 0
    desk.undo.undo()
    assert scores(desk.matching.matches_of(venloer).fits) == [("Brandt", 100)]


def test_who_was_outbid_and_lost_is_matched_while_the_profile_is_active(desk):
    venloer = a_property(desk)
    card = card_of(desk, a_buyer(desk, "Okafor", case.OKAFOR))
    reason = desk.journey("buyer").loss_reasons[0].key
    desk.board.lose([card], reason)
    found = desk.matching.matches_of(venloer)
    assert scores(found.fits) == [("Okafor", 84)]
    assert found.fits[0].seeking.outcome == "lost"


def test_what_is_sold_has_no_price_or_is_only_named_is_not_offered(desk):
    a_property(desk, replace(case.VENLOER, status="sold"))
    a_property(desk, replace(case.VENLOER, price_cents=None))
    desk.add("Brandt", "awareness", "buyer", object_line="ETW Sülz")
    kept = a_property(desk, case.SULZ)
    assert [detail.id for detail in desk.matching.offered()] == [kept]


def test_counts_follow_every_change(desk):
    venloer, sulz = a_property(desk), a_property(desk, case.SULZ)
    okafor = a_buyer(desk, "Okafor", case.OKAFOR)
    a_buyer(desk, "Brandt", case.BRANDT)
    assert desk.matching.counts() == {venloer: 2, sulz: 1}
    desk.matching.save_profile(card_of(desk, okafor), replace(case.OKAFOR, rooms_min=5))
    # The rooms cost him 15: 69 are still enough. The price of 700,000 costs 21 more, and Brandt 43.
    assert desk.matching.counts() == {venloer: 2, sulz: 1}
    desk.properties.save(venloer, replace(case.VENLOER, price_cents=70_000_000), "de")
    assert desk.matching.counts() == {venloer: 0, sulz: 1}
    desk.undo.undo()
    assert desk.matching.counts() == {venloer: 2, sulz: 1}


def test_nothing_is_counted_where_nobody_searches(desk):
    a_property(desk)
    assert desk.matching.counts() == {}


def test_who_has_bought_is_matched_no_more(desk):
    venloer = a_property(desk)
    okafor = a_buyer(desk, "Okafor", case.OKAFOR)
    desk.board.win([card_of(desk, okafor)])
    assert desk.matching.matches_of(venloer).fits == ()
    assert (desk.matching.counts(), desk.matching.new_matches()) == ({}, [])
    desk.undo.undo()
    assert desk.matching.counts() == {venloer: 1}


def test_scores_are_prepared_in_parts(desk):
    for offered in case.PROPERTIES:
        a_property(desk, offered)
    for name, profile in (("Okafor", case.OKAFOR), ("Brandt", case.BRANDT)):
        a_buyer(desk, name, profile)
    assert [desk.matching.prepare(5) for _ in range(4)] == [7, 2, 0, 0]


def test_only_what_changed_is_scored_again(desk):
    book, venloer = ScoreBook(lambda fields: fields), a_property(desk)
    okafor = a_buyer(desk, "Okafor", case.OKAFOR)
    a_buyer(desk, "Brandt", case.BRANDT)
    offered = desk.store.properties.details([venloer])
    assert book.fill(desk.store.profiles.active(), offered, 0) == 2
    book.fill(desk.store.profiles.active(), offered, 2)
    desk.matching.save_profile(card_of(desk, okafor), replace(case.OKAFOR, rooms_min=4))
    assert book.fill(desk.store.profiles.active(), offered, 0) == 1
    pairs = book.fair_pairs(desk.store.profiles.active(), offered)
    assert [pair.score for pair in pairs] == [69, 100]


def test_a_refused_pair_says_why_and_is_told_no_more(desk):
    venloer = a_property(desk)
    okafor = a_buyer(desk, "Okafor", case.OKAFOR)
    desk.matching.refuse(okafor, venloer, "Zu laut")
    found = desk.matching.matches_of(venloer)
    assert (found.fits, [fit.refused for fit in found.refused]) == ((), ["Zu laut"])
    assert desk.matching.counts() == {venloer: 0}
    assert desk.matching.new_matches() == []
    desk.undo.undo()
    assert scores(desk.matching.matches_of(venloer).fits) == [("Okafor", 84)]
    desk.undo.redo()
    assert desk.matching.matches_of(venloer).fits == ()
    desk.matching.refuse(okafor, venloer, "")
    assert scores(desk.matching.matches_of(venloer).fits) == [("Okafor", 84)]


def told(desk):
    return [(new.name, new.line, new.pair.score, new.before) for new in desk.matching.new_matches()]


def test_who_is_in_a_deal_with_a_property_is_no_new_match_of_it(desk):
    venloer = a_property(desk)
    okafor = a_buyer(desk, "Okafor", case.OKAFOR)
    assert [new.name for new in desk.matching.new_matches()] == ["Okafor"]
    owner = desk.add("Marquardt", "marketing", object_line="")
    desk.properties.link(owner, venloer, "de")
    desk.uses.deals.link_buyer_to_property(card_of(desk, okafor), venloer)
    assert (told(desk), desk.matching.new_fits().fits) == ([], ())


def test_a_match_is_new_until_it_was_seen_and_again_when_it_is_better(desk):
    venloer = a_property(desk)
    a_buyer(desk, "Okafor", case.OKAFOR)
    assert told(desk) == [("Okafor", case.VENLOER.line, 84, None)]
    desk.matching.mark_seen([new.pair for new in desk.matching.new_matches()])
    assert told(desk) == []
    desk.properties.save(venloer, replace(case.VENLOER, price_cents=49_500_000), "de")
    assert told(desk) == []
    desk.properties.save(venloer, replace(case.VENLOER, price_cents=47_500_000), "de")
    assert told(desk) == [("Okafor", case.VENLOER.line, 93, 84)]


def test_seeing_is_no_operation_and_survives_undo_and_redo(desk):
    venloer = a_property(desk)
    okafor = a_buyer(desk, "Okafor", case.OKAFOR)
    desk.matching.refuse(okafor, venloer, "Zu laut")
    desk.undo.undo()
    before = desk.store.undo_state()
    desk.matching.mark_seen(fit.pair for fit in desk.matching.matches_of(venloer).fits)
    assert desk.store.undo_state() == before
    desk.undo.redo()
    (note,) = desk.store.profiles.notes()
    assert (note.seen_score, note.refused) == (84, "Zu laut")


def test_best_properties_stand_by_their_profile(desk):
    venloer, sulz = a_property(desk), a_property(desk, case.SULZ)
    brandt = a_buyer(desk, "Brandt", case.BRANDT)
    best = desk.matching.best_of_profiles()
    assert [(p.property, p.score) for p in best[brandt]] == [(venloer, 100), (sulz, 79)]


def test_what_is_gone_is_said(desk):
    with pytest.raises(DomainError):
        desk.matching.matches_of(PropertyId(99))
    with pytest.raises(DomainError):
        desk.matching.matches_for(ProfileId(99))
    with pytest.raises(DomainError):
        desk.matching.save_profile(CardId(99), case.OKAFOR)


def test_advice_is_given_for_a_pair(desk):
    venloer, okafor = a_property(desk), a_buyer(desk, "Okafor", case.OKAFOR)
    assert desk.matching.advice(okafor, venloer)[0].after == 93


def test_a_wish_that_no_file_can_hold_is_refused(desk):
    card = desk.add("Kern", journey="buyer")
    for wish in (ProfileFields(price_max_cents=10**20), ProfileFields(year_min=10**20)):
        with pytest.raises(DomainError, match="too great"):
            desk.matching.save_profile(card, wish)
