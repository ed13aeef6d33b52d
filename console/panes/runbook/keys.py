"""The bare letters of the Runbook screen; they work only while its steps have the focus."""

from typing import Final

RUNBOOK_KEYS: Final = (
    ("Enter", "To the value seen; without one, done"),
    ("D", "Done, with the value typed"),
    ("B", "Begin the step"),
    ("1–9", "Choose an outcome of a step that decides"),
    ("S", "Skip, with a reason"),
    ("F", "Failed, with a reason"),
    ("K", "Blocked, with a reason"),
    ("R", "Reopen"),
    ("T", "Hand the step to somebody"),
    ("C", "Copy the command"),
    ("O", "Open the first link"),
    ("P", "Preview: a dry run of the step's action"),
    ("G", "Approve and run the step's action"),
    ("A", "Ask that the step's very call be approved; Alt+A shows the answers"),
    ("M", "Do it manually instead"),
    ("I", "Evidence in custody: A add, S seal, T hand over, V verify, X export, K keep state"),
    ("Y", "Why?"),
    ("H", "Hold the run, or go on"),
    ("V", "Keep the state that a destructive step needs, or waive it"),
    ("X", "READ-DO or challenge-response"),
    ("E", "End the run"),
    ("L", "All runs and runbooks"),
)
