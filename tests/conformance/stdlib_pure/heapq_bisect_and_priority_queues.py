# heapq and bisect in programs: priority queues with removal, merges, running medians, grades, keys, max heaps, errors.
import bisect
import heapq
import itertools
import random


class PriorityQueue:
    REMOVED = object()

    def __init__(self):
        self.heap, self.entries, self.counter = [], {}, itertools.count()

    def put(self, item, priority=0):
        if item in self.entries:
            self.remove(item)
        entry = [priority, next(self.counter), item]
        self.entries[item] = entry
        heapq.heappush(self.heap, entry)

    def remove(self, item):
        self.entries.pop(item)[-1] = self.REMOVED

    def pop(self):
        while self.heap:
            *_, item = heapq.heappop(self.heap)
            if item is not self.REMOVED:
                del self.entries[item]
                return item
        raise KeyError("pop from an empty priority queue")


q = PriorityQueue()
for task, p in (("write", 5), ("read", 1), ("sleep", 9), ("eat", 1)):
    q.put(task, p)
q.put("sleep", 0)
q.remove("eat")
print([q.pop() for _ in range(3)])
try:
    q.pop()
except KeyError as e:
    print(e)


class RunningMedian:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, x):
        heapq.heappush_max(self.low, heapq.heappushpop(self.high, x))
        if len(self.low) > len(self.high):
            heapq.heappush(self.high, heapq.heappop_max(self.low))
        return self.high[0] if len(self.high) > len(self.low) else (self.high[0] + self.low[0]) / 2


m = RunningMedian()
print([m.add(x) for x in (5, 1, 9, 3, 7, 7)])
rng = random.Random(11)
data = [rng.randrange(100) for _ in range(20)]
h = data[:]
heapq.heapify(h)
print(h, heapq.nsmallest(4, data), heapq.nlargest(3, data, key=lambda x: x % 10), heapq.heapreplace(h, 50), heapq.heappushpop(h, 0), [heapq.heappop(h) for _ in range(5)])
heapq.heapify_max(h)
print(h, heapq.heappop_max(h), heapq.heapreplace_max(h, 3), heapq.heappushpop_max(h, 99))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge("zc", "yb", reverse=True)), list(heapq.merge([(1, "a"), (3, "c")], [(2, "b")], key=lambda t: t[0])), heapq.nsmallest(0, data), heapq.nlargest(50, [3, 1]), heapq.nsmallest(1, []))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heapify([1, "a"]), lambda: heapq.heapify("abc"), lambda: heapq.nsmallest("x", [1]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappop_max([]), lambda: heapq.heappush([1], "a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 60, 77, 70, 89.9, 90, 100)])
xs = [1, 3, 3, 3, 5]
print([(bisect.bisect_left(xs, v), bisect.bisect_right(xs, v)) for v in range(7)], bisect.bisect_left(xs, 3, 2), bisect.bisect_right(xs, 3, 0, 2))
for v in (4, 0, 9, 3):
    bisect.insort(xs, v)
print(xs)
people = [("ann", 20), ("bob", 31), ("cid", 45)]
bisect.insort(people, ("dan", 33), key=lambda p: p[1])
bisect.insort_left(people, ("eve", 31), key=lambda p: p[1])
print(people, bisect.bisect(people, 40, key=lambda p: p[1]))
for bad in (lambda: bisect.bisect([1, 2], "a"), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.insort((1,), 0), lambda: bisect.bisect([1, 2, 3], 2, key=5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
