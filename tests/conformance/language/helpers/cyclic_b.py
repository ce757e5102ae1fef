import helpers.cyclic_a

try:
    helpers.cyclic_a.result
except AttributeError as e:
    seen = str(e)
