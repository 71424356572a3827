"""What a card says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.ids import CardId
from kanban_app.ui import formats
from kanban_app.ui.board.card_text import (
    CardContext,
    Pace,
    Tempo,
    chance_text,
    full_text,
    hits,
    is_parked,
    local_day,
    milestones_of,
    note_of,
    object_line,
    spoken,
    tempo_of,
)
from tests.ui.board.builders import NOW, a_card, a_stage, days_ago

pytestmark = pytest.mark.usefixtures("qapp", "german")

TODAY = "2026-07-15"
DAY = 86_400


def context(**changes) -> CardContext:
    values = {"stage": a_stage(), "pace": Pace(16 * DAY, 30 * DAY), "now": NOW, "today": TODAY}
    return CardContext(**{**values, **changes})


@pytest.mark.parametrize(
    ("days", "tempo"),
    [(0, Tempo.WITHIN), (16, Tempo.WITHIN), (17, Tempo.SLOW), (30, Tempo.SLOW), (31, Tempo.STUCK)],
)
def test_the_meter_compares_with_the_stages_own_pace(days, tempo):
    assert tempo_of(a_card(1, entered=days_ago(days)), context()) is tempo


def test_without_history_the_target_of_days_stands_in_and_never_alarms():
    new = context(pace=Pace(), stage=a_stage(target_days=21))
    assert tempo_of(a_card(1, entered=days_ago(20)), new) is Tempo.WITHIN
    assert tempo_of(a_card(1, entered=days_ago(400)), new) is Tempo.SLOW


def test_without_history_and_target_there_is_no_meter():
    assert tempo_of(a_card(1), context(pace=Pace())) is Tempo.NONE


def test_behind_the_win_days_are_only_counted():
    after = context(stage=a_stage(post_win=True, target_days=10))
    assert tempo_of(a_card(1, entered=days_ago(500)), after) is Tempo.NONE


def test_a_parked_card_says_until_when():
    note = note_of(a_card(1, parked_until="2026-09-01", waiting_on="bank"), TODAY)
    assert note is not None
    assert (note.icon, note.text[-10:], note.short) == ("moon", "01.09.2026", "01.09.")


def test_a_card_wakes_on_its_day():
    assert is_parked(a_card(1, parked_until="2026-07-16"), TODAY)
    assert not is_parked(a_card(1, parked_until=TODAY), TODAY)


def test_a_waiting_card_says_for_whom():
    note = note_of(a_card(1, waiting_on="notary", waiting_note="Entwurf"), TODAY)
    assert note is not None
    assert note.icon == "hourglass"
    assert note.text.endswith(" · Entwurf")


def test_the_expected_close_gives_way_to_tags():
    assert note_of(a_card(1, expected_close="2026-09-30"), TODAY) is not None
    assert note_of(a_card(1, expected_close="2026-09-30", tags="Erbe"), TODAY) is None


def test_a_past_day_that_knows_no_tasks_claims_nothing():
    assert note_of(a_card(1), TODAY) is None


def a_step(due="", at="", **more):
    steps = {"next_task": "Freigabe einholen", "next_channel": "desk", "waiting_on": "nobody"}
    return a_card(1, next_due=due, next_time=at, **{**steps, **more})


@pytest.mark.parametrize(
    ("due", "at", "when", "short", "tone"),
    [
        ("2026-07-15", "", "today", "today", "text_2"),
        ("2026-07-15", "08:30", "today 08:30", "today", "text_2"),
        ("2026-07-16", "10:00", "tomorrow 10:00", "tomorrow", "text_2"),
        ("2026-07-17", "", "Fr 17.07.", "17.07.", "text_2"),
        ("2026-07-22", "14:00", "Mi 22.07. 14:00", "22.07.", "text_2"),
        ("2027-01-02", "", "02.01.2027", "02.01.2027", "text_2"),
        ("2026-07-10", "", "5 d late", "\u22125 d", "bad"),
    ],
)
def test_the_next_step_says_when(due, at, when, short, tone):
    note = note_of(a_step(due, at), TODAY)
    assert note == ("pencil", "Freigabe einholen", short, when, tone)


def test_an_open_card_without_a_next_step_says_that():
    note = note_of(a_card(1, next_task="", expected_close="2026-09-30"), TODAY)
    assert note is not None
    assert (note.icon, note.text, note.tone) == ("none", "No next step", "text_3")


def test_whom_a_card_waits_for_wins_over_the_step_but_not_over_its_day():
    note = note_of(a_step("2026-07-12", waiting_on="notary", waiting_note="Entwurf"), TODAY)
    assert note is not None
    assert (note.icon, note.text) == ("hourglass", "Notary · Entwurf")
    assert (note.when, note.tone) == ("3 d late", "bad")


def test_a_resting_card_needs_no_next_step():
    note = note_of(a_step("2026-07-12", parked_until="2026-09-01"), TODAY)
    assert note is not None
    assert (note.icon, note.tone) == ("moon", "text_2")


def test_steps_milestones_and_links_are_told_to_ears_too():
    card = a_step("2026-07-10", milestones="mandate,reserved", links=2)
    assert milestones_of(card) == ["mandate", "reserved"]
    said = spoken(card, NOW)
    assert said.endswith("Freigabe einholen, 5 d late, Mandate, Reserved, 2 linked card(s)")
    lines = full_text(card, NOW)
    assert "Freigabe einholen · 5 d late" in lines
    assert "Mandate · Reserved · 2 linked card(s)" in lines


def test_a_milestone_in_doubt_says_what_is_missing_to_eyes_and_ears():
    card = a_card(1, milestones="mandate,reserved")
    unsure = {card.id: {"mandate": "Signed on"}}
    doubt = "Mandate, not confirmed yet: Signed on"
    assert f"{doubt} · Reserved" in full_text(card, NOW, unsure)
    assert spoken(card, NOW, unsure).endswith(f"{doubt}, Reserved")
    assert "Mandate · Reserved" in full_text(card, NOW, {CardId(2): {"mandate": "Signed on"}})


def test_the_title_stands_in_where_no_object_is_known():
    bare = a_card(1, object_line="", place="", title="Rückruf Dietz")
    assert object_line(bare) == "Rückruf Dietz"
    assert object_line(a_card(1)) == "EFH 142 m² · Denzlingen"


def test_a_card_is_spoken_as_one_sentence():
    text = spoken(a_card(1, "Müller"), NOW)
    assert text == "Müller, EFH 142 m² Denzlingen, 17.850\u00a0€, 14 day(s)"


def test_the_tooltip_leaves_nothing_out():
    lines = full_text(a_card(1, "Müller", tags="Erbe\neilig", waiting_on="bank"), NOW)
    assert lines[0] == "Müller"
    assert lines[-1] == "Erbe, eilig"
    assert len(lines) == 6


def test_matched_letters_are_marked_in_every_case():
    assert hits("Köhler, Renate", ("köh", "ren")) == [
        ("Köh", True), ("ler, ", False), ("Ren", True), ("ate", False),
    ]  # fmt: skip


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=4), max_size=3))
def test_marking_never_changes_the_text(text, terms):
    pieces = hits(text, tuple(t.lower() for t in terms))
    assert "".join(piece for piece, _ in pieces) == text


def test_the_local_day_is_an_iso_date():
    assert local_day(NOW) == TODAY


def test_a_chance_of_ones_own_is_told_to_eyes_and_ears_while_the_card_is_open():
    card = a_card(1, probability=0.6)
    assert chance_text(card) == "\u2248\u00a060\u00a0%"
    assert "own chance 60\u00a0%" in spoken(card, NOW)
    assert any("own chance 60\u00a0%" in line for line in full_text(card, NOW))
    won = card._replace(outcome="won")
    assert chance_text(won) == chance_text(a_card(2)) == ""
    assert "chance" not in spoken(won, NOW)


def test_who_does_not_want_to_be_contacted_is_said_in_the_tooltip_and_spoken():
    formats.set_language("en")
    silent = a_card(1, "Blum, Gerhard", silent=True)
    assert full_text(silent, NOW)[:2] == ["Blum, Gerhard", "Do not contact"]
    assert spoken(silent, NOW).startswith("Blum, Gerhard, Do not contact, ")
    assert "Do not contact" not in spoken(a_card(2, "Blum, Gerhard"), NOW)
