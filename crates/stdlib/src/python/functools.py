def _functools_reduce(function, iterator, value):
    for element in iterator:
        value = function(value, element)
    return value


def _functools_lru_miss(wrapper, function, key, hash, args, kwargs):
    return _lru_store(wrapper, key, hash, function(*args, **kwargs))
