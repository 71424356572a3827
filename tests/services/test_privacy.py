"""Handing out and erasing one person, on real store files, byte by byte."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import SQLModel

from kanban_app.analytics.question import Question
from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.changes import OpKind
from kanban_app.domain.contact import Channel, Consent, ContactFields, Identity
from kanban_app.domain.erasure import Place
from kanban_app.domain.errors import DomainError
from kanban_app.domain.moment import DAY
from kanban_app.domain.origin import Origin
from kanban_app.domain.property import Commission, PropertyFields, PropertyStatus, TipsterFeeKind
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.domain.task import TaskFields
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.criteria import Said
from kanban_app.services.stats import Asked
from kanban_app.store.backup import backups
from kanban_app.store.person_reader import SECTIONS
from kanban_app.store.restore import restore_backup
from tests.builders import DATA, DAYS, Desk, a_desk, a_lead

# Whatever was noted of her, in one way or another.
SECRETS = (
    "Quittenbaum", "quittenbaum", "Zerlinde", "zerlinde@example.org", "0761 998877", "+49761998877",
    "0171 5550123", "Quittenweg 7", "Anekdote", "Einwilligungstext", "L01X",
    "Geheimnis im Wohnzimmer", "VIP-Gast", "Lieblingsfarbe", "Testament", "Streit der Erben",
    "Kündigungsgrund", "Blumenstrauß", "Lieblingsviertel", "Halbgetipptes", "Früherer Name",
)  # fmt: skip


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "store" / "board.sqlite") as made:
        yield made


class Zerlinde:
    """A seller of whom everything there is was noted, and who was called otherwise before."""

    def __init__(self, desk: Desk) -> None:
        self.card = desk.add(
            "Früherer Name", notes="Geheimnis im Wohnzimmer", tags=("VIP-Gast", "Garten"),
            object_line="Haus Quittenbaum",
        )  # fmt: skip
        self.other = desk.add("Weber, Jan", tags=("Garten",))
        self.contact = desk.contacts.of_card(self.card)
        self._describe(desk)
        self._work(desk)

    def _describe(self, desk: Desk) -> None:
        fields = replace(
            desk.contacts.detail(self.contact).fields,
            first_name="Zerlinde", last_name="Quittenbaum", phones=("0761 998877", "0171 5550123"),
            emails=("zerlinde@example.org",), street="Quittenweg 7", birthday=date(1961, 5, 4),
            notes="Anekdote", identity=Identity("Ausweis", "L01X", None, date(2026, 7, 1)),
            consents=(Consent(Channel.PHONE, date(2026, 1, 2), "Einwilligungstext"),),
        )  # fmt: skip
        desk.contacts.edit(self.contact, fields)
        known = desk.contacts.detail(self.contact).fields
        desk.contacts.edit(self.contact, replace(known, phones=("0761 998877",)))
        double = desk.contacts.add(ContactFields(name="Z. Quittenbaum", notes="Anekdote")).contact
        desk.contacts.merge(self.contact, double, {})

    def _work(self, desk: Desk) -> None:
        card = self.card
        desk.criteria.say(card, Said(values={"motive": "Streit der Erben"}))
        called = ActivityFields(
            ActivityKind.CALL, desk.clock(), card=card, subject="Testament", rating=4,
            note="Lieblingsfarbe", sentiment=1,
        )  # fmt: skip
        desk.activities.add(called)
        desk.activities.add(replace(called, card=None, contact=self.contact, quote="Testament"))
        heard = replace(called, usability=2, emotion=-1, solving=0, touchpoint="Lieblingsviertel")
        desk.activities.add(heard)
        desk.activities.add(replace(heard, touchpoint="Phone", stage=desk.stage("staging").id))
        desk.tasks.add(TaskFields("Blumenstrauß für Zerlinde", date(2026, 7, 20), card=card))
        desk.matching.save_profile(card, ProfileFields(places=("Lieblingsviertel",)))
        desk.board.lose([card], desk.journey().loss_reasons[0].key, "Kündigungsgrund")
        desk.clock.pass_days(3)
        desk.board.reopen([card])
        desk.uses.drafts.keep(card, a_lead("Quittenbaum", notes="Halbgetipptes"))


def found_in(folder, words=SECRETS):
    """Return which of these words lie in which file, in any way a file may hold them."""
    return {
        (path.name, word)
        for path in folder.rglob("*")
        if path.is_file()
        for content in [path.read_bytes()]
        for word in words
        for form in (
            word.encode(),
            word.encode("utf-16-le"),
            word.encode("utf-16-be"),
            json.dumps(word)[1:-1].encode(),
        )
        if form in content
    }


def numbers(desk, now):
    """Return what `stats --json` tells of every journey."""
    asked = Asked()
    told = [desk.uses.stats.stats(j, asked, now) for j in desk.journeys.journeys()]
    return json.dumps(told, ensure_ascii=False)


def test_nothing_of_an_erased_person_is_left_in_any_file(desk):
    person = Zerlinde(desk)
    desk.store.back_up(desk.clock())
    desk.store.checkpoint()
    folder = desk.path.parent
    # The test would prove nothing if it could not find them.
    assert {word for name, word in found_in(folder) if name == "board.sqlite"} == set(SECRETS)
    done = desk.privacy.erase(person.contact, properties=True, backups=True)
    assert done.problem is None
    assert found_in(folder) == set()
    assert [path for _, path in backups(desk.path)] == [done.backup]
    desk.close()
    assert found_in(folder) == set()
    with a_desk(desk.path) as again:
        assert again.store.check() == []
        assert found_in(folder) == set()


def test_without_new_backups_the_old_ones_say_that_they_hold_him(desk):
    person = Zerlinde(desk)
    old = desk.store.back_up(desk.clock())
    desk.clock.pass_days(1)
    assert [b.holds for b in desk.privacy.outlook(person.contact).backups] == [True]
    done = desk.privacy.erase(person.contact, properties=True, backups=False)
    assert (done.backup, old.exists()) == (None, True)
    assert {name for name, _ in found_in(desk.path.parent)} == {old.name}
    desk.clock.pass_days(1)
    desk.store.back_up(desk.clock())
    held = desk.store.privacy.backups_with(person.contact)
    assert [b.holds for b in held] == [False, True]


def test_every_number_is_what_it_was(desk):
    person = Zerlinde(desk)
    desk.board.win([person.card])
    desk.clock.pass_days(2)
    erased = f"Gelöschte Person {person.contact}"
    now = desk.clock.now
    before, events = numbers(desk, now), desk.store.events_of([person.card])
    worth = desk.store.faces([person.card])[0].value_cents
    rated = [(v.stage, v.usability, v.emotion) for v in desk.uses.voices.voices()]
    assert len(rated) == 3
    desk.privacy.erase(person.contact, properties=True, backups=True)
    heard = desk.uses.voices.voices()
    assert [(v.stage, v.usability, v.emotion) for v in heard] == rated
    assert [v.touchpoint for v in heard[-2:]] == ["", "Phone"]
    expected = before.replace("Früherer Name", erased)
    assert json.loads(numbers(desk, now)) == json.loads(expected)
    assert desk.store.events_of([person.card]) == events
    face = desk.store.faces([person.card])[0]
    assert (face.value_cents, face.person) == (worth, erased)
    kept = desk.activities.of_card(person.card)
    call = next(a.fields for a in kept if a.fields.kind is ActivityKind.CALL)
    assert (call.rating, call.sentiment, call.subject, call.note) == (4, 1, "", "")


def test_the_report_is_what_it_was(desk):
    person = Zerlinde(desk)
    desk.clock.pass_days(2)
    now = desk.clock.now
    question = Question(DAYS.day(now - 60 * DAY), DAYS.day(now), now)
    before = desk.uses.analytics.report(desk.journey(), question)
    desk.privacy.erase(person.contact, properties=True, backups=False)
    fresh = AnalyticsService(desk.store, desk.clock, DAYS)
    assert repr(fresh.report(desk.journey(), question)) == repr(before)


def test_undo_goes_back_to_the_erasure_and_no_further(desk):
    person = Zerlinde(desk)
    desk.board.edit(person.other, a_lead("Weber, Jan", notes="bleibt"))
    desk.privacy.erase(person.contact, properties=True, backups=False)
    assert desk.undo.state().undo.kind is OpKind.EDIT
    desk.undo.undo()
    assert desk.board.detail(person.other).fields.notes == ""
    assert desk.undo.state().undo is None
    assert desk.undo.undo().op is None
    desk.undo.redo()
    assert desk.board.detail(person.other).fields.notes == "bleibt"
    desk.board.edit(person.card, replace(desk.board.detail(person.card).fields, notes="neu"))
    desk.undo.undo()
    assert desk.contacts.detail(person.contact).fields.name.startswith("Gelöschte Person")
    assert desk.store.check() == []


def test_what_was_undone_does_not_come_back(desk):
    person = Zerlinde(desk)
    desk.board.edit(person.card, a_lead("Quittenbaum", notes="Geheimnis im Wohnzimmer"))
    desk.undo.undo()
    desk.privacy.erase(person.contact, properties=True, backups=True)
    assert desk.undo.state().redo is None
    assert found_in(desk.path.parent) == set()


def test_an_erased_person_is_neither_listed_nor_found(desk):
    person = Zerlinde(desk)
    search = desk.uses.search
    while search.build():
        pass
    assert search.find("Quittenbaum", 9).found
    done = desk.privacy.erase(person.contact, properties=True, backups=False)
    search.follow(done.changes)
    while search.build():
        pass
    assert all(not results for _, results in search.find("Quittenbaum", 9).found)
    assert person.contact not in [line.id for line in desk.contacts.lines()]
    assert desk.contacts.of_card(person.card) == person.contact


def test_tags_and_words_that_others_share_stay(desk):
    person = Zerlinde(desk)
    desk.privacy.erase(person.contact, properties=True, backups=False)
    assert desk.board.detail(person.card).fields.tags == ("Garten",)
    assert desk.board.detail(person.other).fields.tags == ("Garten",)


def test_values_that_count_stay_and_free_text_goes(desk):
    person = Zerlinde(desk)
    said = {"valuation_low": "45000000", "appointment_on": "2026-07-20"}
    desk.criteria.say(person.card, Said(values=said))
    desk.privacy.erase(person.contact, properties=True, backups=False)
    assert desk.store.values.of_card(person.card) == said


def test_open_tasks_are_dropped_with_the_person(desk):
    person = Zerlinde(desk)
    assert desk.tasks.open_of_card(person.card)
    desk.privacy.erase(person.contact, properties=True, backups=False)
    assert desk.tasks.open_of_card(person.card) == []


def test_a_property_others_work_on_is_not_offered_to_go(desk):
    person = Zerlinde(desk)
    assert len(desk.privacy.outlook(person.contact).holdings.properties) == 1
    buyer = desk.add("Käufer, Karl", journey="buyer")
    theirs = desk.properties.of_card(person.card).detail.id
    desk.properties.link(buyer, theirs, "de")
    holdings = desk.privacy.outlook(person.contact).holdings
    assert (holdings.properties, holdings.shared) == ((), 1)
    desk.privacy.erase(person.contact, properties=True, backups=False)
    assert desk.properties.detail(theirs).fields.line == "Haus Quittenbaum"


def test_where_else_he_is_mentioned_is_told_and_left_alone(desk):
    person = Zerlinde(desk)
    desk.board.edit(person.other, a_lead("Weber, Jan", notes="Freundin von Zerlinde QUITTENBAUM"))
    again = desk.contacts.add(ContactFields(name="Zerlinde Quittenbaum", kind="person")).contact
    phone = desk.contacts.add(ContactFields(name="Max", phones=("0761 998877",))).contact
    desk.contacts.add(ContactFields(name="Quittenbaumer, Ute"))
    desk.contacts.add(ContactFields(name="Quittenbaum, Otto"))
    told = desk.privacy.outlook(person.contact).mentions
    assert {(m.place, m.row) for m in told} == {
        (Place.CARD, person.other),
        (Place.CONTACT, again),
        (Place.CONTACT, phone),
        (Place.PROPERTY, desk.properties.of_card(person.card).detail.id),
    }
    desk.privacy.erase(person.contact, properties=True, backups=False)
    assert "QUITTENBAUM" in desk.board.detail(person.other).fields.notes
    # The journal must not know better than the card what stood there.
    assert {word for _, word in found_in(desk.path.parent)} == {
        "Quittenbaum", "Zerlinde", "0761 998877", "+49761998877",
    }  # fmt: skip


def typed_on_maps(desk):
    """Type her name into every kind of text of the maps; return the stages and the journeys."""
    buyer, quiet = desk.journey("buyer"), "Zerlinde\nQuittenbaum"
    rests = {
        desk.stage("awareness").id: {
            "challenges": [{"de": "Zeile\nQuittenbaum rief an", "en": ""}]
        },
        desk.stage("staging").id: {"lanes": {"own": ["wie bei Zerlinde Quittenbaum"]}},
        desk.stage("marketing").id: {
            "improvements": [{"key": "x", "de": "Frau QUITTENBAUM fragen"}]
        },
        desk.stage("acquisition").id: {
            "plan": {"touchpoints": {"Anruf Quittenbaum": {"emotion": 1}}}
        },
    }
    persona = {"key": "zerlinde_quittenbaum", "name": "Eva"}

    def work(writer):
        for stage, rest in rests.items():
            writer.save_stage_rest(stage, rest)
        writer.save_journey_rest(desk.journey().id, {"personas": [{"name": "A", "quote": quiet}]})
        writer.save_journey_rest(buyer.id, {"personas": [persona]})

    desk.store.record(OpKind.EDIT, ("",), desk.clock(), work)
    return list(rests), [desk.journey().id, buyer.id]


def test_where_a_map_mentions_him_is_told_before_and_after(desk):
    person = Zerlinde(desk)
    before = desk.privacy.outlook(person.contact).mentions
    assert {m.place for m in before} == {Place.PROPERTY}
    stages, journeys = typed_on_maps(desk)
    told = desk.privacy.outlook(person.contact).mentions
    maps = {(m.place, m.row) for m in told if m.place is not Place.PROPERTY}
    assert maps == {(Place.STAGE, s) for s in stages} | {(Place.JOURNEY, j) for j in journeys}
    called = next(m.name for m in told if m.row == stages[0] and m.place is Place.STAGE)
    journey = desk.journey()
    assert called == f"{journey.name.de} · {journey.stages[0].name.de}"
    done = desk.privacy.erase(person.contact, properties=True, backups=False)
    # The property is his own, and went with him.
    assert done.mentions == tuple(m for m in told if m.place is not Place.PROPERTY)
    assert "QUITTENBAUM" in str(desk.store.stage_rests()[stages[2]])


def test_the_picture_of_a_persona_mentions_nobody(desk):
    person = Zerlinde(desk)
    rest = {"personas": [{"key": "eva", "name": "Eva", "picture": "ab+Quittenbaum+cd"}]}
    desk.store.record(
        OpKind.EDIT, ("",), desk.clock(), lambda w: w.save_journey_rest(desk.journey().id, rest)
    )
    told = desk.privacy.outlook(person.contact).mentions
    assert {m.place for m in told} == {Place.PROPERTY}


def test_an_old_backup_that_comes_back_forgets_him_again(desk):
    person = Zerlinde(desk)
    old = desk.store.back_up(desk.clock())
    desk.privacy.erase(person.contact, properties=True, backups=False)
    desk.close()
    restore_backup(desk.path, old, desk.clock())
    with a_desk(desk.path) as again:
        assert again.contacts.detail(person.contact).erased is None
        assert again.privacy.erase_again() == 1
        assert again.privacy.erase_again() == 0
        old.unlink()
        assert found_in(desk.path.parent) == set()
        # What stands beside the store says nothing of him.
        assert (desk.path.parent / "board-erased.txt").exists()


def test_who_is_gone_cannot_be_erased(desk):
    with pytest.raises(DomainError, match="no longer exists"):
        desk.privacy.erase(99, properties=False, backups=False)


def test_a_person_is_found_by_name_or_uid(desk):
    person = Zerlinde(desk)
    uid = desk.contacts.detail(person.contact).uid
    assert desk.privacy.find(uid) == desk.privacy.find("Quittenbaum, Zerlinde") == person.contact
    with pytest.raises(DomainError, match="no contact called"):
        desk.privacy.find("Niemand")
    desk.contacts.add(ContactFields(name="Weber, Jan"))
    with pytest.raises(DomainError, match="Several contacts"):
        desk.privacy.find("Weber, Jan")


def test_everything_about_a_person_is_handed_out(desk):
    person = Zerlinde(desk)
    told = json.dumps(desk.privacy.whole(person.contact).sections, ensure_ascii=False)
    # Not held any more but in the undo journal, of which only the size is told.
    assert [word for word in SECRETS if word not in told] == ["0171 5550123"]


def test_nothing_of_others_is_handed_out(desk):
    person = Zerlinde(desk)
    buyer = desk.add("Käufer, Karl", journey="buyer")
    desk.deals.link(person.card, buyer)
    sections = desk.privacy.whole(person.contact).sections
    assert len(sections["deals"]) == 1
    assert "Karl" not in json.dumps(sections)


def test_every_table_is_handed_out_or_tells_of_nobody(desk):
    told = " ".join(statement for _, statement in SECTIONS.values())
    nobodys = {
        "journey_version", "loss_reason", "stage_estimate", "op", "op_change", "not_duplicate",
    }  # fmt: skip
    assert {
        t for t in SQLModel.metadata.tables if not re.search(rf"(FROM|JOIN) {t}\b", told)
    } == nobodys


def test_who_may_go_this_year_is_listed_with_what_kept_him(desk):
    lost, won, still = (desk.add(n, journey="buyer") for n in ("Alt, A", "Brand, B", "Cron, C"))
    for card, to in ((lost, desk.board.lose), (won, None)):
        if to:
            to([card], desk.journey("buyer").loss_reasons[0].key)
        else:
            desk.board.win([card])
    told = desk.privacy.keep_list()
    assert (told.year, [e.case.name for e in told.entries]) == (2026, ["Alt, A"])
    later = desk.privacy.keep_list(2035)
    assert [(e.case.name, e.holds[0].until) for e in later.entries] == [
        ("Brand, B", date(2034, 12, 31))
    ]
    assert told.years == (2026, 2035)
    assert desk.contacts.of_card(still) not in [e.case.contact for e in told.entries]


def test_a_longer_stay_takes_somebody_off_the_list_and_is_undone(desk):
    card = desk.add("Alt, A", journey="buyer")
    desk.board.lose([card], desk.journey("buyer").loss_reasons[0].key)
    contact = desk.contacts.of_card(card)
    desk.privacy.keep_until(contact, date(2027, 12, 31))
    assert desk.privacy.keep_list().entries == ()
    assert [e.case.name for e in desk.privacy.keep_list(2028).entries] == ["Alt, A"]
    desk.undo.undo()
    assert len(desk.privacy.keep_list().entries) == 1


def test_who_has_a_part_in_what_is_open_may_not_go(desk):
    old = Consent(Channel.EMAIL, date(2015, 1, 1), "x")

    def known(name: str):
        return desk.contacts.add(ContactFields(name=name, consents=(old,))).contact

    partner, tipster, owner, notary, bringer, asked = map(
        known, ("Lorenz", "Wehrle", "Eigen", "Notariat", "Bring", "Frage")
    )
    everybody = {partner, tipster, owner, notary, bringer, asked}

    def free() -> set:
        return {e.case.contact for e in desk.privacy.keep_list().entries} & everybody

    assert free() == everybody, "the consent of each has expired"
    card = desk.add("Pfaff", "staging", object_line="", place="")
    paid = Commission(tipster=tipster, partner=partner, partner_share=25_000)
    house = desk.properties.add(PropertyFields(line="EFH", owner=owner, commission=paid), "de").id
    desk.properties.link(card, house, "de")
    at_notary = ActivityFields(ActivityKind.NOTARY, desk.clock(), card=card, contact=notary)
    desk.activities.add(at_notary)
    desk.origins.assign(card, Origin(contact=bringer))
    desk.tasks.add(TaskFields("Anrufen", date(2026, 7, 20), contact=asked))
    assert free() == set()
    reason = desk.journey("owner").loss_reasons[0].key
    desk.board.lose([card], reason)
    assert free() == everybody - {asked}
    desk.undo.undo()
    assert free() == set()


def test_what_an_erased_tipster_and_partner_brought_stays_counted(desk):
    tipster = desk.contacts.add(ContactFields(name="Wehrle, Hannelore")).contact
    card = desk.add("Pfaff", "marketing", object_line="", place="")
    paid = Commission(
        owner_rate=3_570, tipster=tipster, tipster_fee_kind=TipsterFeeKind.PCT_OF_COMMISSION,
        tipster_fee=10_000, partner=tipster, partner_share=25_000,
    )  # fmt: skip
    home = PropertyFields(line="EFH", price_cents=40_000_000, commission=paid)
    house = desk.properties.add(home, "de").id
    desk.properties.link(card, house, "de")
    desk.origins.assign(card, Origin(contact=tipster))

    def brought():
        told = desk.bringing.of(tipster).cards
        return [(b.face.id, b.outcome, b.net_cents, b.part_cents) for b in told]

    before, now = brought(), desk.clock()
    counted = numbers(desk, now)
    assert before[0][0] == card
    assert before[0][3] > 0
    desk.privacy.erase(tipster, properties=True, backups=True)
    assert brought() == before
    assert numbers(desk, now) == counted
    desk.store.checkpoint()
    assert found_in(desk.path.parent, ("Wehrle", "Hannelore")) == set()


def test_the_owner_of_a_property_without_cards_stays_until_it_is_sold(desk):
    old = Consent(Channel.EMAIL, date(2015, 1, 1), "x")
    owner = desk.contacts.add(ContactFields(name="Eigen", consents=(old,))).contact
    house = desk.properties.add(PropertyFields(line="EFH", owner=owner), "de").id
    assert desk.privacy.keep_list().entries == ()
    fields = replace(desk.properties.detail(house).fields, status=PropertyStatus.WITHDRAWN)
    desk.properties.save(house, fields, "de")
    assert [e.case.contact for e in desk.privacy.keep_list().entries] == [owner]


def test_nobody_is_kept_until_a_day_that_is_over(desk):
    contact = desk.contacts.of_card(desk.add("Alt, A"))
    with pytest.raises(DomainError, match="is over"):
        desk.privacy.keep_until(contact, date(2026, 7, 14))
    assert desk.contacts.detail(contact).fields.keep_until is None
    desk.privacy.keep_until(contact, date(2026, 7, 15))


def test_prospects_of_a_sold_listing_are_asked_about(desk):
    owner = desk.add("Eigen, E", "marketing", object_line="Haus am See")
    first, second = (desk.add(n, "fit", "buyer") for n in ("Kauf, K", "Pech, P"))
    for buyer in (first, second):
        desk.deals.link(owner, buyer)
    desk.board.win([first])
    entry = next(e for e in entries_with_reason(desk) if e.case.name == "Pech, P")
    assert (entry.holds, entry.case.sold) == ((), "Haus am See Freiburg-Rieselfeld")


def entries_with_reason(desk):
    """Return whoever asked in vain for a listing that is sold."""
    outbid = [c for c in desk.store.privacy.cases(DAYS) if c.sold]
    for case in outbid:
        for card in desk.contacts.cards_of(case.contact):
            if desk.store.states([card])[card].outcome == "open":
                desk.board.lose([card], desk.journey("buyer").loss_reasons[0].key)
    return desk.privacy.keep_list().entries


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_an_old_store_is_brought_up_and_erases_as_well(tmp_path, version):
    path = tmp_path / "board.sqlite"
    shutil.copy(DATA / "stores" / f"{version}.sqlite", path)
    with a_desk(path) as desk:
        line = next(line for line in desk.contacts.lines() if line.cards)
        assert (path.name, line.name) in found_in(path.parent, [line.name])
        desk.store.back_up(desk.clock())
        # Those that were made before the migration hold him as well.
        assert all(b.holds for b in desk.store.privacy.backups_with(line.id))
        cards = desk.contacts.cards_of(line.id)
        events = desk.store.events_of(cards)
        done = desk.privacy.erase(line.id, properties=True, backups=True)
        assert done.problem is None
        assert desk.store.events_of(cards) == events
        assert desk.store.check() == []
        assert found_in(path.parent, [line.name]) == set()
        while desk.undo.state().undo is not None:
            desk.undo.undo()
        assert desk.store.check() == []
