//! The operation table: every instruction of the virtual machine, stated once.
//!
//! One row gives an operation's name, what each of its three 16-bit fields means, and a line on its effect. The enum, the
//! encoder's checks, the verifier, the disassembler and (through [`for_each_operation`](crate::for_each_operation)) the VM's
//! dispatch tables are all generated from it, so that an operation cannot exist in one of them only.
//!
//! # The machine that the table describes
//!
//! A frame is a window `R[0..registers)` on the value stack: first the locals `R[0..locals)`, then temporaries, which the
//! compiler allocates as a stack. A register owns its value. Reading a register borrows it, unless the instruction's flag
//! [`KILL_A`]/[`KILL_B`]/[`KILL_C`] says that this is the last use of a temporary: then the instruction releases it once
//! it has succeeded. An instruction that raises has written nothing and released nothing.
//! Writing a register releases what it held.
//!
//! A call's window lies at the top of the caller's temporaries: `R[base]` holds the callee, `R[base + 1 .. base + 5)` is
//! room for the frame header, and the arguments follow from `R[base + ARGS]`; they become the callee's first locals without a
//! copy. A call consumes the callee and its arguments. No temporary above the window may be live.
//!
//! Kinds of field: `W` register written, `R` register read, `RW` both, `T` register read and always consumed, `K` constant,
//! `M` name, `N` plain number, `I` signed 16-bit immediate, `O` signed 16-bit jump offset in instructions, relative to the
//! instruction *itself*; `K32`, `M32`, `I32`, `O32`: one 32-bit field in the place of `b` and `c`; `X` unused.

/// Words of the frame header, callee included: arguments start at `R[base + ARGS]`.
pub const ARGS: u16 = 5;

/// `a` is a temporary whose last use this is.
pub const KILL_A: u8 = 1;
/// `b` is a temporary whose last use this is.
pub const KILL_B: u8 = 2;
/// `c` is a temporary whose last use this is.
pub const KILL_C: u8 = 4;
/// A binary operation in its in-place form (`+=`): try `__iadd__` first.
pub const INPLACE: u8 = 8;
/// On a compare-and-jump or a test-and-jump: jump when the test fails instead of when it holds.
pub const NEGATE: u8 = 16;
/// On `Yield`, `Delegate` and `PushExcInfo` of a generator: see there.
pub const FLAG_X: u8 = 32;

/// On `CallForward`, in `c`: the call was prepared by `LoadMethod`.
pub const FORWARD_METHOD: u16 = 0x100;
/// On `CallForward`, in `c`: `**kwargs` are passed on too.
pub const FORWARD_KEYWORDS: u16 = 0x200;

/// What one 16-bit (or 32-bit) field of an instruction means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    X,
    W,
    R,
    RW,
    T,
    K,
    M,
    N,
    I,
    O,
    K32,
    M32,
    I32,
    O32,
}

