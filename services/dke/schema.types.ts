// Made from schema.graphql by `npm run compose`; not written by hand.
import type { Loaders } from './loaders.ts';
import type { GivenCpr } from '@samspil/kit/subgraph/cpr-scalar.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonMapper, HeldBackMapper, PersonAccessLogMapper, AreaMapper, PersonDkeMapper, AreaDkeMapper, CasePartyMapper, CaseMapper, CaseClockMapper, JournalEntryMapper, CaseContactMapper, CaseDocumentMapper, QueueItemMapper, ReportedConcernMapper, DepartmentReferralMapper, LiveEventMapper, DutyMapper, ConcernMapper, ReferralMapper, ActionPlanMapper, GoalMapper, InterventionMapper, AreaInterventionMapper, ExitRequestMapper, ConsentMapper, SignMapper, IncidentMapper, CrimeStatisticMapper, AreaCasesMapper, BreakGlassUseMapper } from './mappers.ts';
import type { RequestContext } from '@samspil/kit/subgraph/service.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day in the calendar, such as 2026-08-17 (dato). */
  LocalDate: { input: string; output: string; }
  /** A moment with its time zone, as RFC 3339 writes it (tidspunkt). */
  DateTime: { input: Date | string; output: Date | string; }
  /** A whole number, zero or more (antal). */
  NonNegativeInt: { input: number; output: number; }
  /** A number, zero or more (tal). */
  NonNegativeFloat: { input: number; output: number; }
  /** A JSON object. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /**
   * A CPR number (personnummer), ten digits with or without a hyphen. It is taken in a variable alone, never in the text of a query, is never given
   * back, and stands in no log and no error. It becomes the person's key at once and is kept nowhere.
   */
  CPR: { input: GivenCpr; output: GivenCpr; }
  _FieldSet: { input: string; output: string; }
};

/** The roles that an access token can give (roller). */
export type Role =
  /** A caseworker of DKE (sagsbehandler i DKE). */
  | 'CASEWORKER'
  /** The head of DKE's casework (leder i DKE). */
  | 'LEAD'
  /** An employee of one of the departments (forvaltningens medarbejder). */
  | 'DEPARTMENT'
  /** An analyst, who reads figures (analytiker). */
  | 'ANALYST'
  /** The directorate, which reads figures (direktion). */
  | 'DIRECTOR'
  /** The auditor, who reads the access log (revisor). */
  | 'AUDITOR'
  /** A citizen, who reads their own data (borger). */
  | 'CITIZEN';

/**
 * On what basis something is read (hjemmel). Each has its row in docs/legal-bases.md. There is none for the investigation of crime
 * (efterforskning), which retsplejelovens § 115, stk. 2, forbids.
 */
export type AccessBasis =
  /** By a grant: schools, social services and police, for the young (SSP-samarbejdet, retsplejeloven § 115). */
  | 'SSP'
  /** By a grant: police, social services and psychiatry (PSP-samarbejdet, retsplejeloven § 115). */
  | 'PSP'
  /** By a grant: prison and probation service, social services and police (KSP-samarbejdet, retsplejeloven § 115). */
  | 'KSP'
  /** By a grant: help out of a life of crime, with a consent in force (exit-forløb med samtykke). */
  | 'EXIT'
  /** By a grant: a consent in force for the department (samtykke). */
  | 'CONSENT'
  /** By a grant: early preventive work on children and young people (tidlig forebyggende indsats, barnets lov). */
  | 'EARLY_HELP'
  /** By a grant: protection of a child or young person (beskyttelse af børn og unge, barnets lov). */
  | 'CHILD_PROTECTION'
  /** By a grant without a case: to avert danger to someone's life or health; the lead reviews each use (vitale interesser). */
  | 'VITAL_INTEREST'
  /** Without a grant: the department's own rows, for who works with them (egen myndighedsopgave). */
  | 'OWN_DUTY'
  /** Without a grant: what one has raised with DKE oneself, and what DKE has referred to one's department (egne henvendelser). */
  | 'CORRESPONDENCE'
  /** Without a grant: the citizen's own data (egne oplysninger). */
  | 'OWN_DATA'
  /** Without a grant: the oversight of who has read what (tilsyn). */
  | 'OVERSIGHT'
  /** No personal data: a basis is not needed (ingen personoplysninger). */
  | 'OPEN';

/** What kind of data something is, as the law tells them apart (oplysningskategori). */
export type DataCategory =
  /** Facts about places, organisations and things; no personal data (ingen personoplysninger). */
  | 'NOT_PERSONAL'
  /** Figures in which no person can be found again (statistik). */
  | 'AGGREGATE'
  /** What holds the graph together: entry points, keys, cursors (tekniske oplysninger). */
  | 'TECHNICAL'
  /** Personal data that is nothing special: GDPR art. 6 (almindelige oplysninger). */
  | 'ORDINARY'
  /** Ordinary in GDPR, but confidential: social problems, school matters, family, protection (fortrolige oplysninger, forvaltningsloven § 27). */
  | 'CONFIDENTIAL'
  /** Special categories: GDPR art. 9, such as health (følsomme oplysninger). */
  | 'SENSITIVE'
  /** Crimes, also suspected, and what is done about them: GDPR art. 10, databeskyttelsesloven § 8 (strafbare forhold). */
  | 'CRIMINAL_OFFENCES';

