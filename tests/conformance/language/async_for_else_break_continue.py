def run(coro):
    while True:
        try:
            coro.send(None)
        except StopIteration as stop:
            return stop.value


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        print("aiter")
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration("ignored value")
        self.i += 1
        return self.i


async def main():
    async for i in Count(3):
        print(i)
    else:
        print("else")
    async for i in Count(5):
        if i == 2:
            continue
        if i == 4:
            break
        print(i)
    else:
        print("never")
    async for i in Count(0):
        pass
    else:
        print("empty else", i)
    async for (a, *b), in Pairs():
        print(a, b)
    async for target["k"] in Count(1):
        print(target)
    for x in range(2):
        async for y in Count(2):
            if y == 2:
                break
            print(x, y)
    try:
        async for i in Count(2):
            1 / 0
    except ZeroDivisionError as e:
        print(e)

    async def find(n):
        async for i in Count(10):
            try:
                if i == n:
                    return i
            finally:
                print("finally", i)

    return await find(2)


class Pairs:
    def __aiter__(self):
        return self

    done = False

    async def __anext__(self):
        if self.done:
            raise StopAsyncIteration
        self.done = True
        return ((1, 2, 3),)


target = {}
print(run(main()))
