"""Pages for people: one HTML file that needs no script, no network and no other file.

A page is made of elements, and an element escapes what it holds; so a value of a
project file can never become a part of the page.
"""

from grantkit.pages.checklist import Checklist, checklist_page

__all__ = ["Checklist", "checklist_page"]
