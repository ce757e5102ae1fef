# A least-recently-used cache: doubly linked list, __slots__, mapping protocol, decorators with statistics, expiry with a fake clock.
from collections import OrderedDict
from collections.abc import MutableMapping
from functools import update_wrapper, wraps


class Link:
    __slots__ = ("prev", "next", "key", "value")

    def __init__(self, key=None, value=None):
        self.prev = self.next = self
        self.key, self.value = key, value

    def unlink(self):
        self.prev.next, self.next.prev = self.next, self.prev
        self.prev = self.next = self
        return self

    def insert_after(self, other):
        self.prev, self.next = other, other.next
        other.next.prev = self
        other.next = self


class LRU(MutableMapping):
    def __init__(self, maxsize, on_evict=None, /, **initial):
        if maxsize < 1:
            raise ValueError(f"maxsize must be positive, not {maxsize}")
        self._max, self._map, self._root, self._evict = maxsize, {}, Link(), on_evict
        self.update(initial)

    def __getitem__(self, key):
        link = self._map[key]
        link.unlink().insert_after(self._root)
        return link.value

    def __setitem__(self, key, value):
        link = self._map.get(key)
        if link is None:
            if len(self._map) >= self._max:
                oldest = self._root.prev.unlink()
                del self._map[oldest.key]
                if self._evict:
                    self._evict(oldest.key, oldest.value)
            link = self._map[key] = Link(key)
        link.value = value
        link.unlink()
        link.insert_after(self._root)

    def __delitem__(self, key):
        self._map.pop(key).unlink()

    def __iter__(self):
        keys, link = [], self._root.next
        while link is not self._root:
            keys.append(link.key)
            link = link.next
        yield from keys

    def __reversed__(self):
        link = self._root.prev
        while link is not self._root:
            yield link.key
            link = link.prev

    def __len__(self):
        return len(self._map)

    def __repr__(self):
        return f"LRU({', '.join(f'{k}={self._map[k].value!r}' for k in self)})"


evicted = []
lru = LRU(3, lambda *kv: evicted.append(kv), a=1, b=2)
lru["c"] = 3
lru["a"]
lru["d"] = 4
lru.setdefault("a", 99)
print(lru, evicted, "b" in lru, len(lru), list(reversed(lru)), lru.get("zz", "no"), lru == {"a": 1, "c": 3, "d": 4})
print(lru.pop("c"), lru.popitem(), dict(lru), list(lru.values()), lru.keys() & {"a", "x"}, lru.items() >= {("d", 4)})
lru.update(q=1, r=2, s=3)
print(lru, evicted)
for bad in (lambda: lru["nope"], lambda: LRU(0), lambda: lru[[]], lambda: lru.pop("nope"), lambda: LRU(1, None, 5), lambda: lru.__delitem__("x")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class timed_cache:
    def __init__(self, seconds, clock):
        self.seconds, self.clock = seconds, clock

    def __call__(self, f):
        store = OrderedDict()

        @wraps(f)
        def wrapper(*args):
            now = self.clock()
            while store and next(iter(store.values()))[1] <= now:
                wrapper.expired += 1
                store.popitem(last=False)
            if args in store:
                wrapper.hits += 1
                return store[args][0]
            wrapper.misses += 1
            value = f(*args)
            store[args] = value, now + self.seconds
            return value

        wrapper.hits = wrapper.misses = wrapper.expired = 0
        wrapper.store = store
        return wrapper


time = [0]


@timed_cache(10, lambda: time[0])
def slow(x, y=1):
    "Multiplies."
    return x * y


for t, args in ((0, (2,)), (1, (2,)), (5, (3, 4)), (9, (2,)), (10, (2,)), (14, (3, 4)), (16, (3, 4)), (99, (1,))):
    time[0] = t
    slow(*args)
print(slow.hits, slow.misses, slow.expired, list(slow.store), slow.__name__, slow.__doc__, slow.__wrapped__(5, 5))
