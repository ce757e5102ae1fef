class CM:
    def __init__(self, log, name="cm"):
        self.log, self.name = log, name

    def __enter__(self):
        self.log.append(f"+{self.name}")
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(f"-{self.name}" + (f" {kind.__name__}" if kind else ""))


def returns(log):
    with CM(log, "a"), CM(log, "b"):
        return len(log)


def return_in_loop(log):
    for i in range(3):
        with CM(log, str(i)):
            if i == 1:
                return i


def breaks(log):
    while True:
        with CM(log):
            with CM(log, "inner"):
                break


def continues(log):
    for i in range(3):
        with CM(log, str(i)):
            continue
    return "end"


def generator(log):
    with CM(log, "gen"):
        yield 1
        with CM(log, "inner"):
            yield 2
        yield 3


def nested_finally(log):
    try:
        with CM(log):
            try:
                return "r"
            finally:
                log.append("finally in")
    finally:
        log.append("finally out")


def return_value_is_evaluated_before_exit(log):
    with CM(log):
        return list(log)


def try_inside(log):
    with CM(log):
        try:
            1 / 0
        except ZeroDivisionError:
            log.append("handled inside")
    return "ok"


for f in (
    returns,
    return_in_loop,
    breaks,
    continues,
    nested_finally,
    return_value_is_evaluated_before_exit,
    try_inside,
):
    log = []
    print(f.__name__, f(log), log)
log = []
print(list(generator(log)), log)
log = []
g = generator(log)
next(g), next(g)
g.close()
print(log)
log = []
g = generator(log)
next(g)
try:
    g.throw(KeyError)
except KeyError:
    print(log)
log = []
for x in generator(log):
    break
del x
print(log)
g = generator(log)
next(g)
del g
print(log)


def lambda_like(log):
    with CM(log):
        return [CM(log, "c").__enter__().name for _ in range(2)]


print(lambda_like(log))
