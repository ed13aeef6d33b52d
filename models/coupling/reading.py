"""Reads observed calls from files, in whichever of the known formats each is; several files make one observation.

Hostile files can't harm: sizes, spans and depths are bounded, and a part that makes no sense is left out and told of.
"""

import json
from collections.abc import Sequence
from typing import Any, Final

from models.catalog.reading import NamedText
from models.coupling import jaeger_dependencies, jaeger_traces, kiali, otlp, own_list, zipkin
from models.coupling.fields import mapping, shown
from models.coupling.naming import Naming
from models.coupling.notes import Notes
from models.coupling.observed import (
    CallProtocol,
    Observation,
    ObservedEdge,
    Sighting,
    earliest,
    latest,
    sightings_of,
)
from models.coupling.samples import looks_like_exposition, read_answer, read_exposition
from models.coupling.service_graph import read_samples
from models.coupling.span import MOST_SPANS
from models.coupling.span_calls import SpanCalls
from resources.said import say

MOST_CHARACTERS: Final = 256 * 1024 * 1024
MOST_EDGES: Final = 500_000
PROMETHEUS: Final = "Prometheus answer"
EXPOSITION: Final = "Prometheus text"
_MOST_LINES: Final = 2_000_000
_EXPECTED: Final = say(
    'expected observed calls: {"observed": […]}, an answer of Prometheus, of Jaeger '
    "(dependencies or traces) or of Kiali, OTLP or Zipkin spans in JSON, or metrics as text"
)


def read_observed(
    texts: Sequence[NamedText], naming: Naming | None = None, most_spans: int = MOST_SPANS
) -> Observation:
    """All files together. `naming` decides between several names of one service. BadInput where a file is none of the formats."""
    reader = _Reader(naming or Naming(), most_spans)
    for text in texts:
        reader.take(text)
    return reader.observation()


