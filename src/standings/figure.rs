//! Exact numbers: whole, or one whole number over another.

use std::cmp::Ordering;

/// An exact figure, compared by cross-multiplication and never rounded.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Above the line.
    pub numerator: i64,
    /// Below the line; 0 is beyond every number, as the goal average of a team
    /// that has conceded nothing.
    pub denominator: u32,
}

impl Figure {
    /// A whole number.
    pub fn whole(number: impl Into<i64>) -> Self {
        Self {
            numerator: number.into(),
            denominator: 1,
        }
    }

    /// One number divided by how many there were; 0 where there was none.
    pub fn per(number: i64, count: u32) -> Self {
        Self {
            numerator: if count == 0 { 0 } else { number },
            denominator: count.max(1),
        }
    }

    /// One number over another, beyond every number where the other is 0; but
    /// nothing over nothing is 0.
    pub fn ratio(number: u32, other: u32) -> Self {
        match (number, other) {
            (0, _) => Self::whole(0),
            (_, 0) => Self {
                numerator: 1,
                denominator: 0,
            },
            _ => Self {
                numerator: number.into(),
                denominator: other,
            },
        }
    }

    /// The whole number that it is, if it is one.
    pub fn as_whole(self) -> Option<i64> {
        let denominator = i64::from(self.denominator);
        (denominator != 0 && self.numerator % denominator == 0)
            .then(|| self.numerator / denominator)
    }

    /// The figure cut off after so many decimals, without a sign: `1.419`.
    /// `None` where it is beyond every number.
    pub fn decimals(self, places: u32) -> Option<String> {
        let denominator = u128::from(self.denominator);
        let scale = 10_u128.checked_pow(places)?;
        let scaled = u128::from(self.numerator.unsigned_abs())
            .checked_mul(scale)?
            .checked_div(denominator)?;
        let (whole, part) = (scaled / scale, scaled % scale);
        Some(match places {
            0 => whole.to_string(),
            _ => format!("{whole}.{part:0width$}", width = places as usize),
        })
    }
}

impl Ord for Figure {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        let right = i128::from(other.numerator) * i128::from(self.denominator);
        match (self.denominator, other.denominator) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            _ => left.cmp(&right),
        }
    }
}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Figure {}
