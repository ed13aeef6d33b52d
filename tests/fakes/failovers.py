"""A failover from eu-west to eu-central, driven from one desk, with everybody else's votes from desks of their own."""

from models.access.approval.request import Verdict
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.incident.failover import commands
from models.incident.failover.checklist import ITEMS, Mark
from models.incident.failover.commands import MoveFailover, ReadGauge, SignItem, StatefulService, TriggerFailover
from models.incident.failover.gauges import Gauge
from models.incident.failover.part import PART
from models.incident.failover.stages import FORWARD, Stage
from models.incident.failover.views import FailoverView
from models.kernel.ids import EventId, PersonId
from tests.fakes.events import STREAM
from tests.fakes.incidents import Post, declared

ORDERS = StatefulService("orders-db", 0, 30_000)
LEDGER = StatefulService("ledger-db", 1, 5_000)
TRIGGER = TriggerFailover(
    STREAM, "eu-west to eu-central", "eu-west", "eu-central", (ORDERS, LEDGER), 30 * 60_000, "eu-west is dark"
)


class Run:
    """One failover at Ana's desk."""

    def __init__(self, trigger: TriggerFailover = TRIGGER, post: Post | None = None) -> None:
        self.post = post or declared()
        (event,) = self.post.do(trigger)
        self.id: EventId = event.id

    @property
    def view(self) -> FailoverView:
        found = self.post.state.part(PART).find(self.id)
        assert found is not None
        return found

    @property
    def now_ms(self) -> int:
        return self.post.device.clock.now_ms()

    @property
    def signed(self) -> set[str]:
        return {each.item.key for each in self.view.items if each.is_signed}

    def wait(self, minutes: float) -> None:
        self.post.device.clock.advance(minutes * 60)

    def move(self, to: Stage, reason: str = "") -> None:
        self.post.do(MoveFailover(STREAM, self.id, to, reason))

    def read(self, gauge: Gauge, value: int, service: str = "", ago_minutes: float = 0) -> None:
        observed_ms = self.now_ms - round(ago_minutes * 60_000)
        self.post.do(ReadGauge(STREAM, self.id, gauge, service, value, "psql", observed_ms))

    def read_all(self, gauge: Gauge, value: int) -> None:
        for service in self.view.services:
            self.read(gauge, value, service.key)

    def sign(self, *stages: Stage) -> None:
        for item in ITEMS:
            if item.stage in stages and item.key not in self.signed:
                self.post.do(SignItem(STREAM, self.id, item.key, Mark.DONE, "seen"))

    def vote(self, who: PersonId, kind: str, verdict: Verdict = Verdict.APPROVE) -> None:
        asked = [each for each in self.post.state.part(APPROVALS).all if each.kind == kind][-1]
        other = Post(int(who[-12:]), clock=self.post.device.clock)
        other.hear(self.post)
        other.do(VoteApproval(STREAM, asked.id, verdict, "so"))
        self.post.hear(other)

    def good(self) -> None:
        """Everything the promotion looks at, as it should be."""
        self.read_all(Gauge.FENCED, 1)
        self.read_all(Gauge.LAG_MS, 2_000)
        self.read_all(Gauge.CONSISTENCY, 1)
        self.read_all(Gauge.PRIMARIES, 1)
        self.read(Gauge.CANARY, 1)

    def reach(self, stage: Stage) -> "Run":
        """Go there the usual way, all gates met."""
        for following in FORWARD[1 : FORWARD.index(stage) + 1]:
            self.sign(following)
            self.good()
            self.move(following)
        return self

    def ready_to_go_back(self) -> None:
        for _ in range(4):
            self.read(Gauge.PRIMARY_HEALTH, 1)
            self.wait(9.5)
        self.read(Gauge.PRIMARY_HEALTH, 1)
        self.read_all(Gauge.BACK_LAG_MS, 0)

    def ask_failback(self) -> None:
        self.post.do(commands.AskFailback(STREAM, self.id))
