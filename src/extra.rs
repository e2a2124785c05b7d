//! A value of no fixed shape: what a user hands through `extra:` to templates.

/// Anything that YAML can say, in the order written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Extra {
    /// Nothing: an empty value, or no `extra:` at all.
    #[default]
    Nothing,
    /// A scalar as written; a template gets a number or a truth value where
    /// the text is one.
    Text(Box<str>),
    /// A list.
    List(Vec<Extra>),
    /// A map.
    Map(Vec<(Box<str>, Extra)>),
}
