/**
 * Parses JSON and refuses an object that names a member twice, which parsers read differently (RFC 8725 §2.4, RFC 7519 §4).
 *
 * @throws SyntaxError
 */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  refuseRepeatedMembers(text);
  return value;
}

/** Walks over text that is known to be JSON: of what stands in it, only strings and brackets matter. */
function refuseRepeatedMembers(text: string): void {
  const objects: (Set<string> | null)[] = [];
  let nameFollows = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    if (token === '{') objects.push(new Set());
    else if (token === '[') objects.push(null);
    else if (token === '}' || token === ']') objects.pop();
    const names = objects.at(-1);
    if (token.startsWith('"') && nameFollows && names) {
      const name = JSON.parse(token) as string; // "sub" and "s\u0075b" are the same name
      if (names.has(name)) throw new SyntaxError('An object names a member twice.');
      names.add(name);
    }
    nameFollows = token === '{' || (token === ',' && names !== null);
  }
}
