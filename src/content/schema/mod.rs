//! The schema of each kind of document, for editors: found out, not written.
//!
//! The reader itself is asked. It is given made-up documents, one value at a
//! time, and what it takes and asks for is the schema. So a key stands once,
//! where it is read, and a schema cannot lag behind; only the sentences that
//! an editor shows beside a key are written down, in [`words`].

mod probe;
mod scalar;
mod words;

use serde_json::{Map, Value, json};

use super::kind::Shape;
use probe::{Answer, Made, Step, ask, document, stranger};

/// Maps of more keys than these are known by their keys: two that have the same
/// are one shape.
const FEW: usize = 6;

/// Lists and maps of names inside each other, at which an end is made: a
/// navigation could go on for ever.
const MOST_OPEN: u8 = 3;

/// How often a key may need another, which needs another.
const MOST_NEEDS: usize = 3;

/// The JSON Schema (draft 7, as editors read it) of a kind of document: of
/// `site.yaml` all, of any other file its front matter.
pub fn schema(shape: Shape) -> Value {
    let mut explorer = Explorer {
        shape,
        known: Vec::new(),
        definitions: Map::new(),
    };
    let mut schema = explorer.map(&[], &[], None).unwrap_or_default();
    let mut whole = Map::new();
    whole.insert(
        "$schema".to_owned(),
        "http://json-schema.org/draft-07/schema#".into(),
    );
    whole.insert("title".to_owned(), words::title(shape).into());
    whole.append(&mut schema);
    if !explorer.definitions.is_empty() {
        whole.insert("definitions".to_owned(), explorer.definitions.into());
    }
    Value::Object(whole)
}

/// Walks through a shape from its root.
struct Explorer {
    shape: Shape,
    /// Maps that have been seen: their keys, and where their schema stands.
    known: Vec<(Vec<&'static str>, String)>,
    definitions: Map<String, Value>,
}

impl Explorer {
    fn ask(&self, steps: &[Step], value: Made) -> Answer {
        ask(self.shape, &document(steps, value))
    }

