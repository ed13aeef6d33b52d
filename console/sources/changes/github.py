"""GitHub deployments: what was released from which repository, and when it took effect. Reads only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from console.http import HttpClient, HttpError, HttpFailure, Malformed, Reply
from console.sources.changes.github_limit import Allowance, RateLimited
from console.sources.port import Batch
from models.changes.fields import instant_ms, mapping
from models.changes.github import change_of, deployment_id, is_settled, is_wanted
from models.health.change import Change
from models.kernel.errors import BadInput, Problem
from resources.said import say

API_VERSION = "2022-11-28"
_HEADERS = {"X-GitHub-Api-Version": API_VERSION, "Accept": "application/vnd.github+json"}
_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}\Z")
_PER_PAGE = 30
_MOST_PAGES = 3
_MOST_STATUSES = 40
"""Deployments whose statuses are asked for in one poll, over all repositories."""
_SCARCE_STATUSES = 2
_LOOK_BACK_MS = 7 * 86_400_000
_GIVE_UP_MS = 86_400_000
"""A deployment that shows no outcome for a day is asked for no more."""


@dataclass(slots=True)
class _Repository:
    name: str
    etag: str | None = None
    open: dict[int, Any] = field(default_factory=dict)
    """Deployments whose outcome isn't known yet."""
    settled: set[int] = field(default_factory=set)
    etags: dict[int, str] = field(default_factory=dict)
    """Of the statuses of each open deployment."""


class GithubDeploymentsSource:
    """A source for some repositories of one GitHub. A repository that fails is a warning while others answer."""

    def __init__(
        self,
        client: HttpClient,
        repositories: Sequence[str],
        environments: Sequence[str] = (),
        name: str = "github",
        interval_seconds: float = 60.0,
    ) -> None:
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._environments = tuple(environments)
        for repository in repositories:
            if not _REPOSITORY.match(repository):
                message = say("{repository!r}: expected owner/name, several separated by commas", repository=repository)
                raise BadInput(Problem("changes.github_repos", None, "", message))
        self._repositories = [_Repository(repository) for repository in dict.fromkeys(repositories)]
        self._allowance = Allowance()
        self._budget = _MOST_STATUSES
        """Deployments that may still be asked about in this poll."""
        self._told: dict[str, Change] = {}

    def poll(self, now_ms: int) -> Batch:
        """What took effect since the poll before. Raises where no repository could be read."""
        self._allowance.check(now_ms)
        warnings: list[str] = []
        failure: HttpFailure | None = None
        answered = 0
        changes: list[Change] = []
        self._budget = _SCARCE_STATUSES if self._allowance.is_scarce else _MOST_STATUSES
        for repository in self._repositories:
            try:
                self._list(repository, now_ms)
                answered += 1
                self._settle(repository, now_ms, changes, warnings)
            except RateLimited as limited:
                # What was found before the limit is not asked for again; it goes out now.
                failure = limited
                warnings.append(str(limited))
                break
            except HttpFailure as error:
                failure = failure or error
                warnings.append(f"{repository.name}: {error}")
        if failure is not None and not answered and not changes:
            raise failure
        if self._budget < 0:
            warnings.append("more deployments than can be asked about in one poll; the rest follows")
        return Batch(changes=tuple(changes), warnings=tuple(warnings))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _list(self, repository: _Repository, now_ms: int) -> None:
        """Note the deployments not seen before. Pages are read while they bring something new."""
        etag = None
        for page in range(1, _MOST_PAGES + 1):
            known = repository.etag if page == 1 else None
            path = f"/repos/{repository.name}/deployments"
            reply = self._get(path, now_ms, known, {"per_page": str(_PER_PAGE), "page": str(page)})
            if reply.document is None:
                return
            if page == 1:
                etag = reply.headers.get("etag")
            fresh = self._note(repository, _listed(reply.document, path), now_ms)
            if not fresh or 'rel="next"' not in reply.headers.get("link", ""):
                break
        # Only once all pages are read: a poll broken off in between must find them again.
        repository.etag = etag

    def _note(self, repository: _Repository, deployments: list[Any], now_ms: int) -> bool:
        fresh = False
        for deployment in deployments:
            number = deployment_id(deployment)
            if number is None or number in repository.settled or number in repository.open:
                continue
            fresh = True
            if is_wanted(deployment, self._environments) and _age_ms(deployment, now_ms) <= _LOOK_BACK_MS:
                repository.open[number] = deployment
            else:
                repository.settled.add(number)
        return fresh

    def _settle(self, repository: _Repository, now_ms: int, changes: list[Change], warnings: list[str]) -> None:
        """Ask for the outcome of open deployments, the newest first, as far as this poll's budget goes."""
        for number in sorted(repository.open, reverse=True):
            self._budget -= 1
            if self._budget < 0:
                return
            deployment = repository.open[number]
            path = f"/repos/{repository.name}/deployments/{number}/statuses"
            reply = self._get(path, now_ms, repository.etags.get(number), {"per_page": "100"})
            if reply.document is not None:
                repository.etags[number] = reply.headers.get("etag", "")
                statuses = _listed(reply.document, path)
                self._take(repository.name, deployment, statuses, changes, warnings)
                if is_settled(statuses):
                    self._forget(repository, number)
                    continue
            if _age_ms(deployment, now_ms) > _GIVE_UP_MS:
                self._forget(repository, number)

    def _take(
        self, name: str, deployment: Any, statuses: list[Any], changes: list[Change], warnings: list[str]
    ) -> None:
        try:
            change = change_of(name, deployment, statuses)
        except ValueError as error:
            warnings.append(f"{name}: deployment {deployment_id(deployment)} was left out: {error}")
            return
        if change is not None and self._told.get(change.id) != change:
            self._told[change.id] = change
            changes.append(change)

    def _forget(self, repository: _Repository, number: int) -> None:
        del repository.open[number]
        repository.etags.pop(number, None)
        repository.settled.add(number)
        self._told.pop(f"{repository.name}#{number}", None)

    def _get(self, path: str, now_ms: int, etag: str | None, parameters: dict[str, str | list[str]]) -> Reply:
        headers = _HEADERS | ({"If-None-Match": etag} if etag else {})
        try:
            reply = self._client.get(path, parameters, headers)
        except HttpError as error:
            failure = self._allowance.refused(error, now_ms)
            if failure is error:
                raise
            raise failure from error
        self._allowance.note(reply.headers)
        return reply


def _listed(document: Any, path: str) -> list[Any]:
    if not isinstance(document, list):
        raise Malformed(say("{path} answered with something that is no list", path=path))
    return document


def _age_ms(deployment: Any, now_ms: int) -> int:
    """How long ago it was created; 0 where that can't be read, so that it is looked at."""
    try:
        return now_ms - instant_ms(mapping(deployment).get("created_at"))
    except ValueError:
        return 0
