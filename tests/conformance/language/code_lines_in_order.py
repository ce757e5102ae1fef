# co_lines covers each executable line, pass and try included, from the beginning of the frame on.
def sample(x):
    y = 1
    try:
        if x:
            pass
        else:
            y = 2
    except ValueError:
        y = 3
    finally:
        z = y
    while y < 3:
        y += 1
    return z

code = sample.__code__
first = code.co_firstlineno
lines = list(code.co_lines())
print(lines[0][0], lines[0][2] == first)
print(sorted({line - first for _, _, line in lines if line}))
print(all(start < end for start, end, _ in lines))
print(all(a[1] == b[0] for a, b in zip(lines, lines[1:])))

positions = list(code.co_positions())
print(positions[0][:2] == (first, first))
print({p[0] - first for p in positions if p[0]} <= {line - first for _, _, line in lines if line})
print(all(p[0] <= p[1] for p in positions if p[0]))

def tiny(): pass

print(sorted({line - tiny.__code__.co_firstlineno for _, _, line in tiny.__code__.co_lines() if line}))

def raising():
    x = 1
    raise ValueError

try:
    raising()
except ValueError as e:
    tb = e.__traceback__.tb_next
    code = tb.tb_frame.f_code
    at = [line for start, end, line in code.co_lines() if start <= tb.tb_lasti < end][-1]
    print(at == tb.tb_lineno, tb.tb_frame.f_lasti == tb.tb_lasti)
    position = list(code.co_positions())[tb.tb_lasti // 2]
    print(position[0] - code.co_firstlineno, position[2:])
