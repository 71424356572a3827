"""What a sample broker wants of a stage: the ideal course, targets of its metrics, an idea."""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.domain.journey import Names
from kanban_app.domain.journey_map import with_cell, with_target
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.voice_plan import Plan, Ratings, with_plan

_NOTHING = Names("", "")


class Wanted(NamedTuple):
    """Ratings from -2 to 2, the ideal in words, targets by metric in its unit, and an idea."""

    ratings: Ratings
    story: Names = _NOTHING
    targets: Mapping[str, float] = {}
    idea: Names = _NOTHING


# By journey and stage.
_WANTED: Mapping[tuple[str, str], Wanted] = {
    ("owner", "awareness"): Wanted(
        Ratings(1, 0, 2),
        Names(
            "Wer anruft, weiß noch am selben Tag, was als Nächstes geschieht.",
            "Who calls knows the same day what happens next.",
        ),
        {"conversion_to_acquisition": 0.5},
        Names("Sprechstunde im Quartier", "Open hour in the neighbourhood"),
    ),
    ("owner", "acquisition"): Wanted(
        Ratings(1, 2, 1), targets={"share_exclusive": 0.9, "conversion_to_staging": 0.75}
    ),
    ("owner", "staging"): Wanted(
        Ratings(0, 1, 2),
        Names(
            "Der Eigentümer räumt nur auf; um Unterlagen und Termine kümmere ich mich.",
            "The owner only tidies up; papers and appointments are my work.",
        ),
        {"days_mandate_to_market": 21, "conversion_to_marketing": 0.9},
        Names("Dienstleister für Entrümpelung vermitteln", "Bring in a clearance service"),
    ),
    ("owner", "marketing"): Wanted(
        Ratings(1, 0, 2), targets={"viewings_per_listing": 3, "days_on_market": 60}
    ),
    ("owner", "transaction"): Wanted(
        Ratings(0, 1, 2), targets={"days_agreed_to_notary": 28, "fall_through_rate": 0.05}
    ),
    ("owner", "after_sales"): Wanted(
        Ratings(1, 2, 1), targets={"nps": 50, "referral_leads_per_client": 0.5, "loop_gain": 0.3}
    ),
    ("buyer", "awareness"): Wanted(Ratings(1, 0, 1), targets={"conversion_to_low_commitment": 0.5}),
    ("buyer", "low_commitment"): Wanted(
        Ratings(2, 1, 0), targets={"conversion_to_high_commitment": 0.35}
    ),
    ("buyer", "high_commitment"): Wanted(
        Ratings(1, 2, 1),
        Names(
            "Eine Besichtigung ohne Gedränge, Fragen werden sofort beantwortet.",
            "A viewing without a crowd, questions answered on the spot.",
        ),
        {"conversion_to_fit": 0.5},
        Names("Video-Rundgang vor der Besichtigung", "Video tour before the viewing"),
    ),
    ("buyer", "fit"): Wanted(Ratings(0, 1, 2), targets={"asking_to_agreed_ratio": 0.97}),
    ("buyer", "transaction"): Wanted(Ratings(0, 1, 2), targets={"days_agreed_to_notary": 28}),
    ("buyer", "after_sales"): Wanted(Ratings(1, 2, 1), targets={"nps": 50, "loop_gain": 0.3}),
}


def with_wanted(rest: Mapping[str, object], journey: str, stage: str) -> Mapping[str, object]:
    """Return what a stage says, with what the sample broker wants of it."""
    wanted = _WANTED.get((journey, stage))
    if wanted is None:
        return rest
    made = with_plan(rest, Plan(wanted.ratings, story=wanted.story))
    for metric, target in wanted.targets.items():
        made = with_target(made, metric, target)
    if wanted.idea.de:
        made = with_cell(made, LaneKey.IDEAS, (wanted.idea.de,), "de")
        made = with_cell(made, LaneKey.IDEAS, (wanted.idea.en,), "en")
    return made
