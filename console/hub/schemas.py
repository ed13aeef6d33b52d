"""What the messages look like, for the OpenAPI document. The forms themselves are read strictly in models.sync; a test holds the
two together.
"""

from collections.abc import Mapping
from typing import Any, Final

from models.sync import durability, suggestions, vector, wire
from models.sync.oidc import MOST_TOKEN
from models.sync.protocol import MAX_CUT_OFFS, MAX_MEMBERS
from models.sync.snapshot import MOST_STREAMS

Schema = dict[str, Any]

_WHOLE: Final[Schema] = {"type": "integer", "minimum": 0}
_TEXT: Final[Schema] = {"type": "string"}
_UUID: Final[Schema] = {"type": "string", "format": "uuid"}
_FLAG: Final[Schema] = {"type": "boolean"}


def _base64(size: int) -> Schema:
    length = (size * 4 + 2) // 3
    return {
        "type": "string",
        "description": f"{size} bytes, base64url without padding",
        "minLength": length,
        "maxLength": length,
    }


def _hex(size: int) -> Schema:
    return {"type": "string", "pattern": f"^[0-9a-f]{{{2 * size}}}$"}


def _object(optional: tuple[str, ...] = (), **members: Schema) -> Schema:
    required = sorted(members.keys() - set(optional))
    return {"type": "object", "properties": members, "required": required}


def _list(of: Schema, most: int) -> Schema:
    return {"type": "array", "items": of, "maxItems": most}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


CERTIFICATE: Final = _object(raw=_TEXT, signature=_base64(64))
BATCH: Final = _object(
    v={"const": 1},
    certificates=_list(CERTIFICATE, wire.MAX_EVENTS),
    events=_list(
        _object(
            ("body", "salt", "position"),
            raw={"type": "string", "description": "the envelope's canonical bytes"},
            signature=_base64(64),
            body={"type": "string", "description": "the content's canonical bytes; missing where it is not sent"},
            salt=_base64(32),
            position=_WHOLE,
        ),
        wire.MAX_EVENTS,
    ),
)
PUSH: Final = _object(
    generation=_TEXT,
    outcomes=_list(
        _object(
            id=_UUID,
            outcome={"enum": ["admitted", "duplicate", "forked", "waiting", "parked", "refused"]},
            fault=_TEXT,
            have=_WHOLE,
        ),
        wire.MAX_EVENTS,
    ),
    receipt=_or_null(_object(position=_WHOLE, at_ms=_WHOLE, signature=_base64(64))),
)
FEED: Final = _object(generation=_TEXT, head=_WHOLE, through=_WHOLE, view=_TEXT, batch=BATCH)
VECTOR: Final = _object(
    vector={
        "type": "object",
        "description": "stream → origin → [[sequence, hash]]: the ends of every chain",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "array"}, "maxItems": vector.MAX_LEAVES},
        },
    }
)
_SPANS: Final = _list(_object(stream=_UUID, origin=_hex(16), after=_WHOLE), vector.MAX_CHAINS)
DIFF: Final = _object(generation=_TEXT, wanted=_SPANS, bare=_SPANS)
_AUTHORITY: Final = _object(key=_base64(32), org=_UUID)
_PERSON: Final = _object(
    id=_UUID, name=_TEXT, details={"type": "object", "additionalProperties": _TEXT}, changed_ms=_WHOLE
)
PEOPLE: Final = _object(people=_list(_PERSON, MAX_MEMBERS))
ENROL: Final = _object(
    ("former",),
    selector=_hex(4),
    device_key=_base64(32),
    nonce=_base64(32),
    proof=_base64(32),
    device_name=_TEXT,
    former=_or_null(_AUTHORITY),
)
OIDC_OFFER: Final = _object(issuer=_TEXT, client_id=_TEXT, scopes=_list(_TEXT, 32))
OIDC: Final = _object(
    optional=("once",),
    device_key=_base64(32),
    salt=_base64(32),
    token={"type": "string", "minLength": 1, "maxLength": MOST_TOKEN},
    device_name={"type": "string", "maxLength": 200},
    signature=_base64(64),
    once=_FLAG,
)
ENROLLED: Final = _object(
    org=_UUID,
    authority=_base64(32),
    ca_pem=_TEXT,
    device=_UUID,
    user=_UUID,
    role=_TEXT,
    certificate=CERTIFICATE,
    adopted=_FLAG,
    generation=_TEXT,
    people=_list(_PERSON, MAX_MEMBERS),
    proof=_base64(32),
)
RENEWED: Final = _object(certificate=CERTIFICATE)
MEMBER: Final = _object(
    device=_UUID,
    key=_base64(32),
    user=_UUID,
    name=_TEXT,
    role=_TEXT,
    since_ms=_WHOLE,
    revoked_ms=_or_null(_WHOLE),
    reads_restricted=_FLAG,
)
ROLE: Final = _object(device=_UUID, role=_TEXT, former=_TEXT)
MEMBERS: Final = _object(
    members=_list(MEMBER, MAX_MEMBERS),
    authorities=_list(_AUTHORITY, MAX_MEMBERS),
    vouched=_list(_object(origin=_hex(16), stream=_UUID, first=_WHOLE, last=_WHOLE), MAX_MEMBERS),
    cut_offs=_list(_object(device=_UUID, origin=_hex(16), stream=_UUID, last=_WHOLE), MAX_CUT_OFFS),
    demoted=_list(_object(device=_UUID, at_ms=_WHOLE, left=_list(_TEXT, 64)), MAX_MEMBERS),
)
WORD: Final = _object(
    raw={
        "type": "string",
        "description": "canonical JSON: v, org, at_ms, reply (as /v1/members gives it), machines by device",
    },
    signature=_base64(64),
)
STATUS: Final = _object(org=_UUID, generation=_TEXT, head=_WHOLE, members=_WHOLE, at_ms=_WHOLE, version=_TEXT)
PROOF: Final = _object(hashes=_list(_hex(32), 130))
BLOB: Final = _object(size=_WHOLE, have=_WHOLE, is_whole=_FLAG)
SUGGESTIONS: Final = _object(
    generation=_TEXT,
    newest=_WHOLE,
    suggestions=_list(
        _object(number=_WHOLE, hook=_TEXT, form=_TEXT, at_ms=_WHOLE, document=_TEXT), suggestions.MOST_ON_PAGE
    ),
)
POST: Final[Schema] = {
    "description": "by the hook's form: Alertmanager's webhook 4, PagerDuty's webhook V3, CloudEvents 1.0 or CDEvents",
    "anyOf": [{"type": "object"}, {"type": "array", "items": {"type": "object"}}],
}
POSTED: Final = _object(accepted=_WHOLE, repeated=_FLAG, left_out=_list(_TEXT, 20))
HASHES: Final = _object(hashes=_list(_base64(32), durability.MOST_ASKED))
WHEREABOUTS: Final = _object(
    generation=_TEXT,
    places=_list(_object(position=_or_null(_WHOLE), devices=_WHOLE), durability.MOST_ASKED),
    others=_WHOLE,
    listening=_WHOLE,
)
HEALTH: Final = _object(status={"enum": ["ok", "read-only", "no database", "stopping"]}, head=_WHOLE)
REFUSAL: Final = _object(code=_TEXT, message=_TEXT)

