//! The compiler as the VM sees it: source in, code out, errors as exceptions, warnings to standard error.

use ophion_bytecode::Code;
use ophion_compiler::Options;
use ophion_syntax::{
    ErrorPlace, Mode, Source, SyntaxError, SyntaxErrorKind, Warning, WarningKind, WarningSource as Found,
};
use ophion_vm::{Exc, Object, PyResult, SourceCompiler, Stop, Vm};
use std::sync::Arc;

/// Flags of `compile()`.
const TYPE_COMMENTS: u32 = 0x1000;
const ALLOW_TOP_LEVEL_AWAIT: u32 = 0x2000;
const ALLOW_INCOMPLETE: u32 = 0x4000;
const FUTURE_ANNOTATIONS: u32 = 0x100_0000;

/// See the module's page.
pub struct Compiler;

impl SourceCompiler for Compiler {
    fn compile(
        &self,
        vm: &mut Vm,
        text: &str,
        filename: &str,
        mode: &str,
        flags: u32,
        optimize: u8,
    ) -> PyResult<Arc<Code>> {
        let source = Source::new(filename, text);
        let mut options = Options {
            mode: mode_of(mode),
            optimize,
            top_level_await: flags & ALLOW_TOP_LEVEL_AWAIT != 0,
            allow_incomplete: flags & ALLOW_INCOMPLETE != 0,
            hidden: flags & ophion_vm::HIDDEN_CODE != 0,
            ..Options::default()
        };
        options.future.annotations = flags & FUTURE_ANNOTATIONS != 0;
        match ophion_compiler::compile(&source, &options) {
            Ok(compiled) => {
                warn(vm, &source, &compiled.warnings)?;
                Ok(compiled.code)
            }
            Err(e) => {
                warn(vm, &source, &e.warnings)?;
                Err(raise(vm, &e, filename, Some(text)))
            }
        }
    }

    fn tree(&self, vm: &mut Vm, text: &str, filename: &str, mode: &str, flags: u32) -> PyResult {
        let source = Source::new(filename, text);
        let options = ophion_syntax::Options {
            mode: mode_of(mode),
            allow_incomplete: flags & ALLOW_INCOMPLETE != 0,
            type_comments: flags & TYPE_COMMENTS != 0,
        };
        match ophion_syntax::parse_with(&source, options) {
            Ok(parsed) => {
                let of_parser = |w: &&Warning| w.found != Found::Compiler;
                let warnings: Vec<Warning> = parsed.warnings.iter().filter(of_parser).cloned().collect();
                warn(vm, &source, &warnings)?;
                crate::tree::to_python(vm, &source, &parsed)
            }
            Err(e) => {
                warn(vm, &source, &e.warnings)?;
                Err(raise(vm, &e, filename, Some(text)))
            }
        }
    }

    fn library_module(&self, vm: &mut Vm, name: &str) -> PyResult<Option<(Arc<Code>, bool)>> {
        let Some(module) = ophion_pylib::module(name) else { return Ok(None) };
        let optimize = vm.optimize;
        let code = self.compile(vm, &module.source, &module.filename, "exec", 0, optimize)?;
        Ok(Some((code, module.package)))
    }

    fn library_source(&self, name: &str) -> Option<(String, String, bool)> {
        ophion_pylib::module(name).map(|m| (m.source.into_owned(), m.filename, m.package))
    }

    fn anchors(&self, lines: &[String], from: usize, to: usize) -> ophion_vm::Anchors {
        crate::anchors::find(lines, from, to)
    }

    fn keyword_typo(&self, text: &str, only: Option<u32>) -> Option<ophion_vm::KeywordTypo> {
        crate::typos::find(text, only)
    }

    fn decode(&self, vm: &mut Vm, bytes: &[u8], filename: &str, from_file: bool) -> PyResult<String> {
        ophion_syntax::decode(bytes, from_file.then_some(filename)).map_err(|e| raise(vm, &e, filename, None))
    }
}

fn mode_of(mode: &str) -> Mode {
    match mode {
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        "func_type" => Mode::FunctionType,
        _ => Mode::Exec,
    }
}

