import type { GraphQLResolveInfo } from 'graphql';
import { Fault } from '../errors.ts';
import { InputFaults } from '../input-faults.ts';
import {
  type Cursor,
  cursorOfAnotherList,
  type PageArguments,
  readPage,
  toConnection,
} from '../subgraph/connection.ts';
import { isMoment, momentOf } from '../subgraph/moment-cursor.ts';
import type { RequestContext } from '../subgraph/service.ts';
import { type AuditRow, auditEntryOf } from './access-log.ts';
import type { ControlReason, ControlVerdict } from './control-words.ts';
import { SAMPLE_COLUMNS, type SampleState } from './sample-state.ts';

type Context = RequestContext<unknown>;

interface VerdictInput {
  readonly sampleId: string;
  readonly entryId: string;
  readonly verdict: ControlVerdict;
  readonly note?: string | null;
}

type StateRow = { [Key in keyof SampleState]: SampleState[Key] } & { readonly moment: string };

type EntryRow = Omit<AuditRow, 'id'> & {
  readonly id: string | null;
  readonly entry_id: string;
  readonly weight: number;
  readonly reasons: readonly ControlReason[];
  readonly verdict: ControlVerdict | null;
  readonly note: string | null;
  readonly given_at: Date | null;
};

/** The resolver of `controlSamples…`, which every department has under its own name. */
export async function controlSamples(_: unknown, args: PageArguments, { access }: Context, info: GraphQLResolveInfo) {
  const page = readPage(args);
  const { after } = page;
  if (after !== null && !(isMoment(after.order) && UUID.test(after.id))) throw cursorOfAnotherList();
  const rows = await access.ask<StateRow>(
    `select ${SAMPLE_COLUMNS}, ${momentOf('drawn_at')} as moment from samspil.control_samples($1, $2, $3, $4)`,
    'OVERSIGHT',
    info,
    [page.first, after?.order ?? null, after?.id ?? null],
  );
  return toConnection(
    rows.map(({ moment, ...state }) => ({ order: moment, id: state.id, node: state })),
    page,
  );
}

/** The resolver of `controlSample…`. */
export async function controlSample(
  _: unknown,
  {
    id,
    verdict,
    open,
    ...args
  }: PageArguments & { readonly id: string; readonly verdict?: ControlVerdict | null; readonly open?: boolean | null },
  { access }: Context,
  info: GraphQLResolveInfo,
) {
  if (!UUID.test(id)) throw new Fault('BAD_USER_INPUT', 'The id of a sample is a UUID.');
  const page = readPage(args);
  const after = readWeightCursor(page.after);
  const rows = await access.ask<EntryRow>(
    'select * from samspil.sample_entries($1, $2, $3, $4, $5, $6)',
    'OVERSIGHT',
    info,
    [id, open === true ? 'OPEN' : (verdict ?? null), page.first, after?.order ?? null, after?.id ?? null],
  );
  return toConnection(
    rows.map(({ entry_id, weight, reasons, verdict: found, note, given_at, ...entry }) => ({
      order: String(weight),
      id: entry_id,
      node: {
        entryId: entry_id,
        entry: entry.id === null ? null : auditEntryOf({ ...entry, id: entry.id }),
        weight,
        reasons,
        verdict: found,
        note,
        givenAt: given_at,
      },
    })),
    page,
  );
}

/** The resolver of `giveVerdict…`. */
export async function giveVerdict(
  _: unknown,
  { input }: { readonly input: VerdictInput },
  { access }: Context,
  info: GraphQLResolveInfo,
) {
  const { sampleId, entryId, verdict } = input;
  const faults = new InputFaults();
  faults.require(UUID.test(sampleId), 'input.sampleId', 'The id of a sample is a UUID.');
  faults.require(NUMBER.test(entryId), 'input.entryId', 'The id of an entry is its number in the log.');
  const given = input.note?.trim() ?? '';
  const note = given === '' ? null : faults.text('input.note', given, 3, 500);
  faults.require(note !== null || verdict === 'JUSTIFIED', 'input.note', 'Say why.');
  faults.done();
  const [row] = await access.ask<{ outcome: 'GIVEN' | 'NO_SUCH_ENTRY' | 'OWN_LOOK' }>(
    'select samspil.give_verdict($1, $2, $3, $4, $5) as outcome',
    'OVERSIGHT',
    info,
    [sampleId, entryId, verdict, note],
  );
  faults.require(row?.outcome !== 'OWN_LOOK', 'input.entryId', 'Nobody judges their own looks: ask another auditor.');
  faults.require(row?.outcome !== 'NO_SUCH_ENTRY', 'input.entryId', 'The sample has no such entry.');
  faults.done();
  return { sampleId: sampleId.toLowerCase(), entryId, verdict, note };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^[1-9]\d{0,17}$/;

function readWeightCursor(cursor: Cursor | null): Cursor | null {
  if (cursor !== null && !(/^\d{1,6}$/.test(cursor.order) && NUMBER.test(cursor.id))) throw cursorOfAnotherList();
  return cursor;
}
