"""What is asked of a plugin, a module for each matter.

A demand is a function from the plugin to its shortcomings; it finds all of them, never
only the first. `FunderContract` makes a test of each, `grantkit plugin check` a list.
"""
