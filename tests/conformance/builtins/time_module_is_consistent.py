import time

a = time.perf_counter()
b = time.perf_counter()
print(
    b >= a,
    isinstance(a, float),
    isinstance(time.perf_counter_ns(), int),
    time.monotonic() <= time.monotonic(),
    time.time() > 1.7e9,
    isinstance(time.time_ns(), int),
    time.process_time() >= 0,
)
start = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - start >= 0.009, time.sleep(0))
t = time.gmtime(0)
print(
    t.tm_year,
    t.tm_mon,
    t.tm_mday,
    t.tm_hour,
    t.tm_wday,
    t.tm_yday,
    tuple(t)[:6],
    time.strftime("%Y-%m-%d %H:%M:%S", t),
    time.strftime("%a %b %j %%", t),
    len(t),
    time.asctime(t),
)
print(
    time.gmtime(86400 * 365).tm_year,
    time.strftime("%Y", time.gmtime(1700000000)),
    time.gmtime(1700000000)[:3],
    type(time.localtime()).__name__,
    repr(t),
)
for f in (
    lambda: time.sleep(-1),
    lambda: time.sleep("x"),
    lambda: time.gmtime("x"),
    lambda: time.strftime(5),
    lambda: time.strftime("%Y", (1,)),
    lambda: time.sleep(),
    lambda: time.nope,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
