"""The domain: what a funded project is, in plain frozen attrs classes.

Standard library and attrs only. Nearly every field may be missing, because a project
file is written over months: what a report must hold is said by the funder's boxes and
rules, not by these classes.
"""
