"""What the verbs of `incident` share: finding the incident that is meant, giving a command, and saying what it did."""

import argparse
from typing import Any

from console.cli.context import Context
from models.incident.entry import Entry
from models.incident.views import IncidentSummary
from models.kernel.ids import StreamId


def incident_of(arguments: argparse.Namespace, context: Context) -> StreamId:
    """The incident named by the argument `id`."""
    desk = context.desk()
    return desk.read(lambda: desk.incidents.find(arguments.id))


def followed(arguments: argparse.Namespace, context: Context) -> StreamId:
    """The incident named by the argument `id`, or the one it was merged into; says so beside the result."""
    desk, named = context.desk(), incident_of(arguments, context)

    def question() -> tuple[StreamId, str, str]:
        goes_on = desk.incidents.follow(named)
        numbers = {each.id: each.number for each in desk.incidents.headings()}
        return goes_on, numbers.get(named, named), numbers.get(goes_on, goes_on)

    goes_on, number, goes_on_number = desk.read(question)
    if goes_on != named:
        context.err(f"{number} was merged: going on with {goes_on_number}")
    return goes_on


def folded(arguments: argparse.Namespace, context: Context) -> tuple[IncidentSummary, tuple[Entry, ...]]:
    """Its summary and timeline."""
    # Both at once and as values: the state itself goes on changing on the store thread.
    desk = context.desk()

    def question() -> tuple[IncidentSummary, tuple[Entry, ...]]:
        state = desk.incidents.state(desk.incidents.find(arguments.id))
        return state.summary(), state.entries()

    return desk.read(question)


def recorded(arguments: argparse.Namespace, context: Context, command: object) -> None:
    """Give a command and print the id of the line of the timeline it wrote."""
    receipt = context.desk().execute(command)
    report(arguments, context, {"entry": receipt.events[0]}, receipt.events[0])


def moved(arguments: argparse.Namespace, context: Context, command: object) -> None:
    """Give a command and print how the incident stands."""
    desk = context.desk()
    stream = desk.execute(command).stream
    summary = desk.read(lambda: desk.incidents.state(stream).summary())
    name_of = desk.people.name
    found = {
        "id": stream,
        "number": summary.number,
        "severity": summary.severity,
        "state": summary.state,
        "roles": {role.value: name_of(person) for role, person in summary.roles.items()},
    }
    report(arguments, context, found, f"{summary.number} {summary.severity} {summary.state.upper()}")


def report(arguments: argparse.Namespace, context: Context, document: Any, text: str) -> None:
    """Print the document with --json, else the text."""
    if arguments.json:
        context.json(document)
    else:
        context.out(text)
