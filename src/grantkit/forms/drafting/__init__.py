"""Drafts: reports printed in spite of errors, with what is wrong said in them."""
