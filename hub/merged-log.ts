import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { MendableError } from '@samspil/kit/mendable-error.ts';

/** What entries are wanted, as the graph's `AccessLogFilter` takes it. */
export interface LogFilter {
  readonly person?: string;
  readonly subject?: string;
  readonly basis?: string;
  readonly kind?: string;
  readonly case?: string;
  readonly from?: string;
  readonly to?: string;
}

/** An entry with the department whose log it stands in. */
export interface LogEntry {
  readonly department: Department;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly unit: string | null;
  readonly basis: string | null;
  readonly purpose: string | null;
  readonly case: string | null;
  readonly grantId: string | null;
  readonly persons: readonly string[];
  readonly fields: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
  readonly traceId: string;
  readonly inSignedTree: boolean;
}

/** A department whose entries are missing, and with which code it did not give them. */
export interface Unanswered {
  readonly department: Department;
  readonly code: string;
}

export interface MergedLogOptions {
  readonly url: string;
  readonly token: string;
  readonly filter: LogFilter;
  /** How many entries at most. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

interface Page {
  readonly nodes: readonly Omit<LogEntry, 'department'>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answer {
  readonly data?: { readonly accessLog: Partial<Record<Department, Page | null>> | null } | null;
  readonly errors?: readonly {
    readonly path?: readonly unknown[];
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}

/** A department's entries that have been read and not yet put into the list. */
interface Source {
  readonly department: Department;
  waiting: LogEntry[];
  /** Where to read on; null when there is nothing more, undefined before the first page. */
  after: string | null | undefined;
}

const LARGEST_PAGE = 100;
const FIELDS = 'id at kind subject roles unit basis purpose case grantId persons fields detail traceId inSignedTree';

/** Reads the five departments' logs through a gateway, page by page, and merges them by time, newest first. */
export async function mergedLog(
  options: MergedLogOptions,
): Promise<{ entries: LogEntry[]; more: boolean; unanswered: Unanswered[] }> {
  let sources: Source[] = DEPARTMENTS.map((department) => ({ department, waiting: [], after: undefined }));
  const entries: LogEntry[] = [];
  const unanswered: Unanswered[] = [];
  const left = () => sources.some(({ waiting, after }) => waiting.length > 0 || after !== null);
  while (entries.length < options.limit && left()) {
    const hungry = sources.filter(({ waiting, after }) => waiting.length === 0 && after !== null);
    if (hungry.length > 0) {
      const failed = await feed(hungry, options);
      unanswered.push(...failed);
      sources = sources.filter(({ department }) => !failed.some((one) => one.department === department));
      continue;
    }
    const newest = sources.reduce((one, other) => (isNewer(other.waiting[0], one.waiting[0]) ? other : one));
    const entry = newest.waiting.shift();
    if (entry !== undefined) entries.push(entry);
  }
  return { entries, more: left(), unanswered };
}

function isNewer(one: LogEntry | undefined, other: LogEntry | undefined): boolean {
  return one !== undefined && (other === undefined || one.at > other.at);
}

/** Reads the next page of these, by one question; gives those that did not answer. */
async function feed(hungry: readonly Source[], options: MergedLogOptions): Promise<Unanswered[]> {
  const variables: Record<string, unknown> = { filter: options.filter, first: Math.min(options.limit, LARGEST_PAGE) };
  for (const { department, after } of hungry) variables[department] = after ?? null;
  const declared = hungry.map(({ department }) => `$${department}: String`).join(', ');
  const asked = hungry.map(
    ({ department }) =>
      `${department}(filter: $filter, first: $first, after: $${department}) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }`,
  );
  const query = `query ($filter: AccessLogFilter, $first: Int, ${declared}) { accessLog { ${asked.join(' ')} } }`;
  const { data, errors = [] } = await post(options, { query, variables });
  if (data?.accessLog === null || data?.accessLog === undefined) {
    const [error] = errors.filter(({ path }) => path === undefined || path.length < 2);
    if (error !== undefined)
      throw new MendableError(`The access log was refused (${error.extensions.code}): ${error.message}`);
  }
  const failed: Unanswered[] = [];
  for (const source of hungry) {
    const page = data?.accessLog?.[source.department];
    if (page === null || page === undefined) {
      const code =
        errors.find(({ path }) => path?.[1] === source.department)?.extensions.code ?? 'DEPARTMENT_UNAVAILABLE';
      failed.push({ department: source.department, code });
      continue;
    }
    source.waiting = page.nodes.map((entry) => ({ department: source.department, ...entry }));
    // An empty page is the last one, whatever it says: it would be asked for without end.
    source.after = page.nodes.length > 0 && page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return failed;
}

async function post({ url, token, signal }: MergedLogOptions, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
    });
    return (await response.json()) as Answer;
  } catch (error) {
    throw new MendableError(
      `No hub answers at ${url}: start it with npm start, or give its address with --url.`,
      error,
    );
  }
}
