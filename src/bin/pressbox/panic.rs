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

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::message;

    #[test]
    fn a_bug_says_that_it_is_one() {
        let told = Arc::new(Mutex::new(String::new()));
        let hears = Arc::clone(&told);
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            hears.lock().unwrap().push_str(&message(info));
        }));
        let ended = std::panic::catch_unwind(|| panic!("the whistle is broken"));
        std::panic::set_hook(before);
        assert!(ended.is_err());
        let told = told.lock().unwrap();
        let version = env!("CARGO_PKG_VERSION");
        for word in [
            "a bug in Pressbox",
            version,
            "not in your site",
            "whistle",
            "panic.rs",
        ] {
            assert!(told.contains(word), "{word}: {told}");
        }
    }
}
