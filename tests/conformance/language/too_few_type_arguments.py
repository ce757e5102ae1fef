class W[T,*Ts]: pass
class X[T,U,*Ts,V]: pass
class D[T,U=int,V=str]: pass
class F[T,U,**P]: pass
class G[T,**P]: pass
for f in (lambda:W[()],lambda:X[()],lambda:X[int],lambda:D[()],lambda:F[int],lambda:G[()],lambda:F[()],lambda:G[int], lambda:X[int,str]):
    try: print(f())
    except Exception as e: print(type(e),e)
