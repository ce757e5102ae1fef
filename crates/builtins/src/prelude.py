# What the VM has written in Python for its own use, so that a program can be frozen in the middle of it.
# The names that start with an underscore are natives of prelude.rs.


def construct(cls, args, kwargs):
    obj = _new_of(cls)(cls, *args, **kwargs)
    init = _init_of(obj, cls)
    if init is not None:
        result = init(*args, **kwargs)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type_of(result).__name__}'")
    return obj


def construct_positional(cls, new, args):
    """The same without arguments by name; new is the function that __new__ stands for."""
    obj = new(cls, *args)
    init = _init_of(obj, cls)
    if init is not None:
        result = init(*args)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type_of(result).__name__}'")
    return obj


def truth_of_check(check, cls, what):
    """isinstance and issubclass with a metaclass that answers in Python."""
    return True if check(cls, what) else False


def finish_class(cls, named, kwargs):
    for name, value in named:
        try:
            _set_name_of(value)(cls, name)
        except BaseException as e:
            e.add_note(
                f"Error calling __set_name__ on {_type_of(value).__name__!r} instance {name!r} in {cls.__name__!r}"
            )
            raise
    super(cls, cls).__init_subclass__(**kwargs)
    return cls


def build_plain_class(func, name, bases, namespace):
    """Nothing is asked of a metaclass before the body has run, and it is type."""
    _run_body(func, namespace)
    return _type(name, bases, namespace)


def build_class(func, name, bases, kwds):
    original = bases
    if not _are_types(bases):
        bases = _resolved(original)
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
        is_class = isinstance(meta, type)
    else:
        meta = _type_of(bases[0]) if bases else type
        is_class = True
    if is_class:
        meta = _winner(meta, bases)
    try:
        prepare = meta.__prepare__
    except AttributeError:
        namespace = {}
    else:
        namespace = prepare(name, bases, **kwds)
        if not _is_mapping(namespace):
            shown = meta.__name__ if is_class else '<metaclass>'
            raise TypeError(f"{shown}.__prepare__() must return a mapping, not {_type_of(namespace).__name__}")
    cell = _run_body(func, namespace)
    if bases is not original:
        namespace['__orig_bases__'] = original
    cls = meta(name, bases, namespace, **kwds)
    if cell is not None and isinstance(cls, type):
        _check_cell(cell, cls, name)
    return cls


def _resolved(original):
    resolved = []
    replaced = False
    for base in original:
        entries = _mro_entries_of(base)
        if entries is None:
            resolved.append(base)
            continue
        replaced = True
        new = entries(original)
        if not isinstance(new, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(new)
    return tuple(resolved) if replaced else original


def _check_cell(cell, cls, name):
    found = _cell_contents(cell)
    if found is cls:
        return
    if found is None:
        raise RuntimeError(
            f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?"
        )
    raise TypeError(f"__class__ set to {found!r} defining {name!r} as {cls!r}")


def reraise_star(original, results):
    """What an except* statement raises in the end: results are the exceptions raised in its clauses and the unhandled rest."""
    raised = []
    reraised = []
    for exc in results:
        if _same_metadata(exc, original):
            reraised.append(exc)
        else:
            raised.append(exc)
    if not raised and not reraised:
        return None
    projection = _project(original, reraised)
    if not raised:
        return projection
    if projection is not None:
        raised.append(projection)
    if len(raised) == 1:
        return raised[0]
    return BaseExceptionGroup('', raised)


def _leaves(exc, into):
    if isinstance(exc, BaseExceptionGroup):
        for inner in exc.exceptions:
            _leaves(inner, into)
    else:
        into.append(id(exc))


def _project(original, kept):
    if not kept:
        return None
    ids = []
    for exc in kept:
        _leaves(exc, ids)
    ids = set(ids)
    return original.subgroup(lambda exc: not isinstance(exc, BaseExceptionGroup) and id(exc) in ids)
