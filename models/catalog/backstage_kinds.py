"""What the free word in spec.type of a Backstage Component or Resource says about what the thing is made of."""

from models.catalog.estate import ServiceKind

_WORDS = {
    ServiceKind.DATA_STORE: "database db datastore data-store data_store storage bucket s3-bucket s3 cache redis postgres "
    "postgresql mysql mongodb search-index index warehouse data-warehouse kafka-topic topic queue stream dataset table",
    ServiceKind.NETWORK: "network load-balancer loadbalancer dns cdn gateway api-gateway vpn ingress proxy",
    ServiceKind.THIRD_PARTY: "third-party third_party thirdparty external external-service saas vendor",
    ServiceKind.APPLICATION: "service website application app library job worker function lambda",
    ServiceKind.INFRASTRUCTURE: "infrastructure cluster kubernetes-cluster server host vm virtual-machine node platform",
}
_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words.split()}


def kind_of(entity_kind: str, stated_type: str) -> ServiceKind:
    """The kind; for a word not known a component is an application and a resource infrastructure."""
    known = _KIND_OF.get(stated_type.lower().replace(" ", "-"))
    if known is not None:
        return known
    return ServiceKind.APPLICATION if entity_kind == "component" else ServiceKind.INFRASTRUCTURE