/// Calls the macro `$m` with the whole table: `Name(a, b, c) "effect";` rows.
#[macro_export]
macro_rules! for_each_operation {
    ($m:ident) => {
        $m! {
// ---- moves and constants -------------------------------------------------------------------------------------------
Nop(X, X, X) "Nothing.";
Move(W, R, X) "R[a] = R[b], which stays.";
Take(W, T, X) "R[a] = R[b], and R[b] is empty afterwards.";
LoadConst(W, K32, X) "R[a] = K[bc].";
LoadInt(W, I32, X) "R[a] = the int bc.";
Clear(W, X, X) "Releases R[a]; it is empty afterwards.";
CheckLocal(R, X, X) "UnboundLocalError (NameError in a module or class) if local R[a] is empty.";
DeleteLocal(RW, X, X) "As CheckLocal, then empties R[a].";
MakeCell(RW, X, X) "R[a] = a new cell that holds what R[a] held (possibly nothing).";
LoadCell(W, R, X) "R[a] = contents of the cell in local R[b]; UnboundLocalError/NameError if empty.";
StoreCell(R, R, X) "The cell in local R[a] now holds R[b].";
DeleteCell(R, X, X) "Empties the cell in R[a]; error as LoadCell if it is empty.";
LoadFree(W, N, X) "R[a] = contents of free variable b (an index into the function's closure); NameError if empty.";
StoreFree(N, R, X) "Free variable a now holds R[b].";
DeleteFree(N, X, X) "Empties free variable a; NameError if it is empty.";
LoadClosure(W, N, X) "R[a] = the cell itself of free variable b.";
LoadFreeOrClass(W, R, N) "R[a] = the free variable c's name looked up in the mapping R[b], else the free variable's contents.";
LoadCellOrClass(W, R, N) "R[a] = the name of cell local c looked up in the mapping R[b], else the contents of the cell in R[c].";

// ---- names ---------------------------------------------------------------------------------------------------------
LoadGlobal(W, M32, X) "R[a] = global or built-in bc; NameError.";
StoreGlobal(R, M32, X) "Global bc = R[a].";
DeleteGlobal(X, M32, X) "Deletes global bc; NameError.";
LoadName(W, M32, X) "R[a] = name bc in the namespace R[0], else global, else built-in; NameError. (Module, class and exec code.)";
StoreName(R, M32, X) "R[0][name bc] = R[a].";
DeleteName(X, M32, X) "del R[0][name bc]; NameError.";
LoadNameOrGlobal(W, R, M) "R[a] = name c in the mapping R[b], else global, else built-in (annotation scopes inside classes).";
LoadLocals(W, X, X) "R[a] = the mapping that locals() would return here.";
LoadBuiltins(W, X, X) "R[a] = __build_class__ of the builtins; NameError if it is gone.";

// ---- attributes and items ------------------------------------------------------------------------------------------
LoadAttr(W, R, M) "R[a] = R[b].name(c).";
StoreAttr(R, R, M) "R[a].name(c) = R[b].";
DeleteAttr(R, X, M) "del R[a].name(c).";
LoadMethod(W, R, M) "Prepares a method call: R[a] = function and R[a+ARGS] = R[b] if name(c) is a plain method of R[b]'s type, else R[a] = R[b].name(c) and R[a+ARGS] is empty. b may be a+ARGS or a itself, with KILL_B.";
LoadSuperAttr(W, R, M) "R[a] = super(R[b], R[b+1]).name(c); R[b-1] holds the global `super`, and all three are consumed. Called as an ordinary function if `super` is not the built-in; FLAG_X: without arguments.";
LoadSuperMethod(W, R, M) "As LoadSuperAttr, but prepares a method call as LoadMethod does (a is the call's base).";
LoadSpecial(W, R, N) "Prepares a call of special method c (0 __enter__, 1 __exit__, 2 __aenter__, 3 __aexit__) of R[b], looked up on its type, as LoadMethod does; TypeError with CPython's words.";
GetItem(W, R, R) "R[a] = R[b][R[c]].";
SetItem(R, R, R) "R[a][R[b]] = R[c].";
DeleteItem(R, R, X) "del R[a][R[b]].";
GetItemInt(W, R, I) "R[a] = R[b][c].";
BuildSlice(W, R, N) "R[a] = slice of R[b..b+c), c = 2 or 3, all consumed.";

// ---- operators -----------------------------------------------------------------------------------------------------
Add(W, R, R) "R[a] = R[b] + R[c]. (INPLACE: R[b] += R[c], for all binary operations.)";
Sub(W, R, R) "R[a] = R[b] - R[c].";
Mul(W, R, R) "R[a] = R[b] * R[c].";
TrueDiv(W, R, R) "R[a] = R[b] / R[c].";
FloorDiv(W, R, R) "R[a] = R[b] // R[c].";
Mod(W, R, R) "R[a] = R[b] % R[c].";
Pow(W, R, R) "R[a] = R[b] ** R[c].";
LShift(W, R, R) "R[a] = R[b] << R[c].";
RShift(W, R, R) "R[a] = R[b] >> R[c].";
And(W, R, R) "R[a] = R[b] & R[c].";
Or(W, R, R) "R[a] = R[b] | R[c].";
Xor(W, R, R) "R[a] = R[b] ^ R[c].";
MatMul(W, R, R) "R[a] = R[b] @ R[c].";
AddInt(W, R, I) "R[a] = R[b] + c.";
SubInt(W, R, I) "R[a] = R[b] - c.";
MulInt(W, R, I) "R[a] = R[b] * c.";
FloorDivInt(W, R, I) "R[a] = R[b] // c.";
ModInt(W, R, I) "R[a] = R[b] % c.";
LShiftInt(W, R, I) "R[a] = R[b] << c.";
RShiftInt(W, R, I) "R[a] = R[b] >> c.";
AndInt(W, R, I) "R[a] = R[b] & c.";
Neg(W, R, X) "R[a] = -R[b].";
Pos(W, R, X) "R[a] = +R[b].";
Invert(W, R, X) "R[a] = ~R[b].";
Not(W, R, X) "R[a] = not R[b].";
Lt(W, R, R) "R[a] = R[b] < R[c], the comparison's own result.";
Le(W, R, R) "R[a] = R[b] <= R[c].";
Eq(W, R, R) "R[a] = R[b] == R[c].";
Ne(W, R, R) "R[a] = R[b] != R[c].";
Gt(W, R, R) "R[a] = R[b] > R[c].";
Ge(W, R, R) "R[a] = R[b] >= R[c].";
Is(W, R, R) "R[a] = R[b] is R[c]; NEGATE: is not.";
In(W, R, R) "R[a] = R[b] in R[c] as a bool; NEGATE: not in.";

// ---- jumps (a taken backward jump takes fuel) ----------------------------------------------------------------------
Jump(X, O32, X) "Jumps.";
JumpIf(R, O32, X) "Jumps if R[a] is true; NEGATE: if it is false. KILL_A releases it in both cases.";
JumpIfNone(R, O32, X) "Jumps if R[a] is None; NEGATE: if it is not. KILL_A.";
JumpIfLt(R, R, O) "Jumps if R[a] < R[b] is true; NEGATE: if it is false. KILL_A, KILL_B.";
JumpIfLe(R, R, O) "Likewise <=.";
JumpIfEq(R, R, O) "Likewise ==.";
JumpIfNe(R, R, O) "Likewise !=.";
JumpIfGt(R, R, O) "Likewise >.";
JumpIfGe(R, R, O) "Likewise >=.";
JumpIfLtInt(R, I, O) "Jumps if R[a] < b is true, b an immediate; NEGATE, KILL_A.";
JumpIfLeInt(R, I, O) "Likewise <=.";
JumpIfEqInt(R, I, O) "Likewise ==.";
JumpIfNeInt(R, I, O) "Likewise !=.";
JumpIfGtInt(R, I, O) "Likewise >.";
JumpIfGeInt(R, I, O) "Likewise >=.";
JumpIfIs(R, R, O) "Jumps if R[a] is R[b]; NEGATE: if not. KILL_A, KILL_B.";
JumpIfIn(R, R, O) "Jumps if R[a] in R[b]; NEGATE: if not. KILL_A, KILL_B.";

// ---- iteration -----------------------------------------------------------------------------------------------------
GetIter(W, R, X) "R[a] = iter(R[b]).";
ForIter(W, R, O) "R[a] = next(R[b]) and jumps by c; at the end of the iterator releases R[b] and goes on with the next instruction.";
Unpack(N, R, N) "Unpacks R[b] into the c registers from R[a] on, in order; ValueError with CPython's words.";
UnpackEx(N, R, N) "Unpacks R[b] into registers from R[a] on: c & 0xff values, a list of the middle, c >> 8 values.";
GetLen(W, R, X) "R[a] = len(R[b]); R[b] stays (match).";

// ---- generators, coroutines ----------------------------------------------------------------------------------------
MakeGenerator(X, X, X) "First instruction of generator, coroutine and async-generator code (after MakeCell): returns the suspended object to the caller.";
Yield(W, R, X) "Suspends, giving R[b]; R[a] = the value sent in on resumption. FLAG_X: inside an exception handler. In an async generator the value is wrapped.";
Delegate(RW, R, X) "`yield from`/`await`: sends R[a] (None at first) to the iterator R[b]; suspends with what it yields and runs again on resumption; when it returns, R[a] = its value and R[b] is released. FLAG_X: inside an exception handler.";
GetYieldFromIter(W, R, X) "R[a] = the iterator that `yield from R[b]` delegates to.";
GetAwaitable(W, R, N) "R[a] = the iterator that `await R[b]` delegates to; c: 0 plain await, 1 __aenter__, 2 __aexit__ (wording of the error).";
GetAIter(W, R, X) "R[a] = R[b].__aiter__(), checked.";
GetANext(W, R, X) "R[a] = the awaitable iterator of R[b].__anext__(); R[b] stays.";
EndAsyncFor(R, R, X) "In the handler of an async for: exception R[b] is StopAsyncIteration: releases it and R[a], the iterator; else re-raises it.";
ReturnGenerator(R, X, X) "Ends a generator or coroutine with value R[a], consumed if KILL_A.";

// ---- calls and functions -------------------------------------------------------------------------------------------
Call(W, N, N) "R[a] = R[b](c positional arguments from R[b+ARGS]).";
CallMethod(W, N, N) "A call prepared by LoadMethod at base b, with c arguments from R[b+ARGS+1].";
CallKw(W, N, K) "Call at base b; flags = number of all arguments (at most 255), the last ones named by the tuple K[c].";
CallMethodKw(W, N, K) "Likewise for a call prepared by LoadMethod (flags does not count self).";
CallEx(W, N, X) "R[a] = R[b](*R[b+ARGS], **R[b+ARGS+1]); R[b+ARGS] is a tuple, R[b+ARGS+1] a dict or empty; all consumed.";
CallForward(W, N, N) "R[a] = R[b](c & 255 plain arguments from R[b+ARGS], *own args, **own kwargs if c & FORWARD_KEYWORDS), in code that FORWARDS; c & FORWARD_METHOD: prepared by LoadMethod, arguments from R[b+ARGS+1].";
Gather(X, X, X) "Makes the tuple and the dict of the code's own `*args` and `**kwargs` if they are not made yet, in code that FORWARDS.";
Return(R, X, X) "Returns R[a], consumed if KILL_A.";
ReturnConst(X, K32, X) "Returns K[bc].";
MakeFunction(W, K32, X) "R[a] = a function of code K[bc] with the current globals.";
SetFunctionAttr(R, R, N) "Function R[a]: c = 0 defaults tuple, 1 keyword defaults dict, 2 annotate function, 3 closure tuple, 4 type parameters = R[b].";

// ---- building ------------------------------------------------------------------------------------------------------
BuildTuple(W, N, N) "R[a] = tuple of R[b..b+c), consumed (as for all Build operations).";
BuildList(W, N, N) "R[a] = list of R[b..b+c).";
BuildSet(W, N, N) "R[a] = set of R[b..b+c).";
BuildMap(W, N, N) "R[a] = dict of c pairs R[b], R[b+1], ...";
BuildString(W, N, N) "R[a] = the c strings R[b..b+c) joined.";
ListAppend(R, R, X) "R[a].append(R[b]) on a list of the program's own making.";
ListExtend(R, R, N) "List R[a] gets all of the iterable R[b]; `[*x]` wording of errors, with FLAG_X that of `f(*x)` for the function R[c].";
ListToTuple(W, T, X) "R[a] = tuple of the list R[b].";
SetAdd(R, R, X) "R[a].add(R[b]).";
SetUpdate(R, R, X) "Set R[a] gets all of the iterable R[b].";
MapAdd(R, R, R) "R[a][R[b]] = R[c] on a dict of the program's own making.";
DictUpdate(R, R, X) "`{**x}`: dict R[a] gets the mapping R[b].";
DictMerge(R, R, R) "`f(**x)`: as DictUpdate, but a repeated key is a TypeError that names the function R[c].";
FormatSimple(W, R, X) "R[a] = format(R[b], ''), R[b] itself if an exact str.";
FormatWithSpec(W, R, R) "R[a] = format(R[b], R[c]).";
Convert(W, R, N) "R[a] = str, repr or ascii of R[b] (c = 1, 2, 3).";
BuildInterpolation(W, N, N) "R[a] = Interpolation(value R[b], expression text R[b+1], conversion c (0 none, 1 s, 2 r, 3 a), format spec R[b+2]).";
BuildTemplate(W, T, T) "R[a] = Template of the tuple of strings R[b] and the tuple of interpolations R[c].";

// ---- exceptions ----------------------------------------------------------------------------------------------------
Raise(X, N, N) "Raises: c = 0 re-raises the handled exception, 1 raises R[b], 2 raises R[b] from R[b+1].";
Reraise(R, X, X) "Raises exception R[a], consumed, again, its traceback unchanged by this instruction.";
PushExcInfo(W, R, X) "R[a] = the exception handled so far (or nothing); R[b] becomes the handled one. FLAG_X: the outermost handler in a generator.";
PopExcept(T, X, X) "The exception saved in R[a] becomes the handled one again. FLAG_X as in the PushExcInfo.";
MatchException(W, R, R) "R[a] = whether exception R[b] matches R[c] (a class or tuple of them), a bool; TypeError with CPython's words.";
MatchGroup(N, R, R) "except*: splits exception R[b] by R[c]: R[a] = the matching group or None, R[a+1] = the rest or None.";
PrepareReraiseStar(W, R, T) "except*: R[a] = what is to be raised of the original R[b] and the list R[c] of results, or None.";
CheckExitCall(X, X, X) "Reserved.";
WithExceptStart(W, N, R) "Calls the __exit__ prepared at base b with type, value and traceback of exception R[c]; R[a] = the result; the prepared call is consumed.";
LoadAssertionError(W, X, X) "R[a] = AssertionError.";

// ---- match ---------------------------------------------------------------------------------------------------------
MatchSequence(W, R, X) "R[a] = whether R[b] is a sequence for patterns, a bool.";
MatchMapping(W, R, X) "R[a] = whether R[b] is a mapping for patterns, a bool.";
MatchKeys(W, R, R) "R[a] = tuple of the values of mapping R[b] for the keys in tuple R[c], or None.";
MatchClass(W, R, N) "R[a] = tuple of attributes of subject R[b] for class R[b+1], c positional sub-patterns, keyword names tuple R[b+2]; or None.";

// ---- imports and the rest ------------------------------------------------------------------------------------------
ImportName(W, R, M) "R[a] = __import__(name c, globals, locals, fromlist R[b+1], level R[b]); R[b], R[b+1] consumed.";
ImportFrom(W, R, M) "R[a] = R[b].name(c) as in `from m import n`; R[b] stays.";
ImportStar(R, X, X) "from R[a] import * into the namespace R[0].";
SetupAnnotations(X, X, X) "Makes __annotations__ in the namespace R[0] if it is not there.";
Intrinsic1(W, R, N) "R[a] = intrinsic c of R[b]; see [`Intrinsic1`](crate::Intrinsic).";
Intrinsic2(W, R, N) "R[a] = intrinsic c of R[b], R[b+1]; operands consumed.";
        }
    };
}

