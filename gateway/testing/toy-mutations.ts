import type { Department } from '@samspil/kit/departments.ts';
import { Fault } from '@samspil/kit/errors.ts';

interface OpenAccessInput {
  readonly caseId: string;
  readonly persons: readonly string[];
  readonly basis: string;
  readonly reason: string | null;
  readonly scopes?: readonly { readonly days: number; readonly basis?: string }[];
}

/** What the toy departments do to their data: nothing, but they answer as if. */
export const TOY_MUTATIONS: Partial<Record<Department, Record<string, unknown>>> = {
  schools: {
    withholdRow: (_: unknown, { rowId, reason }: { rowId: string; reason: string }) => {
      if (reason === '') refuseInput([{ path: 'reason', message: 'Say why the row is withheld.' }]);
      return { rowId, reason };
    },
  },
  dke: {
    raiseConcern: (_: unknown, { area }: { area: string }) => ({ id: 'c1', area: { code: area } }),
    openAccess: (_: unknown, { input }: { input: OpenAccessInput }) => {
      if (input.persons.length === 0) {
        refuseInput([
          { path: 'input.persons', message: 'Name at least one person.' },
          { path: 'input.scopes.0.days', message: 'At most 7.' },
        ]);
      }
      if (input.caseId === 'closed') return { grant: null, refusals: [{ check: 'CASE_OPEN', basis: input.basis }] };
      const scopes = input.scopes ?? [];
      return {
        grant: {
          token: 'toy',
          basis: input.basis,
          bases: scopes.flatMap(({ basis }) => basis ?? []),
          persons: input.persons,
          days: scopes.map(({ days }) => days),
          reason: input.reason,
        },
        refusals: [],
      };
    },
    addParty: (_: unknown, { case: number, person }: { case: number; person: string }) => {
      if (person === 'stranger') throw new Fault('ACCESS_DENIED');
      return {
        person: { id: person },
        persons: [{ id: 'p1' }, new Fault('ACCESS_DENIED'), { id: person }],
        case: { number, subject: { id: 'p9' }, area: null, kind: 'OPEN' },
      };
    },
    closeCase: (_: unknown, { case: number }: { case: number }) => {
      if (number === 13) throw new Fault('ACCESS_DENIED');
      return { number, subject: { id: 'p9' }, area: null, kind: 'CLOSED' };
    },
  },
};

function refuseInput(fields: readonly { readonly path: string; readonly message: string }[]): never {
  throw new Fault('BAD_USER_INPUT', undefined, { fields });
}
