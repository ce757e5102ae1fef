import inspect
import io
import tokenize

print([(t.type, t.string) for t in tokenize.generate_tokens(io.StringIO("($a, /, ?b)\n").readline)])
print(inspect.signature(len), inspect.signature(dict.get))
