"""Other words by which somebody may look for a command than those of its name."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP

# By the key of a command, or what stands before the dot of it.
_WORDS = {
    "new": QT_TRANSLATE_NOOP("commands", "add create card inquiry customer prospect"),
    "find": QT_TRANSLATE_NOOP("commands", "filter find look for"),
    "filter": QT_TRANSLATE_NOOP("commands", "narrow tag source amount age only some"),
    "levels": QT_TRANSLATE_NOOP("commands", "next level of detail open stage inside steps"),
    "new_contact": QT_TRANSLATE_NOOP("commands", "add create person company customer address"),
    "new_property": QT_TRANSLATE_NOOP("commands", "add create object house flat land listing"),
    "new_task": QT_TRANSLATE_NOOP("commands", "add create plan to do step reminder"),
    "friction": QT_TRANSLATE_NOOP("commands", "leak loss ledger reasons stalled rotten waiting"),
    "need": QT_TRANSLATE_NOOP("commands", "balance demand buyers homes owners price place"),
    "what_if": QT_TRANSLATE_NOOP("commands", "forecast simulate slider goal target loop gain"),
    "trees": QT_TRANSLATE_NOOP("commands", "referral tree recommendation thank clients"),
    "card": QT_TRANSLATE_NOOP("commands", "inspector details panel"),
    "card.enter": QT_TRANSLATE_NOOP("commands", "inspector details keyboard type"),
    "card.link": QT_TRANSLATE_NOOP("commands", "deal partner connect match pair"),
    "card.bring": QT_TRANSLATE_NOOP("commands", "deal partner move too"),
    "card.origin": QT_TRANSLATE_NOOP(
        "commands", "tipster partner referred recommended source referral"
    ),
    "card.lead": QT_TRANSLATE_NOOP("commands", "referral recommendation buyer owner again"),
    "card.contact": QT_TRANSLATE_NOOP("commands", "person client open address"),
    "card.other_contact": QT_TRANSLATE_NOOP("commands", "person client change link"),
    "card.property": QT_TRANSLATE_NOOP("commands", "object house connect"),
    "card.new_property": QT_TRANSLATE_NOOP("commands", "object house add"),
    "card.open_property": QT_TRANSLATE_NOOP("commands", "object house show"),
    "card.unlink_property": QT_TRANSLATE_NOOP("commands", "object house remove"),
    "card.profile": QT_TRANSLATE_NOOP("commands", "buyer wishes looks for matching"),
    "card.checklist": QT_TRANSLATE_NOOP("commands", "criteria exit required tick"),
    "card.milestone": QT_TRANSLATE_NOOP("commands", "reached day signed reserved notary"),
    "card.waiting": QT_TRANSLATE_NOOP("commands", "blocked bank authority client pause"),
    "duplicates": QT_TRANSLATE_NOOP("commands", "merge contacts twice same person double"),
    "personas": QT_TRANSLATE_NOOP("commands", "typical clients faces buyer persona target group"),
    "backlog": QT_TRANSLATE_NOOP("commands", "improvements experiments effort effect verdict"),
    "map.print": QT_TRANSLATE_NOOP("commands", "paper pdf png svg markdown a3 a4 printer poster"),
    "map.compare": QT_TRANSLATE_NOOP("commands", "beside difference then and now two journeys"),
    "profiles": QT_TRANSLATE_NOOP("commands", "buyers wishes matching looking for"),
    "screen": QT_TRANSLATE_NOOP("commands", "go to show open screen"),
    "screen.today": QT_TRANSLATE_NOOP(
        "commands", "day tasks appointments overdue inquiries suggestions"
    ),
    "screen.board": QT_TRANSLATE_NOOP("commands", "kanban cards columns stages pipeline leads"),
    "screen.analytics": QT_TRANSLATE_NOOP(
        "commands", "charts numbers statistics throughput conversion commission forecast report"
    ),
    "screen.contacts": QT_TRANSLATE_NOOP(
        "commands", "people customers addresses duplicates merge consent"
    ),
    "screen.properties": QT_TRANSLATE_NOOP(
        "commands", "objects houses flats listings matching buyers search profiles"
    ),
    "undo": QT_TRANSLATE_NOOP("commands", "back revert take back mistake"),
    "redo": QT_TRANSLATE_NOOP("commands", "again repeat forward"),
    "step": QT_TRANSLATE_NOOP("commands", "task to do reminder follow-up appointment finished"),
    "call": QT_TRANSLATE_NOOP("commands", "phone telephone talk contact log"),
    "voice": QT_TRANSLATE_NOOP("commands", "rating survey quote satisfaction feedback nps answer"),
    "win": QT_TRANSLATE_NOOP("commands", "close deal success signed sold bought"),
    "lose": QT_TRANSLATE_NOOP("commands", "close cancel refusal gone reason"),
    "park": QT_TRANSLATE_NOOP("commands", "pause wait sleep later park"),
    "archive": QT_TRANSLATE_NOOP("commands", "put away file close"),
    "delete": QT_TRANSLATE_NOOP("commands", "remove throw away erase"),
    "import": QT_TRANSLATE_NOOP("commands", "read load file excel csv table restore"),
    "export": QT_TRANSLATE_NOOP(
        "commands", "save write file print pdf image excel csv json backup share"
    ),
    "closed": QT_TRANSLATE_NOOP("commands", "lost archived won finished reopen bring back"),
    "stages": QT_TRANSLATE_NOOP("commands", "columns journey limits process rename colour"),
    "journey_file": QT_TRANSLATE_NOOP("commands", "template process load import toml"),
    "journey": QT_TRANSLATE_NOOP("commands", "owner buyer board process view"),
    "journeys": QT_TRANSLATE_NOOP("commands", "owner buyer board process both view"),
    "density": QT_TRANSLATE_NOOP("commands", "density size view big small"),
    "charts": QT_TRANSLATE_NOOP("commands", "diagrams panel throughput conversion hide view"),
    "past": QT_TRANSLATE_NOOP("commands", "time machine travel history yesterday date as of"),
    "mode": QT_TRANSLATE_NOOP("commands", "theme mode appearance night light dark"),
    "language": QT_TRANSLATE_NOOP("commands", "language German English"),
    "settings": QT_TRANSLATE_NOOP(
        "commands", "options preferences reminders notifications motion configure"
    ),
    "keys": QT_TRANSLATE_NOOP("commands", "shortcuts keyboard help manual"),
    "keep_or_delete": QT_TRANSLATE_NOOP(
        "commands", "privacy data protection gdpr retention erase deadlines"
    ),
    "quit": QT_TRANSLATE_NOOP("commands", "exit close end leave program"),
}


def other_words(key: str) -> str:
    """Return the other words for a command, in English and in the language in force."""
    group = key.partition(".")[0]
    known = [_WORDS[k] for k in dict.fromkeys((key, group)) if k in _WORDS]
    return " ".join((*known, *(QCoreApplication.translate("commands", w) for w in known)))
