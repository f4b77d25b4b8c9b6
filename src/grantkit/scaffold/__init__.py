"""A new plugin: its files, made of templates, and the boxes that forms usually have."""
