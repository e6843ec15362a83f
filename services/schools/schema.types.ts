// Made from schema.graphql by `npm run compose`; not written by hand.
import type { Loaders } from './loaders.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonMapper, HeldBackMapper, PersonAccessLogMapper, AreaMapper, PersonSchoolsMapper, AreaSchoolsMapper, SchoolMapper, EnrolmentMapper, AbsenceQuarterMapper, SchoolConcernMapper, PreventionLessonMapper, AreaAbsenceMapper } from './mappers.ts';
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
  /** All schools (skoler), by name. */
  readonly schools: Maybe<SchoolConnection>;
  /** The pupils who go to the reader's own school today (elever på egen skole), by id; persons who are shielded, or of the reader's own family, are left out. */
  readonly pupils: Maybe<PersonConnection>;
  /**
   * What this department holds back from citizens (undtaget fra indsigt), the first to be looked at again first: what the reader's duty is about
   * or the reader has decided.
   */
  readonly heldBackSchools: Maybe<HeldBackConnection>;
  /** The control samples of this department (stikprøver) and how far they have come, the newest first. */
  readonly controlSamplesSchools: Maybe<ControlSampleConnection>;
  /** The entries of one of them (poster i en stikprøve), what weighs most first. Of a sample that there is not, none. */
  readonly controlSampleSchools: Maybe<ControlSampleEntryConnection>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAreaArgs = {
  code: Scalars['String']['input'];
};


export type QuerySchoolsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryPupilsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryHeldBackSchoolsArgs = {
  reviewDue: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSamplesSchoolsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSampleSchoolsArgs = {
  id: Scalars['ID']['input'];
  verdict: InputMaybe<ControlVerdict>;
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
  /** What the schools know of the person (skolernes oplysninger): enrolment, absence and concerns. */
  readonly schools: Maybe<PersonSchools>;
};

/** A part of the municipality (område). Beside the key there is one field a department. */
export type Area = {
  /** The area's code (områdekode). */
  readonly code: Scalars['String']['output'];
  /** Schools, pupils and absence in the area (skoler, elever og fravær). */
  readonly schools: Maybe<AreaSchools>;
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

/** What the schools know of a person (skolernes oplysninger om en borger). */
export type PersonSchools = {
  /** Where the person goes and went to school (indskrivninger), newest first. */
  readonly enrolments: Maybe<EnrolmentConnection>;
  /** Absence by quarter (fravær), newest first. */
  readonly absence: Maybe<AbsenceQuarterConnection>;
  /** Concerns that a school has noted (bekymringer), newest first. */
  readonly concerns: Maybe<SchoolConcernConnection>;
};


/** What the schools know of a person (skolernes oplysninger om en borger). */
export type PersonSchoolsEnrolmentsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What the schools know of a person (skolernes oplysninger om en borger). */
export type PersonSchoolsAbsenceArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What the schools know of a person (skolernes oplysninger om en borger). */
export type PersonSchoolsConcernsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Schools and pupils of an area (skoler og elever i et område). */
export type AreaSchools = {
  /** The schools that lie in the area (skoler), by name. */
  readonly schools: Maybe<SchoolConnection>;
  /** Pupils who live in the area, in the newest quarter (elever bosat i området). */
  readonly pupils: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Absence of the pupils who live in the area, by quarter (fravær pr. kvartal), newest first. */
  readonly absence: Maybe<AreaAbsenceConnection>;
  /** Lessons in prevention held at schools in the area (forebyggelsesforløb), newest first. */
  readonly preventionLessons: Maybe<PreventionLessonConnection>;
};


/** Schools and pupils of an area (skoler og elever i et område). */
export type AreaSchoolsSchoolsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Schools and pupils of an area (skoler og elever i et område). */
export type AreaSchoolsAbsenceArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Schools and pupils of an area (skoler og elever i et område). */
export type AreaSchoolsPreventionLessonsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A school (skole). */
export type School = {
  /** The school's code (institutionskode). */
  readonly code: Scalars['ID']['output'];
  /** Its name (navn). */
  readonly name: Scalars['String']['output'];
  /** What kind of school it is (skoletype). */
  readonly kind: SchoolKind;
  /** The area it lies in (område). */
  readonly area: Area;
};

/** The kinds of school (skoletyper). */
export type SchoolKind =
  /** Municipal primary and lower secondary school (folkeskole). */
  | 'PRIMARY'
  /** Private or independent school (fri- og privatskole). */
  | 'PRIVATE'
  /** School for pupils with special needs (specialskole). */
  | 'SPECIAL'
  /** Youth school and 10th grade (ungdomsskole og 10. klasse). */
  | 'YOUTH'
  /** Upper secondary school (gymnasium). */
  | 'UPPER_SECONDARY';

/** A time at a school (indskrivning). */
export type Enrolment = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The school (skole); null when it is no longer known. */
  readonly school: Maybe<School>;
  /** The grade at its start, 0 for pre-school class (klassetrin ved start); null at upper secondary school. */
  readonly grade: Maybe<Scalars['NonNegativeInt']['output']>;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it lasts (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
};

/** Absence of a pupil in a quarter, in percent of the school days (elevfravær). */
export type AbsenceQuarter = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The quarter, such as 2026Q2 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** Absence without leave, in percent (ulovligt fravær). */
  readonly unlawfulPercent: Scalars['NonNegativeFloat']['output'];
  /** Absence by illness or leave, in percent (sygdom og lovligt fravær). */
  readonly lawfulPercent: Scalars['NonNegativeFloat']['output'];
  /** What the school had to do at this level of unlawful absence (reaktion). */
  readonly response: AbsenceResponse;
};

/** What a school has to do at a level of unlawful absence in a quarter (skolens reaktion). */
export type AbsenceResponse =
  /** Under 10 %: nothing (ingen). */
  | 'NONE'
  /** 10 % or more: the parents are warned (varsling). */
  | 'WARNED'
  /** 15 % or more: the municipality is notified (underretning). */
  | 'NOTIFIED';

/** A concern that a school has noted (bekymring). */
export type SchoolConcern = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** When it was noted (dato). */
  readonly raisedOn: Scalars['LocalDate']['output'];
  /** What it is about (art). */
  readonly kind: SchoolConcernKind;
  /** How far it has come (status). */
  readonly status: SchoolConcernStatus;
  /** What was seen, in the school's words (beskrivelse), which may name others; never told to the citizen here. */
  readonly description: Maybe<Scalars['String']['output']>;
};