class _Reader:
    def __init__(self, naming: Naming, most_spans: int) -> None:
        self._naming = naming
        self._most_spans = most_spans
        self._notes: list[Notes] = []
        self._edges: list[ObservedEdge] = []
        self._spans: dict[str, SpanCalls] = {}
        self._since: int | None = None
        self._until: int | None = None
        self._reaches_now = False
        self._formats: dict[str, None] = {}

    def take(self, text: NamedText) -> None:
        notes = Notes(text.name)
        self._notes.append(notes)
        if len(text.text) > MOST_CHARACTERS:
            raise notes.refusal(
                say(
                    "expected at most {most_characters} MiB, found more; split the file",
                    most_characters=MOST_CHARACTERS // 2**20,
                )
            )
        if not text.text.strip():
            raise notes.refusal(say("found an empty file; {expected}", expected=_EXPECTED))
        try:
            document = json.loads(text.text)
        except RecursionError:
            raise notes.refusal(say("nested too deeply to be read")) from None
        except ValueError as error:
            self._take_text(text.text, notes, error)
            return
        if not self._take_document(document, notes, None):
            told = shown(document)
            if isinstance(document, dict):
                keys = ", ".join(str(key)[:40] for key in list(document)[:8])
                told = say("a mapping with {keys}", keys=keys) if keys else say("an empty mapping")
            raise notes.refusal(say("{expected}; found {told}", expected=_EXPECTED, told=told))

    def observation(self) -> Observation:
        edges = list(self._edges)
        sightings: list[Sighting] = []
        for source, calls in self._spans.items():
            edges += calls.edges(source)
            sightings += calls.sightings()
        seen = sightings_of(edges, sightings)
        newest = max((one.last_ms for one in seen if one.last_ms is not None), default=None)
        problems = tuple(problem for notes in self._notes for problem in notes.problems)
        # A list or an answer tells how things stand when it is made; spans end with the last of them.
        until = None if self._reaches_now else latest(self._until, newest)
        return Observation(tuple(edges), seen, self._since, until, newest, tuple(self._formats), problems)

    def _take_text(self, text: str, notes: Notes, error: ValueError) -> None:
        """One document a line, or metrics as text."""
        first, _, rest = text.lstrip().partition("\n")
        if looks_like_exposition(text):
            self._formats[EXPOSITION] = None
            self._reaches_now = True
            samples = list(read_exposition(text, notes))
            if not samples:
                raise notes.refusal(say("found no sample of a metric; {expected}", expected=_EXPECTED))
            self._keep(read_samples(samples, self._naming, notes), notes)
            return
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        wrong = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        if not rest.strip() or not first.lstrip().startswith(("{", "[")) or not _parses(first):
            raise notes.refusal(say("expected JSON, found: {wrong}; {expected}", wrong=wrong, expected=_EXPECTED), line)
        for number, row in enumerate(text.splitlines(), start=1):
            if number > _MOST_LINES:
                notes.skip(
                    "",
                    say(
                        "expected at most {most_lines:,} lines, found more; the rest was left out",
                        most_lines=_MOST_LINES,
                    ),
                    number,
                )
                return
            if not row.strip():
                continue
            try:
                document = json.loads(row)
            except (ValueError, RecursionError):
                notes.skip("", say("left out: expected one JSON document on the line"), number)
                continue
            if not self._take_document(document, notes, number):
                notes.skip("", say("left out: {expected}", expected=_EXPECTED), number)

    def _take_document(self, document: Any, notes: Notes, line: int | None) -> bool:
        """Read one document; False where it is none of the formats."""
        if isinstance(document, list):
            if not zipkin.is_zipkin(document):
                return False
            return self._take_spans(zipkin.FORMAT, zipkin.read_zipkin(document, notes), notes)
        if not isinstance(document, dict):
            return False
        resources = otlp.resource_spans(document)
        if resources is not None:
            return self._take_spans(otlp.FORMAT, otlp.read_otlp(resources, notes, line), notes)
        if isinstance(document.get("data"), list):
            rows = document["data"]
            if jaeger_traces.is_jaeger(rows):
                return self._take_spans(jaeger_traces.FORMAT, jaeger_traces.read_jaeger(rows, notes, line), notes)
            return self._take_dependencies(rows, "data", notes)
        if isinstance(document.get("dependencies"), list):
            return self._take_dependencies(document["dependencies"], "dependencies", notes)
        if "observed" in document:
            self._formats[own_list.FORMAT] = None
            self._keep(own_list.read_own(document, notes), notes)
            since, until = own_list.stretch(document, notes)
            self._since, self._until = earliest(self._since, since), latest(self._until, until)
            self._reaches_now = self._reaches_now or until is None
            return True
        if "status" in document and ("data" in document or "error" in document):
            self._formats[PROMETHEUS] = None
            self._reaches_now = True
            self._keep(read_samples(read_answer(document, notes), self._naming, notes), notes)
            return True
        if "elements" in mapping(document):
            self._formats[kiali.FORMAT] = None
            self._reaches_now = True
            self._keep(kiali.read_kiali(document, self._naming, notes), notes)
            return True
        return False

    def _take_dependencies(self, rows: Any, where: str, notes: Notes) -> bool:
        self._formats[jaeger_dependencies.FORMAT] = None
        self._reaches_now = True
        notes.once(
            say(
                "dependencies of Jaeger don't say when they were seen: taken as seen up to now, since when is not known"
            )
        )
        self._keep(jaeger_dependencies.read_dependencies(rows, where, notes), notes)
        return True

    def _take_spans(self, source: str, spans: Any, notes: Notes) -> bool:
        self._formats[source] = None
        calls = self._spans.setdefault(source, SpanCalls(self._naming, self._most_spans))
        if not calls.take(spans):
            notes.once(
                say(
                    "expected at most {most_spans:,} spans, found more: the rest was left out",
                    most_spans=self._most_spans,
                )
            )
        return True

    def _keep(self, edges: Any, notes: Notes) -> None:
        for edge in edges:
            if len(self._edges) >= MOST_EDGES:
                notes.once(
                    say(
                        "expected at most {most_edges:,} observed edges, found more: the rest was left out",
                        most_edges=MOST_EDGES,
                    )
                )
                return
            if edge.calls or edge.protocol is CallProtocol.TCP:
                self._edges.append(edge)


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
