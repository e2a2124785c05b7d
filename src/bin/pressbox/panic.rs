//! A panic is a bug of ours, and says so.

use std::panic::PanicHookInfo;

use crate::terminal;

/// Has every panic tell the user that the fault is not theirs.
pub(crate) fn explain() {
    std::panic::set_hook(Box::new(|info| terminal::write_error(&message(info))));
}

fn message(info: &PanicHookInfo<'_>) -> String {
    let payload = info.payload();
    let what = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message");
    let place = info
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    format!(
        "\nthis is a bug in Pressbox {}, not in your site: {what}\n  at {place}\nPlease report it with these lines and, if you can, the file that brings it about.\n",
        env!("CARGO_PKG_VERSION")
    )
}
