"""Whether triggers are followed by responses more than chance would have it, and in that order.

"Followed by" is never "caused by". What is compared with what:

* A *trigger* is followed by every *response* that comes 1 to *window* days later. Pairs of one day are in no
  order: they are counted by themselves and in nothing else.
* *Chance* is a block permutation: the days on which triggers happened change places within stretches of three
  windows (of two to four, if asked for; the length stands beside every p), the responses stay where they are.
  Whatever moves more slowly than a stretch, a war that begins or ends or a season, is the same in every
  permutation. Stretches can begin on any day, so the permutations go through all beginnings in turn. Permuting
  all days instead calls 99 to 100 % of independent series significant that merely share a trend.
* The *placebo* is the same with time reversed: responses that came before the triggers. A second p is that of
  the difference of after and before in the same permutations.
* The *raw lift* compares with any day at all. It has every shared trend in it and is no test.

A verdict goes by the greater of the two p, so that both have to be small, as q after the correction of
Benjamini and Hochberg over all that the run tried. By numbers (`verdicts`):

=========================  =====================================================================================
``too-few``                fewer than 10 triggers with their whole window watched, fewer than 5 responses expected
                           after them by chance, or fewer than 8 stretches in which a trigger could have been on
                           another day
``saturated``              triggers so dense that less than 5 % of an excess could show, or responses that are the
                           same whenever the triggers come
``followed``               followed more than chance: q up to 0.05
``not-directional``        q above 0.05, but triggers stand in times with more responses: the p against chance is
                           up to 0.05, or the raw lift is 1.1 or more and two standard deviations above 1. What
                           comes before them then is as much as what comes after: both sides share their times,
                           or each answers the other, which days cannot tell apart
``chance``                 no more than chance: none of these
=========================  =====================================================================================

Where dates are uncertain everything is counted twice, *strict* (certain pairs) and *lenient* (possible ones),
and a verdict has to hold for both. `cautions` are what a reader must know beside the verdict. The error rates
of all this are measured by tests/benchmarks/calibration.py.

    trial.result_of(trial, rng)      one trial
    verdicts.judged(results)      the verdicts of all that a run tried, corrected together
    patterns.trials(network, …)   the trials of a pattern over merged events
    conditional                   the test with own history, trend and weekday, for which statsmodels is needed
"""
