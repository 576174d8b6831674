"""The segmenters: one per family of segments, and the one that joins them."""
