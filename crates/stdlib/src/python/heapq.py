# The operations of _heapq where the order of items is told by methods of the program's.

def _heapq_rise(heap, top, at, greatest):
    size = len(heap)
    item = heap[at]
    while at > top:
        above = (at - 1) // 2
        other = heap[above]
        higher = other < item if greatest else item < other
        if len(heap) != size:
            raise RuntimeError("list changed size during iteration")
        if not higher:
            break
        heap[at], heap[above] = heap[above], heap[at]
        at = above


def _heapq_sink(heap, top, greatest):
    size = len(heap)
    at = top
    while (child := 2 * at + 1) < size:
        other = child + 1
        if other < size:
            first, second = heap[child], heap[other]
            higher = second < first if greatest else first < second
            if len(heap) != size:
                raise RuntimeError("list changed size during iteration")
            if not higher:
                child = other
        heap[at], heap[child] = heap[child], heap[at]
        at = child
    _heapq_rise(heap, top, at, greatest)


def _heapq_push(heap, item, greatest):
    heap.append(item)
    _heapq_rise(heap, 0, len(heap) - 1, greatest)


def _heapq_pop(heap, greatest):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _heapq_sink(heap, 0, greatest)
    return first


def _heapq_build(heap, start, greatest):
    for at in range(start, -1, -1):
        _heapq_sink(heap, at, greatest)


def _heapq_replace(heap, item, greatest):
    first = heap[0]
    heap[0] = item
    _heapq_sink(heap, 0, greatest)
    return first


def _heapq_push_pop(heap, item, greatest):
    first = heap[0]
    higher = item < first if greatest else first < item
    if not higher:
        return item
    if not heap:
        raise IndexError("list index out of range")
    first = heap[0]
    heap[0] = item
    _heapq_sink(heap, 0, greatest)
    return first
