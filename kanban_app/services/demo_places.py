"""Where the sample data plays: the places around Freiburg and made-up streets in them."""

from random import Random
from typing import NamedTuple


class Spot(NamedTuple):
    """A place with its postcode; degrees (WGS 84) of its middle."""

    postcode: str
    city: str
    district: str
    latitude: float
    longitude: float


_DISTRICTS = {
    "Rieselfeld": ("79111", 47.996, 7.790),
    "Wiehre": ("79100", 47.986, 7.855),
    "Herdern": ("79104", 48.008, 7.862),
    "Vauban": ("79100", 47.977, 7.826),
    "Haslach": ("79115", 47.988, 7.826),
    "Stühlinger": ("79106", 47.999, 7.838),
    "Zähringen": ("79108", 48.022, 7.867),
    "Mooswald": ("79110", 48.010, 7.821),
    "Betzenhausen": ("79114", 48.005, 7.808),
    "Littenweiler": ("79117", 47.984, 7.896),
    "St. Georgen": ("79111", 47.975, 7.800),
    "Tiengen": ("79112", 47.968, 7.717),
}
_VILLAGES = {
    "Denzlingen": ("79211", 48.068, 7.882),
    "Gundelfingen": ("79194", 48.042, 7.866),
    "Merzhausen": ("79249", 47.966, 7.828),
    "Umkirch": ("79224", 48.031, 7.763),
    "Breisach": ("79206", 48.029, 7.584),
    "Ehrenkirchen": ("79238", 47.909, 7.751),
    "Bad Krozingen": ("79189", 47.917, 7.702),
    "Staufen": ("79219", 47.883, 7.730),
    "Kirchzarten": ("79199", 47.965, 7.956),
    "Stegen": ("79252", 47.983, 7.963),
    "Glottertal": ("79286", 48.049, 7.936),
    "Gottenheim": ("79288", 48.050, 7.728),
    "Horben": ("79289", 47.938, 7.865),
    "Heitersheim": ("79423", 47.876, 7.655),
    "Hugstetten": ("79232", 48.056, 7.776),
    "Oberried": ("79254", 47.935, 7.950),
    "Emmendingen": ("79312", 48.121, 7.850),
    "Teningen": ("79331", 48.129, 7.810),
    "Waldkirch": ("79183", 48.094, 7.963),
    "Schallstadt": ("79227", 47.959, 7.752),
    "March": ("79232", 48.064, 7.782),
    "Au": ("79280", 47.952, 7.833),
}
SPOTS = {
    f"Freiburg-{name}": Spot(code, "Freiburg", name, north, east)
    for name, (code, north, east) in _DISTRICTS.items()
} | {name: Spot(code, name, "", north, east) for name, (code, north, east) in _VILLAGES.items()}
STREETS = (
    "Rebstockweg", "Lindenstraße", "Am Mühlbach", "Kirchgasse", "Schwarzwaldblick", "Gartenweg",
    "Winzerstraße", "Am Sonnenhang", "Wiesentalstraße", "Eschholzgasse", "Buchenweg", "Amselweg",
    "Im Brühl", "Obere Gasse", "Schulstraße", "Kastanienallee", "Am Dorfbach", "Hirschenweg",
    "Talstraße", "Burgunderweg", "Rosenweg", "Erlenstraße", "Silberbachweg", "Auf der Breite",
)  # fmt: skip
_SCATTER = 0.008
_NUMBERS = 96


def street(rng: Random) -> str:
    """Return a street with a number."""
    return f"{rng.choice(STREETS)} {rng.randrange(1, _NUMBERS)}"


def spot(place: str) -> Spot:
    """Return a place; one that nobody knows has only its name."""
    return SPOTS.get(place) or Spot("", place, "", 0.0, 0.0)


def scattered(rng: Random, where: Spot) -> tuple[float, float]:
    """Return degrees of a house somewhere in a place."""
    north, east = rng.uniform(-_SCATTER, _SCATTER), rng.uniform(-_SCATTER, _SCATTER)
    return round(where.latitude + north, 5), round(where.longitude + east, 5)
