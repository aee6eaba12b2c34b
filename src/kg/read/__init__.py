"""Any file, folder, standard input or address turned into documents.

In: what a user names. Out: ``Document``s with blocks, sections and sentences, or a ``ReadError`` that says which
input, what is wrong with it and what to do. The stage knows how pages and reports look, not what they say.
"""

from kg.read.composition import compose_document, identify
from kg.read.draft import Draft, Mark, Reader
from kg.read.formats import READERS, Format, suffixes
from kg.read.inputs import Input, find_inputs, read_bytes, read_document, read_input

__all__ = [
    "READERS",
    "Draft",
    "Format",
    "Input",
    "Mark",
    "Reader",
    "compose_document",
    "find_inputs",
    "identify",
    "read_bytes",
    "read_document",
    "read_input",
    "suffixes",
]
