import type { Transaction } from '@samspil/kit/database/database.ts';
import type { Page } from '@samspil/kit/subgraph/connection.ts';
import { momentOf } from '@samspil/kit/subgraph/moment-cursor.ts';
import type { CommandAnswer } from './commands/command.ts';
import type { Entry } from './grant-queries.ts';
import type { Department } from './schema.types.ts';
import type { concern, referral } from './tables.ts';

/** Something that waits for a decision of DKE's. */
export interface Waiting {
  readonly kind: 'CONCERN' | 'REFERRAL' | 'EXIT';
  readonly id: string;
  /** Whom it is about. Not called `personId`: that it waits is told also where the person is not. */
  readonly about: string | null;
  readonly urgency: 'NORMAL' | 'HIGH' | 'ACUTE';
  readonly since: Date;
}

/** A concern as whoever raised it sees it. */
export type ReportedConcern = Pick<typeof concern.$inferSelect, 'id' | 'raisedAt' | 'kind' | 'urgency'> & {
  readonly state: (typeof concern.$inferSelect)['status'];
  readonly because: string | null;
};

/** A referral as the department sees it that it was sent to. */
export type DepartmentReferral = Pick<
  typeof referral.$inferSelect,
  'id' | 'version' | 'purpose' | 'sentOn' | 'dueOn' | 'status' | 'areaCode' | 'declinedBecause' | 'result'
> & { readonly about: string | null };

/** What a board holds, as the database gives it. */
export interface BoardFacts {
  readonly today: string;
  /** Undecided concerns by urgency and by the day in Denmark on which they came, the oldest first. */
  readonly concerns: readonly {
    readonly urgency: Waiting['urgency'];
    readonly count: number;
    /** Those that nobody has looked at yet. */
    readonly unseen: number;
    /** When the first of them came. */
    readonly oldest: string;
  }[];
  readonly items: readonly {
    readonly kind: 'REFERRAL' | 'GOAL' | 'CONTACT' | 'EXIT';
    readonly id: string;
    readonly caseNumber: string | null;
    readonly dueOn: string;
  }[];
  readonly notShown: number;
}

type Placed<Row> = Row & { readonly order: string };

/** The statements of DKE's work, each a function of the database that decides and records (0014-command.sql, 0013-work-lists.sql). */
export function workQueries(tx: Transaction) {
  return {
    command: async (entry: Entry, name: string, key: string | null, input: Readonly<Record<string, unknown>>) =>
      one(
        await tx.sql<{ answer: CommandAnswer }>('select samspil.command($1, $2, $3, $4) as answer', [
          entry,
          name,
          key,
          input,
        ]),
      ).answer,

    /** One more than the page, the most urgent first. */
    queue: (entry: Entry, { first, after }: Page) =>
      tx.sql<Placed<Waiting>>(
        'select kind, id, person_id as about, urgency, since, "order" from samspil.queue_page($1, $2, $3, $4)',
        [entry, first, after?.order ?? null, after?.id ?? null],
      ),

    board: async (entry: Entry) =>
      one(await tx.sql<{ board: BoardFacts }>('select samspil.board($1) as board', [entry])).board,

    numberOfCase: async (id: string) =>
      one(await tx.sql<{ number: string | null }>('select samspil.number_of_case($1) as number', [id])).number,

    /** One more than the page, newest first. */
    ownConcerns: (entry: Entry, { first, after }: Page) =>
      tx.sql<Placed<ReportedConcern>>(
        `select id, raised_at as "raisedAt", kind, urgency, status as state, decided_because as because, ${momentOf('raised_at')} as "order"
           from samspil.own_concerns($1, $2, $3, $4)`,
        [entry, first, after?.order ?? null, after?.id ?? null],
      ),

    /** One more than the page, the first due first. */
    departmentReferrals: (entry: Entry, open: boolean, { first, after }: Page) =>
      tx.sql<Placed<DepartmentReferral>>(
        `select id, version, purpose, sent_on::text as "sentOn", due_on::text as "dueOn", status, person_id as about, area_code as "areaCode",
                declined_because as "declinedBecause", result, due_on::text as "order"
           from samspil.department_referrals($1, $2, $3, $4, $5)`,
        [entry, open, first, after?.order ?? null, after?.id ?? null],
      ),

    staffOfCases: (numbers: readonly string[]) =>
      tx.sql<{ caseNumber: string; subject: string; department: Department; from: string }>(
        `select case_number as "caseNumber", subject, department, from_date::text as "from" from samspil.staff_of_cases($1)`,
        [numbers],
      ),
  };
}

function one<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('A function of the database gave nothing.');
  return row;
}
