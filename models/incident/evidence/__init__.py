"""Evidence: what was collected, by whom, its hash and its chain of custody; and the state to keep before steps destroy it."""
