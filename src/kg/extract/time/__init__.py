"""When what a report tells happens, and whether it has happened yet.

The data's way: :mod:`~kg.extract.time.dates` reads which year a report is of, :mod:`~kg.extract.time.timeline` goes
along its clauses. It asks :mod:`~kg.extract.time.named` which of a clause's times count,
:mod:`~kg.extract.time.years` which year they are of, :mod:`~kg.extract.time.since` since when something is counted,
:mod:`~kg.extract.time.standing` what is over and :mod:`~kg.extract.time.plans` what is announced.
"""
