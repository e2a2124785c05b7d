//! Figures as a language prints them: a true minus, an en dash between goals,
//! a prime behind a minute.

use std::fmt::{self, Write as _};

use super::{Language, slot};

/// The minus of print, which is as wide as a plus.
const MINUS: char = '−';

impl Language {
    /// A whole number: `25,364`, `−3`.
    pub fn number(&self, number: impl Into<i64>) -> String {
        let number = number.into();
        let mut text = String::new();
        if number < 0 {
            text.push(MINUS);
        }
        self.push_grouped(&mut text, &number.unsigned_abs().to_string());
        text
    }

    /// A number with its sign: `+5`, `−2`, `0`.
    pub fn signed(&self, number: impl Into<i64>) -> String {
        let number = number.into();
        let text = self.number(number);
        if number > 0 { format!("+{text}") } else { text }
    }

    /// A number with decimals, given in units of the last of them: 175 with
    /// two places is `1.75`.
    pub fn decimal(&self, number: impl Into<i64>, places: usize) -> String {
        let number = number.into();
        let digits = format!("{:0>1$}", number.unsigned_abs(), places + 1);
        let (whole, decimals) = digits.split_at(digits.len() - places);
        let mut text = String::new();
        if number < 0 {
            text.push(MINUS);
        }
        self.push_grouped(&mut text, whole);
        if places > 0 {
            text.push_str(self.table.decimal_mark);
            text.push_str(decimals);
        }
        text
    }

    /// A share of a hundred: `62%`.
    pub fn percent(&self, number: impl Into<i64>) -> String {
        slot::fill(self.table.percent, &[("n", &self.number(number))])
    }

    /// A place in an order: `3rd`.
    pub fn ordinal(&self, number: impl Into<u32>) -> String {
        (self.table.ordinal)(number.into())
    }

    /// The goals of two sides: `2–1`.
    pub fn score(&self, home: impl fmt::Display, away: impl fmt::Display) -> String {
        format!("{home}{}{away}", self.table.score_mark)
    }

    /// A minute, given as `42` or `45+2`: `42′`, `45+2′`.
    pub fn minute(&self, minute: impl fmt::Display) -> String {
        let mut text = String::new();
        self.push_minute(&mut text, minute);
        text
    }

    /// Appends a minute as [`Self::minute`] writes it.
    pub fn push_minute(&self, text: &mut String, minute: impl fmt::Display) {
        let _ = write!(text, "{minute}′");
    }

    /// Names in a row: `Canada, Mexico and Panama`.
    pub fn list(&self, names: &[impl AsRef<str>]) -> String {
        let mut text = String::new();
        for (rank, name) in names.iter().enumerate() {
            if rank > 0 {
                let is_last = rank + 1 == names.len();
                text.push_str(if is_last { self.table.and } else { ", " });
            }
            text.push_str(name.as_ref());
        }
        text
    }

    fn push_grouped(&self, text: &mut String, digits: &str) {
        let grouped = digits.len() >= self.table.grouped_from;
        for (rank, digit) in digits.chars().enumerate() {
            if grouped && rank > 0 && (digits.len() - rank).is_multiple_of(3) {
                text.push_str(self.table.group_mark);
            }
            text.push(digit);
        }
    }
}
