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
    type_of, int_type, float_type = _type, _int, _float
    is_int = type_of(total) is int_type
    floating = type_of(total) is float_type
    low = 0.0
    parts = _parts(total) if type_of(total) is _complex else None
    for x in iterable:
        if is_int:
            total = total + x
            if type_of(total) is int_type:
                continue
        elif floating:
            # Compensated summation (Neumaier's algorithm).
            if type_of(x) is float_type or _fits(x):
                if type_of(x) is not float_type:
                    x = float_type(x)
                t = total + x
                if (total if total >= 0.0 else -total) >= (x if x >= 0.0 else -x):
                    low = low + ((total - t) + x)
                else:
                    low = low + ((x - t) + total)
                total = t
                continue
            total = _compensated(total, low) + x
            low = 0.0
        elif parts is None:
            total = total + x
        else:
            more = _add_part(parts, x)
            if more is not None:
                parts = more
                continue
            total = _whole(parts) + x
        is_int = type_of(total) is int_type
        floating = type_of(total) is float_type
        parts = _parts(total) if type_of(total) is _complex else None
    if floating:
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
        _sort_by_keys(items, keys, reverse)
    except:
        _give_back(values, items)
        raise
    # The keys go before it is asked whether the list has changed.
    keys = None
    _give_back(values, items, True)


def sorted_of(iterable, key, reverse):
    values = [x for x in iterable]
    if key is None:
        _sort(values, None, reverse)
    else:
        sort_by(values, key, reverse)
    return values


def compare_of(state, x, y):
    on, bool_type = _compare_on, _bool
    while True:
        step = on(state, True if x == y else False)
        if _type(step) is bool_type:
            return step
        if _len(step) == 3:
            x, y, number = step
            if number == 2:
                return x < y
            if number == 3:
                return x <= y
            if number == 4:
                return x > y
            return x >= y
        x, y = step


def repr_of(state, x):
    try:
        while True:
            step = _repr_on(state, f"{x!r}")
            if _type(step) is not _tuple:
                return step
            x = step[0]
    except:
        _repr_fails(state)
        raise


def text_of(x, method, is_str):
    text = method(x)
    return text if _type(text) is _str else _check_text(text, is_str)


def print_of(values, separator, end, file, flush):
    write = None
    for x in values:
        if write is not None:
            write(separator)
            text = _str(x)
        else:
            text = _str(x)
            write = file.write
        write(text)
    if write is None:
        write = file.write
    write(end)
    if flush:
        file.flush()


def extend_of(values, iterable):
    append = _append
    for x in iterable:
        append(values, x)


def extended_of(values, iterable):
    append = _append
    for x in iterable:
        append(values, x)
    return values


def update_of(values, iterable):
    add = _set.add
    for x in iterable:
        add(values, x)


def truth_of(x):
    return True if x else False


def length_of(x, method):
    return _check_length(method(x))


def iterator_of(x, method):
    return _check_iterator(method(x))


def hash_of(x, method):
    return _check_hash(method(x))
