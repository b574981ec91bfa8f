"""Text as text: normalising, sentences, words and clitics, numbers, dates. Strings in, strings out; no domain."""