/** What a school's concern is about (bekymringens art). */
export type SchoolConcernKind =
  /** Absence (fravær). */
  | 'ABSENCE'
  /** Conduct towards others (adfærd). */
  | 'CONDUCT'
  /** Well-being (trivsel). */
  | 'WELLBEING'
  /** Drugs or alcohol (rusmidler). */
  | 'SUBSTANCES'
  /** The company the pupil keeps (omgangskreds). */
  | 'COMPANY';

/** How far a school's concern has come (status). */
export type SchoolConcernStatus =
  /** The school works with it (åben). */
  | 'OPEN'
  /** Told to other professionals (delt). */
  | 'SHARED'
  /** Ended (lukket). */
  | 'CLOSED';

/**
 * Absence of the pupils of an area in a quarter (fravær i et område). Figures come from an aggregate table; counts of 1-4, and those that
 * would give one away, are null with SUPPRESSED.
 */
export type AreaAbsence = {
  /** The quarter, such as 2026Q2 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** Pupils who live in the area (elever). */
  readonly pupils: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Those with 10 % unlawful absence or more (varslet). */
  readonly warned: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Those with 15 % unlawful absence or more (underrettet). */
  readonly notified: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Mean unlawful absence in percent (gennemsnitligt ulovligt fravær). */
  readonly unlawfulPercent: Maybe<Scalars['NonNegativeFloat']['output']>;
};

/** A lesson in prevention for a class (forebyggelsesforløb). */
export type PreventionLesson = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The day (dato). */
  readonly heldOn: Scalars['LocalDate']['output'];
  /** What it was about (emne). */
  readonly topic: PreventionTopic;
  /** The grade it was for (klassetrin). */
  readonly grade: Scalars['NonNegativeInt']['output'];
  /** The school (skole). */
  readonly school: Maybe<School>;
};

