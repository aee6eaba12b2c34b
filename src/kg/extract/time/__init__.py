"""When what a report tells happens, and whether it has happened yet.

The data's way: :mod:`~kg.extract.time.dates` reads which year a report is of, from its
:mod:`~kg.extract.time.head`, its :mod:`~kg.extract.time.publication`, what is :mod:`~kg.extract.time.titled` and, where
it is :mod:`~kg.extract.time.undated`, what it tells; :mod:`~kg.extract.time.work_report` and
:mod:`~kg.extract.time.yearly` know the reports of a year. :mod:`~kg.extract.time.headings` reads the times of sections,
:mod:`~kg.extract.time.relative` from which day 今年 counts. :mod:`~kg.extract.time.timeline` goes along the clauses. It
asks :mod:`~kg.extract.time.named` which of a clause's times count, :mod:`~kg.extract.time.years` which year they are
of, :mod:`~kg.extract.time.since` since when something is counted, :mod:`~kg.extract.time.standing` what is over and
:mod:`~kg.extract.time.plans` what is announced.
"""
