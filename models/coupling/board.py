"""What live sources have seen of calls between services, remembered pair by pair. One owner, one thread."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from models.catalog.estate import Catalog
from models.coupling.comparison import comparing
from models.coupling.finding import Comparison
from models.coupling.judgement import FindingKey, Judgement
from models.coupling.observed import ObservedEdge, Sighting, earliest, latest
from models.coupling.rules import DEFAULT_RULES, Rules

MOST_PAIRS = 100_000
"""Those unseen for longest are forgotten beyond this number."""
_FRESH_MS = 60_000
"""So long an assessment serves while nothing is new."""
_Key = tuple[str, str, str, str]


@dataclass(slots=True)
class _Record:
    newest: ObservedEdge
    """The newest fact: it tells of a whole window, so it takes the place of the one before and is never added to it."""
    first_ms: int | None
    last_ms: int | None


class CouplingBoard:
    """Holds the newest fact of every source about every pair, and since when the pair has been seen."""

    def __init__(self, rules: Rules = DEFAULT_RULES) -> None:
        self._rules = rules
        self._catalog: Catalog | None = None
        self._judgements: Mapping[FindingKey, Judgement] = {}
        self._records: dict[_Key, _Record] = {}
        self.last: Comparison | None = None
        """What the last assessment found; None before there was any."""
        self._is_new = False

    def set_catalog(self, catalog: Catalog | None) -> None:
        """Use another estate. Names are looked up when assessing, so what was seen stays."""
        self._catalog = catalog
        self._is_new = True

    def set_rules(self, rules: Rules) -> None:
        """Judge by other figures from now on."""
        self._rules = rules
        self._is_new = True

    def judge(self, judgements: Mapping[FindingKey, Judgement]) -> None:
        """Take what people have decided: every judgement that counts, replacing those known before."""
        self._judgements = dict(judgements)
        self._is_new = True

    def ingest(self, edges: Iterable[ObservedEdge]) -> None:
        """Take facts, in any order. An older one only tells since when a pair has been seen."""
        for edge in edges:
            key = (edge.source, edge.caller, edge.target, edge.protocol.value)
            known = self._records.get(key)
            first = edge.first_ms if edge.first_ms is not None else edge.last_ms
            if known is None:
                self._records[key] = _Record(edge, first, edge.last_ms)
            else:
                if _is_newer(edge, known.newest):
                    known.newest = edge
                known.first_ms = earliest(known.first_ms, first)
                known.last_ms = latest(known.last_ms, edge.last_ms)
            self._is_new = True
        if len(self._records) > MOST_PAIRS:
            kept = sorted(self._records.items(), key=lambda item: (-(item[1].last_ms or 0), item[0]))[:MOST_PAIRS]
            self._records = dict(kept)

    def assess(self, now_ms: int) -> Comparison | None:
        """Declared against observed; None without a catalogue or before anything was observed.

        Looks anew where something is new, and once a minute; else the last result serves.
        """
        for _ in self.assessing(now_ms):
            pass
        return self.last

    def assessing(self, now_ms: int) -> Iterator[None]:
        """The same in steps of about a millisecond; the result is in `last` then. What comes meanwhile counts next time."""
        if self._catalog is None or not self._records:
            self.last = None
            return
        if self.last is not None and not self._is_new and 0 <= now_ms - self.last.at_ms < _FRESH_MS:
            return
        self._is_new = False
        records = [(record.newest, record.first_ms, record.last_ms) for record in self._records.values()]
        yield
        # Up to the newest sign of life only: while sources are silent nothing grows stale.
        until = max((last for _, _, last in records if last is not None), default=None)
        sightings = (
            Sighting(service, first, last) for edge, first, last in records for service in (edge.caller, edge.target)
        )
        facts = (edge for edge, _, _ in records)
        self.last = yield from comparing(
            self._catalog, facts, now_ms, self._rules, self._judgements, sightings, until_ms=until
        )


def _is_newer(edge: ObservedEdge, known: ObservedEdge) -> bool:
    if edge.last_ms is None or known.last_ms is None:
        return known.last_ms is None
    return edge.last_ms >= known.last_ms
