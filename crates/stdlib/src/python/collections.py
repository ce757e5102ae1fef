def _collections_missing(mapping, factory, key):
    value = factory()
    mapping[key] = value
    return value


def _collections_count(mapping, iterable):
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1
