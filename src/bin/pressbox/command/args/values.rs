//! Values of the command line.

use pressbox::calendar::Date;

pub(super) fn pair(text: &str) -> Result<(String, String), String> {
    let (theirs, ours) = text
        .split_once('=')
        .ok_or_else(|| format!("`{text}` is not of the form THEIRS=OURS"))?;
    Ok((theirs.trim().to_owned(), ours.trim().to_owned()))
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    let problem = || format!("`{text}` is not a date like 2021-10-07");
    if text.len() != "2021-10-07".len() {
        return Err(problem());
    }
    text.parse().map_err(|_| problem())
}

pub(super) fn base_url(text: &str) -> Result<String, String> {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') => Ok(text.to_owned()),
        _ => Err(format!(
            "`{text}` is not an address like https://example.org/football/"
        )),
    }
}
