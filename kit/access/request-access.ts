import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database, Transaction } from '../database/database.ts';
import type { Department } from '../departments.ts';
import { Fault } from '../errors.ts';
import type { Reader, Role } from '../identity/reader.ts';
import type { PersonId } from '../person-id.ts';
import type { PersonalBasis, StandingBasis } from './basis.ts';
import { canStandOn } from './can-stand-on.ts';
import type { Requirement } from './classified-field.ts';
import { DeniedAttempts, MOST_PERSONS } from './denied-attempts.ts';
import type { Grant } from './grant.ts';

/** What one request brings to its access. */
export interface AccessQuestion {
  readonly department: Department;
  readonly reader: Reader;
  readonly tx: Transaction;
  /** The verified grant, null when none was sent, or what was wrong with it. */
  readonly grant: Grant | Fault | null;
  readonly traceId: string;
  /** The personal fields that an operation may disclose, as `Type.field`. */
  readonly fieldsOf: (info: GraphQLResolveInfo) => readonly string[];
}

/** What an opening is about, for the database: of a case and of a list it picks the persons itself. */
export type Scope =
  | { readonly persons: readonly PersonId[]; readonly met?: boolean }
  | { readonly case: string }
  | { readonly list: string; readonly [page: string]: unknown };

/** A person to be opened on a basis. */
interface Opening {
  readonly id: PersonId;
  readonly basis: PersonalBasis;
  /** Whether the person is not asked for, but met in a row of another. */
  readonly met: boolean;
}

/** What the database decided of a person: opened where no rule denied it. */
type OpenedRow = {
  asked_id: PersonId;
  person_id: PersonId;
  denied_by: string | null;
  /** Why rows about them are withheld from readers from elsewhere, by the row's id. */
  withheld: Readonly<Record<string, string>> | null;
};

/** Roles that the municipality's own work is done in; CITIZEN reads as a citizen alone. */
const GRANTED_ROLES: readonly Role[] = ['CASEWORKER', 'LEAD', 'DEPARTMENT'];
const NO_PERSON = 'Your sign-in does not say which person you are, so there is nothing of your own to show.';

/**
 * The access of one request in one department. It decides person by person on which basis a reader may look, has the database record the
 * look before any row is read, and remembers what it decided for every field that follows. What is denied is recorded too.
 */
export class RequestAccess {
  readonly reader: Reader;
  readonly denied = new DeniedAttempts();
  readonly #question: AccessQuestion;
  readonly #opened = new Map<string, Set<PersonalBasis>>();
  readonly #withheld = new Map<string, string>();
  readonly #opening: DataLoader<Opening, PersonId | null, string>;
  #fields: readonly string[] = [];

