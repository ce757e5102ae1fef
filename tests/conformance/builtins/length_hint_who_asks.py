class H:
    def __iter__(s): print('iter', end=' '); return iter([1])
    def __length_hint__(s): print('hint', end=' '); return 1
def f(*a): pass
for n, g in [('list', lambda: list(H())), ('tuple', lambda: tuple(H())), ('set', lambda: set(H())), ('ext', lambda: [].extend(H())), ('iadd', lambda: [].__iadd__(H())), ('star', lambda: [*H()]), ('tstar', lambda: (*H(),)), ('call', lambda: f(*H())), ('call2', lambda: f(1, *H())), ('sorted', lambda: sorted(H())), ('bytes', lambda: bytes(H())), ('ba', lambda: bytearray(H())), ('baext', lambda: bytearray().extend(H())), ('join', lambda: b''.join(H())), ('sum', lambda: sum(H())), ('slice', lambda: [1].__setitem__(slice(0,1), H())), ('zip', lambda: list(zip(H()))), ('dict', lambda: dict.fromkeys(H())), ('unpack', lambda: (lambda: [a for a, in [H()]])()), ('frozenset', lambda: frozenset(H())), ('any', lambda: any(H())), ('min', lambda: min(H())), ('in', lambda: 1 in H()), ('print', lambda: print(*H())), ('sjoin', lambda: ''.join(H())),('starset', lambda: {*H()}), ('memory', lambda: [].__init__(H())), ('strip', lambda: type('T', (tuple,), {})(H())), ('range', lambda: list(map(str, H()))), ('revlist', lambda: list(reversed(range(3)))), ('enum', lambda: list(enumerate(H())))]:
    print(n, end=': ')
    try: g()
    except Exception as e: print(e, end='')
    print()
