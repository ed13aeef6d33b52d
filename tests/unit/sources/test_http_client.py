import httpx
import pytest

from console.credentials import Basic, Bearer, SecretFile
from console.http import HttpClient, HttpError, Malformed, TooLarge, Unreachable
from models.kernel.errors import BadInput


class Word:
    def reveal(self) -> str:
        return "s3cret"


def client(handler: "httpx.MockTransport | None" = None, **options: object) -> HttpClient:
    return HttpClient("http://prometheus.example/prefix/", transport=handler, **options)  # type: ignore[arg-type]  # any option


def answering(status: int, text: str = "", **headers: str) -> httpx.MockTransport:
    return httpx.MockTransport(lambda request: httpx.Response(status, text=text, headers=headers))


def test_a_document_comes_from_under_the_base_url() -> None:
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"a": 1})

    one = client(httpx.MockTransport(handle), auth=Bearer(Word()))
    assert one.get_json("/api", {"query": "up == 0"}) == {"a": 1}
    one.post_form("/api", {"query": "x&y"})
    assert str(seen[0].url) == "http://prometheus.example/prefix/api?query=up+%3D%3D+0"
    assert seen[0].headers["authorization"] == "Bearer s3cret"
    assert seen[1].content == b"query=x%26y"


def test_an_error_status_keeps_the_servers_words() -> None:
    with pytest.raises(HttpError, match="answered 503: busy") as caught:
        client(answering(503, "busy")).get_json("/x")
    assert (caught.value.status, caught.value.body) == (503, "busy")


@pytest.mark.parametrize("text", ['{"a": [1, 2', "<html>", "", "[" * 100_000])
def test_what_is_no_json_is_malformed(text: str) -> None:
    with pytest.raises(Malformed):
        client(answering(200, text)).get_json("/x")


def test_more_than_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match="ask for less"):
        client(answering(200, "[" + "1," * 1000 + "1]"), size_limit=1000).get_json("/x")


@pytest.mark.parametrize("location", ["http://evil.example/x", "http://prometheus.example:8080/x", "//evil.example/"])
def test_redirects_stay_on_the_same_server(location: str) -> None:
    with pytest.raises(Malformed, match="not followed"):
        client(answering(302, location=location)).get_json("/x")


def test_a_redirect_on_the_same_server_is_followed_and_a_circle_is_not() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/new":
            return httpx.Response(200, json=1)
        return httpx.Response(301, headers={"location": "/new"})

    assert client(httpx.MockTransport(handle)).get_json("/x") == 1
    with pytest.raises(Malformed, match="circle"):
        client(answering(302, location="/x")).get_json("/x")


@pytest.mark.parametrize("error", [httpx.ConnectError("refused"), httpx.ReadTimeout("slow"), httpx.ReadError("reset")])
def test_no_answer_is_unreachable(error: httpx.HTTPError) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(Unreachable):
        client(httpx.MockTransport(handle)).get_json("/x?token=1")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://host",
        "prometheus:9090",
        "http://",
        "http://u:p@host/",
        "http://host/?a=1",
        "",
        "http://host:0",
        "http://host:74626",
        "http://a host/",
    ],
)
def test_a_base_url_that_will_not_do_is_bad_input(url: str) -> None:
    with pytest.raises(BadInput) as caught:
        HttpClient(url)
    assert ":p@" not in str(caught.value)


def test_an_answer_that_cannot_be_unpacked_is_malformed_not_unreachable() -> None:
    packed = httpx.MockTransport(
        lambda _: httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"no gzip"))
    )
    with pytest.raises(Malformed, match="unpacked"):
        client(packed).get_json("/x")


def test_no_secret_shows() -> None:
    basic = Basic("reader", Word())
    failing = client(answering(401, "no"), auth=basic)
    with pytest.raises(HttpError) as caught:
        failing.get_json("/x")
    assert "s3cret" not in f"{caught.value} {basic!r} {failing!r} {vars(failing)}"


def test_a_secret_file_that_is_not_there_says_so(tmp_path: "pytest.TempPathFactory") -> None:
    path = tmp_path / "token"  # type: ignore[operator]  # a Path in truth
    with pytest.raises(BadInput, match="token"):
        SecretFile(path).reveal()
    path.write_text(" abc \nnoise\n")
    assert SecretFile(path).reveal() == "abc"