macro_rules! define {
    ($($name:ident($a:ident, $b:ident, $c:ident) $doc:literal;)*) => {
        /// An operation. Its number is its place in the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Op { $(#[doc = $doc] $name),* }

        impl Op {
            /// All operations, by number.
            pub const ALL: &'static [Op] = &[$(Op::$name),*];
            /// What the fields a, b and c mean.
            pub const fn fields(self) -> [Field; 3] {
                match self { $(Op::$name => [Field::$a, Field::$b, Field::$c]),* }
            }
            /// The name in listings.
            pub const fn name(self) -> &'static str {
                match self { $(Op::$name => stringify!($name)),* }
            }
            /// One line on the effect.
            pub const fn doc(self) -> &'static str {
                match self { $(Op::$name => $doc),* }
            }
        }
    };
}
for_each_operation!(define);

impl Op {
    /// The operation with this number.
    pub fn from_u8(number: u8) -> Option<Op> {
        Op::ALL.get(number as usize).copied()
    }
}

/// Which field of an operation names the first register of a run or of a call's window although its kind is `N`: the field
/// is a register like those of kind `R`, but what is read, written and consumed is a range (see the operation).
pub const fn window_field(op: Op) -> Option<usize> {
    match op {
        Op::Unpack | Op::UnpackEx | Op::MatchGroup => Some(0),
        Op::Call | Op::CallMethod | Op::CallKw | Op::CallMethodKw | Op::CallEx | Op::CallForward => Some(1),
        Op::BuildTuple | Op::BuildList | Op::BuildSet | Op::BuildMap | Op::BuildString | Op::BuildInterpolation => {
            Some(1)
        }
        Op::Raise | Op::WithExceptStart => Some(1),
        Op::DictMerge | Op::ListExtend => Some(2),
        _ => None,
    }
}

