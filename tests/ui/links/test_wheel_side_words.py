"""The panel's words: figures, friction, the balance of energy, trees and goals of a wheel."""

import pytest

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.wheel import (
    Cause,
    Edge,
    EnergyBalance,
    Gain,
    LoopRates,
    Nps,
    Root,
    Stall,
    Wheel,
)
from kanban_app.domain.card import CardFace
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import EdgeKind
from kanban_app.ui.links import wheel_ledger_words as ledger
from kanban_app.ui.links import wheel_side_words as side
from kanban_app.ui.links import wheel_tree_words as tree
from kanban_app.ui.links.wheel_balance_words import balance_of
from kanban_app.ui.links.wheel_panel_words import wheel_value
from kanban_app.ui.links.wheel_side_words import Told
from kanban_app.ui.links.wheel_stage_words import MOST_CARDS, card_lines, stage_value
from tests.builders import DAYS
from tests.ui.wheel.samples import NOW, a_wheel, journeys, nothing

pytestmark = pytest.mark.usefixtures("german")
ACQUISITION = StageId(102)
MINUS = "\N{MINUS SIGN}"


def told(wheel: Wheel | None = None, **more: object) -> Told:
    names = {CardId(i): f"Karte {i}" for i in range(2_000)}
    values: dict[str, object] = {"names": names, "goals": {}, "days": DAYS, **more}
    return Told(wheel or a_wheel(), journeys(), **values)


def an_edge(origin: int, caused: int, won: Moment | None = None, days: int = 12) -> Edge:
    at = Moment(NOW - days * DAY)
    home = JourneyId(1)
    return Edge(EdgeKind.REFERRAL, CardId(origin), CardId(caused), home, home, at, ACQUISITION, won)


def with_stage(wheel: Wheel, stage: StageId, **more: object) -> Wheel:
    lobes = tuple(
        lobe._replace(
            stages=tuple(s._replace(**more) if s.stage == stage else s for s in lobe.stages)
        )
        for lobe in wheel.lobes
    )
    return wheel._replace(lobes=lobes)


def test_the_four_figures_are_those_of_the_wheel() -> None:
    gain, time, spin, nps = side.figures_of(a_wheel())

    assert (gain.value, time.value, spin.value, nps.value) == ("0,31", "412", "0,89", "+48")
    # 100 * (13 - 3) / 21 = 47.6
    assert nps.detail == "13 / 5 / 3 of 21"
    assert spin.detail == "0,81 90 days ago"


def test_the_score_is_promoters_minus_detractors_of_all_who_answered() -> None:
    wheel = a_wheel()._replace(nps=Nps(6, 2, 2))
    assert side.figures_of(wheel)[3].value == "+40"
    worse = a_wheel()._replace(nps=Nps(1, 0, 3))
    assert side.figures_of(worse)[3].value == f"{MINUS}50"
    assert side.figures_of(a_wheel()._replace(nps=Nps(0, 0, 0)))[3].value == "–"


def test_with_too_few_clients_answers_are_counted_and_no_score_is_told() -> None:
    score = side.figures_of(a_wheel(few=True)._replace(nps=Nps(0, 0, 2, few=True)))[3]

    assert (score.value, score.unit, score.detail) == ("0 / 0 / 2", "", "of 2 answer(s)")


def test_a_loop_time_that_is_not_known_says_what_is_missing() -> None:
    time = a_wheel().loop_time._replace(deal=None, deal_share=0.31, turns=None, turns_before=None)

    _, deal, spin, _ = side.figures_of(a_wheel()._replace(loop_time=time))

    assert (deal.value, deal.unit) == ("–", "")
    assert deal.detail == "median only from 50 % on (31\u00a0% so far)"
    assert (spin.value, spin.unit, spin.detail) == ("–", "", "known with the loop time")


def test_shares_are_said_to_be_estimates_beside_what_was_counted() -> None:
    rates = LoopRates(44, {EdgeKind.REFERRAL: 24}, {EdgeKind.REFERRAL: 0.92})
    value = wheel_value(told(a_wheel()._replace(loop_rates=rates)))

    assert value.facts[0].value == "92\u00a0%"
    assert value.facts[0].detail == "so far 24 of 44 clients"
    assert value.facts_note.startswith("The first three shares are estimates")
    assert wheel_value(told(a_wheel(few=True))).facts_note == ""


