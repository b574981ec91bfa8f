"""Events in time: the same event in several reports, the network of links, its chains, its patterns.

Each module has its functions, and nothing is re-exported: `chains.chains` and `judgements.judgements` bear
the names of their modules, which a package cannot hold twice.

    update.update(store)            judge, merge and link what a store holds
    network.read_network(source)    the network that a store holds: merged events, links, habits
    update.computed_network(source) the same of a source that cannot be written
    chains.chains(network, …)       its chains; `chain_json` writes them as JSON
    notation.read_pattern(text, …)  a pattern in one line; `patterns.pattern()` builds one in Python
    matches.matches(network, …)     every row of events that fits a pattern; `growing` the same in a stream
    accounts.according_to(…)        what one voice says; `comparing` what only one of two sets of sources supports
    measures                        counts over the network
"""
