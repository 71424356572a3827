"""A card as strokes: what is written where, and what gives way."""

import pytest

from kanban_app.ui import formats
from kanban_app.ui.board import drag
from kanban_app.ui.board.card_delegate import CardDelegate
from kanban_app.ui.board.card_look import LABEL_ICON, CardLook
from kanban_app.ui.board.card_paint import compose
from kanban_app.ui.board.card_strokes import Drawing
from kanban_app.ui.board.card_text import CardContext, Pace
from kanban_app.ui.board.column_model import ColumnModel
from kanban_app.ui.board.metrics import CARD_SIDE, Density
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import LIGHT
from kanban_app.ui.widgets.auto_scroll import scroll_speed
from tests.ui.board.builders import NOW, a_card, a_stage

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def german():
    formats.set_language("de")


@pytest.fixture
def comfortable(qapp) -> CardLook:
    return CardLook(LIGHT, Density.COMFORTABLE, 216, 1.0)


@pytest.fixture
def compact(qapp) -> CardLook:
    return CardLook(LIGHT, Density.COMPACT, 192, 1.0)


def context(*terms: str) -> CardContext:
    return CardContext(a_stage(), Pace(86_400, 2 * 86_400), NOW, "2026-07-15", terms)


def right_end(drawing: Drawing) -> int:
    ends = [
        x + style.metrics.horizontalAdvance(text)
        for style, runs in drawing.texts
        for x, _, text in runs
    ]
    ends += [x + image.width() for x, _, image in drawing.pixmaps]
    return max(ends)


def test_a_comfortable_card_says_who_what_and_how_much(comfortable):
    words = compose(a_card(1, "Müller"), context(), comfortable, selected=False).words
    assert words == ["Müller", "EFH 142 m² · Denzlingen", "17.850\u00a0€"]


def test_a_chance_of_ones_own_stands_beside_the_worth_of_a_comfortable_card(comfortable, compact):
    card = a_card(1, "Müller", probability=0.6)
    words = compose(card, context(), comfortable, selected=False).words
    assert "\u2248\u00a060\u00a0%" in words
    assert not any("\u2248" in w for w in compose(card, context(), compact, selected=False).words)


def test_a_compact_card_says_who_where_and_how_much(compact):
    words = compose(a_card(1, "Müller"), context(), compact, selected=False).words
    assert sorted(words) == ["17.850\u00a0€", "Denzlingen", "Müller"]


def test_the_last_line_says_the_next_step_and_when_at_its_end(comfortable):
    card = a_card(1, next_task="Entscheidung nachfassen", next_due="2026-07-10")
    drawing = compose(card, context(), comfortable, selected=False)
    (style, when) = next((s, t) for s, runs in drawing.texts for x, _, t in runs if "late" in t)
    (title,) = (t for t in drawing.words if t.startswith("Entscheidung"))
    assert when == "5 d late"
    assert style.font.bold() or style.font.weight() > 500
    assert style.pen.color().name().upper() == LIGHT.bad
    assert title == "Entscheidung nachfassen" or title.endswith("…")


def test_a_compact_card_says_only_when(compact):
    card = a_card(1, next_task="Nachfassen", next_due="2026-07-17")
    words = compose(card, context(), compact, selected=False).words
    assert "17.07." in words
    assert "Nachfassen" not in words


def test_tags_stand_behind_a_missing_step_and_give_way_to_one(comfortable):
    def pictures(**more):
        card = a_card(1, tags="Erbe", **more)
        return len(compose(card, context(), comfortable, selected=False).pixmaps)

    missing, there = pictures(next_task=""), pictures(next_task="Anrufen", next_due="2026-07-17")
    assert missing == there + 1


def test_milestones_are_ticks_and_links_are_counted(comfortable):
    plain = compose(a_card(1), context(), comfortable, selected=False)
    card = a_card(1, milestones="mandate,contract", links=14)
    told = compose(card, context(), comfortable, selected=False)
    assert len(told.pixmaps) == len(plain.pixmaps) + 3
    assert "14" in told.words


