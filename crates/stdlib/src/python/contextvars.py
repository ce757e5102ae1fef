def _context_run(context, function, args, kwargs):
    enter(context)
    try:
        return function(*args, **kwargs)
    finally:
        leave(context)
