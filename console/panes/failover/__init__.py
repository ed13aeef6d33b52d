"""The Failover screen: stage track, gates, checklist, readings, and the way back."""
