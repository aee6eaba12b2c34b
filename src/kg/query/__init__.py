"""Ask a graph: named questions, SPARQL of one's own, the facts as one table, and what a single entity or fact is.

In: a store. Out: tables. :data:`FORMATS` are the formats that tables are written in.
"""

from __future__ import annotations
