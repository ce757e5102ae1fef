//! Where the programs are and what they are called.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One conformance program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Program {
    /// The folder below the corpus that the program lies in: what it is about.
    pub area: String,
    /// The file name without its ending: what it checks.
    pub name: String,
    /// The absolute path of the `.py` file.
    pub path: PathBuf,
}

impl Program {
    /// `area/name`, by which filters and the list of known failures call the program.
    pub fn title(&self) -> String {
        format!("{}/{}", self.area, self.name)
    }

    /// The absolute path of the folder that the program lies in.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("/"))
    }

    /// The path of the golden with the given ending (`out`, `err` or `code`).
    pub fn golden(&self, ending: &str) -> PathBuf {
        self.path.with_extension(ending)
    }
}

/// The root of the repository that this crate was built in.
pub fn repository_root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = manifest.ancestors().nth(2).unwrap_or(manifest);
    root.canonicalize().unwrap_or_else(|_| root.to_path_buf())
}

/// The folder that holds the areas.
pub fn corpus_folder() -> PathBuf {
    repository_root().join("tests/conformance")
}

/// All programs whose title contains `filter` (all of them when there is none), sorted by title.
///
/// # Errors
/// When a folder of the corpus cannot be read.
pub fn discover(filter: Option<&str>) -> io::Result<Vec<Program>> {
    let mut programs = Vec::new();
    for area in fs::read_dir(corpus_folder())? {
        let area = area?;
        if !area.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(area.path())? {
            let path = file?.path();
            if path.extension().is_none_or(|ending| ending != "py") {
                continue;
            }
            let (Some(name), Ok(area)) = (path.file_stem(), area.file_name().into_string()) else { continue };
            let program = Program { area, name: name.to_string_lossy().into_owned(), path: path.clone() };
            if filter.is_none_or(|filter| program.title().contains(filter)) {
                programs.push(program);
            }
        }
    }
    programs.sort();
    Ok(programs)
}
