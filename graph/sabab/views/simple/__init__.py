"""The simple page: swim lanes in plain pyvis, made to be changed by hand.

    from sabab.views.page_data import read_page
    from sabab.views.simple import lane_network

    network = lane_network(read_page(graph))    # a pyvis Network: nodes and edges as pyvis knows them
    network.get_node("event/…")["color"] = "#b00020"
    network.options["interaction"]["dragNodes"] = True
    network.save("page.html")

Every event is a node at a fixed place: its day is x, its camp's lane y, its type the shape. An edge is a link, dashed
where nobody states it. The page is one file that asks for nothing.
"""

from __future__ import annotations

from sabab.views.simple.lanes import LaneNetwork, lane_network

__all__ = ["LaneNetwork", "lane_network"]
