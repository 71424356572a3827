"""All use cases of one store, handed around as one thing."""

from collections.abc import Callable
from dataclasses import dataclass

from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.services.activities import ActivityService
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.board import BoardService
from kanban_app.services.bringing import BringingService
from kanban_app.services.closed import ClosedService
from kanban_app.services.confirming import Confirming
from kanban_app.services.contacts import ConsentUse, ContactService
from kanban_app.services.criteria import CriteriaService
from kanban_app.services.deal_follow import DealFollower
from kanban_app.services.deal_moves import DealMoves
from kanban_app.services.deal_traces import DealTraces
from kanban_app.services.deals import DealService
from kanban_app.services.drafts import DraftService
from kanban_app.services.exporting import ExportService
from kanban_app.services.flywheel import FlywheelService
from kanban_app.services.flywheel_stats import FlywheelStats
from kanban_app.services.follow import Followers
from kanban_app.services.goals import GoalService
from kanban_app.services.importing import ImportService
from kanban_app.services.improvements import ImprovementService
from kanban_app.services.joining import JoiningService
from kanban_app.services.journeys import JourneyService
from kanban_app.services.live import LiveService
from kanban_app.services.mandate_task import MandateFollower
from kanban_app.services.maps import Counted, MapService
from kanban_app.services.matching import MatchingService
from kanban_app.services.milestones import MilestoneFollower
from kanban_app.services.namesakes import NamesakeService
from kanban_app.services.origins import OriginService
from kanban_app.services.past import PastService
from kanban_app.services.personas import PersonaService
from kanban_app.services.ports import Store
from kanban_app.services.privacy import PrivacyService
from kanban_app.services.properties import PropertyService
from kanban_app.services.property_follow import PropertyFollower
from kanban_app.services.restoring import RestoreService
from kanban_app.services.rule_books import RuleBooks
from kanban_app.services.rule_tasks import RuleTaskFollower
from kanban_app.services.sample import SampleService
from kanban_app.services.search import SearchService
from kanban_app.services.side_balance import SideBalanceService
from kanban_app.services.stats import StatsService
from kanban_app.services.substages import SubstageService
from kanban_app.services.task_rules import TaskFollower
from kanban_app.services.tasks import TaskService
from kanban_app.services.templates import TemplateService
from kanban_app.services.today import TodayService
from kanban_app.services.towns import located
from kanban_app.services.undo import UndoService
from kanban_app.services.voices import VoiceService
from kanban_app.services.waiting import WaitingService
from kanban_app.services.what_if import WhatIfService


@dataclass(frozen=True, slots=True)
class Desk:
    """What a broker can do with one store; made by the composition root."""

    store: Store
    clock: Callable[[], Moment]
    days: LocalDays
    board: BoardService
    closed: ClosedService
    undo: UndoService
    journeys: JourneyService
    templates: TemplateService
    live: LiveService
    stats: StatsService
    analytics: AnalyticsService
    flywheel: FlywheelService
    flywheel_stats: FlywheelStats
    what_if: WhatIfService
    sides: SideBalanceService
    past: PastService
    importing: ImportService
    exporting: ExportService
    restoring: RestoreService
    sample: SampleService
    drafts: DraftService
    properties: PropertyService
    contacts: ContactService
    matching: MatchingService
    criteria: CriteriaService
    confirming: Confirming
    books: RuleBooks
    followers: Followers
    deals: DealService
    tasks: TaskService
    activities: ActivityService
    origins: OriginService
    bringing: BringingService
    search: SearchService
    today: TodayService
    privacy: PrivacyService
    waiting: WaitingService
    voices: VoiceService
    namesakes: NamesakeService
    joining: JoiningService
    goals: GoalService
    substages: SubstageService
    maps: MapService
    personas: PersonaService
    improvements: ImprovementService


def desk_over(
    store: Store,
    clock: Callable[[], Moment],
    days: LocalDays,
    template: Callable[[str], bytes],
    books: RuleBooks | None = None,
    language: Callable[[], str] = lambda: "de",
) -> Desk:
    """Return every use case over one store; without `books` the shipped rules hold.

    What templates make is worded in the `language` of the moment.
    """
    books = books or RuleBooks()
    journeys = JourneyService(store, clock, template)
    tasks = TaskFollower(store, clock, days, language, books)
    followers = Followers(
        (
            PropertyFollower(store),
            ConsentUse(clock, days),
            MilestoneFollower(store, days, books),
            tasks,
            MandateFollower(store, clock, days, language),
            RuleTaskFollower(store, days, books, language),
        )
    )
    properties = PropertyService(store, clock, followers)
    traces = DealTraces(store, days, books, followers, properties.change, language)
    deals = DealMoves(store, followers, language, properties.follow, traces)
    followers.add(DealFollower(deals))
    analytics = AnalyticsService(store, clock, days)
    voices = VoiceService(store, clock)
    contacts = ContactService(store, clock, books)
    confirming = Confirming(store, days, books)
    activities = ActivityService(store, clock, days, followers, tasks)
    origins = OriginService(store, clock, followers)
    voices = VoiceService(store, clock)
    flywheel = FlywheelService(store, analytics, days)
    improvements = ImprovementService(store, analytics, voices, clock, days, language)
    return Desk(
        store=store,
        clock=clock,
        days=days,
        board=BoardService(store, clock, followers),
        closed=ClosedService(store),
        undo=UndoService(store),
        journeys=journeys,
        templates=TemplateService(store, clock),
        live=LiveService(store, days),
        stats=StatsService(store, days, confirming),
        analytics=analytics,
        flywheel=flywheel,
        flywheel_stats=FlywheelStats(store, flywheel),
        what_if=WhatIfService(store, analytics, days),
        sides=SideBalanceService(store, analytics, days, properties.listed, located),
        past=PastService(store, days),
        importing=ImportService(store, clock, days, language),
        exporting=ExportService(store, clock, days),
        restoring=RestoreService(store, clock),
        sample=SampleService(store, clock, days, language),
        drafts=DraftService(store, clock),
        contacts=contacts,
        properties=properties,
        matching=MatchingService(store, clock, properties.listed, located),
        criteria=CriteriaService(store, clock, days, books, followers, properties.change),
        confirming=confirming,
        books=books,
        followers=followers,
        deals=DealService(store, clock, deals),
        tasks=TaskService(store, clock, days, followers),
        activities=activities,
        origins=origins,
        bringing=BringingService(store, origins, properties),
        search=SearchService(store.search),
        today=TodayService(store, analytics, activities, clock, days),
        waiting=WaitingService(store, clock, days),
        voices=voices,
        joining=JoiningService(store, properties),
        goals=GoalService(store, clock, language),
        substages=SubstageService(store, clock),
        personas=PersonaService(store, clock),
        improvements=improvements,
        maps=MapService(store, clock, days, Counted(analytics, voices, flywheel, improvements)),
        namesakes=NamesakeService(store, contacts, clock),
        privacy=PrivacyService(store, contacts, books, clock, days, language),
    )