export type Query = {
  /**
   * The view of a person across all departments (borger på tværs). Every well-formed id is answered: a person whom no department
   * knows has five empty departments and no error. A malformed id is BAD_USER_INPUT.
   */
  readonly person: Maybe<Person>;
  /**
   * The view of an area across all departments (område på tværs). Every well-formed code is answered; an unknown code is NOT_FOUND on
   * the fields of urban development, which owns the areas. A malformed code is BAD_USER_INPUT.
   */
  readonly area: Maybe<Area>;
  /**
   * The citizen who asks (borgeren selv), as the sign-in vouches: their own data, and who has looked at it. Null with ACCESS_DENIED for
   * everybody else, and where the sign-in does not say which person the citizen is.
   */
  readonly me: Maybe<Person>;
  /** Every disclosure and every attempt that was denied, department by department (adgangslog). Each look at it is itself recorded in it. */
  readonly accessLog: Maybe<AccessLog>;
  /** A case that the reader works on (egen sag). One that there is not, and one of others, are ACCESS_DENIED. */
  readonly case: Maybe<Case>;
  /** The uses of VITAL_INTEREST (nødadgange), newest first. A use is here as soon as it has begun; the look at this list is on record too. */
  readonly breakGlassUses: Maybe<BreakGlassUseConnection>;
  /**
   * What this department holds back from citizens (undtaget fra indsigt), the first to be looked at again first: of whomever it is, the reader's
   * own family apart.
   */
  readonly heldBackDke: Maybe<HeldBackConnection>;
  /** The control samples of this department (stikprøver) and how far they have come, the newest first. */
  readonly controlSamplesDke: Maybe<ControlSampleConnection>;
  /** The entries of one of them (poster i en stikprøve), what weighs most first. Of a sample that there is not, none. */
  readonly controlSampleDke: Maybe<ControlSampleEntryConnection>;
  /** What waits for DKE's decision (køen): what is most urgent and has waited longest first. Nothing of the reader's own family is in it. */
  readonly queue: Maybe<QueueConnection>;
  /** DKE's day (dagens tavle): what waits, what is due and overdue, and today's contacts. */
  readonly board: Maybe<Board>;
  /** The concerns that the reader has raised (egne bekymringer), newest first. */
  readonly myConcerns: Maybe<ReportedConcernConnection>;
  /** The referrals that DKE has sent to the reader's department (henvisninger til forvaltningen), the first due first. */
  readonly departmentReferrals: Maybe<DepartmentReferralConnection>;
  /** Who is on duty for requests for help out of crime (vagtplan), from today on, 100 at most, the first first. */
  readonly dutyRoster: Maybe<ReadonlyArray<Duty>>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAreaArgs = {
  code: Scalars['String']['input'];
};


export type QueryCaseArgs = {
  number: InputMaybe<Scalars['String']['input']>;
  id: InputMaybe<Scalars['ID']['input']>;
};


export type QueryBreakGlassUsesArgs = {
  awaitingReview: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryHeldBackDkeArgs = {
  reviewDue: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSamplesDkeArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSampleDkeArgs = {
  id: Scalars['ID']['input'];
  verdict: InputMaybe<ControlVerdict>;
  open: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryQueueArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyConcernsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryDepartmentReferralsArgs = {
  open: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A citizen (borger). Beside the key there is one field a department, null where it has failed or may not be read. */
export type Person = {
  /** The person's key in the graph (personnøgle). */
  readonly id: Scalars['ID']['output'];
  /** Who has looked at the person's data (hvem har set oplysningerne), department by department: for the citizen alone, of their own. */
  readonly accessLog: Maybe<PersonAccessLog>;
  /** What DKE knows of the person (Den Kriminalpræventive Enheds oplysninger): core data, cases, concerns and help. */
  readonly dke: Maybe<PersonDke>;
};

/** A part of the municipality (område). Beside the key there is one field a department. */
export type Area = {
  /** The area's code (områdekode). */
  readonly code: Scalars['String']['output'];
  /** Signs, incidents, crime figures and interventions in the area (tegn, hændelser, kriminalitetstal og indsatser). */
  readonly dke: Maybe<AreaDke>;
};

/** Where a page of a list begins and ends (sideoplysninger), as in Relay's cursor connections. */
export type PageInfo = {
  /** Whether there are more rows after this page (flere efter). */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with a cursor (flere før). */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row (første markør). */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** The cursor of the last row: give it as `after` for the next page (sidste markør). */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A page of persons in a list of the reader's own work (side af borgere i eget arbejde). */
export type PersonConnection = {
  /** The persons with their cursors (kanter). */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The persons (borgere). */
  readonly nodes: ReadonlyArray<Maybe<Person>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A person in a list (kant). */
export type PersonEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The person (borger). */
  readonly node: Maybe<Person>;
};

/**
 * A row that the department withholds from readers of other departments (tilbageholdt oplysning, retsplejelovens § 115, stk. 4): they are
 * told WITHHELD with the reason in its place. The department's own staff and the citizen go on seeing it.
 */
export type WithheldRow = {
  /** The row's id (id). */
  readonly rowId: Scalars['ID']['output'];
  /** The type of the row, such as Enrolment (oplysningens art). */
  readonly type: Scalars['String']['output'];
  /** The reason that other readers are told (begrundelse); null where the row is withheld no more. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** What kind of entry of the access log something is (postens art). */
export type AuditKind =
  /** A look at rows about persons (opslag). */
  | 'READ'
  /** An attempt that was denied (afvist forsøg). */
  | 'DENIED'
  /** Something done, or looked at, that is no look at rows: a grant, a row withheld, the log itself (handling). */
  | 'COMMAND'
  /** Rows that came in from the department's own systems (import). */
  | 'IMPORT'
  /** Figures made from persons' rows (statistik). */
  | 'STATISTICS'
  /** Rows deleted when their time was over (sletning efter frist). */
  | 'RETENTION'
  /** A person's rows erased (sletning efter anmodning). */
  | 'ERASURE'
  /** The database put back from a backup (genskabelse fra sikkerhedskopi). */
  | 'RESTORE';

/** Which entries of the access log are wanted (filter): those that fit all that is given. */
export type AccessLogFilter = {
  /** Entries that name this person, also by a former id. */
  readonly person?: InputMaybe<Scalars['ID']['input']>;
  /** Entries of this reader: the `sub` of their access token. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** Entries on this basis; of denied attempts, the one that was tried. */
  readonly basis?: InputMaybe<AccessBasis>;
  /** Entries of this kind. */
  readonly kind?: InputMaybe<AuditKind>;
  /** Entries of this case, by its number. */
  readonly case?: InputMaybe<Scalars['String']['input']>;
  /** From this moment on. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this moment. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An entry of a department's access log (logpost): who did what, when and why. It holds ids of persons, and nothing else about them. */
export type AuditEntry = {
  /** The entry's number in the department's log (nummer). */
  readonly id: Scalars['ID']['output'];
  /** When (tidspunkt). */
  readonly at: Scalars['DateTime']['output'];
  /** What kind of entry it is (art). */
  readonly kind: AuditKind;
  /** Who: the `sub` of the access token, or the database role of a command (hvem). */
  readonly subject: Scalars['String']['output'];
  /** The roles that the token gave (roller). */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** The unit that the token named (enhed). */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** On what basis (hjemmel); of a denied attempt, what was tried. */
  readonly basis: Maybe<Scalars['String']['output']>;
  /** The reason that was given, where one was (formål). */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** The case's number (sagsnummer). */
  readonly case: Maybe<Scalars['String']['output']>;
  /** The id of the access grant (adgangsbevis). */
  readonly grantId: Maybe<Scalars['ID']['output']>;
  /** Whose data may have been disclosed, or was asked for, by id (berørte personer). */
  readonly persons: ReadonlyArray<Scalars['ID']['output']>;
  /** The personal fields that the operation may have disclosed, as Type.field (felter). */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** What else belongs to the entry (detaljer): what a list or command was about, the rule that denied, counts. */
  readonly detail: Scalars['JSONObject']['output'];
  /** What joins the entries that one operation left in several departments (sporings-id). */
  readonly traceId: Scalars['String']['output'];
  /**
   * Whether the signed tree of this log holds the entry (i det underskrevne træ), so that it could not be changed or taken away without the
   * other departments' noticing. It does about a second after the entry was written.
   */
  readonly inSignedTree: Scalars['Boolean']['output'];
};

/** A page of entries of the access log (side af logposter). */
export type AuditEntryConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An entry in a list (kant). */
export type AuditEntryEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: AuditEntry;
};

/** A look at the citizen's own data, as the citizen is told of it (opslag). */
export type OwnLogEntry = {
  /** When (tidspunkt). */
  readonly at: Scalars['DateTime']['output'];
  /** The department whose data was looked at, by its Danish name (forvaltning). */
  readonly department: Scalars['String']['output'];
  /** Who looked, in Danish: the department they work for, never the person (set af). */
  readonly seenBy: Scalars['String']['output'];
  /** Why, in plain Danish (formål). */
  readonly purpose: Scalars['String']['output'];
};

/** A page of looks at the citizen's own data (side af opslag). */
export type OwnLogConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<OwnLogEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<OwnLogEntry>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
  /** That something may be held back, and how to complain, in Danish (vejledning). It is there whether or not anything is. */
  readonly notice: Scalars['String']['output'];
};

/** A look in a list (kant). */
export type OwnLogEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: OwnLogEntry;
};

/**
 * What is to be held back from the citizen it is about (databeskyttelsesloven § 22): a row, or a look in the access log. The texts are read by
 * colleagues and by who reviews the decision, and hold no CPR numbers.
 */
export type HoldBackInput = {
  /** The id of the row; or else give `entryId` and `personId`. */
  readonly rowId?: InputMaybe<Scalars['ID']['input']>;
  /** The number of the look in this department's access log, as the auditor knows it. */
  readonly entryId?: InputMaybe<Scalars['ID']['input']>;
  /** Of a look: from which of the persons it names it is held back. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** What was decided and by which rule, 3 to 500 characters. */
  readonly decision: Scalars['String']['input'];
  /** Why: which interest weighs more than the citizen's, 3 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** When it must be looked at again: a day in the future, a year ahead at most. */
  readonly reviewOn: Scalars['LocalDate']['input'];
};

/** A row or a look that is held back from the citizen it is about (oplysning undtaget fra indsigt, databeskyttelsesloven § 22). */
export type HeldBack = {
  /** The decision's number (nummer). */
  readonly id: Scalars['ID']['output'];
  /** From whom it is held back (borger); null with ACCESS_DENIED where the person is no duty of the reader's any more. */
  readonly person: Maybe<Person>;
  /** The row's id (id); null where it is a look. */
  readonly rowId: Maybe<Scalars['ID']['output']>;
  /** The type of the row, such as Enrolment (oplysningens art). */
  readonly type: Maybe<Scalars['String']['output']>;
  /** The number of the look in the access log (logpost); null where it is a row. */
  readonly entryId: Maybe<Scalars['ID']['output']>;
  /** What was decided (afgørelse). */
  readonly decision: Scalars['String']['output'];
  /** Why (begrundelse). */
  readonly reason: Scalars['String']['output'];
  /** When it must be looked at again (revurderes den). */
  readonly reviewOn: Scalars['LocalDate']['output'];
  /** When it was decided (afgjort). */
  readonly decidedAt: Scalars['DateTime']['output'];
};

/** A page of what is held back (side af undtagne oplysninger). */
export type HeldBackConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<HeldBackEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<HeldBack>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** Something held back in a list (kant). */
export type HeldBackEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: HeldBack;
};

/** Why an entry weighs more in a control sample (risikogrund): each concerns the look by staff, and none the citizen. */
export type ControlReason =
  /** The basis was VITAL_INTEREST (nødadgang). */
  | 'VITAL_INTEREST'
  /** Somebody tried to look at themselves or their family (egen familie). */
  | 'OWN_FAMILY'
  /** A person whose name and address are protected (beskyttet person). */
  | 'SHIELDED'
  /** The attempt was denied (afvist forsøg). */
  | 'DENIED'
  /** One reader looked at one person more than ten times that day (mange opslag). */
  | 'MANY_LOOKS'
  /** In the evening, at night, at a weekend or on a public holiday (uden for arbejdstid). */
  | 'OUTSIDE_HOURS'
  /** Ten persons or more at once (mange personer). */
  | 'MANY_PERSONS'
  /** Without a case, and the reader did nothing more about the person within thirty days (uden opfølgning). */
  | 'NO_FOLLOW_UP';

/** What the auditor found of an entry (vurdering). */
export type ControlVerdict =
  /** There was a purpose for it (berettiget). */
  | 'JUSTIFIED'
  /** There was none (ikke berettiget). */
  | 'NOT_JUSTIFIED'
  /** The reader or their head must be asked (skal høres). */
  | 'TO_BE_ASKED';

/** A control sample of looks by staff in one department (stikprøve). */
export type ControlSample = {
  /** The sample's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The first moment of the period (fra). */
  readonly from: Scalars['DateTime']['output'];
  /** The moment at which the period ended (til). */
  readonly to: Scalars['DateTime']['output'];
  /** How many entries were asked for (størrelse). */
  readonly size: Scalars['NonNegativeInt']['output'];
  /** What it was drawn from: with it, anybody can draw the same again (frø). */
  readonly seed: Scalars['String']['output'];
  /** When it was drawn (udtrukket). */
  readonly drawnAt: Scalars['DateTime']['output'];
  /** How many looks and denied attempts of staff there were in the period (antal at vælge imellem). */
  readonly population: Scalars['NonNegativeInt']['output'];
  /** How many entries it has (antal). */
  readonly entries: Scalars['NonNegativeInt']['output'];
  /** Those without a verdict (mangler vurdering). */
  readonly open: Scalars['NonNegativeInt']['output'];
  /** Those that were justified (berettigede). */
  readonly justified: Scalars['NonNegativeInt']['output'];
  /** Those that were not (ikke berettigede). */
  readonly notJustified: Scalars['NonNegativeInt']['output'];
  /** Those about which somebody must be asked (skal høres). */
  readonly toBeAsked: Scalars['NonNegativeInt']['output'];
};

/** An entry of a control sample (post i stikprøve). */
export type ControlSampleEntry = {
  /** Its number in the access log (nummer). */
  readonly entryId: Scalars['ID']['output'];
  /** The entry itself (logpost); null once its time is over and it has been deleted. */
  readonly entry: Maybe<AuditEntry>;
  /** How much it weighed when the sample was drawn: one, and more for each reason (vægt). */
  readonly weight: Scalars['NonNegativeInt']['output'];
  /** Why it weighed more (risikogrunde). */
  readonly reasons: ReadonlyArray<ControlReason>;
  /** What the auditor found (vurdering); null while that is open. */
  readonly verdict: Maybe<ControlVerdict>;
  /** Why (begrundelse). */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was found (vurderet). */
  readonly givenAt: Maybe<Scalars['DateTime']['output']>;
};

/** What the auditor has found of an entry of a control sample (vurdering af en post). */
export type ControlVerdictInput = {
  /** The sample's id. */
  readonly sampleId: Scalars['ID']['input'];
  /** The entry's number in the access log. */
  readonly entryId: Scalars['ID']['input'];
  /** What was found. */
  readonly verdict: ControlVerdict;
  /** Why, 3 to 500 characters without CPR numbers; needed unless it was justified. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A verdict that was given (afgivet vurdering). */
export type GivenVerdict = {
  /** The sample's id (stikprøve). */
  readonly sampleId: Scalars['ID']['output'];
  /** The entry's number in the access log (nummer). */
  readonly entryId: Scalars['ID']['output'];
  /** What was found (vurdering). */
  readonly verdict: ControlVerdict;
  /** Why (begrundelse). */
  readonly note: Maybe<Scalars['String']['output']>;
};

/** A page of control samples (side af stikprøver). */
export type ControlSampleConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ControlSampleEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<ControlSample>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A control sample in a list (kant). */
export type ControlSampleEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: ControlSample;
};

/** A page of entries of a control sample (side af poster i en stikprøve). */
export type ControlSampleEntryConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ControlSampleEntryEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<ControlSampleEntry>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An entry of a control sample in a list (kant). */
export type ControlSampleEntryEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: ControlSampleEntry;
};

/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDke = {
  /** The person's name (navn). */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The day of birth (fødselsdato). */
  readonly birthDate: Maybe<Scalars['LocalDate']['output']>;
  /** Whether name and address are protected (navne- og adressebeskyttelse). */
  readonly protection: Maybe<Protection>;
  /** The area the person lives in (bopælsområde); null with ACCESS_DENIED for a protected person, and null for one from outside. */
  readonly homeArea: Maybe<Area>;
  /** Whether the person lives in the municipality (bopæl i kommunen); null where it is not known yet. */
  readonly residency: Maybe<Residency>;
  /** The person's part in cases (sager), newest first. Other parties of a case are not shown. */
  readonly cases: Maybe<CasePartyConnection>;
  /** Concerns raised about the person (bekymringer), newest first. */
  readonly concerns: Maybe<ConcernConnection>;
  /** Referrals of the person to departments (henvisninger), newest first. */
  readonly referrals: Maybe<ReferralConnection>;
  /** The person's action plans (handleplaner), newest first. */
  readonly actionPlans: Maybe<ActionPlanConnection>;
  /** Interventions for the person (indsatser), newest first. */
  readonly interventions: Maybe<InterventionConnection>;
  /** Contacts with the person, planned and made (kontakter), the latest day first. */
  readonly contacts: Maybe<CaseContactConnection>;
  /** The person's requests for help out of crime (exit-henvendelser), newest first. */
  readonly exitRequests: Maybe<ExitRequestConnection>;
  /** Consents to share data with departments (samtykker), newest first. */
  readonly consents: Maybe<ConsentConnection>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeCasesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeConcernsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeReferralsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeActionPlansArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeInterventionsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeContactsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeExitRequestsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What DKE knows of a person (DKE's oplysninger om en borger). DKE holds core data only of parties to a case, a concern or a request for
 * help out of crime; for anyone else it is null without an error, and the lists are empty. There is no score of a person.
 */
export type PersonDkeConsentsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Whether a person's name and address are protected (navne- og adressebeskyttelse). */
export type Protection =
  /** Not protected (ingen beskyttelse). */
  | 'NONE'
  /** Name and address are protected; the home area is not shown (navne- og adressebeskyttelse). */
  | 'NAME_AND_ADDRESS';

/** Whether a person lives in the municipality (bopæl). */
export type Residency =
  /** Lives in the municipality (bosat i kommunen). */
  | 'RESIDENT'
  /** Lives elsewhere (udefrakommende). */
  | 'OUTSIDE';

/** A person's part in a case (sagspart). One person has one role in a case. */
export type CaseParty = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** In which role (rolle). */
  readonly role: PartyRole;
  /** The day from which the person is a party (part siden). */
  readonly from: Scalars['LocalDate']['output'];
  /** The case (sag). */
  readonly case: Maybe<Case>;
  /** The person (borger). */
  readonly person: Maybe<Person>;
};

/** In which role a person is a party to a case (sagspartens rolle). A victim never becomes a subject by being listed. */
export type PartyRole =
  /** The one whose conduct the case is about (den sagen handler om). */
  | 'SUBJECT'
  /** The one who was harmed (forurettet). */
  | 'VICTIM'
  /** A relative of another party (pårørende). */
  | 'RELATIVE';

/** A case at DKE (enkeltsag). */
export type Case = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The case's number (sagsnummer). */
  readonly number: Scalars['String']['output'];
  /** How grave it is (niveau). It tells about the subject, so other parties do not read it of themselves. */
  readonly level: Maybe<CaseLevel>;
  /** Within which cooperation it is worked (samarbejde). It tells about the subject, so other parties do not read it of themselves. */
  readonly cooperation: Maybe<Cooperation>;
  /** How far it has come (status). */
  readonly status: CaseStatus;
  /** The day it was opened (oprettet). */
  readonly openedOn: Scalars['LocalDate']['output'];
  /** The day it was closed, null while it is open (afsluttet). */
  readonly closedOn: Maybe<Scalars['LocalDate']['output']>;
  /** Goes up with each change; a command that changes the case names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** How soon DKE has come to it (sagens ur); null in a case that came in from elsewhere without it. */
  readonly clock: Maybe<CaseClock>;
  /** Who works on it today (sagsbehandlere og medarbejdere), 100 at most. */
  readonly staff: Maybe<ReadonlyArray<CaseStaff>>;
  /** The journal (journal), newest first. */
  readonly journal: Maybe<JournalConnection>;
  /** Documents that belong to it, by where they are kept (dokumenter), newest first. */
  readonly documents: Maybe<CaseDocumentConnection>;
  /** The parties (parter), 100 at most. One whom the reader may not look at is null with ACCESS_DENIED: it is not told who it is. Never told to the citizen. */
  readonly parties: Maybe<ReadonlyArray<Maybe<CaseParty>>>;
};


/** A case at DKE (enkeltsag). */
export type CaseJournalArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** A case at DKE (enkeltsag). */
export type CaseDocumentsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** How grave a case is (niveau). */
export type CaseLevel =
  /** Level I: risk behaviour (risikoadfærd). */
  | 'LEVEL_1'
  /** Level II: crime (kriminalitet). */
  | 'LEVEL_2'
  /** Level III: qualified crime (kvalificeret kriminalitet). */
  | 'LEVEL_3';

/** Within which cooperation a case is worked (samarbejde, retsplejeloven § 115). */
export type Cooperation =
  /** Schools, social services and police, for the young (SSP). */
  | 'SSP'
  /** Police, social services and psychiatry (PSP). */
  | 'PSP'
  /** Prison and probation service, social services and police (KSP). */
  | 'KSP'
  /** Help out of a life of crime (exit). */
  | 'EXIT'
  /** None: within the municipality alone (intet). */
  | 'NONE';

/** How far a case has come (sagsstatus). */
export type CaseStatus =
  /** It is worked on (under behandling). */
  | 'OPEN'
  /** Interventions have ended, and it is watched that they last (opfølgning). */
  | 'FOLLOW_UP'
  /** Ended (afsluttet). */
  | 'CLOSED';

/** A concern that a department has raised about a person or an area (bekymring). It is no notification (underretning) and does not replace one. */
export type Concern = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** When it was raised (tidspunkt). */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** The department that raised it (rejst af); never told to the citizen. */
  readonly raisedBy: Maybe<Department>;
  /** What it is about (art). */
  readonly kind: ConcernKind;
  /** How soon DKE must look at it (hastegrad). */
  readonly urgency: Urgency;
  /** What became of it (status). */
  readonly status: ConcernStatus;
  /** Goes up with each change; a command that changes the concern names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** The area, where it is about one and not about a person (område). */
  readonly area: Maybe<Area>;
  /** What the department has done already (allerede gjort); never told to the citizen here. */
  readonly alreadyDone: Maybe<Scalars['String']['output']>;
  /** Whether the parents know of it (forældrene orienteret). */
  readonly parentsKnow: Maybe<ParentsKnow>;
  /** Whether a notification was made (underretning). */
  readonly notification: Maybe<NotificationState>;
  /** The sub of the access token of who has it in hands (hos). */
  readonly handler: Maybe<Scalars['String']['output']>;
  /** When somebody at DKE first looked at it (set første gang). */
  readonly lookedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why nothing more is done, as the reporter is told (begrundelse). */
  readonly decidedBecause: Maybe<Scalars['String']['output']>;
  /** What was seen, in the department's words (beskrivelse), which may name others; never told to the citizen here. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The case it led to or was attached to (sag). */
  readonly case: Maybe<Case>;
};

/** A department of the municipality (forvaltning). */
export type Department =
  /** Schools and education (Skoler og Uddannelse). */
  | 'SCHOOLS'
  /** Social services and family (Social og Familie). */
  | 'SOCIAL'
  /** Urban, environmental and employment services (By, Miljø og Beskæftigelse). */
  | 'URBAN'
  /** Culture and leisure, associations (Kultur og Fritid). */
  | 'ASSOCIATIONS'
  /** The crime prevention unit (Den Kriminalpræventive Enhed). */
  | 'DKE';

/** What a concern is about (bekymringens art). */
export type ConcernKind =
  /** Risk behaviour (risikoadfærd). */
  | 'RISK_BEHAVIOUR'
  /** Drugs or alcohol (rusmidler). */
  | 'SUBSTANCES'
  /** Violence or threats (vold eller trusler). */
  | 'VIOLENCE'
  /** The company the person keeps (omgangskreds). */
  | 'COMPANY'
  /** Life online (digital adfærd). */
  | 'ONLINE'
  /** Exposed to pressure or crime by others (udsat for pres eller kriminalitet). */
  | 'EXPOSED'
  /** Unease, vandalism or groups in a place (uro, hærværk eller grupper et sted). */
  | 'UNEASE';

/** Whether the parents know of a concern (forældrenes viden). */
export type ParentsKnow =
  /** They know (ja). */
  | 'YES'
  /** They do not know, or are not to (nej). */
  | 'NO'
  /** Nobody has asked, or it is about a grown-up (ikke spurgt). */
  | 'NOT_ASKED';

/** Whether a notification to the social services was made (underretning, barnets lov § 133). A concern does not replace it. */
export type NotificationState =
  /** It was made (foretaget). */
  | 'MADE'
  /** It was not made (ikke foretaget). */
  | 'NOT_MADE'
  /** The person is 18 or older (fyldt 18 år). */
  | 'NOT_UNDER_18';

/** How soon a concern must be looked at (hastegrad). */
export type Urgency =
  /** Within three working days (almindelig). */
  | 'NORMAL'
  /** The same day (haster). */
  | 'HIGH'
  /** At once (akut). */
  | 'ACUTE';

/** What became of a concern (bekymringens status). */
export type ConcernStatus =
  /** Received (modtaget). */
  | 'RECEIVED'
  /** In a caseworker's hands (under behandling). */
  | 'IN_HANDS'
  /** Attached to a case (sag). */
  | 'CASE'
  /** Referred on to a department (henvist). */
  | 'REFERRED'
  /** No further action (ingen yderligere handling). */
  | 'NO_FURTHER_ACTION';

/** A referral of a person, or of what is wrong in an area, to a department (henvisning). */
export type Referral = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** To which department (til forvaltning). */
  readonly department: Department;
  /** What the department is asked for (formål). */
  readonly purpose: Scalars['String']['output'];
  /** The day it was sent (sendt). */
  readonly sentOn: Scalars['LocalDate']['output'];
  /** The day by which it must be answered (frist). */
  readonly dueOn: Scalars['LocalDate']['output'];
  /** What became of it (status). */
  readonly status: ReferralStatus;
  /** Why the department declined it (afslagsgrund). */
  readonly declinedBecause: Maybe<Scalars['String']['output']>;
  /** What it led to (resultat). */
  readonly result: Maybe<Scalars['String']['output']>;
  /** When the department answered (besvaret). */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** Goes up with each change; a command that changes the referral names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** The area, where it is about one and not about a person (område). */
  readonly area: Maybe<Area>;
  /** The case it belongs to (sag); null when it came of a concern alone. */
  readonly case: Maybe<Case>;
};

/** What became of a referral (henvisningens status). */
export type ReferralStatus =
  /** Sent and not answered yet (sendt). */
  | 'SENT'
  /** The department works with it (accepteret). */
  | 'ACCEPTED'
  /** The department cannot help, and says why (afvist). */
  | 'DECLINED'
  /** The department has done it (udført). */
  | 'DONE'
  /** DKE took it back (tilbagekaldt). */
  | 'REVOKED';

/** An agreed plan of what is to be reached with a person (handleplan). */
export type ActionPlan = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** What it is about (titel). */
  readonly title: Scalars['String']['output'];
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it is in force (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
  /** Goes up with each change; a command that changes the plan names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** What is to be reached (mål), 20 at most, in the plan's order. */
  readonly goals: Maybe<ReadonlyArray<Goal>>;
  /** The case it belongs to (sag). */
  readonly case: Maybe<Case>;
};

/** Something to be reached, so put that one can tell whether it was (mål). */
export type Goal = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** What is to be reached (mål). */
  readonly text: Scalars['String']['output'];
  /** The day by which (frist). */
  readonly targetOn: Scalars['LocalDate']['output'];
  /** The day it was reached, null if not (nået). */
  readonly reachedOn: Maybe<Scalars['LocalDate']['output']>;
};

/** What is done for a person (indsats). */
export type Intervention = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** To which pillar of the PRO model it belongs (søjle). */
  readonly pillar: Pillar;
  /** What it is to reach (mål). */
  readonly goal: Scalars['String']['output'];
  /** Who does it (udføres af). */
  readonly doneBy: Department;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it lasts (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
  /** By what one can tell whether the goal is reached (måles ved). */
  readonly measuredBy: Maybe<Scalars['String']['output']>;
  /** What came of it against the goal, null if that is not known yet (resultat). */
  readonly outcome: Maybe<InterventionOutcome>;
  /** What came of it, in words (resultatet med ord). */
  readonly outcomeNote: Maybe<Scalars['String']['output']>;
  /** Goes up with each change; a command that changes the intervention names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** The case it belongs to (sag); null outside of cases. */
  readonly case: Maybe<Case>;
};

/** What is done for an area, or a group in one, and for no person in particular (indsats i et område). */
export type AreaIntervention = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** To which pillar of the PRO model it belongs (søjle). */
  readonly pillar: Pillar;
  /** What it is to reach (mål). */
  readonly goal: Scalars['String']['output'];
  /** Who does it (udføres af). */
  readonly doneBy: Department;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it lasts (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
  /** By what one can tell whether the goal is reached (måles ved). */
  readonly measuredBy: Maybe<Scalars['String']['output']>;
  /** What came of it against the goal, null if that is not known yet (resultat). */
  readonly outcome: Maybe<InterventionOutcome>;
  /** What came of it, in words (resultatet med ord). */
  readonly outcomeNote: Maybe<Scalars['String']['output']>;
  /** Goes up with each change; a command that changes the intervention names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** The area it is for (område). */
  readonly area: Maybe<Area>;
  /** The group in the area that it is for, such as a school year; null where it is for the area (gruppe). */
  readonly group: Maybe<Scalars['String']['output']>;
};

/** The pillars of the PRO model (PRO-modellens søjler). */
export type Pillar =
  /** The long term: areas, school years, groups (proaktiv). */
  | 'PROACTIVE'
  /** The single case (reaktiv). */
  | 'REACTIVE'
  /** Contact with citizens where they are (operativ). */
  | 'OPERATIVE';

/** What came of an intervention against its goal (resultat). */
export type InterventionOutcome =
  /** The goal was reached (nået). */
  | 'REACHED'
  /** Reached in part (delvist nået). */
  | 'PARTLY_REACHED'
  /** Not reached (ikke nået). */
  | 'NOT_REACHED'
  /** Broken off (afbrudt). */
  | 'BROKEN_OFF';

/** A citizen's request for help out of a life of crime (exit-henvendelse). */
export type ExitRequest = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** When help was asked for (tidspunkt). */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who asked (henvendelse fra); never told to the citizen. */
  readonly requestedBy: Maybe<ExitRequester>;
  /** When DKE first spoke with the citizen (første kontakt). */
  readonly firstContactAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come (status). */
  readonly status: ExitStatus;
  /** How and when the citizen can be reached safely (kontakt); never told to others than DKE. */
  readonly reach: Maybe<Scalars['String']['output']>;
  /** When somebody on duty took the call (kvitteret). */
  readonly acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** The sub of the access token of who took it (kvitteret af). */
  readonly acknowledgedBy: Maybe<Scalars['String']['output']>;
  /** Goes up with each change; a command that changes the request names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** The case it led to (sag). */
  readonly case: Maybe<Case>;
};

