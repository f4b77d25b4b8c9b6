"""What a compiled form is made of, and how each piece writes itself from data."""