/** What a lesson in prevention is about (emne). */
export type PreventionTopic =
  /** Choices and consequences (valg og konsekvenser). */
  | 'CHOICES'
  /** Life online, sharing of images (digital dannelse, billeddeling). */
  | 'ONLINE_LIFE'
  /** Drugs and alcohol (rusmidler). */
  | 'SUBSTANCES'
  /** Groups and exclusion (fællesskaber). */
  | 'COMMUNITIES'
  /** Law and democracy (lov og demokrati). */
  | 'LAW';

/** A page of schools (side af skoler). */
export type SchoolConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SchoolEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<School>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A school in a list (kant). */
export type SchoolEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: School;
};

/** A page of enrolments (side af indskrivninger). */
export type EnrolmentConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<EnrolmentEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Enrolment>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An enrolment in a list (kant). */
export type EnrolmentEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Enrolment>;
};

/** A page of absence by quarter (side af fravær). */
export type AbsenceQuarterConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AbsenceQuarterEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<AbsenceQuarter>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A quarter's absence in a list (kant). */
export type AbsenceQuarterEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<AbsenceQuarter>;
};

/** A page of school concerns (side af bekymringer). */
export type SchoolConcernConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SchoolConcernEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<SchoolConcern>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A school concern in a list (kant). */
export type SchoolConcernEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<SchoolConcern>;
};

/** A page of an area's absence by quarter (side af fravær i et område). */
export type AreaAbsenceConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AreaAbsenceEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<AreaAbsence>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A quarter of an area in a list (kant). */
export type AreaAbsenceEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: AreaAbsence;
};

/** A page of lessons in prevention (side af forebyggelsesforløb). */
export type PreventionLessonConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<PreventionLessonEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<PreventionLesson>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A lesson in prevention in a list (kant). */
export type PreventionLessonEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: PreventionLesson;
};

export type Mutation = {
  /**
   * Withholds a row of this department from readers of the others (tilbageholder en oplysning). Only for whoever's own work the row's person
   * is; a row that is nobody's here, or not the reader's business, is ACCESS_DENIED.
   */
  readonly withholdSchoolsRow: Maybe<WithheldRow>;
  /** Lifts that again (ophæver tilbageholdelsen). */
  readonly releaseSchoolsRow: Maybe<WithheldRow>;
  /**
   * Holds a row or a look back from the citizen it is about (undtager fra indsigt, databeskyttelsesloven § 22), or decides that anew. Only for
   * whoever's own duty the person is; anything else is ACCESS_DENIED.
   */
  readonly holdBackSchools: Maybe<HeldBack>;
  /** Lifts that again, so that the citizen sees it (ophæver undtagelsen); gives what was held back. */
  readonly liftHoldBackSchools: Maybe<HeldBack>;
  /** Says what was found of an entry of a control sample (vurderer en post), or says so anew. Nobody judges their own looks. */
  readonly giveVerdictSchools: Maybe<GivenVerdict>;
};


