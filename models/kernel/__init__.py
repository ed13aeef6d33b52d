"""Event envelope, identities, clocks, registers, hash chains and signatures. Standard library and cryptography only."""
