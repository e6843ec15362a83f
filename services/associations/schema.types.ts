// Made from schema.graphql by `npm run compose`; not written by hand.
import type { Loaders } from './loaders.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonMapper, HeldBackMapper, PersonAccessLogMapper, AreaMapper, PersonAssociationsMapper, AreaAssociationsMapper, AssociationMapper, ActivityMapper, SubsidyMapper, LeisurePassMapper, YouthJobMapper, AreaParticipationMapper } from './mappers.ts';
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
  /** All associations (foreninger), by name. */
  readonly associations: Maybe<AssociationConnection>;
  /** The persons with a leisure pass in force (indehavere af fritidspas), by id; persons who are shielded, or of the reader's own family, are left out. */
  readonly leisurePassHolders: Maybe<PersonConnection>;
  /**
   * What this department holds back from citizens (undtaget fra indsigt), the first to be looked at again first: what the reader's duty is about
   * or the reader has decided.
   */
  readonly heldBackAssociations: Maybe<HeldBackConnection>;
  /** The control samples of this department (stikprøver) and how far they have come, the newest first. */
  readonly controlSamplesAssociations: Maybe<ControlSampleConnection>;
  /** The entries of one of them (poster i en stikprøve), what weighs most first. Of a sample that there is not, none. */
  readonly controlSampleAssociations: Maybe<ControlSampleEntryConnection>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAreaArgs = {
  code: Scalars['String']['input'];
};


