//! Colours and how well they are told apart, by the measure of WCAG 2.2.
//!
//! All in whole numbers, so that every machine comes to the same colour.

use std::fmt;

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

/// How much brighter one colour is than another, in hundredths: 100 is
/// none, 2100 is white on black.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contrast(pub u32);

impl Contrast {
    /// What text needs (WCAG 2.2, 1.4.3).
    pub const TEXT: Self = Self(450);
    /// What lines and marks need (WCAG 2.2, 1.4.11).
    pub const MARK: Self = Self(300);
}

/// In how many steps a colour is taken to black or white.
const STEPS: u16 = 64;

impl Colour {
    /// Black.
    pub const BLACK: Self = Self::new(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self::new(255, 255, 255);
    /// The grey that is as far from black as from white: an outline of it is
    /// seen on either.
    pub const NEUTRAL: Self = Self::new(0x76, 0x76, 0x76);

    /// The colour of three parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The colour of `#c8102e` or `#abc`; `None` where the text is none.
    pub fn of(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        match digits.len() {
            6 => Some(Self::new(red, green, blue)),
            3 => Some(Self::new(
                (green & 0xF) * 0x11,
                (blue >> 4) * 0x11,
                (blue & 0xF) * 0x11,
            )),
            _ => None,
        }
    }

    /// How well this colour stands out from another.
    pub fn contrast(self, other: Self) -> Contrast {
        let [ours, theirs] = [self, other].map(|colour| colour.luminance() + 50_000);
        Contrast(ours.max(theirs) * 100 / ours.min(theirs))
    }

    /// Black or white, whichever is read better on this colour.
    #[must_use]
    pub fn ink(self) -> Self {
        if self.contrast(Self::BLACK) >= self.contrast(Self::WHITE) {
            Self::BLACK
        } else {
            Self::WHITE
        }
    }

    /// This colour, darkened or lightened no further than it takes to stand
    /// out from a background.
    #[must_use]
    pub fn readable_on(self, background: Self, enough: Contrast) -> Self {
        let goal = background.ink();
        (0..=STEPS)
            .map(|step| self.towards(goal, step))
            .find(|colour| colour.contrast(background) >= enough)
            .unwrap_or(goal)
    }

    /// The colour so many steps of the way to another.
    fn towards(self, goal: Self, step: u16) -> Self {
        let part = |from: u8, to: u8| {
            let mixed = (u16::from(from) * (STEPS - step) + u16::from(to) * step) / STEPS;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        Self {
            red: part(self.red, goal.red),
            green: part(self.green, goal.green),
            blue: part(self.blue, goal.blue),
        }
    }

    /// Relative luminance, in millionths (WCAG 2.2, "relative luminance").
    fn luminance(self) -> u32 {
        let linear = |part: u8| LINEAR.get(usize::from(part)).copied().unwrap_or_default();
        (2126 * u64::from(linear(self.red))
            + 7152 * u64::from(linear(self.green))
            + 722 * u64::from(linear(self.blue)))
        .checked_div(10_000)
        .and_then(|luminance| u32::try_from(luminance).ok())
        .unwrap_or_default()
    }
}

/// As CSS and SVG write it: `#c8102e`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The light of each level of an sRGB channel, in millionths: `c / 12.92` up to
/// 0.04045, above it `((c + 0.055) / 1.055) ^ 2.4` (IEC 61966-2-1).
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347, 3677, 4025, 4391, 4777, 5182,
    5605, 6049, 6512, 6995, 7499, 8023, 8568, 9134, 9721, 10_330, 10_960, 11_612, 12_286, 12_983,
    13_702, 14_444, 15_209, 15_996, 16_807, 17_642, 18_500, 19_382, 20_289, 21_219, 22_174, 23_153,
    24_158, 25_187, 26_241, 27_321, 28_426, 29_557, 30_713, 31_896, 33_105, 34_340, 35_601, 36_889,
    38_204, 39_546, 40_915, 42_311, 43_735, 45_186, 46_665, 48_172, 49_707, 51_269, 52_861, 54_480,
    56_128, 57_805, 59_511, 61_246, 63_010, 64_803, 66_626, 68_478, 70_360, 72_272, 74_214, 76_185,
    78_187, 80_220, 82_283, 84_376, 86_500, 88_656, 90_842, 93_059, 95_307, 97_587, 99_899,
    102_242, 104_616, 107_023, 109_462, 111_932, 114_435, 116_971, 119_538, 122_139, 124_772,
    127_438, 130_136, 132_868, 135_633, 138_432, 141_263, 144_128, 147_027, 149_960, 152_926,
    155_926, 158_961, 162_029, 165_132, 168_269, 171_441, 174_647, 177_888, 181_164, 184_475,
    187_821, 191_202, 194_618, 198_069, 201_556, 205_079, 208_637, 212_231, 215_861, 219_526,
    223_228, 226_966, 230_740, 234_551, 238_398, 242_281, 246_201, 250_158, 254_152, 258_183,
    262_251, 266_356, 270_498, 274_677, 278_894, 283_149, 287_441, 291_771, 296_138, 300_544,
    304_987, 309_469, 313_989, 318_547, 323_143, 327_778, 332_452, 337_164, 341_914, 346_704,
    351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429, 391_572, 396_755,
    401_978, 407_240, 412_543, 417_885, 423_268, 428_690, 434_154, 439_657, 445_201, 450_786,
    456_411, 462_077, 467_784, 473_531, 479_320, 485_150, 491_021, 496_933, 502_886, 508_881,
    514_918, 520_996, 527_115, 533_276, 539_479, 545_724, 552_011, 558_340, 564_712, 571_125,
    577_580, 584_078, 590_619, 597_202, 603_827, 610_496, 617_207, 623_960, 630_757, 637_597,
    644_480, 651_406, 658_375, 665_387, 672_443, 679_542, 686_685, 693_872, 701_102, 708_376,
    715_694, 723_055, 730_461, 737_910, 745_404, 752_942, 760_525, 768_151, 775_822, 783_538,
    791_298, 799_103, 806_952, 814_847, 822_786, 830_770, 838_799, 846_873, 854_993, 863_157,
    871_367, 879_622, 887_923, 896_269, 904_661, 913_099, 921_582, 930_111, 938_686, 947_307,
    955_973, 964_686, 973_445, 982_251, 991_102, 1_000_000,
];

#[cfg(test)]
mod tests {
    use super::{Colour, Contrast, LINEAR};

