# Built-in functions that walk over an iterator which runs the program's code, or call a function of the program's for each item: here a
# program can be frozen in the middle of them, and no native code waits. The natives hand over to these; they have checked the arguments.
# The names that start with an underscore are natives of walks.rs.


def quietly(f, *args):
    f(*args)


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


def all_from(x, iterable):
    if not x:
        return False
    for x in iterable:
        if not x:
            return False
    return True


def any_from(x, iterable):
    if x:
        return True
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
            # Compensated summation: what is lost in the addition is summed up too (Knuth's two-sum).
            if type_of(x) is not float_type:
                if _fits(x):
                    x = float_type(x)
                else:
                    total = _compensated(total, low) + x
                    low = 0.0
                    is_int = type_of(total) is int_type
                    floating = type_of(total) is float_type
                    parts = _parts(total) if type_of(total) is _complex else None
                    continue
            t = total + x
            z = t - total
            low = low + ((total - (t - z)) + (x - z))
            total = t
            continue
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


def sum_from(x, iterable, total):
    return sum_of(iterable, total + x)


def least_from(x, iterable, best):
    if x < best:
        best = x
    for x in iterable:
        if x < best:
            best = x
    return best


def greatest_from(x, iterable, best):
    if x > best:
        best = x
    for x in iterable:
        if x > best:
            best = x
    return best


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


def ask_of(state):
    while True:
        try:
            answer = state[4](*state[5])
            failed = False
        except BaseException as e:
            answer = e
            failed = True
        step = _replay(state, answer, failed)
        if step is not state:
            return step


def hash_of(x, method):
    return _check_hash(method(x))


def find_of(values, x, at, stop):
    step = _scan(values, x, at, stop)
    while _type(step) is _tuple:
        at, y = step
        if y == x:
            return at
        step = _scan(values, x, at + 1, stop)
    return step


def index_of(values, x, at, stop, missing):
    at = find_of(values, x, at, stop)
    if at < 0:
        raise ValueError(missing)
    return at


def count_of(values, x, at, n):
    while True:
        at = find_of(values, x, at, 9223372036854775807)
        if at < 0:
            return n
        n += 1
        at += 1


def remove_of(values, x, at):
    at = find_of(values, x, at, 9223372036854775807)
    if at < 0:
        raise ValueError("list.remove(x): x not in list")
    _remove_at(values, at)


def contains_in(values, x, at):
    return find_of(values, x, at, 9223372036854775807) >= 0


def contains_of(iterable, x):
    for y in iterable:
        if y is x or y == x:
            return True
    return False


def unpack_of(iterable, n):
    values = []
    append = _append
    for x in iterable:
        if n == 0:
            raise ValueError(f"too many values to unpack (expected {_count(values)})")
        append(values, x)
        n -= 1
    if n:
        got = _count(values)
        raise ValueError(f"not enough values to unpack (expected {got + n}, got {got})")
    return values


def unpack_starred_of(iterable, before, after):
    values = [x for x in iterable]
    return _starred(values, before, after)


def set_slice_of(values, part, iterable):
    _set_item(values, part, [x for x in iterable])


def update_pairs_of(d, iterable, named):
    add = _add_pair
    n = 0
    for pair in iterable:
        add(d, pair, n)
        n += 1
    if named is not None:
        _update(d, named)


def updated_of(d, iterable):
    update_pairs_of(d, iterable, None)
    return d


def from_keys_of(d, iterable, value):
    for key in iterable:
        d[key] = value
    return d


def bytes_of(kind, iterable):
    return _new_bytes(kind, [x for x in iterable])


def bytearray_of(array, iterable):
    _fill_bytearray(array, [x for x in iterable])


def sort_plain(values, reverse):
    items = _take_items(values)
    try:
        sort_asking(None, items, reverse)
    except:
        _give_back(values, items)
        raise
    _give_back(values, items, True)


def sort_asking(items, keys, reverse):
    # Sorts keys whose order the program is asked for, and the items along with them (None: the keys are the items). Runs are found, filled up by binary
    # insertion and merged in the order that keeps the stack of them balanced (powersort), so that short lists are compared pair for pair as in CPython. What an error
    # leaves is in some order.
    n = _count(keys)
    least = n
    odd = 0
    while least >= 64:
        odd |= least & 1
        least >>= 1
    least += odd
    if reverse:
        _reverse(keys, items, 0, n)
    try:
        runs = []
        start = 0
        while start < n:
            end = run_of(items, keys, start, n)
            goal = start + least if start + least < n else n
            while end < goal:
                key = keys[end]
                low = start
                high = end
                while low < high:
                    middle = (low + high) >> 1
                    other = keys[middle]
                    if key < other:
                        high = middle
                    else:
                        low = middle + 1
                _rotate(keys, items, low, end)
                end += 1
            if runs:
                power = power_of(runs[-1][0], start, end, n)
                while _count(runs) > 1 and runs[-2][2] > power:
                    merge_runs(items, keys, runs, _count(runs) - 2)
                runs[-1] = (runs[-1][0], runs[-1][1], power)
            _append(runs, (start, end, 0))
            start = end
        while _count(runs) > 1:
            at = _count(runs) - 2
            if at > 0 and runs[at - 1][1] - runs[at - 1][0] < runs[at + 1][1] - runs[at + 1][0]:
                at -= 1
            merge_runs(items, keys, runs, at)
    finally:
        if reverse:
            _reverse(keys, items, 0, n)


