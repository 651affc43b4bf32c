"""Where each mention of a claim leads: through which reports, to which account, to which origin."""

from __future__ import annotations

from collections.abc import Container, Sequence

from ..model import Mention, Trail
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
        found.append(Trail(mention.report, mention.span, describe(account), place, through, mention in sure))
    return tuple(found)


def _holds(origin: Voice | Account, account: Account) -> bool:
    return account in origin.accounts if isinstance(origin, Voice) else account == origin
