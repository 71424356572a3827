"""What the flywheel says: of few clients, few cards, lone journeys, losses and causes."""

import pytest

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.wheel import Cause, Momentum
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Names
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_rows import sheets_of
from kanban_app.ui.links.wheel_words import drawing_of, signed
from kanban_app.ui.wheel.drawing import Arrow, Side
from tests.ui.wheel import samples


@pytest.fixture(autouse=True)
def english():
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


def node(drawing, name):
    return next(n for n in drawing.nodes if n.name == name)


def texts(node) -> list[str]:
    return [line.text.replace("\u00a0", " ") for line in node.lines]


def test_each_journey_ends_in_the_entrance_of_the_other_lobe():
    drawing = samples.a_drawing()
    right = [n.name for n in drawing.nodes if n.side is Side.RIGHT]
    assert right == ["After Sales", "Awareness", "Low commitment",
                     "High commitment", "Fit", "Transaction"]  # fmt: skip
    assert drawing.nodes[0].journey == samples.journeys()[0].id
    assert [n.name for n in drawing.nodes][6:8] == ["After Sales", "Awareness"]
    assert drawing.nodes[6].journey == samples.journeys()[1].id


def test_journeys_beside_the_wheel_are_named():
    both = samples.journeys()
    assert samples.a_drawing().made_of == ""
    copy = both[0]._replace(id=JourneyId(9), name=Names("Kopie", "Copy"))
    drawing = drawing_of(samples.a_wheel(), (*both, copy))
    assert drawing.made_of == "The wheel of Owner, Buyer, without Copy"


def test_a_single_journey_goes_round_both_lobes():
    drawing = drawing_of(*samples.lone())
    behind = [n for n in drawing.nodes if n.clients]
    assert {n.side for n in behind} == {Side.RIGHT}
    assert {n.side for n in drawing.nodes if not n.clients} == {Side.LEFT}
    # What clients brought leads from the last stage back to the first.
    assert behind[-1].through == 5
    assert drawing.chords == ()


def test_a_share_of_fewer_than_five_cards_is_not_told():
    rows = list(samples.OWNER)
    rows[1] = samples.Row(6, 2, 2, 4, 33, 0.0, 0.9)
    drawing = samples.a_drawing(samples.a_wheel(tuple(rows)))
    assert texts(node(drawing, "Acquisition")) == ["too few yet"]
    assert not node(drawing, "Acquisition").pale


def test_a_band_is_paler_below_the_stages_own_median_only():
    drawing = samples.a_drawing()
    assert [n.name for n in drawing.nodes if n.pale] == ["High commitment", "Acquisition"]


def test_a_stage_over_its_limit_says_so():
    told = node(samples.a_drawing(), "Staging").lines[-1]
    assert (told.text, told.tone) == ("4 of max. 3", "warn")


def test_resting_cards_are_told_beside_the_others():
    wheel = samples.a_wheel()
    owner = wheel.lobes[0]
    stages = (owner.stages[0]._replace(parked=2), *owner.stages[1:])
    wheel = wheel._replace(lobes=(owner._replace(stages=stages), wheel.lobes[1]))
    awareness = [n for n in samples.a_drawing(wheel).nodes if n.name == "Awareness"][1]
    assert texts(awareness) == ["59% · 34 of 58", "+2 resting"]
    assert awareness.cards == 21


def test_a_resting_card_counts_against_the_limit_as_on_the_board():
    wheel = samples.a_wheel()
    owner, buyer = wheel.lobes
    stages = list(owner.stages)
    stages[2] = stages[2]._replace(cards=3, parked=1)
    drawing = samples.a_drawing(wheel._replace(lobes=(owner._replace(stages=tuple(stages)), buyer)))
    told = next(line for line in node(drawing, "Staging").lines if line.tone == "warn")
    assert (node(drawing, "Staging").cards, told.text) == (3, "3+1 of max. 3")


def test_a_client_whose_card_rests_is_among_the_clients():
    wheel = samples.a_wheel()
    owner, buyer = wheel.lobes
    stages = (*owner.stages[:-1], owner.stages[-1]._replace(parked=4))
    wheel = wheel._replace(lobes=(owner._replace(stages=stages), buyer))
    clients = next(n for n in samples.a_drawing(wheel).nodes if n.clients)
    assert not any("resting" in text for text in texts(clients))
    sheet = sheets_of(wheel, samples.journeys())[0]
    assert "+" not in sheet.rows[-1].texts[1]


def test_the_title_says_how_many_cards_its_amount_is_that_of():
    wheel = samples.a_wheel()
    owner, buyer = wheel.lobes
    stages = (owner.stages[0]._replace(parked=2), *owner.stages[1:])
    drawing = samples.a_drawing(wheel._replace(lobes=(owner._replace(stages=stages), buyer)))
    ahead = sum(s.cards for s in owner.stages[:-1]) + 2
    told = next(title.text for title in drawing.titles if title.name == "Owner")
    assert f"in progress · {ahead} open weigh " in told


