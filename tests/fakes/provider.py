"""A sign-in provider on a loopback port, honest unless told otherwise, and a browser that goes where it is sent."""

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

CLIENT = "watchfloor"


class Provider:
    """What a test changes: `claims`, `back` and `document` are asked for every answer."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.subject, self.name, self.groups = "u-1", "Mei Chen", ["sre"]
        self.claims: Callable[[dict[str, Any]], dict[str, Any]] = lambda claims: claims
        self.back: Callable[[dict[str, str]], dict[str, str]] = lambda answer: answer
        self.document: Callable[[dict[str, Any]], dict[str, Any]] = lambda document: document
        self.sign: Callable[[dict[str, Any]], str] = self.signed
        self.signed_in_s_ago = 0
        """Where it is asked how fresh the sign-in is."""
        self.asked: list[str] = []
        self._codes: dict[str, dict[str, str]] = {}
        self.rotate("k-1")

    def rotate(self, kid: str) -> None:
        """Sign with another key from now on; the former one is no longer listed."""
        self.key, self.kid = ec.generate_private_key(ec.SECP256R1()), kid

    def signed(self, claims: dict[str, Any]) -> str:
        return jwt.encode(claims, self.key, "ES256", {"kid": self.kid})

    @property
    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [{**public, "kid": self.kid, "use": "sig"}]}

    def answer(self, method: str, target: str, body: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(target)
        self.asked.append(f"{method} {parts.path}")
        match method, parts.path:
            case "GET", "/.well-known/openid-configuration":
                return _json(
                    self.document(
                        {
                            "issuer": self.issuer,
                            "authorization_endpoint": f"{self.issuer}/authorize",
                            "token_endpoint": f"{self.issuer}/token",
                            "jwks_uri": f"{self.issuer}/keys",
                            "code_challenge_methods_supported": ["S256"],
                            "authorization_response_iss_parameter_supported": True,
                        }
                    )
                )
            case "GET", "/keys":
                return _json(self.keys)
            case "GET", "/authorize":
                wanted = {name: values[0] for name, values in parse_qs(parts.query).items()}
                code = f"code-{len(self._codes)}"
                self._codes[code] = wanted
                answer = self.back({"code": code, "state": wanted["state"], "iss": self.issuer})
                return 302, {"Location": f"{wanted['redirect_uri']}?{urlencode(answer)}"}, b""
            case "POST", "/token":
                form = dict(parse_qsl(body))
                return self._token(form)
            case _:
                return 404, {}, b""

    def _token(self, form: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        from hashlib import sha256

        from models.kernel.envelope import b64

        wanted = self._codes.pop(form["code"], None)
        proof = b64(sha256(form["code_verifier"].encode()).digest())
        if wanted is None or wanted["code_challenge"] != proof or wanted["redirect_uri"] != form["redirect_uri"]:
            return 400, {}, b'{"error": "invalid_grant"}'
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": self.subject,
            "name": self.name,
            "groups": self.groups,
            "iat": now,
            "exp": now + 300,
            "nonce": wanted["nonce"],
        }
        if "max_age" in wanted:
            claims["auth_time"] = now - self.signed_in_s_ago
        return _json({"id_token": self.sign(self.claims(claims)), "access_token": "unused"})


def browse(address: str) -> bool:
    """A browser: follows redirects until a page comes."""
    try:
        with urllib.request.urlopen(address, timeout=30) as page:
            page.read()
    except urllib.error.HTTPError:
        return True
    return True


def _json(document: Any) -> tuple[int, dict[str, str], bytes]:
    return 200, {"Content-Type": "application/json"}, json.dumps(document).encode()


@contextmanager
def provider() -> Iterator[Provider]:
    """While it answers."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._do("GET")

        def do_POST(self) -> None:
            self._do("POST")

        def _do(self, method: str) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            status, headers, content = found.answer(method, self.path, body)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Provider(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="provider")
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
