//! `cargo xtask bench`: how fast the release binary is, as ratios to the peers found on this machine.
//!
//! All interpreters run a case one after another, round by round, so that whatever slows the machine slows them alike; of each the
//! least time counts. A ratio above 1 means that ours is the faster. What is timed is the work of a case, which it times itself;
//! start-up and memory are measured from outside.

mod measure;
mod peers;
mod table;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use ophion_test_runner::repository_root;

use crate::Failure;
use measure::{Sample, least_wall_time, peak_memory, time_case};
use peers::Interpreter;
use table::{Row, Table};

/// What to measure and how.
pub struct Request {
    pub binary: PathBuf,
    /// A part of the names of the cases to run; without it everything runs.
    pub filter: Option<String>,
    pub rounds: usize,
    /// Whether to print seconds beside the ratios.
    pub absolute: bool,
    /// Leaves out all peers but the reference.
    pub reference_only: bool,
    /// How large a log file the streaming example reads.
    pub log_megabytes: u64,
}

/// Measures and prints; whether every case ran and computed what the reference computes.
pub fn bench(request: &Request) -> Result<bool, Failure> {
    let binary = &request.binary;
    if !binary.is_file() {
        return Err(format!("{} does not exist: cargo build --release, or give --bin", binary.display()).into());
    }
    let ours = Interpreter::ours(binary);
    let peers = peers::find(request.reference_only)?;
    let names: Vec<&str> = peers.iter().map(|peer| peer.name.as_str()).collect();
    println!("{} against {}; ratios: above 1, ours is the faster\n", binary.display(), names.join(", "));

    let wanted = |name: &str| request.filter.as_deref().is_none_or(|filter| name.contains(filter));
    let mut all_well = true;
    for folder in ["patterns", "programs", "builtins"] {
        let cases: Vec<PathBuf> = cases_in(folder)?.into_iter().filter(|case| wanted(&title(folder, case))).collect();
        if !cases.is_empty() {
            let rows: Vec<Row> = cases.iter().map(|case| run_case(case, &ours, &peers, request.rounds)).collect();
            all_well &= rows.iter().all(Row::is_complete);
            Table { title: folder, peers: &names, rows: &rows, absolute: request.absolute }.print();
        }
    }
    if wanted("wrapper") {
        wrapper_cost(&ours, request.rounds)?;
    }
    if wanted("startup") {
        startup(&ours, &peers, request.rounds)?;
    }
    if wanted("memory") {
        containers(&ours, &peers)?;
        memory(&ours, &peers, request.log_megabytes)?;
    }
    Ok(all_well)
}

fn title(folder: &str, case: &Path) -> String {
    format!("{folder}/{}", case.file_stem().unwrap_or_default().to_string_lossy())
}

fn cases_in(folder: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut cases = Vec::new();
    for entry in fs::read_dir(repository_root().join("benches").join(folder))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "py") {
            cases.push(path);
        }
    }
    cases.sort();
    Ok(cases)
}

fn run_case(case: &Path, ours: &Interpreter, peers: &[Interpreter], rounds: usize) -> Row {
    let name = case.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if std::io::stderr().is_terminal() {
        eprint!("{name:<40}\r");
    }
    let everyone: Vec<&Interpreter> = std::iter::once(ours).chain(peers).collect();
    let mut best: BTreeMap<usize, Result<Sample, String>> = BTreeMap::new();
    for _ in 0..rounds.max(1) {
        for (at, interpreter) in everyone.iter().enumerate() {
            // An interpreter that failed once is not asked again.
            if matches!(best.get(&at), Some(Err(_))) {
                continue;
            }
            let sample = time_case(interpreter, case, None);
            let better = match (best.remove(&at), sample) {
                (Some(Ok(old)), Ok(new)) if old.checksum != new.checksum => Err("another result each time".into()),
                (Some(Ok(old)), Ok(new)) => Ok(if old.seconds <= new.seconds { old } else { new }),
                (_, sample) => sample,
            };
            best.insert(at, better);
        }
    }
    let mut samples = best.into_values();
    let mut mine = samples.next().unwrap_or_else(|| Err("not run".into()));
    let theirs: Vec<_> = samples.collect();
    if let (Ok(own), Some(Ok(reference))) = (&mine, theirs.first())
        && own.checksum != reference.checksum
    {
        mine = Err(format!("computes {}, not {}", own.checksum, reference.checksum));
    }
    Row { name, mine, theirs }
}

