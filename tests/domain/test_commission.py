"""What a sale brings, worked by hand, and what the law says of halves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.commission import (
    Calculation,
    CommissionWarning,
    Line,
    Part,
    Side,
    calculated,
    gross_rate,
    net_rate,
    share,
    side_in,
    warnings,
)
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Marketing,
    PropertyFields,
    PropertyKind,
    TipsterFeeKind,
)

PRICE = 64_900_000


def _house(price: int | None = PRICE, **commission: object) -> PropertyFields:
    values: dict[str, object] = {"model": CommissionModel.SPLIT_656C, **commission}
    made = Commission(**values)
    return PropertyFields(kind=PropertyKind.DETACHED, price_cents=price, commission=made)


def test_three_percent_of_649_000_are_19_470_net_and_23_169_30_gross():
    found = calculated(_house(owner_rate=3000, buyer_rate=3000), Side.OWNER)
    assert found == Calculation(
        Side.OWNER,
        net_cents=1_947_000,
        gross_cents=2_316_930,
        value_cents=1_947_000,
        lines=(
            Line(Part.NET, 1_947_000, PRICE, 3000),
            Line(Part.GROSS, 2_316_930, 1_947_000, 19_000),
            Line(Part.RESULT, 1_947_000),
        ),
    )


def test_a_rate_reads_the_same_with_and_without_vat():
    assert gross_rate(3000, 19_000) == 3570
    assert net_rate(3570, 19_000) == 3000
    assert gross_rate(2500, 19_000) == 2975
    assert net_rate(7140, 19_000) == 6000
    assert gross_rate(3000, 0) == net_rate(3000, 0) == 3000


@given(st.integers(0, 20_000), st.sampled_from([0, 7_000, 16_000, 19_000]))
def test_a_net_rate_survives_the_way_over_its_gross_rate(net: int, vat: int):
    assert net_rate(gross_rate(net, vat), vat) == net


@pytest.mark.parametrize(
    ("cents", "rate", "part"),
    # Halves of a cent go up: 0.05 EUR x 10 % = 0.5 cents, 0.15 x 10 % = 1.5, 0.04 x 10 % = 0.4.
    [(5, 10_000, 1), (15, 10_000, 2), (4, 10_000, 0), (64_900_000, 3570, 2_316_930)],
)
def test_a_share_is_rounded_half_up_to_the_cent(cents: int, rate: int, part: int):
    assert share(cents, rate) == part


def test_the_agreed_price_counts_once_there_is_one():
    fields = replace(_house(owner_rate=3000), agreed_price_cents=62_000_000)
    found = calculated(fields, Side.OWNER)
    assert found is not None
    assert found.value_cents == 1_860_000


@pytest.mark.parametrize(
    ("kind", "fee", "line", "value"),
    [
        # 10 % of 19,470.00 = 1,947.00
        (
            TipsterFeeKind.PCT_OF_COMMISSION,
            10_000,
            Line(Part.TIPSTER, -194_700, 1_947_000, 10_000),
            1_752_300,
        ),
        # 0.5 % of 649,000.00 = 3,245.00
        (TipsterFeeKind.PCT_OF_PRICE, 500, Line(Part.TIPSTER, -324_500, PRICE, 500), 1_622_500),
        (TipsterFeeKind.FIXED, 150_000, Line(Part.TIPSTER, -150_000), 1_797_000),
    ],
)
def test_the_tipster_gets_his_fee_first(kind, fee, line, value):
    found = calculated(_house(owner_rate=3000, tipster_fee_kind=kind, tipster_fee=fee), Side.OWNER)
    assert found is not None
    assert found.lines[2:] == (line, Line(Part.RESULT, value))
    assert (found.net_cents, found.value_cents) == (1_947_000, value)


def test_a_partner_gets_half_of_both_sides_and_the_tipster_his_fee_of_the_owners():
    fields = _house(
        owner_rate=3000,
        buyer_rate=3000,
        tipster_fee_kind=TipsterFeeKind.FIXED,
        tipster_fee=100_000,
        partner_share=50_000,
    )
    owner, buyer = calculated(fields, Side.OWNER), calculated(fields, Side.BUYER)
    assert owner is not None
    assert buyer is not None
    # 19,470.00 - 1,000.00 - 9,735.00 and 19,470.00 - 9,735.00: together 38,940 less 20,470.
    assert (owner.value_cents, buyer.value_cents) == (873_500, 973_500)


def test_a_fee_comes_off_the_buyers_side_where_the_owner_pays_nothing():
    fields = _house(
        model=CommissionModel.BUYER_ONLY,
        buyer_rate=3000,
        tipster_fee_kind=TipsterFeeKind.FIXED,
        tipster_fee=100_000,
    )
    buyer = calculated(fields, Side.BUYER)
    assert calculated(fields, Side.OWNER) is None
    assert buyer is not None
    assert buyer.value_cents == 1_847_000


def test_a_card_is_never_worth_less_than_nothing():
    found = calculated(
        _house(owner_rate=3000, tipster_fee_kind=TipsterFeeKind.FIXED, tipster_fee=9_999_999),
        Side.OWNER,
    )
    assert found is not None
    assert found.value_cents == 0
    assert found.lines[-1] == Line(Part.RESULT, 0)


def test_nothing_is_computed_without_a_price_or_a_rate():
    assert calculated(_house(price=None, owner_rate=3000), Side.OWNER) is None
    assert calculated(_house(), Side.OWNER) is None
    only = _house(model=CommissionModel.OWNER_ONLY, owner_rate=3000, buyer_rate=3000)
    assert calculated(only, Side.BUYER) is None


@pytest.mark.parametrize(
    ("model", "owner", "buyer", "said"),
    [
        (CommissionModel.SPLIT_656C, 3000, 3000, ()),
        (CommissionModel.SPLIT_656C, 3000, 2500, (CommissionWarning.UNEQUAL_HALVES,)),
        (CommissionModel.SPLIT_656C, 2500, 3000, (CommissionWarning.UNEQUAL_HALVES,)),
        (CommissionModel.SPLIT_656C, 3000, 0, (CommissionWarning.UNEQUAL_HALVES,)),
        (CommissionModel.SPLIT_656C, 0, 3000, (CommissionWarning.OWNER_FREE,)),
        (CommissionModel.SPLIT_656C, None, None, ()),
        (CommissionModel.PASSED_ON_656D, 3000, 3000, ()),
        (CommissionModel.PASSED_ON_656D, 4000, 2000, ()),
        (CommissionModel.PASSED_ON_656D, 2999, 3000, (CommissionWarning.MORE_THAN_HALF,)),
        (CommissionModel.PASSED_ON_656D, None, 3000, (CommissionWarning.OWNER_FREE,)),
        (CommissionModel.FREE, 1000, 3000, (CommissionWarning.MORE_THAN_HALF,)),
        (CommissionModel.FREE, 0, 3000, (CommissionWarning.OWNER_FREE,)),
        (CommissionModel.OWNER_ONLY, 3000, 3000, ()),
        (CommissionModel.BUYER_ONLY, None, 3000, ()),
        (None, 3000, 3570, (CommissionWarning.UNEQUAL_UNSAID,)),
        (None, 3000, 3000, ()),
        (None, 3000, None, ()),
        (None, None, 3000, ()),
        (None, 0, 3000, ()),
    ],
)
def test_halves_and_passing_on_are_checked(model, owner, buyer, said):
    fields = _house(model=model, owner_rate=owner, buyer_rate=buyer)
    assert tuple(warnings(fields)) == said


@pytest.mark.parametrize(
    "kind",
    [
        PropertyKind.FLAT,
        PropertyKind.DETACHED,
        PropertyKind.SEMI_DETACHED,
        PropertyKind.TERRACED,
    ],
)
def test_flats_and_houses_for_one_family_are_protected(kind):
    fields = replace(_house(owner_rate=3000, buyer_rate=2000), kind=kind)
    assert tuple(warnings(fields)) == (CommissionWarning.UNEQUAL_HALVES,)


@pytest.mark.parametrize(
    "kind", [PropertyKind.TWO_FAMILY, PropertyKind.APARTMENT_BUILDING, PropertyKind.PLOT, None]
)
def test_other_properties_are_not(kind):
    assert not warnings(replace(_house(owner_rate=3000, buyer_rate=2000), kind=kind))


def test_a_business_buyer_and_a_lease_are_not_protected():
    assert not warnings(_house(owner_rate=3000, buyer_rate=2000, consumer_buyer=False))
    let = replace(_house(owner_rate=3000, buyer_rate=2000), marketing=Marketing.RENT)
    assert not warnings(let)


@pytest.mark.parametrize(
    ("key", "basis", "side"),
    [
        ("owner", "inner_commission_net", Side.OWNER),
        ("owner", "outer_commission_net", Side.BUYER),
        ("owner", None, Side.OWNER),
        ("buyer", None, Side.BUYER),
        ("lifecycle", "annual_contract_value", None),
    ],
)
def test_the_template_says_whose_commission_a_card_counts(key, basis, side):
    lobe = {"owner": "left", "buyer": "right"}.get(key, "")
    journey = Journey(JourneyId(1), key, Names(key, key), (), "", "", lobe=lobe or "single")
    assert side_in(journey, {"value_basis": basis}) is side
