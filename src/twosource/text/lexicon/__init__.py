"""The general vocabulary of news English: titles, outlets, verbs of saying."""
