"""A calculation says which price it was made from."""

from kanban_app.domain.commission import Calculation, Line, Part, Side
from kanban_app.ui import formats
from kanban_app.ui.commission_text import sums


def test_an_agreed_price_is_not_told_as_the_price_that_was_asked(qapp):
    formats.set_language("en")
    lines = [Line(Part.NET, 2_124_000, 70_800_000, 3000, agreed) for agreed in (False, True)]
    told = [sums(Calculation(Side.BUYER, 0, 0, 0, (line,)))[0].words for line in lines]
    assert told == ["Price €708,000 × 3.00%", "Agreed price €708,000 × 3.00%"]
