"""Text as text: folding, sentences, words, clitics, numbers, dates. Strings in, strings out: no domain."""
