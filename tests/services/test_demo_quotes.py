"""Sample clients say something new until everything was said."""

from random import Random

import pytest

from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.services.demo_quotes import Quotes
from kanban_app.services.demo_talk_words import DOUBTS, LIKED, OBJECTIONS
from tests.builders import template

STAGES = [(key, s.key) for key in ("owner", "buyer") for s in read_journey(template(key)).stages]


def said(side: str, stage: str, language: str, draws: int, *, glad: bool, seed=1) -> list[str]:
    quotes = Quotes(Random(seed), language)
    return [quotes.of(side, stage, glad=glad) for _ in range(draws)]


def before_the_first_again(quotes: list[str]) -> int:
    return next((n for n, quote in enumerate(quotes) if quote in quotes[:n]), len(quotes))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("side", "stage"), STAGES)
def test_every_stage_has_a_dozen_things_to_say_none_of_them_of_another_stage(side, stage, language):
    glad, sorry = (said(side, stage, language, 40, glad=mood) for mood in (True, False))
    assert before_the_first_again(glad) >= 6
    assert before_the_first_again(sorry) >= 6
    assert len({*glad, *sorry}) == len(set(glad)) + len(set(sorry)) >= 12
    for other in STAGES:
        if other != (side, stage):
            assert not {*glad} & {*said(*other, language, 40, glad=True)}


def test_all_is_said_before_anything_is_said_again_and_then_in_another_order():
    quotes = said("owner", "marketing", "de", 16, glad=True)
    first, again = quotes[:8], quotes[8:]
    assert sorted(first) == sorted(again)
    assert len(set(first)) == 8
    assert first != again


def test_nobody_says_in_english_what_is_german():
    for side, stage in STAGES:
        german = {*said(side, stage, "de", 40, glad=True), *said(side, stage, "de", 40, glad=False)}
        english = said(side, stage, "en", 40, glad=True) + said(side, stage, "en", 40, glad=False)
        assert not german & {*english}


def test_a_journey_of_the_brokers_own_has_quotes_too():
    quotes = said("rent", "inquiry", "de", 8, glad=True)
    assert len(set(quotes)) == 8


def test_every_feeling_and_objection_of_a_viewing_has_words():
    quotes = Quotes(Random(2), "de")
    assert all(quotes.liked(feeling) for feeling in LIKED)
    assert all(quotes.doubted(objection) for objection in (*DOUBTS, *OBJECTIONS.values()))


def test_an_objection_is_said_in_its_own_words():
    quotes = Quotes(Random(2), "de")
    assert {quotes.doubted("Preis") for _ in range(4)} == {
        "Wir würden gern über den Preis reden.",
        "Für den Preis müssten Bad und Heizung neu sein.",
        "Vergleichbares kostete im Frühjahr weniger.",
        "Mit den Nebenkosten wird es zu viel.",
    }
