"""A Word file as a package of parts: read with suspicion, written reproducibly."""
