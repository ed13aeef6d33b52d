"""One approval engine for everything that takes a second person: failback, overrides, public updates, automation, purges.

Pure. A request is bound to the SHA-256 of what is approved, so any change of the thing is another hash and nothing granted.
"""
