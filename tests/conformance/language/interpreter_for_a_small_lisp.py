def tokenize(s):
    return s.replace("(", " ( ").replace(")", " ) ").split()


def parse(tokens):
    t = tokens.pop(0)
    if t == "(":
        out = []
        while tokens[0] != ")":
            out.append(parse(tokens))
        tokens.pop(0)
        return out
    try:
        return int(t)
    except ValueError:
        return t


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise NameError(f"unbound {name}")


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))


def evaluate(x, env):
    while True:
        match x:
            case str():
                return env.find(x)[x]
            case int():
                return x
            case ["if", test, then, other]:
                x = then if evaluate(test, env) else other
            case ["define", name, value]:
                env[name] = evaluate(value, env)
                return None
            case ["set!", name, value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case ["lambda", params, body]:
                return Lambda(params, body, env)
            case ["begin", *init, last]:
                for e in init:
                    evaluate(e, env)
                x = last
            case ["quote", v]:
                return v
            case [f, *args]:
                f = evaluate(f, env)
                args = [evaluate(a, env) for a in args]
                if isinstance(f, Lambda):
                    x, env = f.body, Env(f.params, args, f.env)
                else:
                    return f(*args)


import operator as op

world = Env()
world.update({"+": op.add, "-": op.sub, "*": op.mul, "<": op.lt, "=": op.eq, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "null?": lambda l: not l, "cons": lambda a, l: [a, *l]})
program = """
(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(fact 20)
(define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))
(loop 5000 0)
(define map (lambda (f l) (if (null? l) (quote ()) (cons (f (car l)) (map f (cdr l))))))
(map (lambda (x) (* x x)) (list 1 2 3 4))
(define counter (lambda () (begin (define n 0) (lambda () (begin (set! n (+ n 1)) n)))))
(define c (counter))
(c)
(c)
(+ 1 (if (< 1 2) (quote 10) 20))
"""
tokens = tokenize(program)
while tokens:
    r = evaluate(parse(tokens), world)
    if r is not None:
        print(r)
try:
    evaluate(parse(tokenize("(missing 1)")), world)
except NameError as e:
    print(e)
