"""The bare letters of the Runbook screen; they work only while its steps have the focus."""

from typing import Final

from resources.tongue import marked

RUNBOOK_KEYS: Final = (
    ("Enter", marked("To the value seen; without one, done")),
    ("D", marked("Done, with the value typed")),
    ("B", marked("Begin the step")),
    ("1–9", marked("Choose an outcome of a step that decides")),
    ("S", marked("Skip, with a reason")),
    ("F", marked("Failed, with a reason")),
    ("K", marked("Blocked, with a reason")),
    ("R", marked("Reopen")),
    ("T", marked("Hand the step to somebody")),
    ("C", marked("Copy the command")),
    ("O", marked("Open the first link")),
    ("P", marked("Preview: a dry run of the step's action")),
    ("G", marked("Approve and run the step's action")),
    ("A", marked("Ask that the step's very call be approved; Alt+A shows the answers")),
    ("M", marked("Do it manually instead")),
    ("I", marked("Evidence in custody: A add, S seal, T hand over, V verify, X export, K keep state")),
    ("Y", marked("Why?")),
    ("H", marked("Hold the run, or go on")),
    ("V", marked("Keep the state that a destructive step needs, or waive it")),
    ("X", marked("READ-DO or challenge-response")),
    ("E", marked("End the run")),
    ("L", marked("All runs and runbooks")),
)
