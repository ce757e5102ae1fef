import ast, traceback
t=ast.parse('''
def f(x):
    "doc"
    return x + \\
       g(1,
         2)
class C:
    y: int = 3
    def m(self): return [i for i in range(self.y) if i]
print(f.__doc__, C().m(), f"{C.y!r:>5}")


try: f(1)
except Exception as e: traceback.print_exc()
''')
exec(compile(t,'<t>','exec'))
class Tr(ast.NodeTransformer):
    def visit_BinOp(self,n):
        self.generic_visit(n)
        return ast.copy_location(ast.BinOp(n.left,ast.Mult(),n.right),n)
print(eval(compile(ast.fix_missing_locations(Tr().visit(ast.parse("2+3*4+5",mode="eval"))),"<e>","eval")))
exec(compile(ast.parse("1+1","<i>","single"),"<i>","single"))
m=ast.Module([ast.Expr(ast.Call(ast.Name("print",ast.Load()),[ast.Constant("hi"),ast.Constant((1,2))],[]))],[])
ast.fix_missing_locations(m); ast.increment_lineno(m,4); c=compile(m,"<m>","exec"); exec(c); print(c.co_firstlineno,list(c.co_positions())[-3:] and "")
for f in (lambda:compile(ast.Module([ast.Expr(ast.Name("x",ast.Load()))],[]),"","exec"),
  lambda:compile(ast.parse("1",mode="eval"),"","exec"), lambda: compile(ast.Expression(ast.Constant([])) ,"","eval"),
  lambda:compile(ast.fix_missing_locations(ast.Expression(ast.Constant([]))),"","eval"),
  lambda:compile(ast.fix_missing_locations(ast.Module([ast.Assign([ast.Name("x",ast.Load())],ast.Constant(1))],[])),"","exec"),
  lambda:compile(ast.fix_missing_locations(ast.Module([ast.If(ast.Constant(1),[],[])],[])),"","exec"),
  lambda:compile(ast.fix_missing_locations(ast.Module([ast.Pass(),1],[])),"","exec"),
  lambda:compile(ast.fix_missing_locations(ast.Module(ast.Pass(),[])),"","exec"),
  lambda:compile(ast.fix_missing_locations(ast.Expression(ast.BoolOp(ast.And(),[]))),"","eval"),
  lambda:compile(ast.fix_missing_locations(ast.Expression(ast.Name(3,ast.Load()))),"","eval"),
  lambda:compile(ast.fix_missing_locations(ast.Module([ast.Return(None)],[])),"<q>","exec"),
  ):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