/// The numbers of [`Op::Intrinsic1`] and [`Op::Intrinsic2`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Intrinsic {
    /// Displays the value of an expression statement in interactive mode (`sys.displayhook`).
    Print = 1,
    /// TypeVar(name) of PEP 695.
    TypeVar = 2,
    /// ParamSpec(name).
    ParamSpec = 3,
    /// TypeVarTuple(name).
    TypeVarTuple = 4,
    /// `Generic[*R[b]]` for a tuple of type parameters (base class of a generic class).
    SubscriptGeneric = 5,
    /// TypeAliasType from the tuple (name, type parameters or None, function that computes the value).
    TypeAlias = 6,
    /// Turns a StopIteration that leaves a generator into RuntimeError (PEP 479); result is the exception to raise.
    StopIterationError = 7,
    /// A list as a tuple (PEP 646 star subscripts).
    ListToTuple = 8,
    /// Wraps R[b] as async generator value.
    AsyncGenWrap = 9,
    /// `Intrinsic2`: TypeVar of the name R[b], R[b+1] = bound evaluator function; result is the TypeVar.
    TypeVarWithBound = 10,
    /// `Intrinsic2`: the same with a constraints evaluator.
    TypeVarWithConstraints = 11,
    /// `Intrinsic2`: type parameter R[b], R[b+1] = default evaluator.
    SetTypeParamDefault = 12,
    /// `Intrinsic2`: function R[b] gets `__type_params__` R[b+1]; result is the function.
    SetFunctionTypeParams = 13,
}
