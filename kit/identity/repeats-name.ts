/**
 * Whether an object in a JSON text has the same name twice, at any depth and however it is escaped. Parsers differ in which of
 * the two they take (RFC 8259 §4), so such a text says different things to different readers. The text must be valid JSON.
 */
export function repeatsName(json: string): boolean {
  /** The names of each object that is open; null for an array. */
  const open: (Set<string> | null)[] = [];
  let previous = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const names = open.at(-1);
      const name = JSON.parse(previous) as string;
      if (names?.has(name)) return true;
      names?.add(name);
    }
    previous = token;
  }
  return false;
}

/** Strings and what gives them their place; numbers and the like say nothing here. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;
