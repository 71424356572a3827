"""A broker's whole day with one owner and two buyers, by real keys and a real mouse.

From the first lead to the referral after the sale; then everything is undone step by step to the
empty board and redone to the end, and the store is compared at every step of the way.
"""

import pytest

from tests.builders import a_desk
from tests.gui.day import Day, same
from tests.gui.program import Point, running, spot

pytestmark = pytest.mark.timeout(400)

# At 1440 x 900, with a card open beside the board.
BUYERS: Point = (250, 24)
LATER: Point = (650, 611)
MATCHES: Point = (540, 72)
FIRST_MATCH: Point = (560, 170)
BUSCH: Point = (200, 345)
DORN: Point = (200, 240)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path):
        pass
    return path


@pytest.fixture
def day(path, tmp_path):
    with running(path, tmp_path / "state") as program:
        yield Day(program, path)


def first_lead(day: Day) -> None:
    day.keys("n")
    day.say("Keller, Anna")
    day.keys("Return")
    day.stored("add_card")
    day.keys("Escape")


def its_first_task(day: Day) -> None:
    day.keys("e")
    day.rest()
    day.say("Will verkaufen")
    # Over the client's words and the mood to the next step.
    day.keys("Tab", "Tab", "Tab")
    day.say("Unterlagen holen")
    day.keys("Return")
    day.stored("do_task")
    done = day.ask("SELECT outcome FROM task WHERE rule = 'awareness.respond' AND done_at > 0")
    assert done == [("Will verkaufen",)]
    assert day.ask("SELECT card_id FROM task WHERE title = 'Unterlagen holen'") == [(1,)]


def a_call(day: Day) -> None:
    day.keys("a")
    day.rest()
    day.say("Im Februar soll es losgehen")
    day.keys("ctrl+Return")
    day.stored("add_activity")
    noted = day.ask("SELECT kind, direction FROM activity WHERE note LIKE 'Im Februar%'")
    assert noted == [("call", "out")]


def moves_with_the_sheet(day: Day) -> None:
    day.keys("ctrl+Right")
    day.stored("move")
    day.rest(1.5)
    day.keys("F6")
    day.say("Erbschaft")
    day.keys("Tab")
    day.say("Februar")
    day.keys("Tab", "space", "Tab", "space", "Tab", "Tab")
    day.say("05.12.2026")
    day.keys("ctrl+Return")
    day.stored("criteria")
    assert {r for (r,) in day.ask("SELECT rule FROM card_criterion")} == {
        "awareness.motive", "awareness.object", "awareness.consent", "awareness.appointment",
    }  # fmt: skip
    day.keys("ctrl+Right")
    day.stored("move")
    day.rest(1.5)
    day.click(LATER)
    day.stored("add_task")
    assert day.ask("SELECT count(*) FROM task WHERE title LIKE 'Angaben nachtragen: Erwerb'") == [
        (1,)
    ]
    day.keys("ctrl+Right")
    day.stored("move")
    day.rest(1.5)
    day.keys("Escape")


def the_property(day: Day) -> None:
    # Where its button stands depends on how far the panel was scrolled.
    day.keys("ctrl+k")
    day.rest()
    day.say(">offene objekt anlegen")
    day.rest()
    day.keys("Return")
    day.stored("add_property")
    day.rest()
    day.keys("Return", "Down", "Down", "Tab", "Tab")
    day.say("Haus Keller")
    day.keys("Tab")
    day.say("Freiburg")
    # Over use, sale, owner and number to the price; from there to who pays, and both rates.
    day.keys(*["Tab"] * 5)
    day.say("649000")
    day.keys("Tab", "Tab", "Down", "Tab", "Tab")
    day.say("3")
    day.keys("Tab", "Tab")
    day.say("3")
    day.keys("Tab")
    day.stored("edit_property")
    rates = "SELECT kind, place, price_cents, owner_rate, buyer_rate FROM property"
    assert day.ask(rates) == [("detached", "Freiburg", 64_900_000, 3000, 3000)]
    # 3 % of 649,000 EUR.
    assert day.ask("SELECT value_cents FROM card") == [(1_947_000,)]


def two_buyers(day: Day) -> None:
    day.keys("ctrl+2")
    day.rest()
    day.click(BUYERS)
    day.rest()
    day.keys("n")
    for name in ("Busch, Karl", "Dorn, Eva"):
        day.rest(0.5)
        day.say(name)
        day.keys("Return")
        day.stored("add_card")
    day.keys("Escape")


def a_search_profile(day: Day) -> None:
    day.keys("Return")
    day.rest(1)
    # Where its button stands depends on the fonts of the machine.
    day.keys("ctrl+k")
    day.rest()
    day.say(">offene suchprofil")
    day.rest()
    day.keys("Return")
    day.rest(1)
    # A detached house, and from the kinds to the places, from there to the highest price.
    day.keys("Tab", "space", *["Tab"] * 10)
    day.say("Freiburg")
    day.keys(*["Tab"] * 4)
    day.say("700000")
    day.keys("Tab")
    day.stored("edit_profile", "edit_profile", "edit_profile")
    day.keys("Escape")
    day.back_to_window()
    wanted = day.ask("SELECT card_id, kinds, places, price_max_cents FROM search_profile")
    assert wanted == [(3, "detached", "Freiburg", 70_000_000)]


