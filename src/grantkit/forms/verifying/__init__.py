"""A filled form read back: what stands in its boxes, and whether that was written."""
