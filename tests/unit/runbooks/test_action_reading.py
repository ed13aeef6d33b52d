"""The allow-list: what it takes, and how it says what is wrong."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

import resources
from models.kernel.errors import BadInput
from models.runbooks.actions.call import resolve
from models.runbooks.actions.format import schema_text
from models.runbooks.actions.preview import preview_text
from models.runbooks.actions.reading import read_actions
from models.runbooks.actions.registration import ActionKind
from models.runbooks.runbook import ActionCall
from tests.fakes.actions import registry

FULL = """watchfloor: actions/1
hosts:
  - {host: deploy.example.com}
  - {host: 127.0.0.1, ports: [8080, 8081], plain_http: true}
  - {host: inside.example, addresses: [10.1.0.0/16]}
actions:
  - name: restart
    title: Restart a service
    timeout: 90s
    destructive: true
    approval: {approvers: 2, groups: [executive], holds: 10m}
    parameters:
      service: {type: service}
      reason: {type: text, pattern: "[A-Z]+-[0-9]+", default: OPS-1}
      batch: {type: integer, least: 1, most: 50, default: 5}
    http:
      method: POST
      url: https://deploy.example.com/v1/services/${service}/restart?batch=${batch}
      headers: {Authorization: {secret: deploy}, X-Reason: "${reason}"}
      json: {service: "${service}", batch: "${batch}", token: "${secret:second}", fixed: [1, 2.5, null, true]}
      expect: {status: [200, 202], json: {"$.accepted": true}}
  - name: drain
    automatic: true
    in_drills: true
    parameters:
      colour: {type: enum, values: [blue, green]}
    command:
      argv: [/usr/local/bin/drain, --colour, "${colour}", --all]
      dry_run: [/usr/local/bin/drain, --plan, --colour, "${colour}"]
      directory: /srv
      environment: {DRAIN_TOKEN: "${secret:drain}", LANG: C.UTF-8}
      pass: [PATH, HOME]
      status: [0, 3]
  - name: lag
    parameters:
      service: {type: service}
    promql: {expression: 'max(lag{service="${service}"})', expect: "< 5"}
  - name: caught-up
    parameters:
      service: {type: service}
    wait_until: {action: lag, parameters: {service: "${service}"}, interval: 5s}
  - name: moved
    parameters:
      host: {type: text, pattern: "[a-z-]+"}
    dns: {name: "${host}.example.com", type: CNAME, resolvers: [192.0.2.1, "192.0.2.2:5353"], answers: [standby.example.com]}
