import type { GraphQLResolveInfo } from 'graphql';
import { danishDay } from '../danish-day.ts';
import { InputFaults } from '../input-faults.ts';
import { cursorOfAnotherList, type PageArguments, readPage, toConnection } from '../subgraph/connection.ts';
import type { RequestContext } from '../subgraph/service.ts';
import { type HoldBackInput, readHoldBack } from './read-hold-back.ts';

type Context = RequestContext<unknown>;

/** Something that is held back from the citizen it is about. */
export interface Held {
  readonly id: string;
  readonly about: string;
  readonly rowId: string | null;
  readonly type: string | null;
  readonly entryId: string | null;
  readonly decision: string;
  readonly reason: string;
  readonly reviewOn: string;
  readonly decidedAt: Date;
}

type HeldRow = { [Key in keyof Held]: Held[Key] };

const COLUMNS = `id, person_id as about, row_id as "rowId", type, entry_id as "entryId", decision, reason,
  review_on::text as "reviewOn", decided_at as "decidedAt"`;

/** The resolver of `holdBack…`, which every department has under its own name. */
export async function holdBack(
  _: unknown,
  { input }: { readonly input: HoldBackInput },
  { access }: Context,
  info: GraphQLResolveInfo,
): Promise<Held> {
  const wish = readHoldBack(input, danishDay());
  const [held] = await access.ask<HeldRow>(`select ${COLUMNS} from samspil.hold_back($1, $2)`, 'OWN_DUTY', info, [
    wish,
  ]);
  if (held === undefined) throw access.refuse(info);
  return held;
}

/** The resolver of `liftHoldBack…`. */
export async function liftHoldBack(
  _: unknown,
  { id }: { readonly id: string },
  { access }: Context,
  info: GraphQLResolveInfo,
): Promise<Held> {
  const faults = new InputFaults();
  faults.require(NUMBER.test(id), 'id', 'The id of what is held back is a number.');
  faults.done();
  const [held] = await access.ask<HeldRow>(`select ${COLUMNS} from samspil.lift_hold_back($1, $2)`, 'OWN_DUTY', info, [
    id,
  ]);
  if (held === undefined) throw access.refuse(info);
  return held;
}

/** The resolver of `heldBack…`. */
export async function heldBack(
  _: unknown,
  { reviewDue, ...args }: PageArguments & { readonly reviewDue?: boolean | null },
  { access }: Context,
  info: GraphQLResolveInfo,
) {
  const page = readPage(args);
  const { after } = page;
  if (after !== null && !(isDate(after.order) && NUMBER.test(after.id))) throw cursorOfAnotherList();
  const rows = await access.ask<HeldRow>(
    `select ${COLUMNS} from samspil.list_held_back($1, $2, $3, $4, $5)`,
    'OWN_DUTY',
    info,
    [reviewDue ?? null, page.first, after?.order ?? null, after?.id ?? null],
  );
  return toConnection(
    rows.map((held) => ({ order: held.reviewOn, id: held.id, node: held })),
    page,
  );
}

const NUMBER = /^\d{1,18}$/;

function isDate(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
