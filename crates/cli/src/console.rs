//! Where statements are typed: standard input, with the prompts on standard error, as CPython has it without a line editor.

use ophion::Console;
use std::io::{self, Write};

/// The process's own streams.
pub struct Terminal;

impl Console for Terminal {
    fn line(&mut self, prompt: &str) -> io::Result<Option<String>> {
        eprint!("{prompt}");
        io::stderr().flush()?;
        // Byte by byte: what comes after this line may be for the program, which reads the same stream.
        let mut line = Vec::new();
        let mut byte = [0];
        loop {
            match ophion_host_os::read_standard_input(&mut byte)? {
                0 => break,
                _ => line.push(byte[0]),
            }
            if byte[0] == b'\n' {
                break;
            }
        }
        Ok(if line.is_empty() { None } else { Some(String::from_utf8_lossy(&line).into_owned()) })
    }
}
