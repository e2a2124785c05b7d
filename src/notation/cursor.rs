//! A line as tokens: words, quoted names, punctuation.
//!
//! Knows no football: a word is whatever stands between spaces, commas and
//! brackets. What words mean is for the readers.

use std::ops::Range;

use super::{Fault, Name};

/// The longest line that any reader takes, in bytes: more is no line that a
/// person wrote.
pub(super) const LONGEST_LINE: usize = 20_000;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// Its bytes, with quotation marks where there are any.
    pub(super) range: Range<usize>,
}

/// What a piece of a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Anything without spaces and punctuation between words.
    Word,
    /// A text in quotation marks; `""` within it is a quotation mark.
    Quoted(Box<str>),
    /// A quotation mark that is never closed.
    Unclosed,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `|`
    Bar,
    /// The end of a line.
    Break,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
}

impl Token {
    /// The bytes of `line` that this token covers.
    pub(super) fn text<'a>(&self, line: &'a str) -> &'a str {
        part(line, self.range.clone())
    }

    /// Whether this is a plain word.
    pub(super) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether this word is one dash and nothing else.
    pub(super) fn is_dash(&self, line: &str) -> bool {
        let mut chars = self.text(line).chars();
        self.is_word() && chars.next().is_some_and(is_dash) && chars.next().is_none()
    }
}

/// `line[range]`, and nothing where the range is none of the line.
pub(super) fn part(line: &str, range: Range<usize>) -> &str {
    line.get(range).unwrap_or_default()
}

/// A hyphen, a dash or a minus.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The tokens of a part of a line; their ranges are those of the line.
pub(super) fn tokens_within(line: &str, range: Range<usize>) -> Vec<Token> {
    let mut cursor = Cursor {
        line: part(line, 0..range.end),
        at: range.start,
        unclosed: None,
    };
    let mut tokens = Vec::new();
    while let Some(token) = cursor.token() {
        tokens.push(token);
    }
    tokens
}

/// A place in a line.
struct Cursor<'a> {
    line: &'a str,
    at: usize,
    /// A closing quotation mark that is known not to follow.
    unclosed: Option<char>,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        part(self.line, self.at..self.line.len()).chars().next()
    }

    fn token(&mut self) -> Option<Token> {
        while let Some(c) = self.peek().filter(|c| c.is_whitespace() && *c != '\n') {
            self.at += c.len_utf8();
        }
        let start = self.at;
        let first = self.peek()?;
        self.at += first.len_utf8();
        let kind = match first {
            ',' | '、' | '，' => TokenKind::Comma,
            ';' | '；' => TokenKind::Semicolon,
            '|' => TokenKind::Bar,
            '\n' => TokenKind::Break,
            '(' | '[' => TokenKind::Open,
            ')' | ']' => TokenKind::Close,
            '"' => self.quoted('"'),
            '“' | '„' => self.quoted('”'),
            _ => {
                self.word();
                TokenKind::Word
            }
        };
        Some(Token {
            kind,
            range: start..self.at,
        })
    }

    fn word(&mut self) {
        while let Some(c) = self.peek() {
            if c.is_whitespace() || matches!(c, ',' | ';' | '|' | '(' | ')' | '[' | ']') {
                break;
            }
            self.at += c.len_utf8();
        }
    }

    /// What follows an opening quotation mark, up to `close`.
    fn quoted(&mut self, close: char) -> TokenKind {
        if self.unclosed == Some(close) {
            return TokenKind::Unclosed;
        }
        let mut text = String::new();
        let mut rest = part(self.line, self.at..self.line.len()).char_indices();
        while let Some((offset, c)) = rest.next() {
            let ends = c == close || (close == '”' && c == '“');
            if !ends {
                text.push(c);
            } else if close == '"' && rest.as_str().starts_with('"') {
                rest.next();
                text.push('"');
            } else {
                self.at += offset + c.len_utf8();
                return TokenKind::Quoted(text.into());
            }
        }
        self.unclosed = Some(close);
        TokenKind::Unclosed
    }
}

