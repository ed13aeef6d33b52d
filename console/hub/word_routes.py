"""The hub's signed word about its members over HTTP: members pass it on to each other while the hub is away."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from console.hub import schemas
from console.hub.gate import Asked, service_of, signed
from console.hub.refusals import HubRefused
from models.sync.members_word import MAX_WORD

WORDS: Final = APIRouter(prefix="/v1/members")

Signed = Annotated[Asked, Depends(signed())]


@WORDS.get("/word", responses=schemas.answers("Word", "The members as the hub's authority signs them"))
async def members_word(request: Request, asked: Signed) -> Response:
    """What /v1/members says, signed by the hub's authority, with what each device calls itself."""
    service = service_of(request)
    word = await service.ask(lambda: service.core.members.word(asked.device))
    if len(word.raw) > MAX_WORD:
        raise HubRefused("not-found", "there are too many devices for a word in one message")
    return JSONResponse(word.to_plain())
