"""Who is accused: the phrases around a verb of accusing that may name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.mentions.nodes import Node, Phrase, Verb, is_comma, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sabab.coding.scope import Scope

#: Nodes behind a verb of accusing within which the accused stands, days and commas not counted: “accused, on
#: Friday, the group of an attack”.
_ACCUSED = 4


def accused_by(nodes: Sequence[Node], scope: Scope) -> Iterator[Phrase]:
    """The phrases that may name the accused: behind the verb, or before it in “groups it accused of an attack”."""
    relative = nodes[max(0, scope.node - 2) : scope.node]
    if len(relative) == 2 and is_mark(relative[1], "Pronoun") and isinstance(relative[0], Phrase):
        yield relative[0]
    behind = [n for n in nodes[scope.node + 1 :] if not (is_comma(n) or is_mark(n, "Date", "Time"))]
    for node in behind[:_ACCUSED]:
        if isinstance(node, Verb) or is_mark(node, "Subordinator", "Link", "Stop"):
            return
        if isinstance(node, Phrase) and node.category in ("actor", "group", "force", "person"):
            yield node


def is_passive(nodes: Sequence[Node], scope: Scope) -> bool:
    """Whether an English verb of accusing has the accused before it: "was blamed", "fighters blamed as drone kills"."""
    verb, subject = nodes[scope.node], nodes[scope.speaker] if scope.speaker is not None else None
    after = nodes[scope.node + 1] if scope.node + 1 < len(nodes) else None
    is_english = (
        isinstance(subject, Phrase) and subject.head.form.isascii() and subject.category in ("actor", "group")
    )
    is_bare = isinstance(after, Phrase) and after.marker in ("as", "for", "over")
    return is_english and isinstance(verb, Verb) and (verb.passive or is_bare)
