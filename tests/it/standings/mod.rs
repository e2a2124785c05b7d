//! Tables of real and of constructed competitions.

mod case;
mod changes;
mod distinctions;
mod oracle;
