"""The invented people, homes and remarks of the sample data: around Freiburg, nobody real."""

from typing import NamedTuple

from kanban_app.domain.card import Source, WaitingOn

SURNAMES = (
    "Albrecht", "Arnold", "Bauer", "Beck", "Blum", "Brandt", "Bühler", "Busch", "Demir",
    "Dietrich", "Engel", "Faller", "Fehrenbach", "Fischer", "Frey", "Ganter", "Graf", "Haas",
    "Hoffmann", "Huber", "Ilić", "Jung", "Kaiser", "Keller", "Kiefer", "Köhler", "Kowalski",
    "Krüger", "Kurz", "Lehmann", "Lorenz", "Maier", "Marx", "Maurer", "Mayer", "Moser",
    "Neumann", "Nguyen", "Nowak", "Ortiz", "Öztürk", "Peters", "Petersen", "Petrov", "Pfaff",
    "Pfeiffer", "Popescu", "Rapp", "Rieder", "Rossi", "Ruf", "Sauer", "Schäfer", "Scherer",
    "Schmitt", "Schuster", "Schwarz", "Seidel", "Silva", "Simon", "Sommer", "Stein", "Steiert",
    "Thoma", "Tritschler", "Vogel", "Voss", "Wagner", "Wehrle", "Weiß", "Winter",
    "Winterhalter", "Wolff", "Yilmaz", "Zähringer", "Ziegler", "Zimmermann", "Zipfel",
)  # fmt: skip
GIVEN = (
    "Achim", "Ada", "Andrea", "Anja", "Anneliese", "Axel", "Birgit", "Carmen", "Christa",
    "Claudia", "David", "Dirk", "Elena", "Ella", "Emre", "Fabian", "Frank", "Gerhard", "Giulia",
    "Hannelore", "Heike", "Heiko", "Hung", "Ines", "Ivan", "Jan", "Jens", "Jonas", "Josef",
    "Judith", "Julia", "Kai", "Karin", "Katharina", "Klaus", "Lea", "Lena", "Leyla", "Lotte",
    "Lukas", "Marco", "Maria", "Markus", "Martin", "Mehmet", "Mia", "Monika", "Nils", "Norbert",
    "Ole", "Paul", "Peter", "Petra", "Piotr", "Rainer", "Renate", "Rosa", "Sabine", "Silke",
    "Simone", "Sofia", "Stefan", "Susanne", "Thomas", "Tim", "Tom", "Ute", "Uwe", "Vera",
    "Wolfgang",
)  # fmt: skip
DISTRICTS = (
    "Freiburg-Rieselfeld", "Freiburg-Wiehre", "Freiburg-Herdern", "Freiburg-Vauban",
    "Freiburg-Haslach", "Freiburg-Stühlinger", "Freiburg-Zähringen", "Freiburg-Mooswald",
    "Freiburg-Betzenhausen", "Freiburg-Littenweiler", "Freiburg-St. Georgen",
    "Freiburg-Tiengen",
)  # fmt: skip
VILLAGES = (
    "Denzlingen", "Gundelfingen", "Merzhausen", "Umkirch", "Breisach", "Ehrenkirchen",
    "Bad Krozingen", "Staufen", "Kirchzarten", "Stegen", "Glottertal", "Gottenheim", "Horben",
    "Heitersheim", "Hugstetten", "Oberried", "Emmendingen", "Teningen", "Waldkirch",
    "Schallstadt", "March", "Au",
)  # fmt: skip


class Home(NamedTuple):
    """A kind of home: living area in square metres (flats for an apartment house), net EUR."""

    kind: str
    least: int
    most: int
    unit: str
    low: int
    high: int
    weight: int


HOMES = (
    Home("ETW", 48, 118, "m²", 7_500, 18_500, 34),
    Home("RH", 98, 135, "m²", 10_000, 15_500, 18),
    Home("DHH", 110, 148, "m²", 9_500, 16_500, 15),
    Home("EFH", 112, 195, "m²", 13_500, 27_000, 25),
    Home("ZFH", 165, 240, "m²", 18_500, 28_500, 5),
    Home("MFH", 4, 9, "WE", 25_500, 35_000, 3),
)