export type MutationWithholdSchoolsRowArgs = {
  rowId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReleaseSchoolsRowArgs = {
  rowId: Scalars['ID']['input'];
};


export type MutationHoldBackSchoolsArgs = {
  input: HoldBackInput;
};


export type MutationLiftHoldBackSchoolsArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveVerdictSchoolsArgs = {
  input: ControlVerdictInput;
};

/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLog = {
  /** The access log of the schools (adgangslog), newest first. */
  readonly schools: Maybe<AuditEntryConnection>;
};


/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLogSchoolsArgs = {
  filter: InputMaybe<AccessLogFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLog = {
  /** Looks at what the schools know of the citizen (opslag), newest first. */
  readonly schools: Maybe<OwnLogConnection>;
};


/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLogSchoolsArgs = {
  own: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
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
  PersonSchools: ResolverTypeWrapper<PersonSchoolsMapper>;
  AreaSchools: ResolverTypeWrapper<AreaSchoolsMapper>;
  School: ResolverTypeWrapper<SchoolMapper>;
  SchoolKind: SchoolKind;
  Enrolment: ResolverTypeWrapper<EnrolmentMapper>;
  AbsenceQuarter: ResolverTypeWrapper<AbsenceQuarterMapper>;
  AbsenceResponse: AbsenceResponse;
  SchoolConcern: ResolverTypeWrapper<SchoolConcernMapper>;
  SchoolConcernKind: SchoolConcernKind;
  SchoolConcernStatus: SchoolConcernStatus;
  AreaAbsence: ResolverTypeWrapper<AreaAbsenceMapper>;
  PreventionLesson: ResolverTypeWrapper<PreventionLessonMapper>;
  PreventionTopic: PreventionTopic;
  SchoolConnection: ResolverTypeWrapper<Omit<SchoolConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SchoolEdge']>, nodes: ReadonlyArray<ResolversTypes['School']> }>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  EnrolmentConnection: ResolverTypeWrapper<Omit<EnrolmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EnrolmentEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Enrolment']>> }>;
  EnrolmentEdge: ResolverTypeWrapper<Omit<EnrolmentEdge, 'node'> & { node?: Maybe<ResolversTypes['Enrolment']> }>;
  AbsenceQuarterConnection: ResolverTypeWrapper<Omit<AbsenceQuarterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AbsenceQuarterEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['AbsenceQuarter']>> }>;
  AbsenceQuarterEdge: ResolverTypeWrapper<Omit<AbsenceQuarterEdge, 'node'> & { node?: Maybe<ResolversTypes['AbsenceQuarter']> }>;
  SchoolConcernConnection: ResolverTypeWrapper<Omit<SchoolConcernConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SchoolConcernEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['SchoolConcern']>> }>;
  SchoolConcernEdge: ResolverTypeWrapper<Omit<SchoolConcernEdge, 'node'> & { node?: Maybe<ResolversTypes['SchoolConcern']> }>;
  AreaAbsenceConnection: ResolverTypeWrapper<Omit<AreaAbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AreaAbsenceEdge']>, nodes: ReadonlyArray<ResolversTypes['AreaAbsence']> }>;
  AreaAbsenceEdge: ResolverTypeWrapper<Omit<AreaAbsenceEdge, 'node'> & { node: ResolversTypes['AreaAbsence'] }>;
  PreventionLessonConnection: ResolverTypeWrapper<Omit<PreventionLessonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PreventionLessonEdge']>, nodes: ReadonlyArray<ResolversTypes['PreventionLesson']> }>;
  PreventionLessonEdge: ResolverTypeWrapper<Omit<PreventionLessonEdge, 'node'> & { node: ResolversTypes['PreventionLesson'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AccessLog: ResolverTypeWrapper<AccessLog>;
  PersonAccessLog: ResolverTypeWrapper<PersonAccessLogMapper>;
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
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
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
  PersonSchools: PersonSchoolsMapper;
  AreaSchools: AreaSchoolsMapper;
  School: SchoolMapper;
  Enrolment: EnrolmentMapper;
  AbsenceQuarter: AbsenceQuarterMapper;
  SchoolConcern: SchoolConcernMapper;
  AreaAbsence: AreaAbsenceMapper;
  PreventionLesson: PreventionLessonMapper;
  SchoolConnection: Omit<SchoolConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SchoolEdge']>, nodes: ReadonlyArray<ResolversParentTypes['School']> };
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  EnrolmentConnection: Omit<EnrolmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EnrolmentEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Enrolment']>> };
  EnrolmentEdge: Omit<EnrolmentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Enrolment']> };
  AbsenceQuarterConnection: Omit<AbsenceQuarterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AbsenceQuarterEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['AbsenceQuarter']>> };
  AbsenceQuarterEdge: Omit<AbsenceQuarterEdge, 'node'> & { node?: Maybe<ResolversParentTypes['AbsenceQuarter']> };
  SchoolConcernConnection: Omit<SchoolConcernConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SchoolConcernEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['SchoolConcern']>> };
  SchoolConcernEdge: Omit<SchoolConcernEdge, 'node'> & { node?: Maybe<ResolversParentTypes['SchoolConcern']> };
  AreaAbsenceConnection: Omit<AreaAbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AreaAbsenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AreaAbsence']> };
  AreaAbsenceEdge: Omit<AreaAbsenceEdge, 'node'> & { node: ResolversParentTypes['AreaAbsence'] };
  PreventionLessonConnection: Omit<PreventionLessonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PreventionLessonEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PreventionLesson']> };
  PreventionLessonEdge: Omit<PreventionLessonEdge, 'node'> & { node: ResolversParentTypes['PreventionLesson'] };
  Mutation: Record<PropertyKey, never>;
  AccessLog: AccessLog;
  PersonAccessLog: PersonAccessLogMapper;
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
  schools?: Resolver<Maybe<ResolversTypes['SchoolConnection']>, ParentType, ContextType, Partial<QuerySchoolsArgs>>;
  pupils?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryPupilsArgs>>;
  heldBackSchools?: Resolver<Maybe<ResolversTypes['HeldBackConnection']>, ParentType, ContextType, Partial<QueryHeldBackSchoolsArgs>>;
  controlSamplesSchools?: Resolver<Maybe<ResolversTypes['ControlSampleConnection']>, ParentType, ContextType, Partial<QueryControlSamplesSchoolsArgs>>;
  controlSampleSchools?: Resolver<Maybe<ResolversTypes['ControlSampleEntryConnection']>, ParentType, ContextType, RequireFields<QueryControlSampleSchoolsArgs, 'id'>>;
};