/// The name that these tokens spell: words with one space between, or one
/// quoted text. `None` where there are none but breaks of the line.
pub(super) fn name(line: &str, tokens: &[Token]) -> Option<Name> {
    let says = |token: &&Token| token.kind != TokenKind::Break;
    let (first, last) = (tokens.iter().find(says)?, tokens.iter().rev().find(says)?);
    let range = first.range.start..last.range.end;
    let value = if let (TokenKind::Quoted(text), true) = (&first.kind, first.range == last.range) {
        text.clone()
    } else {
        spaced_once(part(line, range.clone()))
    };
    Some(Name { value, range })
}

/// `text` with one space wherever it has several.
pub(super) fn spaced_once(text: &str) -> Box<str> {
    let single = !text.contains(|c: char| c.is_whitespace() && c != ' ') && !text.contains("  ");
    if single {
        return text.trim().into();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

/// The part of a line without spaces around it and without one pair of
/// brackets that holds all of it.
pub(super) fn unbracketed(line: &str) -> Range<usize> {
    let outer = trimmed(line, 0..line.len());
    let text = part(line, outer.clone());
    let pairs = [('(', ')'), ('[', ']')];
    let Some((open, close)) = pairs
        .into_iter()
        .find(|(open, close)| text.starts_with(*open) && text.ends_with(*close))
    else {
        return outer;
    };
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        depth = match c {
            _ if c == open => depth + 1,
            _ if c == close => depth.saturating_sub(1),
            _ => depth,
        };
        if depth == 0 && at + 1 < text.len() {
            return outer;
        }
    }
    trimmed(line, outer.start + 1..outer.end - 1)
}

/// `range` without the spaces at its ends.
pub(super) fn trimmed(line: &str, range: Range<usize>) -> Range<usize> {
    let text = part(line, range.clone());
    let start = range.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

/// Complains of a line that is longer than any reader takes.
pub(super) fn within_length(line: &str, longest: usize) -> Result<(), Fault> {
    if line.len() <= longest {
        return Ok(());
    }
    let end = (longest..line.len())
        .find(|at| line.is_char_boundary(*at))
        .unwrap_or(line.len());
    Err(Fault::new(
        end..line.len(),
        format!("a line of this kind is at most {longest} bytes long"),
    ))
}

/// The bracket that closes the one at `open`, as an index into `tokens`.
pub(super) fn closing(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close if depth <= 1 => return Some(index),
            TokenKind::Close => depth -= 1,
            TokenKind::Word
            | TokenKind::Quoted(_)
            | TokenKind::Unclosed
            | TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Bar
            | TokenKind::Break => {}
        }
    }
    None
}

/// What to do about a bracket without its partner. In YAML's braces and square
/// brackets a comma ends the value, and so cuts a bracket of the line in two.
pub(super) const OTHER_BRACKET: &str = "write its other half, or take it out; within `{…}` or `[…]` \
    put a line that has a comma in quotes";

/// Complains of brackets and quotation marks that have no partner.
pub(super) fn balanced(line: &str, tokens: &[Token]) -> Result<(), Fault> {
    let mut open: Vec<&Token> = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Open => open.push(token),
            TokenKind::Close if open.pop().is_none() => {
                return Err(Fault::new(
                    token.range.clone(),
                    format!(
                        "`{}` closes a bracket that was never opened",
                        token.text(line)
                    ),
                )
                .mend(OTHER_BRACKET.to_owned()));
            }
            TokenKind::Unclosed => {
                return Err(Fault::new(
                    token.range.clone(),
                    "this quotation mark is never closed".to_owned(),
                ));
            }
            TokenKind::Close
            | TokenKind::Word
            | TokenKind::Quoted(_)
            | TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Bar
            | TokenKind::Break => {}
        }
    }
    match open.first() {
        Some(token) => Err(Fault::new(
            token.range.clone(),
            "this bracket is never closed".to_owned(),
        )
        .mend(OTHER_BRACKET.to_owned())),
        None => Ok(()),
    }
}

/// Where the last word of a line ends, brackets and spaces behind it left out.
pub(super) fn end_of_words(line: &str) -> usize {
    line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ']'))
        .len()
}
