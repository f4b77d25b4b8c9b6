"""Checks that several funders make, each with its own code, numbers and wording.

A plugin's rule names the check and hands in what differs; the check yields remarks
whose values the plugin's wording prints. Authors reach this package as
`grantkit.plugin.checks`.
"""
