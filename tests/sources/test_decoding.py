"""Bytes of every encoding that desks use come out as the same text, and what is no text is said to be none."""

from __future__ import annotations

import pytest

from sabab.sources.decoding import UndecodableError, decoded

ARABIC = "قصفت طائرات مجهولة موقعًا في ريف المدينة، وقال مصدر محلي إن الغارة لم توقع ضحايا.\nثم عاد الهدوء.\n"
ENGLISH = "Unknown aircraft struck a site – the army said it was “looking into it”.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256"]
)
def test_arabic_comes_out_whatever_its_encoding(encoding: str) -> None:
    text = ARABIC.replace("ً", "") if encoding == "windows-1256" else ARABIC
    assert text == decoded(text.encode(encoding)).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_english_with_curly_quotes_comes_out(encoding: str) -> None:
    assert ENGLISH == decoded(ENGLISH.encode(encoding)).text


def test_an_encoding_without_a_mark_is_called_a_guess() -> None:
    assert decoded(ARABIC.replace("ً", "").encode("windows-1256")).guessed
    assert decoded(ARABIC.encode("utf-16-le")).guessed
    assert not decoded(ARABIC.encode("utf-8")).guessed
    assert not decoded(ARABIC.encode("utf-16")).guessed


def test_line_ends_become_lf_and_the_mark_goes() -> None:
    assert "a\nb\nc" == decoded(b"\xef\xbb\xbfa\r\nb\rc").text


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
        bytes(range(256)) * 4,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01\x02\x03",
    ],
    ids=["png", "all bytes", "pdf"],
)
def test_a_binary_file_is_no_text(content: bytes) -> None:
    with pytest.raises(UndecodableError, match="--encoding"):
        decoded(content)


def test_the_users_encoding_overrules() -> None:
    assert "قصف" == decoded("قصف".encode("iso-8859-6"), "iso-8859-6").text


def test_an_encoding_that_does_not_fit_says_at_which_byte() -> None:
    with pytest.raises(UndecodableError, match="byte 0"):
        decoded("قصف".encode("windows-1256"), "utf-8")


def test_an_encoding_that_does_not_exist_is_named() -> None:
    with pytest.raises(UndecodableError, match="'arabish'"):
        decoded(b"text", "arabish")