/** Who asked for help out of crime (henvendelse fra). */
export type ExitRequester =
  /** The citizen (borgeren selv). */
  | 'CITIZEN'
  /** Someone for the citizen (en anden på borgerens vegne). */
  | 'SOMEONE_ELSE';

/** How far a request for help out of crime has come (exit-henvendelsens status). */
export type ExitStatus =
  /** Received, nobody has spoken with the citizen yet (modtaget). */
  | 'RECEIVED'
  /** In contact (i kontakt). */
  | 'IN_CONTACT'
  /** There is a plan (plan lagt). */
  | 'PLANNED'
  /** Out of it, and followed up (opfølgning). */
  | 'FOLLOW_UP'
  /** Ended as agreed (afsluttet). */
  | 'COMPLETED'
  /** The citizen no longer wants it (fortrudt). */
  | 'WITHDRAWN';

/** A consent of a person to share data with a department (samtykke). */
export type Consent = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** With which department (forvaltning). */
  readonly department: Department;
  /** The first day (fra). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day (til). */
  readonly until: Scalars['LocalDate']['output'];
  /** When the person took it back; from then on it counts no more (trukket tilbage). */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** What DKE knows of an area (DKE's oplysninger om et område): facts about places, and figures. */
export type AreaDke = {
  /** Signs in the area and in those that lie in it (tegn), newest first; expired ones are left out unless asked for. */
  readonly signs: Maybe<SignConnection>;
  /** Incidents in the area and in those that lie in it (hændelser), newest first. */
  readonly incidents: Maybe<IncidentConnection>;
  /** Reported offences by quarter (anmeldelser), newest first: published figures of this very area, which only municipalities have. */
  readonly crimeStatistics: Maybe<CrimeStatisticConnection>;
  /** Interventions for the area and for those that lie in it (indsatser), newest first. */
  readonly interventions: Maybe<AreaInterventionConnection>;
  /** How soon the area is back to normal after incidents (genopretning). */
  readonly recovery: Maybe<Recovery>;
  /** Cases open in each quarter, by where their subjects live (sager pr. kvartal), newest first. */
  readonly cases: Maybe<AreaCasesConnection>;
};


/** What DKE knows of an area (DKE's oplysninger om et område): facts about places, and figures. */
export type AreaDkeSignsArgs = {
  includeExpired: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What DKE knows of an area (DKE's oplysninger om et område): facts about places, and figures. */
export type AreaDkeIncidentsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What DKE knows of an area (DKE's oplysninger om et område): facts about places, and figures. */
export type AreaDkeCrimeStatisticsArgs = {
  offence: InputMaybe<Scalars['String']['input']>;
  from: InputMaybe<Scalars['String']['input']>;
  to: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What DKE knows of an area (DKE's oplysninger om et område): facts about places, and figures. */
export type AreaDkeInterventionsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What DKE knows of an area (DKE's oplysninger om et område): facts about places, and figures. */
export type AreaDkeCasesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/**
 * A sign of sprouting crime in an area (tegn). It is about an area and never about a person, rests on reported facts, carries its
 * evidence, is confirmed by a human, and expires.
 */
export type Sign = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The area (område). */
  readonly area: Area;
  /** What it is a sign of (art). */
  readonly kind: SignKind;
  /** What is seen (udsagn). */
  readonly statement: Scalars['String']['output'];
  /** The reported facts it rests on (belæg), one to 20. */
  readonly evidence: ReadonlyArray<Scalars['String']['output']>;
  /** When it was made (oprettet). */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it no longer counts (udløber), a year later at most. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The function of the employee who confirmed it (bekræftet af). */
  readonly confirmedBy: Scalars['String']['output'];
};

/** What a sign is a sign of (tegnets art). */
export type SignKind =
  /** Fires (brande). */
  | 'FIRES'
  /** Vandalism and graffiti (hærværk og graffiti). */
  | 'VANDALISM'
  /** Trade in drugs (handel med rusmidler). */
  | 'DRUG_TRADE'
  /** Unease in public places (utryghed i det offentlige rum). */
  | 'UNEASE'
  /** Groups from outside (grupper udefra). */
  | 'OUTSIDE_GROUPS'
  /** Burglaries (indbrud). */
  | 'BURGLARY';

/** Something that happened in an area (hændelse). */
export type Incident = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The area (område). */
  readonly area: Area;
  /** What kind it was (art). */
  readonly kind: IncidentKind;
  /** What happened, without persons (beskrivelse). */
  readonly what: Scalars['String']['output'];
  /** When (tidspunkt). */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Where the offenders came from (gerningspersoner). */
  readonly offenders: Offenders;
  /** When the area was back to normal, null if it is not yet (normal igen). */
  readonly normalAt: Maybe<Scalars['DateTime']['output']>;
  /** Whole days from the incident until the area was back to normal (dage til normal). */
  readonly daysToNormal: Maybe<Scalars['NonNegativeInt']['output']>;
  /** The interventions in areas that answered it (indsatser), the first begun first, 20 at most. */
  readonly answeredBy: ReadonlyArray<AreaIntervention>;
  /** Goes up with each change; a command that changes the incident names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
};

/** The kinds of incident (hændelsens art). */
export type IncidentKind =
  /** Fire set on purpose (påsat brand). */
  | 'FIRE'
  /** Violence (vold). */
  | 'VIOLENCE'
  /** Threats (trusler). */
  | 'THREATS'
  /** Vandalism (hærværk). */
  | 'VANDALISM'
  /** Disturbance of public order (uro). */
  | 'DISTURBANCE'
  /** Weapons (våben). */
  | 'WEAPONS'
  /** Robbery (røveri). */
  | 'ROBBERY';

/** Where the offenders of an incident came from (gerningspersoner). */
export type Offenders =
  /** From the municipality (lokale). */
  | 'LOCAL'
  /** From elsewhere (udefrakommende). */
  | 'OUTSIDE'
  /** Not known (ukendt). */
  | 'UNKNOWN';

/** Reported offences of a type in a quarter, as published (anmeldte forbrydelser). */
export type CrimeStatistic = {
  /** The type of offence as the source names it (overtrædelsens art). */
  readonly offence: Scalars['String']['output'];
  /** The quarter, such as 2013Q1 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** How many were reported (antal). */
  readonly count: Scalars['NonNegativeInt']['output'];
  /** Who published the figure, and where (kilde). */
  readonly source: Scalars['String']['output'];
};

/** How soon an area is back to normal (genopretning), over the four quarters up to that of the newest incident known. */
export type Recovery = {
  /** The first of the four quarters, such as 2025Q3 (fra kvartal). */
  readonly from: Scalars['String']['output'];
  /** The last of them (til kvartal). */
  readonly to: Scalars['String']['output'];
  /** Incidents in the four quarters (hændelser). */
  readonly incidents: Scalars['NonNegativeInt']['output'];
  /** Those after which the area is back to normal (normal igen). */
  readonly backToNormal: Scalars['NonNegativeInt']['output'];
  /** The median of the days until normal, of those that are; null if none is (median dage). */
  readonly medianDays: Maybe<Scalars['NonNegativeFloat']['output']>;
};

/**
 * Cases of the people who live in an area, in a quarter (sager i et område). Protected persons and those from outside are not in the
 * figures. Figures come from an aggregate table; counts of 1-4, and those that would give one away, are null with SUPPRESSED.
 */
export type AreaCases = {
  /** The quarter, such as 2026Q2 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** Cases open on at least one day of the quarter; one of two subjects from two areas counts where one of them lives (åbne sager). */
  readonly openCases: Maybe<Scalars['NonNegativeInt']['output']>;
  /** People who are subjects of those cases (personer sagerne handler om). */
  readonly subjects: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Those under 18 on the quarter's last day (under 18 år). */
  readonly subjectsUnder18: Maybe<Scalars['NonNegativeInt']['output']>;
};

/** A page of parts in cases (side af sagsparter). */
export type CasePartyConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<CasePartyEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<CaseParty>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A part in a case in a list (kant). */
export type CasePartyEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<CaseParty>;
};

/** A page of concerns (side af bekymringer). */
export type ConcernConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ConcernEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Concern>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A concern in a list (kant). */
export type ConcernEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Concern>;
};

/** A page of referrals (side af henvisninger). */
export type ReferralConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ReferralEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Referral>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A referral in a list (kant). */
export type ReferralEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Referral>;
};

/** A page of action plans (side af handleplaner). */
export type ActionPlanConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ActionPlanEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<ActionPlan>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An action plan in a list (kant). */
export type ActionPlanEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<ActionPlan>;
};

/** A page of interventions (side af indsatser). */
export type InterventionConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<InterventionEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Intervention>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An intervention in a list (kant). */
export type InterventionEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Intervention>;
};

/** A page of interventions in areas (side af indsatser i områder). */
export type AreaInterventionConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AreaInterventionEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<AreaIntervention>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An intervention in an area in a list (kant). */
export type AreaInterventionEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null if its owner withholds it (række). */
  readonly node: Maybe<AreaIntervention>;
};

/** A page of requests for help out of crime (side af exit-henvendelser). */
export type ExitRequestConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ExitRequestEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<ExitRequest>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A request for help out of crime in a list (kant). */
export type ExitRequestEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<ExitRequest>;
};

/** A page of consents (side af samtykker). */
export type ConsentConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ConsentEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Consent>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A consent in a list (kant). */
export type ConsentEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Consent>;
};

/** A page of signs (side af tegn). */
export type SignConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SignEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<Sign>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A sign in a list (kant). */
export type SignEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: Sign;
};

/** A page of incidents (side af hændelser). */
export type IncidentConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<IncidentEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<Incident>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An incident in a list (kant). */
export type IncidentEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: Incident;
};

/** A page of crime figures (side af kriminalitetstal). */
export type CrimeStatisticConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<CrimeStatisticEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<CrimeStatistic>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A crime figure in a list (kant). */
export type CrimeStatisticEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: CrimeStatistic;
};

/** A page of an area's cases by quarter (side af sager i et område). */
export type AreaCasesConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AreaCasesEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<AreaCases>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A quarter of an area in a list (kant). */
export type AreaCasesEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: AreaCases;
};

export type Mutation = {
  /**
   * Withholds a row of this department from readers of the others (tilbageholder en oplysning). Only for whoever's own work the row's person
   * is; a row that is nobody's here, or not the reader's business, is ACCESS_DENIED.
   */
  readonly withholdDkeRow: Maybe<WithheldRow>;
  /** Lifts that again (ophæver tilbageholdelsen). */
  readonly releaseDkeRow: Maybe<WithheldRow>;
  /**
   * Opens access to persons on a case, across departments, for five minutes (åbner en adgang). The answer's token goes into the header
   * Access-Grant of the requests that follow. What is refused is told in the payload, and is on record like what is opened.
   */
  readonly openAccess: Maybe<OpenAccessPayload>;
  /** Renews a grant of one's own for another five minutes, while all that it rests on still holds (fornyer adgangen), for eight hours at most. */
  readonly renewAccess: Maybe<OpenAccessPayload>;
  /** Judges a use of VITAL_INTEREST (vurderer en nødadgang). Nobody judges their own. */
  readonly reviewBreakGlass: Maybe<ReviewBreakGlassPayload>;
  /** Names a reader on a case for a shielded person, whom nobody else can open (giver adgang til en beskyttet person). */
  readonly nameReader: Maybe<NameReaderPayload>;
  /** Ends that again; the reader's grants to the person stop within five seconds (tager adgangen tilbage). */
  readonly endNamedReader: Maybe<NameReaderPayload>;
  /**
   * Holds a row or a look back from the citizen it is about (undtager fra indsigt, databeskyttelsesloven § 22), or decides that anew. Only for
   * whoever's own duty the person is; anything else is ACCESS_DENIED.
   */
  readonly holdBackDke: Maybe<HeldBack>;
  /** Lifts that again, so that the citizen sees it (ophæver undtagelsen); gives what was held back. */
  readonly liftHoldBackDke: Maybe<HeldBack>;
  /** Says what was found of an entry of a control sample (vurderer en post), or says so anew. Nobody judges their own looks. */
  readonly giveVerdictDke: Maybe<GivenVerdict>;
  /**
   * Raises a concern with DKE (rejser en bekymring), about a person or an area. It does not replace a notification (underretning, barnets lov § 133). The
   * answer is the same whether or not DKE knows the person.
   */
  readonly raiseConcern: Maybe<RaiseConcernPayload>;
  /** Takes a concern from the queue into one's own hands (tager en bekymring). */
  readonly takeConcern: Maybe<CommandPayload>;
  /** Decides that nothing more is done about a concern (ingen yderligere handling). */
  readonly endConcern: Maybe<CommandPayload>;
  /** Attaches a concern to a case (knytter en bekymring til en sag); its person becomes a party. */
  readonly attachConcern: Maybe<CommandPayload>;
  /** Opens a case (opretter en sag), from a concern or without one. */
  readonly openCase: Maybe<CommandPayload>;
  /** Changes a case's level, cooperation or status (ændrer en sag). What still runs in it keeps it from being closed. */
  readonly changeCase: Maybe<CommandPayload>;
  /** Makes a person a party to a case (tilføjer en part). */
  readonly addParty: Maybe<CommandPayload>;
  /** Changes a party's role (ændrer en parts rolle). Nothing else does: who was harmed never becomes a subject by being listed. */
  readonly changePartyRole: Maybe<CommandPayload>;
  /** Puts somebody on a case, or ends that (sætter en medarbejder på sagen): caseworkers by the lead, the departments' staff by whoever works on it. */
  readonly assign: Maybe<CommandPayload>;
  /** Writes into a case's journal (skriver i journalen). */
  readonly writeJournal: Maybe<CommandPayload>;
  /** Adds a reference to a document (tilføjer et dokument). */
  readonly addDocument: Maybe<CommandPayload>;
  /** Plans a contact with a party (planlægger en kontakt). */
  readonly planContact: Maybe<CommandPayload>;
  /** Records a planned contact as made (registrerer en kontakt). */
  readonly recordContact: Maybe<CommandPayload>;
  /** Agrees a plan with a party (aftaler en handleplan). */
  readonly startPlan: Maybe<CommandPayload>;
  /** Adds a goal to a plan, says that one is reached, or ends the plan (ændrer en handleplan). */
  readonly changePlan: Maybe<CommandPayload>;
  /** Starts an intervention for a party to a case, an area or a group in one (starter en indsats). */
  readonly startIntervention: Maybe<CommandPayload>;
  /** Ends an intervention and says what came of it (afslutter en indsats). */
  readonly endIntervention: Maybe<CommandPayload>;
  /** Refers a party, or what a concern is about, to a department (henviser); or sends a declined referral anew. */
  readonly sendReferral: Maybe<CommandPayload>;
  /** Takes a referral back (tilbagekalder en henvisning). */
  readonly revokeReferral: Maybe<CommandPayload>;
  /** Decides that a declined referral is not sent anew (afslutter en afvist henvisning). */
  readonly settleReferral: Maybe<CommandPayload>;
  /** Accepts a referral for one's own department (accepterer en henvisning). */
  readonly acceptReferral: Maybe<CommandPayload>;
  /** Declines a referral for one's own department (afviser en henvisning); it goes back to DKE's queue. */
  readonly declineReferral: Maybe<CommandPayload>;
  /** Registers what a referral led to in one's own department (afslutter en henvisning). */
  readonly finishReferral: Maybe<CommandPayload>;
  /** Records an incident in an area (registrerer en hændelse). */
  readonly recordIncident: Maybe<CommandPayload>;
  /** Says where an incident's offenders came from, which intervention answered it, or that the area is back to normal (ændrer en hændelse). */
  readonly changeIncident: Maybe<CommandPayload>;
  /**
   * Asks for help out of a life of crime (beder om hjælp til exit): a citizen for themselves, or someone for them. Whoever is on duty is called at once.
   * The answer is the same whether or not DKE knows the person.
   */
  readonly requestExit: Maybe<CommandPayload>;
  /** Takes the call (kvitterer for exit-henvendelsen): nobody else is called from then on. */
  readonly acknowledgeExit: Maybe<CommandPayload>;
  /** Records that somebody has spoken with the citizen (registrerer første kontakt). */
  readonly contactExit: Maybe<CommandPayload>;
  /** Opens the case in which help is given (opretter exit-sagen). */
  readonly openExitCase: Maybe<CommandPayload>;
  /** Ends a request that the citizen no longer wants (trækker exit-henvendelsen tilbage); the consents in its case end with it. */
  readonly withdrawExit: Maybe<CommandPayload>;
  /** Puts a party's consent on record (registrerer et samtykke), for one department and a time. */
  readonly giveConsent: Maybe<CommandPayload>;
  /** Takes a consent back (trækker et samtykke tilbage): the grants that rest on it stop within five seconds. */
  readonly withdrawConsent: Maybe<CommandPayload>;
  /** Puts somebody on duty (planlægger en vagt). */
  readonly planDuty: Maybe<CommandPayload>;
  /** Takes a duty off the roster (sletter en vagt). */
  readonly cancelDuty: Maybe<CommandPayload>;
};


