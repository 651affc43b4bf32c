"""One module per task of the gate: each runs Twosource on a labelled set and gives its figures."""
