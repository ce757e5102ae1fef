# Actors with mailboxes on asyncio: supervision, restarts, replies, time-outs, a pipeline, cancellation.
import asyncio
import contextvars
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

trace = contextvars.ContextVar("trace", default=())


@dataclass
class Message:
    verb: str
    args: tuple = ()
    reply: asyncio.Future | None = field(default=None, repr=False, compare=False)


class Actor:
    instances = 0

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.handlers = {n.removeprefix("on_"): f for n, f in vars(cls).items() if n.startswith("on_")}

    def __init__(self, name, restarts=1):
        self.name, self.restarts, self.log = name, restarts, []
        self.mail = asyncio.Queue(maxsize=4)
        self.reset()

    def reset(self):
        pass

    async def tell(self, verb, *args):
        await self.mail.put(Message(verb, args))

    async def ask(self, verb, *args, timeout=1):
        reply = asyncio.get_running_loop().create_future()
        await self.mail.put(Message(verb, args, reply))
        async with asyncio.timeout(timeout):
            return await reply

    async def run(self):
        trace.set((*trace.get(), self.name))
        while True:
            try:
                await self.loop()
            except Exception as error:
                self.log.append(f"{type(error).__name__}: {error}")
                if not self.restarts:
                    raise RuntimeError(f"{self.name} gave up") from error
                self.restarts -= 1
                self.reset()
            else:
                return self.name

    async def loop(self):
        while (message := await self.mail.get()).verb != "stop":
            handler = self.handlers.get(message.verb)
            try:
                if handler is None:
                    raise LookupError(f"{message}")
                result = await handler(self, *message.args)
            except Exception as error:
                if message.reply is None:
                    raise
                message.reply.set_exception(error)
            else:
                if message.reply and not message.reply.done():
                    message.reply.set_result(result)


class Counter(Actor):
    def reset(self):
        self.total = 0

    async def on_add(self, n):
        self.total += n
        await asyncio.sleep(0)
        return self.total

    async def on_trace(self):
        return trace.get()

    async def on_hang(self):
        await asyncio.sleep(0.01)

    async def on_fail(self, text):
        raise ValueError(text)


@asynccontextmanager
async def system(*actors):
    try:
        async with asyncio.TaskGroup() as group:
            for a in actors:
                group.create_task(a.run(), name=a.name)
            try:
                yield group
            finally:
                for a in actors:
                    await a.tell("stop")
    except* RuntimeError as group:
        print("ended by", [str(e) for e in group.exceptions], [repr(e.__cause__) for e in group.exceptions])


async def numbers(limit):
    try:
        for i in range(limit):
            yield i
            await asyncio.sleep(0)
    finally:
        print("numbers closed")


async def pipeline():
    async def stage(source, target, function):
        while (item := await source.get()) is not None:
            if (result := function(item)) is not None:
                await target.put(result)
        await target.put(None)

    first, second, third = (asyncio.Queue(2) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(stage(first, second, lambda n: n * n if n % 2 else None))
        group.create_task(stage(second, third, "<{}>".format))
        feeder = numbers(10)
        collector = group.create_task(collect(third))
        async for n in feeder:
            if n == 8:
                break
            await first.put(n)
        await feeder.aclose()
        await first.put(None)
    return collector.result()


async def collect(queue):
    return [item async for item in drained(queue)]


async def drained(queue):
    while (item := await queue.get()) is not None:
        yield item


async def main():
    one, two = Counter("one"), Counter("two", restarts=0)
    async with system(one, two):
        for n in range(6):
            await one.tell("add", n)
        print(await one.ask("add", 100), await two.ask("trace"), trace.get())
        for question in (one.ask("fail", "asked"), one.ask("nothing"), one.ask("hang", timeout=0)):
            try:
                print(await question)
            except (ValueError, LookupError, TimeoutError) as error:
                print(type(error).__name__, error)
        await one.tell("fail", "told")
        print(await one.ask("add", 1), one.log)
    async with system(one, two):
        await two.tell("fail", "last")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cancelled", asyncio.current_task().cancelling())
            one.mail, two.mail = asyncio.Queue(), asyncio.Queue()
            raise
    print(await pipeline())
    done = await asyncio.gather(*(asyncio.wait_for(asyncio.sleep(0.001 * n, n), 5) for n in (3, 1, 2)), return_exceptions=True)
    print(done)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "stack closed")
        semaphore = asyncio.Semaphore(2)
        running, most = 0, 0

        async def job(n):
            nonlocal running, most
            async with semaphore:
                running += 1
                most = max(most, running)
                await asyncio.sleep(0)
                running -= 1
                return n * 2
        print([await f for f in [asyncio.ensure_future(job(n)) for n in range(5)]], most)


asyncio.run(main())
