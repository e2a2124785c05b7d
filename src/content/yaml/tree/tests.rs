//! What documents are read as, and which are refused.

use super::{position, read};
use crate::content::yaml::{Document, Form, Node, Problem};

/// The tree in one line: lists in brackets, maps in braces.
fn print(node: &Node<'_>) -> String {
    match &node.form {
        Form::Scalar(text) => format!("{}:{text:?}", node.number),
        Form::List(items) => {
            let items: Vec<_> = items.iter().map(print).collect();
            format!("{}[{}]", node.number, items.join(" "))
        }
        Form::Map(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|entry| format!("{}:{}={}", entry.number, entry.key, print(&entry.value)))
                .collect();
            format!("{}{{{}}}", node.number, entries.join(" "))
        }
    }
}

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_eq!(print(&read(source).unwrap().root), expected);
}

#[track_caller]
fn refused(source: &str, problem: &Problem, at: usize) {
    let fault = read(source).unwrap_err();
    assert_eq!((&fault.problem, fault.at), (problem, at));
}

#[test]
fn scalars_stay_as_they_are_written() {
    check(
        "a: no\nb: 1.10\nc: null\nd: 0x1F\ne: ~\nf: 007\ng: +5\nh: TRUE\n",
        r#"0{1:a=2:"no" 3:b=4:"1.10" 5:c=6:"null" 7:d=8:"0x1F" 9:e=10:"~" 11:f=12:"007" 13:g=14:"+5" 15:h=16:"TRUE"}"#,
    );
    check(
        "[1e3, .nan, 12_345, -5, 99999999999999999999999, 2021-10-07, 20:45]",
        r#"0[1:"1e3" 2:".nan" 3:"12_345" 4:"-5" 5:"99999999999999999999999" 6:"2021-10-07" 7:"20:45"]"#,
    );
    check(
        "null: 1\n2: {true: x}\n",
        r#"0{1:null=2:"1" 3:2=4{5:true=6:"x"}}"#,
    );
    check("", r#"0:"""#);
    check("a:\nb: ''\n", r#"0{1:a=2:"" 3:b=4:""}"#);
}

#[test]
fn aliases_are_read_where_they_stand() {
    check(
        "a: &x [1, b]\nc: *x\nd: *x\n",
        r#"0{1:a=2[3:"1" 4:"b"] 5:c=6[7:"1" 8:"b"] 9:d=10[11:"1" 12:"b"]}"#,
    );
}

#[test]
fn a_key_that_stands_twice_is_noted_at_any_depth() {
    let Document { duplicates, .. } = read("a: 1\nb: {c: 1, d: 2, c: 3}\na: 2\n").unwrap();
    let places: Vec<_> = duplicates.iter().map(|d| (d.first, d.again)).collect();
    assert_eq!(places, [(5, 9), (1, 11)]);
    let long: Vec<_> = (0..40).map(|i| format!("k{}: 1\n", i % 39)).collect();
    let long = long.concat();
    assert_eq!(read(&long).unwrap().duplicates.len(), 1);
}

#[test]
fn a_number_finds_its_byte() {
    let source = "é: \"Ü\"\nb:\n  - x\n  - {c: 'd', e: [1, ~]}\r\nz: 3\n";
    let begins = |number| &source[position(source, number).unwrap()..];
    assert!(begins(2).starts_with("\"Ü\""));
    assert!(begins(7).starts_with("c: 'd'"));
    assert!(begins(12).starts_with("~]"));
    assert!(begins(14).starts_with("3\n"));
    assert_eq!(position(source, 15), None);
}

#[test]
fn limits_hold() {
    refused(&"[".repeat(100_000), &Problem::TooDeep, 1000);
    refused(&"- ".repeat(5000), &Problem::TooDeep, 64);
    refused("a: b\u{7}\n", &Problem::Control('\u{7}'), 4);
    refused("a: &x [*x]\n", &Problem::TooManyAliases, 3);
    refused("{a: b}: c\n", &Problem::KeyIsNoWord, 0);
    refused("a: !b c\n", &Problem::Tag, 3);
    let lines: Vec<_> = ('a'..'h')
        .zip('b'..='h')
        .map(|(before, name)| {
            let aliases = vec![format!("*{before}"); 9].join(", ");
            format!("{name}: &{name} [{aliases}]\n")
        })
        .collect();
    let bomb = format!("a: &a [x]\n{}", lines.concat());
    assert_eq!(read(&bomb).unwrap_err().problem, Problem::TooManyAliases);
}
