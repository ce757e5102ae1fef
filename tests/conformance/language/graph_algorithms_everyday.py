# Graphs: breadth and depth first, Dijkstra with heapq, topological order, components, spanning tree, cycles.
import heapq
from collections import defaultdict, deque
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from math import inf

EDGES = [("a", "b", 7), ("a", "c", 3), ("b", "c", 1), ("b", "d", 2), ("c", "d", 8), ("d", "e", 4), ("x", "y", 1)]


class Graph:
    def __init__(self, edges=(), directed=False):
        self.adjacent = defaultdict(dict)
        self.directed = directed
        for a, b, w in edges:
            self.connect(a, b, w)

    def connect(self, a, b, w=1):
        self.adjacent[a][b] = w
        if self.directed:
            self.adjacent[b]
        else:
            self.adjacent[b][a] = w

    def bfs(self, start):
        seen, queue = {start}, deque([start])
        while queue:
            yield (node := queue.popleft())
            for n in self.adjacent[node]:
                if n not in seen:
                    seen.add(n)
                    queue.append(n)

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for n in self.adjacent[node]:
            if n not in seen:
                yield from self.dfs(n, seen)

    def dijkstra(self, start):
        distance, previous = {start: 0}, {}
        heap = [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if d > distance[node]:
                continue
            for n, w in self.adjacent[node].items():
                if (new := d + w) < distance.get(n, inf):
                    distance[n], previous[n] = new, node
                    heapq.heappush(heap, (new, n))
        return distance, previous

    def path(self, start, end):
        distance, previous = self.dijkstra(start)
        if end not in distance:
            raise LookupError(f"no way from {start} to {end}")
        way = [end]
        while way[-1] != start:
            way.append(previous[way[-1]])
        return way[::-1], distance[end]

    def components(self):
        rest = set(self.adjacent)
        while rest:
            part = set(self.bfs(min(rest)))
            rest -= part
            yield sorted(part)

    def spanning_tree(self):
        leader = {n: n for n in self.adjacent}

        def find(n):
            while leader[n] != n:
                leader[n] = leader[leader[n]]
                n = leader[n]
            return n

        for w, a, b in sorted((w, a, b) for a, ns in self.adjacent.items() for b, w in ns.items() if a < b):
            if (ra := find(a)) != (rb := find(b)):
                leader[ra] = rb
                yield a, b, w


g = Graph(EDGES)
print(list(g.bfs("a")), list(g.dfs("a")), list(g.components()))
print(g.dijkstra("a")[0], g.path("a", "e"), list(g.spanning_tree()), sum(w for *_, w in g.spanning_tree()))
try:
    g.path("a", "x")
except LookupError as e:
    print(e)
way, total = g.path("e", "a")
print(sum(g.adjacent[a][b] for a, b in pairwise(way)) == total)
tasks = {"test": {"build"}, "build": {"fetch", "configure"}, "deploy": {"test", "docs"}, "docs": {"build"}, "configure": {"fetch"}}
print(list(TopologicalSorter(tasks).static_order()))
ts = TopologicalSorter(tasks)
ts.prepare()
level = 0
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(level, ready)
    ts.done(*ready)
    level += 1
for bad in ({"a": {"b"}, "b": {"c"}, "c": {"a"}}, {"a": {"a"}}):
    try:
        list(TopologicalSorter(bad).static_order())
    except CycleError as e:
        print(e.args[0], e.args[1][0] == e.args[1][-1], len(e.args[1]))
for misuse in (lambda: ts.done("test"), lambda: ts.add("z"), lambda: ts.done("unknown"), lambda: TopologicalSorter().get_ready()):
    try:
        misuse()
    except ValueError as e:
        print(e)
