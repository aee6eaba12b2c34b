"""Clauses: a sentence's tokens in, its clauses out.

:mod:`~kg.extract.clauses.finding` goes along a :mod:`~kg.extract.clauses.segment` and fills each
:mod:`~kg.extract.clauses.clause`; it asks :mod:`~kg.extract.clauses.announcing`,
:mod:`~kg.extract.clauses.prepositions`, :mod:`~kg.extract.clauses.predication`, :mod:`~kg.extract.clauses.joining` and
:mod:`~kg.extract.clauses.starting` in that order, and :mod:`~kg.extract.clauses.existence` at the end.
"""