export type MutationWithholdDkeRowArgs = {
  rowId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReleaseDkeRowArgs = {
  rowId: Scalars['ID']['input'];
};


export type MutationOpenAccessArgs = {
  input: OpenAccessInput;
};


export type MutationRenewAccessArgs = {
  grantId: Scalars['ID']['input'];
};


export type MutationReviewBreakGlassArgs = {
  input: ReviewBreakGlassInput;
};


export type MutationNameReaderArgs = {
  input: NameReaderInput;
};


export type MutationEndNamedReaderArgs = {
  input: NameReaderInput;
};


export type MutationHoldBackDkeArgs = {
  input: HoldBackInput;
};


export type MutationLiftHoldBackDkeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveVerdictDkeArgs = {
  input: ControlVerdictInput;
};


export type MutationRaiseConcernArgs = {
  input: RaiseConcernInput;
};


export type MutationTakeConcernArgs = {
  input: TakeConcernInput;
};


export type MutationEndConcernArgs = {
  input: EndConcernInput;
};


export type MutationAttachConcernArgs = {
  input: AttachConcernInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationChangeCaseArgs = {
  input: ChangeCaseInput;
};


export type MutationAddPartyArgs = {
  input: AddPartyInput;
};


export type MutationChangePartyRoleArgs = {
  input: ChangePartyRoleInput;
};


export type MutationAssignArgs = {
  input: AssignInput;
};


export type MutationWriteJournalArgs = {
  input: WriteJournalInput;
};


export type MutationAddDocumentArgs = {
  input: AddDocumentInput;
};


export type MutationPlanContactArgs = {
  input: PlanContactInput;
};


export type MutationRecordContactArgs = {
  input: RecordContactInput;
};


export type MutationStartPlanArgs = {
  input: StartPlanInput;
};


export type MutationChangePlanArgs = {
  input: ChangePlanInput;
};


export type MutationStartInterventionArgs = {
  input: StartInterventionInput;
};


export type MutationEndInterventionArgs = {
  input: EndInterventionInput;
};


export type MutationSendReferralArgs = {
  input: SendReferralInput;
};


export type MutationRevokeReferralArgs = {
  input: ReferralTextInput;
};


export type MutationSettleReferralArgs = {
  input: ReferralTextInput;
};


export type MutationAcceptReferralArgs = {
  input: ReferralInput;
};


export type MutationDeclineReferralArgs = {
  input: ReferralTextInput;
};


export type MutationFinishReferralArgs = {
  input: ReferralTextInput;
};


export type MutationRecordIncidentArgs = {
  input: RecordIncidentInput;
};


export type MutationChangeIncidentArgs = {
  input: ChangeIncidentInput;
};


export type MutationRequestExitArgs = {
  input: RequestExitInput;
};


export type MutationAcknowledgeExitArgs = {
  input: ExitRequestInput;
};


export type MutationContactExitArgs = {
  input: ExitRequestInput;
};


export type MutationOpenExitCaseArgs = {
  input: OpenExitCaseInput;
};


export type MutationWithdrawExitArgs = {
  input: WithdrawExitInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};


export type MutationPlanDutyArgs = {
  input: PlanDutyInput;
};


export type MutationCancelDutyArgs = {
  input: CancelDutyInput;
};

/** On what basis access can be opened (hjemmel for en adgang); docs/legal-bases.md says what each asks for and opens. */
export type GrantBasis =
  /** The cooperation for the young, which the case is worked within (SSP-samarbejdet). */
  | 'SSP'
  /** The cooperation with psychiatry, which the case is worked within (PSP-samarbejdet). */
  | 'PSP'
  /** The cooperation with the prison and probation service, which the case is worked within (KSP-samarbejdet). */
  | 'KSP'
  /** Help out of a life of crime, with a consent in force for each department (exit-forløb). */
  | 'EXIT'
  /** A consent in force for each department (samtykke). */
  | 'CONSENT'
  /** Early preventive work on children and young people under 18 (tidlig forebyggende indsats). */
  | 'EARLY_HELP'
  /** Protection of a child or young person under 18 (beskyttelse af børn og unge). */
  | 'CHILD_PROTECTION'
  /** To avert danger to someone's life or health; the lead reviews each use (vitale interesser). */
  | 'VITAL_INTEREST';

/** What is to be opened, and why (anmodning om adgang). */
export type OpenAccessInput = {
  /** The case's number, or its id (sag). Only VITAL_INTEREST needs none. */
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  /** The ids of persons, each a party to the case; with those by CPR number 1 to 20 (personer). */
  readonly persons: ReadonlyArray<Scalars['ID']['input']>;
  /** Persons by CPR number, where the reader does not have their ids (personnumre). */
  readonly cprs?: InputMaybe<ReadonlyArray<Scalars['CPR']['input']>>;
  /** The departments to read in (forvaltninger); department staff always have their own. */
  readonly departments: ReadonlyArray<Department>;
  /** On what basis (hjemmel). */
  readonly basis: GrantBasis;
  /** Why, in 3 to 500 characters, for VITAL_INTEREST at least 20; without CPR numbers (formål). */
  readonly reason: Scalars['String']['input'];
};

/** What came of it: the grant, or why there is none (svar på anmodningen). */
export type OpenAccessPayload = {
  /** The grant; null when it was refused (adgang). */
  readonly grant: Maybe<AccessGrant>;
  /** Every reason why it was refused; empty when there is a grant (afslag). */
  readonly refusals: ReadonlyArray<AccessRefusal>;
};

/** An access grant (adgang). It counts for whoever opened it and for nobody else. */
export type AccessGrant = {
  /** Its id, the same in each renewal (id). */
  readonly id: Scalars['ID']['output'];
  /** The signed token, for the header Access-Grant (adgangsbevis). */
  readonly token: Scalars['String']['output'];
  /** When the token ends: after five minutes, or earlier with a consent (udløber). */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Until when it can be renewed, if all still holds (kan fornyes til). */
  readonly renewableUntil: Scalars['DateTime']['output'];
  /** On what basis (hjemmel). */
  readonly basis: GrantBasis;
  /** The departments that it is for (forvaltninger). */
  readonly departments: ReadonlyArray<Department>;
  /** The persons that it is for, by the ids they have today (personer). */
  readonly personIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The case's number; null for VITAL_INTEREST without one (sagsnummer). */
  readonly caseNumber: Maybe<Scalars['String']['output']>;
};

/** Why access is not opened (afslag). */
export type AccessRefusal = {
  /** The reason, for a program (kode). */
  readonly code: AccessRefusalCode;
  /** The reason, for a person (begrundelse). */
  readonly message: Scalars['String']['output'];
  /** Whom of those asked for it is about (person). */
  readonly personId: Maybe<Scalars['ID']['output']>;
  /** Which of the departments asked for it is about (forvaltning). */
  readonly department: Maybe<Department>;
};

/** Why access is not opened (afslagets kode). */
export type AccessRefusalCode =
  /** The reader works on no such case; there may be none (ikke på sagen). */
  | 'NOT_ON_CASE'
  /** The basis is not for the reader's role (rollen kan ikke). */
  | 'NOT_FOR_YOUR_ROLE'
  /** The case is closed (sagen er afsluttet). */
  | 'CASE_CLOSED'
  /** The case is not worked within the cooperation that the basis is for (hjemlen passer ikke). */
  | 'BASIS_DOES_NOT_FIT'
  /** A person is no party to the case (ikke part). */
  | 'NOT_A_PARTY'
  /** A person has no consent in force for a department (intet samtykke). */
  | 'NO_CONSENT'
  /** A person is not known to be under 18 (ikke under 18). */
  | 'NOT_UNDER_18'
  /** A person is the reader, or of the reader's family (inhabilitet). */
  | 'CONFLICT_OF_INTEREST'
  /** A person is shielded, and the lead has not named the reader (beskyttet person). */
  | 'SHIELDED'
  /**
   * On VITAL_INTEREST alone, in the place of the last two: a rule that nothing overrides keeps a person from the reader; which of the two is not
   * told (ufravigelig regel).
   */
  | 'CORE_RULE'
  /** The reader has opened no such grant (ukendt adgang). */
  | 'NO_SUCH_GRANT'
  /** The grant was revoked (tilbagekaldt). */
  | 'REVOKED'
  /** The grant is too old to be renewed (for sent). */
  | 'TOO_LATE';

/** A judgement of a use of VITAL_INTEREST (vurdering af en nødadgang). */
export type ReviewBreakGlassInput = {
  /** The grant's id (adgang). */
  readonly grantId: Scalars['ID']['input'];
  /** Whether it was justified (vurdering). */
  readonly verdict: BreakGlassVerdict;
  /** Why, in 3 to 1,000 characters, without CPR numbers (begrundelse). */
  readonly note: Scalars['String']['input'];
};

/** Whether a use of VITAL_INTEREST was justified (vurdering). */
export type BreakGlassVerdict =
  /** It was (berettiget). */
  | 'JUSTIFIED'
  /** It was not; the grant stops at once (ikke berettiget). */
  | 'NOT_JUSTIFIED';

/** What came of a judgement (svar på vurderingen). */
export type ReviewBreakGlassPayload = {
  /** What came of it (udfald). */
  readonly outcome: ReviewOutcome;
};

/** What came of a judgement (udfald). */
export type ReviewOutcome =
  /** It is judged (vurderet). */
  | 'REVIEWED'
  /** There is no such use of VITAL_INTEREST (ukendt). */
  | 'NO_SUCH_USE'
  /** It is the lead's own, or about the lead or their family: somebody else must judge it (egen nødadgang). */
  | 'OWN_USE'
  /** It has been judged before, and that stands (allerede vurderet). */
  | 'ALREADY_REVIEWED';

/** A use of VITAL_INTEREST (nødadgang). */
export type BreakGlassUse = {
  /** The grant's id (id). */
  readonly id: Scalars['ID']['output'];
  /** Who opened it: the sub of their access token (hvem). */
  readonly subject: Scalars['String']['output'];
  /** The case, if one was named (sagsnummer). */
  readonly caseNumber: Maybe<Scalars['String']['output']>;
  /** The persons that were opened (personer). */
  readonly personIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The departments that it is for (forvaltninger). */
  readonly departments: ReadonlyArray<Department>;
  /** Why, in the reader's words (formål). */
  readonly reason: Scalars['String']['output'];
  /** When it was opened (åbnet). */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When its last token ends or ended (udløber). */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was stopped, if it was (tilbagekaldt). */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was judged, if it was (vurderet). */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** The judgement, if it was judged (vurdering). */
  readonly verdict: Maybe<BreakGlassVerdict>;
  /** The lead's note, if it was judged (begrundelse). */
  readonly reviewNote: Maybe<Scalars['String']['output']>;
};

/** A page of uses of VITAL_INTEREST (side af nødadgange). */
export type BreakGlassUseConnection = {
  /** The uses with their cursors (kanter). */
  readonly edges: ReadonlyArray<BreakGlassUseEdge>;
  /** The uses (nødadgange). */
  readonly nodes: ReadonlyArray<BreakGlassUse>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A use of VITAL_INTEREST in a list (kant). */
export type BreakGlassUseEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The use (nødadgang). */
  readonly node: BreakGlassUse;
};

/** A reader who is named on a case for a shielded person (udpeget medarbejder). */
export type NameReaderInput = {
  /** The case's number, or its id (sag). */
  readonly caseId: Scalars['ID']['input'];
  /** The shielded person, a party to the case (person). */
  readonly personId: Scalars['ID']['input'];
  /** The sub of the reader's access token; the reader works on the case, or is department staff put on it (medarbejder). */
  readonly subject: Scalars['String']['input'];
};

/** What came of naming a reader (svar på udpegningen). */
export type NameReaderPayload = {
  /** What came of it (udfald). */
  readonly outcome: NameReaderOutcome;
};

/** What came of naming a reader (udfald). */
export type NameReaderOutcome =
  /** It is so now (udført). */
  | 'DONE'
  /** There is no such case (ukendt sag). */
  | 'NO_SUCH_CASE'
  /** The person is no party to the case (ikke part). */
  | 'NOT_A_PARTY'
  /** The reader neither works on the case nor was put on it (ikke på sagen). */
  | 'NOT_ON_CASE';

/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLog = {
  /** The access log of DKE (adgangslog), newest first. */
  readonly dke: Maybe<AuditEntryConnection>;
};


/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLogDkeArgs = {
  filter: InputMaybe<AccessLogFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLog = {
  /** Looks at what DKE knows of the citizen (opslag), newest first. */
  readonly dke: Maybe<OwnLogConnection>;
};


/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLogDkeArgs = {
  own: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** How soon DKE has come to a case (sagens ur). */
export type CaseClock = {
  /** When the first concern was raised, or the case opened without one (modtaget). */
  readonly receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** When somebody at DKE first looked (set første gang). */
  readonly firstLookAt: Maybe<Scalars['DateTime']['output']>;
  /** When the first thing was done: a plan, an intervention, a referral or a contact (første handling). */
  readonly firstActionAt: Maybe<Scalars['DateTime']['output']>;
  /** When the case was closed (afsluttet). */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Somebody who works on a case (medarbejder på sagen). */
export type CaseStaff = {
  /** The sub of their access token (hvem). */
  readonly subject: Scalars['String']['output'];
  /** Where they work: DKE for a caseworker (forvaltning). */
  readonly department: Department;
  /** The first day (fra). */
  readonly from: Scalars['LocalDate']['output'];
};

/** An entry of a case's journal (journalnotat). */
export type JournalEntry = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** When it was written (tidspunkt). */
  readonly writtenAt: Scalars['DateTime']['output'];
  /** The sub of the access token of who wrote it (skrevet af). */
  readonly writtenBy: Scalars['String']['output'];
  /** What it is (art). */
  readonly kind: JournalKind;
  /** What was written (tekst). */
  readonly text: Scalars['String']['output'];
};

/** What an entry of a journal is (journalnotatets art). */
export type JournalKind =
  /** A note (notat). */
  | 'NOTE'
  /** A meeting (møde). */
  | 'MEETING'
  /** A decision (beslutning). */
  | 'DECISION';

/** A document of a case, which is kept in the municipality's record system (dokument). */
export type CaseDocument = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** When it was added (tilføjet). */
  readonly addedAt: Scalars['DateTime']['output'];
  /** What it is called (titel). */
  readonly title: Scalars['String']['output'];
  /** Its number in the record system (journalnummer). */
  readonly reference: Scalars['String']['output'];
};

/** A page of entries of a journal (side af journalnotater). */
export type JournalConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<JournalEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<JournalEntry>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An entry of a journal in a list (kant). */
export type JournalEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: JournalEntry;
};

/** A page of documents (side af dokumenter). */
export type CaseDocumentConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<CaseDocumentEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<CaseDocument>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A document in a list (kant). */
export type CaseDocumentEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: CaseDocument;
};

/** Something that waits for DKE's decision (i køen): a concern, a referral or a request for help out of crime. */
export type QueueItem = {
  /** What it is (art). */
  readonly kind: QueueKind;
  /** Its id (id). */
  readonly id: Scalars['ID']['output'];
  /** How urgent it is (hastegrad); a referral that comes back is HIGH, a request for help out of crime ACUTE until somebody takes it. */
  readonly urgency: Urgency;
  /** Since when it waits (venter siden). */
  readonly since: Scalars['DateTime']['output'];
  /** By when somebody must look at it (frist). */
  readonly dueAt: Scalars['DateTime']['output'];
  /** The concern (bekymring); null with ACCESS_DENIED where the person is not for this reader to see. */
  readonly concern: Maybe<Concern>;
  /** The referral that a department declined (henvisning); null with ACCESS_DENIED where the person is not for this reader to see. */
  readonly referral: Maybe<Referral>;
  /** The request for help out of crime (exit-henvendelse); null with ACCESS_DENIED where the person is not for this reader to see. */
  readonly exitRequest: Maybe<ExitRequest>;
  /** The person it is about (borger); null for an area, and with ACCESS_DENIED where they are not for this reader to see. */
  readonly person: Maybe<Person>;
};

/** What waits in DKE's queue (køens art). */
export type QueueKind =
  /** A concern that nobody has decided (bekymring). */
  | 'CONCERN'
  /** A referral that a department has declined (afvist henvisning). */
  | 'REFERRAL'
  /** A request for help out of crime that has no case yet (exit-henvendelse). */
  | 'EXIT';

/** A page of what waits (side af køen). */
export type QueueConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<QueueEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<QueueItem>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** What waits in a list (kant). */
export type QueueEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: QueueItem;
};

/** DKE's day (dagens tavle). It names nobody: the screen asks for the rest by id. */
export type Board = {
  /** The day (dag). */
  readonly today: Scalars['LocalDate']['output'];
  /** Undecided concerns, by how urgent they are (kø). */
  readonly queue: ReadonlyArray<QueueCount>;
  /** Concerns that somebody should have looked at by now, and nobody has (over frist). */
  readonly lateConcerns: Scalars['NonNegativeInt']['output'];
  /**
   * What is due today in the cases that the reader works on (forfalder i dag). It, what is overdue and the contacts are 500 at most: whoever asks for help
   * out of crime first, then what is due today, then what is overdue, the oldest first.
   */
  readonly due: ReadonlyArray<BoardItem>;
  /** What was due before today and is not done (overskredet). */
  readonly overdue: ReadonlyArray<BoardItem>;
  /** The contacts that are planned for today, or should have been made (dagens kontakter). */
  readonly contacts: ReadonlyArray<BoardItem>;
  /** How many more are overdue than are shown (ikke vist). */
  readonly notShown: Scalars['NonNegativeInt']['output'];
};

/** How many concerns of an urgency wait (antal i køen). */
export type QueueCount = {
  /** How urgent (hastegrad). */
  readonly urgency: Urgency;
  /** How many (antal). */
  readonly count: Scalars['NonNegativeInt']['output'];
  /** Since when the oldest of them waits; null where there is none (ældste siden). */
  readonly oldestSince: Maybe<Scalars['DateTime']['output']>;
};

/** Something that is to be done by a day (frist). */
export type BoardItem = {
  /** What it is (art). */
  readonly kind: BoardKind;
  /** Its id (id). */
  readonly id: Scalars['ID']['output'];
  /** The case's number; null for a referral outside of cases (sagsnummer). */
  readonly caseNumber: Maybe<Scalars['String']['output']>;
  /** By when (frist). */
  readonly dueOn: Scalars['LocalDate']['output'];
};

/** What is to be done by a day (fristens art). */
export type BoardKind =
  /** A referral that a department has not done yet (henvisning). */
  | 'REFERRAL'
  /** A goal of a plan that is not reached (mål). */
  | 'GOAL'
  /** A contact with a citizen (kontakt). */
  | 'CONTACT'
  /** A citizen who has asked for help out of crime, and whom nobody has spoken with yet (exit-henvendelse). */
  | 'EXIT';

/** A concern as whoever raised it can follow it (egen bekymring): what became of it, and nothing more. */
export type ReportedConcern = {
  /** Its id, as raiseConcern gave it (id). */
  readonly id: Scalars['ID']['output'];
  /** When it was raised (tidspunkt). */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** What it is about (art). */
  readonly kind: ConcernKind;
  /** How urgent it was said to be (hastegrad). */
  readonly urgency: Urgency;
  /** What became of it (status). */
  readonly status: ReportStatus;
  /** Why nothing more is done; null in every other state (begrundelse). */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** What became of a concern, as whoever raised it is told (status for egen bekymring). */
export type ReportStatus =
  /** DKE has it (modtaget). */
  | 'RECEIVED'
  /** Somebody works on it (under behandling). */
  | 'IN_HANDS'
  /** It is part of a case (sag). */
  | 'CASE'
  /** Nothing more is done, for the reason that is given (ingen yderligere handling). */
  | 'NO_FURTHER_ACTION';

/** A page of concerns that one has raised (side af egne bekymringer). */
export type ReportedConcernConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ReportedConcernEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<ReportedConcern>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A concern in a list (kant). */
export type ReportedConcernEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: ReportedConcern;
};

