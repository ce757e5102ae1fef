//! The functions of the module `builtins`.

mod code;
mod iterate;
mod leaves;
mod numbers;
pub(crate) mod objects;
mod print;

use crate::support::{native, natives};
use ophion_vm::{Fold, NativeDef, Special};

pub(crate) use iterate::{add_complex_part, complex_parts, complex_whole};
pub(crate) use objects::ascii_of;

// All of them but those that have a file of their own (`__build_class__`).
natives!(
    FUNCTIONS = [
        native(
            "next(iterator, default=<unrepresentable>, /)",
            iterate::next,
            "next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the iterator is exhausted, it is returned instead of raising StopIteration."
        ).showing(""),
        native(
            "__import__($module, /, name, globals=None, locals=None, fromlist=(), level=0)",
            code::import,
            "Import a module.\n\nThe import statement calls this function; programs should use importlib.import_module()."
        ),
        native("abs($module, x, /)", numbers::abs, "Return the absolute value of the argument.")
            .with_leaf(leaves::abs)
            .asking(Special::Abs).again(),
        native(
            "all($module, iterable, /)",
            iterate::all,
            "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True."
        )
        .folding(Fold::All),
        native(
            "any($module, iterable, /)",
            iterate::any,
            "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False."
        )
        .folding(Fold::Any),
        native(
            "ascii($module, obj, /)",
            objects::ascii,
            "Return an ASCII-only representation of an object: repr() with the other characters escaped."
        ),
        native(
            "bin($module, number, /)",
            numbers::bin,
            "Return the binary representation of an integer.\n\n>>> bin(2796202)\n'0b1010101010101010101010'"
        ).again(),
        native("breakpoint($module, /, *args, **kws)", code::breakpoint, "Call sys.breakpointhook(*args, **kws)."),
        native(
            "callable($module, obj, /)",
            objects::callable,
            "Return whether the object is callable (i.e., some kind of function)."
        ),
        native(
            "chr($module, i, /)",
            numbers::chr,
            "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."
        )
        .with_leaf(leaves::chr).again(),
        native(
            "compile($module, /, source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
            code::compile,
            "Compile source into a code object that can be executed by exec() or eval()."
        ),
        native(
            "delattr($module, obj, name, /)",
            objects::delattr,
            "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``"
        ),
        native(
            "dir(object=<unrepresentable>, /)",
            objects::dir,
            "Without an argument, the names in the current scope; else an alphabetized list of names among the attributes of the object."
        ).showing(""),
        native(
            "divmod($module, x, y, /)",
            numbers::divmod,
            "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x."
        ).again(),
        native(
            "eval($module, source, /, globals=None, locals=None)",
            code::eval,
            "Evaluate the given source in the context of globals and locals."
        ),
        native(
            "exec($module, source, /, globals=None, locals=None, *, closure=None)",
            code::exec,
            "Execute the given source in the context of globals and locals."
        ),
        native(
            "format($module, value, format_spec='', /)",
            objects::format,
            "Return type(value).__format__(value, format_spec)."
        ).again(),
        native(
            "getattr(object, name, default=<unrepresentable>, /)",
            objects::getattr,
            "Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\n\nThe default, if given, is returned when the attribute doesn't exist."
        ).showing("").with_leaf(leaves::getattr).asking(Special::Get).again(),
        native(
            "globals($module, /)",
            code::globals,
            "Return the dictionary containing the current scope's global variables."
        ),
        native(
            "hasattr($module, obj, name, /)",
            objects::hasattr,
            "Return whether the object has an attribute with the given name."
        ).with_leaf(leaves::hasattr).again(),
        native(
            "hash($module, obj, /)",
            objects::hash,
            "Return the integer hash value for the given object.\n\nEqual objects have equal hashes."
        )
        .with_leaf(leaves::hash)
        .asking(Special::Hash).again(),
        native(
            "hex($module, number, /)",
            numbers::hex,
            "Return the hexadecimal representation of an integer.\n\n>>> hex(12648430)\n'0xc0ffee'"
        ).again(),
        native(
            "id($module, obj, /)",
            objects::id,
            "Return the identity of an object: unique among objects that exist at the same time."
        )
        .with_leaf(leaves::id),
        native(
            "input($module, prompt='', /)",
            print::input,
            "Read a string from standard input, without its newline; the prompt is written to standard output first."
        ),
        native(
            "isinstance($module, obj, class_or_tuple, /)",
            objects::isinstance,
            "Return whether an object is an instance of a class or of a subclass thereof."
        ),
        native(
            "issubclass($module, cls, class_or_tuple, /)",
            objects::issubclass,
            "Return whether 'cls' is derived from another class or is the same class."
        ),
        native(
            "iter(object, sentinel=<unrepresentable>, /)",
            iterate::iter,
            "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object; with a sentinel, one that calls the object until it returns that."
        ).showing(""),
        native(
            "aiter($module, async_iterable, /)",
            iterate::aiter,
            "Return an AsyncIterator for an AsyncIterable object."
        ),
        native(
            "anext($module, aiterator, default=<unrepresentable>, /)",
            iterate::anext,
            "Return the next item from the async iterator, or the default if it is exhausted."
        ),
        native("len($module, obj, /)", objects::len, "Return the number of items in a container.")
            .with_leaf(leaves::len)
            .asking(Special::Len),
        native(
            "locals($module, /)",
            code::locals,
            "Return a dictionary containing the current scope's local variables."
        ),
        native(
            "max(*args, key=None, default=<unrepresentable>)",
            iterate::max,
            "The largest item of an iterable, or of two or more arguments, by the key function if there is one."
        )
        .showing("")
        .with_leaf(leaves::max)
        .with_vector(iterate::max_of)
        .folding(Fold::Greatest),
        native(
            "min(*args, key=None, default=<unrepresentable>)",
            iterate::min,
            "The smallest item of an iterable, or of two or more arguments, by the key function if there is one."
        )
        .showing("")
        .with_leaf(leaves::min)
        .with_vector(iterate::min_of)
        .folding(Fold::Least),
        native(
            "oct($module, number, /)",
            numbers::oct,
            "Return the octal representation of an integer.\n\n>>> oct(342391)\n'0o1234567'"
        ).again(),
        native("ord($module, character, /)", numbers::ord, "Return the ordinal value of a character.")
            .with_leaf(leaves::ord),
        native(
            "pow($module, /, base, exp, mod=None)",
            numbers::pow,
            "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments\n\nSome types, such as ints, are able to use a more efficient algorithm for three."
        ).again(),
        native(
            "print($module, /, *args, sep=' ', end='\\n', file=None, flush=False)",
            print::print,
            "Prints the values to a stream, or to sys.stdout by default."
        ),
        native(
            "repr($module, obj, /)",
            objects::repr,
            "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj."
        ),
        native(
            "round($module, /, number, ndigits=None)",
            numbers::round,
            "Round a number to a given precision in decimal digits.\n\nThe result is an integer if ndigits is omitted or None."
        ).again(),
        native(
            "setattr($module, obj, name, value, /)",
            objects::setattr,
            "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``"
        ).with_leaf(leaves::setattr).asking(Special::Set),
        native(
            "sorted($module, iterable, /, *, key=None, reverse=False)",
            iterate::sorted,
            "Return a new list containing all items from the iterable in ascending order."
        )
        .folding(Fold::List),
        native(
            "sum($module, iterable, /, start=0)",
            iterate::sum,
            "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nFloats are added with compensation for what rounding loses."
        )
        .folding(Fold::Sum),
        native(
            "vars(object=<unrepresentable>, /)",
            objects::vars,
            "Without an argument, equivalent to locals(); with one, equivalent to object.__dict__."
        ).showing(""),
        native(
            "open($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
            print::open,
            "Open file and return a stream.  Raise OSError upon failure."
        ),
    ]
);

/// The declaration of `next`, which the VM knows as one of those that resume generators.
pub fn next_definition() -> &'static NativeDef {
    &FUNCTIONS[0]
}
