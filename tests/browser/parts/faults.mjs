// What was found, once for each place and thing.

/** Faults of one check, in the order found. */
export class Faults {
  constructor() {
    this.found = new Map();
  }

  /** `where` is a page or a file, `what` what is wrong there. */
  add(where, what) {
    this.found.set(what, [...(this.found.get(what) ?? []), where]);
  }

  /** A line for each thing, with the first places where it is. */
  lines() {
    return [...this.found].map(([what, where]) => {
      const places = [...new Set(where)];
      const more = places.length > 4 ? ` and ${places.length - 4} more` : '';
      return `${what}\n    on ${places.slice(0, 4).join(', ')}${more}`;
    });
  }
}