def test_friction_is_headed_by_its_journey() -> None:
    headings = [line.heading for line in side.friction_of(told()) if line.heading]

    assert headings == ["Eigentümer", "Käufer"]


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        ((1.43836, 1.50685), "1 deal yields 1,4–1,5"),
        ((1.42, 1.42), "1 deal yields 1,42"),
        (None, "turns by itself"),
    ],
)
def test_what_one_deal_yields_is_a_range_where_both_sides_differ(
    totals: tuple[float, ...] | None, said: str
) -> None:
    assert side.yield_text(totals) == said


def test_with_too_few_clients_there_are_counts_and_the_reason_why() -> None:
    wheel = a_wheel(few=True)

    figures = side.figures_of(wheel)

    assert [f.value for f in figures[:3]] == ["2", "0", "1"]
    assert {f.detail for f in figures[:3]} == {"of 7 clients"}
    assert side.few_of(wheel).startswith("Rates are told from 10 won clients on")
    assert side.few_of(a_wheel()) == ""


def test_the_longest_bar_of_friction_is_the_costliest_stage() -> None:
    lines = side.friction_of(told())

    assert [line.name for line in lines[:2]] == ["Sensibilisierung", "Erwerb"]
    assert max(lines, key=lambda line: line.share).name == "Erwerb"
    assert lines[1].share == 1
    # 18,600 of the 40,000 that entered.
    assert (lines[1].amount, lines[1].percent) == ("18.600\u00a0€", "47\u00a0%")
    assert "After Sales" not in [line.name for line in lines]


def test_the_balance_leads_from_the_opening_to_the_closing_step_by_step() -> None:
    flows = dict.fromkeys(Flow, 0.0) | {
        Flow.INJECTED: 60.0, Flow.ADVANCED: 30.0, Flow.WON_GAIN: 20.0, Flow.LOST: -50.0,
        Flow.RELEASED: -40.0, Flow.RE_ESTIMATED: 2.0,
    }  # fmt: skip
    wheel = a_wheel()._replace(balance=EnergyBalance(100.0, flows, 122.0))

    lines = balance_of(wheel, "Heute")

    assert [line.amount for line in lines] == [
        "100", "+60", "+50", "±0", f"{MINUS}50", f"{MINUS}40", "±0", "±0", "+2", "122",
    ]  # fmt: skip
    # 210 is the most there ever is.
    assert lines[0].high == pytest.approx(100 / 210)
    assert (lines[2].low, lines[2].high) == (pytest.approx(160 / 210), 1)
    # Each step begins where the one before has ended, the last at the closing.
    assert lines[4].high == pytest.approx(1)
    assert lines[8].high == pytest.approx(lines[9].high) == pytest.approx(122 / 210)
    assert [line.total for line in lines] == [True, *[False] * 8, True]


def test_a_balance_that_dips_below_nothing_stays_within_its_room() -> None:
    flows = dict.fromkeys(Flow, 0.0) | {Flow.RELEASED: -30.0, Flow.RE_ESTIMATED: 25.0}
    wheel = a_wheel()._replace(balance=EnergyBalance(10.0, flows, 5.0))

    lines = balance_of(wheel, "Heute")

    assert all(0 <= line.low <= line.high <= 1 for line in lines)


def test_referrals_are_told_the_latest_first_with_how_they_stand() -> None:
    won = Moment(NOW - 3 * DAY)
    wheel = a_wheel()._replace(
        edges=(an_edge(1, 2, days=40), an_edge(3, 4, won, days=5), an_edge(5, 6))
    )

    first, second, third = tree.edges_of(told(wheel))

    assert (first.name, third.name) == ("Karte 3 → Karte 4", "Karte 1 → Karte 2")
    assert first.detail.startswith("Referral · deal of ")
    assert second.detail == "Referral · Erwerb · 12 day(s) ago"
    assert tree.edges_note(told(wheel)) == "23 arrival(s), 1 deal(s)"


def test_who_came_again_himself_is_named_once() -> None:
    wheel = a_wheel()._replace(edges=(an_edge(1, 2),))
    names = dict.fromkeys((CardId(1), CardId(2)), "Ilić, Uwe")
    (line,) = tree.edges_of(told(wheel, names=names))
    assert line.name == "Ilić, Uwe"


