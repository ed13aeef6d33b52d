"""Teams workflows, reached as an incoming webhook. A 202 says that the flow began, not that people see the card."""

from console.channels.calls import Caller, excerpt
from console.channels.port import Accepted, Doubtful, Outcome
from console.http import Answered


def taken_by_workflow(answer: Answered, _caller: Caller) -> Outcome:
    """Accepted by the flow; the words say what that is worth."""
    if answer.status != 202:
        return Doubtful(f"answered {answer.status} where a workflow answers 202: {excerpt(answer)}")
    return Accepted("", "taken by the workflow; look whether the card is shown")
