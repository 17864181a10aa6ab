"""Read diplomatic press releases closely: from a text to tables of who said what, in whose words, on which theme."""
