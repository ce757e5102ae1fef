//! A small difference of two texts by lines, for reports that people read.

/// Lines of `expected` that are missing are marked `-`, lines that `actual` has instead `+`; of the lines that agree only
/// two before and after a difference are shown. Texts of many thousand lines are cut after their common beginning.
pub fn line_diff(expected: &str, actual: &str) -> String {
    const LONGEST: usize = 1_500;
    const CONTEXT: usize = 2;
    let expected: Vec<&str> = expected.lines().collect();
    let actual: Vec<&str> = actual.lines().collect();
    let common = expected.iter().zip(&actual).take_while(|(a, b)| a == b).count();
    let cut = |lines: &[&str]| lines.len().min(common + LONGEST);
    let old = &expected[common..cut(&expected)];
    let new = &actual[common..cut(&actual)];

    // The classic table of longest common subsequences: `table[i][j]` is that of `old[i..]` and `new[j..]`.
    let mut table = vec![vec![0u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            table[i][j] = if old[i] == new[j] { table[i + 1][j + 1] + 1 } else { table[i + 1][j].max(table[i][j + 1]) };
        }
    }
    let mut marked: Vec<(char, &str)> = expected[..common].iter().map(|line| (' ', *line)).collect();
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            marked.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && table[i + 1][j] >= table[i][j + 1]) {
            marked.push(('-', old[i]));
            i += 1;
        } else {
            marked.push(('+', new[j]));
            j += 1;
        }
    }

    let mut text = String::new();
    let mut skipped = false;
    for (at, (mark, line)) in marked.iter().enumerate() {
        let around = &marked[at.saturating_sub(CONTEXT)..(at + CONTEXT + 1).min(marked.len())];
        if around.iter().any(|(mark, _)| *mark != ' ') {
            text += &format!("  {mark} {line}\n");
            skipped = false;
        } else if !skipped {
            text += "    ...\n";
            skipped = true;
        }
    }
    if text.is_empty() {
        text += "    (only the ends of lines differ)\n";
    }
    text
}

#[cfg(test)]
mod tests {
    use super::line_diff;

    #[test]
    fn marks_a_changed_line_between_equal_ones() {
        assert_eq!(line_diff("a\nb\nc\n", "a\nx\nc\n"), "    a\n  - b\n  + x\n    c\n");
    }

    #[test]
    fn leaves_out_what_is_far_from_a_difference() {
        assert_eq!(line_diff("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n6\n"), "    ...\n    3\n    4\n  - 5\n  + 6\n");
    }
}
