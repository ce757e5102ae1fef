"""How the cost of operations grows with the size of what they work on: each is timed at a size and at four times that size.

What is linear becomes four times as dear, and n log n hardly more; what is quadratic sixteen times. Only what CPython does in linear
time (or n log n) is listed. Prints the operations that grow faster than BOUND, each tried several times.
"""

import collections
import copy
import gc
import heapq
import io
import itertools
import json
import re
import struct
import sys
import time
import weakref

BOUND = 10.0
# What is quadratic takes 256 times as long for 16 times as many items.
FAR_BOUND = 80.0
# So long (in seconds of the processor's time) the smaller size should take, so that it can be measured; but it has no more items than MOST: larger
# ones would measure the caches of the machine.
LEAST = 0.002
MOST = 1 << 15

OPERATIONS = {}




class Node:
    pass


def simple(**texts):
    for name, text in texts.items():
        namespace = {}
        exec(f"def {name}(n):\n    " + text.replace("; ", "\n    "), globals(), namespace)
        OPERATIONS[name] = namespace[name]


simple(
    list_append="a = []; [a.append(i) for i in range(n)]",
    list_pop="a = list(range(n)); [a.pop() for i in range(n)]",
    list_del_last="a = list(range(n)); [a.__delitem__(-1) for i in range(n)]",
    list_extend="a = []; [a.extend((1, 2)) for i in range(n)]",
    list_iadd="a = []; [a.__iadd__([i]) for i in range(n)]",
    list_slice="list(range(n))[1:][::-1][::2]",
    list_slice_assign="a = list(range(n)); a[1:-1] = a; del a[::2]",
    list_reverse_repeat="a = list(range(n)) * 3; a.reverse()",
    list_compare="list(range(n)) == list(range(n))",
    list_in="-1 in list(range(n))",
    list_repr="repr(list(range(n)))",
    list_sort_sorted="list(range(n)).sort()",
    list_sort_equal="([1.5] * n).sort()",
    list_sort_key="sorted(range(n), key=lambda i: -i)",
    list_sort_mixed="sorted([i if i % 2 else i + 0.5 for i in range(n)])",
    list_sort_tuples="sorted([(i % 7, str(i)) for i in range(n)])",
    list_sort_strings="sorted(map(str, range(n)))",
    tuple_of_generator="tuple(i for i in range(n))",
    tuple_hash="hash(tuple(range(n)))",
    tuple_concat="tuple(range(n)) + tuple(range(n))",
    unpack_star="a, *b, c = range(n)",
    call_star="print_nothing(*range(n))",
    str_append="s = ''\n    for i in range(n): s += 'ab'",
    str_join="''.join([str(i) for i in range(n)])",
    str_join_generator="','.join(str(i) for i in range(n))",
    str_split="('ab ' * n).split()",
    str_split_on="('ab,' * n).split(',')",
    str_rsplit="('ab,' * n).rsplit(',')",
    str_splitlines="('ab\\n' * n).splitlines()",
    str_replace="('ab' * n).replace('b', 'cc')",
    str_find_repetitive="('a' * (2 * n)).find('a' * n + 'b')",
    str_find_periodic="('ab' * n).find('ab' * (n // 2) + 'b')",
    str_rfind_repetitive="('a' * (2 * n)).rfind('b' + 'a' * n)",
    str_count="('ab' * n).count('ba')",
    str_strip="(' ' * n + 'a' + ' ' * n).strip()",
    str_translate="('ab' * n).translate({97: 'xyz'})",
    str_case="('aB' * n).swapcase().upper().lower().title()",
    str_casefold_wide="('a\\u0130' * n).casefold().lower()",
    str_iterate="for c in 'a\\u20ac' * n: pass",
    str_index="s = 'a\\u20ac' * n; [s[i] for i in range(n)]",
    str_encode="('a\\u20ac' * n).encode().decode()",
    str_encode_errors="('a\\u20ac' * n).encode('ascii', 'replace')",
    str_decode_errors="(b'a\\xff' * n).decode('utf-8', 'replace')",
    str_repr="repr('a\\u20ac\\n' * n)",
    str_format="('{} ' * n).format(*range(n))",
    str_percent="('%d ' * n) % tuple(range(n))",
    str_partition="('a' * n + 'b' + 'a' * n).partition('b')",
    str_expandtabs="('a\\t' * n).expandtabs()",
    str_compare="('a' * n + 'b') < ('a' * n + 'c')",
    str_hash="hash('a' * n)",
    str_startswith="s = 'a' * n; [s.startswith('ab') for i in range(n)]",
    bytes_join="b''.join([b'ab'] * n)",
    bytes_find_repetitive="(b'a' * (2 * n)).find(b'a' * n + b'b')",
    bytes_replace="(b'ab' * n).replace(b'b', b'cc')",
    bytes_split="(b'ab,' * n).split(b',')",
    bytes_hex="bytes.fromhex((b'ab' * n).hex())",
    bytearray_append="a = bytearray(); [a.append(1) for i in range(n)]",
    bytearray_extend="a = bytearray(); [a.extend(b'ab') for i in range(n)]",
    bytearray_iadd="a = bytearray()\n    for i in range(n): a += b'ab'",
    memoryview_slices="m = memoryview(bytes(n))\n    while m: m = m[1:]",
    dict_grow="d = {}\n    for i in range(n): d[i] = i",
    dict_grow_strings="d = {}\n    for i in range(n): d[str(i)] = i",
    dict_delete="d = dict.fromkeys(range(n)); [d.pop(i) for i in range(n)]",
    dict_popitem="d = dict.fromkeys(range(n)); [d.popitem() for i in range(n)]",
    dict_replace="d = {}\n    for i in range(n): d[i] = 1; d.pop(i - 8, 0)",
    dict_copy_update="d = dict.fromkeys(range(n)); e = d.copy(); e.update(d); d | e",
    dict_equal="dict.fromkeys(range(n)) == dict.fromkeys(range(n))",
    dict_of_tuples="{(i, str(i)): i for i in range(n)}",
    dict_of_floats="{i * 0.5: i for i in range(n)}",
    dict_of_instances="{Node(): i for i in range(n)}",
    dict_of_powers="{i << 32: i for i in range(n)}",
    dict_views="d = dict.fromkeys(range(n)); d.keys() & d.keys(); list(d.items()); list(reversed(d))",
    dict_setdefault="d = {}\n    for i in range(n): d.setdefault(i % 100, []).append(i)",
    set_add="s = set(); [s.add(i) for i in range(n)]",
    set_pop="s = set(range(n)); [s.pop() for i in range(n)]",
    set_discard="s = set(range(n)); [s.discard(i) for i in range(n)]",
    set_operations="s = set(range(n)); t = set(range(n // 2, n * 2)); s | t; s & t; s - t; s ^ t; s <= t",
    set_of_powers="{i << 40 for i in range(n)}",
    frozenset_hash="hash(frozenset(range(n)))",
    deque_ends="d = collections.deque(); [d.appendleft(i) for i in range(n)]; [d.pop() for i in range(n)]",
    deque_popleft="d = collections.deque(range(n)); [d.popleft() for i in range(n)]",
    deque_iterate_rotate="d = collections.deque(range(n)); d.rotate(n // 2); list(d)",
    counter="collections.Counter(i % 1000 for i in range(n))",
    ordered_dict_pop_first="d = collections.OrderedDict.fromkeys(range(n)); [d.popitem(last=False) for i in range(n)]",
    ordered_dict_move="d = collections.OrderedDict.fromkeys(range(n)); [d.move_to_end(i) for i in range(n)]",
    default_dict="d = collections.defaultdict(list)\n    for i in range(n): d[i].append(i)",
    named_globals="exec('\\n'.join(f'a{i} = {i}' for i in range(n // 8)), {})",
    instance_attributes="x = Node(); [setattr(x, f'a{i}', i) for i in range(n)]; [delattr(x, f'a{i}') for i in range(n)]",
    class_attributes="c = type('C', (), {}); [setattr(c, f'a{i}', i) for i in range(n)]",
    instances="[Node() for i in range(n)]",
    identities="[id(o) for o in [Node() for i in range(n)]]",
    weak_references="a = [Node() for i in range(n)]; r = [weakref.ref(x) for x in a]; a.clear(); [x() for x in r]",
    weak_references_of_one="x = Node(); r = [weakref.ref(x, print) for i in range(n)]; r.clear()",
    weak_dict="d = weakref.WeakValueDictionary(); a = [Node() for i in range(n)]; [d.__setitem__(i, x) for i, x in enumerate(a)]; a.clear()",
    linked_list_freed="x = None\n    for i in range(n): y = Node(); y.next = x; x = y\n    x = y = None",
    cycles_collected="for i in range(n): x = Node(); x.me = x\n    gc.collect()",
    nested_lists_kept="a = []\n    for i in range(n): a = [a]\n    a = None",
    exceptions="for i in range(n):\n        try: raise KeyError(i)\n        except KeyError: pass",
    generator_loop="sum(i for i in range(n))",
    map_filter_zip="list(zip(map(abs, range(n)), filter(None, range(n)), enumerate(range(n))))",
    min_max_sum="min(range(n)), max(range(n)), sum(range(n)), any(range(0)), all(range(1, n))",
    sum_floats="sum([0.1] * n)",
    reversed_sorted="list(reversed(sorted(range(n))))",
    chain="list(itertools.chain.from_iterable([i] for i in range(n)))",
    islice="list(itertools.islice(itertools.count(), n))",
    groupby="[list(g) for _, g in itertools.groupby(range(n), lambda i: i // 3)]",
    tee="a, b = itertools.tee(range(n)); list(a), list(b)",
    accumulate="list(itertools.accumulate([1] * n))",
    batched="list(itertools.batched(range(n), 3))",
    heap="h = []; [heapq.heappush(h, -i) for i in range(n)]; [heapq.heappop(h) for i in range(n)]",
    heapify="heapq.heapify(list(range(n, 0, -1)))",
    json="json.loads(json.dumps([{'a': i, 'b': [str(i)]} for i in range(n // 4)]))",
    string_io="f = io.StringIO(); [f.write('ab\\n') for i in range(n)]; f.seek(0); list(f)",
    bytes_io="f = io.BytesIO(); [f.write(b'ab\\n') for i in range(n)]; f.seek(0); list(f)",
    regex_findall="re.findall('[a-c]+', 'abc ' * n)",
    regex_sub="re.sub('b', 'cc', 'ab' * n)",
    regex_split="re.split(',', 'ab,' * n)",
    regex_miss="re.search('ab+c', 'ab ' * n)",
    struct_unpack="list(struct.iter_unpack('<hb', bytes(3 * n)))",
    deep_copy="copy.deepcopy([[i] for i in range(n // 8)])",
    int_bits="x = 1 << n; (x | 1).bit_count(); x.bit_length(); x & (x - 1)",
    int_bytes="int.from_bytes(bytes([1]) * n).to_bytes(n)",
    int_hexadecimal="int(hex(1 << n), 16)",
    range_walk="for i in range(n): pass",
    recursion="f = lambda f, k: f(f, k - 1) if k else 0; [f(f, 100) for i in range(n // 100)]",
)


