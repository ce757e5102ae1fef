def process(name, steps):
    for delay, what in steps:
        now = yield delay
        print(f"{now:>3} {name}: {what}")
    return f"{name} finished"


def simulate(processes):
    clock, queue, results = 0, [], []
    for i, p in enumerate(processes):
        queue.append((next(p), i, p))
    while queue:
        queue.sort(key=lambda q: q[:2])
        clock, i, p = queue.pop(0)
        try:
            queue.append((clock + p.send(clock), i, p))
        except StopIteration as e:
            results.append((clock, e.value))
    return results


print(
    simulate(
        [process("car", [(3, "drive"), (2, "park")]), process("bus", [(1, "leave"), (5, "arrive"), (1, "return")])]
    )
)


def cpu(program):
    regs = {"a": 0, "b": 0}
    pc = 0
    while pc < len(program):
        op, *args = program[pc]
        pc += 1
        if op == "set":
            regs[args[0]] = args[1]
        elif op == "add":
            regs[args[0]] += regs[args[1]]
        elif op == "jnz" and regs[args[0]]:
            pc += args[1]
        elif op == "out":
            yield regs[args[0]]
        elif op == "in":
            regs[args[0]] = yield "waiting"
        elif op == "dec":
            regs[args[0]] -= 1


prog = [("in", "b"), ("set", "a", 0), ("add", "a", "b"), ("out", "a"), ("dec", "b"), ("jnz", "b", -4)]
c = cpu(prog)
print(next(c))
out = [c.send(4)]
out.extend(c)
print(out)
two = [cpu(prog), cpu(prog)]
for c in two:
    next(c)
print([c.send(n) for c, n in zip(two, (2, 3))], [next(c) for c in two], [list(c) for c in two])


def elevator():
    floor, wanted = 0, []
    while True:
        call = yield floor, tuple(wanted)
        if call is not None and call not in wanted:
            wanted.append(call)
        if wanted:
            target = wanted[0]
            floor += (target > floor) - (target < floor)
            if floor == target:
                wanted.pop(0)


e = elevator()
next(e)
print([e.send(x) for x in (3, 1, None, None, None, None, None)])


def lexer(text):
    state, word = "space", ""
    for ch in text + " ":
        if ch == " ":
            if state == "word":
                yield word
            state, word = "space", ""
        else:
            state, word = "word", word + ch


print(list(lexer("  two   words here")))
