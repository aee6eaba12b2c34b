"""What a clause counts and what it acts upon.

:mod:`~kg.extract.measures.counting` goes along a clause, and :mod:`~kg.extract.measures.measuring` makes the measure of
each figure. It asks :mod:`~kg.extract.measures.nouns` which noun phrase the figure counts,
:mod:`~kg.extract.measures.deeds` whether it counts the deed, and :mod:`~kg.extract.measures.before` what it goes on
with; :mod:`~kg.extract.measures.objects` has the object of the clause.
"""
