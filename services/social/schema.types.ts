// Made from schema.graphql by `npm run compose`; not written by hand.
import type { Loaders } from './loaders.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonMapper, HeldBackMapper, PersonAccessLogMapper, AreaMapper, PersonSocialMapper, AreaSocialMapper, NotificationMapper, SocialCaseMapper, MeasureMapper, RelationMapper, YouthBoardDecisionMapper, AreaSocialQuarterMapper } from './mappers.ts';
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
  /** The persons in the open cases of the reader's own team (borgere i eget teams sager), by id; persons who are shielded, or of the reader's own family, are left out. */
  readonly clients: Maybe<PersonConnection>;
  /**
   * What this department holds back from citizens (undtaget fra indsigt), the first to be looked at again first: what the reader's duty is about
   * or the reader has decided.
   */
  readonly heldBackSocial: Maybe<HeldBackConnection>;
  /** The control samples of this department (stikprøver) and how far they have come, the newest first. */
  readonly controlSamplesSocial: Maybe<ControlSampleConnection>;
  /** The entries of one of them (poster i en stikprøve), what weighs most first. Of a sample that there is not, none. */
  readonly controlSampleSocial: Maybe<ControlSampleEntryConnection>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAreaArgs = {
  code: Scalars['String']['input'];
};


export type QueryClientsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryHeldBackSocialArgs = {
  reviewDue: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSamplesSocialArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSampleSocialArgs = {
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
  /** What the social services know of the person (socialforvaltningens oplysninger): notifications, cases, relations and decisions. */
  readonly social: Maybe<PersonSocial>;
};

/** A part of the municipality (område). Beside the key there is one field a department. */
export type Area = {
  /** The area's code (områdekode). */
  readonly code: Scalars['String']['output'];
  /** Notifications and social cases of the area (underretninger og sociale sager). */
  readonly social: Maybe<AreaSocial>;
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

/** What the social services know of a person (socialforvaltningens oplysninger om en borger). */
export type PersonSocial = {
  /** Notifications of worry about the person (underretninger), newest first. */
  readonly notifications: Maybe<NotificationConnection>;
  /** The person's cases with the social services (sociale sager), newest first. */
  readonly cases: Maybe<SocialCaseConnection>;
  /** Family, guardians and network as the case files name them (relationer), by kind. */
  readonly relations: Maybe<RelationConnection>;
  /** Decisions of the Youth Crime Board (Ungdomskriminalitetsnævnets afgørelser), newest first. */
  readonly youthBoardDecisions: Maybe<YouthBoardDecisionConnection>;
};


/** What the social services know of a person (socialforvaltningens oplysninger om en borger). */
export type PersonSocialNotificationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What the social services know of a person (socialforvaltningens oplysninger om en borger). */
export type PersonSocialCasesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What the social services know of a person (socialforvaltningens oplysninger om en borger). */
export type PersonSocialRelationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What the social services know of a person (socialforvaltningens oplysninger om en borger). */
export type PersonSocialYouthBoardDecisionsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Notifications and cases of an area (underretninger og sager i et område). */
export type AreaSocial = {
  /** Cases open at the end of the newest quarter, of persons who live in the area (åbne sager). */
  readonly openCases: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Notifications, the time until they were assessed, and open cases, by quarter (pr. kvartal), newest first. */
  readonly quarters: Maybe<AreaSocialQuarterConnection>;
};


/** Notifications and cases of an area (underretninger og sager i et område). */
export type AreaSocialQuartersArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A notification of worry about a child or young person (underretning). */
export type Notification = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** When the municipality received it (modtaget). */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Who sent it (underretter); never told to the citizen. */
  readonly source: Maybe<NotificationSource>;
  /** What the worry is about (bekymringens art). */
  readonly kind: NotificationKind;
  /** When it was assessed whether the child is in danger (vurderet); null while it is not. */
  readonly assessedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was assessed within 24 hours (vurderet rettidigt); null while the time has not run out. */
  readonly assessedInTime: Maybe<Scalars['Boolean']['output']>;
  /** The day on which the sender was sent a receipt (kvittering sendt); null while none is sent. */
  readonly receiptSentOn: Maybe<Scalars['LocalDate']['output']>;
  /** Whether the receipt was sent within six working days (kvitteret rettidigt); null while the time has not run out. */
  readonly receiptInTime: Maybe<Scalars['Boolean']['output']>;
  /** What came of it (resultat); null while that is open. */
  readonly outcome: Maybe<NotificationOutcome>;
};

/** Who sent a notification (underretter). */
export type NotificationSource =
  /** A school, or its after-school centre (skole eller SFO). */
  | 'SCHOOL'
  /** Health visitor, doctor, dentist or hospital (sundhedsvæsenet). */
  | 'HEALTH'
  /** The police (politiet). */
  | 'POLICE'
  /** A citizen: family, neighbour, or nobody named (borger). */
  | 'CITIZEN'
  /** A nursery or kindergarten (dagtilbud). */
  | 'DAYCARE'
  /** Anybody else, such as another municipality (andre). */
  | 'OTHER';

/** What a notification's worry is about (bekymringens art). */
export type NotificationKind =
  /** Neglect (omsorgssvigt). */
  | 'NEGLECT'
  /** Violence or abuse (vold eller overgreb). */
  | 'VIOLENCE'
  /** Conflict between the parents or in the family (konflikt i familien). */
  | 'FAMILY_CONFLICT'
  /** Absence from school (skolefravær). */
  | 'ABSENCE'
  /** The child's well-being or development (trivsel eller udvikling). */
  | 'WELLBEING'
  /** Conduct towards others (adfærd). */
  | 'CONDUCT'
  /** Drugs or alcohol, of the child or at home (rusmidler). */
  | 'SUBSTANCES'
  /** Suspicion of crime (mistanke om kriminalitet). */
  | 'CRIME';

/** What came of a notification (resultat). */
export type NotificationOutcome =
  /** Nothing further (ingen handling). */
  | 'NO_ACTION'
  /** Advice or early preventive help (rådgivning eller tidlig forebyggende indsats). */
  | 'ADVICE'
  /** A case was opened to look into the child's needs (afdækning eller børnefaglig undersøgelse). */
  | 'EXAMINATION'
  /** It became part of a case that was open (indgår i åben sag). */
  | 'ADDED_TO_CASE'
  /** The child was helped at once (akut indsats). */
  | 'ACUTE_MEASURE';

/** A case with the social services (social sag). */
export type SocialCase = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The case's number with the social services (sagsnummer). */
  readonly number: Scalars['String']['output'];
  /** Whom it is about (sagstype). */
  readonly kind: SocialCaseKind;
  /** The day on which it was opened (oprettet). */
  readonly openedOn: Scalars['LocalDate']['output'];
  /** The day on which it was closed, null while it is open (afsluttet). */
  readonly closedOn: Maybe<Scalars['LocalDate']['output']>;
  /** What is and was done in the case (indsatser), newest first. */
  readonly measures: Maybe<MeasureConnection>;
};


