//! Complaints about pictures.

use crate::source::{FileId, Place};

use super::{Code, Diagnostic, Diagnostics};

impl Diagnostics {
    /// A picture that cannot be read; `why`, in words.
    pub fn broken_picture(&mut self, place: Place, why: &str) {
        self.push(
            Diagnostic::new(
                Code::BrokenPicture,
                place,
                format!("this picture cannot be read: {why}"),
            )
            .help("save it again as JPEG or PNG"),
        );
    }

    /// A picture of more pixels than can be worked on.
    pub fn huge_picture(&mut self, place: Place, [width, height]: [u32; 2], most: u64) {
        self.push(
            Diagnostic::new(
                Code::HugePicture,
                place,
                format!(
                    "this picture has {width} × {height} pixels, and at most {} million are read",
                    most / 1_000_000
                ),
            )
            .help("make it smaller, for a page shows it at most 1600 pixels wide; or allow it in site.yaml: `pictures: {megapixels: …}`"),
        );
    }

    /// A photograph that is published with all that its camera wrote into it.
    pub fn kept_metadata(&mut self, place: Place, name: &str) {
        self.push(
            Diagnostic::new(
                Code::KeptMetadata,
                place,
                format!("{name} is published as it is, and may tell where it was taken"),
            )
            .help("save it as JPEG: that is published without position, time and owner"),
        );
    }

    /// A drawing that does more than show; `what` is written in it.
    pub fn acting_drawing(&mut self, file: FileId, what: &str) {
        self.push(
            Diagnostic::new(
                Code::ActingDrawing,
                Place::file(file),
                format!("this drawing does more than show: it holds `{what}`"),
            )
            .help("save it as plain SVG, without scripts"),
        );
    }
}