/** A referral as the department that it was sent to sees it (henvisning til forvaltningen). */
export type DepartmentReferral = {
  /** Its id (id). */
  readonly id: Scalars['ID']['output'];
  /** Goes up with each change; the answer names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
  /** What the department is asked for (formål); empty where the person is shielded, or the reader's own family. */
  readonly purpose: Scalars['String']['output'];
  /** The day it was sent (sendt). */
  readonly sentOn: Scalars['LocalDate']['output'];
  /** The day by which it must be done (frist). */
  readonly dueOn: Scalars['LocalDate']['output'];
  /** What became of it (status). */
  readonly status: ReferralStatus;
  /** The person's key; null for an area, and where the person is shielded or the reader's own family (personnøgle). */
  readonly subjectId: Maybe<Scalars['ID']['output']>;
  /** The area, where it is about one (område). */
  readonly area: Maybe<Area>;
  /** Why it was declined (afslagsgrund). */
  readonly declinedBecause: Maybe<Scalars['String']['output']>;
  /** What it led to (resultat). */
  readonly result: Maybe<Scalars['String']['output']>;
};

/** A page of referrals to a department (side af henvisninger til forvaltningen). */
export type DepartmentReferralConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<DepartmentReferralEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<DepartmentReferral>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A referral in a list (kant). */
export type DepartmentReferralEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: DepartmentReferral;
};

/** What came of a command (udfald). It names nobody: the screen asks for what it shows by a query of its own. What was refused has changed nothing. */
export type CommandPayload = {
  /** What came of it, for a program (udfald). */
  readonly outcome: CommandOutcome;
  /** What came of it, for a person (forklaring). */
  readonly message: Scalars['String']['output'];
  /** What was made or changed; null where nothing was (id). */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** The version that it has now, also where the caller's was an older one (version). */
  readonly version: Maybe<Scalars['Int']['output']>;
  /** The number of the case that it is in (sagsnummer). */
  readonly caseNumber: Maybe<Scalars['String']['output']>;
};

/** What came of a command (udfald). */
export type CommandOutcome =
  /** It is done; or it was done before, by the same key (udført). */
  | 'DONE'
  /** There is no such thing among those that the reader works on (ikke på sagen). */
  | 'NOT_YOURS'
  /** Somebody has changed it meanwhile: read it again, and decide anew (ændret i mellemtiden). */
  | 'CHANGED_MEANWHILE'
  /** The key was used for another command or another input (nøglen er brugt). */
  | 'KEY_USED'
  /** The case is closed (sagen er afsluttet). */
  | 'CASE_CLOSED'
  /** What has come so far cannot go there (ikke tilladt herfra). */
  | 'MOVE_NOT_ALLOWED'
  /** Something still runs in the case: referrals, interventions, plans or contacts (der er noget i gang). */
  | 'STILL_RUNNING'
  /** The concern is decided already, or the referral handled (allerede afgjort). */
  | 'ALREADY_DECIDED'
  /** Somebody else has it in hands; the lead can take it over (hos en anden). */
  | 'IN_OTHER_HANDS'
  /** The person is no party to the case, or is shielded and the lead has not named the reader (ikke part). */
  | 'NOT_A_PARTY'
  /** The person is a party already (allerede part). */
  | 'ALREADY_A_PARTY'
  /** The person has another role in the case; changePartyRole alone changes it (anden rolle). */
  | 'OTHER_ROLE'
  /** A concern about a person needs a role for them (rolle mangler). */
  | 'ROLE_NEEDED'
  /** A concern about an area opens no case (handler om et område). */
  | 'ABOUT_AN_AREA'
  /** The person is the reader, or of the reader's family (inhabilitet). */
  | 'OWN_FAMILY'
  /** This is for the lead (for lederen). */
  | 'FOR_THE_LEAD'
  /** Nobody else would work on the case (den sidste på sagen). */
  | 'LAST_ONE'
  /** There are as many as there can be (for mange). */
  | 'TOO_MANY'
  /** It has ended already (allerede afsluttet). */
  | 'ALREADY_ENDED'
  /** It would end before it begins (slutter før start). */
  | 'ENDS_BEFORE_START'
  /** There is no such goal in the plan, or it is reached (ukendt mål). */
  | 'NO_SUCH_GOAL'
  /** There is no such intervention in an area (ukendt indsats). */
  | 'NO_SUCH_INTERVENTION'
  /** The declined referral is of somebody else, or of another case (ikke den samme). */
  | 'NOT_THE_SAME';

/** What came of raising a concern (kvittering for en bekymring). */
export type RaiseConcernPayload = {
  /** What came of it, for a program (udfald). */
  readonly outcome: CommandOutcome;
  /** What came of it, for a person (forklaring). */
  readonly message: Scalars['String']['output'];
  /** The concern's id, by which myConcerns tells what became of it (id). */
  readonly id: Maybe<Scalars['ID']['output']>;
  /** What whoever raises a concern about a child or young person must know (oplysning om underretningspligt); null for an area. */
  readonly notice: Maybe<Scalars['String']['output']>;
};

/** A concern (bekymring). */
export type RaiseConcernInput = {
  /** A UUID that the caller makes; what comes again with the same one is raised once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The person's key, if the reader has it (personnøgle). Either this, or cpr and name, or areaCode. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The person's CPR number, with the name (personnummer). */
  readonly cpr?: InputMaybe<Scalars['CPR']['input']>;
  /** The person's name, with the CPR number (navn). */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The area's code, if it is about an area (områdekode). */
  readonly areaCode?: InputMaybe<Scalars['String']['input']>;
  /** What it is about (art). */
  readonly kind: ConcernKind;
  /** What was seen, in 10 to 2,000 characters, without CPR numbers (beskrivelse). */
  readonly text: Scalars['String']['input'];
  /** How urgent it is (hastegrad). */
  readonly urgency: Urgency;
  /** What was done already, in 1,000 characters at most (allerede gjort). */
  readonly alreadyDone?: InputMaybe<Scalars['String']['input']>;
  /** Whether the parents know; needed for a person (forældrenes viden). */
  readonly parentsKnow?: InputMaybe<ParentsKnow>;
  /** Whether a notification was made; needed for a person (underretning). */
  readonly notification?: InputMaybe<NotificationState>;
};

/** A concern to be taken (bekymring). */
export type TakeConcernInput = {
  /** The concern's id (id). */
  readonly concernId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
};

/** A concern that nothing more is done about (bekymring uden handling). */
export type EndConcernInput = {
  /** The concern's id (id). */
  readonly concernId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** Why, in 3 to 500 characters; whoever raised it reads it (begrundelse). */
  readonly reason: Scalars['String']['input'];
};

/** A concern that belongs to a case (bekymring til en sag). */
export type AttachConcernInput = {
  /** The concern's id (id). */
  readonly concernId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** In which role its person is a party; needed for a concern about a person (rolle). */
  readonly role?: InputMaybe<PartyRole>;
};

/** A case to be opened (ny sag). */
export type OpenCaseInput = {
  /** A UUID that the caller makes; what comes again with the same one is done once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The concern that it comes of (bekymring). Either this with its version, or personId. */
  readonly concernId?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the concern that was seen (version). */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  /** The person's key (personnøgle). */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** In which role the person is a party (rolle). */
  readonly role: PartyRole;
  /** How grave it is (niveau). */
  readonly level: CaseLevel;
  /** Within which cooperation it is worked (samarbejde). */
  readonly cooperation: Cooperation;
};

