"""The hub's own description of itself, taken at its word by a fuzzer: whatever is sent, in the form described or not, the answer
is one that the description foresees, and nothing breaks.

Requests are signed by a member's device, or go to what is open to all. What they mean is tested elsewhere.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from requests import PreparedRequest, Request

from console.hub.hooks import Hooks, Intake
from console.hub.limits import Limits
from console.secret_store import MemorySecrets
from models.intake.hook import Hook, HookForm
from tests.fakes.hub import Station
from tests.fakes.hub_server import ServedHub, served, signature

_EXAMPLES = 4
"""Of each operation, described and not."""
_STREAMS = ("/v1/feed/stream",)
"""Answers without end; tested where streams are."""


@pytest.fixture(scope="module")
def hub() -> Iterator[ServedHub]:
    with served(Limits(wait_seconds=0.1)) as found:
        hooks = Hooks(MemorySecrets())
        hooks.add(Hook("a", HookForm.CLOUDEVENTS, "correct horse battery"))
        found.service.intake = Intake(hooks, found.service.clock)
        yield found


@pytest.fixture(scope="module")
def ana(hub: ServedHub) -> Station:
    return hub.join("Ana", "incident_commander", seed=3)


@pytest.fixture(scope="module")
def client(hub: ServedHub) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"https://127.0.0.1:{hub.server.port}", verify=hub.context, timeout=30) as found:
        yield found


@pytest.fixture(scope="module")
def described(client: httpx.Client) -> Any:
    import schemathesis

    return schemathesis.openapi.from_dict(client.get("/openapi.json").json())


def prepared(case: Any) -> PreparedRequest:
    return Request(**case.as_transport_kwargs(base_url="https://hub.test")).prepare()


def sent(hub: ServedHub, ana: Station, client: httpx.Client, request: PreparedRequest) -> httpx.Response:
    """As it is, under a member's signature where the fuzzer made up none."""
    assert request.url is not None and request.method is not None
    parts = urlsplit(request.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    body = request.body.encode() if isinstance(request.body, str) else request.body or b""
    assert isinstance(body, bytes)
    headers = {name: str(value) for name, value in request.headers.items() if name.lower() != "content-length"}
    headers["Authorization"] = signature(hub, ana, request.method, target, body)
    return client.request(request.method, target, content=body, headers=headers)


def test_every_operation_answers_as_it_is_described(
    hub: ServedHub, ana: Station, client: httpx.Client, described: Any
) -> None:
    # Here, since it takes longer to import than most files of tests, which every worker reads.
    from schemathesis import GenerationMode, checks

    wanted = [
        checks.not_a_server_error,
        checks.status_code_conformance,
        checks.content_type_conformance,
        checks.response_schema_conformance,
    ]
    operations = [each.ok() for each in described.get_all_operations()]
    operations = [each for each in operations if each.path not in _STREAMS]
    assert len(operations) > 15
    statuses: dict[str, set[int]] = {}

    def fuzz(operation: Any, mode: GenerationMode) -> None:
        @settings(
            max_examples=_EXAMPLES,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            derandomize=True,
            database=None,
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def once(case: Any) -> None:
            answer = sent(hub, ana, client, prepared(case))
            statuses.setdefault(f"{operation.method} {operation.path}", set()).add(answer.status_code)
            case.validate_response(answer, checks=wanted)

        # Where nothing is to be given, nothing can be given wrongly.
        with suppress(Unsatisfiable):
            once()

    for operation in operations:
        for mode in GenerationMode:
            fuzz(operation, mode)
    assert client.get("/health").json()["status"] == "ok"
    assert not [line for line in hub.journal.lines if "internal error" in line]
    # It got behind the gate: something was taken, and something was found wrong with what was signed well.
    assert 200 in statuses["get /v1/feed"]
    assert statuses["post /v1/events"] & {400, 413}
