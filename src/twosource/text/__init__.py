"""Strings in, spans out: parse, encode, quotes, names, shingles, alignment."""