"""


def problems(text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(BadInput) as caught:
        read_actions("a.yaml", text)
    assert all(each.where == "a.yaml" and each.message for each in caught.value.problems)
    return [(each.line, each.field) for each in caught.value.problems]


def one(body: str, parameters: str = "", hosts: str = "") -> str:
    """A list of one action whose lines begin at 4."""
    return f"watchfloor: actions/1\nhosts: [{hosts}]\nactions:\n- name: it\n  parameters: {{{parameters}}}\n  {body}\n"


def test_everything_the_format_knows_is_read() -> None:
    found = read_actions("a.yaml", FULL)
    assert list(found.by_name) == ["restart", "drain", "lag", "caught-up", "moved"]
    made = resolve(found, ActionCall("restart", {"service": "shop", "batch": 7}), {"shop"})
    assert made.secrets == {"deploy", "second"}
    text = preview_text(made)
    assert "Request: POST https://deploy.example.com/v1/services/shop/restart?batch=7" in text
    assert "Header Authorization: ••• (deploy)" in text and '"token": "••• (second)"' in text and '"batch": 7' in text
    assert "2 different people, among them executive" in text and made.sha256 in text
    drain = resolve(found, ActionCall("drain", {"colour": "blue"}), None)
    assert "Program: /usr/local/bin/drain --colour blue --all" in preview_text(drain)
    assert "Variable DRAIN_TOKEN: ••• (drain)" in preview_text(drain)
    moved = resolve(found, ActionCall("moved", {"host": "api"}), None)
    assert "Name: api.example.com CNAME" in preview_text(moved)
    waits = resolve(found, ActionCall("caught-up", {"service": "pay"}), {"pay"})
    assert 'max(lag{service="pay"})' in preview_text(waits) and waits.timeout_seconds == 600


def test_the_published_schema_is_the_one_in_force_and_takes_the_example() -> None:
    from ruamel.yaml import YAML

    assert resources.text("schemas/actions.schema.json") == schema_text()
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(json.dumps(YAML(typ="safe", pure=True).load(FULL)))
    jsonschema.Draft202012Validator(schema).validate(document)
    document["actions"][0]["shell"] = "rm -rf /"
    assert not jsonschema.Draft202012Validator(schema).is_valid(document)


@pytest.mark.parametrize(
    ("body", "parameters", "expected"),
    [
        ("shell: rm", "", [(6, "actions[0].shell")]),
        ("title: none of them", "", [(4, "actions[0]")]),
        ("command: {argv: [echo, hello]}", "", [(6, "actions[0].command.argv[0]")]),
        ("command: {argv: []}", "", [(6, "actions[0].command.argv")]),
        ("command: {argv: [/bin/echo, 'a${x}']}", "x: {type: integer, least: 1, most: 2}", None),
        ("command: {argv: [/bin/sh, -c, '${x}']}", "x: {type: enum, values: [a]}", [(6, "actions[0].command.argv[0]")]),
        ("command: {argv: [/usr/bin/ssh, host, '${x}']}", "x: {type: enum, values: [a]}", None),
        ("command: {argv: ['C:\\tool.bat', '${x}']}", "x: {type: enum, values: [a]}", None),
        ("command: {argv: [/bin/echo, '${secret:x}']}", "", [(6, "actions[0].command.argv[1]")]),
        ("command: {argv: [/bin/echo, --password, hunter2]}", "", [(6, "actions[0].command.argv[1]")]),
        ("command: {argv: [/bin/echo], environment: {API_TOKEN: hunter2}}", "", None),
        ("command: {argv: [/bin/echo, '${y}']}", "", [(6, "actions[0].command.argv[1]")]),
        ("command: {argv: [/bin/echo]}", "y: {type: service}", [(5, "actions[0].parameters.y")]),
        ("command: {argv: [/bin/echo, '${y}']}", "y: {type: text}", [(5, "actions[0].parameters.y")]),
        ("command: {argv: [/bin/echo, '${y}']}", "y: {type: integer}", [(5, "actions[0].parameters.y")]),
        ("command: {argv: [/bin/echo, '${y}']}", "y: {type: enum, values: [a], default: b}", None),
        ("http: {url: 'https://elsewhere.example/'}", "", [(6, "actions[0].http.url")]),
        ("http: {url: 'https://${h}/'}", "h: {type: service}", None),
        ("http: {url: 'http://listed.example/'}", "", [(6, "actions[0].http.url")]),
        ("http: {url: 'https://listed.example:444/'}", "", [(6, "actions[0].http.url")]),
        ("http: {url: 'https://me:pw@listed.example/'}", "", None),
        ("http: {url: 'https://listed.example/a${s}b'}", "s: {type: service}", None),
        ("http: {url: 'https://listed.example/?token=abc'}", "", [(6, "actions[0].http.url")]),
        ("http: {url: 'https://listed.example/', json: {a: 1}}", "", [(6, "actions[0].http.json")]),
        ("http: {url: 'https://listed.example/', method: POST, json: {password: abc}}", "", None),
        ("http: {url: 'https://listed.example/', headers: {Authorization: abc}}", "", None),
        ("promql: {expression: 'up{a=\"${s}\"}', expect: five}", "s: {type: service}", None),
        (
            "promql: {expression: 'up > ${s}', expect: some}",
            "s: {type: service}",
            [(6, "actions[0].promql.expression")],
        ),
        ("promql: {expression: 'up{a=`${s}`}', expect: some}", "s: {type: service}", None),
        ("dns: {name: 'a${s}.example'}", "s: {type: service}", [(6, "actions[0].dns.name")]),
        ("wait_until: {action: nothing}", "", [(6, "actions[0].wait_until.action")]),
        ("wait_until: {action: it}", "", [(6, "actions[0].wait_until.action")]),
        ("command: {argv: [/bin/echo]}\n  automatic: true\n  destructive: true", "", [(7, "actions[0].automatic")]),
    ],
)
def test_what_could_do_harm_is_refused_with_its_line(
    body: str, parameters: str, expected: list[tuple[int, str]] | None
) -> None:
    found = problems(one(body, parameters, "{host: listed.example}"))
    assert found if expected is None else found == expected


def test_the_example_of_the_documentation_is_sound() -> None:
    text = (Path(__file__).parents[3] / "docs" / "automation.md").read_text(encoding="utf-8")
    example = next(block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "watchfloor:" in block)
    assert {action.kind for action in read_actions("docs", example).actions} == set(ActionKind)


def test_bombs_doubles_and_odd_files_are_refused() -> None:
    assert problems("watchfloor: actions/2\nactions: []\n") == [(1, "watchfloor")]
    assert problems("watchfloor: actions/1\nactions: [&a {}, *a]\n")[0][0] == 2
    assert problems("x" * 2_000_000) == [(None, "")]
    twice = "watchfloor: actions/1\nactions:\n- {name: a, command: {argv: [/x]}}\n- {name: a, command: {argv: [/x]}}\n"
    assert problems(twice) == [(4, "actions[1].name")] or problems(twice) == [(3, "actions[0].name")]
    assert problems("watchfloor: actions/1\nactions: !!python/object:os.system {}\n")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, ["who"]),
        ({"who": "x", "times": 9}, ["times"]),
        ({"who": "x", "times": "2"}, ["times"]),
        ({"who": "x", "times": True}, ["times"]),
        ({"who": "X"}, ["who"]),
        ({"who": "x\n"}, ["who"]),
        ({"who": "secret:deploy"}, ["who"]),
        ({"who": "x" * 300}, ["who"]),
        ({"who": "x", "service": "nobody"}, ["service"]),
        ({"who": "x", "more": 1, "times": 0}, ["more", "times"]),
    ],
)
def test_parameters_are_taken_as_registered_or_not_at_all(given: dict[str, str | int], named: list[str]) -> None:
    found = registry(
        """
actions:
  - name: it
    parameters:
      who: {type: text, pattern: "[a-z:]+"}
      times: {type: integer, least: 1, most: 3, default: 1}
      service: {type: service, default: shop}
    command: {argv: [/bin/echo, "${who}", "${times}", "${service}"]}
"""
    )
    with pytest.raises(BadInput) as caught:
        resolve(found, ActionCall("it", given), frozenset({"shop"}))
    assert [each.field for each in caught.value.problems] == named
    with pytest.raises(BadInput, match="no catalogue"):
        resolve(found, ActionCall("it", {"who": "x"}), None)
    with pytest.raises(BadInput, match="not registered"):
        resolve(found, ActionCall("other"), None)
