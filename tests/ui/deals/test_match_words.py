"""What is said of a match: both sides, how far off, and what would help."""

from dataclasses import replace

import pytest

from kanban_app.domain.ids import ProfileId, PropertyId
from kanban_app.domain.match_advice import Way, advice_on
from kanban_app.domain.match_criteria import offer_of
from kanban_app.domain.match_values import Criterion, State
from kanban_app.domain.matching import match_of, seeker_of
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import Feature, PropertyDetail, PropertyFields, PropertyStatus
from kanban_app.domain.search_profile import Financing, SearchProfile, Seeking
from kanban_app.services.match_results import Fit
from kanban_app.ui import formats
from kanban_app.ui.deals import advice_words
from kanban_app.ui.deals import match_words as words
from kanban_app.ui.deals.match_lines import fresh_lines, property_lines
from kanban_app.ui.deals.match_pane import MatchPane
from kanban_app.ui.deals.profile_words import summary
from tests.domain import match_cases as case


@pytest.fixture(autouse=True)
def in_english():
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


def rows(profile, offered):
    match = match_of(seeker_of(profile), offer_of(offered))
    return {words.row_name(row): row for row in (*match.musts, *match.rows)}


@pytest.mark.parametrize(
    ("name", "wanted", "has", "note"),
    [
        ("Location", "Ehrenfeld, Nippes", "50823 Köln Ehrenfeld", ""),
        ("Price", "up to €475,000", "€489,000", "2.9% over, leeway 10%"),
        ("Living area", "from 85\u00a0m²", "92\u00a0m²", ""),
        ("Rooms", "from 3", "3", ""),
        ("Lift", "wished for", "no", "A wish, no must"),
        ("Move-in", "by 01/02/2027", "01/03/2027", "28 days late, leeway 90"),
    ],
)
def test_the_picture_is_worded(name, wanted, has, note):
    row = rows(case.OKAFOR, case.VENLOER)[name]
    assert (words.wanted_text(row), words.has_text(row), words.note_text(row)) == (
        wanted,
        has,
        note,
    )


def test_other_gaps_are_worded():
    fischer = rows(case.FISCHER, case.PARKWEG)
    area = fischer["Living area"]
    assert words.wanted_text(area) == "110\u00a0m² – 140\u00a0m²"
    assert words.note_text(area) == "8\u00a0m² too large, leeway 14\u00a0m²"
    old = rows(case.FISCHER, case.KASTANIE)["Year built"]
    assert words.note_text(old) == "5 years too old, leeway 10"
    small = rows(case.YILDIRIM, case.SULZ)["Rooms"]
    assert words.note_text(small) == "2 too few"
    far = rows(case.POHL, case.KASTANIE)["Location"]
    assert words.wanted_text(far) == "3 km around 50.9400, 6.9000"
    # 3.74993 km of 3.
    assert words.note_text(far) == "0.7 km outside"
    below = replace(case.OKAFOR, price_min_cents=49_000_000, price_max_cents=60_000_000)
    assert words.note_text(rows(below, case.VENLOER)["Price"]) == "below the range"


def test_what_is_not_known_is_said_so():
    row = rows(case.YILDIRIM, case.VENLOER)["Plot area"]
    assert (words.has_text(row), words.state_word(row.state)) == ("not stated", "open")


def test_exclusions_name_the_musts():
    kaya = match_of(seeker_of(case.KAYA), offer_of(case.PARKWEG))
    assert words.exclusion_text(kaya) == "Must: Flat; Price up to €400,000"
    lorenz = match_of(seeker_of(case.LORENZ), offer_of(case.VENLOER))
    assert words.exclusion_text(lorenz) == "Must: Step-free"


def test_the_weakest_wish_is_the_reason():
    okafor = match_of(seeker_of(case.OKAFOR), offer_of(case.VENLOER))
    assert words.weakest_text(okafor) == "Price: 2.9% over"
    assert words.counts_text(okafor) == "4 fit, 2 nearly, 1 missing"
    assert words.musts_text(okafor) == "For sale, Flat"
    brandt = match_of(seeker_of(case.BRANDT), offer_of(case.VENLOER))
    assert words.weakest_text(brandt) == ""


