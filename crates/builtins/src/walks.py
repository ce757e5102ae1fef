# Built-in functions that walk over an iterator which runs the program's code, or call a function of the program's for each item: here a
# program can be frozen in the middle of them, and no native code waits. The natives hand over to these; they have checked the arguments.
# The names that start with an underscore are natives of walks.rs.


def all_of(iterable):
    for x in iterable:
        if not x:
            return False
    return True


def any_of(iterable):
    for x in iterable:
        if x:
            return True
    return False


def list_of(iterable):
    return [x for x in iterable]


def tuple_of(iterable):
    return _tuple([x for x in iterable])


def set_of(iterable):
    return {x for x in iterable}


def frozenset_of(iterable):
    return _frozenset({x for x in iterable})


def join_of(separator, iterable):
    return _join(separator, [x for x in iterable])


def sum_of(iterable, total):
    kind = _type(total)
    low = 0.0
    parts = _parts(total) if kind is _complex else None
    for x in iterable:
        if kind is _float:
            # Compensated summation (Neumaier's algorithm).
            if _type(x) is not _float:
                if not _fits(x):
                    total = _compensated(total, low) + x
                    low = 0.0
                    kind = _type(total)
                    parts = _parts(total) if kind is _complex else None
                    continue
                x = _float(x)
            t = total + x
            if (total if total >= 0.0 else -total) >= (x if x >= 0.0 else -x):
                low = low + ((total - t) + x)
            else:
                low = low + ((x - t) + total)
            total = t
        elif parts is None:
            total = total + x
            kind = _type(total)
            if kind is _complex:
                parts = _parts(total)
        else:
            more = _add_part(parts, x)
            if more is None:
                total = _whole(parts) + x
                kind = _type(total)
                parts = _parts(total) if kind is _complex else None
            else:
                parts = more
    if kind is _float:
        return _compensated(total, low)
    if parts is not None:
        return _whole(parts)
    return total


def least_of(iterable, key, default):
    some = False
    best = by = None
    for x in iterable:
        k = x if key is None else key(x)
        if not some:
            some = True
            best = x
            by = k
        elif k < by:
            best = x
            by = k
    if some:
        return best
    if default is None:
        raise ValueError("min() iterable argument is empty")
    return default[0]


def greatest_of(iterable, key, default):
    some = False
    best = by = None
    for x in iterable:
        k = x if key is None else key(x)
        if not some:
            some = True
            best = x
            by = k
        elif k > by:
            best = x
            by = k
    if some:
        return best
    if default is None:
        raise ValueError("max() iterable argument is empty")
    return default[0]


def sort_by(values, key, reverse):
    reverse = True if reverse else False
    items = _take_items(values)
    try:
        keys = [key(x) for x in items]
    except:
        _give_back(values, items)
        raise
    _sort_by_keys(values, items, keys, reverse)


def sorted_of(iterable, key, reverse):
    values = [x for x in iterable]
    if key is None:
        _sort(values, None, reverse)
    else:
        sort_by(values, key, reverse)
    return values
