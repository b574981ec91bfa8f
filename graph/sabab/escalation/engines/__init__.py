"""Engines that count, rank, draw and link the matches of a pattern, from ten events to ten million.

A *question* (`records`) is a row of events in order of time, each with a code, and the rule that makes chains of
them: which steps an event of a code can be, in which cell it is counted, which cells may come before which, and the
most units of time from each step to the next. Days, seconds, or any whole unit will do. Events of one unit are in no
order and never follow each other; nor does a chain hold an event twice.

    asking.pattern_question(network, habit)   the question that a pattern asks of merged events
    replies.reply_question(times, …)          who strikes back at whom, over all pairs of camps at once
    choice.engine_for(question)               the engine for its size, which says which it is
    matching.Matching(network, habit)         the two together, for events known only to several days too

Three engines answer all of it alike, chain for chain; tests hold them to each other:

* `reference`: every chain as a path of a networkx graph. Time and memory grow with the chains.
* `fast`: one pass in order of time with a counter for each cell and step. Time grows with the events, whatever the
  number of chains. Compiled by numba (``pip install 'sabab[fast]'``), else the same pass in plain Python.
* `sql`: links by a join in buckets of time, in DuckDB (``pip install 'sabab[sql]'``). Time grows with the links.
"""
