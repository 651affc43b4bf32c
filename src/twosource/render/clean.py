"""Text of reports → text that is safe to show: no escapes, no characters that hide or reorder others.

Reports are written by strangers. What a reader sees must be what stands there, and nothing in it may act.
"""

from __future__ import annotations

import re

# Terminal escape sequences: CSI ("\x1b[31m"), OSC ("\x1b]0;title\x07"), and any other escaped byte.
_ESCAPES = re.compile(r"\x1b\[[0-?]{0,64}[ -/]{0,64}[@-~]?|\x1b\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)?|\x1b.?")

_KEPT = frozenset("\t\n\r")
_CONTROLS = frozenset(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))) - _KEPT
_REORDERING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_SURROGATES = "\ud800-\udfff"

_HIDDEN = re.compile(
    "[" + re.escape("".join(sorted(_CONTROLS | _REORDERING))) + _SURROGATES + "\ufffe\uffff]"
)
_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    """`text` with each control, reordering or broken character replaced by one visible sign.

    Same length as `text`, so that spans into `text` hold for the result too.
    """
    return _HIDDEN.sub(lambda found: _sign(found[0]), text)


def line(text: str) -> str:
    """`text` on one line: escapes and hidden characters dropped, white space folded."""
    return _SPACE.sub(" ", _HIDDEN.sub("", _ESCAPES.sub("", text))).strip()


def _sign(character: str) -> str:
    """A control picture for a C0 control (␀ for NUL), else the replacement character."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
