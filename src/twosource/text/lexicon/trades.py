"""Nouns for those who act, by trade: words of two trades name two actors, words of one may name the same."""

from __future__ import annotations

from . import word_set

# Whoever has a name of one line is not, or not as that, who has a name of another. Words that may mean anybody
# ("officials", "workers", "the authorities") stand in none.
TRADES = (
    word_set("police policeman policewoman detective constable sheriff patrolman"),
    word_set("soldier troop army military infantry marine paratrooper"),
    word_set("rebel insurgent guerrilla militant separatist gunman"),
    word_set("peacekeeper"),
    word_set("firefighter fireman"),
    word_set("paramedic medic ambulanceman"),
    word_set("doctor physician surgeon"),
    word_set("nurse"),
    word_set("midwife"),
    word_set("porter"),
    word_set("patient"),
    word_set("teacher"),
    word_set("student pupil schoolchild"),
    word_set("parent"),
    word_set("farmer grower"),
    word_set("fisherman angler"),
    word_set("journalist reporter correspondent"),
    word_set("builder bricklayer"),
    word_set("miner pitman"),
    word_set("docker stevedore longshoreman"),
    word_set("pilot"),
    word_set("sailor seaman mariner"),
    word_set("lawyer attorney solicitor barrister"),
    word_set("prosecutor"),
    word_set("judge magistrate"),
    word_set("juror jury"),
    word_set("customs"),
    word_set("coastguard"),
    word_set("archaeologist"),
    word_set("scientist researcher"),
    word_set("insurer"),
    word_set("shareholder investor stockholder"),
    word_set("creditor"),
    word_set("customer shopper"),
    word_set("landlord"),
    word_set("tenant"),
    word_set("heir"),
    word_set("widow"),
    word_set("widower"),
    word_set("hail hailstorm"),
    word_set("frost"),
    word_set("flood"),
    word_set("lightning"),
    word_set("drought"),
    word_set("earthquake quake"),
    word_set("regulator watchdog"),
    word_set("ministry"),
    word_set("parliament"),
    word_set("senate"),
    word_set("county"),
    word_set("union"),
    word_set("bank lender"),
    word_set("church"),
    word_set("university"),
    word_set("hospital clinic"),
)
# Nouns after which a name is that of a place, or before whose "of" it stands.
PLACE_NOUNS = word_set(
    "lake river mount mountain cape gulf bay valley island isle islands coast hills hill range pass port harbour",
    "harbor district province region county city town village kingdom republic state desert forest strait straits",
    "street road square avenue bridge stadium ground airport station crossing border camp prison clinic hospital",
    "fort castle beach peninsula plateau delta suburb heights flats islands park north south east west",
)


def are_of_two_trades(one: str, other: str) -> bool:
    """Whether two nouns (lemmas) name those of two trades: "nurse" and "porter"."""
    trades = _trade(one), _trade(other)
    return None not in trades and trades[0] != trades[1]


def are_of_one_trade(one: str, other: str) -> bool:
    """Whether two nouns (lemmas) may name the same: "rebel" and "insurgent"."""
    return _trade(one) is not None and _trade(one) == _trade(other)


def is_trade(noun: str) -> bool:
    """Whether a noun (lemma) names those of a trade."""
    return _trade(noun) is not None


def _trade(noun: str) -> int | None:
    return next((i for i, trade in enumerate(TRADES) if noun in trade), None)
