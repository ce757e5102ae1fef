class C(B):
    def f(self, x):
        super().f(x)
        super().y = 1
        return super().z + super(C, self).w(x=1)

    def g(self):
        return [super().v for _ in self], (lambda: self)