/// Gives warnings as the filters of the module `warnings` want them, if the program has imported it; else to standard error.
fn warn(vm: &mut Vm, source: &Source, warnings: &[Warning]) -> PyResult<()> {
    let filename = source.name();
    if !warnings.is_empty() {
        // The filters are Python code, which may import more.
        vm.compiler = Some(Box::new(Compiler));
    }
    for w in warnings {
        let Some(module) = vm.module_by_name("warnings") else {
            let shown = source_line(vm, filename, w.lineno)
                .filter(|line| !line.trim().is_empty())
                .map_or(String::new(), |line| format!("  {}\n", line.trim()));
            vm.write_stderr(&format!("{filename}:{}: {:?}: {}\n{shown}", w.lineno, w.kind, w.message));
            continue;
        };
        let category = vm.exc_type(match w.kind {
            WarningKind::SyntaxWarning => Exc::SyntaxWarning,
            WarningKind::DeprecationWarning => Exc::DeprecationWarning,
        });
        let (message, file, line) = (vm.str(&w.message), vm.str(filename), vm.int(w.lineno.into()));
        if let Err(stop) = vm.call_method(&module, "warn_explicit", &[message, category.clone(), file, line]) {
            let e = vm.exception.clone();
            if !vm.is_instance_plain(&e, &category)? {
                return Err(stop);
            }
            // A warning that is to be an error is a syntax error at its place.
            vm.take_exception();
            let (from, to) = (source.position(w.start), source.position(w.end));
            let (offset, line) = (from.column as i32 + 1, source.line_text(w.lineno));
            let (end_offset, text) = match w.found {
                Found::Tokenizer => (offset, Some(line.to_string())),
                Found::Parser => (to.column as i32 + 1, Some(format!("{}\n", line.trim_end_matches('\n')))),
                Found::Compiler => (to.column as i32 + 1, None),
            };
            let message = w.message.replace(" Such sequences will not work in the future.", "");
            let mut error = SyntaxError::placeless(SyntaxErrorKind::SyntaxError, message);
            error.place =
                Some(ErrorPlace { lineno: w.lineno, offset, end_lineno: to.line, end_offset, text, apart: false });
            return Err(raise(vm, &error, filename, Some(source.text())));
        }
    }
    Ok(())
}

/// A line of a source file, its end included; None for source that is in no file.
fn source_line(vm: &mut Vm, filename: &str, number: u32) -> Option<String> {
    let bytes = vm.read_file(filename).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    text.split_inclusive('\n').nth(number.saturating_sub(1) as usize).map(str::to_string)
}

/// Raises a syntax error as its exception.
fn raise(vm: &mut Vm, e: &SyntaxError, filename: &str, source: Option<&str>) -> Stop {
    let kind = match e.kind {
        SyntaxErrorKind::SyntaxError => Exc::SyntaxError,
        SyntaxErrorKind::IndentationError => Exc::IndentationError,
        SyntaxErrorKind::TabError => Exc::TabError,
        SyntaxErrorKind::IncompleteInput => Exc::IncompleteInputError,
        SyntaxErrorKind::MemoryError => return vm.raise(Exc::MemoryError, &e.message),
        SyntaxErrorKind::RecursionError => return vm.raise(Exc::RecursionError, &e.message),
    };
    let message = vm.str(&e.message);
    let Some(place) = &e.place else {
        return vm.raise_with(kind, vec![message]);
    };
    let file = vm.str(filename);
    let text = match &place.text {
        Some(t) => vm.str(t),
        // Bytes that do not decode have no line to show.
        None if source.is_none() => Object::NONE,
        None => match source_line(vm, filename, place.lineno) {
            Some(line) => vm.str(&line),
            None => Object::NONE,
        },
    };
    let numbers =
        [place.lineno as i64, place.offset as i64, place.end_lineno as i64, place.end_offset as i64].map(|n| vm.int(n));
    let [line, offset, end_line, end_offset] = numbers;
    if place.apart {
        let stop = vm.raise_with(kind, vec![message]);
        let error = vm.exception.clone();
        let attributes = [
            ("filename", file),
            ("lineno", line),
            ("offset", offset),
            ("text", text),
            ("end_lineno", end_line),
            ("end_offset", end_offset),
        ];
        for (name, value) in attributes {
            if let Err(stop) = vm.setattr_str(&error, name, &value) {
                return stop;
            }
        }
        return stop;
    }
    let details = vm.tuple([file, line, offset, text, end_line, end_offset]);
    let stop = vm.raise_with(kind, vec![message, details]);
    if let Some(statement) = e.statement {
        let (line, column) = (vm.int(statement.into()), vm.int(0));
        let source = source.map_or(Object::NONE, |s| vm.str(s));
        let metadata = vm.tuple([line, column, source]);
        vm.set_syntax_metadata(metadata);
    }
    stop
}
