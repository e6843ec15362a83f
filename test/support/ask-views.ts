import { caseAbout } from './case-about.ts';
import { kinOf } from './kin-of.ts';
import { type Answer, post, type RunningHub } from './run-hub.ts';
import { AREA_VIEW, examplePersonOf, PERSON_VIEW } from './views.ts';

/** The two views across departments, by their root field. */
export const ROOTS = ['person', 'area'] as const;

export type Root = (typeof ROOTS)[number];

/** A caseworker with access to the example person and to those whom the view of that person names. */
export interface ViewReader {
  /** The headers of the caseworker's requests. */
  headers(): Record<string, string>;
  /** Asks for both views at once. */
  ask(): Promise<Readonly<Record<Root, Answer>>>;
  /** Opens access anew when it would end within minutes; for a moment in which every department is up. */
  renew(): Promise<void>;
}

const RENEWED_AFTER_MS = 120_000;

/** Asks a gateway (the hub's own unless another is named) for the views of the example person and of the whole municipality. */
export async function viewReader(hub: RunningHub, gateway = hub.url): Promise<ViewReader> {
  const id = examplePersonOf(hub);
  const persons = [id, ...(await kinOf(await hub.ownerUrl('social'), id))];
  const caseId = await caseAbout(await hub.ownerUrl('dke'), { persons });
  const authorization = `Bearer ${await hub.token('CASEWORKER')}`;
  let opened = { grant: await hub.openAccess({ persons, caseId }), at: Date.now() };
  const headers = () => ({ authorization, 'access-grant': opened.grant });
  const ask = (query: string, variables: Record<string, unknown>) =>
    post(`${gateway}/graphql`, { query, variables }, headers());
  return {
    headers,
    async ask() {
      const [person, area] = await Promise.all([ask(PERSON_VIEW, { id }), ask(AREA_VIEW, { code: '0165' })]);
      return { person, area };
    },
    async renew() {
      if (Date.now() - opened.at < RENEWED_AFTER_MS) return;
      opened = { grant: await hub.openAccess({ persons, caseId }), at: Date.now() };
    },
  };
}
