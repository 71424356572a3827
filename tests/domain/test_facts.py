"""Cards about the same property are known by what is typed of it."""

from datetime import date

from kanban_app.domain.card import CardDetail, CardFields, Outcome, Source
from kanban_app.domain.facts import facts_of, listing_of
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardFacts


def detail(fields: CardFields, parked_until: date | None = None) -> CardDetail:
    return CardDetail(
        id=CardId(7),
        uid="u",
        ref="",
        journey_id=JourneyId(1),
        stage_id=StageId(1),
        rank=1,
        outcome=Outcome.OPEN,
        loss_reason="",
        loss_note="",
        parked_until=parked_until,
        created=Moment(0),
        entered=Moment(0),
        fields=fields,
    )


def test_the_same_property_in_other_spelling_is_the_same_listing():
    one = listing_of("Lindenstraße  4", "Müllrose")
    assert one == listing_of("lindenstrasse 4", " MÜLLROSE")
    assert one != listing_of("Lindenstraße 4", "Köln")
    assert one != listing_of("Lindenstraße 5", "Müllrose")


def test_a_place_alone_is_no_listing():
    assert listing_of("", "Köln") == listing_of(" ", "") == ""


def test_what_somebody_seeks_is_no_property():
    assert listing_of("sucht RH", "March") == listing_of("Suche ETW 3 Zi", "Köln") == ""
    assert listing_of("Suchtweg 4", "March") != ""


def test_the_facts_of_a_card_are_those_that_are_typed():
    fields = CardFields(
        object_line="Weg 1",
        value_cents=900,
        source=Source.PHONE,
        expected_close=date(2026, 8, 1),
        probability=0.25,
    )
    told = facts_of(detail(fields, parked_until=date(2026, 7, 20)))
    assert told == CardFacts(
        CardId(7), 900, 0.25, "phone", listing_of("Weg 1", ""), "2026-08-01", "2026-07-20"
    )


def test_what_is_not_typed_is_empty_and_foreign_money_counts_nothing():
    told = facts_of(detail(CardFields(value_cents=900, currency="CHF")))
    assert told == CardFacts(CardId(7), 0, None, "other", "", "", "")
