import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Basis, DEPARTMENTS, GRANT_BASES, type Oracle, readOracle } from './oracle.ts';
import { type AccessHub, startAccessHub } from './support/access-hub.ts';
import { Cells, compare } from './support/compare.ts';
import { type Graph, type GraphField, readComposedGraph } from './support/composed-graph.ts';
import type { Credential } from './support/judge.ts';
import { AREA, AREA_WITHIN, CASE, ID, LOOKED, NOBODY, SAMPLE, WAITING } from './support/persons.ts';
import { READERS, ROLES } from './support/readers.ts';
import { type Arguments, eachAlone, printSelection, type Selection, selectAll } from './support/selections.ts';
import { GOOD_GRANTS, type TriedGrant, variantsOf } from './support/tried-grants.ts';

const EXHAUSTIVE = process.env['ACCESS_EXHAUSTIVE'] === '1';
const PATIENCE = EXHAUSTIVE ? 3_600_000 : 180_000;
const oracle = readOracle();
const graph = readComposedGraph();
/** What is told as it happens comes by another way (test/live.test.ts), and names nobody. */
const fields = [...graph.values()]
  .flatMap((ofType) => [...ofType.values()])
  .filter(({ type }) => type !== 'Subscription' && type !== 'LiveEvent');
const nameOf = ({ type, name }: GraphField) => `${type}.${name}`;
const rootsOf = (type: 'Query' | 'Mutation') => [...(graph.get(type)?.values() ?? [])];

/** On the basis that opens the most; on each when it may take long. */
const variants = (EXHAUSTIVE ? GRANT_BASES : (['CONSENT'] as const)).flatMap(variantsOf);
const GRANTS: readonly (TriedGrant | null)[] = [null, ...GOOD_GRANTS, ...variants];
/** What is open to a role is so with any grant or none; a few tell whether a grant takes something away. */
const FEW_GRANTS = [null, ...GOOD_GRANTS.slice(0, 1), ...variants.filter(({ fault }) => fault !== null)];
/** A command that is no personal data looks at the role alone: one without a grant and one with a bad one tell that a grant changes nothing. */
const TWO_GRANTS = [null, ...variants.filter(({ fault }) => fault === 'GRANT_REVOKED').slice(0, 1)];
const eachReader = (grants: readonly (TriedGrant | null)[]): readonly Credential[] =>
  READERS.flatMap((reader) => grants.map((grant) => ({ reader, grant })));

const ARGUMENTS: Arguments = {
  'Query.person': `id: "${ID.P}"`,
  'Query.area': `code: "${AREA}"`,
  'Query.case': `number: "${CASE}"`,
  'Query.leisurePassHolders': 'first: 2',
  'Query.breakGlassUses': 'awaitingReview: false',
  'Query.departmentReferrals': 'open: false',
  ...Object.fromEntries(
    DEPARTMENTS.flatMap((name) => [
      [`AccessLog.${name}`, `filter: { subject: "${LOOKED}" }`],
      [`Query.controlSample${capital(name)}`, `id: "${SAMPLE}"`],
    ]),
  ),
};
/** Roots whose answer is about P, or about persons at all. */
const personal = rootsOf('Query').filter((root) => root.name === 'person' || oracle.isPersonal(nameOf(root)));
const open = rootsOf('Query').filter((root) => !personal.includes(root));

let access: AccessHub;
const cells = new Cells();
beforeAll(async () => {
  access = await startAccessHub();
}, 180_000);
afterAll(async () => {
  await access?.stop();
}, 30_000);