def test_a_tree_is_told_branch_by_branch_with_its_generations() -> None:
    edges = (an_edge(1, 2, Moment(NOW - DAY)), an_edge(1, 3), an_edge(2, 4), an_edge(4, 5))
    root = Root(
        CardId(1), None, (CardId(1),), edges, 3, 2, 42_300.4, 12_000.0, 2_300.0, 1_000.0,
        {CardId(2): 40_000.4},
    )  # fmt: skip
    wheel = a_wheel()._replace(roots=(root,))

    (value,) = tree.roots_of(told(wheel, thanked=frozenset([CardId(1)])))

    assert (value.name, value.earned, value.pipeline) == (
        "Karte 1",
        "40.000\u00a0€",
        "open 11.000\u00a0€",
    )
    assert value.whole == "with his own cards 42.300\u00a0€"
    assert value.detail == "1 of 4 won · 3 deep"
    assert [(t.name, t.depth) for t in value.lines] == [
        ("Karte 2", 1), ("Karte 4", 2), ("Karte 5", 3), ("Karte 3", 1),
    ]  # fmt: skip
    assert value.planned


def test_what_a_won_card_was_worth_is_told_of_a_past_day_too_but_no_plan_of_today() -> None:
    edges = (an_edge(1, 2, NOW), an_edge(1, 3, NOW), an_edge(1, 4))
    worth = {CardId(2): 19_470.0}
    root = Root(CardId(1), None, (CardId(1),), edges, 1, 2, 19_470.0, 0.0, worth=worth)
    wheel = a_wheel()._replace(roots=(root,))
    for past in (False, True):
        (value,) = tree.roots_of(told(wheel, past=past, thanked=frozenset([CardId(1)])))
        assert [line.amount for line in value.lines] == ["19.470\u00a0€", "won", ""]
        assert value.planned is not past
        assert value.whole == ""


def test_what_clients_brought_besides_arrivals_is_explained() -> None:
    edges = tuple(an_edge(1, card) for card in range(2, 27))
    for some, said in ((edges, True), (edges[:23], False)):
        facts = tree.facts_of(told(a_wheel()._replace(edges=some)))
        (tip,) = [f.tip for f in facts if f.detail == "23 of 190"]
        assert ("2 more card(s) of clients are not among them" in tip) is said


def test_the_measures_of_the_loop_are_told_with_what_they_rest_on() -> None:
    rates = {EdgeKind.REFERRAL: 0.31, EdgeKind.REPEAT: None, EdgeKind.CROSS: 0.05}
    counts = {EdgeKind.REFERRAL: 9, EdgeKind.CROSS: 2}
    ids = (JourneyId(1), JourneyId(2))
    gain = Gain(ids, ((0.2, 0.3), (0.1, 0.05)), ((4, 6), (2, 1)), ((4, 6), (2, 1)), (20, 20),
                0.3137, (1.43836, 1.50685))  # fmt: skip
    wheel = a_wheel()._replace(loop_rates=LoopRates(38, counts, rates), gain=gain)

    facts = {f.name: f for f in tree.facts_of(told(wheel))}

    assert (facts["Referral"].value, facts["Referral"].detail) == (
        "31\u00a0%",
        "so far 9 of 38 clients",
    )
    assert facts["Another property"].value == "–"
    assert facts["Another property"].detail == "so far 0 of 38 clients"
    # Column: who causes; row: what is caused.
    assert facts["Eigentümer → Käufer"].value == "0,10"
    assert facts["Käufer → Eigentümer"].value == "0,30"
    assert facts["Käufer → Eigentümer"].detail == "6 won by 20"
    assert facts["Share of arrivals"].detail == "23 of 190"


def test_the_ledger_tells_losses_and_what_stands_still_with_the_cards_behind() -> None:
    stall = Stall(52.0, (CardId(7), CardId(8)), 4_700.0, (CardId(9),), 900.0)
    causes = (
        Cause(Flow.BACK, "", 1_400.0, (CardId(1),)),
        Cause(Flow.LOST, "other_broker", 8_100.0, (CardId(2), CardId(3))),
    )
    wheel = with_stage(a_wheel(), ACQUISITION, stall=stall, causes=causes, lost_eur=99_000.0)

    first = ledger.ledger_of(told(wheel))[0]

    assert (first.name, first.amount) == ("Eigentümer: Erwerb", "99.000\u00a0€")
    names = [c.name for c in first.causes]
    assert names == [
        "Anderer Makler beauftragt", "Set back", "Stalls, longer than 52 d", "Waits for others",
    ]  # fmt: skip
    assert [c.hatched for c in first.causes] == [False, False, True, True]
    assert first.causes[0].cards == (CardId(2), CardId(3))
    assert first.causes[2].cards == (CardId(7), CardId(8))
    assert first.causes[0].title == "Erwerb: Anderer Makler beauftragt"


