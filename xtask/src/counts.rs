//! `cargo xtask counts`: what the benchmarks cost in operations that do not depend on the machine, and what fuel costs.
//!
//! Two builds of the command are made beside the ordinary one: one that counts, and one that takes no fuel. Each benchmark of `benches/patterns`
//! and `benches/programs` runs with a tenth of its size in the first; the other two run it whole, one after the other, and of each the least
//! processor time counts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ophion_test_runner::repository_root;

use crate::Failure;

/// Builds, runs and prints.
pub fn counts(filter: Option<&str>, rounds: usize) -> Result<bool, Failure> {
    let counting = build("counts")?;
    let free = build("no-fuel")?;
    let ordinary = build("")?;
    println!("{:<44}{:>14}{:>14}{:>14}{:>12}", "", "bytecodes", "count ops/bc", "fuel/bc", "fuel's cost");
    let (mut logs, mut cases) = ([0.0f64; 3], 0usize);
    for case in all_cases(filter)? {
        let tenth = (size_of(&case)? / 10).max(1).to_string();
        let output = Command::new(&counting).arg(&case).arg(&tenth).output()?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        let numbers: Vec<f64> = text
            .lines()
            .filter_map(|l| l.strip_prefix("counts: "))
            .flat_map(|l| l.split(' '))
            .filter_map(|w| w.parse().ok())
            .collect();
        let [bytecodes, operations, fuel] = numbers[..] else {
            return Err(format!("{} does not count: {text}", case.display()).into());
        };
        let (mut with, mut without) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..rounds.max(1) {
            with = with.min(seconds(&ordinary, &case)?);
            without = without.min(seconds(&free, &case)?);
        }
        let row = [operations / bytecodes, fuel / bytecodes, with / without];
        let name = format!("{}/{}", folder_of(&case), case.file_stem().unwrap_or_default().to_string_lossy());
        println!("{name:<44}{bytecodes:>14.0}{:>14.2}{:>14.3}{:>11.1}%", row[0], row[1], (row[2] - 1.0) * 100.0);
        for (log, x) in logs.iter_mut().zip(row) {
            *log += x.max(1e-6).ln();
        }
        cases += 1;
    }
    if cases > 0 {
        let [operations, fuel, cost] = logs.map(|l| (l / cases as f64).exp());
        let title = format!("geometric mean ({cases})");
        println!("{title:<44}{:>14}{operations:>14.2}{fuel:>14.3}{:>11.1}%", "", (cost - 1.0) * 100.0);
    }
    Ok(true)
}

/// The release binary with a feature, in a folder of its own.
fn build(feature: &str) -> Result<PathBuf, Failure> {
    let root = repository_root();
    let target = if feature.is_empty() { root.join("target") } else { root.join("target").join(feature) };
    let mut command = Command::new("cargo");
    command.args(["build", "--release", "--quiet", "-p", "ophion-cli", "-p", "ophion-object"]).current_dir(&root);
    command.arg("--target-dir").arg(&target);
    if !feature.is_empty() {
        command.arg("--features").arg(format!("ophion-object/{feature}"));
    }
    if !command.status()?.success() {
        return Err("the build failed".into());
    }
    Ok(target.join("release/ophion"))
}

fn all_cases(filter: Option<&str>) -> Result<Vec<PathBuf>, Failure> {
    let mut cases = Vec::new();
    for folder in ["patterns", "programs"] {
        for entry in fs::read_dir(repository_root().join("benches").join(folder))? {
            let path = entry?.path();
            let name = format!("{folder}/{}", path.file_stem().unwrap_or_default().to_string_lossy());
            if path.extension().is_some_and(|e| e == "py") && filter.is_none_or(|f| name.contains(f)) {
                cases.push(path);
            }
        }
    }
    cases.sort();
    Ok(cases)
}

fn folder_of(case: &Path) -> String {
    case.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned()
}

/// The `N = ...` of a benchmark.
fn size_of(case: &Path) -> Result<u64, Failure> {
    let text = fs::read_to_string(case)?;
    let line = text.lines().find_map(|l| l.strip_prefix("N = ")).ok_or("a benchmark without N")?;
    Ok(line.trim().replace('_', "").parse()?)
}

/// What the benchmark says that its work took.
fn seconds(binary: &Path, case: &Path) -> Result<f64, Failure> {
    let output = Command::new(binary).arg(case).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.split_whitespace().next().ok_or("a benchmark that prints nothing")?.parse()?)
}
