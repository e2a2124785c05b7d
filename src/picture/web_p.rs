//! WebP: its chunks, without those that tell of the camera.

use super::Broken;

/// The length of a chunk's name and length.
const HEAD: usize = 8;
/// The bits of the extended header that announce Exif and XMP.
const TELLING: u8 = 0b0000_1100;

/// A picture without its Exif and XMP; its pixels stay as they are.
pub(super) fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Broken> {
    let cut_off = || Broken("it is cut off".to_owned());
    let mut kept = bytes.get(..12).ok_or_else(cut_off)?.to_vec();
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some((head, _)) = rest.split_at_checked(HEAD) {
        let (name, length) = head.split_at(4);
        let length = <[u8; 4]>::try_from(length).map_or(0, u32::from_le_bytes);
        let padded = usize::try_from(length).map_or(usize::MAX, |length| length + length % 2);
        let end = HEAD.saturating_add(padded).min(rest.len());
        let (chunk, after) = rest.split_at(end);
        rest = after;
        match name {
            b"EXIF" | b"XMP " => {}
            b"VP8X" => {
                let start = kept.len();
                kept.extend_from_slice(chunk);
                if let Some(flags) = kept.get_mut(start + HEAD) {
                    *flags &= !TELLING;
                }
            }
            _ => kept.extend_from_slice(chunk),
        }
    }
    let length = u32::try_from(kept.len() - HEAD).map_err(|_| cut_off())?;
    for (byte, of_length) in kept.iter_mut().skip(4).zip(length.to_le_bytes()) {
        *byte = of_length;
    }
    Ok(kept)
}
