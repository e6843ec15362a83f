import { type Answer, post, type RunningHub } from './run-hub.ts';
import { AREA_VIEW, examplePersonOf, PERSON_VIEW } from './views.ts';

/** The two views across departments, by their root field. */
export const ROOTS = ['person', 'area'] as const;

export type Root = (typeof ROOTS)[number];

/** Asks for both views at once. */
export type AskViews = () => Promise<Readonly<Record<Root, Answer>>>;

/** Asks a gateway (the hub's own unless another is named) for the views of the example person and of the whole municipality. */
export async function viewsOf(hub: RunningHub, gateway = hub.url): Promise<AskViews> {
  const id = examplePersonOf(hub);
  const headers = { authorization: `Bearer ${await hub.token('CASEWORKER')}` };
  const ask = (query: string, variables: Record<string, unknown>) =>
    post(`${gateway}/graphql`, { query, variables }, headers);
  return async () => {
    const [person, area] = await Promise.all([ask(PERSON_VIEW, { id }), ask(AREA_VIEW, { code: '0165' })]);
    return { person, area };
  };
}
