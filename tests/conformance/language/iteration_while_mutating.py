def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def dict_add():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def dict_del():
    d = {1: 1, 2: 2, 3: 3}
    for k in d:
        del d[k]


def dict_replace():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] = "new"
    return d


def dict_same_size():
    d = {1: 1, 2: 2, 3: 3}
    seen = []
    for k in d:
        seen.append(k)
        if k == 1:
            del d[3]
            d[4] = 4
    return seen


def items_del():
    d = {1: 1, 2: 2}
    for k, v in d.items():
        d.clear()


def set_add():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


def list_remove():
    l = [1, 2, 3, 4, 5]
    for x in l:
        if x % 2:
            l.remove(x)
    return l


def list_append():
    l = [1]
    for x in l:
        if x < 4:
            l.append(x + 1)
    return l


def list_clear():
    l = [1, 2, 3]
    it = iter(l)
    next(it)
    l.clear()
    return list(it), list(it)


def list_iterator_exhausted_stays():
    l = [1]
    it = iter(l)
    list(it)
    l.extend([2, 3])
    return list(it)


def deque_mutate():
    from collections import deque

    d = deque([1, 2])
    for x in d:
        d.append(x)


def reversed_list():
    l = [1, 2, 3, 4]
    r = reversed(l)
    next(r)
    l[:] = [9]
    return list(r)


def ordered_dict():
    from collections import OrderedDict

    d = OrderedDict(a=1, b=2)
    for k in d:
        d["new"] = 1


def in_sort():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)


def comprehension():
    d = {1: 2}
    return [d.setdefault(k + 1, 0) for k in d]


for f in (dict_add, dict_del, dict_replace, dict_same_size, items_del, set_add, list_remove, list_append, list_clear, list_iterator_exhausted_stays, deque_mutate, reversed_list, ordered_dict, in_sort, comprehension):
    attempt(f.__name__, f)
