//! Tables of real and of constructed competitions.