export type QueryAssociationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryLeisurePassHoldersArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryHeldBackAssociationsArgs = {
  reviewDue: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSamplesAssociationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSampleAssociationsArgs = {
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
  /** Leisure passes and youth jobs of the person, each with consent (foreningslivet); there are no lists of members. */
  readonly associations: Maybe<PersonAssociations>;
};

/** A part of the municipality (område). Beside the key there is one field a department. */
export type Area = {
  /** The area's code (områdekode). */
  readonly code: Scalars['String']['output'];
  /** Associations in the area and how many take part (foreninger og deltagelse). */
  readonly associations: Maybe<AreaAssociations>;
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

/** What a person was given in the life of associations, each with consent (borgerens fritidspas og fritidsjob). */
export type PersonAssociations = {
  /** Leisure passes (fritidspas), newest first. */
  readonly leisurePasses: Maybe<LeisurePassConnection>;
  /** Youth jobs (fritidsjob), newest first. */
  readonly youthJobs: Maybe<YouthJobConnection>;
};


/** What a person was given in the life of associations, each with consent (borgerens fritidspas og fritidsjob). */
export type PersonAssociationsLeisurePassesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** What a person was given in the life of associations, each with consent (borgerens fritidspas og fritidsjob). */
export type PersonAssociationsYouthJobsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Associations of an area (foreninger i et område). */
export type AreaAssociations = {
  /** The associations that meet in the area (foreninger), by name. */
  readonly associations: Maybe<AssociationConnection>;
  /** Children and young people of the area with a leisure pass or a youth job, by quarter and age band (deltagelse), newest first. */
  readonly participation: Maybe<AreaParticipationConnection>;
};


/** Associations of an area (foreninger i et område). */
export type AreaAssociationsAssociationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** Associations of an area (foreninger i et område). */
export type AreaAssociationsParticipationArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** An association (forening). */
export type Association = {
  /** Its number in the Central Business Register (CVR-nummer). */
  readonly cvr: Scalars['ID']['output'];
  /** Its name (navn). */
  readonly name: Scalars['String']['output'];
  /** What kind of association it is (foreningstype). */
  readonly kind: AssociationKind;
  /** The area it meets in (område). */
  readonly area: Area;
  /** What it offers (aktiviteter), by name. */
  readonly activities: Maybe<ActivityConnection>;
  /** Subsidies from the municipality (tilskud), newest first. */
  readonly subsidies: Maybe<SubsidyConnection>;
};


/** An association (forening). */
export type AssociationActivitiesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An association (forening). */
export type AssociationSubsidiesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** The kinds of association (foreningstyper). */
export type AssociationKind =
  /** Sports club (idrætsforening). */
  | 'SPORT'
  /** Scouts (spejdere). */
  | 'SCOUTS'
  /** Music, theatre and other culture (kulturforening). */
  | 'CULTURE'
  /** Youth club (ungdomsklub). */
  | 'YOUTH_CLUB'
  /** Social and voluntary work, and associations of the elderly (social forening). */
  | 'SOCIAL'
  /** Any other (anden forening). */
  | 'OTHER';

/** Something that an association offers every week of a season (aktivitet). */
export type Activity = {
  /** Its number with the department (aktivitetsnummer). */
  readonly code: Scalars['ID']['output'];
  /** What it is (navn). */
  readonly name: Scalars['String']['output'];
  /** The association that offers it (forening). */
  readonly association: Maybe<Association>;
  /** Whom it is for (aldersgruppe). */
  readonly ageBand: AgeBand;
  /** Places that are free (ledige pladser). */
  readonly placesFree: Scalars['NonNegativeInt']['output'];
  /** The day of the week (ugedag). */
  readonly weekday: Weekday;
  /** When it begins, such as 17:30 (starttid). */
  readonly startsAt: Scalars['String']['output'];
  /** When it ends, such as 19:00 (sluttid). */
  readonly endsAt: Scalars['String']['output'];
  /** The season, such as 2025/26 (sæson). */
  readonly season: Scalars['String']['output'];
};

/** Age in years (aldersgruppe). */
export type AgeBand =
  /** Under 6 (under 6 år). */
  | 'UNDER_6'
  /** 6 to 9 (6-9 år). */
  | 'AGE_6_9'
  /** 10 to 12 (10-12 år). */
  | 'AGE_10_12'
  /** 13 to 15 (13-15 år). */
  | 'AGE_13_15'
  /** 16 and 17 (16-17 år). */
  | 'AGE_16_17'
  /** 18 and over (voksne). */
  | 'ADULT';

/** The days of the week (ugedage). */
export type Weekday =
  /** Monday (mandag). */
  | 'MONDAY'
  /** Tuesday (tirsdag). */
  | 'TUESDAY'
  /** Wednesday (onsdag). */
  | 'WEDNESDAY'
  /** Thursday (torsdag). */
  | 'THURSDAY'
  /** Friday (fredag). */
  | 'FRIDAY'
  /** Saturday (lørdag). */
  | 'SATURDAY'
  /** Sunday (søndag). */
  | 'SUNDAY';

/** Money that the municipality has given an association (tilskud). */
export type Subsidy = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The year (år). */
  readonly year: Scalars['Int']['output'];
  /** How much, in Danish kroner (beløb, kr.). */
  readonly amountDkk: Scalars['NonNegativeInt']['output'];
  /** What it is for (formål). */
  readonly purpose: SubsidyPurpose;
};

/** What a subsidy is for (tilskuddets formål). */
export type SubsidyPurpose =
  /** Activities for members under 25 (aktivitetstilskud). */
  | 'ACTIVITIES'
  /** Rent and running of premises (lokaletilskud). */
  | 'PREMISES'
  /** Training of leaders and coaches (lederuddannelse). */
  | 'LEADER_TRAINING'
  /** Trying something new (udviklingspulje). */
  | 'DEVELOPMENT'
  /** An event (arrangement). */
  | 'EVENT';

/**
 * A leisure pass (fritidspas): the municipality pays a child's or young person's fee with an association. It is here by the family's
 * consent only.
 */
export type LeisurePass = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The association (forening); null when it is no longer known. */
  readonly association: Maybe<Association>;
  /** The activity (aktivitet); null when it is for none of those that are offered now. */
  readonly activity: Maybe<Activity>;
  /** How much was paid, in Danish kroner (beløb, kr.). */
  readonly amountDkk: Scalars['NonNegativeInt']['output'];
  /** The first day (gyldig fra). */
  readonly validFrom: Scalars['LocalDate']['output'];
  /** The last day (gyldig til). */
  readonly validTo: Scalars['LocalDate']['output'];
  /** When consent was given (samtykke givet). */
  readonly consentGivenOn: Scalars['LocalDate']['output'];
};

