SOURCES = r"""
try: pass
--
try:
    pass
--
try:
    pass
x = 1
--
try:
    pass
else:
    pass
--
try:
    pass
except:
    pass
except ValueError:
    pass
--
try:
    pass
except* :
    pass
--
try:
    pass
except ValueError:
    pass
except* KeyError:
    pass
--
try:
    pass
except* ValueError:
    pass
except KeyError:
    pass
--
try:
    pass
except A, B as e:
    pass
--
try:
    pass
except A, B:
    pass
--
try:
    pass
except* A, B:
    pass
--
try:
    pass
except* A, B as e:
    pass
--
try:
    pass
except A as 1:
    pass
--
try:
    pass
except A as e.x:
    pass
--
try:
    pass
except A as e[0]:
    pass
--
try:
    pass
except (A as e):
    pass
--
except:
    pass
--
finally:
    pass
--
try:
    pass
finally:
    pass
except:
    pass
--
try:
    pass
finally:
    pass
else:
    pass
--
def f():
    try:
        pass
    except* ValueError:
        return
--
for x in y:
    try:
        pass
    except* ValueError:
        break
--
for x in y:
    try:
        pass
    except* ValueError:
        continue
--
raise x from
--
raise from x
--
raise x, y
--
try pass
--
try:
    pass
except A as (b, c):
    pass
--
try:
    pass
except as e:
    pass
"""

for source in SOURCES.strip("\n").split("\n--\n"):
    try:
        compile(source, "<source>", 'exec')
        print("compiles:", repr(source))
    except SyntaxError as e:
        print(repr(source))
        print("   ", type(e).__name__, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