describe('every role, with and without a grant of each kind, reads through the gateway what the oracle allows, and nothing else', () => {
  test.each(personal.map((root) => [root.name, root] as const))(
    'of %s',
    async (_, root) => {
      // Who they are themselves no grant says.
      const grants = root.name === 'me' && !EXHAUSTIVE ? FEW_GRANTS : GRANTS;
      await judgeAll(eachReader(grants), [selectAll(graph, root, ARGUMENTS)]);
    },
    PATIENCE,
  );

  test.each(open.map((root) => [root.name, root] as const))(
    'of %s, which is no personal data, and from which a bad grant takes nothing away',
    async (_, root) => {
      await judgeAll(eachReader(FEW_GRANTS), [selectAll(graph, root, ARGUMENTS)]);
    },
    PATIENCE,
  );

  test(
    'of an area within another',
    async () => {
      const [area] = open.filter(({ name }) => name === 'area');
      if (area === undefined) throw new Error('There is no Query.area.');
      const within = { ...ARGUMENTS, 'Query.area': `code: "${AREA_WITHIN}"` };
      await judgeAll(eachReader([null]), [selectAll(graph, area, within)]);
    },
    PATIENCE,
  );

  test(
    'of each field alone, with nothing beside it that could have opened the person',
    async () => {
      const roots = personal.filter(({ name }) => name === 'person' || name === 'case');
      for (const root of roots) {
        for (const alone of eachAlone(selectAll(graph, root, ARGUMENTS)))
          await judgeAll(EXHAUSTIVE ? eachReader([null, ...GOOD_GRANTS]) : onEachKindOfBasis(), [alone]);
      }
    },
    PATIENCE,
  );
});

describe('every role, with and without a grant of each kind, may do what the oracle allows, and nothing else', () => {
  test.each(rootsOf('Mutation').map((root) => [root.name, root] as const))(
    'by %s',
    async (name, root) => {
      for (const args of argumentsOf(name))
        await judgeAll(
          eachReader(oracle.isPersonal(nameOf(root)) || EXHAUSTIVE ? FEW_GRANTS : TWO_GRANTS),
          [selectAll(graph, root, { [nameOf(root)]: args })],
          'mutation',
        );
    },
    PATIENCE,
  );
});

describe('the table', () => {
  test('gave to all who may read a path what it gave to one of them', () => {
    expect([...cells.unequal('person'), ...cells.unequal('case')]).toEqual([]);
  });

  test('has met a value in every field of the composed graph', () => {
    // Lifting is tried with what there is not: test/hold-back.test.ts has it done.
    const named = fields.map(nameOf).filter((field) => !field.startsWith('Mutation.liftHoldBack'));
    expect(named.filter((field) => !cells.wasGiven(field))).toEqual([]);
  });

  test('has met a refusal in every field that is for fewer than what leads to it', () => {
    const narrower = fields.filter((field) => isNarrower(field, graph, oracle)).map(nameOf);
    expect(narrower.length).toBeGreaterThan(50);
    expect(narrower.filter((field) => !cells.wasDenied(field))).toEqual([]);
  });
});

/** Asks what each credential may read, a few at a time, and compares. */
async function judgeAll(
  credentials: readonly Credential[],
  roots: readonly Selection[],
  kind: 'query' | 'mutation' = 'query',
): Promise<void> {
  const query = `${kind} { ${roots.map(printSelection).join(' ')} }`;
  const queue = [...credentials];
  const before = cells.mismatches.length;
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop())
      compare(oracle, next, roots, await access.ask('gateway', next, query), cells);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  expect(summed(cells.mismatches.slice(before))).toEqual([]);
}

/** A readable list, not thousands of lines. */
function summed(mismatches: readonly string[]): readonly string[] {
  return mismatches.length <= 40 ? mismatches : [...mismatches.slice(0, 40), `… and ${mismatches.length - 40} more`];
}

/** Somebody on their own duty, somebody about themselves, and somebody with a grant. */
function onEachKindOfBasis(): readonly Credential[] {
  const reader = (name: string) => READERS.filter((one) => one.name === name);
  const consent = GOOD_GRANTS.filter(({ basis }) => basis === 'CONSENT');
  return [
    ...[...reader('LEAD'), ...reader('CITIZEN P')].map((one) => ({ reader: one, grant: null })),
    ...reader('DEPARTMENT urban').flatMap((one) => consent.map((grant) => ({ reader: one, grant }))),
  ];
}

