import sys

pyc_magic_number_token = 168627187
check_hash_based_pycs = 'default'


def lock_held():
    return False


def acquire_lock():
    pass


def release_lock():
    pass


def extension_suffixes():
    return []


def is_frozen(name, /):
    return False


def is_frozen_package(name, /):
    raise ImportError(f'No such frozen object named {name}', name=name)


def get_frozen_object(name, data=None, /):
    raise ImportError(f'No such frozen object named {name}', name=name)


def find_frozen(name, /, *, withdata=False):
    return None


def _frozen_module_names():
    return []


def create_builtin(spec, /):
    return _load(spec.name)


def exec_builtin(module, /):
    return 0


def create_dynamic(spec, file=None, /):
    raise ImportError('no extension modules can be loaded', name=spec.name)


def exec_dynamic(module, /):
    return 0


def _fix_co_filename(code, path, /):
    pass


def _override_multi_interp_extensions_check(override, /):
    return 0


def _override_frozen_modules_for_tests(override, /):
    pass


# What sys.meta_path and sys.path_hooks are as long as the program has no finders of its own.
_standard = []


def _install(bootstrap):
    """Makes importlib's core ready, and gives the modules that are there already their specs."""
    bootstrap._install(sys, sys.modules['_imp'])
    bootstrap._install_external_importers()
    sys.meta_path.append(_LibraryImporter)
    finders = [bootstrap.BuiltinImporter, bootstrap.FrozenImporter, bootstrap._bootstrap_external.PathFinder, _LibraryImporter]
    _standard[:] = [tuple(finders), tuple(sys.path_hooks)]
    for module in list(sys.modules.values()):
        if isinstance(module, type(sys)):
            _specify(module)


def _specify(module):
    """Gives a module that was imported without importlib its spec and loader."""
    bootstrap = sys.modules['_frozen_importlib']
    external = bootstrap._bootstrap_external
    space = module.__dict__
    name, file = space.get('__name__'), space.get('__file__')
    if space.get('__spec__') is not None or not isinstance(name, str):
        return
    if name == '__main__':
        if space.get('__loader__') is None:
            space['__loader__'] = bootstrap.BuiltinImporter if file is None else external.SourceFileLoader(name, file)
        return
    if sys.modules.get(name) is not module:
        return
    found = _find(name)
    if found is not None and found[0] == 'built-in':
        spec = bootstrap.ModuleSpec(name, bootstrap.BuiltinImporter, origin='built-in')
    elif found is not None and found[0] == file:
        spec = _LibraryImporter.find_spec(name)
    elif isinstance(file, str):
        spec = external.spec_from_file_location(name, file, submodule_search_locations=space.get('__path__'))
    else:
        return
    bootstrap._init_module_attrs(spec, module)


def _find_and_load(name):
    bootstrap = sys.modules['_frozen_importlib']
    return bootstrap._find_and_load(name, bootstrap._gcd_import)


class _LibraryImporter:
    """Finds the modules that are part of the interpreter, and loads them."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        found = _find(name)
        if found is None:
            return None
        origin, package = found
        spec = sys.modules['_frozen_importlib'].ModuleSpec(name, _LibraryImporter, origin=origin, is_package=package)
        if origin != 'built-in':
            spec.has_location = True
            if package:
                spec.submodule_search_locations.append(origin.removesuffix('/__init__.py'))
        return spec

    @staticmethod
    def create_module(spec):
        return _load(spec.name)

    @staticmethod
    def exec_module(module):
        pass

    @staticmethod
    def is_package(name):
        found = _find(name)
        if found is None:
            raise ImportError(f'no library module named {name!r}', name=name)
        return found[1]

    @staticmethod
    def get_source(name):
        return _source(name)

    @staticmethod
    def get_code(name):
        source = _source(name)
        return None if source is None else compile(source, _find(name)[0], 'exec', dont_inherit=True)


_LibraryImporter.__module__ = '_imp'
