"""Bundles: a record, or some of its incidents, as one file that is carried by hand where no network is.

    header      magic, version, flags; for an encrypted bundle its parameters
    frames      opening, then certificates, events, chunks of blobs, checkpoints, people, in any order; see frame.py
    end frame   a manifest with the hash of all before it, signed with the maker's device key

No name of a file or directory stands in it. Reading is a stream: memory is bounded whatever the file says of itself, nothing
counts before the end was read, and what is wrong is told with the place in bytes.
"""
