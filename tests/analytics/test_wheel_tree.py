"""Trees of referrals, worked by hand."""

from kanban_app.analytics.wheel import Edge
from kanban_app.analytics.wheel_tree import roots_of
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.origin import EdgeKind
from kanban_app.domain.wheel_facts import WheelFacts
from tests.analytics.logs import day
from tests.analytics.wheels import A1, OWNERS


def an_edge(origin: int, caused: int, when: float) -> Edge:
    cards = CardId(origin), CardId(caused)
    return Edge(EdgeKind.REFERRAL, *cards, OWNERS, OWNERS, day(when), A1, None)


def roots(*edges: Edge, won=None, opened=None, contacts=None):
    contacts = {CardId(card): ContactId(one) for card, one in (contacts or {}).items()}
    return roots_of(edges, WheelFacts(contacts=contacts), won or {}, opened or {})


def test_a_root_earns_all_that_came_by_way_of_it():
    edges = an_edge(1, 2, 10), an_edge(2, 3, 20), an_edge(1, 4, 30), an_edge(3, 5, 40)
    (root,) = roots(*edges, won={1: 1_000, 2: 2_000, 5: 500, 9: 9_000}, opened={4: 300.0})
    assert (root.card, root.cards, root.contact) == (1, (1,), None)
    assert [(e.origin, e.caused) for e in root.edges] == [(1, 2), (1, 4), (2, 3), (3, 5)]
    assert (root.generations, root.won) == (3, 3)
    assert (root.commission_eur, root.pipeline_eur) == (3_500, 300)
    assert (root.own_eur, root.brought_eur, root.brought_pipeline_eur) == (1_000, 2_500, 300)
    assert root.worth == {1: 1_000, 2: 2_000, 5: 500}


def test_all_that_a_client_came_with_himself_is_one_root():
    edges = an_edge(1, 2, 10), an_edge(3, 4, 20)
    (root,) = roots(*edges, won={1: 100, 3: 200, 5: 400}, contacts={1: 7, 3: 7, 5: 7, 2: 8})
    assert (root.card, root.cards, root.contact) == (1, (1, 3, 5), 7)
    assert (root.won, root.commission_eur) == (3, 700)


def test_the_root_that_brought_the_most_comes_first_and_who_brought_none_is_no_root():
    edges = an_edge(1, 2, 10), an_edge(3, 4, 20)
    found = roots(*edges, won={1: 100, 4: 200, 6: 900})
    assert [root.card for root in found] == [3, 1]


def test_what_a_client_earned_by_his_own_cards_is_nothing_that_he_brought():
    edges = an_edge(1, 2, 10), an_edge(3, 4, 20), an_edge(5, 6, 30)
    found = roots(*edges, won={1: 9_000, 4: 200}, opened={1: 800.0, 6: 50.0})
    assert [(r.card, r.brought_eur, r.brought_pipeline_eur) for r in found] == [
        (3, 200, 0),
        (5, 0, 50),
        (1, 0, 0),
    ]


def test_a_circle_is_cut_before_its_eldest_card():
    edges = an_edge(3, 1, 10), an_edge(1, 2, 20), an_edge(2, 3, 30)
    (root,) = roots(*edges, won={1: 1, 2: 2, 3: 4})
    assert (root.card, root.commission_eur, root.generations) == (1, 7, 2)
