"""Which source goes with who brought a card, and which leads a stage feeds."""

import pytest

from kanban_app.domain.card import Source
from kanban_app.domain.contact import Role
from kanban_app.domain.deal import Side
from kanban_app.domain.origin import (
    EdgeKind,
    edge_of,
    feeds_of,
    source_by_card,
    source_by_contact,
    source_of_edge,
)
from tests.domain.test_deal import a_journey


@pytest.mark.parametrize(
    ("present", "by", "side", "same", "then"),
    [
        (Source.PHONE, Side.OWNER, Side.BUYER, False, Source.REFERRAL_OWNER),
        (Source.PHONE, Side.BUYER, Side.OWNER, False, Source.REFERRAL_BUYER),
        (Source.REFERRAL_OWNER, Side.BUYER, Side.OWNER, False, Source.REFERRAL_BUYER),
        (Source.REFERRAL_BUYER, None, Side.OWNER, False, Source.REFERRAL_BUYER),
        (Source.REFERRAL_OWNER, Side.OWNER, Side.OWNER, True, Source.REPEAT),
        (Source.PHONE, Side.OWNER, Side.BUYER, True, Source.CROSS_OWNER_TO_BUYER),
        (Source.PHONE, Side.BUYER, Side.OWNER, True, Source.CROSS_BUYER_TO_OWNER),
        (Source.PHONE, None, None, True, Source.REPEAT),
    ],
)
def test_the_source_follows_from_the_card_that_brought_it(present, by, side, same, then):
    assert source_by_card(present, by, side, same_person=same) is then


def test_who_has_no_card_is_a_tipster_or_a_partner():
    assert source_by_contact(Source.PHONE, ()) is Source.TIPSTER
    assert source_by_contact(Source.PHONE, (Role.BANK, Role.PARTNER)) is Source.NETWORK_PARTNER
    assert source_by_contact(Source.NETWORK_PARTNER, ()) is Source.NETWORK_PARTNER


@pytest.mark.parametrize(
    ("present", "roles", "then"),
    [
        (Source.NETWORK_PARTNER, (Role.TIPSTER,), Source.TIPSTER),
        (Source.TIPSTER, (Role.PARTNER,), Source.NETWORK_PARTNER),
        (Source.TIPSTER, (Role.PARTNER, Role.TIPSTER), Source.TIPSTER),
        (Source.PHONE, (Role.PARTNER, Role.TIPSTER), Source.NETWORK_PARTNER),
    ],
)
def test_the_source_follows_from_what_the_contact_is(present, roles, then):
    assert source_by_contact(present, roles) is then


def test_every_edge_has_a_source_that_says_it():
    for kind in EdgeKind:
        for side in (Side.OWNER, Side.BUYER, None):
            assert edge_of(source_of_edge(kind, side)) is kind
    assert edge_of(Source.PHONE) is None


def test_the_template_says_which_leads_come_out_of_a_stage():
    journeys = (a_journey("owner"), a_journey("buyer"))
    rest = {
        "feeds": [
            {"from": "after_sales", "to": "buyer.awareness", "kind": "cross", "name": {"de": "X"}},
            {"from": "fit", "to": "owner.awareness", "kind": "repeat"},
            {"from": "after_sales", "to": "gone.awareness", "kind": "repeat"},
            {"from": "after_sales", "to": "owner.awareness", "kind": "unheard"},
            "nonsense",
        ]
    }
    (feed,) = feeds_of("after_sales", rest, journeys)
    assert (feed.kind, feed.name.de) == (EdgeKind.CROSS, "X")
    assert (feed.journey.key, feed.target.key) == ("buyer", "awareness")
    assert feeds_of("after_sales", {}, journeys) == ()
