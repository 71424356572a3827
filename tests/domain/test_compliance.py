"""The shipped compliance rules, worked by hand: what is missing for which card on which day."""

from datetime import date

import pytest

from kanban_app.domain.compliance import findings
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.exchange.reading.compliance_toml import read_compliance
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.paths import shipped_file
from tests.builders import template

BOOK = read_compliance(shipped_file("compliance.toml"))
TODAY = date(2026, 7, 15)
ENERGY = ("energy_valid", "energy_value", "energy_source", "energy_class", "year_built")


def journey_of(key: str) -> Journey:
    read = read_journey(template(key))
    stages = tuple(Stage(StageId(n), s.key, s.name) for n, s in enumerate(read.stages, 1))
    return Journey(JourneyId(1), key, read.name, stages, read.commitment_stage, "")


def missing(key: str, stage: str, facts: dict[str, str], on: date = TODAY) -> set[str]:
    found = findings(BOOK.rules, journey_of(key), stage, facts, on)
    return {f.rule.key for f in found if not f.met}


def test_every_rule_names_stages_of_a_shipped_journey_and_says_its_source_in_both_languages():
    for rule in BOOK.rules:
        keys = {s.key for s in journey_of(rule.journey).stages}
        assert {rule.first, rule.last or rule.first} <= keys, rule.key
        assert rule.source, rule.key
        assert all((rule.text.de, rule.text.en, rule.badge.de, rule.badge.en)), rule.key


@pytest.mark.parametrize(
    ("key", "stage", "facts", "expected"),
    [
        ("owner", "awareness", {}, set()),
        ("owner", "awareness", {"contact.name": "Müller"}, {"consent"}),
        ("owner", "awareness", {"contact.name": "Müller", "contact.consent": "yes"}, set()),
        ("owner", "acquisition", {}, set()),
        (
            "owner",
            "staging",
            {},
            {"mandate_text_form", "revocation_owner", "identity_owner", "mandate_record"},
        ),
        (
            "owner",
            "staging",
            {
                "criterion.acquisition.text_form": "yes",
                "value.revocation_given_on": "2026-07-01",
                "contact.identity_checked_on": "2026-07-01",
            },
            {"mandate_record"},
        ),
        ("buyer", "awareness", {}, set()),
        ("buyer", "awareness", {"activity.brochure_sent": "yes"}, {"revocation_buyer"}),
        ("buyer", "fit", {}, set()),
        ("buyer", "high_commitment", {"activity.viewing": "yes"}, {"energy_viewing"}),
        ("buyer", "transaction", {}, {"identity_buyer"}),
        ("lifecycle", "sales", {}, set()),
    ],
)
def test_what_is_missing(key, stage, facts, expected):
    assert missing(key, stage, facts) == expected


def test_an_ad_needs_all_five_values_unless_no_certificate_is_needed():
    four = {f"property.{name}": "x" for name in ENERGY[:4]}
    assert "energy_ad" in missing("owner", "marketing", four)
    assert "energy_ad" not in missing("owner", "marketing", four | {"property.year_built": "2004"})
    assert "energy_ad" not in missing("owner", "marketing", {"property.energy_kind": "exempt"})
    assert "energy_ad" not in missing("owner", "marketing", {"property.kind": "plot"})


def test_an_expired_certificate_is_none_and_the_badge_says_so():
    told = {f"property.{name}": "x" for name in (*ENERGY[1:], "energy_kind")}
    assert {"energy_ad", "energy_expired"} <= missing("owner", "marketing", told)
    plot = told | {"property.kind": "plot", "property.energy_valid": "yes"}
    assert not {"energy_ad", "energy_expired"} & missing("owner", "marketing", plot)
    holds = told | {"property.energy_valid": "yes"}
    assert not {"energy_ad", "energy_expired"} & missing("owner", "marketing", holds)
    assert "energy_expired" not in missing("owner", "marketing", {}), "there is none yet"


def test_a_class_that_belongs_to_another_value_is_a_point_of_its_own():
    told = {"property.energy_value": "350.0", "property.energy_class": "A+"}
    assert "energy_class" in missing("owner", "marketing", told)
    assert "energy_class" not in missing(
        "owner", "marketing", told | {"property.energy_class": "H"}
    )
    assert "energy_class" not in missing("owner", "marketing", {"property.energy_class": "A+"})


def test_two_weeks_are_wanted_for_contracts_with_consumers_only():
    early = {"value.draft_received_on": "2026-07-01", "value.notary_on": "2026-07-15"}
    assert "two_weeks_owner" not in missing("owner", "transaction", early)
    consumer = early | {"value.consumer_contract": "yes"}
    assert "two_weeks_owner" in missing("owner", "transaction", consumer)
    kept = consumer | {"value.notary_on": "2026-07-16"}
    assert "two_weeks_owner" not in missing("owner", "transaction", kept)


def test_a_rule_holds_from_its_day_on():
    before, after = date(2026, 6, 18), date(2026, 6, 19)
    journey = journey_of("owner")

    def keys(on: date) -> set[str]:
        return {f.rule.key for f in findings(BOOK.rules, journey, "acquisition", {}, on)}

    assert "revocation_button" not in keys(before)
    assert "revocation_button" in keys(after)


def test_the_book_says_from_where_on_a_party_is_identified():
    assert BOOK.identification == {"owner": "acquisition", "buyer": "fit"}