def run_of(items, keys, start, n):
    # The end of a run, which is put into ascending order. Equal keys may belong to a descending run: each group of them is reversed for itself first.
    end = start + 1
    last = keys[start]
    while end < n:
        key = keys[end]
        if key < last:
            break
        last = key
        end += 1
    if end == n:
        return n
    if end > start + 1:
        if keys[start] < keys[end - 1]:
            return end
        _reverse(keys, items, start, end)
    end += 1
    equal = 0
    while end < n:
        if keys[end] < keys[end - 1]:
            if equal:
                _reverse(keys, items, end - 1 - equal, end)
                equal = 0
        elif keys[end - 1] < keys[end]:
            break
        else:
            equal += 1
        end += 1
    if equal:
        _reverse(keys, items, end - 1 - equal, end)
    _reverse(keys, items, start, end)
    while end < n and not keys[end] < keys[end - 1]:
        end += 1
    return end


def power_of(first, middle, end, n):
    a = first + middle
    b = middle + end
    power = 0
    while True:
        power += 1
        if a >= n:
            a -= n
            b -= n
        elif b >= n:
            return power
        a += a
        b += b


def merge_runs(items, keys, runs, at):
    a, m, power = runs[at]
    b = runs[at + 1][1]
    runs[at] = (a, b, runs[at + 1][2])
    del runs[at + 1]
    if not keys[m] < keys[m - 1]:
        return
    left = keys[a:m]
    along = None if items is None else items[a:m]
    i = 0
    n = m - a
    to = a
    one = left[0]
    other = keys[m]
    try:
        while True:
            if other < one:
                keys[to] = other
                if along is not None:
                    items[to] = items[m]
                m += 1
                to += 1
                if m == b:
                    break
                other = keys[m]
            else:
                keys[to] = one
                if along is not None:
                    items[to] = along[i]
                i += 1
                to += 1
                if i == n:
                    break
                one = left[i]
    finally:
        keys[to:m] = left[i:]
        if along is not None:
            items[to:m] = along[i:]


def less_by(compare, x, y):
    return compare(x, y) < 0


# Steps of the built-in iterators, as generators: they keep everything in the iterator itself, by its fields (see the types), since they may
# be left at any step. `_bare(it)` is walked over without asking `it` for an iterator.


def step_of(steps, default):
    for x in _bare(steps):
        return x
    if default is None:
        raise StopIteration
    return default[0]


def next_or(it, default):
    try:
        return _next(it)
    except StopIteration:
        return default


def row_of(its, strict, what):
    row = []
    at = 0
    try:
        for it in its:
            _append(row, _next(it))
            at += 1
        return _tuple(row)
    except StopIteration:
        pass
    if strict:
        if at > 0:
            before = f"s 1-{at}" if at > 1 else " 1"
            raise ValueError(f"{what}() argument {at + 1} is shorter than argument{before}")
        for it in its[1:]:
            at += 1
            longer = True
            try:
                _next(it)
            except StopIteration:
                longer = False
            if longer:
                before = f"s 1-{at}" if at > 1 else " 1"
                raise ValueError(f"{what}() argument {at + 1} is longer than argument{before}")
    return None


def enumerate_steps(o):
    number = _number
    for x in _bare(_field(o, 0)):
        yield number(o, x)


def zip_steps(o):
    its = _field(o, 0)
    strict = _raw(o, 1)
    if not strict and _len(its) == 2:
        rest = its[1]
        for x in _bare(its[0]):
            y = _next(rest, its)
            if y is its:
                return
            yield x, y
        return
    while (row := row_of(its, strict, "zip")) is not None:
        yield row


def map_steps(o):
    f = _field(o, 0)
    its = _field(o, 1)
    strict = _raw(o, 2)
    try:
        if _len(its) == 1:
            for x in _bare(its[0]):
                yield f(x)
        else:
            while (row := row_of(its, strict, "map")) is not None:
                yield f(*row)
    except StopIteration:
        return


def filter_steps(o):
    f = _field(o, 0)
    try:
        if f is None or f is _bool:
            for x in _bare(_field(o, 1)):
                if x:
                    yield x
        else:
            for x in _bare(_field(o, 1)):
                if f(x):
                    yield x
    except StopIteration:
        return


