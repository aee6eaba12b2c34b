"""Chinese values: quantities and periods, read exactly, with bounds, units and offsets.

In: a string. Out: frozen values that say where in the string they stand. Word lists are data in
``ontology/vocabulary``; nothing here knows of documents.
"""

from kg.values.display import display_quantity, to_base_unit
from kg.values.numeral import parse_numeral, to_numeral
from kg.values.period import Period
from kg.values.periods import find_anniversary_years, find_periods, parse_period
from kg.values.quantities import find_quantities, parse_quantity
from kg.values.quantity import Quantity

__all__ = [
    "Period",
    "Quantity",
    "display_quantity",
    "find_anniversary_years",
    "find_periods",
    "find_quantities",
    "parse_numeral",
    "parse_period",
    "parse_quantity",
    "to_base_unit",
    "to_numeral",
]
