//! Caches hold facts by the versions of classes, dicts and codes, and there are no more than 2**32 of these. A program that runs long enough uses
//! them up: then nothing new is cached, and all goes on as before.

use ophion::host::MemoryHost;
use ophion::{Interpreter, Options};

const PROGRAM: &str = r#"
class Meta(type):
    unit = 1

    def scale(cls):
        return cls.factor * 10


class Base:
    factor = 0

    def name(self):
        return "base"


class Left(Base):
    pass


class Right(Base, metaclass=Meta):
    limit = 5

    def __init__(self, x):
        self.x = x


class Broken(ValueError):
    pass


def forward(f, *args, **kwargs):
    return f(*args, **kwargs)


def turn(i):
    Base.factor = i
    Meta.unit = i
    left, right = Left(), Right(i)
    assert (left.factor, right.factor, Left.factor, Right.factor) == (i, i, i, i)
    assert Right.scale() == 10 * i and Right.unit == i and Right.limit == 5
    Base.name = lambda self: i
    assert left.name() == i and right.name() == i and Left.name(left) == i
    assert right.x == i and forward(Right, x=i).x == i and forward(Left.name, left) == i
    assert Broken(i).args == (i,)
    space = {"value": i}
    exec("other = value\ndef f():\n global value\n value += 1\n return value\nagain = f() + f()", space)
    assert space["other"] == i and space["again"] == 2 * i + 3 and space["value"] == i + 2
    Left.__bases__ = (Right,) if i % 2 else (Base,)
    Left.__init__ = object.__init__ if i % 2 else lambda self: None
    assert hasattr(Left, "limit") == bool(i % 2)


for i in range(60):
    turn(i)
"#;

#[test]
fn nothing_changes_when_they_do() {
    for left in [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144] {
        let mut python = Interpreter::new(Box::new(MemoryHost::default()), &Options::default()).unwrap();
        python.vm().heap.next_version = u32::MAX - left;
        let globals = python.main_dict();
        let vm = python.vm();
        let code = vm.compile(PROGRAM, "versions.py", "exec").unwrap();
        let error = vm.exec_code(&code, &globals, &globals).err().map(|_| vm.take_exception());
        assert_eq!(error.map(|e| vm.format_exception(&e)), None, "with {left} left");
        assert_eq!(vm.heap.new_version(), 0);
    }
}

#[test]
fn what_is_cached_stays_right() {
    let mut python = Interpreter::new(Box::new(MemoryHost::default()), &Options::default()).unwrap();
    let globals = python.main_dict();
    let vm = python.vm();
    let code = vm.compile(PROGRAM, "versions.py", "exec").unwrap();
    vm.exec_code(&code, &globals, &globals).map_err(|_| ()).unwrap();
    vm.heap.next_version = u32::MAX;
    let code = vm.compile("for i in range(60): turn(i)", "again.py", "exec").unwrap();
    let error = vm.exec_code(&code, &globals, &globals).err().map(|_| vm.take_exception());
    assert_eq!(error.map(|e| vm.format_exception(&e)), None);
}
