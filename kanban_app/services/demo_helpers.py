"""Who helps a broker to sell: tipsters, partners, banks, notaries, offices, craftsmen."""

from typing import NamedTuple

from kanban_app.domain.contact import Role


class Helper(NamedTuple):
    """Somebody without a card of his own; `company` is "" for a private person.

    The telephone numbers are those that are kept free for films.
    """

    role: Role
    person: str
    company: str
    place: str
    phone: str
    email: str
    notes: str = ""


HELPERS = (
    Helper(Role.NOTARY, "Dr. Thoma, Renate", "Notariat Dr. Thoma", "Freiburg-Wiehre",
           "0221 4710900", "kanzlei@notariat-thoma.example", "Entwurf meist binnen fünf Tagen."),
    Helper(Role.NOTARY, "Pfaff, Gerhard", "Notariat Pfaff & Kurz", "Emmendingen",
           "0221 4710910", "post@notariat-pfaff.example"),
    Helper(Role.BANK, "Maurer, Silke", "Dreisambank", "Freiburg-Herdern",
           "069 90009900", "silke.maurer@dreisambank.example", "Baufinanzierung, ruft zurück."),
    Helper(Role.BANK, "Graf, Fabian", "Volksbank Kaiserstuhl", "Breisach",
           "069 90009910", "fabian.graf@vb-kaiserstuhl.example"),
    Helper(Role.AUTHORITY, "", "Grundbuchamt Emmendingen", "Emmendingen",
           "030 23125900", "grundbuch@amt.example"),
    Helper(Role.CRAFTSMAN, "Rapp, Uwe", "Energieberatung Rapp", "Kirchzarten",
           "089 99998900", "uwe.rapp@energie-rapp.example", "Energieausweise, zwei Wochen."),
    Helper(Role.CRAFTSMAN, "Zipfel, Dirk", "Malerbetrieb Zipfel GmbH", "Umkirch",
           "089 99998910", "buero@maler-zipfel.example"),
    Helper(Role.CRAFTSMAN, "Ruf, Elena", "Lichtbild Ruf", "Freiburg-Vauban",
           "089 99998920", "elena@lichtbild-ruf.example", "Fotos und Grundrisse."),
    Helper(Role.TIPSTER, "Wehrle, Hannelore", "", "Gundelfingen",
           "0171 3920090", "hannelore.wehrle@tipp.example", "Vereinbarung: 10 % der Provision."),
    Helper(Role.TIPSTER, "Kiefer, Norbert", "", "Staufen",
           "0171 3920091", "norbert.kiefer@tipp.example", "Vereinbarung: 10 % der Provision."),
    Helper(Role.TIPSTER, "Yilmaz, Emre", "", "Freiburg-Haslach",
           "0171 3920092", "emre.yilmaz@tipp.example"),
    Helper(Role.PARTNER, "Sommer, Judith", "Sommer Immobilien", "Bad Krozingen",
           "040 66969900", "judith@sommer-immobilien.example", "Gemeinschaftsgeschäfte hälftig."),
    Helper(Role.PARTNER, "Lorenz, Axel", "Steuerberatung Lorenz", "Freiburg-Wiehre",
           "040 66969910", "kanzlei@stb-lorenz.example"),
)  # fmt: skip
