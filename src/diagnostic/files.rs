//! Complaints about files as the disk has them: the site's, and the output's.

use std::fmt::Display;

use super::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{FileId, Place};

impl Diagnostics {
    /// A file or folder that cannot be read, and what the system says.
    pub fn unreadable_file(&mut self, file: FileId, reason: impl Display) {
        self.push(
            Diagnostic::new(
                Code::UnreadableFile,
                Place::file(file),
                format!("this cannot be read: {reason}"),
            )
            .help(Code::UnreadableFile.mend()),
        );
    }

    /// A text file of more than `limit` megabytes.
    pub fn huge_file(&mut self, file: FileId, limit: u64) {
        self.push(
            Diagnostic::new(
                Code::UnreadableFile,
                Place::file(file),
                format!("a text of more than {limit} MB is not read"),
            )
            .help("divide it into several files"),
        );
    }

    /// Something that is neither file nor folder: `kind` is `a pipe`.
    pub fn special_file(&mut self, file: FileId, kind: &str) {
        self.push(
            Diagnostic::new(
                Code::SpecialFile,
                Place::file(file),
                format!("this is {kind}, not a file"),
            )
            .help("move it out of the site"),
        );
    }

    /// A link that is not followed, and why: `leads out of the site`.
    pub fn link_not_followed(&mut self, file: FileId, why: &str) {
        self.push(
            Diagnostic::new(
                Code::LinkOutside,
                Place::file(file),
                format!("this link {why}, so it is not followed"),
            )
            .help("put the file itself where the link stands"),
        );
    }

    /// A path that is not UTF-8; the tree has it with its bad bytes replaced.
    pub fn bad_file_name(&mut self, file: FileId) {
        self.push(
            Diagnostic::new(
                Code::FileName,
                Place::file(file),
                "the name of this file is not UTF-8 text",
            )
            .help("rename it"),
        );
    }

    /// Two files that one name stands for on many systems.
    pub fn twin_names(&mut self, file: FileId, other: FileId, other_path: &str) {
        self.push(
            Diagnostic::new(
                Code::TwinNames,
                Place::file(file),
                format!("many systems take this file and `{other_path}` for one"),
            )
            .also(Place::file(other), "the other file")
            .help("rename one of the two"),
        );
    }

    /// Our own file in the output, changed by somebody else since.
    pub fn edited_output(&mut self, path: &str, fate: EditedFate) {
        let fate = match fate {
            EditedFate::Overwritten => "it is written anew",
            EditedFate::Kept => "its page is gone, the file is left where it is",
        };
        self.push(
            Diagnostic::new(
                Code::EditedOutput,
                None,
                format!("`{path}` was edited by hand in the output: {fate}"),
            )
            .help("change the content or the templates; each build writes the output anew"),
        );
    }

    /// A file in the output that is not ours, at a path that a page needs.
    pub fn foreign_file(&mut self, path: &str) {
        self.push(
            Diagnostic::new(
                Code::ForeignFile,
                None,
                format!("`{path}` stands in the output where a page belongs, and Pressbox did not write it"),
            )
            .help("move it away, or let it be replaced with `--allow-foreign`"),
        );
    }

    /// A file in the output that was not ours and is replaced, as allowed.
    pub fn foreign_file_replaced(&mut self, path: &str) {
        let mut note = Diagnostic::new(
            Code::ForeignFile,
            None,
            format!("`{path}` in the output, which Pressbox did not write, was replaced by a page"),
        );
        note.severity = Severity::Note;
        self.push(note);
    }

    /// A page at a path that Pressbox keeps for itself.
    pub fn reserved_path(&mut self, path: &str) {
        self.push(
            Diagnostic::new(
                Code::ForeignFile,
                None,
                format!("no page can be at `{path}`: Pressbox keeps its own files there"),
            )
            .help("give the page another address"),
        );
    }

    /// Two files of the site at one path of the output.
    pub fn one_path_twice(&mut self, path: &str) {
        self.push(
            Diagnostic::new(
                Code::OnePathTwice,
                None,
                format!("two files of the site want to be `{path}` in the output"),
            )
            .help(Code::OnePathTwice.mend()),
        );
    }