/** A job beside school that the municipality has found for a young person (fritidsjob). It is here by consent only. */
export type YouthJob = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** What kind of employer it is (arbejdsgiverens art). */
  readonly employerKind: EmployerKind;
  /** The association, where that is the employer (forening). */
  readonly association: Maybe<Association>;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it lasts (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
  /** Hours a week (timer om ugen). */
  readonly hoursAWeek: Scalars['NonNegativeFloat']['output'];
  /** When consent was given (samtykke givet). */
  readonly consentGivenOn: Scalars['LocalDate']['output'];
};

/** What kind of employer has a youth job (arbejdsgiverens art). */
export type EmployerKind =
  /** A shop (butik). */
  | 'SHOP'
  /** A restaurant, café or bakery (restauration). */
  | 'RESTAURANT'
  /** The municipality (kommunen). */
  | 'MUNICIPALITY'
  /** A housing organisation (boligorganisation). */
  | 'HOUSING_ORGANISATION'
  /** An association (forening). */
  | 'ASSOCIATION'
  /** Any other (anden). */
  | 'OTHER';

/**
 * Participation of an area's children and young people in a quarter and an age band (deltagelse). Figures come from an aggregate table;
 * counts of 1-4, and those that would give one away, are null with SUPPRESSED. There is no total of the bands, from which a hidden one could
 * be worked out.
 */
export type AreaParticipation = {
  /** The quarter, such as 2026Q2 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** The age band (aldersgruppe). */
  readonly ageBand: AgeBand;
  /** Persons with a leisure pass or a youth job in the quarter (deltagere). */
  readonly participants: Maybe<Scalars['NonNegativeInt']['output']>;
};

/** A page of associations (side af foreninger). */
export type AssociationConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AssociationEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<Association>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An association in a list (kant). */
export type AssociationEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: Association;
};

/** A page of activities (side af aktiviteter). */
export type ActivityConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ActivityEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<Activity>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An activity in a list (kant). */
export type ActivityEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: Activity;
};

/** A page of subsidies (side af tilskud). */
export type SubsidyConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SubsidyEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<Subsidy>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A subsidy in a list (kant). */
export type SubsidyEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: Subsidy;
};

/** A page of leisure passes (side af fritidspas). */
export type LeisurePassConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<LeisurePassEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<LeisurePass>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A leisure pass in a list (kant). */
export type LeisurePassEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<LeisurePass>;
};

/** A page of youth jobs (side af fritidsjob). */
export type YouthJobConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<YouthJobEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<YouthJob>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A youth job in a list (kant). */
export type YouthJobEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null where its owner withholds it (række). */
  readonly node: Maybe<YouthJob>;
};

/** A page of an area's participation (side af deltagelse). */
export type AreaParticipationConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AreaParticipationEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<AreaParticipation>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A quarter and age band in a list (kant). */
export type AreaParticipationEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: AreaParticipation;
};

export type Mutation = {
  /**
   * Withholds a row of this department from readers of the others (tilbageholder en oplysning). Only for whoever's own work the row's person
   * is; a row that is nobody's here, or not the reader's business, is ACCESS_DENIED.
   */
  readonly withholdAssociationsRow: Maybe<WithheldRow>;
  /** Lifts that again (ophæver tilbageholdelsen). */
  readonly releaseAssociationsRow: Maybe<WithheldRow>;
  /**
   * Holds a row or a look back from the citizen it is about (undtager fra indsigt, databeskyttelsesloven § 22), or decides that anew. Only for
   * whoever's own duty the person is; anything else is ACCESS_DENIED.
   */
  readonly holdBackAssociations: Maybe<HeldBack>;
  /** Lifts that again, so that the citizen sees it (ophæver undtagelsen); gives what was held back. */
  readonly liftHoldBackAssociations: Maybe<HeldBack>;
  /** Says what was found of an entry of a control sample (vurderer en post), or says so anew. Nobody judges their own looks. */
  readonly giveVerdictAssociations: Maybe<GivenVerdict>;
};