# How often a lead comes which way, by key of the journey; "" for any other one.
SOURCES: dict[str, dict[Source, int]] = {
    "owner": {
        Source.REFERRAL_OWNER: 17,
        Source.VALUATION_TOOL: 13,
        Source.WEBSITE_FORM: 11,
        Source.OWNER_LEAD_PORTAL: 11,
        Source.PORTAL_IS24: 10,
        Source.LETTERBOX: 8,
        Source.PHONE: 7,
        Source.TIPSTER: 6,
        Source.CROSS_BUYER_TO_OWNER: 5,
        Source.NETWORK_PARTNER: 4,
        Source.REFERRAL_BUYER: 4,
        Source.REPEAT: 4,
        Source.SIGN_AT_PROPERTY: 3,
        Source.WALK_IN: 3,
    },
    "buyer": {
        Source.PORTAL_IS24: 41,
        Source.PORTAL_IMMOWELT: 18,
        Source.PORTAL_KLEINANZEIGEN: 12,
        Source.WEBSITE_FORM: 8,
        Source.PHONE: 5,
        Source.REFERRAL_BUYER: 5,
        Source.SIGN_AT_PROPERTY: 3,
        Source.CROSS_OWNER_TO_BUYER: 3,
        Source.REFERRAL_OWNER: 3,
        Source.PORTAL_OTHER: 2,
    },
    "": {Source.PHONE: 4, Source.WEBSITE_FORM: 4, Source.NETWORK_PARTNER: 1, Source.REPEAT: 1},
}
TAGS: dict[str, tuple[str, ...]] = {
    "owner": ("Erbe", "vermietet", "Scheidung", "Energieausweis fehlt", "Alleinauftrag",
              "zieht ins Umland", "Wohnrecht", "sanierungsbedürftig"),
    "buyer": ("Familie", "Kapitalanleger", "Finanzierung bestätigt", "sucht dringend",
              "barrierefrei", "verkauft zuerst", "Garten"),
    "": ("wichtig", "Rückruf"),
}  # fmt: skip
NOTES: dict[str, tuple[str, ...]] = {
    "owner": (
        "Möchte erst nach dem Sommer verkaufen, aber jetzt schon den Wert wissen.",
        "Drei Miteigentümer, Ansprechpartnerin ist die Tochter.",
        "Preisvorstellung liegt über den Vergleichsobjekten; Bodenrichtwert mitnehmen.",
        "Dach 2011 erneuert, Heizung von 1998.",
        "Grundbuchauszug liegt vor, Wohnflächenberechnung fehlt noch.",
        "Hat schlechte Erfahrungen mit einem Makler gemacht und wünscht kurze, feste Berichte.",
        "Schlüssel bei den Nachbarn, Termine bitte nur nachmittags.",
    ),
    "buyer": (
        "Eigenkapital vorhanden, Finanzierung mit der Hausbank besprochen.",
        "Zwei Kinder, Schule zu Fuß wichtig.",
        "Hat die Wohnung zweimal besichtigt, überlegt noch wegen der Nebenkosten.",
        "Sucht seit einem Jahr, wurde zweimal überboten.",
        "Braucht einen Stellplatz und ein Arbeitszimmer.",
        "Verkauft zuerst die eigene Wohnung.",
    ),
    "": ("Bitte zurückrufen.", "Unterlagen sind angekommen."),
}
WAITING: dict[WaitingOn, tuple[str, ...]] = {
    WaitingOn.NOTARY: ("Entwurf", "Beurkundungstermin"),
    WaitingOn.BANK: ("Darlehen", "Finanzierungszusage"),
    WaitingOn.AUTHORITY: ("Flurkarte", "Grundbuchauszug", "Negativzeugnis"),
    WaitingOn.OWNER: ("Unterlagen", "Freigabe des Exposés", "Zusage der Miteigentümer"),
    WaitingOn.BUYER: ("Finanzierungsnachweis", "Rückmeldung nach der Besichtigung"),
    WaitingOn.CRAFTSMAN: ("Energieausweis", "Angebot Dach"),
}
