"""Where each mention of a claim leads: through which reports, to which account, to which origin."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ..model import Mention, Trail
from ..text.outlets import same_outlet
from .accounts import Account, Press, follow
from .reasons import describe
from .voices import Voice


def lead(
    mentions: Sequence[Mention],
    sure: Container[Mention],
    origins: Sequence[Voice | Account],
    press: Press,
    rejected: Sequence[Mention] = (),
) -> tuple[Trail, ...]:
    """One trail for each mention that tells the claim, in the order of the mentions.

    `origins` are the voices or accounts that the claim's origins were made of, in their order; what was
    `rejected` is followed up through, as it is when origins are counted.
    """
    telling = [mention for mention in mentions if mention.tells]
    chain = [*telling, *(mention for mention in rejected if mention.tells)]
    found = []
    for mention in telling:
        account = follow(mention, chain, press)
        place = next((i for i, origin in enumerate(origins) if _holds(origin, account)), None)
        through = account.retold[1:]
        outlets = _outlets(mention, account, press)
        told = describe(account)
        found.append(Trail(mention.report, mention.span, told, place, through, mention in sure, outlets))
    return tuple(found)


def _outlets(start: Mention, account: Account, press: Press) -> tuple[str, ...]:
    """The outlets between the mention that an account starts from and whoever knows, each once."""
    own = press.publisher(start.report)
    found: list[str] = []
    for name in (*map(press.publisher, account.retold[1:]), *account.mention.via, account.publisher):
        if not any(same_outlet(name, other) for other in (own, *found)):
            found.append(name)
    return tuple(found)


def _holds(origin: Voice | Account, account: Account) -> bool:
    return account in origin.accounts if isinstance(origin, Voice) else account == origin