export type MutationWithholdAssociationsRowArgs = {
  rowId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReleaseAssociationsRowArgs = {
  rowId: Scalars['ID']['input'];
};


export type MutationHoldBackAssociationsArgs = {
  input: HoldBackInput;
};


export type MutationLiftHoldBackAssociationsArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveVerdictAssociationsArgs = {
  input: ControlVerdictInput;
};

/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLog = {
  /** The access log of the department of associations (adgangslog), newest first. */
  readonly associations: Maybe<AuditEntryConnection>;
};


/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLogAssociationsArgs = {
  filter: InputMaybe<AccessLogFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLog = {
  /** Looks at what the department of associations knows of the citizen (opslag), newest first. */
  readonly associations: Maybe<OwnLogConnection>;
};


/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLogAssociationsArgs = {
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
  PersonAssociations: ResolverTypeWrapper<PersonAssociationsMapper>;
  AreaAssociations: ResolverTypeWrapper<AreaAssociationsMapper>;
  Association: ResolverTypeWrapper<AssociationMapper>;
  AssociationKind: AssociationKind;
  Activity: ResolverTypeWrapper<ActivityMapper>;
  AgeBand: AgeBand;
  Weekday: Weekday;
  Subsidy: ResolverTypeWrapper<SubsidyMapper>;
  SubsidyPurpose: SubsidyPurpose;
  LeisurePass: ResolverTypeWrapper<LeisurePassMapper>;
  YouthJob: ResolverTypeWrapper<YouthJobMapper>;
  EmployerKind: EmployerKind;
  AreaParticipation: ResolverTypeWrapper<AreaParticipationMapper>;
  AssociationConnection: ResolverTypeWrapper<Omit<AssociationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AssociationEdge']>, nodes: ReadonlyArray<ResolversTypes['Association']> }>;
  AssociationEdge: ResolverTypeWrapper<Omit<AssociationEdge, 'node'> & { node: ResolversTypes['Association'] }>;
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActivityEdge']>, nodes: ReadonlyArray<ResolversTypes['Activity']> }>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  SubsidyConnection: ResolverTypeWrapper<Omit<SubsidyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SubsidyEdge']>, nodes: ReadonlyArray<ResolversTypes['Subsidy']> }>;
  SubsidyEdge: ResolverTypeWrapper<Omit<SubsidyEdge, 'node'> & { node: ResolversTypes['Subsidy'] }>;
  LeisurePassConnection: ResolverTypeWrapper<Omit<LeisurePassConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LeisurePassEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['LeisurePass']>> }>;
  LeisurePassEdge: ResolverTypeWrapper<Omit<LeisurePassEdge, 'node'> & { node?: Maybe<ResolversTypes['LeisurePass']> }>;
  YouthJobConnection: ResolverTypeWrapper<Omit<YouthJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['YouthJobEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['YouthJob']>> }>;
  YouthJobEdge: ResolverTypeWrapper<Omit<YouthJobEdge, 'node'> & { node?: Maybe<ResolversTypes['YouthJob']> }>;
  AreaParticipationConnection: ResolverTypeWrapper<Omit<AreaParticipationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AreaParticipationEdge']>, nodes: ReadonlyArray<ResolversTypes['AreaParticipation']> }>;
  AreaParticipationEdge: ResolverTypeWrapper<Omit<AreaParticipationEdge, 'node'> & { node: ResolversTypes['AreaParticipation'] }>;
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
  PersonAssociations: PersonAssociationsMapper;
  AreaAssociations: AreaAssociationsMapper;
  Association: AssociationMapper;
  Activity: ActivityMapper;
  Subsidy: SubsidyMapper;
  LeisurePass: LeisurePassMapper;
  YouthJob: YouthJobMapper;
  AreaParticipation: AreaParticipationMapper;
  AssociationConnection: Omit<AssociationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AssociationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Association']> };
  AssociationEdge: Omit<AssociationEdge, 'node'> & { node: ResolversParentTypes['Association'] };
  ActivityConnection: Omit<ActivityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActivityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Activity']> };
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  SubsidyConnection: Omit<SubsidyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SubsidyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Subsidy']> };
  SubsidyEdge: Omit<SubsidyEdge, 'node'> & { node: ResolversParentTypes['Subsidy'] };
  LeisurePassConnection: Omit<LeisurePassConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LeisurePassEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['LeisurePass']>> };
  LeisurePassEdge: Omit<LeisurePassEdge, 'node'> & { node?: Maybe<ResolversParentTypes['LeisurePass']> };
  YouthJobConnection: Omit<YouthJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['YouthJobEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['YouthJob']>> };
  YouthJobEdge: Omit<YouthJobEdge, 'node'> & { node?: Maybe<ResolversParentTypes['YouthJob']> };
  AreaParticipationConnection: Omit<AreaParticipationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AreaParticipationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AreaParticipation']> };
  AreaParticipationEdge: Omit<AreaParticipationEdge, 'node'> & { node: ResolversParentTypes['AreaParticipation'] };
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
  associations?: Resolver<Maybe<ResolversTypes['AssociationConnection']>, ParentType, ContextType, Partial<QueryAssociationsArgs>>;
  leisurePassHolders?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryLeisurePassHoldersArgs>>;
  heldBackAssociations?: Resolver<Maybe<ResolversTypes['HeldBackConnection']>, ParentType, ContextType, Partial<QueryHeldBackAssociationsArgs>>;
  controlSamplesAssociations?: Resolver<Maybe<ResolversTypes['ControlSampleConnection']>, ParentType, ContextType, Partial<QueryControlSamplesAssociationsArgs>>;
  controlSampleAssociations?: Resolver<Maybe<ResolversTypes['ControlSampleEntryConnection']>, ParentType, ContextType, RequireFields<QueryControlSampleAssociationsArgs, 'id'>>;
};

