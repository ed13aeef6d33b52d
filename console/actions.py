"""Every action of the console, declared once: menus, palette, key sheet and documentation derive from this table.

Bindings never shift between releases. Bare letters belong to focused lists and are declared by those lists, not here.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Need(StrEnum):
    """What an action can't do without; where it is missing the palette says so."""

    NOTHING = ""
    INCIDENT = "needs an open incident"
    ENTRY = "needs a selected timeline entry"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `id` is what windows bind their handlers to."""

    id: str
    text: str
    shortcut: str
    menu: str
    help: str
    need: Need = Need.NOTHING


ACTIONS: Final = (
    ActionSpec("help", "Keys and help", "F1", "Help", "All keys on one sheet"),
    ActionSpec(
        "declare", "Declare incident…", "F2", "Incident", "Only a title is required; everything can change later"
    ),
    ActionSpec("pane.overview", "Overview", "F3", "View", "All services, the worst first"),
    ActionSpec("pane.service", "Charts", "F4", "View", "Four live charts of the selected service"),
    ActionSpec("pane.blast_radius", "Blast radius", "F5", "View", "What is hit, what began it, what if"),
    ActionSpec("next_pane", "Next pane", "F6", "View", "Focus goes round: banner, strip, main, side, log"),
    ActionSpec("previous_pane", "Previous pane", "Shift+F6", "View", "The same way back"),
    ActionSpec("rows", "All rows over the pane", "Alt+M", "View", "Those a small window has no room for, and back"),
    ActionSpec("pane.timeline", "Timeline", "F7", "View", "Everything that happened, newest first"),
    ActionSpec(
        "approvals", "Review approvals", "Alt+A", "View", "What waits for a second person; votes are signed here"
    ),
    ActionSpec(
        "elevate", "Ask for elevated rights…", "", "Command", "To act on production, for an hour; another person grants"
    ),
    ActionSpec(
        "break_glass", "Break the glass…", "", "Command", "The same rights at once; everybody is told, a review is owed"
    ),
    ActionSpec("elevation.grant", "Grant elevated rights…", "", "Command", "What somebody asked for, oldest first"),
    ActionSpec("elevation.deny", "Deny elevated rights…", "", "Command", "With the reason"),
    ActionSpec("elevation.end", "End elevated rights…", "", "Command", "Give them back, or revoke another's"),
    ActionSpec("elevation.review", "Review a broken glass…", "", "Command", "Whether it was right, and what was found"),
    ActionSpec("pane.outbox", "Outbox", "Alt+O", "View", "What waits to be sent, what went out, what is in doubt"),
    ActionSpec(
        "pane.sync", "Sync centre", "Alt+L", "Sharing", "The hub, what waits and why, conflicts, outages, readiness"
    ),
    ActionSpec("sync.now", "Sync now", "", "Sharing", "Asks the hub and the neighbours, whatever is waited for"),
    ActionSpec("sync.join", "Join a hub…", "", "Sharing", "With its address, a code, and a look at its fingerprint"),
    ActionSpec("sync.leave", "Leave the hub…", "", "Sharing", "What was shared stays here; nothing more comes or goes"),
    ActionSpec(
        "sync.neighbours", "Neighbours on or off", "", "Sharing", "Workstations of the same hub on the local network"
    ),
    ActionSpec(
        "sync.conflicts",
        "Conflicts of all incidents",
        "",
        "Sharing",
        "What was set by people who did not hear each other",
    ),
    ActionSpec("bundle.export", "Export a bundle…", "", "Sharing", "Incidents, or the whole record, as one file"),
    ActionSpec(
        "bundle.import", "Import a bundle…", "", "Sharing", "Checked and counted first; nothing is taken unasked"
    ),
    ActionSpec(
        "outbox.archive", "Archive of updates", "Alt+Shift+O", "View", "Everything that was said; search, export"
    ),
    ActionSpec("outbox.hold", "Hold sending, or go on", "Ctrl+Shift+K", "Command", "Queued updates wait meanwhile"),
    ActionSpec("pane.failover", "Failover", "", "View", "Stages, gates and checklists to another site and back"),
    ActionSpec("pane.runbook", "Runbook", "F8", "View", "Checklists that fit the incident, and the run at hand"),
    ActionSpec(
        "runbook.restore",
        "Restore order as a checklist",
        "",
        "Incident",
        "What the incident hit, dependencies first; again brings it up to date",
        Need.INCIDENT,
    ),
    ActionSpec("evidence", "Evidence in custody", "", "View", "Items, hashes, custody, and the state that is kept"),
    ActionSpec(
        "evidence.keep",
        "Keep state, or waive it…",
        "",
        "Incident",
        "Before destructive steps are unlocked",
        Need.INCIDENT,
    ),
    ActionSpec(
        "evidence.add", "Add evidence in custody…", "", "Incident", "A file with hash and custody", Need.INCIDENT
    ),
    ActionSpec("runbook.stop", "Stop automation", "Ctrl+.", "Incident", "Whatever a runbook's step runs by itself"),
    ActionSpec("pane.alerts", "Alerts", "Ctrl+Shift+A", "View", "The alert inbox: first-out, groups, shelves"),
    ActionSpec(
        "pane.command",
        "Command",
        "Ctrl+Shift+H",
        "View",
        "Triage, hypotheses, polls, workstreams, who is asked and joined, the bridge",
    ),
    ActionSpec("pane.war_room", "War room", "Ctrl+Home", "View", "Impact, decisions, facts, people of the incident"),
    ActionSpec(
        "pane.signs",
        "Signs",
        "",
        "View",
        "Objectives, probes, vendors, saturation, coverage, changes: what shows before users tell",
    ),
    ActionSpec("pane.catalog", "Catalogue", "", "View", "Every service and what its record lacks"),
    ActionSpec("catalog.import", "Import catalogue…", "", "View", "Own YAML, Backstage, or a plain edge list"),
    ActionSpec("menu", "Menu", "F10", "View", "All actions as a menu"),
    ActionSpec("palette", "Find or do anything", "Ctrl+K", "View", "Actions, services, people and incidents by name"),
    ActionSpec("log", "Log a line", "Ctrl+L", "Incident", "To the log bar, from anywhere", Need.INCIDENT),
    ActionSpec(
        "decision",
        "Log a decision…",
        "Ctrl+Shift+L",
        "Incident",
        "Choice and decider; the rest may follow",
        Need.INCIDENT,
    ),
    ActionSpec("task", "Assign a task…", "Ctrl+T", "Incident", "One named owner, minutes", Need.INCIDENT),
    ActionSpec(
        "correct", "Correct…", "Ctrl+Shift+E", "Incident", "A new entry supersedes the old one visibly", Need.ENTRY
    ),
    ActionSpec(
        "pin",
        "Pin or unpin",
        "Alt+P",
        "Incident",
        "The selected entry, at most 7; on charts and blast radius a snapshot",
        Need.ENTRY,
    ),
    ActionSpec("severity.1", "Severity SEV1", "Ctrl+1", "Incident", "Raising is one key", Need.INCIDENT),
    ActionSpec("severity.2", "Severity SEV2", "Ctrl+2", "Incident", "Lowering asks a reason", Need.INCIDENT),
    ActionSpec("severity.3", "Severity SEV3", "Ctrl+3", "Incident", "Lowering asks a reason", Need.INCIDENT),
    ActionSpec("severity.4", "Severity SEV4", "Ctrl+4", "Incident", "Lowering asks a reason", Need.INCIDENT),
    ActionSpec(
        "state",
        "Change state…",
        "Ctrl+Shift+T",
        "Incident",
        "Along the lifecycle; guards name what is unmet",
        Need.INCIDENT,
    ),
    ActionSpec("handover", "Handover", "F12", "Incident", "Offer command with a briefing, or take what was offered"),
    ActionSpec("role", "Assign a role…", "Ctrl+R", "Incident", "Exactly one Incident Commander", Need.INCIDENT),
    ActionSpec("pane.composer", "Update", "F9", "View", "Status updates: record, drafts, checks, approvals, sending"),
    ActionSpec("composer", "Write an update…", "Ctrl+U", "Incident", "One truth, five audiences", Need.INCIDENT),
    ActionSpec(
        "update_sent",
        "Update sent otherwise…",
        "Ctrl+Shift+U",
        "Incident",
        "Logs that an update went out by other means; restarts its countdown",
        Need.INCIDENT,
    ),
    ActionSpec("export", "Export incident…", "Ctrl+Shift+X", "Incident", "Markdown, JSON or CSV", Need.INCIDENT),
    ActionSpec(
        "triage", "Tick a triage step…", "Ctrl+Shift+G", "Command", "Its finding goes to the timeline", Need.INCIDENT
    ),
    ActionSpec(
        "poll",
        "Open a poll…",
        "Ctrl+Shift+P",
        "Command",
        "Strong objections, or GO / NO-GO; every voice recorded",
        Need.INCIDENT,
    ),
    ActionSpec("poll.voice", "Record a voice…", "Ctrl+Shift+V", "Command", "One's own, or as heard", Need.INCIDENT),
    ActionSpec("poll.close", "Close a poll…", "", "Command", "The outcome follows from the voices", Need.INCIDENT),
    ActionSpec("fallback", "Fallback…", "", "Command", "Activate a workaround, or take it back", Need.INCIDENT),
    ActionSpec(
        "hypothesis", "Add a hypothesis…", "Ctrl+Shift+Y", "Command", "With what would settle it", Need.INCIDENT
    ),
    ActionSpec("hypothesis.evidence", "Add evidence…", "", "Command", "For or against a hypothesis", Need.INCIDENT),
    ActionSpec(
        "hypothesis.judge", "Judge a hypothesis…", "", "Command", "Confirm, rule out, park or reopen", Need.INCIDENT
    ),
    ActionSpec("workstream", "Open a workstream…", "", "Command", "A name, one owner, a goal", Need.INCIDENT),
    ActionSpec(
        "workstream.check_in", "Check in a workstream…", "", "Command", "How it goes, and when next", Need.INCIDENT
    ),
    ActionSpec(
        "workstream.state", "Change a workstream…", "", "Command", "Active, blocked, done, handed over", Need.INCIDENT
    ),
    ActionSpec("responder", "Ask somebody to join…", "", "Command", "Shows the number to call", Need.INCIDENT),
    ActionSpec("responder.call", "Log a call…", "", "Command", "What came of calling a responder", Need.INCIDENT),
    ActionSpec("bridge", "Bridge card…", "", "Command", "Dial-in, link, PIN, rounds", Need.INCIDENT),
    ActionSpec(
        "classify", "Classify…", "", "Command", "Outage type, failure mode, tags; loads a protocol", Need.INCIDENT
    ),
    ActionSpec(
        "position",
        "Outage or degradation: take a position…",
        "",
        "Command",
        "The higher stands meanwhile",
        Need.INCIDENT,
    ),
    ActionSpec(
        "dispute",
        "Outage or degradation: rule…",
        "",
        "Command",
        "By the Incident Commander, with a reason",
        Need.INCIDENT,
    ),
    ActionSpec(
        "determine",
        "Outage or degradation: figures…",
        "",
        "Command",
        "Proposed from live data; rule and inputs are stored",
        Need.INCIDENT,
    ),
    ActionSpec(
        "determination",
        "Outage or degradation: next question…",
        "",
        "Command",
        "Figures, a position, or the ruling on a dispute",
        Need.INCIDENT,
    ),
    ActionSpec(
        "due", "Answer what is due…", "Ctrl+Shift+D", "Command", "Missed timers, calls to log, targets that passed"
    ),
    ActionSpec(
        "alerts.shelve", "Shelve alert…", "Ctrl+Shift+S", "Command", "15 min, 1 h, 4 h or incident end; a reason"
    ),
    ActionSpec("alerts.mute", "Mute sounds 10 min", "Ctrl+Shift+M", "Command", "Their sentences come all the same"),
    ActionSpec(
        "conflicts", "Settle conflicts…", "Ctrl+Shift+J", "Incident", "Every value with author and time", Need.INCIDENT
    ),
    ActionSpec("split", "Split incident…", "", "Incident", "Chosen entries go on in a new incident", Need.INCIDENT),
    ActionSpec("link", "Link a child incident…", "", "Incident", "A cascade is led as one", Need.INCIDENT),
    ActionSpec("unlink", "Unlink parent or child…", "", "Incident", "Each stands by itself again", Need.INCIDENT),
    ActionSpec("merge", "Merge incidents…", "", "Incident", "Several go on as one, in one go", Need.INCIDENT),
    ActionSpec("reopen", "Reopen incident…", "", "Incident", "Over was too soon; needs a reason", Need.INCIDENT),
    ActionSpec("dismiss", "Dismiss incident…", "", "Incident", "It was none; needs a reason", Need.INCIDENT),
    ActionSpec(
        "chat.import", "Import chat…", "", "Incident", "An export of Slack or Teams becomes a transcript", Need.INCIDENT
    ),
    ActionSpec(
        "chat.promote", "Promote a chat message…", "", "Incident", "With its author and time kept", Need.INCIDENT
    ),
    ActionSpec("switch", "Switch incident…", "Ctrl+I", "Incident", "Among all incidents, open and closed"),
    ActionSpec("wall", "Wall display", "F11", "View", "On the next screen, or on this one; F11 or Esc gives it back"),
    ActionSpec("theme", "Next theme", "", "View", "Dark, light, wall"),
    ActionSpec("table_twin", "Table or picture", "Alt+T", "View", "Charts or graph in front as a table, and back"),
    ActionSpec(
        "charts.export", "Export charts…", "", "View", "CSV with every sample shown, or a picture at double size"
    ),
    ActionSpec("graph.export", "Export graph…", "", "View", "SVG, PNG, JSON, DOT or Mermaid of the blast radius"),
    ActionSpec("detach", "Detach or return pane", "Ctrl+Shift+O", "View", "A window of its own, with the banner"),
    ActionSpec("layout.ic", "Layout: Incident Commander", "", "Layout", "War room first"),
    ActionSpec("layout.operator", "Layout: Operator", "", "Layout", "Overview and charts first"),
    ActionSpec("layout.scribe", "Layout: Scribe", "", "Layout", "Timeline first"),
    ActionSpec("layout.save", "Save layout for this role", "", "Layout", "Panes and sizes as they are now"),
    ActionSpec("settings", "Settings…", "Ctrl+,", "Help", "Sources, name, theme, cadence"),
    ActionSpec(
        "first_run", "First steps…", "", "Help", "Who you are, what is watched, how it looks and sounds, a drill"
    ),
    ActionSpec(
        "connections",
        "Connections…",
        "",
        "Help",
        "What this workstation asks and writes to, with tests that name the cause",
    ),
    ActionSpec(
        "enrol", "Enrol a person to sign here…", "", "Help", "A passphrase of their own, for votes at this desk"
    ),
    ActionSpec(
        "lock", "Lock", "Ctrl+Alt+L", "Help", "Covers the console until its passphrase is typed; all goes on behind it"
    ),
    ActionSpec(
        "passphrase", "Passphrase for signing in…", "", "Help", "Unlocks this console; by default after 10 idle minutes"
    ),
    ActionSpec(
        "support", "Support bundle…", "", "Help", "One file for whoever helps: no content, no names, no secrets"
    ),
    ActionSpec("audit", "Verify the record", "", "Help", "Hash chains and signatures of the local log"),
    ActionSpec("quit", "Quit", "Ctrl+Q", "Help", "Everything is saved already"),
)

BY_ID: Final = {spec.id: spec for spec in ACTIONS}
