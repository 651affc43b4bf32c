"""Scorers that know files and JSON, and nothing of Twosource's code."""
