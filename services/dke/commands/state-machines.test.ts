import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import type { Credentials } from '@samspil/kit/subgraph/testing/try-subgraph.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import fc from 'fast-check';
import { LEAD, OTHER_WORKER, staffOf, type Told, type TriedWork, tryWork, WORKER } from '../testing/work.ts';

// Commands by random readers, with versions that are right or not, one by one and at once. The moves that may be made are written here a second
// time, as whoever works with them would say it.

const RUNS = process.env['WORK_RUNS'] === undefined ? 20 : Number(process.env['WORK_RUNS']);
const today = danishDay();

let server: TestServer;
let dke: TriedWork;
beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server, 8);
}, 120_000);
afterAll(async () => {
  await dke?.close();
  await server?.stop();
});

interface Step {
  readonly who: number;
  readonly what: number;
  /** How far the version that is given is from the one of before the step. */
  readonly off: number;
}

const steps = (readers: number, commands: number) =>
  fc.array(
    // Those of an inner list are given at once.
    fc.array(
      fc.record({
        who: fc.nat(readers - 1),
        what: fc.nat(commands - 1),
        off: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 3, maxLength: 14 },
  );

/** A command that changes what others may have been looking at. */
interface Change extends Told {
  /** The version that it was given. */
  readonly given: number;
}

/**
 * Each that was done came from the version that it was given, and no two from the same: the second would have overwritten the first. Gives how many
 * were done.
 */
function noLostUpdate(changes: readonly Change[]): number {
  const done = changes.filter(({ outcome }) => outcome === 'DONE');
  expect(done.map(({ version }) => version)).toEqual(done.map(({ given }) => given + 1));
  expect(new Set(done.map(({ version }) => version)).size).toBe(done.length);
  return done.length;
}

test('a case goes only where it may, no change is lost, and nothing is left running in a closed one', async () => {
  let done = 0;
  const READERS: readonly Credentials[] = [WORKER, LEAD, OTHER_WORKER, staffOf('social'), WORKER];
  const LEGAL = new Set([
    'OPEN → FOLLOW_UP',
    'FOLLOW_UP → OPEN',
    'OPEN → CLOSED',
    'FOLLOW_UP → CLOSED',
    'CLOSED → OPEN',
  ]);
  await fc.assert(
    fc.asyncProperty(steps(READERS.length, 9), async (groups) => {
      const { number, person } = await dke.newCase();
      let version = 1;
      const changes: Change[] = [];
      const give = async ({ who, what, off }: Step) => {
        const reader = READERS[who] ?? WORKER;
        const common = { caseNumber: number, version: version + off };
        const change = async (input: Record<string, unknown>) => {
          const told = await dke.tell(reader, 'changeCase', { ...common, ...input });
          changes.push({ ...told, given: common.version });
          return told;
        };
        const status = (['OPEN', 'FOLLOW_UP', 'CLOSED', 'CLOSED'] as const)[what];
        if (status !== undefined) return change({ status, reason: 'because' });
        if (what === 4) return change({ level: 'LEVEL_3' });
        if (what === 5) return dke.tell(reader, 'planContact', { caseNumber: number, personId: person, dueOn: today });
        if (what === 6) return endContact(reader);
        if (what === 7) {
          const told = await dke.tell(reader, 'addParty', { ...common, personId: randomUUID(), role: 'RELATIVE' });
          changes.push({ ...told, given: common.version });
          return told;
        }
        return dke.tell(reader, 'writeJournal', { caseNumber: number, kind: 'NOTE', text: 'a note' });
      };
      const endContact = async (reader: Credentials) => {
        const [contact] = await dke.sql<{ id: string }>(
          'select id from case_contact where case_number = $1 and held_at is null',
          [number],
        );
        return dke.tell(reader, 'recordContact', {
          contactId: contact?.id ?? randomUUID(),
          version: 1,
          note: 'talked',
        });
      };
      for (const group of groups) {
        for (const { outcome } of await Promise.all(group.map(give))) if (outcome === 'DONE') done += 1;
        const [file] = await dke.sql<{
          version: number;
          status: string;
          closed: boolean;
          running: boolean;
          workers: number;
        }>(
          `select version, status, closed_on is not null and closed_at is not null as closed, samspil.runs_in_case(number) as running,
             (select count(*)::int from case_worker w where w.case_number = f.number) as workers
             from case_file f where number = $1`,
          [number],
        );
        if (file === undefined) throw new Error('the case is gone');
        version = file.version;
        expect(file.closed).toBe(file.status === 'CLOSED');
        expect(file.status === 'CLOSED' && file.running).toBe(false);
        expect(file.workers).toBe(1);
      }
      expect(version).toBe(1 + noLostUpdate(changes));
      // The journal tells every move, one after the other.
      const moves = await dke.sql<{ text: string; by: string }>(
        `select text, written_by as by from case_journal where case_number = $1 and kind = 'DECISION' order by written_at, id`,
        [number],
      );
      let at = 'OPEN';
      for (const { text, by } of moves) {
        const [, from = '', to = ''] = /^(\w+) → (\w+): because$/.exec(text) ?? [];
        expect(from).toBe(at);
        expect(LEGAL).toContain(`${from} → ${to}`);
        if (from === 'CLOSED') expect(by).toBe('lead');
        at = to;
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // Some seven commands a run are done: whoever refuses everything would pass too.
  expect(done).toBeGreaterThan(RUNS);
}, 240_000);

test('a referral goes only where it may, by those who may, and one that is declined is never left to nobody', async () => {
  const SOCIAL = staffOf('social');
  const READERS: readonly Credentials[] = [WORKER, SOCIAL, SOCIAL, staffOf('schools'), OTHER_WORKER, LEAD];
  const LEGAL: Readonly<Record<string, readonly string[]>> = {
    SENT: ['ACCEPTED', 'DECLINED', 'REVOKED'],
    ACCEPTED: ['DONE', 'DECLINED', 'REVOKED'],
    DECLINED: [],
    DONE: [],
    REVOKED: [],
  };
  const COMMANDS = [
    'acceptReferral',
    'declineReferral',
    'finishReferral',
    'revokeReferral',
    'settleReferral',
    'sendReferral',
  ] as const;
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(steps(READERS.length, COMMANDS.length), async (groups) => {
      const { number, person } = await dke.newCase();
      const due = addDays(today, 7);
      const sent = await dke.tell(WORKER, 'sendReferral', {
        caseNumber: number,
        personId: person,
        department: 'SOCIAL',
        purpose: 'a purpose',
        dueOn: due,
      });
      const read = async () => {
        const [row] = await dke.sql<{ version: number; status: string; handled: boolean; replaced: string | null }>(
          'select version, status, handled_at is not null as handled, replaced_by as replaced from referral where id = $1',
          [sent.id],
        );
        if (row === undefined) throw new Error('the referral is gone');
        return row;
      };
      let row = await read();
      const changes: Change[] = [];
      for (const group of groups) {
        await Promise.all(
          group.map(async ({ who, what, off }) => {
            const command = COMMANDS[what] ?? 'acceptReferral';
            const reader = READERS[who] ?? WORKER;
            if (command === 'sendReferral')
              return dke.tell(reader, command, {
                replacesId: sent.id,
                department: 'SCHOOLS',
                purpose: 'again',
                dueOn: due,
              });
            const text = command === 'acceptReferral' ? {} : { text: 'because' };
            const version = row.version + off;
            const answer = await dke.tell(reader, command, { referralId: sent.id, version, ...text });
            changes.push({ ...answer, given: version });
            return answer;
          }),
        );
        row = await read();
        const { data } = await dke.ask(LEAD, '{ queue(first: 100) { nodes { id kind } } }');
        const waits = (data.queue.nodes as { id: string }[]).some(({ id }) => id === sent.id);
        expect(waits).toBe(row.status === 'DECLINED' && !row.handled);
        if (row.replaced !== null) expect(row.handled).toBe(true);
        if (row.handled) expect(row.status).toBe('DECLINED');
      }
      const history = (
        await dke.sql<{ detail: { command: string; status?: string }; department: string | null }>(
          `select detail, detail ->> 'department' as department from samspil.audit_entry where kind = 'COMMAND' and detail ->> 'row' = $1 order by id`,
          [sent.id],
        )
      ).filter(({ detail }) => detail.command === 'moveReferral');
      let at = 'SENT';
      for (const { detail, department } of history) {
        const to = detail.status ?? '';
        expect(LEGAL[at]).toContain(to);
        expect(department).toBe(to === 'REVOKED' ? 'dke' : 'social');
        at = to;
        moves += 1;
      }
      expect(row.status).toBe(at);
      // Sending anew counts as a change of the one that was declined.
      const anew = row.replaced === null ? 0 : 1;
      expect(row.version).toBe(1 + noLostUpdate(changes) + anew);
      const others = await dke.sql<{ n: number }>(
        'select count(*)::int as n from referral where case_number = $1 and id <> $2',
        [number, sent.id],
      );
      expect(others).toEqual([{ n: anew }]);
      await dke.sql('update referral set handled_at = now() where status = $1 and handled_at is null', ['DECLINED']); // the queue stays short
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(moves).toBeGreaterThan(RUNS / 4);
}, 240_000);