def print_nothing(*args):
    return len(args)


def cost(f, n, times):
    least = None
    for _ in range(times):
        gc.collect()
        start = time.process_time()
        f(n)
        spent = time.process_time() - start
        least = spent if least is None else min(least, spent)
    return least


def growth(f):
    n = 1 << 9
    while n < MOST and cost(f, n, 1) < LEAST:
        n *= 2
    small = cost(f, n, 3)
    if small <= 0:
        return 0, n
    small = max(small, LEAST / 2)
    ratio = cost(f, n * 4, 2) / small
    if ratio > BOUND and cost(f, n * 16, 1) / small < FAR_BOUND:
        # Some collections, or another program's work, fell into the larger size.
        return BOUND, n
    return ratio, n


def main(wanted):
    bad = []
    for name, f in OPERATIONS.items():
        if wanted and name not in wanted:
            continue
        least = None
        for attempt in range(4):
            ratio, n = growth(f)
            least = ratio if least is None else min(least, ratio)
            if least <= BOUND:
                break
        if "-v" in sys.argv:
            print(f"{name:28} {n:8} {least:6.2f}")
        if least > BOUND:
            bad.append(f"{name}: {least:.1f} times from {n} to {n * 4}")
    print("\n".join(bad) or "all well")


main([a for a in sys.argv[1:] if a != "-v"])
