"""The name under which a hub knows an enrolled device."""

from typing import NewType

DeviceId = NewType("DeviceId", str)
"""A UUID in text form, given by the hub at enrolment; not an origin, of which a device may have several in its life."""
