"""Posts of other systems, and how members get them. A post creates suggestions only: no event, no page, no action."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from console.hub import hooks, schemas
from console.hub.gate import Asked, body_of, refusal, service_of, signed
from console.hub.refusals import HubRefused
from models.intake.posting import MOST_BYTES
from models.sync import protocol

Name = Annotated[str, Path(pattern="^[a-z][a-z0-9-]{0,39}$")]
Signed = Annotated[Asked, Depends(signed())]
Whole = Annotated[int, Query(ge=0, le=2**53 - 1)]

HOOKS = APIRouter(prefix="/v1")

_MOST_TOLD: Final = 20


@HOOKS.post(
    "/hooks/{name}",
    responses=schemas.answers("Posted", "Taken", "application/json", 202),
    openapi_extra=schemas.takes("Post"),
)
async def post(request: Request, name: Name) -> Response:
    """What another system has to tell: Alertmanager's webhook, PagerDuty's V3 webhook, or CloudEvents, by the hook's form.
    Signed with the hook's secret, at most 256 KiB. 202 once it is kept; the same event again is taken and changes nothing.
    """
    service = service_of(request)
    intake = service.intake
    if intake is None:
        raise HubRefused("not-found", "no hook has this name")
    body = await body_of(request, service, MOST_BYTES)
    headers = {key.lower(): value for key, value in request.headers.items()}
    now_ms = service.clock.now_ms()
    hook, posting = intake.hooks.read(name, headers, body, now_ms)
    # Only of those who know the secret: nobody else uses up what a sender may bring.
    wait = intake.rate.take(name)
    if wait:
        # Not 429: Alertmanager gives up at any answer below 500.
        return refusal("busy", "more posts than this hook may bring", {"Retry-After": str(int(wait) + 1)})
    is_new = await service.write(lambda: hooks.take(service.core.store, hook, posting, now_ms))
    intake.note(name, posting.told if is_new else 0)
    told = {
        "accepted": posting.told if is_new else 0,
        "repeated": not is_new,
        "left_out": posting.left_out[:_MOST_TOLD],
    }
    return JSONResponse(told, 202)


@HOOKS.get("/suggestions", responses=schemas.answers("Suggestions", "What was posted since"))
async def suggestions(request: Request, asked: Signed, after: Whole = 0) -> Response:
    """What other systems posted after a number, the oldest first; a page at a time."""
    service = service_of(request)
    found = await service.ask(lambda: hooks.page(service.core.store, after))
    return Response(protocol.dump(found.to_plain()), media_type="application/json")
