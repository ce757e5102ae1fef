//! Prints ratios by case, with the geometric mean of each group and the slowest case.

use std::collections::BTreeMap;

use super::measure::Sample;

/// The results of one case.
pub struct Row {
    pub name: String,
    pub mine: Result<Sample, String>,
    /// In the order of the table's peers.
    pub theirs: Vec<Result<Sample, String>>,
}

impl Row {
    /// Whether our interpreter ran the case and got it right.
    pub fn is_complete(&self) -> bool {
        self.mine.is_ok()
    }

    /// Their time over ours.
    fn ratio(&self, peer: usize) -> Option<f64> {
        let mine = self.mine.as_ref().ok()?;
        let theirs = self.theirs.get(peer)?.as_ref().ok()?;
        Some(theirs.seconds / mine.seconds)
    }

    /// What the case is about: the first word of its name.
    fn group(&self) -> &str {
        self.name.split('_').next().unwrap_or_default()
    }
}

/// A table of cases.
pub struct Table<'a> {
    pub title: &'a str,
    pub peers: &'a [&'a str],
    pub rows: &'a [Row],
    pub absolute: bool,
}

impl Table<'_> {
    /// Prints the table, the means and what failed.
    pub fn print(&self) {
        print!("{:<40}", self.title);
        for peer in self.peers {
            print!("{peer:>16}");
        }
        println!();
        for row in self.rows {
            print!("{:<40}", row.name);
            for at in 0..self.peers.len() {
                print!("{:>16}", row.ratio(at).map_or("-".into(), |ratio| format!("{ratio:.2}")));
            }
            if self.absolute {
                let samples = std::iter::once(&row.mine).chain(&row.theirs);
                for sample in samples {
                    print!("{:>11}", sample.as_ref().map_or("-".into(), |sample| format!("{:.4} s", sample.seconds)));
                }
            }
            println!();
        }
        let mut groups: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        if self.title != "programs" {
            for row in self.rows {
                groups.entry(row.group()).or_default().push(row);
            }
        }
        for (group, rows) in &groups {
            self.print_mean(group, rows);
        }
        self.print_mean("all", &self.rows.iter().collect::<Vec<_>>());
        let slowest = self.rows.iter().filter_map(|row| Some((row.ratio(0)?, &row.name)));
        if let Some((ratio, name)) = slowest.min_by(|a, b| a.0.total_cmp(&b.0)) {
            println!("slowest against {}: {name} {ratio:.2}", self.peers[0]);
        }
        for row in self.rows {
            if let Err(problem) = &row.mine {
                println!("FAILED {}: {problem}", row.name);
            }
            for (peer, theirs) in self.peers.iter().zip(&row.theirs) {
                if let Err(problem) = theirs {
                    println!("({peer} fails {}: {problem})", row.name);
                }
            }
        }
        println!();
    }

    fn print_mean(&self, group: &str, rows: &[&Row]) {
        print!("{:<40}", format!("geometric mean, {group} ({})", rows.len()));
        for at in 0..self.peers.len() {
            let ratios: Vec<f64> = rows.iter().filter_map(|row| row.ratio(at)).collect();
            print!("{:>16}", geometric_mean(&ratios).map_or("-".into(), |mean| format!("{mean:.2}")));
        }
        println!();
    }
}

fn geometric_mean(ratios: &[f64]) -> Option<f64> {
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    (!ratios.is_empty()).then(|| (logarithms / ratios.len() as f64).exp())
}

#[cfg(test)]
mod tests {
    use super::geometric_mean;

    #[test]
    fn the_mean_of_a_half_and_a_double_is_one() {
        assert!((geometric_mean(&[0.5, 2.0]).unwrap_or_default() - 1.0).abs() < 1e-12);
        assert_eq!(geometric_mean(&[]), None);
    }
}