def callable_steps(o):
    while (f := _field(o, 0)) is not None:
        try:
            x = f()
        except StopIteration:
            _set_field(o, 0)
            return
        if _field(o, 0) is None:
            # The call itself came to the end of this very iterator.
            return
        sentinel = _field(o, 1)
        if sentinel is x or sentinel == x:
            _set_field(o, 0)
            return
        yield x


def chain_steps(o):
    while True:
        active = _field(o, 1)
        if active is None:
            iterables = _field(o, 0)
            if iterables is None:
                return
            try:
                active = _iter(_next(iterables))
            except StopIteration:
                _set_field(o, 0)
                return
            except:
                _set_field(o, 0)
                raise
            _set_field(o, 1, active)
        for x in _bare(active):
            yield x
        _set_field(o, 1)


def islice_steps(o):
    it = _field(o, 0)
    if it is None:
        return
    try:
        while True:
            wanted = _raw(o, 1)
            stop = _raw(o, 2)
            upto = stop if 0 <= stop < wanted else wanted
            while (at := _raw(o, 4)) < upto:
                _next(it)
                _set_raw(o, 4, at + 1)
            if 0 <= stop <= at:
                break
            for x in _bare(it):
                at_once = _islice_took(o)
                yield x
                if not at_once:
                    break
            else:
                break
    except StopIteration:
        pass
    _set_field(o, 0)


def takewhile_steps(o):
    f = _field(o, 0)
    if _raw(o, 2):
        return
    try:
        for x in _bare(_field(o, 1)):
            if not f(x):
                _set_raw(o, 2, 1)
                return
            yield x
    except StopIteration:
        return


def dropwhile_steps(o):
    f = _field(o, 0)
    passing = _raw(o, 2)
    try:
        for x in _bare(_field(o, 1)):
            if not passing:
                if f(x):
                    continue
                passing = 1
                _set_raw(o, 2, 1)
            yield x
    except StopIteration:
        return


def filterfalse_steps(o):
    f = _field(o, 0)
    try:
        for x in _bare(_field(o, 1)):
            if not (x if f is None else f(x)):
                yield x
    except StopIteration:
        return


def compress_steps(o):
    selectors = _field(o, 1)
    try:
        for x in _bare(_field(o, 0)):
            if _next(selectors):
                yield x
    except StopIteration:
        return


def starmap_steps(o):
    f = _field(o, 0)
    try:
        for x in _bare(_field(o, 1)):
            yield f(*x)
    except StopIteration:
        return


def accumulate_steps(o):
    total = _field(o, 3)
    f = _field(o, 1)
    some = _has_field(o, 2)
    if _has_field(o, 3):
        _set_field(o, 3)
        _set_field(o, 2, total)
        some = True
        yield total
    try:
        for x in _bare(_field(o, 0)):
            if some:
                total = _field(o, 2)
                x = total + x if f is None else f(total, x)
            some = True
            _set_field(o, 2, x)
            yield x
    except StopIteration:
        return


def pairwise_steps(o):
    it = _field(o, 0)
    if it is None:
        return
    try:
        if not _has_field(o, 1):
            _set_field(o, 1, _next(it))
        while _has_field(o, 0):
            y = _next(it)
            x = _field(o, 1)
            _set_field(o, 1, y)
            yield (x, y)
    except StopIteration:
        pass
    _set_field(o, 0)
    _set_field(o, 1)


def batched_steps(o):
    it = _field(o, 0)
    n = _raw(o, 1)
    while it is not None:
        batch = []
        try:
            while _count(batch) < n:
                _append(batch, _next(it))
        except StopIteration:
            _set_field(o, 0)
            it = None
        if _count(batch) == n:
            yield _tuple(batch)
        elif _count(batch):
            if _raw(o, 2):
                raise ValueError("batched(): incomplete batch")
            yield _tuple(batch)


def each_of(add, values, iterable):
    for x in iterable:
        add(values, x)


def each_added_to(add, values, iterable):
    each_of(add, values, iterable)
    return values


def close_of(generator, exit, what):
    try:
        _throw(generator, exit)
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError(f"{what} ignored GeneratorExit")


def told(function, frame, event, argument):
    """A tracing function's call. It is no question of the instruction before which it is made, which does not begin again for it."""
    return function(frame, event, argument)


wrapper_class = None


def buffer_wrapper_of(owner, view):
    """What the views of a buffer hold that `__buffer__` in Python gave: when the last of them goes, the owner hears of it."""
    global wrapper_class
    if wrapper_class is None:
        wrapper_class = _type('_buffer_wrapper', (), {'__slots__': ('owner', 'view'), '__del__': release_wrapped})
    wrapper = wrapper_class()
    wrapper.owner = owner
    wrapper.view = view
    return wrapper


def release_wrapped(wrapper):
    try:
        release = _type(wrapper.owner).__release_buffer__
    except AttributeError:
        return
    # A built-in type's own has nothing to do here: its views count themselves.
    if _type(release) is not _type(_int.__add__):
        release(wrapper.owner, wrapper.view)