export type PersonResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['PersonAccessLog']>, ParentType, ContextType>;
  schools?: Resolver<Maybe<ResolversTypes['PersonSchools']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schools?: Resolver<Maybe<ResolversTypes['AreaSchools']>, ParentType, ContextType>;
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

export type PersonSchoolsResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonSchools'] = ResolversParentTypes['PersonSchools']> = {
  enrolments?: Resolver<Maybe<ResolversTypes['EnrolmentConnection']>, ParentType, ContextType, Partial<PersonSchoolsEnrolmentsArgs>>;
  absence?: Resolver<Maybe<ResolversTypes['AbsenceQuarterConnection']>, ParentType, ContextType, Partial<PersonSchoolsAbsenceArgs>>;
  concerns?: Resolver<Maybe<ResolversTypes['SchoolConcernConnection']>, ParentType, ContextType, Partial<PersonSchoolsConcernsArgs>>;
};

export type AreaSchoolsResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaSchools'] = ResolversParentTypes['AreaSchools']> = {
  schools?: Resolver<Maybe<ResolversTypes['SchoolConnection']>, ParentType, ContextType, Partial<AreaSchoolsSchoolsArgs>>;
  pupils?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  absence?: Resolver<Maybe<ResolversTypes['AreaAbsenceConnection']>, ParentType, ContextType, Partial<AreaSchoolsAbsenceArgs>>;
  preventionLessons?: Resolver<Maybe<ResolversTypes['PreventionLessonConnection']>, ParentType, ContextType, Partial<AreaSchoolsPreventionLessonsArgs>>;
};

export type SchoolResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SchoolKind'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
};

export type EnrolmentResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type AbsenceQuarterResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AbsenceQuarter'] = ResolversParentTypes['AbsenceQuarter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unlawfulPercent?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  lawfulPercent?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  response?: Resolver<ResolversTypes['AbsenceResponse'], ParentType, ContextType>;
};

export type SchoolConcernResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SchoolConcern'] = ResolversParentTypes['SchoolConcern']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  raisedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SchoolConcernKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SchoolConcernStatus'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AreaAbsenceResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaAbsence'] = ResolversParentTypes['AreaAbsence']> = {
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pupils?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  warned?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  notified?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  unlawfulPercent?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
};

export type PreventionLessonResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PreventionLesson'] = ResolversParentTypes['PreventionLesson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['PreventionTopic'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
};

