"""`probe` at the terminal: its documents, its exit status, its secrets."""

import signal
from pathlib import Path

import pytest

from tests.fakes.probe_targets import WebTarget, web
from tests.fakes.real_servers import free_port
from tests.fakes.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def written(terminal: Terminal, text: str) -> str:
    (terminal.cwd / "probes.yaml").write_text("watchfloor: probes/1\n" + text)
    return "probes.yaml"


def two(site: WebTarget) -> str:
    return f"""vantage: desk
probes:
  - {{id: page, service: shop, http: "{site.url}/ok"}}
  - {{id: wrong, service: shop, http: "{site.url}/ok?status=500"}}
journeys:
  - id: buy
    steps: [{{name: one, http: "{site.url}/ok"}}, {{name: two, http: "{site.url}/ok", budget: 5s}}]
"""


def test_validate_counts_what_stands_there(terminal: Terminal) -> None:
    with web() as site:
        file = written(terminal, two(site))
    counts = {"probes": 2, "journeys": 1, "witnesses": 0, "heartbeats": 0, "vendors": 0, "secrets": []}
    assert terminal.ok("probe", "validate", file) == {"valid": True, **counts}
    assert not terminal.data.exists()


def test_validate_names_every_fault_with_its_line(terminal: Terminal) -> None:
    file = written(terminal, "probes:\n  - {id: a, tcp: x}\n  - {id: b, icmp: h, count: 99}\n")
    ran = terminal.run("probe", "validate", file, "--json")
    assert ran.status == 2 and ran.json["valid"] is False
    assert [(each["line"], each["field"]) for each in ran.json["problems"]] == [
        (3, "probes[0].tcp"),
        (4, "probes[1].count"),
    ]
    assert "probes.yaml:3: probes[0].tcp" in ran.err
    assert terminal.run("probe", "validate", "missing.yaml").status == 2


def test_run_gives_one_document_with_every_result_and_1_when_one_fails(terminal: Terminal) -> None:
    with web() as site:
        file = written(terminal, two(site))
        ran = terminal.run("probe", "run", file, "--once", "--json")
        assert ran.status == 1 and ran.json["ok"] is False and ran.json["vantage"] == "desk"
        by_id = {each["probe"]: each for each in ran.json["results"]}
        assert {name: each["outcome"] for name, each in by_id.items()} == {"page": "ok", "wrong": "fail", "buy": "ok"}
        assert (
            by_id["page"]["status"] == 200
            and by_id["page"]["phases"]["connect"] > 0
            and by_id["page"]["at"].endswith("Z")
        )
        assert by_id["wrong"]["error"] == "answered 500, expected 2xx"
        assert [step["name"] for step in by_id["buy"]["steps"]] == ["one", "two"]
        only = terminal.run("probe", "run", file, "--once", "--only", "page", "--only", "buy")
        assert only.status == 0 and len(only.out.splitlines()) == 2 and only.out.startswith("ok ")
        assert terminal.run("probe", "run", file, "--once", "--only", "nobody").status == 2


def test_a_run_that_says_nothing_is_no_success(terminal: Terminal) -> None:
    file = written(terminal, f"probes:\n  - {{id: a, http: 'http://127.0.0.1:{free_port()}/', ca: /no/such.pem}}\n")
    assert terminal.run("probe", "run", file, "--once").status == 1
    with web() as site:
        url = site.url.replace("http:", "https:")
        file = written(terminal, f"probes:\n  - {{id: a, http: '{url}/ok', ca: /no/such.pem}}\n")
        ran = terminal.run("probe", "run", file, "--once", "--json")
    assert ran.status == 1 and ran.json["results"][0]["outcome"] == "inconclusive"


def test_a_hanging_server_holds_nobody(terminal: Terminal) -> None:
    with web() as site:
        file = written(terminal, f"probes:\n  - {{id: a, http: '{site.url}/hang', timeout: 300ms}}\n")
        ran = terminal.run("probe", "run", file, "--once")
    assert ran.status == 1 and "more than 0.3 s" in ran.out


def test_a_secret_comes_from_the_keyring_and_is_shown_nowhere(terminal: Terminal) -> None:
    with web() as site:
        text = f"probes:\n  - id: a\n    http: {site.url}/ok\n    headers: {{Authorization: {{secret: shop}}}}\n"
        file = written(terminal, text)
        assert terminal.ok("probe", "validate", file)["secrets"] == ["shop"]
        missing = terminal.run("probe", "run", file, "--once")
        assert missing.status == 1 and "probe secret shop" in missing.out
        assert terminal.run("probe", "secret", "shop", stdin="").status == 2
        assert terminal.run("probe", "secret", "shop", stdin="s3cret\n").status == 0
        ran = terminal.run("probe", "run", file, "--once", "--json")
        assert ran.status == 0 and site.seen[-1][2]["Authorization"] == "Bearer s3cret"
        assert "s3cret" not in ran.out + ran.err
    assert all(b"s3cret" not in path.read_bytes() for path in terminal.data.rglob("*") if path.is_file())


def test_without_once_it_goes_on_until_interrupted(terminal: Terminal) -> None:
    with web() as site:
        file = written(terminal, f"probes:\n  - {{id: a, http: '{site.url}/ok', interval: 1s}}\n")
        process = terminal.start("probe", "run", file)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(2)]
        process.send_signal(signal.SIGINT)
        assert process.wait(90) == 130
        process.communicate()
    assert all(" ok " in line and line.rstrip().endswith(" a") for line in lines)
