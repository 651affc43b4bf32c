"""Reports in, stories out: which reports tell of the same matter, and why."""

from .cluster import Level, cluster_stories

__all__ = ["Level", "cluster_stories"]
