def decorate(f):
    def forwards(*args, **kwargs):
        return f(*args, **kwargs)

    def also(self, *args, **kwargs):
        before()
        return f(self, *args, **kwargs)

    def looks(*args, **kwargs):
        print(args)
        return f(*args, **kwargs)

    def rebinds(*args):
        args = list(args)
        return f(*args)

    return forwards