/// What a call through `def w(*a, **k): return f(*a, **k)` costs over a plain call, in ours.
fn wrapper_cost(ours: &Interpreter, rounds: usize) -> Result<(), Failure> {
    let folder = repository_root().join("benches/patterns");
    let calls = Some(2_000_000);
    let mut least = [f64::INFINITY; 2];
    for _ in 0..rounds.max(3) {
        for (least, case) in least.iter_mut().zip(["decorator_plain_call.py", "decorator_star_wrapper.py"]) {
            *least = least.min(time_case(ours, &folder.join(case), calls)?.seconds);
        }
    }
    println!("call through a *args, **kwargs wrapper over a plain call, ours: {:.2}x\n", least[1] / least[0]);
    Ok(())
}

/// Wall time of a program that does nothing.
fn startup(ours: &Interpreter, peers: &[Interpreter], rounds: usize) -> Result<(), Failure> {
    let times = rounds.max(1) * 10;
    let mine = least_wall_time(ours, &["-c", "pass"], times)?;
    println!("start-up, `-c pass` (ours / theirs, theirs with -S -E):");
    for peer in peers {
        let theirs = least_wall_time(peer, &["-S", "-E", "-c", "pass"], times)?;
        println!("  {:<16}{:.2}", peer.name, mine / theirs);
    }
    println!();
    Ok(())
}

/// What a million objects take, above what the interpreter takes to hold none.
fn containers(ours: &Interpreter, peers: &[Interpreter]) -> Result<(), Failure> {
    println!("memory of a million objects, in MB (ours / theirs):");
    for case in cases_in("memory")? {
        let name = case.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if !name.starts_with("million_") {
            continue;
        }
        let taken = |interpreter: &Interpreter| -> Result<f64, Failure> {
            let none = peak_memory(interpreter, &[case.as_os_str(), "0".as_ref()])?;
            Ok(peak_memory(interpreter, &[case.as_os_str()])? - none)
        };
        let mine = taken(ours)?;
        let mut line = format!("  {name:<24}{mine:>8.1}");
        for peer in peers {
            let theirs = taken(peer)?;
            line += &format!("  {} {theirs:.1} ({:.2})", peer.name, mine / theirs);
        }
        println!("{line}");
    }
    println!();
    Ok(())
}

/// Prints the peak memory of one interpreter, or why there is none.
fn peak(interpreter: &Interpreter, arguments: &[&OsStr]) {
    match peak_memory(interpreter, arguments) {
        Ok(megabytes) => println!("  {:<16}{megabytes:>8.1} MB", interpreter.name),
        Err(error) => println!("  {:<16}{error}", interpreter.name),
    }
}

/// Peak memory of two programs that must not need more the more data they see.
fn memory(ours: &Interpreter, peers: &[Interpreter], log_megabytes: u64) -> Result<(), Failure> {
    let root = repository_root();
    let chained = root.join("benches/memory/chained_generators.py");
    let everyone: Vec<&Interpreter> = std::iter::once(ours).chain(peers).collect();
    println!("peak memory, three chained generators over 10 million items:");
    for interpreter in &everyone {
        peak(interpreter, &[chained.as_os_str()]);
    }
    let folder = std::env::temp_dir().join(format!("ophion-bench-{}", std::process::id()));
    fs::create_dir(&folder)?;
    let (log, report) = (folder.join("big.log"), folder.join("report.txt"));
    let made = peers.first().ok_or("no peer to make the log with").map_err(Failure::from).and_then(|reference| {
        let megabytes = log_megabytes.to_string();
        let script = root.join("examples/make_log.py");
        peak_memory(reference, &[script.as_os_str(), log.as_os_str(), megabytes.as_ref()])
    });
    let result = made.map(|_| {
        println!("\npeak memory, the streaming example on a log of {log_megabytes} MB:");
        for interpreter in &everyone {
            let script = root.join("examples/pipeline.py");
            peak(interpreter, &[script.as_os_str(), log.as_os_str(), report.as_os_str()]);
        }
    });
    fs::remove_dir_all(&folder)?;
    result
}
