"""A small graph for the tests: the hand-built report of two cities, and a second one about money and work."""

from __future__ import annotations

import datetime
from functools import partial

import pyoxigraph as ox
from tests.graph.factory import (
    CHUNFENG,
    HENGYANG,
    HENGYANG_WF,
    HUNAN,
    HUNAN_WF,
    RUN,
    SHAOYANG,
    SHAOYANG_WF,
    WOMEN,
    Composer,
    two_cities,
)

from kg.graph import derive, ontology_quads, to_quads
from kg.locations import ontology_folder
from kg.model import Resolution, Status
from kg.store import merged

TEXT = """湖南妇联的一年
湖南:小额贷款进万家
2018年，衡阳市妇联在全省率先为妇女发放小额担保贷款6500万元，帮助1.2万名妇女就业。两地又提供岗位13000多个。湖南省妇联筹集资金2亿元，比上年增加5000万元。
邵阳市妇联举办家政培训90期。2019年，邵阳市妇联计划为妇女发放贷款近3000万元。
"""


def money_report() -> Resolution:
    """Compose a report of loans, jobs and training."""
    composer = Composer(TEXT, "money-2019", datetime.date(2019, 2, 1))
    measure = composer.measure
    hengyang = partial(composer.add, agent=HENGYANG_WF, agent_text="衡阳市妇联", place=HENGYANG)
    shaoyang = partial(composer.add, agent=SHAOYANG_WF, agent_text="邵阳市妇联", place=SHAOYANG)
    women = (("妇女", WOMEN),)
    loans = measure("6500万元", "65000000", "65000000", "65000000", unit="CNY", counted=("小额担保贷款",))
    helped = measure("1.2万名", "12000", "12000", "12000", unit="person", counted=("妇女",), groups=("妇女",))
    posts = measure("13000多个", "13000", "13000", "", unit="count", counted=("岗位",), kind="at-least")
    raised = measure("2亿元", "200000000", "200000000", "200000000", unit="CNY", counted=("资金",))
    more = measure(
        "5000万元",
        "50000000",
        "50000000",
        "50000000",
        unit="CNY",
        counted=("资金",),
        change="增加",
        comparison="比上年",
    )
    courses = measure("90期", "90", "90", "90", unit="session", counted=("家政培训",))
    planned = measure("近3000万元", "30000000", "", "30000000", unit="CNY", counted=("贷款",), kind="at-most")
    hengyang(
        "在全省率先为妇女发放小额担保贷款6500万元",
        "发放",
        "distribute",
        thing="小额担保贷款",
        groups=women,
        measures=(loans,),
        distinction="全省率先",
    )
    hengyang("帮助1.2万名妇女就业", "帮助", "assist", groups=women, measures=(helped,), measure_groups=((WOMEN,),))
    hengyang("提供岗位13000多个", "提供", "provide", thing="岗位", measures=(posts,))
    composer.add(
        "湖南省妇联筹集资金2亿元",
        "筹集",
        "raise",
        agent=HUNAN_WF,
        agent_text="湖南省妇联",
        place=HUNAN,
        measures=(raised, more),
        programmes=(),
    )
    shaoyang("举办家政培训90期", "举办", "hold", thing="家政培训", measures=(courses,))
    shaoyang(
        "邵阳市妇联计划为妇女发放贷款近3000万元",
        "发放",
        "distribute",
        status=Status.PLANNED,
        thing="贷款",
        groups=women,
        measures=(planned,),
        year=2019,
    )
    return composer.resolution(CHUNFENG)


def world() -> list[ox.Quad]:
    """All quads as a build writes them: the documents', the vocabulary's, and what the rules derive."""
    memory = ox.Store()
    for resolution in (two_cities(), money_report()):
        memory.extend(to_quads(resolution, RUN))
    memory.extend(ontology_quads(ontology_folder()))
    memory.extend(derive(memory, ontology_folder() / "rules"))
    return list(memory)


def stored(quads: list[ox.Quad]) -> ox.Store:
    """A store in memory as a graph directory's is on disk, with the merge of all graphs as its default graph."""
    store = ox.Store()
    store.extend(merged(quads))
    return store
