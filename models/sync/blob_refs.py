"""Which blobs an event names: every text in its content that is a SHA-256 in 64 hexadecimal digits.

Some of them name no blob (what was approved, content that lies outside the record); whoever asks for those gets nothing.
"""

import re
from typing import Final

_DIGEST: Final = re.compile(rb'"([0-9a-f]{64})"')


def blob_refs(body: bytes | None) -> tuple[bytes, ...]:
    """The digests in a content's canonical bytes, 32 bytes each, in their order and each once; none of erased content."""
    found = _DIGEST.findall(body) if body is not None else ()
    return tuple(dict.fromkeys(bytes.fromhex(digest.decode()) for digest in found))
