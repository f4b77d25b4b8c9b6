"""From a Word file to a compiled form; every fault of its marks is found on the way."""
