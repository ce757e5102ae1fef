//! `cargo xtask dispatch`: holds the two promises of the tail-call dispatch about the release binary.
//!
//! 1. Its machine code is what crates/vm/src/dispatch.rs says: a fast handler has no `call` at all, a slow one calls nothing but its own body, and
//!    all of them go on to the next handler by a jump. The dispatch table in the binary says which functions these are, so that no list can
//!    become stale.
//! 2. Every operation, in a loop, on a small native stack: a handler that leaves something on the stack overflows it (`tests/every_operation.rs` of
//!    the crate `ophion`, built for release).

mod image;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::process::Command;

use iced_x86::{Decoder, DecoderOptions, FlowControl, Instruction};
use ophion_test_runner::repository_root;

use crate::Failure;
use image::{Function, Image};

/// Checks a binary; whether all is as promised.
pub fn dispatch(binary: Option<&Path>) -> Result<bool, Failure> {
    let default = repository_root().join("target/release/ophion");
    let cargo = |arguments: &[&str]| -> Result<bool, Failure> {
        Ok(Command::new(env!("CARGO")).args(arguments).current_dir(repository_root()).status()?.success())
    };
    if binary.is_none() && !cargo(&["build", "--release", "--package", "ophion-cli"])? {
        return Ok(false);
    }
    let built = std::env::var_os("CARGO_TARGET_DIR").map(|d| Path::new(&d).join("release/ophion"));
    let path = binary.map(Path::to_path_buf).or(built).unwrap_or(default);
    let image = Image::read(&std::fs::read(&path)?)?;
    let report = check(&image)?;
    for line in &report.broken {
        println!("{line}");
    }
    println!(
        "{}: {} handlers and tails without a body, {} with one, {} faults",
        path.display(),
        report.fast,
        report.slow,
        report.broken.len()
    );
    let loops = cargo(&["test", "--release", "--package", "ophion", "--test", "every_operation"])?;
    Ok(report.broken.is_empty() && loops)
}

/// What was found.
#[derive(Debug, Default)]
struct Report {
    fast: usize,
    slow: usize,
    broken: Vec<String>,
}

/// Fewer distinct handlers than this are not the table of this machine.
const FEWEST: usize = 100;

fn check(image: &Image) -> Result<Report, Failure> {
    let handlers = image.table()?;
    if handlers.len() < FEWEST {
        return Err(format!("the dispatch table has only {} handlers: is this a release build?", handlers.len()).into());
    }
    Ok(check_from(image, &handlers))
}

/// Looks at these handlers and at all that they jump to.
fn check_from(image: &Image, handlers: &BTreeSet<u64>) -> Report {
    let mut report = Report::default();
    let mut seen: BTreeSet<u64> = handlers.clone();
    let mut queue: VecDeque<u64> = handlers.iter().copied().collect();
    while let Some(address) = queue.pop_front() {
        let Some(function) = image.functions.get(&address) else {
            report.broken.push(format!("{address:#x}: the table holds what is no function"));
            continue;
        };
        let findings = look_at(image, function, &seen);
        for target in findings.jumps {
            // What is jumped to takes part in the dispatch, unless it is foreign (the end of a panic, say).
            if image.functions.get(&target).is_some_and(|f| f.name.contains("::dispatch::")) && seen.insert(target) {
                queue.push_back(target);
            }
        }
        // A shared tail may call what deallocates, say; a handler calls nothing.
        let others = if handlers.contains(&address) { findings.others } else { vec![] };
        for fault in findings.faults.into_iter().chain(others) {
            report.broken.push(format!("{}: {fault}", function.name));
        }
        if findings.bodies == 0 { report.fast += 1 } else { report.slow += 1 }
    }
    report
}

#[derive(Default)]
struct Findings {
    /// Calls of the handler's own body.
    bodies: usize,
    /// Functions that it goes on to.
    jumps: Vec<u64>,
    faults: Vec<String>,
    /// Calls of anything else that comes back.
    others: Vec<String>,
}

