# Context variables; locks and queues in one thread.
import contextvars
import queue
import threading

var = contextvars.ContextVar("var", default=0)
bare = contextvars.ContextVar("bare")
print(var.name, var.get(), bare.get("given"))
try:
    bare.get()
except LookupError as e:
    print(type(e).__name__, e.args[0] is bare)
token = var.set(1)
print(var.get(), token.old_value is contextvars.Token.MISSING, token.var is var, contextvars.Token.MISSING)
context = contextvars.copy_context()


def work(x, *, y):
    var.set(x + y)
    return var.get(), len(contextvars.copy_context())


print(context.run(work, 2, y=3), var.get(), context[var], var in context, bare in context, list(context.values()))
var.reset(token)
print(var.get())
for bad in (lambda: var.reset(token), lambda: context["x"], lambda: context[bare], lambda: context.run(context.run, print), lambda: contextvars.ContextVar(1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, str(e).split(" at ")[0].split("<")[0])
with var.set(9):
    print(var.get())
print(var.get())

lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked(), threading.current_thread().name, threading.main_thread() is threading.current_thread())
rlock = threading.RLock()
with rlock, rlock:
    print("twice")
try:
    lock.release()
except RuntimeError as e:
    print(e)
event = threading.Event()
event.set()
print(event.wait(0), threading.active_count())
local = threading.local()
local.x = 1
print(local.x, hasattr(local, "y"))
for q in (queue.Queue(2), queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()):
    q.put(2)
    q.put(1)
    print(q.qsize(), q.get(), q.get_nowait(), q.empty())
try:
    queue.Queue().get(block=False)
except queue.Empty as e:
    print(type(e).__name__)
