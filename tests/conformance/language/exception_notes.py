e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first")
e.add_note("second")
print(e.__notes__, e.__dict__)
try:
    e.add_note(5)
except TypeError as err:
    print(err)
try:
    e.add_note()
except TypeError as err:
    print(err)
e.__notes__ = "not a list"
try:
    e.add_note("x")
except TypeError as err:
    print(err)
del e.__notes__
e.add_note("again")
print(e.__notes__)


class Custom(Exception):
    pass


try:
    try:
        raise Custom("c")
    except Custom as c:
        c.add_note("seen in handler")
        raise
except Custom as c:
    print(c.__notes__, c.args)
g = ExceptionGroup("g", [ValueError(1), TypeError(2)])
g.add_note("group note")
match, rest = g.split(ValueError)
print(match.__notes__, rest.__notes__, match.__notes__ is g.__notes__)
sub = g.subgroup(TypeError)
sub.add_note("only sub")
print(sub.__notes__, g.__notes__)
