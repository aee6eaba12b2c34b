"""When what a report tells happens, and whether it has happened yet.

The data's way: :mod:`~kg.extract.time.dates` reads which year a report is of, from its
:mod:`~kg.extract.time.head`, its :mod:`~kg.extract.time.publication`, what is :mod:`~kg.extract.time.titled` and, where
it is :mod:`~kg.extract.time.undated`, what it tells; :mod:`~kg.extract.time.work_report` and
:mod:`~kg.extract.time.yearly` know the reports of a year. :mod:`~kg.extract.time.headings` reads the times of sections,
:mod:`~kg.extract.time.relative` from which day 今年 counts.

:mod:`~kg.extract.time.timeline` goes along the clauses, and hands on a :mod:`~kg.extract.time.course`:
:mod:`~kg.extract.time.paragraphs` enters their parts of the text, :mod:`~kg.extract.time.own_time` reads the times that
they name, with those of the :mod:`~kg.extract.time.present` and of :mod:`~kg.extract.time.looks` back and ahead,
:mod:`~kg.extract.time.governing` keeps the one that governs and :mod:`~kg.extract.time.announcing` what is announced.
All of them ask :mod:`~kg.extract.time.named` which of a clause's times count, :mod:`~kg.extract.time.years` which year
they are of, :mod:`~kg.extract.time.since` since when something is counted, :mod:`~kg.extract.time.standing` what is
over and :mod:`~kg.extract.time.plans` what is announced.
Plans know :mod:`~kg.extract.time.openings`, :mod:`~kg.extract.time.targets`,
:mod:`~kg.extract.time.completion` and, of a clause alone, what is :mod:`~kg.extract.time.intending`.
"""
