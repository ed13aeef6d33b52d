"""What the sources of changes promise, against fakes whose answers are checked against the vendors' own schemas."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from console.credentials import Bearer
from console.http import HttpClient, HttpError, HttpFailure, Malformed, Unreachable
from console.secret_store import KeptSecret, MemorySecrets
from console.sources.changes.argocd import ArgocdSource
from console.sources.changes.github import GithubDeploymentsSource
from console.sources.changes.github_limit import RateLimited
from console.sources.port import Source
from models.health.change import ChangeKind
from models.kernel.clock import parse_rfc3339, rfc3339
from models.kernel.errors import BadInput
from tests.fakes.change_servers import TOKEN, Answer, FakeArgocd, FakeGithub, FakeServer

SPECS = Path(__file__).parents[3] / "shared" / "specs"
REPOSITORY = "harbour/orders"
NOW = parse_rfc3339("2026-11-21T14:40:00Z")
CREATED, DONE = "2026-11-21T14:30:00Z", "2026-11-21T14:31:40Z"


@pytest.fixture
def github() -> Iterator[FakeGithub]:
    fake = FakeGithub()
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def argocd() -> Iterator[FakeArgocd]:
    fake = FakeArgocd()
    fake.start()
    yield fake
    fake.stop()


def client(fake: FakeServer, token: str | None = None, timeout: float = 5.0) -> HttpClient:
    keeper = MemorySecrets()
    if token is not None:
        keeper.put({"ci token": token})
    auth = None if token is None else Bearer(KeptSecret(keeper, "ci token"))
    return HttpClient(fake.url, auth=auth, timeout_seconds=timeout)


def source(fake: FakeGithub, *repositories: str, **more: Any) -> GithubDeploymentsSource:
    return GithubDeploymentsSource(client(fake, **more), repositories or (REPOSITORY,))


def test_a_deployment_is_told_once_and_only_when_it_has_taken_effect(github: FakeGithub) -> None:
    github.deploy(REPOSITORY, 88, CREATED)
    github.report(REPOSITORY, 88, "in_progress", CREATED)
    with closing(source(github)) as deployments:
        assert deployments.poll(NOW).changes == ()
        github.report(REPOSITORY, 88, "success", DONE)
        (change,) = deployments.poll(NOW).changes
        assert (change.title, change.at_ms, change.service) == ("orders v88", parse_rfc3339(DONE), "orders")
        assert (change.url, change.kind) == ("https://ci.example/run/7", ChangeKind.DEPLOYMENT)
        asked = len(github.asked)
        assert deployments.poll(NOW).changes == ()
        assert [path for path, _ in github.asked[asked:]] == [f"/repos/{REPOSITORY}/deployments?per_page=30&page=1"]


def test_every_request_names_the_version_and_what_is_known_is_not_fetched_again(github: FakeGithub) -> None:
    github.deploy(REPOSITORY, 88, CREATED)
    with closing(source(github)) as deployments:
        deployments.poll(NOW)
        left = github.left
        deployments.poll(NOW)
    assert github.left == left
    assert all(headers["x-github-api-version"] == "2022-11-28" for _, headers in github.asked)
    assert all("authorization" not in headers for _, headers in github.asked)
    assert "if-none-match" in github.asked[-1][1]


def test_pages_are_followed_as_far_as_the_bound_and_old_deployments_are_left_alone(github: FakeGithub) -> None:
    for number in range(1, 101):
        github.deploy(REPOSITORY, number, CREATED if number > 90 else "2026-10-01T00:00:00Z")
        github.report(REPOSITORY, number, "success", DONE if number > 90 else "2026-10-01T00:00:00Z")
    with closing(source(github)) as deployments:
        assert len(deployments.poll(NOW).changes) == 10
    pages = [path for path, _ in github.asked if "statuses" not in path]
    assert [path.rpartition("=")[2] for path in pages] == ["1", "2", "3"]


def test_many_deployments_are_asked_about_in_portions_and_none_is_lost(github: FakeGithub) -> None:
    for number in range(1, 71):
        github.deploy(REPOSITORY, number, CREATED)
        github.report(REPOSITORY, number, "success", DONE)
    with closing(source(github)) as deployments:
        first = deployments.poll(NOW)
        assert len(first.changes) == 40
        assert first.warnings == ("more deployments than can be asked about in one poll; the rest follows",)
        second = deployments.poll(NOW)
    assert {change.id for change in (*first.changes, *second.changes)} == {f"{REPOSITORY}#{n}" for n in range(1, 71)}


def test_only_the_chosen_environments_count(github: FakeGithub) -> None:
    github.deploy(REPOSITORY, 1, CREATED, environment="staging")
    github.deploy(REPOSITORY, 2, CREATED, environment="Production")
    with closing(GithubDeploymentsSource(client(github), (REPOSITORY,), ("production",))) as deployments:
        assert [change.id for change in deployments.poll(NOW).changes] == [f"{REPOSITORY}#2"]


def test_one_repository_that_fails_is_a_warning_while_others_answer(github: FakeGithub) -> None:
    github.deploy(REPOSITORY, 88, CREATED)
    with closing(source(github, "harbour/gone", REPOSITORY)) as deployments:
        batch = deployments.poll(NOW)
    assert len(batch.changes) == 1
    assert len(batch.warnings) == 1 and batch.warnings[0].startswith("harbour/gone: ") and "404" in batch.warnings[0]


@pytest.mark.parametrize(
    ("headers", "status", "seconds"),
    [
        ({"Retry-After": "120"}, 403, 120),
        ({"Retry-After": "30"}, 429, 30),
        ({"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(NOW // 1000 + 600)}, 403, 600),
        ({}, 429, 60),
    ],
)
def test_after_too_many_requests_none_is_made_before_the_time_the_server_named(
    github: FakeGithub, headers: dict[str, str], status: int, seconds: int
) -> None:
    github.deploy(REPOSITORY, 88, CREATED)
    github.trouble = lambda _path: (status, headers, b'{"message": "API rate limit exceeded"}')
    with closing(source(github)) as deployments:
        with pytest.raises(RateLimited, match=rfc3339(NOW + seconds * 1000)):
            deployments.poll(NOW)
        github.trouble = lambda _path: None
        with pytest.raises(RateLimited):
            deployments.poll(NOW + seconds * 1000 - 1)
        assert len(github.asked) == 1
        assert len(deployments.poll(NOW + seconds * 1000).changes) == 1


def test_a_refusal_that_is_no_rate_limit_is_told_as_it_is(github: FakeGithub) -> None:
    github.trouble = lambda _path: (403, {"X-RateLimit-Remaining": "4000"}, b'{"message": "Resource not accessible"}')
    with closing(source(github)) as deployments, pytest.raises(HttpError, match="403"):
        deployments.poll(NOW)


def test_what_was_found_before_a_limit_goes_out_at_once(github: FakeGithub) -> None:
    for number in (1, 2):
        github.deploy(REPOSITORY, number, CREATED)
    limit: Answer = (429, {"Retry-After": "60"}, b"{}")
    github.trouble = lambda path: limit if "/1/statuses" in path else None
    with closing(source(github)) as deployments:
        batch = deployments.poll(NOW)
        assert [change.id for change in batch.changes] == [f"{REPOSITORY}#2"]
        assert "rate limit" in batch.warnings[0]
        github.trouble = lambda _path: None
        assert [change.id for change in deployments.poll(NOW + 60_000).changes] == [f"{REPOSITORY}#1"]


def test_few_requests_left_are_used_sparingly(github: FakeGithub) -> None:
    github.left = 20
    for number in range(1, 11):
        github.deploy(REPOSITORY, number, CREATED)
    with closing(source(github)) as deployments:
        deployments.poll(NOW)
        asked = len(github.asked)
        github.report(REPOSITORY, 1, "in_progress", CREATED)
        github.deploy(REPOSITORY, 11, CREATED)
        deployments.poll(NOW)
    assert len([path for path, _ in github.asked[asked:] if "statuses" in path]) <= 2


def test_repositories_are_checked_before_anything_is_asked() -> None:
    http = HttpClient("http://127.0.0.1:9")
    for wrong in ("orders", "a/b/c", "../x", "a/b?x=1", ""):
        with pytest.raises(BadInput, match="owner/name"):
            GithubDeploymentsSource(http, (wrong,))
    http.close()


def test_every_sync_is_told_once(argocd: FakeArgocd) -> None:
    with closing(ArgocdSource(client(argocd))) as applications:
        assert applications.poll(NOW).changes == ()
        argocd.sync("orders", "a" * 40, CREATED)
        argocd.sync("payments", "b" * 40, DONE)
        assert [change.title for change in applications.poll(NOW).changes] == ["orders aaaaaaa", "payments bbbbbbb"]
        assert applications.poll(NOW).changes == ()
        argocd.sync("orders", "c" * 40, DONE)
        (change,) = applications.poll(NOW).changes
    assert (change.id, change.at_ms, change.author) == ("argocd/orders#1", parse_rfc3339(DONE), "priya")


Opened = Callable[[str | None, float], Source]


@pytest.fixture(params=["github", "argocd"])
def either(request: pytest.FixtureRequest, github: FakeGithub, argocd: FakeArgocd) -> tuple[FakeServer, Opened]:
    github.deploy(REPOSITORY, 88, CREATED)
    argocd.sync("orders", "a" * 40, CREATED)
    if request.param == "github":
        return github, lambda token, timeout: GithubDeploymentsSource(client(github, token, timeout), (REPOSITORY,))
    return argocd, lambda token, timeout: ArgocdSource(client(argocd, token, timeout))


def test_the_secret_is_sent_as_a_bearer_and_never_shown(either: tuple[FakeServer, Opened]) -> None:
    fake, opened = either
    fake.token = TOKEN
    with closing(opened(TOKEN, 5.0)) as right:
        assert len(right.poll(NOW).changes) == 1
    with closing(opened("wrong-secret", 5.0)) as wrong:
        with pytest.raises(HttpError, match="401") as refused:
            wrong.poll(NOW)
        assert "wrong-secret" not in f"{refused.value} {wrong!r} {vars(wrong)!r}"


def test_a_secret_that_is_gone_is_named(either: tuple[FakeServer, Opened]) -> None:
    fake, _ = either
    missing = HttpClient(fake.url, auth=Bearer(KeptSecret(MemorySecrets(), "ci token")))
    with closing(ArgocdSource(missing)) as nobody, pytest.raises(BadInput, match="ci token"):
        nobody.poll(NOW)


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        ((200, {"Content-Length": "4000"}, b'[{"id": 88, '), Malformed),
        ((200, {}, b'[{"id": 88, '), Malformed),
        ((200, {}, b'"text"'), Malformed),
        ((200, {}, b'{"items": 7}'), Malformed),
        ((200, {}, b""), Malformed),
        ((500, {}, b"oops"), HttpError),
        ((502, {}, b"<html>bad gateway</html>"), HttpError),
    ],
)
def test_answers_that_make_no_sense_are_failures_and_the_next_good_one_is_taken(
    either: tuple[FakeServer, Opened], answer: Answer, failure: type[HttpFailure]
) -> None:
    fake, opened = either
    fake.trouble = lambda _path: answer
    with closing(opened(None, 5.0)) as one:
        with pytest.raises(failure):
            one.poll(NOW)
        fake.trouble = lambda _path: None
        assert len(one.poll(NOW).changes) == 1


def test_a_server_that_does_not_answer_in_time_is_unreachable(either: tuple[FakeServer, Opened]) -> None:
    fake, opened = either
    fake.stall_seconds = 1.0
    with closing(opened(None, 0.2)) as one, pytest.raises(Unreachable, match=r"no answer within 0.2 s"):
        one.poll(NOW)


def test_entries_that_can_not_be_read_leave_the_others(argocd: FakeArgocd, github: FakeGithub) -> None:
    argocd.sync("orders", "a" * 40, "soon")
    argocd.sync("payments", "b" * 40, DONE)
    with closing(ArgocdSource(client(argocd))) as applications:
        batch = applications.poll(NOW)
        assert [change.service for change in batch.changes] == ["payments"]
        assert batch.warnings == (
            "orders: a sync was left out: 'soon' is no time with a zone such as 2026-11-21T14:31:40Z",
        )
    github.deploy(REPOSITORY, 1, "soon")
    github.deploy(REPOSITORY, 2, CREATED)
    with closing(source(github)) as deployments:
        read = deployments.poll(NOW)
        assert [change.id for change in read.changes] == [f"{REPOSITORY}#2"]
        assert len(read.warnings) == 1 and "deployment 1 was left out" in read.warnings[0]


def components(document: Any, name: str) -> dict[str, Any]:
    """One schema of an OpenAPI 3.0 document as JSON Schema: nullable becomes a type."""

    def plain(node: Any) -> Any:
        if isinstance(node, list):
            return [plain(item) for item in node]
        if not isinstance(node, dict):
            return node
        found = {key: plain(value) for key, value in node.items() if key not in ("example", "examples", "nullable")}
        return {"anyOf": [found, {"type": "null"}]} if node.get("nullable") is True else found

    schemas = plain(document["components"]["schemas"])
    return {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}


@pytest.mark.skipif(not (SPECS / "github").is_dir(), reason="GitHub's schemas are not here")
def test_our_github_answers_as_the_real_ones_schema_says(github: FakeGithub) -> None:
    spec = json.loads((SPECS / "github" / "deployments-issues-subset-openapi3.json").read_text(encoding="utf-8"))
    github.deploy(REPOSITORY, 88, CREATED)
    github.report(REPOSITORY, 88, "success", DONE)
    for path, name in (("", "deployment"), ("/88/statuses", "deployment-status")):
        _, _, content = github.documents(f"/repos/{REPOSITORY}/deployments{path}", {})
        validator = jsonschema.Draft7Validator(components(spec, name))
        (found,) = json.loads(content)
        assert [error.message for error in validator.iter_errors(found)] == []
        del found["id"]
        assert not validator.is_valid(found)  # the check can fail


@pytest.mark.skipif(not (SPECS / "argocd").is_dir(), reason="Argo CD's schemas are not here")
def test_our_argocd_answers_as_the_real_ones_schema_says(argocd: FakeArgocd) -> None:
    spec = json.loads((SPECS / "argocd" / "applications-subset-swagger2.json").read_text(encoding="utf-8"))
    argocd.sync("orders", "a" * 40, CREATED)
    schema = {"$ref": "#/definitions/v1alpha1ApplicationList", "definitions": spec["definitions"]}
    validator = jsonschema.Draft4Validator(schema)
    found = json.loads(argocd.documents("/api/v1/applications", {})[2])
    assert [error.message for error in validator.iter_errors(found)] == []
    # Every field we send is one the schema knows: it forbids none by itself.
    definitions = spec["definitions"]
    (application,) = found["items"]
    assert application["status"]["history"][0].keys() <= definitions["v1alpha1RevisionHistory"]["properties"].keys()
    assert application["status"].keys() <= definitions["v1alpha1ApplicationStatus"]["properties"].keys()
    assert application["metadata"].keys() <= definitions["v1ObjectMeta"]["properties"].keys()
    application["status"]["history"] = "none"
    assert not validator.is_valid(found)
