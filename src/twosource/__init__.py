"""Twosource: what is corroborated, what is disputed and who says it, across press reports of one affair."""
