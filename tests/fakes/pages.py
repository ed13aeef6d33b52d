"""What lies in the files of a record, page by page, as whoever has the key and a hex editor could read it: free pages too."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
_RESERVED = 80
_SALT = 16
_WAL_HEADER, _FRAME_HEADER = 32, 24


def decrypted(database: Path, key: bytes) -> Iterator[bytes]:
    """Every page of the database file and of its write-ahead log."""
    raw = database.read_bytes()
    for start in range(0, len(raw), PAGE):
        yield _opened(raw[start : start + PAGE], key, _SALT if start == 0 else 0)
    log = database.with_name(database.name + "-wal")
    if log.exists():
        frames = log.read_bytes()[_WAL_HEADER:]
        for start in range(0, len(frames), PAGE + _FRAME_HEADER):
            number = int.from_bytes(frames[start : start + 4], "big")
            page = frames[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]
            yield _opened(page, key, _SALT if number == 1 else 0)


def holding(database: Path, key: bytes, *texts: bytes) -> list[bytes]:
    """Which of these bytes stand in any file of the record's folder: as they are, or in a page of the database."""
    files = [path.read_bytes() for path in database.parent.rglob("*") if path.is_file()]
    pages = list(decrypted(database, key))
    # A row may go over several pages, so a piece of what is looked for is enough.
    return [text for text in texts if any(text in each for each in (*files, *pages))]


def _opened(page: bytes, key: bytes, skip: int) -> bytes:
    if len(page) < PAGE:
        return b""
    iv = page[PAGE - _RESERVED : PAGE - _RESERVED + 16]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return decryptor.update(page[skip : PAGE - _RESERVED]) + decryptor.finalize()