/** A change of a case (ændring af en sag). What is not given stays. */
export type ChangeCaseInput = {
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** How grave it is (niveau). */
  readonly level?: InputMaybe<CaseLevel>;
  /** Within which cooperation it is worked (samarbejde). */
  readonly cooperation?: InputMaybe<Cooperation>;
  /** How far it has come (status). */
  readonly status?: InputMaybe<CaseStatus>;
  /** Why the status changes, in 3 to 500 characters; needed with a status (begrundelse). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A new party (ny part). */
export type AddPartyInput = {
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** The person's key (personnøgle). */
  readonly personId: Scalars['ID']['input'];
  /** In which role (rolle). */
  readonly role: PartyRole;
};

/** Another role for a party (ny rolle). */
export type ChangePartyRoleInput = {
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** The party's key (personnøgle). */
  readonly personId: Scalars['ID']['input'];
  /** The role that the party has (fra). */
  readonly from: PartyRole;
  /** The role that the party gets (til). */
  readonly to: PartyRole;
  /** Why, in 10 to 500 characters, without CPR numbers; it goes into the trail (begrundelse). */
  readonly reason: Scalars['String']['input'];
};

/** Somebody who is put on a case (medarbejder på en sag). */
export type AssignInput = {
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** The sub of their access token (hvem). */
  readonly subject: Scalars['String']['input'];
  /** Where they work: DKE for a caseworker (forvaltning). */
  readonly department: Department;
  /** Whether it ends; false if not given (ophør). */
  readonly ending?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An entry for a journal (journalnotat). */
export type WriteJournalInput = {
  /** A UUID that the caller makes; what comes again with the same one is written once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** What it is (art). */
  readonly kind: JournalKind;
  /** What is written, in 3 to 10,000 characters, without CPR numbers (tekst). */
  readonly text: Scalars['String']['input'];
};

/** A document (dokument). */
export type AddDocumentInput = {
  /** A UUID that the caller makes; what comes again with the same one is added once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** What it is called, in 1 to 200 characters, without CPR numbers (titel). */
  readonly title: Scalars['String']['input'];
  /** Its number in the record system, in 1 to 200 characters (journalnummer). */
  readonly reference: Scalars['String']['input'];
};

/** A contact to be made (planlagt kontakt). */
export type PlanContactInput = {
  /** A UUID that the caller makes; what comes again with the same one is planned once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The party's key (personnøgle). */
  readonly personId: Scalars['ID']['input'];
  /** On which day (dag). */
  readonly dueOn: Scalars['LocalDate']['input'];
};

/** A contact that was made (kontakt). */
export type RecordContactInput = {
  /** The contact's id (id). */
  readonly contactId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** How it went, in 3 to 2,000 characters, without CPR numbers (notat). */
  readonly note: Scalars['String']['input'];
};

/** A goal (mål). */
export type GoalInput = {
  /** What is to be reached, so put that one can tell whether it was, in 3 to 500 characters (mål). */
  readonly text: Scalars['String']['input'];
  /** By when (frist). */
  readonly targetOn: Scalars['LocalDate']['input'];
};

/** A plan (handleplan). */
export type StartPlanInput = {
  /** A UUID that the caller makes; what comes again with the same one is started once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The party's key (personnøgle). */
  readonly personId: Scalars['ID']['input'];
  /** What it is about, in 3 to 200 characters (titel). */
  readonly title: Scalars['String']['input'];
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['input'];
  /** What is to be reached, 1 to 20 (mål). */
  readonly goals: ReadonlyArray<GoalInput>;
};

/** A change of a plan (ændring af en handleplan). */
export type ChangePlanInput = {
  /** The plan's id (id). */
  readonly planId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** A goal that is added (nyt mål). */
  readonly addGoal?: InputMaybe<GoalInput>;
  /** The id of a goal that is reached (nået mål). */
  readonly reachedGoalId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it was reached; today if not given (nået). */
  readonly reachedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The last day, where the plan ends (slutdato). */
  readonly to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** An intervention (indsats). */
export type StartInterventionInput = {
  /** A UUID that the caller makes; what comes again with the same one is started once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** To which pillar of the PRO model it belongs (søjle). */
  readonly pillar: Pillar;
  /** The case's number, with personId (sagsnummer). */
  readonly caseNumber?: InputMaybe<Scalars['String']['input']>;
  /** The party's key, with caseNumber (personnøgle). */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The area's code, if it is for an area or a group in one (områdekode). */
  readonly areaCode?: InputMaybe<Scalars['String']['input']>;
  /** The group in the area, such as a school year, in 2 to 100 characters; no names (gruppe). */
  readonly group?: InputMaybe<Scalars['String']['input']>;
  /** What it is to reach, in 3 to 500 characters (mål). */
  readonly goal: Scalars['String']['input'];
  /** By what one can tell whether it is reached, in 3 to 300 characters (måles ved). */
  readonly measuredBy: Scalars['String']['input'];
  /** Who does it (udføres af). */
  readonly doneBy: Department;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['input'];
};

/** What came of an intervention (indsatsens resultat). */
export type EndInterventionInput = {
  /** The intervention's id (id). */
  readonly interventionId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** The last day (slutdato). */
  readonly to: Scalars['LocalDate']['input'];
  /** What came of it against the goal (resultat). */
  readonly outcome: InterventionOutcome;
  /** What came of it, in 3 to 500 characters, without CPR numbers (resultatet med ord). */
  readonly note: Scalars['String']['input'];
};

/** A referral (henvisning). */
export type SendReferralInput = {
  /** A UUID that the caller makes; what comes again with the same one is sent once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The case's number, with personId (sagsnummer). Either this, or concernId, or replacesId. */
  readonly caseNumber?: InputMaybe<Scalars['String']['input']>;
  /** The party's key, with caseNumber (personnøgle). */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The concern that is referred on, with its version (bekymring). */
  readonly concernId?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the concern that was seen (version). */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  /** The declined referral that is sent anew, to this department or another (afvist henvisning). */
  readonly replacesId?: InputMaybe<Scalars['ID']['input']>;
  /** To which department (til forvaltning). */
  readonly department: Department;
  /** What the department is asked for, in 3 to 500 characters, without CPR numbers (formål). */
  readonly purpose: Scalars['String']['input'];
  /** The day by which it must be done (frist). */
  readonly dueOn: Scalars['LocalDate']['input'];
};

/** A referral (henvisning). */
export type ReferralInput = {
  /** The referral's id (id). */
  readonly referralId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
};

/** A referral, and what is said of it (henvisning med begrundelse). */
export type ReferralTextInput = {
  /** The referral's id (id). */
  readonly referralId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** Why, or what it led to, in 3 to 500 characters, without CPR numbers (begrundelse eller resultat). */
  readonly text: Scalars['String']['input'];
};

/** An incident (hændelse). */
export type RecordIncidentInput = {
  /** A UUID that the caller makes; what comes again with the same one is recorded once (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The area's code (områdekode). */
  readonly areaCode: Scalars['String']['input'];
  /** What kind it was (art). */
  readonly kind: IncidentKind;
  /** What happened, without persons, in 3 to 500 characters (beskrivelse). */
  readonly what: Scalars['String']['input'];
  /** When (tidspunkt). */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** Where the offenders came from (gerningspersoner). */
  readonly offenders: Offenders;
};

/** A change of an incident (ændring af en hændelse). What is not given stays. */
export type ChangeIncidentInput = {
  /** The incident's id (id). */
  readonly incidentId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** Where the offenders came from (gerningspersoner). */
  readonly offenders?: InputMaybe<Offenders>;
  /** The id of an intervention in an area that answered it (indsats). */
  readonly interventionId?: InputMaybe<Scalars['ID']['input']>;
  /** When the area was back to normal (normal igen). */
  readonly normalAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Somebody's duty (vagt). */
export type Duty = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The sub of their access token (hvem). */
  readonly subject: Scalars['String']['output'];
  /** Whether they are called first, next or last (rækkefølge). */
  readonly rank: DutyRank;
  /** From when (fra). */
  readonly from: Scalars['DateTime']['output'];
  /** Until when (til). */
  readonly until: Scalars['DateTime']['output'];
};

/** In which order those on duty are called (vagtens rækkefølge). */
export type DutyRank =
  /** At once (først). */
  | 'FIRST'
  /** When the first has not taken it in five minutes (dernæst). */
  | 'NEXT'
  /** The lead, another five minutes later, and each five minutes from then on (lederen). */
  | 'LEAD';

/** A request for help out of crime (exit-henvendelse). */
export type RequestExitInput = {
  /** A UUID that the caller makes; what comes again with the same one is one request (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The person's key, if it is for somebody else and the reader has it (personnøgle). None of the three: a citizen asks for themselves. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The CPR number of somebody else, with the name (personnummer). */
  readonly cpr?: InputMaybe<Scalars['CPR']['input']>;
  /** The name of somebody else, with the CPR number (navn). */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How and when the citizen can be reached safely, in 3 to 300 characters, without CPR numbers (kontakt). */
  readonly reach: Scalars['String']['input'];
};

/** A request for help out of crime (exit-henvendelse). */
export type ExitRequestInput = {
  /** The request's id (id). */
  readonly requestId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
};

/** A case for a request for help out of crime (exit-sag). */
export type OpenExitCaseInput = {
  /** The request's id (id). */
  readonly requestId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** How grave it is (niveau). */
  readonly level: CaseLevel;
};

/** A request for help out of crime that is no longer wanted (fortrudt). */
export type WithdrawExitInput = {
  /** The request's id (id). */
  readonly requestId: Scalars['ID']['input'];
  /** The version that was seen (version). */
  readonly version: Scalars['Int']['input'];
  /** Why, if the citizen says so, in 3 to 500 characters, without CPR numbers (begrundelse). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A consent (samtykke). */
export type GiveConsentInput = {
  /** A UUID that the caller makes; what comes again with the same one is one consent (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The case's number (sagsnummer). */
  readonly caseNumber: Scalars['String']['input'];
  /** The party's key (personnøgle). */
  readonly personId: Scalars['ID']['input'];
  /** With which department data may be shared (forvaltning). */
  readonly department: Department;
  /** The first day; today if not given (fra). */
  readonly from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The last day, a year after the first at most (til). */
  readonly until: Scalars['LocalDate']['input'];
  /** How it was given (afgivet). */
  readonly how: ConsentForm;
};

/** How a consent was given (samtykkets form). */
export type ConsentForm =
  /** In writing (skriftligt). */
  | 'WRITTEN'
  /** In words, and noted (mundtligt). */
  | 'ORAL';

/** A consent that is taken back (samtykke). */
export type WithdrawConsentInput = {
  /** The consent's id (id). */
  readonly consentId: Scalars['ID']['input'];
};

/** A duty (vagt). */
export type PlanDutyInput = {
  /** A UUID that the caller makes; what comes again with the same one is one duty (nøgle). */
  readonly key: Scalars['ID']['input'];
  /** The sub of the access token of who is on duty (hvem). */
  readonly subject: Scalars['String']['input'];
  /** In which order they are called (rækkefølge). */
  readonly rank: DutyRank;
  /** From when (fra). */
  readonly from: Scalars['DateTime']['input'];
  /** Until when, 31 days later at most (til). */
  readonly until: Scalars['DateTime']['input'];
};

/** A duty (vagt). */
export type CancelDutyInput = {
  /** The duty's id (id). */
  readonly dutyId: Scalars['ID']['input'];
};

/**
 * What is told as it happens (direkte besked), over Server-Sent Events or WebSocket. An event says that something has come or has changed, and names
 * nobody: the screen asks for the rest by a query. Who may be told is asked anew for each event; a stream ends when the access token does.
 */
export type Subscription = {
  /** A concern was raised (ny bekymring). */
  readonly concernRaised: Maybe<LiveEvent>;
  /** A case that the reader works on has changed (ændring i en sag). */
  readonly caseChanged: Maybe<LiveEvent>;
  /** A citizen asked for help out of crime, or such a request has changed (exit-henvendelse). */
  readonly exitRequested: Maybe<LiveEvent>;
  /** A referral of a case that the reader works on, or to the reader's department, was sent, has changed or is due (henvisning). */
  readonly referralChanged: Maybe<LiveEvent>;
};


/**
 * What is told as it happens (direkte besked), over Server-Sent Events or WebSocket. An event says that something has come or has changed, and names
 * nobody: the screen asks for the rest by a query. Who may be told is asked anew for each event; a stream ends when the access token does.
 */
export type SubscriptionConcernRaisedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is told as it happens (direkte besked), over Server-Sent Events or WebSocket. An event says that something has come or has changed, and names
 * nobody: the screen asks for the rest by a query. Who may be told is asked anew for each event; a stream ends when the access token does.
 */
export type SubscriptionCaseChangedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is told as it happens (direkte besked), over Server-Sent Events or WebSocket. An event says that something has come or has changed, and names
 * nobody: the screen asks for the rest by a query. Who may be told is asked anew for each event; a stream ends when the access token does.
 */
export type SubscriptionExitRequestedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is told as it happens (direkte besked), over Server-Sent Events or WebSocket. An event says that something has come or has changed, and names
 * nobody: the screen asks for the rest by a query. Who may be told is asked anew for each event; a stream ends when the access token does.
 */
export type SubscriptionReferralChangedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
};

/** Something that happened (hændelse i systemet). It holds no personal data. */
export type LiveEvent = {
  /** Its place among all events: what a later subscription goes on after (markør). */
  readonly cursor: Scalars['String']['output'];
  /** What happened (art). */
  readonly kind: LiveEventKind;
  /** The id of the concern, case, request or referral (id). */
  readonly id: Scalars['ID']['output'];
  /** The version that it has since then (version). */
  readonly version: Scalars['Int']['output'];
  /** How urgent it is; null where that says nothing (hastegrad). */
  readonly urgency: Maybe<Urgency>;
  /** When it happened (tidspunkt). */
  readonly at: Scalars['DateTime']['output'];
};

/** What happened (hændelsens art). */
export type LiveEventKind =
  /** A concern was raised (bekymring). */
  | 'CONCERN_RAISED'
  /** A case was opened or has changed (sag). */
  | 'CASE_CHANGED'
  /** Help out of crime was asked for, or that has changed (exit-henvendelse). */
  | 'EXIT_REQUESTED'
  /** A referral was sent, has changed or is due (henvisning). */
  | 'REFERRAL_CHANGED';

/** A contact with a party to a case (kontakt). */
export type CaseContact = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The case (sag). */
  readonly case: Maybe<Case>;
  /** The day that it is planned for (planlagt). */
  readonly dueOn: Scalars['LocalDate']['output'];
  /** When it was made; null while it is not (afholdt). */
  readonly heldAt: Maybe<Scalars['DateTime']['output']>;
  /** How it went (notat). */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Goes up with each change; recordContact names the one it has seen (version). */
  readonly version: Scalars['Int']['output'];
};

/** A page of contacts (side af kontakter). */
export type CaseContactConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<CaseContactEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<CaseContact>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A contact in a list (kant). */
export type CaseContactEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<CaseContact>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Person: Person;
  Area: Area;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Area:
    ( { __typename: 'Area' }
    & GraphQLRecursivePick<FederationTypes['Area'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Role: Role;
  AccessBasis: AccessBasis;
  DataCategory: DataCategory;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  NonNegativeInt: ResolverTypeWrapper<Scalars['NonNegativeInt']['output']>;
  NonNegativeFloat: ResolverTypeWrapper<Scalars['NonNegativeFloat']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Person: ResolverTypeWrapper<PersonMapper>;
  Area: ResolverTypeWrapper<AreaMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Person']>> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node?: Maybe<ResolversTypes['Person']> }>;
  WithheldRow: ResolverTypeWrapper<WithheldRow>;
  AuditKind: AuditKind;
  AccessLogFilter: AccessLogFilter;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnection>;
  AuditEntryEdge: ResolverTypeWrapper<AuditEntryEdge>;
  OwnLogEntry: ResolverTypeWrapper<OwnLogEntry>;
  OwnLogConnection: ResolverTypeWrapper<OwnLogConnection>;
  OwnLogEdge: ResolverTypeWrapper<OwnLogEdge>;
  HoldBackInput: HoldBackInput;
  HeldBack: ResolverTypeWrapper<HeldBackMapper>;
  HeldBackConnection: ResolverTypeWrapper<Omit<HeldBackConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['HeldBackEdge']>, nodes: ReadonlyArray<ResolversTypes['HeldBack']> }>;
  HeldBackEdge: ResolverTypeWrapper<Omit<HeldBackEdge, 'node'> & { node: ResolversTypes['HeldBack'] }>;
  ControlReason: ControlReason;
  ControlVerdict: ControlVerdict;
  ControlSample: ResolverTypeWrapper<ControlSample>;
  ControlSampleEntry: ResolverTypeWrapper<ControlSampleEntry>;
  ControlVerdictInput: ControlVerdictInput;
  GivenVerdict: ResolverTypeWrapper<GivenVerdict>;
  ControlSampleConnection: ResolverTypeWrapper<ControlSampleConnection>;
  ControlSampleEdge: ResolverTypeWrapper<ControlSampleEdge>;
  ControlSampleEntryConnection: ResolverTypeWrapper<ControlSampleEntryConnection>;
  ControlSampleEntryEdge: ResolverTypeWrapper<ControlSampleEntryEdge>;
  PersonDke: ResolverTypeWrapper<PersonDkeMapper>;
  Protection: Protection;
  Residency: Residency;
  CaseParty: ResolverTypeWrapper<CasePartyMapper>;
  PartyRole: PartyRole;
  Case: ResolverTypeWrapper<CaseMapper>;
  CaseLevel: CaseLevel;
  Cooperation: Cooperation;
  CaseStatus: CaseStatus;
  Concern: ResolverTypeWrapper<ConcernMapper>;
  Department: Department;
  ConcernKind: ConcernKind;
  ParentsKnow: ParentsKnow;
  NotificationState: NotificationState;
  Urgency: Urgency;
  ConcernStatus: ConcernStatus;
  Referral: ResolverTypeWrapper<ReferralMapper>;
  ReferralStatus: ReferralStatus;
  ActionPlan: ResolverTypeWrapper<ActionPlanMapper>;
  Goal: ResolverTypeWrapper<GoalMapper>;
  Intervention: ResolverTypeWrapper<InterventionMapper>;
  AreaIntervention: ResolverTypeWrapper<AreaInterventionMapper>;
  Pillar: Pillar;
  InterventionOutcome: InterventionOutcome;
  ExitRequest: ResolverTypeWrapper<ExitRequestMapper>;
  ExitRequester: ExitRequester;
  ExitStatus: ExitStatus;
  Consent: ResolverTypeWrapper<ConsentMapper>;
  AreaDke: ResolverTypeWrapper<AreaDkeMapper>;
  Sign: ResolverTypeWrapper<SignMapper>;
  SignKind: SignKind;
  Incident: ResolverTypeWrapper<IncidentMapper>;
  IncidentKind: IncidentKind;
  Offenders: Offenders;
  CrimeStatistic: ResolverTypeWrapper<CrimeStatisticMapper>;
  Recovery: ResolverTypeWrapper<Recovery>;
  AreaCases: ResolverTypeWrapper<AreaCasesMapper>;
  CasePartyConnection: ResolverTypeWrapper<Omit<CasePartyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CasePartyEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['CaseParty']>> }>;
  CasePartyEdge: ResolverTypeWrapper<Omit<CasePartyEdge, 'node'> & { node?: Maybe<ResolversTypes['CaseParty']> }>;
  ConcernConnection: ResolverTypeWrapper<Omit<ConcernConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConcernEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Concern']>> }>;
  ConcernEdge: ResolverTypeWrapper<Omit<ConcernEdge, 'node'> & { node?: Maybe<ResolversTypes['Concern']> }>;
  ReferralConnection: ResolverTypeWrapper<Omit<ReferralConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReferralEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Referral']>> }>;
  ReferralEdge: ResolverTypeWrapper<Omit<ReferralEdge, 'node'> & { node?: Maybe<ResolversTypes['Referral']> }>;
  ActionPlanConnection: ResolverTypeWrapper<Omit<ActionPlanConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionPlanEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['ActionPlan']>> }>;
  ActionPlanEdge: ResolverTypeWrapper<Omit<ActionPlanEdge, 'node'> & { node?: Maybe<ResolversTypes['ActionPlan']> }>;
  InterventionConnection: ResolverTypeWrapper<Omit<InterventionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InterventionEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Intervention']>> }>;
  InterventionEdge: ResolverTypeWrapper<Omit<InterventionEdge, 'node'> & { node?: Maybe<ResolversTypes['Intervention']> }>;
  AreaInterventionConnection: ResolverTypeWrapper<Omit<AreaInterventionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AreaInterventionEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['AreaIntervention']>> }>;
  AreaInterventionEdge: ResolverTypeWrapper<Omit<AreaInterventionEdge, 'node'> & { node?: Maybe<ResolversTypes['AreaIntervention']> }>;
  ExitRequestConnection: ResolverTypeWrapper<Omit<ExitRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExitRequestEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['ExitRequest']>> }>;
  ExitRequestEdge: ResolverTypeWrapper<Omit<ExitRequestEdge, 'node'> & { node?: Maybe<ResolversTypes['ExitRequest']> }>;
  ConsentConnection: ResolverTypeWrapper<Omit<ConsentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConsentEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Consent']>> }>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node?: Maybe<ResolversTypes['Consent']> }>;
  SignConnection: ResolverTypeWrapper<Omit<SignConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SignEdge']>, nodes: ReadonlyArray<ResolversTypes['Sign']> }>;
  SignEdge: ResolverTypeWrapper<Omit<SignEdge, 'node'> & { node: ResolversTypes['Sign'] }>;
  IncidentConnection: ResolverTypeWrapper<Omit<IncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['Incident']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  CrimeStatisticConnection: ResolverTypeWrapper<Omit<CrimeStatisticConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CrimeStatisticEdge']>, nodes: ReadonlyArray<ResolversTypes['CrimeStatistic']> }>;
  CrimeStatisticEdge: ResolverTypeWrapper<Omit<CrimeStatisticEdge, 'node'> & { node: ResolversTypes['CrimeStatistic'] }>;
  AreaCasesConnection: ResolverTypeWrapper<Omit<AreaCasesConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AreaCasesEdge']>, nodes: ReadonlyArray<ResolversTypes['AreaCases']> }>;
  AreaCasesEdge: ResolverTypeWrapper<Omit<AreaCasesEdge, 'node'> & { node: ResolversTypes['AreaCases'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  GrantBasis: GrantBasis;
  OpenAccessInput: OpenAccessInput;
  OpenAccessPayload: ResolverTypeWrapper<OpenAccessPayload>;
  AccessGrant: ResolverTypeWrapper<AccessGrant>;
  AccessRefusal: ResolverTypeWrapper<AccessRefusal>;
  AccessRefusalCode: AccessRefusalCode;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  BreakGlassVerdict: BreakGlassVerdict;
  ReviewBreakGlassPayload: ResolverTypeWrapper<ReviewBreakGlassPayload>;
  ReviewOutcome: ReviewOutcome;
  BreakGlassUse: ResolverTypeWrapper<BreakGlassUseMapper>;
  BreakGlassUseConnection: ResolverTypeWrapper<Omit<BreakGlassUseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BreakGlassUseEdge']>, nodes: ReadonlyArray<ResolversTypes['BreakGlassUse']> }>;
  BreakGlassUseEdge: ResolverTypeWrapper<Omit<BreakGlassUseEdge, 'node'> & { node: ResolversTypes['BreakGlassUse'] }>;
  NameReaderInput: NameReaderInput;
  NameReaderPayload: ResolverTypeWrapper<NameReaderPayload>;
  NameReaderOutcome: NameReaderOutcome;
  AccessLog: ResolverTypeWrapper<AccessLog>;
  PersonAccessLog: ResolverTypeWrapper<PersonAccessLogMapper>;
  CaseClock: ResolverTypeWrapper<CaseClockMapper>;
  CaseStaff: ResolverTypeWrapper<CaseStaff>;
  JournalEntry: ResolverTypeWrapper<JournalEntryMapper>;
  JournalKind: JournalKind;
  CaseDocument: ResolverTypeWrapper<CaseDocumentMapper>;
  JournalConnection: ResolverTypeWrapper<Omit<JournalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['JournalEdge']>, nodes: ReadonlyArray<ResolversTypes['JournalEntry']> }>;
  JournalEdge: ResolverTypeWrapper<Omit<JournalEdge, 'node'> & { node: ResolversTypes['JournalEntry'] }>;
  CaseDocumentConnection: ResolverTypeWrapper<Omit<CaseDocumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CaseDocumentEdge']>, nodes: ReadonlyArray<ResolversTypes['CaseDocument']> }>;
  CaseDocumentEdge: ResolverTypeWrapper<Omit<CaseDocumentEdge, 'node'> & { node: ResolversTypes['CaseDocument'] }>;
  QueueItem: ResolverTypeWrapper<QueueItemMapper>;
  QueueKind: QueueKind;
  QueueConnection: ResolverTypeWrapper<Omit<QueueConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['QueueEdge']>, nodes: ReadonlyArray<ResolversTypes['QueueItem']> }>;
  QueueEdge: ResolverTypeWrapper<Omit<QueueEdge, 'node'> & { node: ResolversTypes['QueueItem'] }>;
  Board: ResolverTypeWrapper<Board>;
  QueueCount: ResolverTypeWrapper<QueueCount>;
  BoardItem: ResolverTypeWrapper<BoardItem>;
  BoardKind: BoardKind;
  ReportedConcern: ResolverTypeWrapper<ReportedConcernMapper>;
  ReportStatus: ReportStatus;
  ReportedConcernConnection: ResolverTypeWrapper<Omit<ReportedConcernConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReportedConcernEdge']>, nodes: ReadonlyArray<ResolversTypes['ReportedConcern']> }>;
  ReportedConcernEdge: ResolverTypeWrapper<Omit<ReportedConcernEdge, 'node'> & { node: ResolversTypes['ReportedConcern'] }>;
  DepartmentReferral: ResolverTypeWrapper<DepartmentReferralMapper>;
  DepartmentReferralConnection: ResolverTypeWrapper<Omit<DepartmentReferralConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DepartmentReferralEdge']>, nodes: ReadonlyArray<ResolversTypes['DepartmentReferral']> }>;
  DepartmentReferralEdge: ResolverTypeWrapper<Omit<DepartmentReferralEdge, 'node'> & { node: ResolversTypes['DepartmentReferral'] }>;
  CPR: ResolverTypeWrapper<Scalars['CPR']['output']>;
  CommandPayload: ResolverTypeWrapper<CommandPayload>;
  CommandOutcome: CommandOutcome;
  RaiseConcernPayload: ResolverTypeWrapper<RaiseConcernPayload>;
  RaiseConcernInput: RaiseConcernInput;
  TakeConcernInput: TakeConcernInput;
  EndConcernInput: EndConcernInput;
  AttachConcernInput: AttachConcernInput;
  OpenCaseInput: OpenCaseInput;
  ChangeCaseInput: ChangeCaseInput;
  AddPartyInput: AddPartyInput;
  ChangePartyRoleInput: ChangePartyRoleInput;
  AssignInput: AssignInput;
  WriteJournalInput: WriteJournalInput;
  AddDocumentInput: AddDocumentInput;
  PlanContactInput: PlanContactInput;
  RecordContactInput: RecordContactInput;
  GoalInput: GoalInput;
  StartPlanInput: StartPlanInput;
  ChangePlanInput: ChangePlanInput;
  StartInterventionInput: StartInterventionInput;
  EndInterventionInput: EndInterventionInput;
  SendReferralInput: SendReferralInput;
  ReferralInput: ReferralInput;
  ReferralTextInput: ReferralTextInput;
  RecordIncidentInput: RecordIncidentInput;
  ChangeIncidentInput: ChangeIncidentInput;
  Duty: ResolverTypeWrapper<DutyMapper>;
  DutyRank: DutyRank;
  RequestExitInput: RequestExitInput;
  ExitRequestInput: ExitRequestInput;
  OpenExitCaseInput: OpenExitCaseInput;
  WithdrawExitInput: WithdrawExitInput;
  GiveConsentInput: GiveConsentInput;
  ConsentForm: ConsentForm;
  WithdrawConsentInput: WithdrawConsentInput;
  PlanDutyInput: PlanDutyInput;
  CancelDutyInput: CancelDutyInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LiveEvent: ResolverTypeWrapper<LiveEventMapper>;
  LiveEventKind: LiveEventKind;
  CaseContact: ResolverTypeWrapper<CaseContactMapper>;
  CaseContactConnection: ResolverTypeWrapper<Omit<CaseContactConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CaseContactEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['CaseContact']>> }>;
  CaseContactEdge: ResolverTypeWrapper<Omit<CaseContactEdge, 'node'> & { node?: Maybe<ResolversTypes['CaseContact']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  LocalDate: Scalars['LocalDate']['output'];
  DateTime: Scalars['DateTime']['output'];
  NonNegativeInt: Scalars['NonNegativeInt']['output'];
  NonNegativeFloat: Scalars['NonNegativeFloat']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  Person: PersonMapper;
  Area: AreaMapper;
  PageInfo: PageInfo;
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Person']>> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Person']> };
  WithheldRow: WithheldRow;
  AccessLogFilter: AccessLogFilter;
  AuditEntry: AuditEntry;
  AuditEntryConnection: AuditEntryConnection;
  AuditEntryEdge: AuditEntryEdge;
  OwnLogEntry: OwnLogEntry;
  OwnLogConnection: OwnLogConnection;
  OwnLogEdge: OwnLogEdge;
  HoldBackInput: HoldBackInput;
  HeldBack: HeldBackMapper;
  HeldBackConnection: Omit<HeldBackConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['HeldBackEdge']>, nodes: ReadonlyArray<ResolversParentTypes['HeldBack']> };
  HeldBackEdge: Omit<HeldBackEdge, 'node'> & { node: ResolversParentTypes['HeldBack'] };
  ControlSample: ControlSample;
  ControlSampleEntry: ControlSampleEntry;
  ControlVerdictInput: ControlVerdictInput;
  GivenVerdict: GivenVerdict;
  ControlSampleConnection: ControlSampleConnection;
  ControlSampleEdge: ControlSampleEdge;
  ControlSampleEntryConnection: ControlSampleEntryConnection;
  ControlSampleEntryEdge: ControlSampleEntryEdge;
  PersonDke: PersonDkeMapper;
  CaseParty: CasePartyMapper;
  Case: CaseMapper;
  Concern: ConcernMapper;
  Referral: ReferralMapper;
  ActionPlan: ActionPlanMapper;
  Goal: GoalMapper;
  Intervention: InterventionMapper;
  AreaIntervention: AreaInterventionMapper;
  ExitRequest: ExitRequestMapper;
  Consent: ConsentMapper;
  AreaDke: AreaDkeMapper;
  Sign: SignMapper;
  Incident: IncidentMapper;
  CrimeStatistic: CrimeStatisticMapper;
  Recovery: Recovery;
  AreaCases: AreaCasesMapper;
  CasePartyConnection: Omit<CasePartyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CasePartyEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['CaseParty']>> };
  CasePartyEdge: Omit<CasePartyEdge, 'node'> & { node?: Maybe<ResolversParentTypes['CaseParty']> };
  ConcernConnection: Omit<ConcernConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConcernEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Concern']>> };
  ConcernEdge: Omit<ConcernEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Concern']> };
  ReferralConnection: Omit<ReferralConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReferralEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Referral']>> };
  ReferralEdge: Omit<ReferralEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Referral']> };
  ActionPlanConnection: Omit<ActionPlanConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionPlanEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['ActionPlan']>> };
  ActionPlanEdge: Omit<ActionPlanEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ActionPlan']> };
  InterventionConnection: Omit<InterventionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InterventionEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Intervention']>> };
  InterventionEdge: Omit<InterventionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Intervention']> };
  AreaInterventionConnection: Omit<AreaInterventionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AreaInterventionEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['AreaIntervention']>> };
  AreaInterventionEdge: Omit<AreaInterventionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['AreaIntervention']> };
  ExitRequestConnection: Omit<ExitRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExitRequestEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['ExitRequest']>> };
  ExitRequestEdge: Omit<ExitRequestEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ExitRequest']> };
  ConsentConnection: Omit<ConsentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConsentEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Consent']>> };
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Consent']> };
  SignConnection: Omit<SignConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SignEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Sign']> };
  SignEdge: Omit<SignEdge, 'node'> & { node: ResolversParentTypes['Sign'] };
  IncidentConnection: Omit<IncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IncidentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Incident']> };
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  CrimeStatisticConnection: Omit<CrimeStatisticConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CrimeStatisticEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CrimeStatistic']> };
  CrimeStatisticEdge: Omit<CrimeStatisticEdge, 'node'> & { node: ResolversParentTypes['CrimeStatistic'] };
  AreaCasesConnection: Omit<AreaCasesConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AreaCasesEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AreaCases']> };
  AreaCasesEdge: Omit<AreaCasesEdge, 'node'> & { node: ResolversParentTypes['AreaCases'] };
  Mutation: Record<PropertyKey, never>;
  OpenAccessInput: OpenAccessInput;
  OpenAccessPayload: OpenAccessPayload;
  AccessGrant: AccessGrant;
  AccessRefusal: AccessRefusal;
  ReviewBreakGlassInput: ReviewBreakGlassInput;
  ReviewBreakGlassPayload: ReviewBreakGlassPayload;
  BreakGlassUse: BreakGlassUseMapper;
  BreakGlassUseConnection: Omit<BreakGlassUseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BreakGlassUseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['BreakGlassUse']> };
  BreakGlassUseEdge: Omit<BreakGlassUseEdge, 'node'> & { node: ResolversParentTypes['BreakGlassUse'] };
  NameReaderInput: NameReaderInput;
  NameReaderPayload: NameReaderPayload;
  AccessLog: AccessLog;
  PersonAccessLog: PersonAccessLogMapper;
  CaseClock: CaseClockMapper;
  CaseStaff: CaseStaff;
  JournalEntry: JournalEntryMapper;
  CaseDocument: CaseDocumentMapper;
  JournalConnection: Omit<JournalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['JournalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['JournalEntry']> };
  JournalEdge: Omit<JournalEdge, 'node'> & { node: ResolversParentTypes['JournalEntry'] };
  CaseDocumentConnection: Omit<CaseDocumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CaseDocumentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CaseDocument']> };
  CaseDocumentEdge: Omit<CaseDocumentEdge, 'node'> & { node: ResolversParentTypes['CaseDocument'] };
  QueueItem: QueueItemMapper;
  QueueConnection: Omit<QueueConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['QueueEdge']>, nodes: ReadonlyArray<ResolversParentTypes['QueueItem']> };
  QueueEdge: Omit<QueueEdge, 'node'> & { node: ResolversParentTypes['QueueItem'] };
  Board: Board;
  QueueCount: QueueCount;
  BoardItem: BoardItem;
  ReportedConcern: ReportedConcernMapper;
  ReportedConcernConnection: Omit<ReportedConcernConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReportedConcernEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReportedConcern']> };
  ReportedConcernEdge: Omit<ReportedConcernEdge, 'node'> & { node: ResolversParentTypes['ReportedConcern'] };
  DepartmentReferral: DepartmentReferralMapper;
  DepartmentReferralConnection: Omit<DepartmentReferralConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DepartmentReferralEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DepartmentReferral']> };
  DepartmentReferralEdge: Omit<DepartmentReferralEdge, 'node'> & { node: ResolversParentTypes['DepartmentReferral'] };
  CPR: Scalars['CPR']['output'];
  CommandPayload: CommandPayload;
  RaiseConcernPayload: RaiseConcernPayload;
  RaiseConcernInput: RaiseConcernInput;
  TakeConcernInput: TakeConcernInput;
  EndConcernInput: EndConcernInput;
  AttachConcernInput: AttachConcernInput;
  OpenCaseInput: OpenCaseInput;
  ChangeCaseInput: ChangeCaseInput;
  AddPartyInput: AddPartyInput;
  ChangePartyRoleInput: ChangePartyRoleInput;
  AssignInput: AssignInput;
  WriteJournalInput: WriteJournalInput;
  AddDocumentInput: AddDocumentInput;
  PlanContactInput: PlanContactInput;
  RecordContactInput: RecordContactInput;
  GoalInput: GoalInput;
  StartPlanInput: StartPlanInput;
  ChangePlanInput: ChangePlanInput;
  StartInterventionInput: StartInterventionInput;
  EndInterventionInput: EndInterventionInput;
  SendReferralInput: SendReferralInput;
  ReferralInput: ReferralInput;
  ReferralTextInput: ReferralTextInput;
  RecordIncidentInput: RecordIncidentInput;
  ChangeIncidentInput: ChangeIncidentInput;
  Duty: DutyMapper;
  RequestExitInput: RequestExitInput;
  ExitRequestInput: ExitRequestInput;
  OpenExitCaseInput: OpenExitCaseInput;
  WithdrawExitInput: WithdrawExitInput;
  GiveConsentInput: GiveConsentInput;
  WithdrawConsentInput: WithdrawConsentInput;
  PlanDutyInput: PlanDutyInput;
  CancelDutyInput: CancelDutyInput;
  Subscription: Record<PropertyKey, never>;
  LiveEvent: LiveEventMapper;
  CaseContact: CaseContactMapper;
  CaseContactConnection: Omit<CaseContactConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CaseContactEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['CaseContact']>> };
  CaseContactEdge: Omit<CaseContactEdge, 'node'> & { node?: Maybe<ResolversParentTypes['CaseContact']> };
  String: Scalars['String']['output'];
};

