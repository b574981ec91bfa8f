"""The changelog as blocks."""

from __future__ import annotations

from sabab.views.ontology_site.prose import Block, Piece, blocks, pieces


def test_headings_lists_and_paragraphs_are_told_apart() -> None:
    found = list(blocks("# Changes\n\nSome words\nof two lines.\n\n## 0.1.0\n\n- one\n  more\n- two\n"))
    expected = [
        Block("paragraph", ((Piece("Some words of two lines.", code=False),),)),
        Block("heading", ((Piece("0.1.0", code=False),),)),
        Block("list", ((Piece("one more", code=False),), (Piece("two", code=False),))),
    ]
    assert expected == found


def test_backticks_make_code() -> None:
    assert (Piece("see ", code=False), Piece("a<b", code=True), Piece(" now", code=False)) == pieces(
        "see `a<b` now"
    )