/** What a command is tried with; some in two ways, since what comes of one leaves fields empty. */
function argumentsOf(mutation: string): readonly string[] {
  const department = DEPARTMENTS.find((name) => new RegExp(`^(withhold|release)${name}Row$`, 'i').test(mutation));
  if (department !== undefined) {
    const row = `rowId: "${access.fixture.rowOfP[department]}"`;
    return [mutation.startsWith('withhold') ? `${row}, reason: "Afventer en afgørelse"` : row];
  }
  const oversight = /^(holdBack|liftHoldBack|giveVerdict)(\w+)$/.exec(mutation);
  const place = DEPARTMENTS.find((name) => capital(name) === oversight?.[2]);
  if (place !== undefined) {
    const look = `entryId: "${access.fixture.lookAtP[place]}"`;
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const tried: Readonly<Record<string, string>> = {
      holdBack: `input: { ${look}, personId: "${ID.P}", decision: "Undtaget", reason: "Hensyn", reviewOn: "${soon}" }`,
      liftHoldBack: 'id: "0"',
      giveVerdict: `input: { sampleId: "${SAMPLE}", ${look}, verdict: JUSTIFIED, note: "Der var et formål" }`,
    };
    return [tried[oversight?.[1] ?? ''] ?? ''];
  }
  const opening = (basis: Basis) =>
    `input: { caseId: "${CASE}", persons: ["${ID.P}"], departments: [SCHOOLS, DKE], basis: ${basis}, reason: "Netværksmøde" }`;
  const reader = `input: { caseId: "${CASE}", personId: "${ID.P}", subject: "oracle:caseworker-of-the-case" }`;
  const known: Readonly<Record<string, readonly string[]>> = {
    openAccess: [opening('SSP'), opening('CONSENT')],
    renewAccess: [`grantId: "${NOBODY}"`],
    reviewBreakGlass: [`input: { grantId: "${NOBODY}", verdict: JUSTIFIED, note: "Der var fare" }`],
    nameReader: [reader],
    endNamedReader: [reader],
    ...workArguments(),
  };
  const given = known[mutation];
  if (given === undefined) throw new Error(`Mutation.${mutation}: say in the table with which arguments it is tried.`);
  return given;
}

