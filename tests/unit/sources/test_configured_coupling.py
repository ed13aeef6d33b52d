from contextlib import closing

import pytest

from console.secret_store import MemorySecrets
from console.settings import Settings
from console.sources.configured import configured_sources
from console.sources.coupling.configured import coupling_sources
from console.sources.coupling.jaeger import JaegerSource
from console.sources.coupling.kiali import KialiSource
from console.sources.coupling.metrics import CallMetricsSource
from console.sources.coupling.past_days import PastDays
from console.sources.coupling.rules import coupling_rules
from console.sources.port import Source
from console.sources.probes.configured import SECRET_PREFIX
from models.coupling.rules import DEFAULT_RULES, Rules
from models.health.service_names import ServiceNames
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput

CLOCK = ManualClock(0)
DAY = 86_400_000


def settings(prometheus: str = "", **values: str | int) -> Settings:
    found = Settings(None)
    found.put({f"coupling.{key}": value for key, value in values.items()} | {"prometheus.url": prometheus})
    return found


def built(wanted: Settings, keeper: MemorySecrets | None = None) -> list[tuple[Source, str]]:
    return coupling_sources(wanted, ServiceNames(), CLOCK, keeper)


def test_by_default_nothing_is_asked() -> None:
    assert built(settings("http://prometheus.example:9090")) == []
    assert coupling_rules(Settings(None)) == DEFAULT_RULES


def test_each_setting_brings_its_source() -> None:
    wanted = settings(
        "http://prometheus.example:9090",
        service_graph="traces_service_graph_request",
        istio="istio_requests_total",
        jaeger_url="http://jaeger.example:16686",
        kiali_url="https://kiali.example/kiali",
        kiali_namespaces="shop, payments",
    )
    found = built(wanted)
    assert [(type(source), kind) for source, kind in found] == [
        (CallMetricsSource, "call metrics"),
        (JaegerSource, "jaeger"),
        (KialiSource, "kiali"),
    ]
    assert len({source.name for source, _ in found}) == 3
    assert all(source.interval_seconds >= 60 for source, _ in found)
    for source, _ in found:
        source.close()


def test_the_figures_can_be_set() -> None:
    wanted = settings(window_hours=48, least_calls=10, stale_days=7)
    assert coupling_rules(wanted) == Rules(2 * DAY, 10, 7 * DAY)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"service_graph": "traces"}, "needs the address of Prometheus"),
        ({"istio": "istio"}, "coupling.istio"),
        ({"service_graph": "up{}"}, "name of a metric"),
        ({"kiali_url": "https://k.example", "kiali_namespaces": "a b"}, "name of a namespace"),
        ({"jaeger_url": "jaeger:16686"}, "expected for example"),
        ({"jaeger_url": "http://j.example", "jaeger_token": "mesh"}, "no keeper"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_by_name(values: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        built(settings(**values))


def test_a_secret_is_one_that_was_put_there_for_sources() -> None:
    keeper = MemorySecrets()
    keeper.put({SECRET_PREFIX + "mesh": "let-me-in"})
    ((source, _),) = built(settings(kiali_url="https://k.example", kiali_token="mesh"), keeper)
    assert "let-me-in" not in repr(vars(source))
    source.close()


def test_a_wrong_setting_costs_only_these_sources() -> None:
    wanted = settings("http://prometheus.example:9090", service_graph="up{}")
    told: list[str] = []
    found = configured_sources(wanted, None, CLOCK, tell=told.append)
    assert "prometheus" in [kind for _, kind in found]
    assert "coupling.service_graph" in told[0]
    for source, _ in found:
        source.close()


def test_earlier_days_are_asked_newest_first_and_given_up_after_three_failures() -> None:
    days = PastDays(2)
    now = 100 * DAY
    assert days.next(now) == (98 * DAY, 99 * DAY)
    days.failed()
    assert days.next(now + 5_000) == (98 * DAY, 99 * DAY)
    days.failed()
    days.failed()
    assert days.next(now) == (97 * DAY, 98 * DAY)
    days.done()
    assert days.next(now) is None
    assert PastDays(5).next(DAY) is None


def test_closing_a_source_that_never_polled_harms_nobody() -> None:
    ((source, _),) = built(settings(jaeger_url="http://jaeger.example"))
    with closing(source):
        pass