STREAMS: Final = _object(
    generation=_TEXT, head=_WHOLE, streams=_list(_object(stream=_UUID, newest=_WHOLE, events=_WHOLE), MOST_STREAMS)
)
SNAPSHOT: Final = _object(
    generation=_TEXT,
    stream=_UUID,
    newest=_WHOLE,
    events=_WHOLE,
    root=_base64(32),
    vector=VECTOR["properties"]["vector"],
    signature=_base64(64),
)

ALL: Final[Mapping[str, Schema]] = {
    "Streams": STREAMS,
    "Snapshot": SNAPSHOT,
    "Batch": BATCH,
    "Push": PUSH,
    "Feed": FEED,
    "Vector": VECTOR,
    "Diff": DIFF,
    "People": PEOPLE,
    "Enrol": ENROL,
    "Enrolled": ENROLLED,
    "Oidc": OIDC,
    "OidcOffer": OIDC_OFFER,
    "Renewed": RENEWED,
    "Member": MEMBER,
    "Members": MEMBERS,
    "Role": ROLE,
    "Word": WORD,
    "Status": STATUS,
    "Proof": PROOF,
    "Blob": BLOB,
    "Suggestions": SUGGESTIONS,
    "Posted": POSTED,
    "Post": POST,
    "Hashes": HASHES,
    "Whereabouts": WHEREABOUTS,
    "Health": HEALTH,
    "Refusal": REFUSAL,
}


def _content(name: str, kind: str = "application/json") -> Schema:
    schema = {"$ref": f"#/components/schemas/{name}"} if name in ALL else {"type": "string", "format": name}
    return {kind: {"schema": schema}}


def answers(
    name: str, text: str, kind: str = "application/json", status: int = 200, *more: int
) -> dict[int | str, Any]:
    """The `responses` of a route: this one, and a Refusal for everything else."""
    found: dict[int | str, Any] = {status: {"description": text, "content": _content(name, kind)}}
    for each in more:
        found[each] = {"description": text, "content": _content(name, kind)}
    for code, words in (
        (400, "Malformed; says where"),
        (401, "Not signed by a member's device, or by another clock than the hub's"),
        (403, "Known, and not allowed"),
        (404, "Nothing of that name"),
        (408, "The body came too slowly"),
        (409, "Does not fit what is here"),
        (410, "It was erased by order"),
        (413, "Too large"),
        (422, "A parameter is missing or out of range"),
        (429, "Too fast; Retry-After says how long to wait"),
        (500, "Something is wrong with the hub"),
        (503, "Come again after Retry-After"),
    ):
        found[code] = {"description": words, "content": _content("Refusal")}
    return found


def takes(name: str, kind: str = "application/json") -> dict[str, Any]:
    """The `openapi_extra` of a route with a body."""
    return {"requestBody": {"required": True, "content": _content(name, kind)}}
