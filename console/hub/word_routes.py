"""The hub's signed word about its members over HTTP, which members pass on to each other while the hub is away; and another role
for one of them, as an administrator asks.
"""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from console.hub import schemas
from console.hub.gate import Asked, service_of, signed
from console.hub.refusals import HubRefused
from models.sync import protocol
from models.sync.members_word import MAX_WORD
from models.sync.protocol import RoleRequest

WORDS: Final = APIRouter(prefix="/v1/members")

Signed = Annotated[Asked, Depends(signed())]
SignedRole = Annotated[Asked, Depends(signed(lambda _service: _MOST_ROLE_BYTES))]
_MOST_ROLE_BYTES: Final = 1024


@WORDS.get("/word", responses=schemas.answers("Word", "The members as the hub's authority signs them"))
async def members_word(request: Request, asked: Signed) -> Response:
    """What /v1/members says, signed by the hub's authority, with what each device calls itself."""
    service = service_of(request)
    word = await service.ask(lambda: service.core.members.word(asked.device))
    if len(word.raw) > MAX_WORD:
        raise HubRefused("not-found", "there are too many devices for a word in one message")
    return JSONResponse(word.to_plain())


@WORDS.post(
    "/role", responses=schemas.answers("Member", "The member as it is then"), openapi_extra=schemas.takes("Role")
)
async def members_role(request: Request, asked: SignedRole) -> Response:
    """Give a member another role: for administrators. Counts at once, and is told on all streams."""
    service = service_of(request)
    wanted = RoleRequest.from_plain(protocol.load(asked.body))
    member = await service.write(lambda: service.core.members.role_given(asked.device, wanted))
    # Ids and roles alone: the journal holds no names.
    service.journal.note("role", by=asked.device, device=member.device, former=wanted.former, role=member.role)
    return JSONResponse(member.to_plain())
