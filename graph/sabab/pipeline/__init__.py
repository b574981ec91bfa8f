"""What the commands run: each module is one step from files to results, without a word about the terminal."""
