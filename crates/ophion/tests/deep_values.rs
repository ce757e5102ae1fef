//! Deep recursion and deeply nested values on a native stack of 256 KiB: a limit is a RecursionError, never an overflow.

use ophion::host::MemoryHost;
use ophion::{Interpreter, Options};

const STACK: usize = 256 * 1024;

fn run(program: &'static str) {
    let work = move || {
        let options = Options { native_stack: STACK / 2, ..Options::default() };
        let mut python = Interpreter::new(Box::new(MemoryHost::default()), &options).unwrap();
        python.run_source(program, "deep.py").code
    };
    assert_eq!(std::thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap(), 0);
}

#[test]
fn calls_of_every_kind_go_a_hundred_thousand_deep() {
    run(r#"
import sys
sys.setrecursionlimit(200000)
N = 100000
def f(n): return 0 if n == 0 else 1 + f(n - 1)
assert f(N) == N
class A:
    def __init__(self, n=0): self.c = A(n - 1) if n else None
    def m(self, n): return 0 if n == 0 else 1 + self.m(n - 1)
    @property
    def depth(self): return 0 if self.c is None else 1 + self.c.depth
    def __add__(self, n): return 0 if n == 0 else 1 + (self + (n - 1))
    def __getitem__(self, n): return 0 if n == 0 else 1 + self[n - 1]
    def __call__(self, n): return 0 if n == 0 else 1 + self(n - 1)
    def __eq__(self, o): return True if self.c is None else self.c == o.c
    def __lt__(self, o): return True if self.c is None else self.c < o.c
    def __contains__(self, x): return True if self.c is None else x in self.c
a = A(N)
assert a.m(N) == a.depth == a + N == a[N] == a(N) == N
assert a == a and a < a and 1 in a
sys.setrecursionlimit(1000)
for deep in (lambda: f(N), lambda: a.m(N), lambda: A(N), lambda: a + N):
    try:
        deep()
    except RecursionError as e:
        assert str(e) == "maximum recursion depth exceeded", e
    else:
        assert False
"#);
}

#[test]
fn values_nest_a_hundred_thousand_deep() {
    run(r#"
N = 100000
def chain(make):
    x = None
    for _ in range(N): x = make(x)
    return x
class C:
    def __init__(self, c): self.c = c
    def m(self): pass
def gen(x): yield x
class E(Exception): pass
def exc(c):
    e = E()
    e.__context__ = c
    return e
def outcome(f):
    try:
        f()
    except (RecursionError, TypeError):
        pass
kinds = [lambda x: [x], lambda x: (x,), lambda x: {1: x}, C, exc, lambda x: frozenset([x]), lambda x: C(x).m, gen, lambda x: slice(x, None),
         lambda x: (lambda: x), lambda x: iter([x]), lambda x: map(None, [x])]
for make in kinds:
    x, y = chain(make), chain(make)
    outcome(lambda: x == y)
    outcome(lambda: x < y)
    outcome(lambda: repr(x))
    outcome(lambda: str(x))
    outcome(lambda: hash(x))
    outcome(lambda: isinstance(5, x))
    del x, y
"#);
}

#[test]
fn values_nest_a_million_deep() {
    run(r#"
N = 1000000
def chain(make, n=N):
    x = None
    for _ in range(n): x = make(x)
    return x
def outcome(f):
    try:
        return f()
    except RecursionError as e:
        return str(e)
class C:
    def __init__(self, c): self.c = c
def exc(c):
    e = ValueError()
    e.__context__ = c
    return e
compares = "Stack overflow (used 8160 kB) in comparison"
shows = "Stack overflow (used 8160 kB) while getting the repr of an object"
for make in (lambda x: [x], lambda x: (x,), lambda x: {1: x}):
    x, y = chain(make), chain(make)
    assert outcome(lambda: x == y) == outcome(lambda: x != y) == compares
    assert outcome(lambda: repr(x)) == outcome(lambda: str(x)) == outcome(lambda: f"{x}") == shows
    x, y = chain(make, 70000), chain(make, 70000)
    assert x == y and not x != y
    y = chain(make, 50000)
    assert x != y and not x == y
    assert len(repr(y)) > 100000
    del x, y
x = chain(lambda x: (x,))
assert outcome(lambda: hash(x)) == "Stack overflow (used 8160 kB) while hashing a tuple"
assert hash(chain(lambda x: (x,), 100000)) == hash(chain(lambda x: (x,), 100000))
x, y = chain(lambda x: [x], 70000), chain(lambda x: [x], 70000)
assert not x < y and x <= y
for make in (C, exc, lambda x: (lambda: x), lambda x: slice(x, None), lambda x: C(x).__init__):
    x = chain(make)
    del x
import gc
x = chain(lambda x: [x])
gc.collect()
last = x
while last[0]: last = last[0]
last[0] = x
del x, last
gc.collect()
"#);
}

#[test]
fn delegation_goes_a_hundred_thousand_deep() {
    run(r#"
import sys
sys.setrecursionlimit(1000000)
N = 100000
def leaf():
    try:
        got = yield 1
        while True: got = yield got
    except KeyError:
        yield "caught"
    finally:
        ended.append(1)
def link(g):
    return (yield from g)
def chain():
    g = leaf()
    for _ in range(N): g = link(g)
    return g
ended = []
g = chain()
assert next(g) == 1 and g.send(5) == 5
assert g.throw(KeyError) == "caught"
g.close()
assert ended == [1]
g = chain(); next(g); del g
assert ended == [1, 1]
g = chain(); del g
assert ended == [1, 1]
g = chain(); next(g)
try:
    g.throw(IndexError)
except IndexError:
    pass
else:
    assert False
"#);
}
