"""What each pane is for, in a few sentences, and the page of the manual about it."""

from dataclasses import dataclass
from typing import Final

from resources.tongue import marked


@dataclass(frozen=True, slots=True)
class PaneHelp:
    """Of one pane. `page` is a page of the manual."""

    about: str
    page: str


PANE_HELP: Final = {
    "war_room": PaneHelp(
        marked(
            "The incident at a glance: whom it hits, what was decided, who does what until when, what is certain,"
            " and when the next update is due. Nothing here has to be looked for; details are one key away."
        ),
        "incident_command",
    ),
    "alerts": PaneHelp(
        marked(
            "Every alert, first-out on top. Space acknowledges, Ctrl+Shift+S shelves for a while with a reason; "
            "nothing is ever deleted. In a flood they are grouped by service under one sound."
        ),
        "intake",
    ),
    "command": PaneHelp(
        marked(
            "Triage, hypotheses, polls, workstreams, who was asked and who joined, and the bridge. What is "
            "recorded here also stands in the timeline."
        ),
        "incident_command",
    ),
    "overview": PaneHelp(
        marked(
            "All services, the worst first; those that are well are counted below. One click selects, Enter opens"
            " the charts. A dashed border means that nobody knows how it is now."
        ),
        "detection",
    ),
    "service": PaneHelp(
        marked(
            "Four live charts of one service. The grey band is what is usual; a triangle and a ribbon mark what "
            "is not. Alt+T shows the same as a table, Alt+P pins a snapshot to the incident."
        ),
        "charts",
    ),
    "blast_radius": PaneHelp(
        marked(
            "What is hit, from the root at the left to the users at the right; what most likely began it; and "
            "what would happen if. Alt+T shows tables in place of the picture."
        ),
        "blast_radius",
    ),
    "timeline": PaneHelp(
        marked(
            "Everything that happened, newest first, in UTC. Nothing is edited: a correction supersedes visibly, "
            "with the old words still to be read. Ctrl+L logs a line, Ctrl+Shift+L a decision."
        ),
        "incident_command",
    ),
    "runbook": PaneHelp(
        marked(
            "Checklists that fit the incident, and the run at hand. Every step records what was seen, never only "
            "that it was done. Automation is shown before it runs, and Ctrl+. stops it."
        ),
        "runbook_pane",
    ),
    "composer": PaneHelp(
        marked(
            "One truth, five audiences. The checks at the right say what is missing or promised too much; what "
            "was approved is bound to its very words, and editing voids it."
        ),
        "composer",
    ),
    "signs": PaneHelp(
        marked(
            "What shows before users tell: objectives and how fast they burn, probes, vendors, saturation, "
            "changes, on-call, coverage. Each page is a table that can be sorted and searched."
        ),
        "slo",
    ),
    "catalog": PaneHelp(
        marked("Every service with its team, tier and dependencies, and what its record lacks."),
        "catalog",
    ),
    "handover": PaneHelp(
        marked(
            "Whoever comes takes command; nobody pushes it. The briefing is drafted from the record; read it, "
            "ask, read it back, then take command."
        ),
        "incident_command",
    ),
    "approvals": PaneHelp(
        marked(
            "What waits for a second person. A vote is signed with that person's own passphrase and binds exactly"
            " the bytes that are shown."
        ),
        "approvals",
    ),
    "failover": PaneHelp(
        marked(
            "To another site and back, stage by stage. A gate names everything that is not met; no current data "
            "opens none of them."
        ),
        "failover",
    ),
    "outbox": PaneHelp(
        marked(
            "What waits to be sent, what went out, and what nobody knows the end of. In doubt nothing is repeated"
            " by itself: look it up, or settle it."
        ),
        "channels",
    ),
    "sync": PaneHelp(
        marked(
            "The hub, neighbours, what waits and why, conflicts, what was owed after an outage, and how old "
            "everything is that came from elsewhere."
        ),
        "sync_centre",
    ),
}
"""By the pane's id. A test holds it and the window's panes together."""