/** Commands of DKE's work: those that make something do it once a reader; the others are tried with what there is not. */
function workArguments(): Readonly<Record<string, readonly string[]>> {
  const input = (fields: string) => [`input: { ${fields} }`];
  const key = () => `key: "${randomUUID()}"`;
  const seen = 'version: 1';
  const file = 'caseNumber: "ORA-NONE"';
  const person = `personId: "${WAITING}"`;
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const [day, text] = [`"${soon.slice(0, 10)}"`, 'text: "Ingen grund"'];
  const referral = `referralId: "${NOBODY}", ${seen}`;
  const request = `requestId: "${NOBODY}", ${seen}`;
  return {
    raiseConcern: [
      ...input(
        `${key()}, ${person}, kind: COMPANY, urgency: NORMAL, text: "Set med en gruppe", parentsKnow: YES, notification: MADE`,
      ),
    ],
    takeConcern: input(`concernId: "${NOBODY}", ${seen}`),
    endConcern: input(`concernId: "${NOBODY}", ${seen}, reason: "Ingen grund"`),
    attachConcern: input(`concernId: "${NOBODY}", ${seen}, ${file}, role: VICTIM`),
    openCase: input(`${key()}, ${person}, role: SUBJECT, level: LEVEL_1, cooperation: NONE`),
    changeCase: input(`${file}, ${seen}, level: LEVEL_2`),
    addParty: input(`${file}, ${seen}, ${person}, role: VICTIM`),
    changePartyRole: input(`${file}, ${seen}, ${person}, from: VICTIM, to: SUBJECT, reason: "Det var omvendt"`),
    assign: input(`${file}, ${seen}, subject: "oracle:x", department: SOCIAL`),
    writeJournal: input(`${key()}, ${file}, kind: NOTE, ${text}`),
    addDocument: input(`${key()}, ${file}, title: "Et brev", reference: "26/1"`),
    planContact: input(`${key()}, ${file}, ${person}, dueOn: ${day}`),
    recordContact: input(`contactId: "${NOBODY}", ${seen}, note: "Talt sammen"`),
    startPlan: input(
      `${key()}, ${file}, ${person}, title: "En plan", from: ${day}, goals: [{ text: "Et mål", targetOn: ${day} }]`,
    ),
    changePlan: input(`planId: "${NOBODY}", ${seen}, to: "2026-01-05"`),
    startIntervention: input(
      `${key()}, pillar: REACTIVE, ${file}, ${person}, goal: "Et mål", measuredBy: "En optælling", doneBy: DKE, from: ${day}`,
    ),
    endIntervention: input(`interventionId: "${NOBODY}", ${seen}, to: "2026-01-05", outcome: REACHED, note: "Nået"`),
    sendReferral: input(`${key()}, ${file}, ${person}, department: SOCIAL, purpose: "En samtale", dueOn: ${day}`),
    revokeReferral: input(`${referral}, ${text}`),
    settleReferral: input(`${referral}, ${text}`),
    acceptReferral: input(referral),
    declineReferral: input(`${referral}, ${text}`),
    finishReferral: input(`${referral}, ${text}`),
    recordIncident: input(
      `${key()}, areaCode: "0165", kind: FIRE, what: "En brand", occurredAt: "2020-01-05T10:00:00Z", offenders: UNKNOWN`,
    ),
    changeIncident: input(`incidentId: "${NOBODY}", ${seen}, offenders: LOCAL`),
    requestExit: input(`${key()}, ${person}, reach: "Pr. sms"`),
    acknowledgeExit: input(request),
    contactExit: input(request),
    openExitCase: input(`${request}, level: LEVEL_1`),
    withdrawExit: input(request),
    giveConsent: input(`${key()}, ${file}, ${person}, department: SOCIAL, until: ${day}, how: ORAL`),
    withdrawConsent: input(`consentId: "${NOBODY}"`),
    planDuty: input(
      `${key()}, subject: "oracle:x", rank: NEXT, from: "${soon}", until: "${new Date(Date.parse(soon) + 3_600_000).toISOString()}"`,
    ),
    cancelDuty: input(`dutyId: "${NOBODY}"`),
  };
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Whether somebody may read a field that leads to this one's type, and not this one. */
function isNarrower(field: GraphField, composed: Graph, { opens, isOpenTo, departmentsOf }: Oracle): boolean {
  const bases: readonly Basis[] = [...GRANT_BASES, 'OWN_DUTY', 'CORRESPONDENCE', 'OWN_DATA', 'OVERSIGHT'];
  const readersOf = (name: string) =>
    new Set(
      ROLES.flatMap((role) => [
        ...(isOpenTo(name, role) ? [`${role}`] : []),
        ...departmentsOf(name).flatMap((department) =>
          bases.flatMap((basis) => (opens(name, department, role, basis) ? [`${role} ${basis}`] : [])),
        ),
      ]),
    );
  const own = readersOf(nameOf(field));
  if (field.type === 'Query' || field.type === 'Mutation') return !ROLES.every((role) => own.has(role));
  if (field.type === 'Person') return field.name !== 'id';
  const leading = [...composed.values()].flatMap((ofType) =>
    [...ofType.values()].filter(({ of }) => of === field.type),
  );
  return leading.some((one) =>
    [...readersOf(nameOf(one))].some(
      (reader) => reader.includes(' ') && !own.has(reader) && !own.has(reader.split(' ')[0] ?? ''),
    ),
  );
}
