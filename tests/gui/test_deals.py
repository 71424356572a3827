"""An owner and a buyer as one deal, with real keys: linked, brought along, both won."""

import pytest

from tests.builders import a_desk
from tests.gui.program import Program, running, spot

pytestmark = pytest.mark.timeout(180)
MARKETING = 3


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        desk.add("Adler", "marketing", object_line="ETW 72 m²")
        desk.add("Busch", "fit", "buyer", object_line="", place="")
    return path


@pytest.fixture
def program(path, tmp_path):
    with running(path, tmp_path / "state") as made:
        yield made


def told(path):
    """Return where both cards stand, how they ended, and how their deals stand."""
    with a_desk(path) as desk:
        assert desk.store.check() == []
        stages = {s.id: s.key for j in desk.store.journeys() for s in j.stages}
        cards = {n.name: n for n in desk.store.deals.named()}
        deals = desk.store.deals.of_card(cards["Busch"].card)
        stands = {name: (stages[n.stage], n.outcome) for name, n in sorted(cards.items())}
        return stands, [str(d.state) for d in deals]


def test_a_deal_is_linked_brought_along_and_won_and_undo_takes_it_back(
    program: Program, path, tmp_path
):
    program.click(spot(MARKETING, 0))
    # In the menu of the card, from its end: delete, archive, sub-stage, persona, link.
    program.key("Menu", *["Up"] * 5, "Return")
    program.do("sleep", "0.6")
    program.key("Return", "Return")
    program.do("sleep", "0.6")
    # Here no window manager gives the keyboard back to the window when a dialog goes.
    window = program.do("search", "--onlyvisible", "--name", "^Schwungrad$").split()[0]
    program.do("windowfocus", "--sync", window, "sleep", "0.3")
    for _ in range(2):
        program.key("ctrl+Right")
        program.do("sleep", "1")
        program.key("ctrl+b")
        program.do("sleep", "1")
    program.quit()
    won = ("after_sales", "won")
    assert told(path) == ({"Adler": won, "Busch": won}, ["won"])
    with running(path, tmp_path / "state") as again:
        again.key(*["ctrl+z"] * 5)
        again.quit()
    assert told(path) == ({"Adler": ("marketing", "open"), "Busch": ("fit", "open")}, [])
