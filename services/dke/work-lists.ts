import type { PersonId } from '@samspil/kit/person-id.ts';
import {
  cursorOfAnotherList,
  type Page,
  type PageArguments,
  readPage,
  toConnection,
} from '@samspil/kit/subgraph/connection.ts';
import { isMoment } from '@samspil/kit/subgraph/moment-cursor.ts';
import { isUuid } from './commands/work-input.ts';
import { lookBy } from './look-by.ts';
import type { QueryResolvers, Urgency } from './schema.types.ts';

/** What waits for DKE's decision. Whom it is about is opened one by one; what the reader may not look at is in it without its contents. */
export const queue: NonNullable<QueryResolvers['queue']> = async (_, args, { access, loaders }) => {
  const page = pageOf(args, (order) => /^[123]\d{4}-/.test(order));
  const entry = { ...access.entry('OWN_DUTY', null), fields: ['Query.queue'] };
  const rows = await loaders.work.queue(entry, page);
  await access.meetOnDuty(
    rows.slice(0, page.first).flatMap(({ about }) => (about === null ? [] : [about as PersonId])),
  );
  return connectionOf(rows, page);
};

export const board: NonNullable<QueryResolvers['board']> = async (_, _args, { access, loaders }) => {
  const { today, concerns, items, notShown } = await loaders.work.board(access.entry('OWN_DUTY', null));
  const byUrgency = Map.groupBy(concerns, ({ urgency }) => urgency);
  const isContact = ({ kind }: (typeof items)[number]) => kind === 'CONTACT' || kind === 'EXIT';
  const tasks = items.filter((item) => !isContact(item));
  return {
    today,
    queue: URGENCIES.map((urgency) => {
      const days = byUrgency.get(urgency) ?? [];
      return { urgency, count: sum(days.map(({ count }) => count)), oldestSince: days[0]?.oldest ?? null };
    }),
    // By when one must be looked at is the same for all of a day.
    lateConcerns: sum(
      concerns
        .filter(({ urgency, oldest }) => lookBy(urgency, new Date(oldest)).getTime() < Date.now())
        .map(({ unseen }) => unseen),
    ),
    due: tasks.filter(({ dueOn }) => dueOn === today),
    overdue: tasks.filter(({ dueOn }) => dueOn < today),
    contacts: items.filter(isContact),
    notShown,
  };
};

export const myConcerns: NonNullable<QueryResolvers['myConcerns']> = async (_, args, { access, loaders }) => {
  const page = pageOf(args, isMoment);
  const entry = { ...access.entry('CORRESPONDENCE', null), fields: ['Query.myConcerns'] };
  return connectionOf(await loaders.work.ownConcerns(entry, page), page);
};

export const departmentReferrals: NonNullable<QueryResolvers['departmentReferrals']> = async (
  _,
  args,
  { access, loaders },
) => {
  const page = pageOf(args, (order) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(order));
  const entry = { ...access.entry('CORRESPONDENCE', null), fields: ['Query.departmentReferrals'] };
  return connectionOf(await loaders.work.departmentReferrals(entry, args.open ?? true, page), page);
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const URGENCIES: readonly Urgency[] = ['ACUTE', 'HIGH', 'NORMAL'];

/** @throws Fault BAD_USER_INPUT for a cursor of another list. */
function pageOf(args: PageArguments, isOrder: (order: string) => boolean): Page {
  const page = readPage(args);
  if (page.after !== null && !(isOrder(page.after.order) && isUuid(page.after.id))) throw cursorOfAnotherList();
  return page;
}

function connectionOf<Row extends { readonly id: string; readonly order: string }>(rows: readonly Row[], page: Page) {
  return toConnection(
    rows.map((node) => ({ order: node.order, id: node.id, node })),
    page,
  );
}
