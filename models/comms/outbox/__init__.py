"""What was approved and must leave, once: at most one automatic attempt where a system can't drop repetitions, never silent."""
