"""An Alertmanager in small, with the habits of version 0.25: what is posted is what it lists, silences suppress."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit


class FakeAlertmanager:
    """Serves on loopback between `start` and `stop`."""

    def __init__(self) -> None:
        self.alerts: list[dict[str, Any]] = []
        self.silences: list[dict[str, Any]] = []
        self._server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._send(*fake._get(urlsplit(self.path).path))

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                self._send(*fake._post(self.path, body))

            def do_DELETE(self) -> None:
                self._send(*fake._delete(self.path.rpartition("/")[2]))

            def _send(self, status: int, document: Any) -> None:
                content = json.dumps(document).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    def _get(self, path: str) -> tuple[int, Any]:
        listed = [alert | {"status": self._status(alert)} for alert in self.alerts]
        if path == "/api/v2/alerts":
            return 200, listed
        if path == "/api/v2/alerts/groups":
            return 200, [{"labels": {}, "receiver": {"name": "default"}, "alerts": listed}] if listed else []
        if path == "/api/v2/status":
            return 200, {"cluster": {"status": "ready"}, "versionInfo": {"version": "0.28.0"}}
        return (200, self.silences) if path == "/api/v2/silences" else (404, "")

    def _post(self, path: str, body: Any) -> tuple[int, Any]:
        if path == "/api/v2/alerts":
            for alert in body:
                number = f"{len(self.alerts):016x}"
                self.alerts.append(
                    {"annotations": {}, "fingerprint": number, "endsAt": "2999-01-01T00:00:00.000Z"} | alert
                )
            return 200, {}
        if not body.get("matchers"):
            return 422, {"code": 602, "message": "matchers in body is required"}
        self.silences.append(body | {"id": f"silence-{len(self.silences)}", "status": {"state": "active"}})
        return 200, {"silenceID": self.silences[-1]["id"]}

    def _delete(self, number: str) -> tuple[int, Any]:
        kept = [each for each in self.silences if each["id"] != number]
        status = 200 if len(kept) < len(self.silences) else 404
        self.silences = kept
        return status, ""

    def _status(self, alert: dict[str, Any]) -> dict[str, Any]:
        holding = [
            silence["id"]
            for silence in self.silences
            if all(alert["labels"].get(one["name"]) == one["value"] for one in silence["matchers"])
        ]
        return {"state": "suppressed" if holding else "active", "silencedBy": holding, "inhibitedBy": []}