    /// What stands at the end of `steps`; `keys` are those on the way there.
    fn value(&mut self, steps: &[Step], keys: &[&'static str], open: u8) -> Value {
        if open > MOST_OPEN || self.takes_anything(steps) {
            return json!({});
        }
        let mut taken = scalar::scalars(self.shape, steps).schemas();
        taken.extend(self.list(steps, keys, open));
        taken.extend(self.maps(steps, keys, open));
        match &mut *taken {
            [only] if only.get("type").is_some_and(Value::is_array) => {
                if let Some(types) = only.get_mut("type").and_then(Value::as_array_mut) {
                    types.push("null".into());
                }
                std::mem::take(only)
            }
            _ => {
                taken.push(json!({"type": "null"}));
                json!({"anyOf": taken})
            }
        }
    }

    fn takes_anything(&self, steps: &[Step]) -> bool {
        let answer = self.ask(steps, Made::strangers(2, None));
        answer.accepts() && answer.keys().is_none() && !answer.has_own_names()
    }

    fn list(&mut self, steps: &[Step], keys: &[&'static str], open: u8) -> Option<Value> {
        if self.ask(steps, Made::List(Vec::new())).accepts_form() {
            let mut item = steps.to_vec();
            item.push(Step::Item);
            let items = self.value(&item, keys, open + 1);
            return Some(json!({"type": "array", "items": items}));
        }
        let pair = Made::List(vec![Made::text("1"), Made::text("1")]);
        self.ask(steps, pair).accepts().then(|| {
            let item = json!({"type": ["string", "number"]});
            json!({"type": "array", "items": item, "minItems": 2, "maxItems": 2})
        })
    }

    /// A map of the shape's keys or of the writer's own; where a match is taken
    /// also one under a name.
    fn maps(&mut self, steps: &[Step], keys: &[&'static str], open: u8) -> Vec<Value> {
        let answer = self.ask(steps, Made::strangers(2, None));
        let mut maps = Vec::new();
        if answer.keys().is_some() {
            let mut shapes: Vec<Option<&'static str>> = answer.deciding().map(Some).collect();
            shapes.dedup();
            shapes.push(None);
            for deciding in shapes {
                maps.extend(self.reference(steps, keys, deciding));
            }
            let alone = self.ask(steps, Made::strangers(1, None));
            if alone.keys().is_none() && alone.has_own_names() && !is_under_a_name(steps) {
                let named = self.named(steps, keys, open);
                maps.push(json!({
                    "type": "object", "additionalProperties": named,
                    "minProperties": 1, "maxProperties": 1,
                }));
            }
        } else if answer.has_own_names() && answer.accepts_form() {
            let named = self.named(steps, keys, open);
            maps.push(json!({"type": "object", "additionalProperties": named}));
        }
        maps
    }

    /// The value under a name of the writer's own.
    fn named(&mut self, steps: &[Step], keys: &[&'static str], open: u8) -> Value {
        let mut steps = steps.to_vec();
        steps.push(Step::Name);
        self.value(&steps, keys, open + 1)
    }

    /// A map of the shape's keys: where it has been seen, a word of where.
    fn reference(
        &mut self,
        steps: &[Step],
        keys: &[&'static str],
        deciding: Option<&'static str>,
    ) -> Option<Value> {
        let answer = self.ask(steps, Made::strangers(2, deciding));
        let own = answer.keys()?.to_vec();
        let seen = self.known.iter().find(|(known, _)| *known == own);
        let place = match seen {
            Some((_, place)) if own.len() > FEW => place.clone(),
            _ => self.define(steps, keys, own, deciding)?,
        };
        Some(json!({"$ref": format!("#/definitions/{place}")}))
    }

    /// Finds out what a map holds and gives it a name; the name that it has
    /// already where another is the same.
    fn define(
        &mut self,
        steps: &[Step],
        keys: &[&'static str],
        own: Vec<&'static str>,
        deciding: Option<&'static str>,
    ) -> Option<String> {
        let name = format!("{}-{}", keys.last().unwrap_or(&"map"), self.known.len() + 1);
        let many = own.len() > FEW;
        self.known.push((own, name.clone()));
        let map = Value::Object(self.map(steps, keys, deciding)?);
        let mut same = self.definitions.iter().filter(|(_, other)| **other == map);
        if let (false, Some((other, _))) = (many, same.next()) {
            return Some(other.clone());
        }
        self.definitions.insert(name.clone(), map);
        Some(name)
    }

    /// A map of the shape's keys, each with what it takes.
    fn map(
        &mut self,
        steps: &[Step],
        keys: &[&'static str],
        deciding: Option<&'static str>,
    ) -> Option<Map<String, Value>> {
        let answer = self.ask(steps, Made::strangers(2, deciding));
        let mut properties = Map::new();
        for key in answer.keys()? {
            if properties.contains_key(*key) {
                continue;
            }
            let mut path = keys.to_vec();
            path.push(key);
            let mut value = self.value(&self.towards(steps, key, deciding), &path, 0);
            let told = words::of(self.shape, &path);
            if let (Some(told), Some(value)) = (told, value.as_object_mut()) {
                value.insert("description".to_owned(), told.into());
            }
            properties.insert((*key).to_owned(), value);
        }
        let mut name = steps.to_vec();
        name.push(Step::Key(stranger(0), Vec::new()));
        let others = self.ask(&name, Made::text("1")).knows_the_key();
        Some(Map::from_iter([
            ("type".to_owned(), "object".into()),
            ("properties".to_owned(), properties.into()),
            ("additionalProperties".to_owned(), others.into()),
        ]))
    }

    /// The steps to a key of the map at the end of `steps`, beside what it needs
    /// to make sense.
    fn towards(&self, steps: &[Step], key: &str, deciding: Option<&'static str>) -> Vec<Step> {
        let with = |beside: Vec<(String, Made)>| {
            let mut steps = steps.to_vec();
            steps.push(Step::Key(key.to_owned(), beside));
            steps
        };
        let deciding = deciding.filter(|deciding| *deciding != key);
        let mut beside: Vec<(String, Made)> = deciding
            .map(|deciding| (deciding.to_owned(), Made::List(Vec::new())))
            .into_iter()
            .collect();
        for _ in 0..MOST_NEEDS {
            let answer = self.ask(&with(beside.clone()), Made::text("1"));
            let is_new =
                |needed: &&str| *needed != key && !beside.iter().any(|(known, _)| known == *needed);
            let new: Vec<&str> = answer.lacking().filter(is_new).collect();
            if new.is_empty() {
                break;
            }
            for needed in new {
                let mut there = steps.to_vec();
                there.push(Step::Key(needed.to_owned(), Vec::new()));
                beside.push((needed.to_owned(), self.example(&there)));
            }
        }
        with(beside)
    }

    /// A value that is taken at the end of `steps`.
    fn example(&self, steps: &[Step]) -> Made {
        let teams = ["Ashford Rovers", "Kestrel Town"].map(Made::text);
        let teams = Made::List(teams.to_vec());
        if self.ask(steps, teams.clone()).accepts() {
            return teams;
        }
        let taken = scalar::scalars(self.shape, steps);
        // A value that makes sense beside others alone may be any text.
        Made::text(taken.example.as_deref().unwrap_or("Ashford Rovers"))
    }
}

/// Whether the last step is to a name of the writer's own.
fn is_under_a_name(steps: &[Step]) -> bool {
    matches!(steps.last(), Some(Step::Name))
}