def the_match_is_linked(day: Day) -> None:
    day.keys("ctrl+7")
    day.rest()
    day.click(MATCHES)
    day.rest()
    day.click(FIRST_MATCH)
    day.keys("f")
    day.stored("link_deal")
    assert day.ask("SELECT owner_card_id, buyer_card_id, state FROM deal") == [(1, 3, "linked")]


def the_other_buyer_as_well(day: Day) -> None:
    day.keys("ctrl+2")
    day.rest()
    day.click(BUSCH)
    # In the menu of the card, from its end: delete, archive, persona, link.
    day.keys("Menu", "Up", "Up", "Up", "Up", "Return")
    day.rest()
    day.keys("Return", "Return")
    day.back_to_window()
    day.stored("link_deal")


def a_viewing(day: Day) -> None:
    day.click(DORN)
    day.keys("a")
    day.rest(1)
    # From the note back to the kind, and to note, rating and the client's words.
    day.keys(*["shift+Tab"] * 5)
    day.say("Bes")
    day.keys(*["Tab"] * 4)
    day.say("Garten gefällt")
    day.keys("Tab", "Tab", "Tab", "Down", "Tab", "Tab")
    day.say("Hier wohnen wir")
    day.keys("ctrl+Return")
    day.stored("add_activity")
    noted = day.ask("SELECT card_id, rating, quote FROM activity WHERE kind = 'viewing'")
    assert noted == [(3, 5, "Hier wohnen wir")]


def both_buyers_come_to_fit(day: Day) -> None:
    for name in ("Dorn", "Busch"):
        if name == "Busch":
            day.keys("Escape", "Escape")
            day.click(spot(0, 0.1))
            day.keys("Escape")
        for _ in range(3):
            day.keys("ctrl+Right")
            day.stored("move")
        day.rest(1.5)
        day.keys("Escape")
    assert stands(day) == {1: ("marketing", "open"), 2: ("fit", "open"), 3: ("fit", "open")}


def both_sides_are_won(day: Day) -> None:
    # The card that came last lies above.
    day.keys("Down")
    for _ in range(2):
        day.keys("ctrl+Right")
        day.stored("move")
        day.rest(1.5)
        day.keys("ctrl+b")
        day.stored("move", "move")
        day.rest()
        day.keys("Escape")
    won = ("after_sales", "won")
    assert stands(day) == {1: won, 2: ("high_commitment", "open"), 3: won}
    deals = day.ask("SELECT buyer_card_id, state, reason FROM deal ORDER BY id")
    assert deals == [(3, "won", ""), (2, "outbid", "outbid")]
    assert day.ask("SELECT status FROM property") == [("sold",)]


def a_referral(day: Day) -> None:
    # From the end: delete, archive, persona, and of the new leads the second one.
    day.keys("Menu", "Up", "Up", "Up", "Up", "Right", "Down", "Return")
    day.stored("add_card")
    day.rest(1)
    day.say("Busch Karl")
    day.keys("Tab")
    day.stored("edit")
    day.keys("Escape")
    came = day.ask("SELECT source, origin_card_id FROM card WHERE id = 4")
    assert came == [("referral_buyer", 3)]


def the_contacts_merged(day: Day) -> None:
    day.keys("ctrl+6")
    day.rest(1)
    day.keys("Down", "d")
    day.rest(1)
    day.keys("ctrl+Return")
    day.stored("merge_contacts")
    contacts = day.ask("SELECT contact_id FROM card WHERE id IN (2, 4)")
    assert len(set(contacts)) == 1


def found_again(day: Day) -> None:
    day.keys("ctrl+k")
    day.rest()
    day.say("keller")
    day.rest()
    # Return would open it beside the contacts.
    day.keys("ctrl+Return")
    day.rest(1)
    day.keys("a")
    day.rest(1)
    day.say("Danke gesagt")
    day.keys("ctrl+Return")
    day.stored("add_activity")
    assert day.ask("SELECT card_id FROM activity WHERE note = 'Danke gesagt'") == [(1,)]


def stands(day: Day) -> dict[int, tuple[str, str]]:
    rows = day.ask(
        "SELECT c.id, s.key, c.outcome FROM card c JOIN stage s ON s.id = c.stage_id ORDER BY c.id"
    )
    return {card: (key, outcome) for card, key, outcome in rows}


PARTS = (
    first_lead, its_first_task, a_call, moves_with_the_sheet, the_property, two_buyers,
    a_search_profile, the_match_is_linked, the_other_buyer_as_well, a_viewing,
    both_buyers_come_to_fit, both_sides_are_won, a_referral, the_contacts_merged,
    found_again,
)  # fmt: skip


def test_a_house_is_sold_and_every_step_is_undone_and_done_again(day: Day):
    day.seen[0] = day.state()
    for part in PARTS:
        part(day)
    last = len(day.kinds())
    back = {last: day.state()}
    for steps in range(last - 1, -1, -1):
        back[steps] = day.turned("ctrl+z", steps)
    for steps, state in day.seen.items():
        same(back[steps], state, f"undone to {steps}")
    for steps in range(1, last + 1):
        same(day.turned("ctrl+shift+z", steps), back[steps], f"done again to {steps}")
    day.program.quit()
    with a_desk(day.path) as desk:
        assert desk.store.check() == []
