def count_calls(f):
    def wrapper(*a, **k):
        wrapper.calls += 1
        return f(*a, **k)

    wrapper.calls = 0
    return wrapper


def running_total(f):
    total = 0

    def wrapper(*a):
        nonlocal total
        total += f(*a)
        return total

    return wrapper


def history(limit):
    def deco(f):
        past = []

        def wrapper(*a):
            past.append(a)
            del past[:-limit]
            return f(*a)

        wrapper.past = past
        return wrapper

    return deco


@count_calls
def a(x):
    return x


@running_total
def b(x):
    return x


@history(2)
@running_total
@count_calls
def c(x):
    return x * 10


for i in range(4):
    print(a(i), b(i), c(i), a.calls, c.past)
d = count_calls(a)
print(d(1), d.calls, a.calls)


def once(f):
    result = []

    def wrapper(*a):
        if not result:
            result.append(f(*a))
        return result[0]

    return wrapper


@once
def init(x):
    print("initialising", x)
    return x


print(init(1), init(2))
