"""From a compiled form and data to the bytes of a Word file."""
