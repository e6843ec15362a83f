import { cursorOfAnotherList, readPage, toConnection } from '@samspil/kit/subgraph/connection.ts';
import { isMoment } from '@samspil/kit/subgraph/moment-cursor.ts';
import { InputCheck } from './grant-input.ts';
import type { MutationResolvers, QueryResolvers } from './schema.types.ts';

/** The uses of VITAL_INTEREST, newest first: the lead sees each at once. */
export const breakGlassUses: NonNullable<QueryResolvers['breakGlassUses']> = async (_, args, { access, loaders }) => {
  const page = readPage(args);
  const { after } = page;
  if (after !== null && !(isMoment(after.order) && UUID.test(after.id))) throw cursorOfAnotherList();
  const entry = { ...access.entry('OVERSIGHT', null), fields: ['Query.breakGlassUses'] };
  const rows = await loaders.grants.breakGlassUses(entry, args.awaitingReview ?? true, page);
  return toConnection(
    rows.map(({ order, ...use }) => ({ order, id: use.id, node: { ...use, personIds: use.persons } })),
    page,
  );
};

/** The lead judges a use; nobody judges their own, and nobody twice. */
export const reviewBreakGlass: NonNullable<MutationResolvers['reviewBreakGlass']> = async (
  _,
  { input },
  { access, loaders },
) => {
  const check = new InputCheck();
  const grant = check.uuid('input.grantId', input.grantId);
  const note = check.text('input.note', input.note, 3, 1_000);
  check.done();
  const entry = { ...access.entry('OVERSIGHT', null), grant, purpose: note, fields: ['Mutation.reviewBreakGlass'] };
  return { outcome: await loaders.grants.review(entry, input.verdict, note) };
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
