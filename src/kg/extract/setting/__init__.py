"""Who, where and when hold at a point of a report, before a clause says otherwise.

The data's way: :mod:`~kg.extract.setting.naming` finds the names, :mod:`~kg.extract.setting.weighing` how much each
of them tells. :mod:`~kg.extract.setting.issuing` knows who issues the report, :mod:`~kg.extract.setting.body` of
which kind of body it is, :mod:`~kg.extract.setting.places`, :mod:`~kg.extract.setting.town`, among the
:mod:`~kg.extract.setting.localities` without a code, and :mod:`~kg.extract.setting.region` of which place;
:mod:`~kg.extract.setting.agent` puts whose report it is together. :mod:`~kg.extract.setting.rounds` parts a round-up;
:mod:`~kg.extract.setting.settings` hands down to each sentence what holds there.
"""
