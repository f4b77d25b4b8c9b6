"""Binding a form: typed marks become controls, blank places get a box of the funder."""