    #[test]
    fn a_colour_is_read_and_written() {
        let colour = |text: &str| Colour::of(text).map(|colour| colour.to_string());
        assert_eq!(colour("#C8102E").as_deref(), Some("#c8102e"));
        assert_eq!(colour(" #1af ").as_deref(), Some("#11aaff"));
        for wrong in [
            "", "#", "#12", "#12345", "#gggggg", "#+12345", "c8102e", "red",
        ] {
            assert_eq!(colour(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let white = Colour::WHITE;
        assert_eq!(white.contrast(Colour::BLACK), Contrast(2100));
        assert_eq!(white.contrast(white), Contrast(100));
        assert_eq!(Colour::NEUTRAL.contrast(white), Contrast(454));
        assert_eq!(Colour::NEUTRAL.contrast(Colour::BLACK), Contrast(462));
        assert_eq!(Colour::new(255, 0, 0).contrast(white), Contrast(399));
    }

    #[test]
    fn any_colour_is_made_readable_on_any_background() {
        let levels = [0_u8, 60, 118, 190, 255];
        for background in levels.map(|level| Colour::new(level, level, level)) {
            for red in levels {
                for green in levels {
                    let colour = Colour::new(red, green, 128);
                    let shown = colour.readable_on(background, Contrast::TEXT);
                    assert!(
                        shown.contrast(background) >= Contrast::TEXT,
                        "{colour} on {background}"
                    );
                    if colour.contrast(background) >= Contrast::TEXT {
                        assert_eq!(shown, colour, "a colour that is readable stays");
                    }
                }
            }
        }
    }

    #[test]
    fn the_levels_follow_the_formula() {
        for (level, linear) in (0..=u8::MAX).zip(LINEAR) {
            let c = f64::from(level) / 255.0;
            let light = if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            };
            assert!((light * 1e6 - f64::from(linear)).abs() <= 1.0, "{level}");
        }
    }
}
