"""GitHub and Argo CD in small: what their interfaces promise of deployments and applications, and their ways of failing."""

import contextlib
import hashlib
import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

API = "https://api.github.example"
TOKEN = "correct-horse"
Answer = tuple[int, dict[str, str], bytes]


class FakeServer:
    """Serves on loopback between `start` and `stop`. `trouble` stands in for the next answers, where it is set."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        """Path with query, and headers in lower case, of every request."""
        self.trouble: Callable[[str], Answer | None] = lambda _path: None
        self.stall_seconds = 0.0
        self.token: str | None = None
        self._server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                fake.asked.append((self.path, headers))
                if fake.stall_seconds:
                    time.sleep(fake.stall_seconds)
                status, extra, content = fake._answer(self.path, headers)
                self.send_response(status)
                for name, value in extra.items():
                    self.send_header(name, value)
                if "Content-Length" not in extra:
                    self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                with contextlib.suppress(OSError):  # the client may have given up, as it should
                    self.wfile.write(content)
                self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    def _answer(self, path: str, headers: dict[str, str]) -> Answer:
        trouble = self.trouble(path)
        if trouble is not None:
            return trouble
        if self.token is not None and headers.get("authorization") != f"Bearer {self.token}":
            return 401, {}, b'{"message": "Bad credentials"}'
        return self.documents(path, headers)

    def documents(self, path: str, headers: dict[str, str]) -> Answer:
        raise NotImplementedError


class FakeGithub(FakeServer):
    """Deployments and statuses with ETags, pages and the headers of the rate limit."""

    def __init__(self) -> None:
        super().__init__()
        self.deployments: dict[str, list[dict[str, Any]]] = {}
        self.statuses: dict[int, list[dict[str, Any]]] = {}
        self.left = 4_900

    def deploy(self, repository: str, number: int, created_at: str, **more: Any) -> None:
        """The newest comes first, as GitHub lists them."""
        url = f"{API}/repos/{repository}/deployments/{number}"
        document = {
            "url": url,
            "id": number,
            "node_id": f"D_{number}",
            "sha": f"{number:040x}",
            "ref": f"v{number}",
            "task": "deploy",
            "payload": {},
            "original_environment": "production",
            "environment": "production",
            "description": None,
            "creator": None,
            "created_at": created_at,
            "updated_at": created_at,
            "statuses_url": f"{url}/statuses",
            "repository_url": f"{API}/repos/{repository}",
            "transient_environment": False,
            "production_environment": True,
        }
        self.deployments.setdefault(repository, []).insert(0, document | more)

    def report(self, repository: str, number: int, state: str, created_at: str, **more: Any) -> None:
        """Another status of a deployment."""
        told = self.statuses.setdefault(number, [])
        url = f"{API}/repos/{repository}/deployments/{number}"
        document = {
            "url": f"{url}/statuses/{len(told) + 1}",
            "id": len(told) + 1,
            "node_id": f"S_{number}_{len(told) + 1}",
            "state": state,
            "creator": None,
            "description": "",
            "environment": "production",
            "target_url": "",
            "log_url": "https://ci.example/run/7",
            "created_at": created_at,
            "updated_at": created_at,
            "deployment_url": url,
            "repository_url": f"{API}/repos/{repository}",
        }
        told.insert(0, document | more)

    def documents(self, path: str, headers: dict[str, str]) -> Answer:
        parts = urlsplit(path)
        query = parse_qs(parts.query)
        names = parts.path.strip("/").split("/")
        repository = "/".join(names[1:3])
        if names[0] != "repos" or names[3:4] != ["deployments"] or repository not in self.deployments:
            return 404, {}, b'{"message": "Not Found"}'
        whole = self.deployments[repository] if len(names) == 4 else self.statuses.get(int(names[4]), [])
        size, page = int(query.get("per_page", ["30"])[0]), int(query.get("page", ["1"])[0])
        content = json.dumps(whole[(page - 1) * size : page * size]).encode()
        etag = f'W/"{hashlib.sha256(content).hexdigest()}"'
        extra = {"ETag": etag, "Content-Type": "application/json; charset=utf-8"}
        if headers.get("if-none-match") == etag:
            return 304, extra | {"X-RateLimit-Remaining": str(self.left)}, b""  # such an answer costs nothing
        self.left -= 1
        if page * size < len(whole):
            extra["Link"] = f'<{API}{parts.path}?page={page + 1}>; rel="next"'
        return 200, extra | {"X-RateLimit-Remaining": str(self.left)}, content


class FakeArgocd(FakeServer):
    """Applications with their histories."""

    def __init__(self) -> None:
        super().__init__()
        self.applications: list[dict[str, Any]] = []

    def sync(self, name: str, revision: str, deployed_at: str) -> None:
        """Another sync of an application, which is made with its first."""
        found = next((one for one in self.applications if one["metadata"]["name"] == name), None)
        if found is None:
            source = {"repoURL": "https://git.example/estate", "path": f"apps/{name}", "targetRevision": "HEAD"}
            found = {
                "metadata": {"name": name, "namespace": "argocd", "creationTimestamp": deployed_at},
                "spec": {"project": "default", "source": source, "destination": {"namespace": name}},
                "status": {"sync": {"status": "Synced"}, "health": {"status": "Healthy"}, "history": []},
            }
            self.applications.append(found)
        history = found["status"]["history"]
        entry = {
            "id": len(history),
            "revision": revision,
            "deployedAt": deployed_at,
            "deployStartedAt": deployed_at,
            "source": found["spec"]["source"],
            "initiatedBy": {"username": "priya"},
        }
        history.append(entry)

    def documents(self, path: str, headers: dict[str, str]) -> Answer:
        if urlsplit(path).path != "/api/v1/applications":
            return 404, {}, b'{"error": "not found", "code": 5, "message": "not found"}'
        document = {"metadata": {"resourceVersion": "7"}, "items": self.applications or None}
        return 200, {"Content-Type": "application/json"}, json.dumps(document).encode()