def test_a_milestone_in_doubt_is_muted_and_asks(comfortable):
    card = a_card(1, milestones="mandate,contract")
    doubt = context()._replace(unsure={card.id: {"mandate": "Signed on"}})
    sure = compose(card, context(), comfortable, selected=False)
    told = compose(card, doubt, comfortable, selected=False)
    assert "?" not in sure.words
    assert told.words.count("?") == 1

    def key_of(drawing):
        """Return the mark that stands farthest left."""
        marks = [(x, p) for x, _, p in drawing.pixmaps if p.width() == sure.pixmaps[1][2].width()]
        return min(marks, key=lambda mark: mark[0])[1].toImage()

    assert key_of(told) != key_of(sure)


@pytest.mark.parametrize("selected", [False, True])
@pytest.mark.parametrize("density", list(Density))
def test_nothing_leaves_the_card(qapp, density, selected):
    look = CardLook(LIGHT, density, 184, 1.0)
    card = a_card(
        1, "W" * 200, object_line="O" * 200, place="P" * 200, tags="T" * 90 + "\nzwei\ndrei",
        value_cents=1_234_567_890, probability=0.995, next_task="N" * 200, next_due="2027-01-02",
        next_time="10:00", milestones="mandate,reserved,contract", links=120,
    )  # fmt: skip
    unsure = {card.id: dict.fromkeys(("mandate", "reserved", "contract"), "W")}
    drawing = compose(card, context()._replace(unsure=unsure), look, selected=selected)
    assert right_end(drawing) <= CARD_SIDE + 184 - look.sizes.pad_x


def test_a_card_without_worth_shows_no_zero(comfortable):
    words = compose(a_card(1, value_cents=0), context(), comfortable, selected=False).words
    assert not any("€" in word for word in words)


def test_a_parked_card_has_its_moon_and_plain_days(comfortable):
    card = a_card(1, parked_until="2026-09-01")
    words = compose(card, context(), comfortable, selected=False).words
    assert any(word.endswith("01.09.2026") for word in words)
    assert any(word.startswith("14") for word in words)


def test_matched_letters_are_filled_behind(comfortable):
    drawing = compose(a_card(1, "Köhler"), context("köh"), comfortable, selected=False)
    assert "Köh" in drawing.words
    assert len(drawing.fills) == 1


def test_a_ghost_of_many_is_larger_by_its_edges(qapp, qtbot):
    delegate = CardDelegate(ColumnModel(a_stage().id), a_stage())
    one = drag.ghost(delegate, a_card(1), 1)
    many = drag.ghost(delegate, a_card(1), 12)
    assert (many.width() - one.width(), many.height() - one.height()) == (8, 8)


@pytest.mark.parametrize(
    ("place", "speed"),
    [(300, 0), (47, -4), (0, -24), (-30, -24), (553, 4), (600, 24), (576, 14)],
)
def test_the_outer_edge_scrolls_faster_the_farther_out(place, speed):
    assert scroll_speed(place, 600) == speed


@pytest.mark.parametrize("density", ["comfortable", "compact"])
def test_a_card_of_a_client_who_wants_no_contact_carries_a_mark_before_its_age(density, request):
    look = request.getfixturevalue(density)
    talks = compose(a_card(1, "Blum"), context(), look, selected=False)
    silent = compose(a_card(1, "Blum", silent=True), context(), look, selected=False)
    assert len(silent.pixmaps) == len(talks.pixmaps) + 1
    mark = pixmap("silent", LABEL_ICON, LIGHT.bad).cacheKey()
    assert mark in [image.cacheKey() for _, _, image in silent.pixmaps]


def test_a_long_name_gives_way_to_the_mark(comfortable):
    name = "Freifrau von und zu Hohenzollern-Sigmaringen, Adelheid"
    silent = compose(a_card(1, name, silent=True), context(), comfortable, selected=False)
    mark = min(x for x, y, _ in silent.pixmaps if y < 40)
    style, runs = next((s, r) for s, r in silent.texts if r[0][2].startswith("Freifrau"))
    assert runs[0][0] + style.metrics.horizontalAdvance(runs[0][2]) <= mark
