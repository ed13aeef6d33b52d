"""How replicas of one record meet: messages, vectors, bundles, proofs. Pure: no I/O, no threads; knows only the kernel."""