/** A case with the social services (social sag). */
export type SocialCaseMeasuresArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Whom a social case is about (sagstype). */
export type SocialCaseKind =
  /** A child under 13 (børnesag). */
  | 'CHILD'
  /** A young person from 13 (ungesag). */
  | 'YOUTH'
  /** The family as a whole (familiesag). */
  | 'FAMILY'
  /** An adult (voksensag). */
  | 'ADULT';

/** Something that is done in a social case (indsats). */
export type Measure = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** What is done (art). */
  readonly kind: MeasureKind;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it lasts (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
};

/** What is done in a social case (indsatsens art). */
export type MeasureKind =
  /** Practical or pedagogical support in the home (støtte i hjemmet). */
  | 'FAMILY_SUPPORT'
  /** Treatment of the family (familiebehandling). */
  | 'FAMILY_TREATMENT'
  /** A contact person for the young person or the family (kontaktperson). */
  | 'CONTACT_PERSON'
  /** Stays with a relief family (aflastning). */
  | 'RELIEF'
  /** Talks with the child or young person (samtaleforløb). */
  | 'COUNSELLING'
  /** Treatment of addiction (misbrugsbehandling). */
  | 'SUBSTANCE_TREATMENT'
  /** Placement in a foster family (anbringelse i plejefamilie). */
  | 'FOSTER_CARE'
  /** Placement in an institution or residential home (anbringelse på institution eller opholdssted). */
  | 'RESIDENTIAL_CARE'
  /** Support after the age of 18 (ungestøtte). */
  | 'AFTERCARE'
  /** Social pedagogical support of an adult (socialpædagogisk støtte). */
  | 'ADULT_SUPPORT';

