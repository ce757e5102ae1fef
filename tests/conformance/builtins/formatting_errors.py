class A:
    pass


a = A()
sources = """\
format(1, 5)
'{}'.format()
'{a}'.format()
'%d' % 'x'
'%s %s' % 1
'%s' % (1, 2)
'%(a)s' % 5
'%z' % 1
b'%s' % 5
""".splitlines()
for source in sources:
    try:
        print(source, "->", eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)