export type AccessDirectiveArgs = {
  roles: ReadonlyArray<Role>;
  basis: ReadonlyArray<AccessBasis>;
};

export type AccessDirectiveResolver<Result, Parent, ContextType = RequestContext<Loaders>, Args = AccessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DataDirectiveArgs = {
  category: DataCategory;
  retention: Maybe<Scalars['String']['input']>;
  table: Maybe<Scalars['String']['input']>;
  from: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  with: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type DataDirectiveResolver<Result, Parent, ContextType = RequestContext<Loaders>, Args = DataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export interface NonNegativeFloatScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeFloat'], any> {
  name: 'NonNegativeFloat';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type QueryResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaArgs, 'code'>>;
  me?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLog']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, Partial<QueryCaseArgs>>;
  breakGlassUses?: Resolver<Maybe<ResolversTypes['BreakGlassUseConnection']>, ParentType, ContextType, Partial<QueryBreakGlassUsesArgs>>;
  heldBackDke?: Resolver<Maybe<ResolversTypes['HeldBackConnection']>, ParentType, ContextType, Partial<QueryHeldBackDkeArgs>>;
  controlSamplesDke?: Resolver<Maybe<ResolversTypes['ControlSampleConnection']>, ParentType, ContextType, Partial<QueryControlSamplesDkeArgs>>;
  controlSampleDke?: Resolver<Maybe<ResolversTypes['ControlSampleEntryConnection']>, ParentType, ContextType, RequireFields<QueryControlSampleDkeArgs, 'id'>>;
  queue?: Resolver<Maybe<ResolversTypes['QueueConnection']>, ParentType, ContextType, Partial<QueryQueueArgs>>;
  board?: Resolver<Maybe<ResolversTypes['Board']>, ParentType, ContextType>;
  myConcerns?: Resolver<Maybe<ResolversTypes['ReportedConcernConnection']>, ParentType, ContextType, Partial<QueryMyConcernsArgs>>;
  departmentReferrals?: Resolver<Maybe<ResolversTypes['DepartmentReferralConnection']>, ParentType, ContextType, Partial<QueryDepartmentReferralsArgs>>;
  dutyRoster?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Duty']>>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['PersonAccessLog']>, ParentType, ContextType>;
  dke?: Resolver<Maybe<ResolversTypes['PersonDke']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dke?: Resolver<Maybe<ResolversTypes['AreaDke']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type WithheldRowResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['WithheldRow'] = ResolversParentTypes['WithheldRow']> = {
  rowId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  persons?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  traceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inSignedTree?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type OwnLogEntryResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['OwnLogEntry'] = ResolversParentTypes['OwnLogEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnLogConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['OwnLogConnection'] = ResolversParentTypes['OwnLogConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OwnLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnLogEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['OwnLogEdge'] = ResolversParentTypes['OwnLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OwnLogEntry'], ParentType, ContextType>;
};

export type HeldBackResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['HeldBack'] = ResolversParentTypes['HeldBack']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  rowId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HeldBackConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['HeldBackConnection'] = ResolversParentTypes['HeldBackConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HeldBackEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HeldBack']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HeldBackEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['HeldBackEdge'] = ResolversParentTypes['HeldBackEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldBack'], ParentType, ContextType>;
};

export type ControlSampleResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ControlSample'] = ResolversParentTypes['ControlSample']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  drawnAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  justified?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  notJustified?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  toBeAsked?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ControlSampleEntryResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ControlSampleEntry'] = ResolversParentTypes['ControlSampleEntry']> = {
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ControlReason']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['ControlVerdict']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GivenVerdictResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['GivenVerdict'] = ResolversParentTypes['GivenVerdict']> = {
  sampleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ControlVerdict'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ControlSampleConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ControlSampleConnection'] = ResolversParentTypes['ControlSampleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ControlSampleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ControlSample']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ControlSampleEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ControlSampleEdge'] = ResolversParentTypes['ControlSampleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ControlSample'], ParentType, ContextType>;
};

export type ControlSampleEntryConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ControlSampleEntryConnection'] = ResolversParentTypes['ControlSampleEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ControlSampleEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ControlSampleEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ControlSampleEntryEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ControlSampleEntryEdge'] = ResolversParentTypes['ControlSampleEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ControlSampleEntry'], ParentType, ContextType>;
};

export type PersonDkeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonDke'] = ResolversParentTypes['PersonDke']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  protection?: Resolver<Maybe<ResolversTypes['Protection']>, ParentType, ContextType>;
  homeArea?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  residency?: Resolver<Maybe<ResolversTypes['Residency']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CasePartyConnection']>, ParentType, ContextType, Partial<PersonDkeCasesArgs>>;
  concerns?: Resolver<Maybe<ResolversTypes['ConcernConnection']>, ParentType, ContextType, Partial<PersonDkeConcernsArgs>>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, Partial<PersonDkeReferralsArgs>>;
  actionPlans?: Resolver<Maybe<ResolversTypes['ActionPlanConnection']>, ParentType, ContextType, Partial<PersonDkeActionPlansArgs>>;
  interventions?: Resolver<Maybe<ResolversTypes['InterventionConnection']>, ParentType, ContextType, Partial<PersonDkeInterventionsArgs>>;
  contacts?: Resolver<Maybe<ResolversTypes['CaseContactConnection']>, ParentType, ContextType, Partial<PersonDkeContactsArgs>>;
  exitRequests?: Resolver<Maybe<ResolversTypes['ExitRequestConnection']>, ParentType, ContextType, Partial<PersonDkeExitRequestsArgs>>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, Partial<PersonDkeConsentsArgs>>;
};

export type CasePartyResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseParty'] = ResolversParentTypes['CaseParty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['CaseLevel']>, ParentType, ContextType>;
  cooperation?: Resolver<Maybe<ResolversTypes['Cooperation']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['CaseClock']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseStaff']>>, ParentType, ContextType>;
  journal?: Resolver<Maybe<ResolversTypes['JournalConnection']>, ParentType, ContextType, Partial<CaseJournalArgs>>;
  documents?: Resolver<Maybe<ResolversTypes['CaseDocumentConnection']>, ParentType, ContextType, Partial<CaseDocumentsArgs>>;
  parties?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['CaseParty']>>>, ParentType, ContextType>;
};

export type ConcernResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Concern'] = ResolversParentTypes['Concern']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  raisedBy?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConcernKind'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConcernStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  alreadyDone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentsKnow?: Resolver<Maybe<ResolversTypes['ParentsKnow']>, ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['NotificationState']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReferralStatus'], ParentType, ContextType>;
  declinedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type ActionPlanResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ActionPlan'] = ResolversParentTypes['ActionPlan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  goals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Goal']>>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type GoalResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  reachedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type InterventionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Intervention'] = ResolversParentTypes['Intervention']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pillar?: Resolver<ResolversTypes['Pillar'], ParentType, ContextType>;
  goal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doneBy?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  measuredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['InterventionOutcome']>, ParentType, ContextType>;
  outcomeNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type AreaInterventionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaIntervention'] = ResolversParentTypes['AreaIntervention']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pillar?: Resolver<ResolversTypes['Pillar'], ParentType, ContextType>;
  goal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doneBy?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  measuredBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['InterventionOutcome']>, ParentType, ContextType>;
  outcomeNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExitRequestResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ExitRequest'] = ResolversParentTypes['ExitRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['ExitRequester']>, ParentType, ContextType>;
  firstContactAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExitStatus'], ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AreaDkeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaDke'] = ResolversParentTypes['AreaDke']> = {
  signs?: Resolver<Maybe<ResolversTypes['SignConnection']>, ParentType, ContextType, Partial<AreaDkeSignsArgs>>;
  incidents?: Resolver<Maybe<ResolversTypes['IncidentConnection']>, ParentType, ContextType, Partial<AreaDkeIncidentsArgs>>;
  crimeStatistics?: Resolver<Maybe<ResolversTypes['CrimeStatisticConnection']>, ParentType, ContextType, Partial<AreaDkeCrimeStatisticsArgs>>;
  interventions?: Resolver<Maybe<ResolversTypes['AreaInterventionConnection']>, ParentType, ContextType, Partial<AreaDkeInterventionsArgs>>;
  recovery?: Resolver<Maybe<ResolversTypes['Recovery']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['AreaCasesConnection']>, ParentType, ContextType, Partial<AreaDkeCasesArgs>>;
};

export type SignResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Sign'] = ResolversParentTypes['Sign']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignKind'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IncidentKind'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offenders?: Resolver<ResolversTypes['Offenders'], ParentType, ContextType>;
  normalAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  daysToNormal?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  answeredBy?: Resolver<ReadonlyArray<ResolversTypes['AreaIntervention']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CrimeStatisticResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CrimeStatistic'] = ResolversParentTypes['CrimeStatistic']> = {
  offence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecoveryResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Recovery'] = ResolversParentTypes['Recovery']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  incidents?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  backToNormal?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  medianDays?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
};

export type AreaCasesResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaCases'] = ResolversParentTypes['AreaCases']> = {
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openCases?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  subjects?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  subjectsUnder18?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
};

export type CasePartyConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CasePartyConnection'] = ResolversParentTypes['CasePartyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CasePartyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['CaseParty']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CasePartyEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CasePartyEdge'] = ResolversParentTypes['CasePartyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CaseParty']>, ParentType, ContextType>;
};

export type ConcernConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ConcernConnection'] = ResolversParentTypes['ConcernConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConcernEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Concern']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConcernEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ConcernEdge'] = ResolversParentTypes['ConcernEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Concern']>, ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReferralEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Referral']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
};