/**
 * What another person is to this one, as the case files name it (relation). It is read from this person: PARENT means that the other
 * person is this one's parent. The other person's own list names the same tie from their side.
 */
export type Relation = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** What the other person is to this one (relationens art). */
  readonly kind: RelationKind;
  /** The other person (den anden person); null with ACCESS_DENIED where the grant does not cover them, so that not even their id is told. */
  readonly person: Maybe<Person>;
};

/** What the other person is to this one (relationens art). */
export type RelationKind =
  /** The other is a parent of this person (forælder). */
  | 'PARENT'
  /** The other is a child of this person (barn). */
  | 'CHILD'
  /** The other is a brother or sister (søskende). */
  | 'SIBLING'
  /** The other has custody of this person without being a parent (forældremyndighedsindehaver eller værge); its other side is NETWORK. */
  | 'GUARDIAN'
  /** The other is spouse or partner (ægtefælle eller samlever). */
  | 'PARTNER'
  /** The other belongs to the person's network (netværk). */
  | 'NETWORK';

/** A decision of the Youth Crime Board (afgørelse i Ungdomskriminalitetsnævnet). */
export type YouthBoardDecision = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The day of the decision (afgørelsesdato). */
  readonly decidedOn: Scalars['LocalDate']['output'];
  /** What was decided (afgørelsens art). */
  readonly kind: YouthBoardDecisionKind;
  /** The day on which what was decided ends (slutdato); null where it has no set end. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
};

/** What the Youth Crime Board decided (afgørelsens art). */
export type YouthBoardDecisionKind =
  /** An immediate reaction, such as making good the damage (straksreaktion). */
  | 'IMMEDIATE_REACTION'
  /** A course of improvement with support and duties (forbedringsforløb). */
  | 'IMPROVEMENT_COURSE'
  /** A course of improvement with a placement outside the home (forbedringsforløb med anbringelse). */
  | 'PLACEMENT'
  /** No measure (ingen indsats). */
  | 'NO_MEASURE';

/**
 * Notifications and cases of an area in a quarter (underretninger og sager i et område). Figures come from an aggregate table; those that
 * concern 1-4 persons, and those that would give one away, are null with SUPPRESSED.
 */
export type AreaSocialQuarter = {
  /** The quarter, such as 2026Q2 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** Notifications about children and young people who live in the area (underretninger). */
  readonly notifications: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Those that were assessed within 24 hours (vurderet rettidigt). */
  readonly assessedInTime: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Hours until half of the notifications were assessed (mediantid til vurdering, timer). */
  readonly medianAssessmentHours: Maybe<Scalars['NonNegativeFloat']['output']>;
  /** Cases open at the end of the quarter, of persons who live in the area (åbne sager). */
  readonly openCases: Maybe<Scalars['NonNegativeInt']['output']>;
};

/** A page of notifications (side af underretninger). */
export type NotificationConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Notification>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A notification in a list (kant). */
export type NotificationEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Notification>;
};

/** A page of social cases (side af sociale sager). */
export type SocialCaseConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SocialCaseEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<SocialCase>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A social case in a list (kant). */
export type SocialCaseEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<SocialCase>;
};

/** A page of measures (side af indsatser). */
export type MeasureConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<MeasureEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Measure>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A measure in a list (kant). */
export type MeasureEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Measure>;
};

/** A page of relations (side af relationer). */
export type RelationConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Relation>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A relation in a list (kant). */
export type RelationEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<Relation>;
};

/** A page of decisions of the Youth Crime Board (side af afgørelser). */
export type YouthBoardDecisionConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<YouthBoardDecisionEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<YouthBoardDecision>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A decision in a list (kant). */
export type YouthBoardDecisionEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<YouthBoardDecision>;
};

