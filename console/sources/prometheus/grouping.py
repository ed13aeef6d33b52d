"""How the series of a server are told apart into services: label conditions and grouping labels put into a template."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from console.sources.prometheus.preset import Preset, Template


@dataclass(frozen=True, slots=True)
class Grouping:
    """One way to find services. Groupings of one source never overlap."""

    match: str
    """Label conditions, each with a closing comma; may be empty."""
    by: tuple[str, ...]
    is_by_target: bool = False
    """Whether every instance is a service of its own."""


@dataclass(frozen=True, slots=True)
class Question:
    """A template filled in: what to ask for values and for their times."""

    template: Template
    service_label: str
    value_query: str
    time_query: str
    by: tuple[str, ...]
    instance_in_label: bool


def groupings(service_label: str, is_label_used: bool, known_jobs: Iterable[str]) -> tuple[Grouping, ...]:
    """First what has the service label, then jobs the catalog knows, then every other target by itself."""
    found: list[Grouping] = []
    without = ""
    if is_label_used:
        found.append(Grouping(f'{service_label}!="",', (service_label,)))
        without = f'{service_label}="",'
    jobs = "|".join(_quoted(job) for job in sorted(known_jobs))
    if jobs:
        found.append(Grouping(f'{without}job=~"{jobs}",', ("job",)))
        without += f'job!~"{jobs}",'
    found.append(Grouping(without, ("job", "instance"), is_by_target=True))
    return tuple(found)


def questions(
    preset: Preset, found: tuple[Grouping, ...], service_label: str, window: str, metrics: frozenset[str]
) -> list[Question]:
    """What to ask for one preset: each template whose metric the server has, once for each grouping."""
    label = preset.service_label or service_label
    if preset.service_label is not None:
        found = (Grouping(f'{label}!="",', (label,)),)
    asked = []
    for template in preset.templates:
        if template.needs not in metrics:
            continue
        for grouping in found:
            apart = template.per_instance and not grouping.is_by_target
            by = (*grouping.by, *(("instance",) if apart else ()), *template.split_by)
            value = _filled(template.expr, grouping.match, by, window)
            time = f"max by ($by) (timestamp({template.at}))"
            asked.append(
                Question(template, label, value, _filled(time, grouping.match, by, window), by, instance_in_label=apart)
            )
    return asked


def _filled(text: str, match: str, by: tuple[str, ...], window: str) -> str:
    return text.replace("$match", match).replace("$by", ", ".join(by)).replace("$window", window)


def _quoted(text: str) -> str:
    """A text as a regular expression inside a PromQL string."""
    return re.escape(text).replace("\\", "\\\\").replace('"', '\\"')