export type SchoolConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SchoolConnection'] = ResolversParentTypes['SchoolConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SchoolEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['School']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SchoolEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SchoolEdge'] = ResolversParentTypes['SchoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type EnrolmentConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['EnrolmentConnection'] = ResolversParentTypes['EnrolmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnrolmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Enrolment']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnrolmentEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['EnrolmentEdge'] = ResolversParentTypes['EnrolmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType>;
};

export type AbsenceQuarterConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AbsenceQuarterConnection'] = ResolversParentTypes['AbsenceQuarterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AbsenceQuarterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['AbsenceQuarter']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AbsenceQuarterEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AbsenceQuarterEdge'] = ResolversParentTypes['AbsenceQuarterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AbsenceQuarter']>, ParentType, ContextType>;
};

export type SchoolConcernConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SchoolConcernConnection'] = ResolversParentTypes['SchoolConcernConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SchoolConcernEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SchoolConcern']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SchoolConcernEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SchoolConcernEdge'] = ResolversParentTypes['SchoolConcernEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SchoolConcern']>, ParentType, ContextType>;
};

export type AreaAbsenceConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaAbsenceConnection'] = ResolversParentTypes['AreaAbsenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AreaAbsenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AreaAbsence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AreaAbsenceEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaAbsenceEdge'] = ResolversParentTypes['AreaAbsenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AreaAbsence'], ParentType, ContextType>;
};

export type PreventionLessonConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PreventionLessonConnection'] = ResolversParentTypes['PreventionLessonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PreventionLessonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PreventionLesson']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PreventionLessonEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PreventionLessonEdge'] = ResolversParentTypes['PreventionLessonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreventionLesson'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  withholdSchoolsRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationWithholdSchoolsRowArgs, 'rowId' | 'reason'>>;
  releaseSchoolsRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationReleaseSchoolsRowArgs, 'rowId'>>;
  holdBackSchools?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationHoldBackSchoolsArgs, 'input'>>;
  liftHoldBackSchools?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationLiftHoldBackSchoolsArgs, 'id'>>;
  giveVerdictSchools?: Resolver<Maybe<ResolversTypes['GivenVerdict']>, ParentType, ContextType, RequireFields<MutationGiveVerdictSchoolsArgs, 'input'>>;
};

export type AccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessLog'] = ResolversParentTypes['AccessLog']> = {
  schools?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<AccessLogSchoolsArgs>>;
};

export type PersonAccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonAccessLog'] = ResolversParentTypes['PersonAccessLog']> = {
  schools?: Resolver<Maybe<ResolversTypes['OwnLogConnection']>, ParentType, ContextType, Partial<PersonAccessLogSchoolsArgs>>;
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
  PersonSchools?: PersonSchoolsResolvers<ContextType>;
  AreaSchools?: AreaSchoolsResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Enrolment?: EnrolmentResolvers<ContextType>;
  AbsenceQuarter?: AbsenceQuarterResolvers<ContextType>;
  SchoolConcern?: SchoolConcernResolvers<ContextType>;
  AreaAbsence?: AreaAbsenceResolvers<ContextType>;
  PreventionLesson?: PreventionLessonResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  EnrolmentConnection?: EnrolmentConnectionResolvers<ContextType>;
  EnrolmentEdge?: EnrolmentEdgeResolvers<ContextType>;
  AbsenceQuarterConnection?: AbsenceQuarterConnectionResolvers<ContextType>;
  AbsenceQuarterEdge?: AbsenceQuarterEdgeResolvers<ContextType>;
  SchoolConcernConnection?: SchoolConcernConnectionResolvers<ContextType>;
  SchoolConcernEdge?: SchoolConcernEdgeResolvers<ContextType>;
  AreaAbsenceConnection?: AreaAbsenceConnectionResolvers<ContextType>;
  AreaAbsenceEdge?: AreaAbsenceEdgeResolvers<ContextType>;
  PreventionLessonConnection?: PreventionLessonConnectionResolvers<ContextType>;
  PreventionLessonEdge?: PreventionLessonEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AccessLog?: AccessLogResolvers<ContextType>;
  PersonAccessLog?: PersonAccessLogResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext<Loaders>> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  data?: DataDirectiveResolver<any, any, ContextType>;
};