/** A page of an area's quarters (side af kvartaler). */
export type AreaSocialQuarterConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AreaSocialQuarterEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<AreaSocialQuarter>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A quarter of an area in a list (kant). */
export type AreaSocialQuarterEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: AreaSocialQuarter;
};

export type Mutation = {
  /**
   * Withholds a row of this department from readers of the others (tilbageholder en oplysning). Only for whoever's own work the row's person
   * is; a row that is nobody's here, or not the reader's business, is ACCESS_DENIED.
   */
  readonly withholdSocialRow: Maybe<WithheldRow>;
  /** Lifts that again (ophæver tilbageholdelsen). */
  readonly releaseSocialRow: Maybe<WithheldRow>;
  /**
   * Holds a row or a look back from the citizen it is about (undtager fra indsigt, databeskyttelsesloven § 22), or decides that anew. Only for
   * whoever's own duty the person is; anything else is ACCESS_DENIED.
   */
  readonly holdBackSocial: Maybe<HeldBack>;
  /** Lifts that again, so that the citizen sees it (ophæver undtagelsen); gives what was held back. */
  readonly liftHoldBackSocial: Maybe<HeldBack>;
  /** Says what was found of an entry of a control sample (vurderer en post), or says so anew. Nobody judges their own looks. */
  readonly giveVerdictSocial: Maybe<GivenVerdict>;
};


