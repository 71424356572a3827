"""Six properties and twelve profiles whose 72 results were worked out by hand."""

from datetime import date

from kanban_app.domain.match_values import MUST
from kanban_app.domain.property import (
    Condition,
    Feature,
    Marketing,
    PropertyFields,
    PropertyKind,
    Use,
)
from kanban_app.domain.search_profile import ProfileFields

EUR = 100
THOUSAND = 1_000 * EUR
VENLOER = PropertyFields(
    line="ETW Venloer Straße 231",
    kind=PropertyKind.FLAT,
    use=Use.LIVING,
    postcode="50823",
    city="Köln",
    district="Ehrenfeld",
    latitude=50.9527,
    longitude=6.90,
    price_cents=489 * THOUSAND,
    living_area=92,
    rooms=3,
    year_built=1974,
    condition=Condition.WELL_KEPT,
    features=(Feature.BALCONY, Feature.CELLAR),
    available_from=date(2027, 3, 1),
)
PARKWEG = PropertyFields(
    line="EFH Parkweg 2",
    kind=PropertyKind.DETACHED,
    use=Use.LIVING,
    postcode="50996",
    city="Köln",
    district="Rodenkirchen",
    latitude=50.84,
    longitude=6.90,
    price_cents=745 * THOUSAND,
    living_area=148,
    plot_area=520,
    rooms=5,
    year_built=1998,
    condition=Condition.MODERNISED,
    features=(Feature.GARDEN, Feature.GARAGE, Feature.FITTED_KITCHEN, Feature.VACANT),
)
KASTANIE = PropertyFields(
    line="RH Kastanienallee 40",
    kind=PropertyKind.TERRACED,
    use=Use.LIVING,
    postcode="50858",
    city="Köln",
    district="Junkersdorf",
    latitude=50.973724,
    longitude=6.90,
    price_cents=569 * THOUSAND,
    living_area=121,
    plot_area=210,
    rooms=4,
    year_built=1985,
    condition=Condition.WELL_KEPT,
    features=(Feature.GARDEN, Feature.PARKING, Feature.CELLAR),
    available_from=date(2027, 2, 1),
)
SULZ = PropertyFields(
    line="ETW Sülzgürtel 66",
    kind=PropertyKind.FLAT,
    use=Use.LIVING,
    postcode="50937",
    city="Köln",
    district="Sülz",
    price_cents=312 * THOUSAND,
    living_area=61,
    rooms=2,
    year_built=1962,
    condition=Condition.NEEDS_WORK,
    features=(Feature.LIFT, Feature.BALCONY),
    available_from=date(2027, 6, 1),
)
HOUSE = PropertyFields(
    line="MFH Luxemburger Straße 12",
    kind=PropertyKind.APARTMENT_BUILDING,
    use=Use.INVESTMENT,
    postcode="50674",
    city="Köln",
    district="Neustadt-Süd",
    price_cents=1_450 * THOUSAND,
    year_built=1910,
)
RENTED = PropertyFields(
    line="Mietwohnung Subbelrather Straße 12",
    kind=PropertyKind.FLAT,
    use=Use.LIVING,
    marketing=Marketing.RENT,
    postcode="50823",
    city="Köln",
    district="Ehrenfeld",
    price_cents=1_450 * EUR,
    living_area=75,
    rooms=3,
    features=(Feature.LIFT, Feature.BALCONY),
    available_from=date(2027, 1, 1),
)
PROPERTIES = (VENLOER, PARKWEG, KASTANIE, SULZ, HOUSE, RENTED)

OKAFOR = ProfileFields(
    kinds=(PropertyKind.FLAT,),
    places=("Ehrenfeld", "Nippes"),
    price_max_cents=475 * THOUSAND,
    area_min=85,
    rooms_min=3,
    nice=(Feature.LIFT, Feature.BALCONY),
    move_in_by=date(2027, 2, 1),
)
BRANDT = ProfileFields(
    use=Use.LIVING,
    kinds=(PropertyKind.FLAT, PropertyKind.TERRACED),
    places=("Köln",),
    price_max_cents=600 * THOUSAND,
    rooms_min=3,
)
LORENZ = ProfileFields(
    kinds=(PropertyKind.FLAT,),
    places=("50823",),
    price_max_cents=500 * THOUSAND,
    must=(Feature.STEP_FREE,),
)
KAYA = ProfileFields(
    kinds=(PropertyKind.FLAT,),
    price_max_cents=400 * THOUSAND,
    area_min=55,
    rooms_min=2,
    weights={"price": MUST},
)
POHL = ProfileFields(latitude=50.94, longitude=6.90, radius_km=3, price_max_cents=600 * THOUSAND)
PETROVIC = ProfileFields(
    kinds=(PropertyKind.TERRACED, PropertyKind.FLAT),
    places=("Brühl",),
    price_max_cents=500 * THOUSAND,
    area_min=100,
    move_in_by=date(2027, 3, 1),
)
HANSEN = ProfileFields(
    use=Use.INVESTMENT, places=("Köln",), price_max_cents=1_400 * THOUSAND, year_min=1900
)
YILDIRIM = ProfileFields(
    kinds=(PropertyKind.FLAT, PropertyKind.DETACHED, PropertyKind.TERRACED),
    places=("koeln",),
    price_max_cents=700 * THOUSAND,
    plot_min=200,
    rooms_min=4,
    conditions=(Condition.MODERNISED,),
)
SCHULZ = ProfileFields(
    marketing=Marketing.RENT,
    places=("Ehrenfeld",),
    price_max_cents=1_400 * EUR,
    area_min=70,
    nice=(Feature.LIFT,),
)
WEBER = ProfileFields(kinds=(PropertyKind.DETACHED,))
NGUYEN = ProfileFields(
    places=("50937",), price_max_cents=300 * THOUSAND, weights={"place": 90, "price": 10}
)
FISCHER = ProfileFields(
    price_max_cents=800 * THOUSAND,
    area_min=110,
    area_max=140,
    year_min=1990,
    must=(Feature.GARDEN,),
    nice=(Feature.PARKING, Feature.FIREPLACE),
)