fn look_at(image: &Image, function: &Function, handlers: &BTreeSet<u64>) -> Findings {
    let mut found = Findings::default();
    let (start, end) = (function.address, function.address + function.code.len() as u64);
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    let mut leaves = false;
    for instruction in Decoder::with_ip(64, &function.code, start, DecoderOptions::NONE).iter() {
        match instruction.flow_control() {
            FlowControl::Call | FlowControl::IndirectCall => {
                let Some(target) = target_of(image, &instruction) else {
                    let at = instruction.ip() - start;
                    found.faults.push(format!("calls through a register or a table at +{at:#x}, where it should jump"));
                    continue;
                };
                let name = image.functions.get(&target).map_or("something without a name", |f| &f.name);
                if handlers.contains(&target) {
                    found.faults.push(format!("calls the handler {name} instead of jumping to it"));
                } else if name.contains("::dispatch::") && name.ends_with("::body") {
                    found.bodies += 1;
                } else if !name.starts_with("core::panicking::") {
                    // A panic is the end of the process, no call that comes back.
                    *others.entry(name.to_string()).or_default() += 1;
                }
            }
            FlowControl::UnconditionalBranch | FlowControl::ConditionalBranch => {
                let target = instruction.near_branch_target();
                if !(start..end).contains(&target) {
                    leaves = true;
                    found.jumps.push(target);
                }
            }
            FlowControl::IndirectBranch => {
                leaves = true;
                found.jumps.extend(target_of(image, &instruction));
            }
            FlowControl::Return => leaves = true,
            _ => {}
        }
    }
    found.others = others.into_iter().map(|(name, times)| format!("calls {name} ({times} times)")).collect();
    if !leaves {
        found.faults.push("never leaves".into());
    }
    found
}

/// Where a call or jump goes; that of another part of the program, `call [rip + ...]`, goes where the loader has it go. None if only the run
/// will tell.
fn target_of(image: &Image, instruction: &Instruction) -> Option<u64> {
    match instruction.flow_control() {
        FlowControl::Call | FlowControl::UnconditionalBranch => Some(instruction.near_branch_target()),
        // A function of another library has no address here.
        _ if instruction.is_ip_rel_memory_operand() => {
            Some(image.pointers.get(&instruction.ip_rel_memory_address()).copied().unwrap_or(0))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An image of functions: name and code, one every 0x100 bytes from 0x1000 on.
    fn image(functions: &[(&str, &[u8])]) -> Image {
        let place = |(i, (name, code)): (usize, &(&str, &[u8]))| {
            let address = 0x1000 + 0x100 * i as u64;
            (address, Function { address, name: format!("ophion_vm::dispatch::{name}"), code: code.to_vec() })
        };
        Image { functions: functions.iter().enumerate().map(place).collect(), pointers: BTreeMap::new(), table: None }
    }

    /// The faults of the first function, the first two being handlers.
    fn faults(functions: &[(&str, &[u8])]) -> Vec<String> {
        check_from(&image(functions), &BTreeSet::from([0x1000, 0x1100])).broken
    }

    /// `jmp [rcx + rax*8]`
    const NEXT: &[u8] = &[0xff, 0x24, 0xc1];
    const NOTHING: (&str, &[u8]) = ("moves::Nop", NEXT);

    fn call_then_next(to: i32) -> Vec<u8> {
        let mut code = vec![0xe8];
        code.extend((to - 0x1005).to_le_bytes());
        code.extend(NEXT);
        code
    }

    #[test]
    fn a_jump_to_the_next_handler_is_right() {
        assert!(faults(&[("moves::Move", NEXT), NOTHING]).is_empty());
    }

    #[test]
    fn a_call_in_a_fast_handler_is_found() {
        let code = call_then_next(0x1200);
        let found = faults(&[("moves::Move", &code), NOTHING, ("heap::deallocate", NEXT)]);
        assert_eq!(found, ["ophion_vm::dispatch::moves::Move: calls ophion_vm::dispatch::heap::deallocate (1 times)"]);
    }

    #[test]
    fn a_slow_handler_may_call_its_body() {
        let code = call_then_next(0x1200);
        assert!(faults(&[("attrs::slow", &code), NOTHING, ("attrs::slow::body", &[0xc3])]).is_empty());
    }

    #[test]
    fn a_handler_that_calls_the_next_is_found() {
        // call [rcx + rax*8]; ret
        let found = faults(&[("moves::Move", &[0xff, 0x14, 0xc1, 0xc3]), NOTHING]);
        assert!(found[0].contains("calls through a register or a table"), "{found:?}");
        let found = faults(&[("moves::Move", &call_then_next(0x1100)), NOTHING]);
        assert!(found[0].contains("calls the handler"), "{found:?}");
    }

    #[test]
    fn what_a_handler_jumps_to_is_looked_at_too() {
        // jmp 0x1200, whose code calls 0x1300 and then through a register
        let jump = [0xe9, 0xfb, 0x01, 0x00, 0x00];
        let slow = [0xe8, 0xfb, 0x00, 0x00, 0x00, 0xff, 0xd0, 0xc3];
        let found = faults(&[("moves::Move", &jump), NOTHING, ("slow::finish", &slow), ("slow::other", &[0xc3])]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("ophion_vm::dispatch::slow::finish: calls through a register"), "{found:?}");
    }
}
