import type { GraphQLResolveInfo } from 'graphql';
import { isPersonId, type PersonId } from '../person-id.ts';
import { cursorOfAnotherList, type PageArguments, readPage, toConnection } from './connection.ts';
import type { RequestContext } from './service.ts';

/**
 * A resolver of a list of the reader's own work: the database picks and records the persons of a page (`samspil.persons_of_list` of the
 * department), in the order of their ids.
 */
export function personsOfList(list: string) {
  return async (_: unknown, args: PageArguments, { access }: RequestContext<unknown>, info: GraphQLResolveInfo) => {
    const page = readPage(args);
    if (page.after !== null && !isPersonId(page.after.id)) throw cursorOfAnotherList();
    const scope = { list, first: page.first, ...(page.after === null ? {} : { after: page.after.id }) };
    const { persons, more } = await access.openScope(scope, info);
    const rows = persons.map((id: PersonId) => ({ order: id, id, node: { id } }));
    const connection = toConnection(rows, page);
    return { ...connection, pageInfo: { ...connection.pageInfo, hasNextPage: more } };
  };
}