export type MutationWithholdSocialRowArgs = {
  rowId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReleaseSocialRowArgs = {
  rowId: Scalars['ID']['input'];
};


export type MutationHoldBackSocialArgs = {
  input: HoldBackInput;
};


export type MutationLiftHoldBackSocialArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveVerdictSocialArgs = {
  input: ControlVerdictInput;
};

/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLog = {
  /** The access log of the social services (adgangslog), newest first. */
  readonly social: Maybe<AuditEntryConnection>;
};


/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLogSocialArgs = {
  filter: InputMaybe<AccessLogFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLog = {
  /** Looks at what the social services know of the citizen (opslag), newest first. */
  readonly social: Maybe<OwnLogConnection>;
};


/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLogSocialArgs = {
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
  PersonSocial: ResolverTypeWrapper<PersonSocialMapper>;
  AreaSocial: ResolverTypeWrapper<AreaSocialMapper>;
  Notification: ResolverTypeWrapper<NotificationMapper>;
  NotificationSource: NotificationSource;
  NotificationKind: NotificationKind;
  NotificationOutcome: NotificationOutcome;
  SocialCase: ResolverTypeWrapper<SocialCaseMapper>;
  SocialCaseKind: SocialCaseKind;
  Measure: ResolverTypeWrapper<MeasureMapper>;
  MeasureKind: MeasureKind;
  Relation: ResolverTypeWrapper<RelationMapper>;
  RelationKind: RelationKind;
  YouthBoardDecision: ResolverTypeWrapper<YouthBoardDecisionMapper>;
  YouthBoardDecisionKind: YouthBoardDecisionKind;
  AreaSocialQuarter: ResolverTypeWrapper<AreaSocialQuarterMapper>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['NotificationEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Notification']>> }>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node?: Maybe<ResolversTypes['Notification']> }>;
  SocialCaseConnection: ResolverTypeWrapper<Omit<SocialCaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SocialCaseEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['SocialCase']>> }>;
  SocialCaseEdge: ResolverTypeWrapper<Omit<SocialCaseEdge, 'node'> & { node?: Maybe<ResolversTypes['SocialCase']> }>;
  MeasureConnection: ResolverTypeWrapper<Omit<MeasureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MeasureEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Measure']>> }>;
  MeasureEdge: ResolverTypeWrapper<Omit<MeasureEdge, 'node'> & { node?: Maybe<ResolversTypes['Measure']> }>;
  RelationConnection: ResolverTypeWrapper<Omit<RelationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RelationEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Relation']>> }>;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node?: Maybe<ResolversTypes['Relation']> }>;
  YouthBoardDecisionConnection: ResolverTypeWrapper<Omit<YouthBoardDecisionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['YouthBoardDecisionEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['YouthBoardDecision']>> }>;
  YouthBoardDecisionEdge: ResolverTypeWrapper<Omit<YouthBoardDecisionEdge, 'node'> & { node?: Maybe<ResolversTypes['YouthBoardDecision']> }>;
  AreaSocialQuarterConnection: ResolverTypeWrapper<Omit<AreaSocialQuarterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AreaSocialQuarterEdge']>, nodes: ReadonlyArray<ResolversTypes['AreaSocialQuarter']> }>;
  AreaSocialQuarterEdge: ResolverTypeWrapper<Omit<AreaSocialQuarterEdge, 'node'> & { node: ResolversTypes['AreaSocialQuarter'] }>;
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
  PersonSocial: PersonSocialMapper;
  AreaSocial: AreaSocialMapper;
  Notification: NotificationMapper;
  SocialCase: SocialCaseMapper;
  Measure: MeasureMapper;
  Relation: RelationMapper;
  YouthBoardDecision: YouthBoardDecisionMapper;
  AreaSocialQuarter: AreaSocialQuarterMapper;
  NotificationConnection: Omit<NotificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['NotificationEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Notification']>> };
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Notification']> };
  SocialCaseConnection: Omit<SocialCaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SocialCaseEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['SocialCase']>> };
  SocialCaseEdge: Omit<SocialCaseEdge, 'node'> & { node?: Maybe<ResolversParentTypes['SocialCase']> };
  MeasureConnection: Omit<MeasureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MeasureEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Measure']>> };
  MeasureEdge: Omit<MeasureEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Measure']> };
  RelationConnection: Omit<RelationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RelationEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Relation']>> };
  RelationEdge: Omit<RelationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Relation']> };
  YouthBoardDecisionConnection: Omit<YouthBoardDecisionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['YouthBoardDecisionEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['YouthBoardDecision']>> };
  YouthBoardDecisionEdge: Omit<YouthBoardDecisionEdge, 'node'> & { node?: Maybe<ResolversParentTypes['YouthBoardDecision']> };
  AreaSocialQuarterConnection: Omit<AreaSocialQuarterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AreaSocialQuarterEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AreaSocialQuarter']> };
  AreaSocialQuarterEdge: Omit<AreaSocialQuarterEdge, 'node'> & { node: ResolversParentTypes['AreaSocialQuarter'] };
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
  clients?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryClientsArgs>>;
  heldBackSocial?: Resolver<Maybe<ResolversTypes['HeldBackConnection']>, ParentType, ContextType, Partial<QueryHeldBackSocialArgs>>;
  controlSamplesSocial?: Resolver<Maybe<ResolversTypes['ControlSampleConnection']>, ParentType, ContextType, Partial<QueryControlSamplesSocialArgs>>;
  controlSampleSocial?: Resolver<Maybe<ResolversTypes['ControlSampleEntryConnection']>, ParentType, ContextType, RequireFields<QueryControlSampleSocialArgs, 'id'>>;
};

export type PersonResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['PersonAccessLog']>, ParentType, ContextType>;
  social?: Resolver<Maybe<ResolversTypes['PersonSocial']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  social?: Resolver<Maybe<ResolversTypes['AreaSocial']>, ParentType, ContextType>;
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

export type PersonSocialResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonSocial'] = ResolversParentTypes['PersonSocial']> = {
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<PersonSocialNotificationsArgs>>;
  cases?: Resolver<Maybe<ResolversTypes['SocialCaseConnection']>, ParentType, ContextType, Partial<PersonSocialCasesArgs>>;
  relations?: Resolver<Maybe<ResolversTypes['RelationConnection']>, ParentType, ContextType, Partial<PersonSocialRelationsArgs>>;
  youthBoardDecisions?: Resolver<Maybe<ResolversTypes['YouthBoardDecisionConnection']>, ParentType, ContextType, Partial<PersonSocialYouthBoardDecisionsArgs>>;
};

export type AreaSocialResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaSocial'] = ResolversParentTypes['AreaSocial']> = {
  openCases?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  quarters?: Resolver<Maybe<ResolversTypes['AreaSocialQuarterConnection']>, ParentType, ContextType, Partial<AreaSocialQuartersArgs>>;
};

