import type { GraphQLResolveInfo } from 'graphql';
import { Fault } from '../errors.ts';
import type { RequestContext } from './service.ts';

interface WithholdArguments {
  readonly rowId: string;
  readonly reason: string;
}

/** The resolvers of `withhold…Row` and `release…Row`, which every department has under its own name. */
export const withholdRow = (
  _: unknown,
  { rowId, reason }: WithholdArguments,
  context: RequestContext<unknown>,
  info: GraphQLResolveInfo,
) => decide(rowId, readReason(reason), context, info);

export const releaseRow = (
  _: unknown,
  { rowId }: Pick<WithholdArguments, 'rowId'>,
  context: RequestContext<unknown>,
  info: GraphQLResolveInfo,
) => decide(rowId, null, context, info);

async function decide(
  rowId: string,
  reason: string | null,
  { access }: RequestContext<unknown>,
  info: GraphQLResolveInfo,
) {
  if (!UUID.test(rowId)) throw new Fault('BAD_USER_INPUT', 'The id of a row is a UUID.');
  const type = await access.withholdRow(rowId, reason, info);
  return { rowId, type, reason };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** It is shown to readers who may not see the row, so it must not tell of it; what looks like a number of a person or a case is refused. */
function readReason(text: string): string {
  const reason = text.trim();
  if (reason.length < 3 || reason.length > 200 || /[\r\n]|\d{5}|:\/\//.test(reason)) {
    throw new Fault(
      'BAD_USER_INPUT',
      'The reason takes 3 to 200 characters on one line, without long numbers or addresses.',
    );
  }
  return reason;
}