export type PersonResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['PersonAccessLog']>, ParentType, ContextType>;
  associations?: Resolver<Maybe<ResolversTypes['PersonAssociations']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  associations?: Resolver<Maybe<ResolversTypes['AreaAssociations']>, ParentType, ContextType>;
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

export type PersonAssociationsResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonAssociations'] = ResolversParentTypes['PersonAssociations']> = {
  leisurePasses?: Resolver<Maybe<ResolversTypes['LeisurePassConnection']>, ParentType, ContextType, Partial<PersonAssociationsLeisurePassesArgs>>;
  youthJobs?: Resolver<Maybe<ResolversTypes['YouthJobConnection']>, ParentType, ContextType, Partial<PersonAssociationsYouthJobsArgs>>;
};

export type AreaAssociationsResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaAssociations'] = ResolversParentTypes['AreaAssociations']> = {
  associations?: Resolver<Maybe<ResolversTypes['AssociationConnection']>, ParentType, ContextType, Partial<AreaAssociationsAssociationsArgs>>;
  participation?: Resolver<Maybe<ResolversTypes['AreaParticipationConnection']>, ParentType, ContextType, Partial<AreaAssociationsParticipationArgs>>;
};

export type AssociationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Association'] = ResolversParentTypes['Association']> = {
  cvr?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssociationKind'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<AssociationActivitiesArgs>>;
  subsidies?: Resolver<Maybe<ResolversTypes['SubsidyConnection']>, ParentType, ContextType, Partial<AssociationSubsidiesArgs>>;
};

export type ActivityResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  association?: Resolver<Maybe<ResolversTypes['Association']>, ParentType, ContextType>;
  ageBand?: Resolver<ResolversTypes['AgeBand'], ParentType, ContextType>;
  placesFree?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  season?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubsidyResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Subsidy'] = ResolversParentTypes['Subsidy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amountDkk?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['SubsidyPurpose'], ParentType, ContextType>;
};

export type LeisurePassResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['LeisurePass'] = ResolversParentTypes['LeisurePass']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  association?: Resolver<Maybe<ResolversTypes['Association']>, ParentType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  amountDkk?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  consentGivenOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type YouthJobResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['YouthJob'] = ResolversParentTypes['YouthJob']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  employerKind?: Resolver<ResolversTypes['EmployerKind'], ParentType, ContextType>;
  association?: Resolver<Maybe<ResolversTypes['Association']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  hoursAWeek?: Resolver<ResolversTypes['NonNegativeFloat'], ParentType, ContextType>;
  consentGivenOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type AreaParticipationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaParticipation'] = ResolversParentTypes['AreaParticipation']> = {
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ageBand?: Resolver<ResolversTypes['AgeBand'], ParentType, ContextType>;
  participants?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
};