    /// A link in the output, where a folder of ours belongs.
    pub fn foreign_link(&mut self, path: &str) {
        self.push(
            Diagnostic::new(
                Code::ForeignFile,
                None,
                format!("`{path}` in the output is a link or a file where a folder belongs"),
            )
            .help("move it away: nothing is written through a link"),
        );
    }

    /// A file that was copied was not the file that was read.
    pub fn changed_meanwhile(&mut self, file: FileId) {
        self.push(
            Diagnostic::new(
                Code::ChangedMeanwhile,
                Place::file(file),
                "this file changed while the site was being built",
            )
            .help("build again"),
        );
    }
}

/// What becomes of a file of ours that somebody edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditedFate {
    /// Its page is written over it.
    Overwritten,
    /// The site has no such page any more; the file stays.
    Kept,
}

impl Diagnostic {
    /// No site where one was looked for: `places` says where.
    pub fn no_site(places: &str) -> Self {
        Self::new(
            Code::NoSite,
            None,
            format!("there is no site here: looked for `site.yaml` or `content/` in {places}"),
        )
        .help("go to the site's folder, name it with `--root DIR`, or make a new site with `pressbox init`")
    }

    /// A site without its `content/`.
    pub fn no_content(root: impl Display) -> Self {
        Self::new(
            Code::NoSite,
            None,
            format!("the site in `{root}` has no folder `content`"),
        )
        .help("make `content/reports/` and write the first report there")
    }

    /// Threads that the system does not give.
    pub fn cannot_start_threads(jobs: usize, reason: impl Display) -> Self {
        Self::new(
            Code::CannotWrite,
            None,
            format!("cannot start {jobs} threads: {reason}"),
        )
        .help("ask for fewer with `--jobs`")
    }

    /// A place where nobody can listen.
    pub fn cannot_listen(place: impl Display, reason: impl Display) -> Self {
        Self::new(
            Code::CannotListen,
            None,
            format!("cannot serve at {place}: {reason}"),
        )
        .help("choose another port with `--port N`")
    }

    /// A folder whose changes the system does not tell.
    pub fn cannot_watch(folder: impl Display, reason: impl Display) -> Self {
        Self::new(
            Code::CannotWatch,
            None,
            format!("the system does not tell what changes in `{folder}`: {reason}; its files are looked at every second instead"),
        )
        .help("its limit of watched files may be reached; on Linux it is fs.inotify.max_user_watches")
    }

    /// A word of the command line that fits nothing: `problem` says which.
    pub fn usage(problem: impl Into<String>) -> Self {
        Self::new(Code::Usage, None, problem)
    }

    /// An output folder that is not written into: `why` ends the sentence.
    pub fn refused_output(path: impl Display, why: &str) -> Self {
        Self::new(
            Code::RefusedOutput,
            None,
            format!("`{path}` cannot be the output folder: {why}"),
        )
        .help("choose another folder with `--output DIR`")
    }

    /// An output folder full of files that Pressbox did not write.
    pub fn foreign_output(path: impl Display) -> Self {
        Self::new(
            Code::RefusedOutput,
            None,
            format!("`{path}` is not empty, and Pressbox did not make it"),
        )
        .help("choose another folder with `--output DIR`, or write into this one, leaving its other files alone, with `--allow-foreign`")
    }

    /// Another build at work in the same folder; `holder` names it.
    pub fn locked(path: impl Display, holder: &str) -> Self {
        Self::new(
            Code::Locked,
            None,
            format!("another build is writing into `{path}`: {holder}"),
        )
        .help("wait until it has ended")
    }

    /// What could not be done in the output (`create`, `rename`), and why.
    pub fn cannot_write(path: impl Display, deed: &str, reason: impl Display) -> Self {
        Self::new(
            Code::CannotWrite,
            None,
            format!("cannot {deed} `{path}`: {reason}"),
        )
        .help(Code::CannotWrite.mend())
    }
}
