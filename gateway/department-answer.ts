/** What came back over either transport, before it is judged. */
export interface RawResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** Why a department counts as down. Written to the log; a client only sees DEPARTMENT_UNAVAILABLE. */
export type Unavailability =
  | 'connection'
  | 'deadline'
  | 'client left'
  | 'threw'
  | 'status'
  | 'media type'
  | 'not json'
  | 'not graphql'
  | 'too large'
  | 'does not fit the question';

/** An error as a department reported it; nothing in it is trusted yet. */
export interface DepartmentError {
  readonly message: string;
  readonly path: readonly (string | number)[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export type DepartmentAnswer =
  | {
      readonly kind: 'answered';
      readonly data: Record<string, unknown> | null;
      readonly errors: readonly DepartmentError[];
    }
  | { readonly kind: 'unavailable'; readonly why: Unavailability };

/**
 * Judges a response: an answer is a JSON object with an object `data` or a filled list `errors`, sent as application/json
 * with status 200, or with 4xx when it has `errors` (a refusal of the whole request). Anything else is no answer.
 */
export function readAnswer({ status, contentType, body }: RawResponse, maxBytes: number): DepartmentAnswer {
  const refused = status >= 400 && status < 500;
  if (status !== 200 && !refused) return unavailable('status');
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/i.test(contentType ?? '')) {
    return unavailable(refused ? 'status' : 'media type');
  }
  if (Buffer.byteLength(body) > maxBytes) return unavailable('too large');
  const answer = parseJson(body);
  if (answer === undefined) return unavailable('not json');
  if (!isRecord(answer)) return unavailable('not graphql');
  const { data, errors } = answer;
  const faults = errors === undefined || errors === null ? [] : readErrors(errors);
  if (faults === null) return unavailable('not graphql');
  if (data !== undefined && data !== null && !isRecord(data)) return unavailable('not graphql');
  if (faults.length === 0 && (refused || !isRecord(data))) return unavailable('not graphql');
  return { kind: 'answered', data: isRecord(data) ? data : null, errors: faults };
}

function unavailable(why: Unavailability): DepartmentAnswer {
  return { kind: 'unavailable', why };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readErrors(errors: unknown): DepartmentError[] | null {
  if (!Array.isArray(errors)) return null;
  const read: DepartmentError[] = [];
  for (const error of errors as readonly unknown[]) {
    if (!isRecord(error)) return null;
    const { message, path, extensions } = error;
    const hasPath =
      Array.isArray(path) && path.length > 0 && path.every((step) => ['string', 'number'].includes(typeof step));
    read.push({
      message: typeof message === 'string' ? message : '',
      path: hasPath ? (path as (string | number)[]) : undefined,
      extensions: isRecord(extensions) ? extensions : {},
    });
  }
  return read;
}