def test_what_rests_is_told_also_where_a_stage_is_over_its_limit():
    wheel = samples.a_wheel()
    owner, buyer = wheel.lobes
    stages = list(owner.stages)
    stages[2] = stages[2]._replace(parked=1)
    wheel = wheel._replace(lobes=(owner._replace(stages=tuple(stages)), buyer))
    staging = node(samples.a_drawing(wheel), "Staging")
    assert texts(staging)[1:] == ["4+1 of max. 3", "+1 resting"]
    # A label may have no room for it, what is told beside a node always has.
    assert staging.tip.lines[0].text == "95% · 18 of 19 · 4+1 of max. 3 · +1 resting"
    assert "+1 resting" in staging.spoken
    sheet = sheets_of(wheel, samples.journeys())[0]
    assert sheet.rows[2].texts[1] == "4+1 / 3"


def test_the_clients_of_both_journeys_are_told_apart_wherever_they_are_named():
    drawing = samples.a_drawing()
    right, left = (n for n in drawing.nodes if n.clients)
    assert right.tip.name == "After Sales ·\u00a0Owner"
    assert left.tip.name == "After Sales ·\u00a0Buyer"
    assert right.spoken.startswith("After Sales ·\u00a0Owner")
    assert (texts(right)[0], texts(left)[0]) == ("Owner", "Buyer")


def test_the_crossing_tells_its_deals_and_what_each_brought():
    tip = samples.a_drawing().deals_tip
    assert tip.name.startswith("13 deal")
    assert [line.text for line in tip.lines][:2] == [
        "€248,600 commission", "On average €19,123 for a deal.",
    ]  # fmt: skip


def test_a_chord_tells_by_kind_what_clients_brought_into_their_own_journey():
    owners = next(c for c in samples.a_drawing().chords if c.cards == 8)
    assert owners.tip.name.startswith("8 card")
    assert [line.text for line in owners.tip.lines] == [
        "From Owner into the same journey.", "Referral 8", "0 of 8 won so far.",
    ]  # fmt: skip


def test_what_comes_in_tells_its_share_of_all_arrivals():
    inflow = next(i for i in samples.a_drawing().inflows if i.figure.startswith("45"))
    assert inflow.tip.name == inflow.figure
    # 45 from outside and 6 through clients: 45 of 51 are 88%.
    assert inflow.tip.lines[0].text == "45 of 51 new cards in Owner · 88%"
    assert inflow.tip.lines[1].text == "6 came through clients."


def test_below_ten_clients_only_counts_are_told():
    centre = samples.a_drawing(samples.a_wheel(few=True)).centre
    assert centre.figure == ""
    assert centre.arrow is None
    assert centre.unit == "2 of 7 clients recommended you"


@pytest.mark.parametrize(
    ("before", "arrow", "note"),
    [(5.1, Arrow.UP, "+0.7"), (6.4, Arrow.DOWN, "\u22120.6"), (5.72, Arrow.FLAT, "+0.1"),
     (5.8, Arrow.FLAT, "±0.0")],
)  # fmt: skip
def test_the_arrow_lies_flat_where_hardly_anything_changed(before, arrow, note):
    momentum = Momentum(5.8, before, 29.0, 27.0, 5)
    centre = samples.a_drawing(samples.a_wheel()._replace(momentum=momentum)).centre
    assert centre.arrow is arrow
    assert centre.note.startswith(note)


def test_without_a_past_there_is_no_arrow():
    momentum = Momentum(5.8, None, 29.0, 27.0, 5)
    centre = samples.a_drawing(samples.a_wheel()._replace(momentum=momentum)).centre
    assert (centre.figure, centre.arrow, centre.note) == ("5.8", None, "")


def test_signs_are_always_said():
    assert [signed(v) for v in (0.04, -0.04, 1.25, -3.0)] == ["±0.0", "±0.0", "+1.3", "\u22123.0"]


def test_a_tip_tells_the_worst_cause_and_what_the_usual_conversion_would_save():
    tip = node(samples.a_drawing(), "Acquisition").tip
    told = [line.text.replace("\u00a0", " ") for line in tip.lines[1:]]
    # 17 of 36 failed; at 61 % only 39 % of them would: 18,600 x (.61 - 19/36) / (17/36) = 3,238.6.
    assert told == [
        "Most often: Mandated another broker (17 of 17).",
        "At your usual conversion €3,239 less.",
        "Half of the cards stay up to 33 days.",
    ]


def test_a_step_back_is_a_cause_like_any_other():
    wheel = samples.a_wheel()
    owner = wheel.lobes[0]
    back = (Cause(Flow.BACK, "", 900.0, (CardId(1),)),)
    stages = (owner.stages[0]._replace(causes=back), *owner.stages[1:])
    wheel = wheel._replace(lobes=(owner._replace(stages=stages), wheel.lobes[1]))
    awareness = [n for n in samples.a_drawing(wheel).nodes if n.name == "Awareness"][1]
    assert awareness.tip.lines[1].text == "Most often: moved back (1 of 1)."


def test_lines_of_equal_loss_go_in_steps_of_one_two_five():
    drawing = samples.a_drawing()
    assert [arc.text for arc in drawing.arcs] == ["0", "5", "10", "15"]
    assert drawing.arc_unit == "lost, €k"
    assert samples.a_drawing(samples.nothing()).arcs == ()


def test_an_empty_wheel_says_names_only():
    drawing = samples.a_drawing(samples.nothing())
    assert drawing.empty
    assert {n.lines for n in drawing.nodes if not n.clients} == {()}
    assert [texts(n) for n in drawing.nodes if n.clients] == [["Owner"], ["Buyer"]]
    assert {t.text for t in drawing.titles} == {""}
    assert not samples.a_drawing(samples.one_card()).empty