export type AssociationConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AssociationConnection'] = ResolversParentTypes['AssociationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssociationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Association']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AssociationEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AssociationEdge'] = ResolversParentTypes['AssociationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Association'], ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type SubsidyConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SubsidyConnection'] = ResolversParentTypes['SubsidyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SubsidyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Subsidy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SubsidyEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SubsidyEdge'] = ResolversParentTypes['SubsidyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Subsidy'], ParentType, ContextType>;
};

export type LeisurePassConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['LeisurePassConnection'] = ResolversParentTypes['LeisurePassConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeisurePassEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['LeisurePass']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LeisurePassEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['LeisurePassEdge'] = ResolversParentTypes['LeisurePassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['LeisurePass']>, ParentType, ContextType>;
};

export type YouthJobConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['YouthJobConnection'] = ResolversParentTypes['YouthJobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['YouthJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['YouthJob']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type YouthJobEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['YouthJobEdge'] = ResolversParentTypes['YouthJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['YouthJob']>, ParentType, ContextType>;
};

export type AreaParticipationConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaParticipationConnection'] = ResolversParentTypes['AreaParticipationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AreaParticipationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AreaParticipation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AreaParticipationEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaParticipationEdge'] = ResolversParentTypes['AreaParticipationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AreaParticipation'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  withholdAssociationsRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationWithholdAssociationsRowArgs, 'rowId' | 'reason'>>;
  releaseAssociationsRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationReleaseAssociationsRowArgs, 'rowId'>>;
  holdBackAssociations?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationHoldBackAssociationsArgs, 'input'>>;
  liftHoldBackAssociations?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationLiftHoldBackAssociationsArgs, 'id'>>;
  giveVerdictAssociations?: Resolver<Maybe<ResolversTypes['GivenVerdict']>, ParentType, ContextType, RequireFields<MutationGiveVerdictAssociationsArgs, 'input'>>;
};

export type AccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessLog'] = ResolversParentTypes['AccessLog']> = {
  associations?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<AccessLogAssociationsArgs>>;
};

export type PersonAccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonAccessLog'] = ResolversParentTypes['PersonAccessLog']> = {
  associations?: Resolver<Maybe<ResolversTypes['OwnLogConnection']>, ParentType, ContextType, Partial<PersonAccessLogAssociationsArgs>>;
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
  PersonAssociations?: PersonAssociationsResolvers<ContextType>;
  AreaAssociations?: AreaAssociationsResolvers<ContextType>;
  Association?: AssociationResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  Subsidy?: SubsidyResolvers<ContextType>;
  LeisurePass?: LeisurePassResolvers<ContextType>;
  YouthJob?: YouthJobResolvers<ContextType>;
  AreaParticipation?: AreaParticipationResolvers<ContextType>;
  AssociationConnection?: AssociationConnectionResolvers<ContextType>;
  AssociationEdge?: AssociationEdgeResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  SubsidyConnection?: SubsidyConnectionResolvers<ContextType>;
  SubsidyEdge?: SubsidyEdgeResolvers<ContextType>;
  LeisurePassConnection?: LeisurePassConnectionResolvers<ContextType>;
  LeisurePassEdge?: LeisurePassEdgeResolvers<ContextType>;
  YouthJobConnection?: YouthJobConnectionResolvers<ContextType>;
  YouthJobEdge?: YouthJobEdgeResolvers<ContextType>;
  AreaParticipationConnection?: AreaParticipationConnectionResolvers<ContextType>;
  AreaParticipationEdge?: AreaParticipationEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AccessLog?: AccessLogResolvers<ContextType>;
  PersonAccessLog?: PersonAccessLogResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext<Loaders>> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  data?: DataDirectiveResolver<any, any, ContextType>;
};
