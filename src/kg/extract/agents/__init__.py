"""Who acts in each clause of a report, with whom and where.

The data's way: :mod:`~kg.extract.agents.following` goes along the clauses. :mod:`~kg.extract.agents.leaving` lets go of
who acted before, :mod:`~kg.extract.agents.doers` finds who acts by the clause itself,
:mod:`~kg.extract.agents.partners` those beside him, :mod:`~kg.extract.agents.carrying` decides whether he goes on
acting, and :mod:`~kg.extract.agents.standing` who acts where nobody does. They ask a subject what it speaks of:
:mod:`~kg.extract.agents.subjects`, :mod:`~kg.extract.agents.officers`, :mod:`~kg.extract.agents.counted`,
:mod:`~kg.extract.agents.unnamed`; and which bodies its words name: :mod:`~kg.extract.agents.bodies`,
:mod:`~kg.extract.agents.offices`, :mod:`~kg.extract.agents.names` and :mod:`~kg.extract.agents.lists`, made into
:mod:`~kg.extract.agents.references`. :mod:`~kg.extract.agents.jurisdiction` sets a body beside the one whose report it
is. What passes from clause to clause is in :mod:`~kg.extract.agents.memory`, and nowhere else.
"""
