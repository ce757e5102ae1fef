def g():
    x = yield 1
    yield x


it = g()
print(it.__iter__() is it, it.__next__(), it.send("s"))
try:
    it.__next__()
except StopIteration as e:
    print("stop", e.args)
l = [1, 2].__iter__()
print(l.__next__(), l.__length_hint__(), type(l).__next__(l))
try:
    l.__next__()
except StopIteration:
    print("end")
for bad in (
    lambda: type(l).__next__(5),
    lambda: type(it).send([], 1),
    lambda: type(it).__next__(),
    lambda: l.__next__(1),
    lambda: list.__iter__(()),
    lambda: type(it).close(None),
):
    try:
        bad()
    except TypeError as e:
        print(e)
next_ = it.__next__
print(type(next_).__name__, next_.__name__, next_.__self__ is it)
send = g().send
print(send(None), type(send).__name__, send.__qualname__)
bound = [x.send for x in (g(),)]
print(bound[0](None), bound[0]("v"))
m = map(next, [iter("a"), iter("b")])
print(list(m))
it = iter([3, 4, 5])
print(list(zip(it, map(lambda x: x * 10, it))))
print([*iter([1, 2]).__reduce__()[1]], iter("ab").__reduce__()[1], iter(range(3)).__reduce__()[1])
li = iter([1, 2, 3])
li.__setstate__(2)
print(list(li))
print(
    all(
        hasattr(x, "__iter__") and hasattr(x, "__next__")
        for x in (iter([]), iter({}), g(), zip(), map(str, []), iter(""), reversed([]))
    )
)
