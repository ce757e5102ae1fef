//! Which built-in functions wait on the native stack for the program's code that they call. A program cannot be frozen meanwhile, so the list
//! is to get shorter; it stands here so that it cannot get longer unseen.

use ophion::host::MemoryHost;
use ophion::{Interpreter, Options, Outcome, Program, Vm};

/// Each defines what it needs and calls `here()` (in a callback) exactly where it is to be frozen.
const CASES: &[(&str, &str)] = &[
    ("sort key", "sorted([1], key=call)"),
    ("sort __lt__", "sorted([O(), O()])"),
    ("min key", "min([1, 2], key=call)"),
    ("min __lt__", "min(O(), O())"),
    ("map", "list(map(call, [1]))"),
    ("filter", "list(filter(call, [1]))"),
    ("for over map", "for _ in map(call, [1]): pass"),
    ("for over filter", "for _ in filter(call, [1]): pass"),
    ("for over enumerate", "for _ in enumerate(gen()): pass"),
    ("for over zip", "for _ in zip(gen(), gen()): pass"),
    ("next of generator", "next(gen())"),
    ("generator.send", "gen().send(None)"),
    ("sum", "sum(gen())"),
    ("list", "list(gen())"),
    ("tuple", "tuple(gen())"),
    ("set", "set(gen())"),
    ("frozenset", "frozenset(gen())"),
    ("dict of pairs", "dict((x, x) for x in gen())"),
    ("bytes", "bytes(gen())"),
    ("join", "''.join(str(x) for x in gen())"),
    ("any", "any(gen())"),
    ("all", "all(gen())"),
    ("list.extend", "[].extend(gen())"),
    ("list +=", "l = []; l += gen()"),
    ("set.update", "set().update(gen())"),
    ("dict.update", "{}.update((x, x) for x in gen())"),
    ("dict.fromkeys", "dict.fromkeys(gen())"),
    ("slice assignment", "l = []; l[:] = gen()"),
    ("unpacking", "a, b = gen()"),
    ("starred unpacking", "a, *b = gen()"),
    ("starred argument", "print(*gen(), end='')"),
    ("starred item", "[*gen()]"),
    ("in generator", "1 in gen()"),
    ("in list", "O() in [O()]"),
    ("list ==", "[O()] == [O()]"),
    ("tuple <", "(O(),) < (O(),)"),
    ("dict ==", "{1: O()} == {1: O()}"),
    ("list.index", "[O()].index(O())"),
    ("list.count", "[O()].count(O())"),
    ("list.remove", "[O()].remove(O())"),
    ("dict look-up __hash__", "{}.get(H())"),
    ("dict look-up __eq__", "d = {H(): 1}; d.get(H())"),
    ("dict subscript", "d = {H(): 1}; d[H()]"),
    ("set.add", "set().add(H())"),
    ("hash", "hash(H())"),
    ("hash of tuple", "hash((H(),))"),
    ("repr", "repr(O())"),
    ("str", "str(O())"),
    ("print", "print(O(), end='')"),
    ("repr of list", "repr([O()])"),
    ("str of dict", "str({1: O()})"),
    ("format", "format(O(), 'x')"),
    ("f-string", "f'{O():x}'"),
    ("f-string conversion", "f'{O()!r}'"),
    ("f-string of a list", "f'{[O()]}'"),
    ("str.format", "'{:x}'.format(O())"),
    ("percent", "'%s' % O()"),
    ("__index__", "[1, 2][O()]"),
    ("range of __index__", "range(O())"),
    ("int", "int(O())"),
    ("float", "float(O())"),
    ("len", "len(O())"),
    ("bool", "bool(O())"),
    ("iter", "iter(O())"),
    ("reversed", "reversed(O())"),
    ("abs", "abs(O())"),
    ("round", "round(O())"),
    ("divmod", "divmod(O(), 1)"),
    ("pow", "pow(O(), 1)"),
    ("__missing__", "M()[1]"),
    ("property", "O().p"),
    ("getattr of property", "getattr(O(), 'p')"),
    ("hasattr of property", "hasattr(O(), 'p')"),
    ("setattr", "setattr(O(), 'p', 1)"),
    ("__getattr__", "O().missing"),
    ("isinstance", "isinstance(1, X)"),
    ("metaclass __call__", "X()"),
    ("class statement", "class Y(X): pass"),
    ("partial", "import functools; functools.partial(call, 1)()"),
    ("reduce", "import functools; functools.reduce(lambda x, y: call(x), [1, 2])"),
    ("deque", "import collections; collections.deque(gen())"),
    ("chain", "import itertools\nfor _ in itertools.chain(gen()): pass"),
    ("islice", "import itertools\nfor _ in itertools.islice(gen(), 1): pass"),
    ("generator.throw", "g = late(); next(g)\ntry: g.throw(KeyError)\nexcept KeyError: pass"),
    ("generator.close", "g = late(); next(g); g.close()"),
    ("exec", "exec('here()')"),
    ("eval", "eval('here()')"),
    ("__import__", "import sys; sys.modules['m'] = O(); from m import x"),
    ("re.sub", "import re; re.sub('a', lambda m: str(call()), 'a')"),
    ("iter of callable", "list(iter(call, 0))"),
    ("finaliser", "O2()"),
    ("next of map", "next(map(call, [1]))"),
];

