"""What the statements of a sentence are made of.

The data's way: :mod:`~kg.extract.statements.reading` holds what is known of a report,
:mod:`~kg.extract.statements.themes` what it is about; :mod:`~kg.extract.statements.sentence` makes statements of a
sentence's clauses, of their :mod:`~kg.extract.statements.predicates`, :mod:`~kg.extract.statements.programmes`,
:mod:`~kg.extract.statements.beneficiaries` and :mod:`~kg.extract.statements.statuses`;
:mod:`~kg.extract.statements.neighbours` completes them by those beside them.
"""
