"""Keeps the ranking of what most likely began the present trouble, from verdicts, alerts, changes and what people ruled."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from models.alerts.alert import Alert
from models.causes.feedback import CauseJudgement
from models.causes.rank import rank
from models.causes.suspect import Suspect
from models.causes.symptom import Symptom, SymptomKind
from models.health.change import Change
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.kernel.clock import Clock
from models.topology.graph import Graph

_LEAST_SCORE: Final = 0.05
"""Below it a candidate is no help."""
_KINDS: Final = {
    Condition.DOWN: SymptomKind.DOWN,
    Condition.DEGRADED: SymptomKind.DEGRADED,
    Condition.AT_RISK: SymptomKind.ANOMALY,
}


class CauseWatch:
    """On the GUI thread; one ranking takes some milliseconds for a thousand services."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._graph: Callable[[], Graph | None] = lambda: None
        self._health: tuple[ServiceHealth, ...] = ()
        self._alerts: dict[str, tuple[Alert, ...]] = {}
        self._feedback: tuple[CauseJudgement, ...] = ()
        self.suspects: tuple[Suspect, ...] = ()
        """The likeliest first; empty while nothing is broken."""
        self.ranked_ms: int | None = None
        """When; None before the first time. While nothing can be seen, nothing is ranked anew."""

    def use_graph(self, graph: Callable[[], Graph | None]) -> None:
        """Where the graph in force is to be had."""
        self._graph = graph

    def take_health(self, health: tuple[ServiceHealth, ...]) -> None:
        """The verdicts of now."""
        self._health = health

    def take_alerts(self, source: str, alerts: Sequence[Alert]) -> None:
        """Every alert that stands now, of one source."""
        self._alerts[source] = tuple(alerts)

    def forget_alerts(self) -> None:
        """Other sources take over: what the old ones told no longer stands."""
        self._alerts.clear()

    def judge(self, feedback: Iterable[CauseJudgement]) -> None:
        """All that people ever ruled."""
        self._feedback = tuple(feedback)

    def round(self, changes: Iterable[Change]) -> Iterator[None]:
        """Rank anew. What is merely at risk is a symptom beside others, but by itself no trouble to explain."""
        yield
        graph = self._graph()
        if all(each.condition is Condition.UNKNOWN for each in self._health):
            return
        self.ranked_ms = self._clock.now_ms()
        is_broken = any(each.condition in (Condition.DOWN, Condition.DEGRADED) for each in self._health)
        if graph is None or not is_broken:
            self.suspects = ()
            return
        well = [each.service for each in self._health if each.condition is Condition.OK]
        found = rank(graph, self._symptoms(), changes, feedback=self._feedback, well=well)
        self.suspects = tuple(each for each in found if each.score >= _LEAST_SCORE)

    def _symptoms(self) -> Iterator[Symptom]:
        for each in self._health:
            kind = _KINDS.get(each.condition)
            if kind is not None:
                signal = each.headline.key.signal.value if each.headline is not None else ""
                yield Symptom(each.service, each.since_ms, kind, signal, each.why)
        # The same alert of many instances is one symptom, from the first of them on.
        first: dict[tuple[str, str], int] = {}
        for alerts in self._alerts.values():
            for alert in alerts:
                if alert.service is not None and alert.state == "firing":
                    key = (alert.service, alert.name)
                    first[key] = min(alert.starts_at_ms, first.get(key, alert.starts_at_ms))
        for (service, name), began_ms in first.items():
            yield Symptom(service, began_ms, SymptomKind.ALERT, words=name)
