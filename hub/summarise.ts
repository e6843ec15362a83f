/** An error of a GraphQL answer, as far as a summary tells it. */
export interface AnswerError {
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

type Fields = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

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

function told(name: string, value: unknown, path: Path, errors: readonly AnswerError[]): string[] {
  const label = `    ${words(name).padEnd(NAME_WIDTH)} `;
  if (value === null) return [`${label}${explain(path, errors)}`];
  if (!isFields(value) || !Array.isArray(value['nodes'])) return [`${label}${brief(value, path, errors)}`];
  const nodes: unknown[] = value['nodes'];
  const more = nodes.length - ROWS_SHOWN;
  const lines = nodes.slice(0, ROWS_SHOWN).map((node, at) => brief(node, [...path, 'nodes', at], errors));
  if (more > 0) lines.push(`… ${more} more`);
  return (lines.length > 0 ? lines : ['none']).map((line, at) =>
    at === 0 ? `${label}${line}` : `${' '.repeat(label.length)}${line}`,
  );
}

/** The values of a row or object with their names, one after the other; a null is left out unless an error explains it. */
function brief(value: unknown, path: Path, errors: readonly AnswerError[]): string {
  if (Array.isArray(value)) return value.map((one, at) => brief(one, [...path, at], errors)).join('; ');
  if (isFields(value)) {
    if (Array.isArray(value['nodes'])) return brief(value['nodes'], [...path, 'nodes'], errors);
    return Object.entries(value)
      .flatMap(([name, inner]) => {
        const at = [...path, name];
        if (inner === null) return isExplained(at, errors) ? [`${words(name)} ${explain(at, errors)}`] : [];
        const text = brief(inner, at, errors);
        return [typeof inner === 'object' ? `${words(name)} (${text})` : `${words(name)} ${text}`];
      })
      .join(', ');
  }
  return typeof value === 'string' ? value.replace(/T(\d\d:\d\d)[\d:.]*Z$/, ' $1') : String(value);
}

/** `subjectsUnder18` as "subjects under 18". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/(\D)(\d)/g, '$1 $2');
}

function explain(path: Path, errors: readonly AnswerError[]): string {
  const error = errors.find(({ path: own }) => isSame(own, path));
  return error === undefined ? 'nothing' : `not shown (${error.extensions.code})`;
}

function isExplained(path: Path, errors: readonly AnswerError[]): boolean {
  return errors.some(({ path: own }) => isSame(own, path));
}

function isSame(own: Path | undefined, path: Path): boolean {
  return own?.length === path.length && path.every((segment, at) => own[at] === segment);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