const PRELUDE: &str = r#"
inside = 0
def here():
    global inside
    inside = 1
    inside = 0
def call(*args):
    here()
    return 0
def gen():
    here()
    yield 1
    yield 2
def late():
    try:
        yield 1
    finally:
        here()
class O:
    def __lt__(self, o): here(); return True
    def __eq__(self, o): here(); return True
    def __repr__(self): here(); return ""
    def __format__(self, s): here(); return ""
    def __index__(self): here(); return 1
    def __int__(self): here(); return 1
    def __float__(self): here(); return 1.0
    def __len__(self): here(); return 1
    def __bool__(self): here(); return True
    def __iter__(self): here(); return iter([])
    def __reversed__(self): here(); return iter([])
    def __abs__(self): here(); return 1
    def __round__(self): here(); return 1
    def __divmod__(self, o): here(); return 1
    def __pow__(self, o): here(); return 1
    @property
    def p(self): here(); return 1
    @p.setter
    def p(self, v): here()
    def __getattr__(self, name): here(); return 1
class O2:
    def __del__(self): here()
class H:
    def __hash__(self): here(); return 1
    def __eq__(self, o): here(); return True
class M(dict):
    def __missing__(self, k): here(); return 1
class Meta(type):
    def __instancecheck__(self, x): here(); return True
    def __call__(self): here(); return 1
    def __new__(m, *a): here(); return type.__new__(m, *a)
X = Meta("X", (), {})
"#;

/// Stops at every instruction of the statement. A native waits if the program comes to its end without ever having stopped in `here`.
fn waits(case: &str) -> bool {
    let source = format!("{PRELUDE}\nbegun = 1\n{case}\nbegun = 0\n");
    let mut python = Interpreter::new(Box::new(MemoryHost::default()), &Options::default()).expect("it starts");
    python.stop_after(0);
    let program = Program::Text { text: source, filename: "case.py".into() };
    let mut outcome = python.begin(&program);
    let mut seen = false;
    loop {
        match outcome {
            Outcome::Exited(exit) => {
                assert_eq!(exit.code, 0, "{case}");
                return !seen;
            }
            Outcome::Stopped => {
                let vm = python.vm();
                let main = vm.module_by_name("__main__").expect("it runs");
                let names = vm.module_dict(&main);
                let is =
                    |vm: &mut Vm, name: &str| vm.dict_get_str(&names, name).is_some_and(|v| vm.as_i64(&v) == Some(1));
                seen |= is(vm, "inside") && is(vm, "begun");
                outcome = python.resume_for(1);
            }
        }
    }
}

/// What is known to wait.
const WAITING: &[&str] = &["re.sub"];

#[test]
fn the_natives_that_wait_for_the_program_are_these() {
    let waiting: Vec<&str> = CASES.iter().filter(|(_, case)| waits(case)).map(|&(name, _)| name).collect();
    assert_eq!(waiting, WAITING, "{waiting:#?}");
}
