"""Inboxes to show and to choose from: a quiet one, and a flood of 64 alerts in ten groups."""

from models.alerts.inbox.views import Flood, Inbox, InboxAlert, InboxState, Priority, ServiceGroup, Shelf
from models.kernel.ids import PersonId

NOW_MS = 1_768_312_640_000 - 1_768_312_640_000 % 60_000 + 20_000
"""Twenty seconds past a full minute."""
_S = 1000
ANA = PersonId("person-ana")


def alert(
    key: str,
    service: str | None = "orders",
    priority: Priority = Priority.P3,
    summary: str = "Error rate 31 %, usual 0.1 to 0.4",
    state: InboxState = InboxState.FIRING,
    *,
    began_ms: int = NOW_MS - 120 * _S,
    seen_ms: int | None = None,
    resolved_ms: int | None = None,
    count: int = 1,
    changes: int = 0,
    is_chattering: bool = False,
    is_latched: bool = False,
    acked_by: PersonId | None = None,
    number: str = "",
    suppressed_by: str = "",
    ack_due_ms: int | None = None,
) -> InboxAlert:
    """One alert; what is not said is ordinary."""
    return InboxAlert(
        key=key,
        fingerprint=f"f-{key}",
        source="alertmanager",
        name="ErrorsHigh",
        service=service,
        priority=priority,
        summary=summary,
        labels={},
        state=state,
        began_ms=began_ms,
        seen_ms=began_ms if seen_ms is None else seen_ms,
        resolved_ms=resolved_ms,
        count=count,
        changes=changes,
        is_chattering=is_chattering,
        is_latched=is_latched,
        acked_by=acked_by,
        acked_ms=None if acked_by is None else NOW_MS - 41 * _S,
        incident=None,
        incident_number=number,
        suppressed_by=suppressed_by,
        suppressed_why="its database is down" if suppressed_by else "",
        shelved_until_ms=None,
        shelved_by=None,
        shelve_reason="",
        ack_due_ms=ack_due_ms,
    )


def group(*alerts: InboxAlert) -> ServiceGroup:
    """The alerts of one service, in this order."""
    p1 = sum(each.priority is Priority.P1 for each in alerts)
    p2 = sum(each.priority is Priority.P2 for each in alerts)
    order = list(InboxState)
    dues = [each.ack_due_ms for each in alerts if each.ack_due_ms is not None]
    return ServiceGroup(
        service=alerts[0].service,
        alerts=alerts,
        count=len(alerts),
        mix=(p1, p2, len(alerts) - p1 - p2),
        lead=alerts[0],
        began_ms=min(each.began_ms for each in alerts),
        state=min((each.state for each in alerts), key=order.index),
        ack_due_ms=min(dues, default=None),
    )


_FLOOD = (
    ("orders", 1, 4, 13, "Accepted per minute below band", InboxState.FIRING, 272, 166),
    ("checkout", 1, 3, 10, "Errors 38.2 %, usual 0.4 to 0.9", InboxState.ACKED, 250, None),
    ("payments", 1, 2, 8, "p99 latency 2.10 s, usual 0.34 to 0.48", InboxState.FIRING, 170, 130),
    ("cart", 0, 1, 4, "p95 latency 0.92 s", InboxState.FIRING, 100, 800),
    ("queue-exporter", 0, 0, 6, "Up, down, up", InboxState.FIRING, 188, None),
    ("web", 0, 1, 2, "Errors 1.4 %, usual 0.2 to 0.6", InboxState.FIRING, 78, 822),
    ("fulfilment", 0, 0, 2, "Backlog over 600", InboxState.LINKED, 60, None),
    ("order-history", 0, 0, 2, "Replica lag 41 s", InboxState.LINKED, 49, None),
    ("mobile-api", 0, 0, 2, "Errors 1.1 %", InboxState.FIRING, 36, 3490),
)


def flood() -> Inbox:
    """64 alerts in ten groups; db-3 was the first, 44 s before any other; one latched, three suppressed, two shelved."""
    first = alert(
        "first", "db-3", Priority.P1, "connection pool exhausted", began_ms=NOW_MS - 316 * _S + 180,
        ack_due_ms=NOW_MS + 121 * _S,
    )  # fmt: skip
    groups = [group(first)]
    for service, p1, p2, rest, summary, state, ago, due in _FLOOD:
        ranks = [Priority.P1] * p1 + [Priority.P2] * p2 + [Priority.P3] * rest
        groups.append(
            group(
                *(
                    alert(
                        f"{service}-{number}",
                        service,
                        rank,
                        summary if number == 0 else f"{summary}, {number}",
                        state,
                        began_ms=NOW_MS - ago * _S + number * 900,
                        seen_ms=NOW_MS - (5 * _S if service == "payments" else ago * _S),
                        is_chattering=service == "queue-exporter",
                        changes=6 if service == "queue-exporter" else 0,
                        acked_by=ANA if state is not InboxState.FIRING else None,
                        number="INC-204" if state is InboxState.LINKED else "",
                        ack_due_ms=None if due is None else NOW_MS + due * _S,
                    )
                    for number, rank in enumerate(ranks)
                )
            )
        )
    latched = alert(
        "latched", "search", Priority.P2, "Index stale 12 min", InboxState.RESOLVED, is_latched=True,
        resolved_ms=NOW_MS - 60 * _S,
    )  # fmt: skip
    held = tuple(
        alert(f"held-{n}", "reports", Priority.P3, f"Query time over 2 s, {n}", InboxState.SUPPRESSED,
              suppressed_by="dependency db-3")
        for n in range(3)
    )  # fmt: skip
    groups += [group(latched), group(*held)]
    minute = NOW_MS - NOW_MS % (60 * _S)
    counts = [0, 1, 0, 0, 1, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 2, 1, 0, 0, 1, 3, 9, 17, 14, 11, 8, 5, 2]
    mixes = [each.mix for each in groups]
    return Inbox(
        groups=tuple(groups),
        first_out=first,
        flood=Flood(NOW_MS - 240 * _S, 64),
        shelves=(
            Shelf("s1", alert("s1", "mail-bounce-rate", Priority.P2, "Bounces 4 %"), NOW_MS + 1930 * _S,
                  "vendor maintenance, change C-4410", ANA),
            Shelf("s2", alert("s2", "lake-freshness", Priority.P3, "Lake 3 h old"), None, "rerun in progress", ANA),
        ),
        per_minute=tuple((minute - (29 - at) * 60 * _S, count) for at, count in enumerate(counts)),
        raw_events=1204,
        suppressed=3,
        mix=(sum(each[0] for each in mixes), sum(each[1] for each in mixes), sum(each[2] for each in mixes)),
    )  # fmt: skip
