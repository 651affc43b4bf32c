"""How good the briefs are: labelled affairs, scorers, floors and the gate that holds them."""
