"""Which pages the manual has, in which order. A test holds it and the folder together: no page is forgotten."""

from typing import Final

CONTENTS: Final = (
    ("Begin", ("first_steps", "help", "installing", "accessibility", "sources", "catalog")),
    (
        "Command",
        (
            "incident_command",
            "response_policy",
            "oncall",
            "runbook_pane",
            "runbooks",
            "automation",
            "composer",
            "channels",
            "approvals",
            "chat_import",
            "failover",
            "wall",
        ),
    ),
    (
        "See",
        (
            "charts",
            "detection",
            "blast_radius",
            "causes",
            "availability",
            "coupling",
            "slo",
            "probes",
            "changes",
            "capacity",
            "intake",
            "replay",
        ),
    ),
    (
        "Share",
        (
            "hub",
            "sync",
            "sync_centre",
            "offline",
            "lan",
            "bundles",
            "signing_in",
            "access",
            "retention",
        ),
    ),
    ("How it is built", ("record_order", "layout", "simulation", "measurements", "translating")),
)
"""Groups with the names of their pages: docs/NAME.md, or docs/manual/NAME.md for those that are only about using the console."""
