/** An error of a GraphQL answer, as far as a summary tells it. */
export interface AnswerError {
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

type Fields = Readonly<Record<string, unknown>>;

const ROWS_SHOWN = 2;
const NAME_WIDTH = 21;

/**
 * A view as text: a heading a department, then a line a field; of a list its newest rows, a line each. A null that an error explains is told
 * by the error's code, so that "not shown" and "not known" never look like "nothing".
 */
export function summarise(view: Fields, at: readonly string[], errors: readonly AnswerError[]): string[] {
  return Object.entries(view).flatMap(([department, fields]) => {
    const path = [...at, department];
    if (fields === null) return [`  ${department}: ${explain(path, errors)}`];
    if (!isFields(fields)) return [];
    return [
      `  ${department}`,
      ...Object.entries(fields).flatMap(([name, value]) => told(name, value, [...path, name], errors)),
    ];
  });
}

function told(name: string, value: unknown, path: readonly string[], errors: readonly AnswerError[]): string[] {
  const label = `    ${words(name).padEnd(NAME_WIDTH)} `;
  if (value === null) return [`${label}${explain(path, errors)}`];
  if (!isFields(value) || !Array.isArray(value['nodes'])) return [`${label}${brief(value)}`];
  const nodes: unknown[] = value['nodes'];
  const hidden = errors.filter((error) => startsWith(error.path ?? [], path)).length;
  const rest = [
    nodes.length > ROWS_SHOWN ? `${nodes.length - ROWS_SHOWN} more` : '',
    hidden > 0 ? `figures not shown: ${hidden}` : '',
  ].filter((text) => text !== '');
  const lines = [...nodes.slice(0, ROWS_SHOWN).map(brief), ...(rest.length > 0 ? [`… ${rest.join(', ')}`] : [])];
  return (lines.length > 0 ? lines : ['none']).map((line, at) =>
    at === 0 ? `${label}${line}` : `${' '.repeat(label.length)}${line}`,
  );
}

/** The values of a row or object with their names, one after the other. */
function brief(value: unknown): string {
  if (Array.isArray(value)) return value.map(brief).join('; ');
  if (isFields(value)) {
    if (Array.isArray(value['nodes'])) return brief(value['nodes']);
    return Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) =>
        typeof inner === 'object' ? `${words(name)} (${brief(inner)})` : `${words(name)} ${brief(inner)}`,
      )
      .join(', ');
  }
  return typeof value === 'string' ? value.replace(/T(\d\d:\d\d)[\d:.]*Z$/, ' $1') : String(value);
}

/** `unlawfulPercent` as "unlawful percent". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function explain(path: readonly string[], errors: readonly AnswerError[]): string {
  const error = errors.find(
    ({ path: own }) => own !== undefined && own.length === path.length && startsWith(own, path),
  );
  return error === undefined ? 'nothing' : `not shown (${error.extensions.code})`;
}

function startsWith(path: readonly (string | number)[], start: readonly (string | number)[]): boolean {
  return start.every((segment, at) => path[at] === segment);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