export type ActionPlanConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ActionPlanConnection'] = ResolversParentTypes['ActionPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ActionPlan']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActionPlanEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ActionPlanEdge'] = ResolversParentTypes['ActionPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ActionPlan']>, ParentType, ContextType>;
};

export type InterventionConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['InterventionConnection'] = ResolversParentTypes['InterventionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InterventionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Intervention']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InterventionEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['InterventionEdge'] = ResolversParentTypes['InterventionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Intervention']>, ParentType, ContextType>;
};

export type AreaInterventionConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaInterventionConnection'] = ResolversParentTypes['AreaInterventionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AreaInterventionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['AreaIntervention']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AreaInterventionEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaInterventionEdge'] = ResolversParentTypes['AreaInterventionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AreaIntervention']>, ParentType, ContextType>;
};

export type ExitRequestConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ExitRequestConnection'] = ResolversParentTypes['ExitRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExitRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ExitRequest']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExitRequestEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ExitRequestEdge'] = ResolversParentTypes['ExitRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ExitRequest']>, ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Consent']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
};

export type SignConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SignConnection'] = ResolversParentTypes['SignConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SignEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Sign']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SignEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SignEdge'] = ResolversParentTypes['SignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sign'], ParentType, ContextType>;
};

export type IncidentConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IncidentEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type CrimeStatisticConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CrimeStatisticConnection'] = ResolversParentTypes['CrimeStatisticConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CrimeStatisticEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CrimeStatistic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CrimeStatisticEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CrimeStatisticEdge'] = ResolversParentTypes['CrimeStatisticEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CrimeStatistic'], ParentType, ContextType>;
};

export type AreaCasesConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaCasesConnection'] = ResolversParentTypes['AreaCasesConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AreaCasesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AreaCases']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AreaCasesEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaCasesEdge'] = ResolversParentTypes['AreaCasesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AreaCases'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  withholdDkeRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationWithholdDkeRowArgs, 'rowId' | 'reason'>>;
  releaseDkeRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationReleaseDkeRowArgs, 'rowId'>>;
  openAccess?: Resolver<Maybe<ResolversTypes['OpenAccessPayload']>, ParentType, ContextType, RequireFields<MutationOpenAccessArgs, 'input'>>;
  renewAccess?: Resolver<Maybe<ResolversTypes['OpenAccessPayload']>, ParentType, ContextType, RequireFields<MutationRenewAccessArgs, 'grantId'>>;
  reviewBreakGlass?: Resolver<Maybe<ResolversTypes['ReviewBreakGlassPayload']>, ParentType, ContextType, RequireFields<MutationReviewBreakGlassArgs, 'input'>>;
  nameReader?: Resolver<Maybe<ResolversTypes['NameReaderPayload']>, ParentType, ContextType, RequireFields<MutationNameReaderArgs, 'input'>>;
  endNamedReader?: Resolver<Maybe<ResolversTypes['NameReaderPayload']>, ParentType, ContextType, RequireFields<MutationEndNamedReaderArgs, 'input'>>;
  holdBackDke?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationHoldBackDkeArgs, 'input'>>;
  liftHoldBackDke?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationLiftHoldBackDkeArgs, 'id'>>;
  giveVerdictDke?: Resolver<Maybe<ResolversTypes['GivenVerdict']>, ParentType, ContextType, RequireFields<MutationGiveVerdictDkeArgs, 'input'>>;
  raiseConcern?: Resolver<Maybe<ResolversTypes['RaiseConcernPayload']>, ParentType, ContextType, RequireFields<MutationRaiseConcernArgs, 'input'>>;
  takeConcern?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationTakeConcernArgs, 'input'>>;
  endConcern?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationEndConcernArgs, 'input'>>;
  attachConcern?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationAttachConcernArgs, 'input'>>;
  openCase?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  changeCase?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationChangeCaseArgs, 'input'>>;
  addParty?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationAddPartyArgs, 'input'>>;
  changePartyRole?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationChangePartyRoleArgs, 'input'>>;
  assign?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationAssignArgs, 'input'>>;
  writeJournal?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationWriteJournalArgs, 'input'>>;
  addDocument?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationAddDocumentArgs, 'input'>>;
  planContact?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationPlanContactArgs, 'input'>>;
  recordContact?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationRecordContactArgs, 'input'>>;
  startPlan?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationStartPlanArgs, 'input'>>;
  changePlan?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationChangePlanArgs, 'input'>>;
  startIntervention?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationStartInterventionArgs, 'input'>>;
  endIntervention?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationEndInterventionArgs, 'input'>>;
  sendReferral?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationSendReferralArgs, 'input'>>;
  revokeReferral?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationRevokeReferralArgs, 'input'>>;
  settleReferral?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationSettleReferralArgs, 'input'>>;
  acceptReferral?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationAcceptReferralArgs, 'input'>>;
  declineReferral?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationDeclineReferralArgs, 'input'>>;
  finishReferral?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationFinishReferralArgs, 'input'>>;
  recordIncident?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationRecordIncidentArgs, 'input'>>;
  changeIncident?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationChangeIncidentArgs, 'input'>>;
  requestExit?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationRequestExitArgs, 'input'>>;
  acknowledgeExit?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationAcknowledgeExitArgs, 'input'>>;
  contactExit?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationContactExitArgs, 'input'>>;
  openExitCase?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationOpenExitCaseArgs, 'input'>>;
  withdrawExit?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawExitArgs, 'input'>>;
  giveConsent?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
  planDuty?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationPlanDutyArgs, 'input'>>;
  cancelDuty?: Resolver<Maybe<ResolversTypes['CommandPayload']>, ParentType, ContextType, RequireFields<MutationCancelDutyArgs, 'input'>>;
};

export type OpenAccessPayloadResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['OpenAccessPayload'] = ResolversParentTypes['OpenAccessPayload']> = {
  grant?: Resolver<Maybe<ResolversTypes['AccessGrant']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['AccessRefusal']>, ParentType, ContextType>;
};

export type AccessGrantResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessGrant'] = ResolversParentTypes['AccessGrant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  renewableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['GrantBasis'], ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  personIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessRefusalResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessRefusal'] = ResolversParentTypes['AccessRefusal']> = {
  code?: Resolver<ResolversTypes['AccessRefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
};

export type ReviewBreakGlassPayloadResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReviewBreakGlassPayload'] = ResolversParentTypes['ReviewBreakGlassPayload']> = {
  outcome?: Resolver<ResolversTypes['ReviewOutcome'], ParentType, ContextType>;
};

export type BreakGlassUseResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['BreakGlassUse'] = ResolversParentTypes['BreakGlassUse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  personIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['BreakGlassVerdict']>, ParentType, ContextType>;
  reviewNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BreakGlassUseConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['BreakGlassUseConnection'] = ResolversParentTypes['BreakGlassUseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BreakGlassUseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BreakGlassUse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BreakGlassUseEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['BreakGlassUseEdge'] = ResolversParentTypes['BreakGlassUseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BreakGlassUse'], ParentType, ContextType>;
};

export type NameReaderPayloadResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['NameReaderPayload'] = ResolversParentTypes['NameReaderPayload']> = {
  outcome?: Resolver<ResolversTypes['NameReaderOutcome'], ParentType, ContextType>;
};

export type AccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessLog'] = ResolversParentTypes['AccessLog']> = {
  dke?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<AccessLogDkeArgs>>;
};

export type PersonAccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonAccessLog'] = ResolversParentTypes['PersonAccessLog']> = {
  dke?: Resolver<Maybe<ResolversTypes['OwnLogConnection']>, ParentType, ContextType, Partial<PersonAccessLogDkeArgs>>;
};

export type CaseClockResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseClock'] = ResolversParentTypes['CaseClock']> = {
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstLookAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstActionAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CaseStaffResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseStaff'] = ResolversParentTypes['CaseStaff']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type JournalEntryResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['JournalEntry'] = ResolversParentTypes['JournalEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  writtenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JournalKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseDocumentResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseDocument'] = ResolversParentTypes['CaseDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JournalConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['JournalConnection'] = ResolversParentTypes['JournalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JournalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JournalEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JournalEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['JournalEdge'] = ResolversParentTypes['JournalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JournalEntry'], ParentType, ContextType>;
};

export type CaseDocumentConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseDocumentConnection'] = ResolversParentTypes['CaseDocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CaseDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseDocumentEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseDocumentEdge'] = ResolversParentTypes['CaseDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaseDocument'], ParentType, ContextType>;
};

export type QueueItemResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['QueueItem'] = ResolversParentTypes['QueueItem']> = {
  kind?: Resolver<ResolversTypes['QueueKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  concern?: Resolver<Maybe<ResolversTypes['Concern']>, ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  exitRequest?: Resolver<Maybe<ResolversTypes['ExitRequest']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type QueueConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['QueueConnection'] = ResolversParentTypes['QueueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['QueueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['QueueItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QueueEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['QueueEdge'] = ResolversParentTypes['QueueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueueItem'], ParentType, ContextType>;
};

export type BoardResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Board'] = ResolversParentTypes['Board']> = {
  today?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  queue?: Resolver<ReadonlyArray<ResolversTypes['QueueCount']>, ParentType, ContextType>;
  lateConcerns?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  due?: Resolver<ReadonlyArray<ResolversTypes['BoardItem']>, ParentType, ContextType>;
  overdue?: Resolver<ReadonlyArray<ResolversTypes['BoardItem']>, ParentType, ContextType>;
  contacts?: Resolver<ReadonlyArray<ResolversTypes['BoardItem']>, ParentType, ContextType>;
  notShown?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type QueueCountResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['QueueCount'] = ResolversParentTypes['QueueCount']> = {
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  oldestSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BoardItemResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['BoardItem'] = ResolversParentTypes['BoardItem']> = {
  kind?: Resolver<ResolversTypes['BoardKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type ReportedConcernResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportedConcern'] = ResolversParentTypes['ReportedConcern']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConcernKind'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['Urgency'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportedConcernConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportedConcernConnection'] = ResolversParentTypes['ReportedConcernConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportedConcernEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportedConcern']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReportedConcernEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportedConcernEdge'] = ResolversParentTypes['ReportedConcernEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportedConcern'], ParentType, ContextType>;
};

export type DepartmentReferralResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['DepartmentReferral'] = ResolversParentTypes['DepartmentReferral']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReferralStatus'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  declinedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DepartmentReferralConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['DepartmentReferralConnection'] = ResolversParentTypes['DepartmentReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DepartmentReferralEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DepartmentReferral']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepartmentReferralEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['DepartmentReferralEdge'] = ResolversParentTypes['DepartmentReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DepartmentReferral'], ParentType, ContextType>;
};

export interface CprScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CPR'], any> {
  name: 'CPR';
}

export type CommandPayloadResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CommandPayload'] = ResolversParentTypes['CommandPayload']> = {
  outcome?: Resolver<ResolversTypes['CommandOutcome'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RaiseConcernPayloadResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['RaiseConcernPayload'] = ResolversParentTypes['RaiseConcernPayload']> = {
  outcome?: Resolver<ResolversTypes['CommandOutcome'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DutyResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Duty'] = ResolversParentTypes['Duty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['DutyRank'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  concernRaised?: SubscriptionResolver<Maybe<ResolversTypes['LiveEvent']>, "concernRaised", ParentType, ContextType, Partial<SubscriptionConcernRaisedArgs>>;
  caseChanged?: SubscriptionResolver<Maybe<ResolversTypes['LiveEvent']>, "caseChanged", ParentType, ContextType, Partial<SubscriptionCaseChangedArgs>>;
  exitRequested?: SubscriptionResolver<Maybe<ResolversTypes['LiveEvent']>, "exitRequested", ParentType, ContextType, Partial<SubscriptionExitRequestedArgs>>;
  referralChanged?: SubscriptionResolver<Maybe<ResolversTypes['LiveEvent']>, "referralChanged", ParentType, ContextType, Partial<SubscriptionReferralChangedArgs>>;
};

export type LiveEventResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['LiveEvent'] = ResolversParentTypes['LiveEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LiveEventKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgency?: Resolver<Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CaseContactResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseContact'] = ResolversParentTypes['CaseContact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  heldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseContactConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseContactConnection'] = ResolversParentTypes['CaseContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['CaseContact']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseContactEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CaseContactEdge'] = ResolversParentTypes['CaseContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CaseContact']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext<Loaders>> = {
  LocalDate?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  NonNegativeInt?: GraphQLScalarType;
  NonNegativeFloat?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  WithheldRow?: WithheldRowResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  OwnLogEntry?: OwnLogEntryResolvers<ContextType>;
  OwnLogConnection?: OwnLogConnectionResolvers<ContextType>;
  OwnLogEdge?: OwnLogEdgeResolvers<ContextType>;
  HeldBack?: HeldBackResolvers<ContextType>;
  HeldBackConnection?: HeldBackConnectionResolvers<ContextType>;
  HeldBackEdge?: HeldBackEdgeResolvers<ContextType>;
  ControlSample?: ControlSampleResolvers<ContextType>;
  ControlSampleEntry?: ControlSampleEntryResolvers<ContextType>;
  GivenVerdict?: GivenVerdictResolvers<ContextType>;
  ControlSampleConnection?: ControlSampleConnectionResolvers<ContextType>;
  ControlSampleEdge?: ControlSampleEdgeResolvers<ContextType>;
  ControlSampleEntryConnection?: ControlSampleEntryConnectionResolvers<ContextType>;
  ControlSampleEntryEdge?: ControlSampleEntryEdgeResolvers<ContextType>;
  PersonDke?: PersonDkeResolvers<ContextType>;
  CaseParty?: CasePartyResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  Concern?: ConcernResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ActionPlan?: ActionPlanResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  Intervention?: InterventionResolvers<ContextType>;
  AreaIntervention?: AreaInterventionResolvers<ContextType>;
  ExitRequest?: ExitRequestResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  AreaDke?: AreaDkeResolvers<ContextType>;
  Sign?: SignResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  CrimeStatistic?: CrimeStatisticResolvers<ContextType>;
  Recovery?: RecoveryResolvers<ContextType>;
  AreaCases?: AreaCasesResolvers<ContextType>;
  CasePartyConnection?: CasePartyConnectionResolvers<ContextType>;
  CasePartyEdge?: CasePartyEdgeResolvers<ContextType>;
  ConcernConnection?: ConcernConnectionResolvers<ContextType>;
  ConcernEdge?: ConcernEdgeResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  ActionPlanConnection?: ActionPlanConnectionResolvers<ContextType>;
  ActionPlanEdge?: ActionPlanEdgeResolvers<ContextType>;
  InterventionConnection?: InterventionConnectionResolvers<ContextType>;
  InterventionEdge?: InterventionEdgeResolvers<ContextType>;
  AreaInterventionConnection?: AreaInterventionConnectionResolvers<ContextType>;
  AreaInterventionEdge?: AreaInterventionEdgeResolvers<ContextType>;
  ExitRequestConnection?: ExitRequestConnectionResolvers<ContextType>;
  ExitRequestEdge?: ExitRequestEdgeResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  SignConnection?: SignConnectionResolvers<ContextType>;
  SignEdge?: SignEdgeResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  CrimeStatisticConnection?: CrimeStatisticConnectionResolvers<ContextType>;
  CrimeStatisticEdge?: CrimeStatisticEdgeResolvers<ContextType>;
  AreaCasesConnection?: AreaCasesConnectionResolvers<ContextType>;
  AreaCasesEdge?: AreaCasesEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenAccessPayload?: OpenAccessPayloadResolvers<ContextType>;
  AccessGrant?: AccessGrantResolvers<ContextType>;
  AccessRefusal?: AccessRefusalResolvers<ContextType>;
  ReviewBreakGlassPayload?: ReviewBreakGlassPayloadResolvers<ContextType>;
  BreakGlassUse?: BreakGlassUseResolvers<ContextType>;
  BreakGlassUseConnection?: BreakGlassUseConnectionResolvers<ContextType>;
  BreakGlassUseEdge?: BreakGlassUseEdgeResolvers<ContextType>;
  NameReaderPayload?: NameReaderPayloadResolvers<ContextType>;
  AccessLog?: AccessLogResolvers<ContextType>;
  PersonAccessLog?: PersonAccessLogResolvers<ContextType>;
  CaseClock?: CaseClockResolvers<ContextType>;
  CaseStaff?: CaseStaffResolvers<ContextType>;
  JournalEntry?: JournalEntryResolvers<ContextType>;
  CaseDocument?: CaseDocumentResolvers<ContextType>;
  JournalConnection?: JournalConnectionResolvers<ContextType>;
  JournalEdge?: JournalEdgeResolvers<ContextType>;
  CaseDocumentConnection?: CaseDocumentConnectionResolvers<ContextType>;
  CaseDocumentEdge?: CaseDocumentEdgeResolvers<ContextType>;
  QueueItem?: QueueItemResolvers<ContextType>;
  QueueConnection?: QueueConnectionResolvers<ContextType>;
  QueueEdge?: QueueEdgeResolvers<ContextType>;
  Board?: BoardResolvers<ContextType>;
  QueueCount?: QueueCountResolvers<ContextType>;
  BoardItem?: BoardItemResolvers<ContextType>;
  ReportedConcern?: ReportedConcernResolvers<ContextType>;
  ReportedConcernConnection?: ReportedConcernConnectionResolvers<ContextType>;
  ReportedConcernEdge?: ReportedConcernEdgeResolvers<ContextType>;
  DepartmentReferral?: DepartmentReferralResolvers<ContextType>;
  DepartmentReferralConnection?: DepartmentReferralConnectionResolvers<ContextType>;
  DepartmentReferralEdge?: DepartmentReferralEdgeResolvers<ContextType>;
  CPR?: GraphQLScalarType;
  CommandPayload?: CommandPayloadResolvers<ContextType>;
  RaiseConcernPayload?: RaiseConcernPayloadResolvers<ContextType>;
  Duty?: DutyResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  LiveEvent?: LiveEventResolvers<ContextType>;
  CaseContact?: CaseContactResolvers<ContextType>;
  CaseContactConnection?: CaseContactConnectionResolvers<ContextType>;
  CaseContactEdge?: CaseContactEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext<Loaders>> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  data?: DataDirectiveResolver<any, any, ContextType>;
};
