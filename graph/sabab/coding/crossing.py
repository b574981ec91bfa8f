"""How far a frame reaches: which marks the scan for its slots may cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sabab.coding.slots import fits
from sabab.mentions.assembly import WHERE
from sabab.mentions.nodes import STRUCK, Mark, Node, Phrase, Verb, is_comma, is_mark, is_meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sabab.coding.slots import Binding
    from sabab.lexicon.records import Argument, Frame


#: Small words that stand between a verb and its participants without ending the clause.
_SMALL = (
    "Auxiliary", "Time", "Pronoun", "Hedge", "Same", "Again", "Word", "Number", "Determiner", "Title", "Preposition",
    "Kind", "Repeated", "Approximate", "Adverb",
)  # fmt: skip


def may_cross(nodes: Sequence[Node], index: int, missing: Sequence[Argument], frame: Frame) -> bool:
    """Whether the scan may go on past a mark.

    Small words always, a comma where what follows still belongs to the frame.
    """
    node = nodes[index]
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    if is_comma(node) and index and is_mark(nodes[index - 1], "Date"):  # "شنت X، مساء الجمعة، سلسلة غارات"
        after = next((n for n in nodes[index + 1 :] if not is_mark(n, *_SMALL)), None)
    is_tied = is_mark(node, "Conjunction") and isinstance(after, Phrase)
    if is_tied or adds_more(nodes, index + is_comma(node)):
        return True
    if is_meaning(node, "Stop", ":") and isinstance(after, Phrase) and after.category in ("place", "site"):
        before = nodes[index - 1] if index else None  # "on four points: A, B and C"
        return isinstance(before, Phrase) and before.category == "site" and before.is_plural
    if not is_comma(node):
        return is_mark(node, *_SMALL) or is_meaning(node, "Irrealis", "any")
    if after is None or is_mark(after, "Date"):
        return after is not None
    if missing and _is_aside(nodes, index, missing):
        return True
    return isinstance(after, Phrase) and _belongs(after, missing, frame)


def adds_more(nodes: Sequence[Node], index: int) -> bool:
    """“على المعمل، ثم على الحقل”, “..., إضافة إلى منشأة”, "13 sites, among them a depot": more of what was hit."""
    node, after, third = [*nodes[index : index + 3], None, None, None][:3]
    if node is None or after is None:
        return False
    if is_meaning(node, "Subordinator", "then"):
        return isinstance(after, Phrase) and after.marker in ("on", "at") and after.category in STRUCK
    if is_mark(node, "Conjunction") and node.item.form not in _OR:  # "التنف، أو منطقة الـ55": its other name
        return isinstance(after, Phrase) and after.category in STRUCK
    is_some = is_meaning(node, "Preposition", "among") and is_mark(after, "Pronoun")
    return is_some and isinstance(third, Phrase) and third.category in STRUCK


_OR = frozenset({"او", "or"})


def _is_aside(nodes: Sequence[Node], index: int, missing: Sequence[Argument]) -> bool:
    """“تعرضت القاعدة، أكبر قواعد التحالف، لقصف”: between commas stands what the frame still waits behind."""
    for at in range(index + 1, min(len(nodes) - 1, index + _ASIDE)):
        if isinstance(nodes[at], Verb) or is_mark(nodes[at], "Subordinator", "Link", "Report"):
            return False
        after = nodes[at + 1]
        if is_comma(nodes[at]) and any(fits(argument.role, after) for argument in missing):
            return True
    return False


def relative_aside(nodes: Sequence[Node], index: int, missing: Sequence[Argument]) -> int | None:
    """The comma that closes a relative clause behind which stands what the frame waits for.

    “تعرضت القاعدة، التي توجد فيها قوات أمريكية، لقصف”.
    """
    if not is_comma(nodes[index]) or not missing or index + 1 >= len(nodes):
        return None
    if not is_meaning(nodes[index + 1], "Subordinator", "which", "where"):
        return None
    for at in range(index + 2, min(len(nodes) - 1, index + _ASIDE)):
        node = nodes[at]
        tells = isinstance(node, Verb) and node.entry("Trigger", "Support") is not None
        if tells or is_mark(node, "Subordinator", "Link", "Report"):
            return None
        if is_comma(node):
            return at if any(fits(argument.role, nodes[at + 1]) for argument in missing) else None
    return None


#: Nodes within which an aside ends: apposition, place and day.
_ASIDE = 10


def _belongs(phrase: Phrase, missing: Sequence[Argument], frame: Frame) -> bool:
    """Whether a phrase behind a comma still fills a slot: one required, a place, a marked one."""
    if missing:
        return any(fits(argument.role, phrase) for argument in missing)
    is_marked = bool(phrase.marker) and frame.marked(phrase.marker_form) is not None
    is_in = phrase.marker_form == "ب" and phrase.category == "place"  # "في رتل عسكري، بمحافظة الديوانية"
    return phrase.conjoined or phrase.marker in WHERE | {"by", "against"} or is_marked or is_in


def parts_object(found: Binding, nodes: Sequence[Node], index: int, last_role: str | None) -> bool:
    """“قصفت الطائرات الروسية، بلدة حاس”: a comma that some desks put between the subject and the object.

    The day between two commas parts them too: “القوات قصفت، مساء الجمعة، قاعدة الوادي”.
    """
    after = nodes[index + 1] if index + 1 < len(nodes) else None
    is_day_over = is_mark(nodes[index - 1], "Date") and (found.has("SUBJ") or found.has("EVENT"))
    is_awaited = (last_role in ("SUBJ", "INSTR") or is_day_over) and any(
        a.role == "OBJ" for a in found.pending
    )
    is_object = (
        isinstance(after, Phrase) and not after.marker and not after.conjoined and after.category in STRUCK
    )
    return is_comma(nodes[index]) and is_awaited and is_object and not found.has("OBJ")


def counted(nodes: Sequence[Node], at: int) -> frozenset[int]:
    """The nodes that only go on counting: “killed six, two of them children, and wounded nine in X on Friday”."""
    verb = nodes[at]
    if not isinstance(verb, Verb) or not verb.entry("Harm"):
        return frozenset()
    last = at
    for index in range(at + 1, len(nodes)):
        node = nodes[index]
        if _is_counted(node):
            last = index
        elif not (is_comma(node) or _counts_on(node)):
            break
    return frozenset(range(at + 2, last + 1))


def _is_counted(node: Node) -> bool:
    if isinstance(node, Phrase):
        return node.category in ("person", "harm") and not node.marker
    return is_mark(node, "Number") or (isinstance(node, Mark) and node.item.form in ("others", "other"))


def _counts_on(node: Node) -> bool:
    if isinstance(node, Verb):
        return bool(node.entry("Harm")) or node.item.form == "including"
    is_of = is_meaning(node, "Preposition", "of")
    return is_of or is_mark(node, "Conjunction", "Approximate", "Pronoun", "Determiner", "Auxiliary")


def holds(nodes: Sequence[Node], index: int) -> bool:
    """“a base housing US troops near Erbil”, “قاعدة التي تضم قوات أميركية لقصف”: whom it holds is an aside."""
    node, after = nodes[index], nodes[index + 1] if index + 1 < len(nodes) else None
    if is_meaning(node, "Subordinator", "which") and after is not None:
        return _contains(after, "present")
    return _contains(node, "gerund") or _contains(node, "present")


def _contains(node: Node, tense: str) -> bool:
    is_told = isinstance(node, Verb) and node.tense == tense
    if not isinstance(node, Verb) or not is_told or (tense == "present" and node.item.form.isascii()):
        return False
    relation = node.entry("Relation")
    return relation is not None and relation.means == "contains"


def is_of_site(node: Phrase, before: Node) -> bool:
    """“البلدة المحاصرة من قبل X”: X besieges it, and struck nothing.

    “من مواقعها جنوبي أم درمان”: what tells where the launchers stand is not where it hit; nor is what the town
    borders on (“البلدة المحاذية لقطاع غزة”).
    In “استهدفت مخازن للطائرات التركية” the aircraft are kept there, and struck nothing.
    """
    if node.category == "weapon" and node.marker_form == "ل" and isinstance(before, Phrase):
        return before.category == "site"
    if node.marker == "by" and is_qualified_site(before):
        return True
    if node.marker in ("to", "on") and node.category in ("place", "area") and _borders(before):
        return True
    is_site = isinstance(before, Phrase) and before.marker == "from" and before.category in ("site", "area")
    return is_site and node.marker.endswith("Of")


def _borders(site: Node) -> bool:
    """Whether a place ends in a participle that the lexicon lacks, which the preposition behind it belongs to."""
    last = list(site.all_items())[-1] if isinstance(site, Phrase) else None
    return is_qualified_site(site) and last is not None and last.form.startswith("الم") and not last.senses


def is_qualified_site(node: Node) -> bool:
    """Whether a place ends in an adjective of its own, which a “by” behind it then belongs to."""
    is_site = isinstance(node, Phrase) and (
        node.category in ("site", "area", "place")
        or (
            node.conjoined and node.category == "unknown" and bool(node.modifiers)
        )  # "بلدتي الفوعة وكفريا المحاصرتين"
    )
    last = list(node.all_items())[-1] if isinstance(node, Phrase) else None
    return is_site and last is not None and last.is_definite and last.demonym is None and not last.entities