def test_advice_is_worded_by_who_gives_way():
    said = [advice_words.advice_text(advice) for advice in advice_on(case.OKAFOR, case.VENLOER)]
    assert said == [
        "Price €475,000 (€14,000 less)",
        "Also pay €489,000 (€14,000 more)",
        "Do without: Lift",
        "Move-in by 01/02/2027",
        "Move in only on 01/03/2027",
    ]
    unknown = advice_on(case.OKAFOR, replace(case.VENLOER, living_area=None))
    assert "Fill in: Living area" in map(advice_words.advice_text, unknown)
    elsewhere = advice_on(case.PETROVIC, case.VENLOER)
    assert advice_words.advice_text(elsewhere[0]) == "Search in Ehrenfeld as well"
    assert advice_words.advice_side(elsewhere[0]) == "To ask the buyer"


def fit_of(fields: PropertyFields, **more: object) -> Fit:
    match = match_of(seeker_of(case.OKAFOR), offer_of(fields))
    seeking = Seeking(SearchProfile(ProfileId(1), "", case.OKAFOR, Moment(0)), "Okafor")
    return Fit(seeking, PropertyDetail(PropertyId(1), "", fields), match, **more)


def test_what_another_holds_is_said_beside_what_is_nearly_right(qtbot):
    held = replace(case.VENLOER, status=PropertyStatus.RESERVED)
    (line,) = property_lines([fit_of(held)])
    assert (line.detail, line.tone) == ("reserved · Price: 2.9% over", "warn")
    free = replace(held, status=PropertyStatus.ACTIVE)
    assert property_lines([fit_of(free)])[0].detail == "Price: 2.9% over"
    (line,) = property_lines([fit_of(held, linked=True)])
    assert (line.detail, line.tone) == ("linked", "good")
    assert fresh_lines([fit_of(held)], {}, 0)[0].name.endswith("€489,000 · reserved")
    pane = MatchPane()
    qtbot.addWidget(pane)
    assert pane._sentence(fit_of(held)).startswith("reserved · of 100 points · ")


def test_a_question_says_what_is_asked_and_about_what():
    small = replace(case.VENLOER, living_area=74)
    fit = fit_of(small)
    advice = advice_on(case.OKAFOR, small)
    said = {advice_words.advice_text(one): advice_words.question_of(fit, one) for one in advice}
    about = f"({case.VENLOER.line})"
    assert said["Also take 74\u00a0m²"] == f"Ask: also 74\u00a0m² of living area? {about}"
    assert said["Do without: Lift"] == f"Ask: also without Lift? {about}"
    assert said["Price €475,000 (€14,000 less)"] == "Ask: also for €475,000? (Okafor)"
    open_area = replace(small, living_area=None)
    note = next(one for one in advice_on(case.OKAFOR, open_area) if one.way is Way.NOTE)
    assert advice_words.question_of(fit, note) == "Find out: Living area (Okafor)"


def test_every_member_has_its_own_word():
    # Members of two enumerations with one text are one key of a table.
    assert len({words.state_word(state) for state in State}) == len(State)
    assert len({words.criterion_word(criterion) for criterion in Criterion}) == len(Criterion)
    assert len({words.financing_word(money) for money in Financing}) == len(Financing)


def test_a_profile_is_one_line():
    assert summary(case.OKAFOR) == (
        "Flat · Ehrenfeld, Nippes · up to €475,000 · from 85\u00a0m² · from 3 rooms · by 01/02/2027"
    )
    assert summary(case.FISCHER).endswith("built from 1990 · Garden")
    assert Feature.PARKING not in summary(case.FISCHER)
    middle = replace(case.POHL, price_max_cents=None)
    assert summary(middle) == "3 km around 50.9400, 6.9000"
    assert summary(replace(middle, latitude=50.9333, longitude=6.95)) == "3 km around Köln"
    assert summary(replace(middle, latitude=None)) == ""
