//! Statements typed one after another (`-i`): each runs as it is complete, errors are shown, names stay.

use crate::Interpreter;
use ophion_vm::{Exc, Object, PyResult};

/// Where the lines come from and the prompts go.
pub trait Console {
    /// Shows a prompt and waits for a line, its end included; None at the end of the input.
    ///
    /// # Errors
    /// When reading was interrupted: the statement so far is given up.
    fn line(&mut self, prompt: &str) -> std::io::Result<Option<String>>;
}

/// `compile()` tells a statement that could go on from one that is wrong.
const ALLOW_INCOMPLETE: u32 = 0x4000;

/// What a text so far is.
enum Typed {
    Complete,
    GoesOn,
    Wrong,
}

impl Interpreter {
    /// Reads and runs statements until the input ends. Err if one of them was `sys.exit()`, which is left in the VM.
    pub(crate) fn interact(&mut self, console: &mut dyn Console) -> PyResult<()> {
        let mut number = 0;
        loop {
            let [first, more] = self.prompts();
            let mut text = String::new();
            let mut wrong = false;
            let ended = loop {
                let _ = self.flush();
                match console.line(if text.is_empty() { &first } else { &more }) {
                    Ok(Some(line)) => {
                        text.push_str(&line);
                        if !text.ends_with('\n') {
                            text.push('\n');
                        }
                        // Neither an empty line nor a comment alone is a statement.
                        let comment = text.trim_start().starts_with('#') && text.lines().count() == 1;
                        if text.trim().is_empty() || comment {
                            text.clear();
                            continue;
                        }
                        match self.typed(&text) {
                            Typed::GoesOn => {}
                            Typed::Complete => break false,
                            Typed::Wrong => {
                                wrong = true;
                                break false;
                            }
                        }
                    }
                    Ok(None) => break true,
                    Err(_) => {
                        let _ = self.vm().check_interrupt().map_err(|_| self.vm().take_exception());
                        self.vm().write_stderr("\nKeyboardInterrupt\n");
                        text.clear();
                    }
                }
            };
            if !text.is_empty() {
                self.run_statement(&text, number, wrong)?;
                number += 1;
            }
            if ended {
                self.vm().write_stderr("\n");
                return Ok(());
            }
        }
    }

    fn run_statement(&mut self, text: &str, number: usize, wrong: bool) -> PyResult<()> {
        let globals = self.main_dict();
        // Each statement is a file of its own, so that tracebacks show the right lines.
        let filename = if wrong { "<stdin>".to_string() } else { format!("<stdin-{number}>") };
        let vm = self.vm();
        vm.remember_source(&filename, text);
        let r = vm.compile(text, &filename, "single").and_then(|code| vm.exec_code(&code, &globals, &globals));
        if r.is_ok() {
            vm.run_pending();
            return Ok(());
        }
        if vm.raised_is(Exc::SystemExit) {
            return Err(ophion_vm::Stop::Raised);
        }
        let interrupted = vm.raised_is(Exc::KeyboardInterrupt);
        self.show_exception();
        if interrupted {
            self.vm().run_pending();
        }
        Ok(())
    }

    fn typed(&mut self, text: &str) -> Typed {
        let blank_last = text.trim_end_matches('\n').len() + 1 < text.len()
            || text.lines().last().is_some_and(|l| l.trim().is_empty());
        let vm = self.vm();
        let optimize = vm.optimize;
        match vm.compile_with(text, "<stdin>", "single", ALLOW_INCOMPLETE, optimize) {
            Ok(_) if !blank_last && begins_block(text) => Typed::GoesOn,
            Ok(_) => Typed::Complete,
            Err(_) => {
                let incomplete = vm.raised_is(Exc::IncompleteInputError);
                vm.take_exception();
                if incomplete { Typed::GoesOn } else { Typed::Wrong }
            }
        }
    }

    /// `sys.ps1` and `sys.ps2`.
    fn prompts(&mut self) -> [String; 2] {
        let vm = self.vm();
        let sys = vm.sys_dict.clone();
        ["ps1", "ps2"].map(|name| {
            let prompt = vm.dict_get_str(&sys, name).unwrap_or(Object::NONE);
            match vm.str_of(&prompt) {
                Ok(text) => vm.lossy(&text),
                Err(_) => {
                    vm.take_exception();
                    String::new()
                }
            }
        })
    }
}

/// A statement with a block goes on until an empty line.
fn begins_block(text: &str) -> bool {
    let word: String =
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '@').collect();
    let block = matches!(word.as_str(), "if" | "for" | "while" | "with" | "try" | "def" | "class" | "async" | "match");
    // `match` is a name, too.
    (block && (word != "match" || text.lines().count() > 1)) || word.starts_with('@')
}