export type NotificationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['NotificationSource']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  assessedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assessedInTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  receiptSentOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  receiptInTime?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['NotificationOutcome']>, ParentType, ContextType>;
};

export type SocialCaseResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SocialCase'] = ResolversParentTypes['SocialCase']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SocialCaseKind'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ResolversTypes['MeasureConnection']>, ParentType, ContextType, Partial<SocialCaseMeasuresArgs>>;
};

export type MeasureResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeasureKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type RelationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type YouthBoardDecisionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['YouthBoardDecision'] = ResolversParentTypes['YouthBoardDecision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['YouthBoardDecisionKind'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type AreaSocialQuarterResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaSocialQuarter'] = ResolversParentTypes['AreaSocialQuarter']> = {
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  assessedInTime?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  medianAssessmentHours?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
  openCases?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Notification']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
};

export type SocialCaseConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SocialCaseConnection'] = ResolversParentTypes['SocialCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SocialCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SocialCase']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SocialCaseEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SocialCaseEdge'] = ResolversParentTypes['SocialCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SocialCase']>, ParentType, ContextType>;
};

export type MeasureConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['MeasureConnection'] = ResolversParentTypes['MeasureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MeasureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Measure']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeasureEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['MeasureEdge'] = ResolversParentTypes['MeasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Relation']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
};

export type YouthBoardDecisionConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['YouthBoardDecisionConnection'] = ResolversParentTypes['YouthBoardDecisionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YouthBoardDecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['YouthBoardDecision']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type YouthBoardDecisionEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['YouthBoardDecisionEdge'] = ResolversParentTypes['YouthBoardDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['YouthBoardDecision']>, ParentType, ContextType>;
};

export type AreaSocialQuarterConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaSocialQuarterConnection'] = ResolversParentTypes['AreaSocialQuarterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AreaSocialQuarterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AreaSocialQuarter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AreaSocialQuarterEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaSocialQuarterEdge'] = ResolversParentTypes['AreaSocialQuarterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AreaSocialQuarter'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  withholdSocialRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationWithholdSocialRowArgs, 'rowId' | 'reason'>>;
  releaseSocialRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationReleaseSocialRowArgs, 'rowId'>>;
  holdBackSocial?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationHoldBackSocialArgs, 'input'>>;
  liftHoldBackSocial?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationLiftHoldBackSocialArgs, 'id'>>;
  giveVerdictSocial?: Resolver<Maybe<ResolversTypes['GivenVerdict']>, ParentType, ContextType, RequireFields<MutationGiveVerdictSocialArgs, 'input'>>;
};

export type AccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessLog'] = ResolversParentTypes['AccessLog']> = {
  social?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<AccessLogSocialArgs>>;
};

export type PersonAccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonAccessLog'] = ResolversParentTypes['PersonAccessLog']> = {
  social?: Resolver<Maybe<ResolversTypes['OwnLogConnection']>, ParentType, ContextType, Partial<PersonAccessLogSocialArgs>>;
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
  PersonSocial?: PersonSocialResolvers<ContextType>;
  AreaSocial?: AreaSocialResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  SocialCase?: SocialCaseResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  YouthBoardDecision?: YouthBoardDecisionResolvers<ContextType>;
  AreaSocialQuarter?: AreaSocialQuarterResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  SocialCaseConnection?: SocialCaseConnectionResolvers<ContextType>;
  SocialCaseEdge?: SocialCaseEdgeResolvers<ContextType>;
  MeasureConnection?: MeasureConnectionResolvers<ContextType>;
  MeasureEdge?: MeasureEdgeResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  YouthBoardDecisionConnection?: YouthBoardDecisionConnectionResolvers<ContextType>;
  YouthBoardDecisionEdge?: YouthBoardDecisionEdgeResolvers<ContextType>;
  AreaSocialQuarterConnection?: AreaSocialQuarterConnectionResolvers<ContextType>;
  AreaSocialQuarterEdge?: AreaSocialQuarterEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AccessLog?: AccessLogResolvers<ContextType>;
  PersonAccessLog?: PersonAccessLogResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext<Loaders>> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  data?: DataDirectiveResolver<any, any, ContextType>;
};
