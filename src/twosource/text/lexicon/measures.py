"""Units of measure, currencies and scales of numbers, as the news writes them."""

from __future__ import annotations

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
CURRENCY_NAMES = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "dollar": "dollar", "euro": "euro",
    "pound": "pound", "pence": "pound", "penny": "pound", "yen": "yen", "franc": "franc",
    "rouble": "rouble", "ruble": "rouble", "rupee": "rupee", "yuan": "yuan", "crown": "crown",
    "krone": "krone", "peso": "peso", "rand": "rand", "shilling": "shilling", "dinar": "dinar",
    "lira": "lira", "naira": "naira", "cedi": "cedi", "riyal": "riyal", "dirham": "dirham",
    "zloty": "zloty", "forint": "forint",
}  # fmt: skip
# Names of a hundredth of the currency.
HUNDREDTHS = {"pence", "penny"}
# Currencies written before the figure as letters: "Rs 148 crore".
PREFIXES = {
    "rs": "rupee", "rs.": "rupee", "inr": "rupee", "usd": "dollar", "eur": "euro", "gbp": "pound",
    "chf": "franc", "ksh": "shilling", "sh": "shilling", "kes": "shilling", "rmb": "yuan",
}  # fmt: skip
# Units written on the figure itself: "340p" (in pence), "12km".
SUFFIXES = {"%": "percent", "p": "pound", "km": "kilometre", "kg": "kilogram"}
UNITS = {
    "%": "percent", "percent": "percent", "per cent": "percent", "metre": "metre", "meter": "metre",
    "m³": "cubic metre", "kilometre": "kilometre", "kilometer": "kilometre", "km": "kilometre",
    "mile": "mile", "tonne": "tonne", "ton": "tonne", "kilogram": "kilogram", "kg": "kilogram",
    "litre": "litre", "liter": "litre", "hectare": "hectare", "acre": "acre", "degree": "degree",
    "megawatt": "megawatt", "mw": "megawatt", "hour": "hour", "minute": "minute", "second": "second",
    "day": "day", "week": "week", "month": "month", "year": "year", "cent": "cent",
}  # fmt: skip
# Parts of a whole in words, in per cent, and how many of them: "two thirds of the shares".
PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
PART_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