  constructor(question: AccessQuestion) {
    this.#question = question;
    this.reader = question.reader;
    this.#opening = new DataLoader((openings) => this.#openAll(openings), {
      cacheKeyFn: ({ id, basis, met }) => `${id} ${basis} ${met}`,
      maxBatchSize: MOST_PERSONS,
    });
  }

  /**
   * Opens a person's rows to the rest of the transaction, and gives the id that they stand under: another one than was asked for where the
   * person's CPR number has changed.
   *
   * @throws Fault ACCESS_DENIED, or the fault of the grant that was sent.
   */
  async open(id: PersonId, requirement: Requirement, info: GraphQLResolveInfo): Promise<PersonId> {
    return (await this.#openOn(id, requirement, info, false)) ?? raise(this.#deny(id));
  }

  /**
   * The same for a person who is not asked for, but met: a relation, another party. That they are not told is no denied attempt.
   *
   * @throws Fault ACCESS_DENIED.
   */
  async openMet(id: PersonId, requirement: Requirement, info: GraphQLResolveInfo): Promise<PersonId> {
    return (await this.#openOn(id, requirement, info, true)) ?? raise(new Fault('ACCESS_DENIED'));
  }

  async #openOn(
    id: PersonId,
    requirement: Requirement,
    info: GraphQLResolveInfo,
    met: boolean,
  ): Promise<PersonId | null> {
    this.#describe(info);
    const basis = this.#possibleFor(id).find((each) => this.#satisfies(each, requirement));
    if (basis === undefined) return null;
    if (this.#opened.get(id)?.has(basis) === true) return id;
    const opened = await this.#opening.load({ id, basis, met });
    if (opened === null) throw new Fault('ACCESS_DENIED'); // by a core rule, or no duty: recorded by the database
    return opened;
  }

  /** Opens persons who are met in rows of others, on the first basis that there is for each; those who cannot be opened stay closed. */
  async meet(ids: readonly PersonId[]): Promise<void> {
    await Promise.all(
      ids.map(async (id) => {
        const [basis] = this.#possibleFor(id);
        if (basis !== undefined && this.#opened.get(id)?.has(basis) !== true)
          await this.#opening.load({ id, basis, met: true });
      }),
    );
  }

  /** The same for the persons of a list of the reader's own work, on that duty and on no other basis. */
  async meetOnDuty(ids: readonly PersonId[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#opening.load({ id, basis: 'OWN_DUTY', met: true })));
  }

  /** The persons whom the grant covers; none without one that counts. */
  get grantedPersons(): readonly PersonId[] {
    const { grant } = this.#question;
    return grant === null || grant instanceof Fault ? [] : [...grant.persons];
  }

  /** Who asks, on OWN_DUTY where the reader has that here, as the database's functions take it. */
  dutyEntry(): Record<string, unknown> {
    return this.entry(this.#standing().includes('OWN_DUTY') ? 'OWN_DUTY' : null, null);
  }

  /**
   * Whether a field may be read: of a row about a person, on the basis on which that person was opened; of anything else, on one that the
   * reader has.
   *
   * @throws Fault ACCESS_DENIED, or the fault of the grant that was sent.
   */
  check(requirement: Requirement, source: unknown, info: GraphQLResolveInfo): void {
    const person = personOf(source);
    const bases = person === null ? this.#inUse() : [...(this.#opened.get(person) ?? [])];
    if (bases.some((each) => this.#satisfies(each, requirement))) return;
    this.#describe(info);
    throw this.#deny(person, this.#isNobodyIn(requirement) ? NO_PERSON : undefined);
  }

  /**
   * Whether the reader's role may read what is no personal data.
   *
   * @throws Fault ACCESS_DENIED.
   */
  checkRole({ roles }: Requirement, info: GraphQLResolveInfo): void {
    for (const role of this.reader.roles) if (roles.has(role)) return;
    this.#describe(info);
    throw this.#deny(null);
  }

  /**
   * Opens the persons of a case or of a page of a list of the reader's own work, picked by the database itself, in the order of the list.
   *
   * @throws Fault ACCESS_DENIED when the reader has no such duty here.
   */
  async openScope(scope: Scope, info: GraphQLResolveInfo): Promise<{ persons: readonly PersonId[]; more: boolean }> {
    this.#describe(info);
    if (!this.#standing().includes('OWN_DUTY')) throw this.#deny(null);
    const rows = await this.#record('OWN_DUTY', null, scope);
    return {
      persons: rows.filter((row) => row.denied_by === null).map((row) => row.person_id),
      more: rows.some((row) => row.denied_by === 'MORE'),
    };
  }

  /**
   * Withholds a row of the reader's own work from readers of other departments, or lifts that with a null reason; gives the row's type.
   *
   * @throws Fault ACCESS_DENIED where there is no such row, or it is not the reader's work.
   */
  async withholdRow(rowId: string, reason: string | null, info: GraphQLResolveInfo): Promise<string> {
    this.#describe(info);
    const [row] = await this.#question.tx.sql<{ type: string }>('select type from samspil.withhold_row($1, $2, $3)', [
      this.entry('OWN_DUTY', null),
      rowId,
      reason,
    ]);
    if (row === undefined) throw this.#deny(null);
    return row.type;
  }

  /** The request's transaction, for functions of the database that look up by themselves what was opened in it. */
  get tx(): Transaction {
    return this.#question.tx;
  }

  /**
   * Asks a function of the database that records by itself who asks, as its first parameter `$1`, on a basis that needs no grant; the others
   * follow.
   */
  ask<Row extends Record<string, unknown>>(
    text: string,
    basis: StandingBasis,
    info: GraphQLResolveInfo,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    this.#describe(info);
    return this.#question.tx.sql<Row>(text, [this.entry(basis, null), ...parameters]);
  }

  /** The refusal of something that the reader may not have, or that there is not, which goes on record. */
  refuse(info: GraphQLResolveInfo): Fault {
    this.#describe(info);
    return this.#deny(null);
  }

  /** Why the department withholds a row about a person who has been opened from this reader; null when it does not. */
  reasonWithheld(row: string, personId: string): string | null {
    const opened = this.#opened.get(personId);
    // What is withheld is so from readers from elsewhere alone.
    if (opened?.has('OWN_DUTY') === true || opened?.has('OWN_DATA') === true) return null;
    return this.#withheld.get(row) ?? null;
  }

  /** Records a command in the trail, beside what it changes. */
  async recordCommand(info: GraphQLResolveInfo, persons: readonly string[], detail: Record<string, unknown>) {
    this.#describe(info);
    const { tx } = this.#question;
    await tx.sql("select samspil.record('COMMAND', $1, $2::uuid[], $3)", [
      this.entry(this.reader.roles.has('CITIZEN') ? 'OWN_DATA' : 'OWN_DUTY', null),
      persons,
      detail,
    ]);
  }

  /** Writes the denied attempts of this request to the trail, those that the database has not recorded itself; before the transaction ends. */
  async recordDenied(): Promise<void> {
    await this.denied.record(this.#question.tx, this.#triedEntry());
  }

  /** Writes all denied attempts of this request in a transaction of their own, when its own was rolled back. */
  async recordLost(database: Database): Promise<void> {
    if (!this.denied.none) await database.transaction((tx) => this.denied.recordAnew(tx, this.#triedEntry()));
  }

  #triedEntry(): Record<string, unknown> {
    const { grant } = this.#question;
    const tried = grant instanceof Fault || grant === null ? null : grant;
    return this.entry(tried?.basis ?? null, tried);
  }

  /** Who looks, on which basis and for what, as the database's functions take it. */
  entry(basis: PersonalBasis | null, grant: Grant | null): Record<string, unknown> {
    const { reader, traceId } = this.#question;
    return {
      subject: reader.subject,
      roles: [...reader.roles],
      unit: reader.unit,
      department: this.#workplace(),
      person: reader.personId,
      basis,
      case: grant?.caseNumber ?? null,
      grant: grant?.id ?? null,
      shielded: grant === null ? [] : [...grant.shielded],
      fields: this.#fields,
      trace: traceId,
    };
  }

  async #openAll(openings: readonly Opening[]): Promise<(PersonId | null)[]> {
    const { grant } = this.#question;
    const opened = new Map<string, PersonId>();
    for (const group of Map.groupBy(openings, ({ basis, met }) => `${basis} ${met}`).values()) {
      const [{ basis, met } = raise(new Error('an empty group'))] = group;
      const used = grant === null || grant instanceof Fault || grant.basis !== basis ? null : grant;
      const scope = { persons: group.map(({ id }) => id), ...(met ? { met } : {}) };
      for (const row of await this.#record(basis, used, scope))
        if (row.denied_by === null) opened.set(`${row.asked_id} ${basis}`, row.person_id);
    }
    return openings.map(({ id, basis }) => opened.get(`${id} ${basis}`) ?? null);
  }

  async #record(basis: PersonalBasis, grant: Grant | null, scope: Scope): Promise<OpenedRow[]> {
    const entry = 'case' in scope ? { ...this.entry(basis, grant), case: scope.case } : this.entry(basis, grant);
    const rows = await this.#question.tx.sql<OpenedRow>(
      'select asked_id, person_id, denied_by, withheld from samspil.open_access($1, $2)',
      [entry, scope],
    );
    const denied = rows.filter((row) => row.denied_by !== null && row.denied_by !== 'MORE');
    if (denied.length > 0 && !('met' in scope))
      this.denied.byDatabase({
        entry,
        persons: [...new Set(denied.map((row) => row.person_id))],
        detail: { rules: denied.map((row) => row.denied_by) },
      });
    for (const { person_id, denied_by, withheld } of rows) {
      if (denied_by === null) this.#opened.set(person_id, (this.#opened.get(person_id) ?? new Set()).add(basis));
      for (const [row, reason] of Object.entries(withheld ?? {})) this.#withheld.set(row, reason);
    }
    return rows;
  }

  /** The bases on which this reader might look at a person, the one that is tried first. */
  #possibleFor(id: PersonId): readonly PersonalBasis[] {
    const { grant } = this.#question;
    const standing = this.#standing();
    return [
      ...(standing.includes('OWN_DATA') && id === this.reader.personId ? (['OWN_DATA'] as const) : []),
      ...(grant !== null && !(grant instanceof Fault) && this.#isStaff() && grant.persons.has(id) ? [grant.basis] : []),
      ...(standing.includes('OWN_DUTY') ? (['OWN_DUTY'] as const) : []),
    ];
  }

  /** What counts for a thing that is no row about a person, such as a list: what the reader has by role, and what was opened. */
  #inUse(): readonly PersonalBasis[] {
    return [...this.#standing(), ...[...this.#opened.values()].flatMap((bases) => [...bases])];
  }

  /** The bases that a reader has by role, whoever the person is. */
  #standing(): readonly PersonalBasis[] {
    const { department, grant, reader } = this.#question;
    const atHome =
      department === 'dke'
        ? reader.roles.has('CASEWORKER') || reader.roles.has('LEAD')
        : reader.department === department;
    return [
      ...(reader.roles.has('CITIZEN') && reader.personId !== null ? (['OWN_DATA'] as const) : []),
      // Whoever sends a grant that does not count is told so, and is not silently read on another basis: neither a person's rows, nor a case
      // or a list of the reader's own work.
      ...(atHome && !(grant instanceof Fault) ? (['OWN_DUTY'] as const) : []),
      ...(department === 'dke' && this.#isStaff() ? (['CORRESPONDENCE'] as const) : []),
      ...(reader.roles.has('AUDITOR') || reader.roles.has('LEAD') ? (['OVERSIGHT'] as const) : []),
    ];
  }

  /** The department that the reader works for: of caseworkers and leads it is dke. */
  #workplace(): Department | null {
    const { roles, department } = this.reader;
    return department ?? (roles.has('CASEWORKER') || roles.has('LEAD') ? 'dke' : null);
  }

  /** Whether a citizen asks for what is their own, and the sign-in does not say who they are. */
  #isNobodyIn({ bases }: Requirement): boolean {
    return (
      bases.size === 1 && bases.has('OWN_DATA') && this.reader.roles.has('CITIZEN') && this.reader.personId === null
    );
  }

  #isStaff(): boolean {
    return GRANTED_ROLES.some((role) => this.reader.roles.has(role));
  }

  #satisfies(basis: PersonalBasis, { roles, bases }: Requirement): boolean {
    const { department } = this.#question;
    return (
      bases.has(basis) && [...this.reader.roles].some((role) => roles.has(role) && canStandOn(role, basis, department))
    );
  }

  #deny(person: string | null, hint?: string): Fault {
    const { grant } = this.#question;
    const fault = grant instanceof Fault && this.#isStaff() ? grant : new Fault('ACCESS_DENIED', hint);
    this.denied.ofField(person, fault.code);
    return fault;
  }

  #describe(info: GraphQLResolveInfo): void {
    if (this.#fields.length === 0) this.#fields = this.#question.fieldsOf(info);
  }
}

function raise(error: Error): never {
  throw error;
}

/** Whose a row is: every row about a person says so by `personId`. */
function personOf(source: unknown): string | null {
  if (typeof source !== 'object' || source === null) return null;
  const { personId } = source as { personId?: unknown };
  return typeof personId === 'string' ? personId : null;
}
