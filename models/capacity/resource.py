"""What kind of resource a series speaks of, by the words monitoring has for it."""

import re
from enum import StrEnum

from models.health.samples import SeriesKey, Unit


class Resource(StrEnum):
    """The value is the word shown to people."""

    CPU = "CPU"
    MEMORY = "memory"
    DISK = "disk"
    IO = "I/O"
    NETWORK = "network"
    CONNECTIONS = "connections"
    THREADS = "threads"
    QUEUE = "queue"
    OTHER = "resource"


_WORDS = (
    (Resource.QUEUE, r"queue|backlog|lag|pending|depth|waiting"),
    (Resource.CONNECTIONS, r"conn|pool|session"),
    (Resource.THREADS, r"thread|worker|goroutine"),
    (Resource.IO, r"\bio\b|i/o|iops"),
    (Resource.DISK, r"disk|volume|filesystem|\bfs\b|inode|storage|tablespace"),
    (Resource.MEMORY, r"mem|heap|\brss\b|swap"),
    (Resource.NETWORK, r"net|bandwidth|throughput|\bnic\b|socket"),
    (Resource.CPU, r"cpu|load|processor"),
)
_PATTERNS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _WORDS)


def resource_of(key: SeriesKey, metric: str = "") -> Resource:
    """By the series' label and the name of its metric."""
    words = f"{key.label} {metric}".replace("_", " ")
    return next((kind for kind, pattern in _PATTERNS if pattern.search(words)), Resource.OTHER)


def is_queue(key: SeriesKey, unit: Unit, metric: str = "") -> bool:
    """Whether the series counts or times what waits: a queue has no limit of its own that could be reached."""
    return unit in (Unit.COUNT, Unit.SECONDS) and resource_of(key, metric) is Resource.QUEUE
