def echo():
    got = None
    while True:
        got = yield got
        if got == "stop":
            return "stopped"


e = echo()
next(e)
print(e.send(1), e.send("two"))
try:
    e.send("stop")
except StopIteration as s:
    print(s.value)
e = echo()
next(e)
e.close()
print(list(e))