def test_the_figures_of_the_ledger_add_up_all_stages() -> None:
    stall = Stall(52.0, (CardId(7),), 4_700.0, (CardId(9),), 900.0)
    wheel = with_stage(a_wheel(), ACQUISITION, stall=stall)

    lost, back, stalling, waiting = ledger.ledger_figures(told(wheel))

    # 3.9 + 18.6 + 4.1 + 13.8 + 5.2 + 1.4 + 3.6 + 6.9 + 7.3 + 2.1 thousand
    assert lost.value == "66.900\u00a0€"
    assert (back.value, stalling.value, waiting.value) == ("0\u00a0€", "4.700\u00a0€", "900\u00a0€")


def test_a_goal_says_where_the_stage_stands_and_whether_it_is_reached() -> None:
    # 19 of 36 are 53 %, the median is 33 days.
    near, far = Goal(0.5, 40), Goal(0.6, 40)

    (reached,) = ledger.goals_of(told(goals={ACQUISITION: near}))
    (missed,) = ledger.goals_of(told(goals={ACQUISITION: far}))

    assert reached.reached
    assert not missed.reached
    assert (missed.aims, missed.now) == ("60\u00a0% · 40 d", "now 53\u00a0%, 33 d")


def a_face(card: int, days: float, stage: StageId = ACQUISITION) -> CardFace:
    at = int(NOW - days * DAY)
    return CardFace(
        CardId(card), stage, 0, "", f"Karte {card}", "EFH", "Fürth", 0, "EUR", "", at, at, "open",
        "", "", "", "", "",
    )  # fmt: skip


def test_cards_are_told_by_age_and_those_beyond_the_85th_percentile_are_late() -> None:
    lines = card_lines([a_face(1, 61), a_face(2, 4.9), a_face(3, 52)], NOW, 52.0)

    assert [(c.card, c.age, c.late) for c in lines] == [
        (1, "61 d", True), (3, "52 d", False), (2, "4 d", False),
    ]  # fmt: skip
    assert lines[2].detail == "EFH, Fürth"


def test_a_stage_tells_its_figures_with_limit_interval_and_target() -> None:
    stall = Stall(52.4, (), 0.0, (), 0.0)
    wheel = with_stage(a_wheel(), ACQUISITION, stall=stall)

    value = stage_value(told(wheel, goals={ACQUISITION: Goal(0.6)}), ACQUISITION, [a_face(1, 2)])

    assert value is not None
    cards, through, share, days = value.figures
    assert (cards.value, cards.unit) == ("6", "of max. 8")
    assert (through.value, through.detail) == ("19", "19 in the period before")
    assert (share.value, share.detail) == ("53\u00a0%", "19 of 36, 37–68\u00a0%")
    assert (days.value, days.detail) == ("33", "target 30, 85 % in 52")
    assert value.question.startswith("Woran erkennt der Eigentümer")
    assert value.goal == "Your goal: 60\u00a0%"


def test_a_rate_of_too_few_is_not_told() -> None:
    few = a_wheel().lobes[0].stages[0].conversion._replace(k=1, n=4, interval=(0.0, 0.7))
    wheel = with_stage(a_wheel(), ACQUISITION, conversion=few)

    value = stage_value(told(wheel), ACQUISITION, [])

    assert value is not None
    assert (value.figures[2].value, value.figures[2].detail) == ("–", "1 of 4, too few yet")


def test_of_many_cards_the_oldest_are_shown_and_the_others_left_to_the_board() -> None:
    faces = [a_face(i, i) for i in range(MOST_CARDS + 7)]

    value = stage_value(told(), ACQUISITION, faces)

    assert value is not None
    assert [c.card for c in value.cards] == list(range(MOST_CARDS + 6, 6, -1))
    assert value.more == "and 7 younger on the board"


def test_what_rests_is_told_beside_the_weight() -> None:
    wheel = with_stage(a_wheel(), ACQUISITION, parked=2)

    value = stage_value(told(wheel), ACQUISITION, [])

    assert value is not None
    assert value.figures[0].detail == "9.000\u00a0€, +2 resting"


def test_a_stage_that_is_not_on_the_loop_opens_nothing() -> None:
    assert stage_value(told(), StageId(4711), []) is None


def test_everything_is_told_of_a_wheel_without_a_card() -> None:
    value = wheel_value(told(nothing()))

    assert value.ledger == ()
    assert value.edges == ()
    assert {line.percent for line in value.friction} == {"–"}
