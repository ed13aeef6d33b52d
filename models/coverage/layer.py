"""The layers of a service, which signals speak of which, and which layers a service ought to be watched in."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from models.catalog.estate import Service, ServiceKind
from models.health.samples import Signal


class Layer(StrEnum):
    """The value is the word shown to people; in the order of the stack."""

    INFRASTRUCTURE = "infrastructure"
    NETWORK = "network"
    APPLICATION = "application"
    BUSINESS = "business"


LAYERS: Mapping[Signal, Layer] = MappingProxyType(
    {
        Signal.SATURATION: Layer.INFRASTRUCTURE,
        Signal.UP: Layer.NETWORK,
        Signal.ERRORS: Layer.APPLICATION,
        Signal.LATENCY: Layer.APPLICATION,
        Signal.TRAFFIC: Layer.APPLICATION,
        Signal.BUSINESS: Layer.BUSINESS,
    }
)
"""What each signal is evidence of, unless a caller says otherwise."""

_EXPECTED: Mapping[ServiceKind, tuple[Layer, ...]] = MappingProxyType(
    {
        ServiceKind.APPLICATION: (Layer.INFRASTRUCTURE, Layer.NETWORK, Layer.APPLICATION),
        ServiceKind.DATA_STORE: (Layer.INFRASTRUCTURE, Layer.NETWORK, Layer.APPLICATION),
        ServiceKind.INFRASTRUCTURE: (Layer.INFRASTRUCTURE, Layer.NETWORK),
        ServiceKind.NETWORK: (Layer.NETWORK,),
        # Of a vendor's service we see no machine; whether it answers and how well is ours to measure.
        ServiceKind.THIRD_PARTY: (Layer.NETWORK, Layer.APPLICATION),
    }
)


def expected(service: Service) -> tuple[Layer, ...]:
    """The layers a service of this kind ought to be watched in: business too where it carries a business function."""
    layers = _EXPECTED[service.kind]
    return (*layers, Layer.BUSINESS) if service.functions else layers
