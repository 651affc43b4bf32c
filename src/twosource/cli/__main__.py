"""`python -m twosource.cli` is `twosource`."""

from . import main

main()
