// Made from schema.graphql by `npm run compose`; not written by hand.
import type { Loaders } from './loaders.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonMapper, HeldBackMapper, PersonAccessLogMapper, AreaMapper, PersonUrbanMapper, AreaUrbanMapper, HousingOrganisationMapper, CitizenReportMapper, ReportQuarterMapper, SafetyWalkMapper, SafetyMeasureMapper, RestorationMapper, SafetySurveyMapper } from './mappers.ts';
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
  /** All areas of the municipality (områder), by code, so that an area comes before those within it. */
  readonly areas: Maybe<AreaConnection>;
  /** All housing organisations (boligorganisationer), by name. */
  readonly housingOrganisations: Maybe<HousingOrganisationConnection>;
  /**
   * What this department holds back from citizens (undtaget fra indsigt), the first to be looked at again first: of whomever it is, the reader's
   * own family apart.
   */
  readonly heldBackUrban: Maybe<HeldBackConnection>;
  /** The control samples of this department (stikprøver) and how far they have come, the newest first. */
  readonly controlSamplesUrban: Maybe<ControlSampleConnection>;
  /** The entries of one of them (poster i en stikprøve), what weighs most first. Of a sample that there is not, none. */
  readonly controlSampleUrban: Maybe<ControlSampleEntryConnection>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAreaArgs = {
  code: Scalars['String']['input'];
};


export type QueryAreasArgs = {
  kind: InputMaybe<AreaKind>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryHousingOrganisationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryHeldBackUrbanArgs = {
  reviewDue: InputMaybe<Scalars['Boolean']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSamplesUrbanArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryControlSampleUrbanArgs = {
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
  /** The answer of urban development about the person, which keeps no data on persons (byudvikling har ingen personoplysninger). */
  readonly urban: Maybe<PersonUrban>;
};

/** A part of the municipality (område). Beside the key there is one field a department. */
export type Area = {
  /** The area's code (områdekode). */
  readonly code: Scalars['String']['output'];
  /** The area itself, and safety in it (området og trygheden i det). Null with NOT_FOUND when urban development does not know the code. */
  readonly urban: Maybe<AreaUrban>;
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

/** What urban development knows of a person: nothing (byudvikling har ingen personoplysninger). */
export type PersonUrban = {
  /** Always false: urban development keeps no data about persons; this tells that the department has answered and has nothing (ingen personoplysninger). */
  readonly keepsPersonalData: Scalars['Boolean']['output'];
};

/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrban = {
  /** Its name (navn). */
  readonly name: Scalars['String']['output'];
  /** What kind of area it is (områdetype). */
  readonly kind: AreaKind;
  /** The area that it lies in (overordnet område); null for a municipality. */
  readonly parent: Maybe<Area>;
  /** Its outline as a GeoJSON Polygon or MultiPolygon, RFC 7946, longitude and latitude in degrees, WGS 84 (afgrænsning); null when none is drawn. */
  readonly boundary: Maybe<Scalars['JSONObject']['output']>;
  /** Inhabitants by the latest official count (indbyggere); null when there is no count, and null with SUPPRESSED when it is small. */
  readonly population: Maybe<Scalars['NonNegativeInt']['output']>;
  /** Households by the latest official count (husstande); null when there is no count, and null with SUPPRESSED when it is small. */
  readonly households: Maybe<Scalars['NonNegativeInt']['output']>;
  /** How its dwellings are held (ejerform); null where there are none or it is not known. */
  readonly tenure: Maybe<Tenure>;
  /** The housing organisation that owns it (boligorganisation); null where none does. */
  readonly housingOrganisation: Maybe<HousingOrganisation>;
  /** The areas directly within it (underområder), by code. */
  readonly areas: Maybe<AreaConnection>;
  /** What citizens and patrols have reported here (henvendelser og patruljers observationer), newest first. */
  readonly reports: Maybe<CitizenReportConnection>;
  /** Reports by quarter (henvendelser pr. kvartal), newest first: those of citizens and those of patrols, kept apart. */
  readonly reportsByQuarter: Maybe<ReportQuarterConnection>;
  /** Safety walks (områdevandringer), newest first. */
  readonly safetyWalks: Maybe<SafetyWalkConnection>;
  /** Measures that make the area safer (tryghedsskabende foranstaltninger), newest first. */
  readonly safetyMeasures: Maybe<SafetyMeasureConnection>;
  /** Restorations after incidents (genopretninger), newest incident first. */
  readonly restorations: Maybe<RestorationConnection>;
  /** Surveys of how safe people feel (tryghedsmålinger), newest first. */
  readonly surveys: Maybe<SafetySurveyConnection>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanAreasArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanReportsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanReportsByQuarterArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanSafetyWalksArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanSafetyMeasuresArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanRestorationsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};


/** An area as urban development knows it (områdets stamdata og tryghed). */
export type AreaUrbanSurveysArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** The kinds of area (områdetyper). */
export type AreaKind =
  /** The whole municipality (kommune). */
  | 'MUNICIPALITY'
  /** A part of the municipality (bydel). */
  | 'DISTRICT'
  /** A residential area (boligområde). */
  | 'ESTATE'
  /** A small place that needs attention, such as a square (hotspot, afgrænset sted). */
  | 'HOTSPOT';

/** How dwellings are held (ejerformer). */
export type Tenure =
  /** Non-profit housing (almene boliger). */
  | 'NON_PROFIT'
  /** Owned by who lives there (ejerboliger). */
  | 'OWNER'
  /** Housing cooperative (andelsboliger). */
  | 'COOPERATIVE'
  /** Rented from a private owner (private lejeboliger). */
  | 'PRIVATE_RENTAL'
  /** Several of these (blandet). */
  | 'MIXED';

/** A non-profit housing organisation (almen boligorganisation). */
export type HousingOrganisation = {
  /** Its code (organisationsnummer). */
  readonly code: Scalars['ID']['output'];
  /** Its name (navn). */
  readonly name: Scalars['String']['output'];
  /** The areas that it owns (boligområder), by code. */
  readonly areas: Maybe<AreaConnection>;
};


/** A non-profit housing organisation (almen boligorganisation). */
export type HousingOrganisationAreasArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** A report of something wrong in an area (henvendelse). It says nothing about who reported it, nor about any person: neither is kept. */
export type CitizenReport = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The area that it is noted on, which may lie within the one that was asked for (område). */
  readonly area: Area;
  /** What it is about (art). */
  readonly kind: ReportKind;
  /** Who it comes from (kilde). */
  readonly origin: ReportOrigin;
  /** When it came in (modtaget). */
  readonly reportedAt: Scalars['DateTime']['output'];
  /** How far it has come (status). */
  readonly status: ReportStatus;
  /** When it was closed, null while it is not (lukket). */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a report is about (henvendelsens art). */
export type ReportKind =
  /** Graffiti (graffiti). */
  | 'GRAFFITI'
  /** Vandalism (hærværk). */
  | 'VANDALISM'
  /** Fire (brand). */
  | 'FIRE'
  /** Broken or missing light (belysning). */
  | 'LIGHTING'
  /** Waste (affald). */
  | 'WASTE'
  /** Noise (støj). */
  | 'NOISE';

/** Who a report comes from (kilde). */
export type ReportOrigin =
  /** Someone who lives or passes there (borger). */
  | 'CITIZEN'
  /** A patrol of the municipality, which sees more where it goes more often (patrulje). */
  | 'PATROL';

/** How far a report has come (status). */
export type ReportStatus =
  /** Not yet looked at (modtaget). */
  | 'RECEIVED'
  /** Being worked on (i gang). */
  | 'IN_PROGRESS'
  /** Ended (lukket). */
  | 'CLOSED';

/**
 * Reports of a quarter (henvendelser i et kvartal). Citizens' and patrols' are two figures that must not be added: where patrols go more
 * often they see more, and a sum would send them there again.
 */
export type ReportQuarter = {
  /** The quarter, such as 2026Q2 (kvartal). */
  readonly quarter: Scalars['String']['output'];
  /** What citizens reported (borgernes henvendelser). */
  readonly fromCitizens: ReportCounts;
  /** What patrols reported (patruljernes observationer). */
  readonly fromPatrols: ReportCounts;
};

/** Numbers of reports of one origin by what they are about (antal henvendelser fra én kilde). */
export type ReportCounts = {
  /** About graffiti (graffiti). */
  readonly graffiti: Scalars['NonNegativeInt']['output'];
  /** About vandalism (hærværk). */
  readonly vandalism: Scalars['NonNegativeInt']['output'];
  /** About fire (brand). */
  readonly fire: Scalars['NonNegativeInt']['output'];
  /** About lighting (belysning). */
  readonly lighting: Scalars['NonNegativeInt']['output'];
  /** About waste (affald). */
  readonly waste: Scalars['NonNegativeInt']['output'];
  /** About noise (støj). */
  readonly noise: Scalars['NonNegativeInt']['output'];
};

/** A walk through an area to see what makes it unsafe (områdevandring). */
export type SafetyWalk = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The area that it is noted on, which may lie within the one that was asked for (område). */
  readonly area: Area;
  /** The day (dato). */
  readonly heldOn: Scalars['LocalDate']['output'];
  /** The time of day (tidspunkt på dagen). */
  readonly timeOfDay: WalkTime;
  /** How many things to mend were noted (antal noterede forhold). */
  readonly findings: Scalars['NonNegativeInt']['output'];
  /** What was seen, in short (resumé). */
  readonly summary: Maybe<Scalars['String']['output']>;
};

/** When a safety walk was held (tidspunkt på dagen). */
export type WalkTime =
  /** In daylight (dag). */
  | 'DAY'
  /** In the evening (aften). */
  | 'EVENING'
  /** At night (nat). */
  | 'NIGHT';

/** A measure that makes an area safer (tryghedsskabende foranstaltning). */
export type SafetyMeasure = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The area that it is noted on, which may lie within the one that was asked for (område). */
  readonly area: Area;
  /** What kind of measure it is (art). */
  readonly kind: SafetyMeasureKind;
  /** The first day (startdato). */
  readonly from: Scalars['LocalDate']['output'];
  /** The last day, null while it lasts (slutdato). */
  readonly to: Maybe<Scalars['LocalDate']['output']>;
  /** What it costs in whole kroner (udgift i kr.); null when not known. */
  readonly cost: Maybe<Scalars['NonNegativeInt']['output']>;
};

/** The kinds of measure (foranstaltningens art). */
export type SafetyMeasureKind =
  /** New or better light (belysning). */
  | 'LIGHTING'
  /** Planting cut back, open views (beskæring, bedre udsyn). */
  | 'SIGHTLINES'
  /** A place to meet (mødested). */
  | 'MEETING_PLACE'
  /** Doors, gates and locks (adgangsforhold, låse). */
  | 'ACCESS'
  /** Camera surveillance (tv-overvågning). */
  | 'CAMERA'
  /** Calmer traffic, fewer mopeds (trafikdæmpning). */
  | 'TRAFFIC'
  /** More frequent cleaning (ekstra renhold). */
  | 'CLEANING'
  /** Staff present in the evening (tilstedeværelse om aftenen). */
  | 'PRESENCE';

/** A place put right after an incident (genopretning efter en hændelse). */
export type Restoration = {
  /** The row's id (id). */
  readonly id: Scalars['ID']['output'];
  /** The area that it is noted on, which may lie within the one that was asked for (område). */
  readonly area: Area;
  /** What was put right (hvad der blev genoprettet). */
  readonly what: RestoredThing;
  /** When the incident happened (hændelsestidspunkt). */
  readonly incidentAt: Scalars['DateTime']['output'];
  /** When the place was as before, null while it is not (genoprettet). */
  readonly restoredAt: Maybe<Scalars['DateTime']['output']>;
  /** Whole hours from the incident until the place was as before (timer til genoprettet), null while it is not. */
  readonly hoursToRestore: Maybe<Scalars['NonNegativeInt']['output']>;
};

/** What is put right after an incident (genoprettet). */
export type RestoredThing =
  /** A wall or facade (mur, facade). */
  | 'WALL'
  /** Windows and doors (vinduer, døre). */
  | 'WINDOW'
  /** Lamps (belysning). */
  | 'LIGHTING'
  /** A playground (legeplads). */
  | 'PLAYGROUND'
  /** Containers and waste rooms (containere, affaldsrum). */
  | 'WASTE_ROOM'
  /** Paths and paving (stier, belægning). */
  | 'PAVING'
  /** A building or shed (bygning, skur). */
  | 'BUILDING';

/**
 * A year's survey of how safe people feel in an area (tryghedsmåling). Answers of areas within it are counted in. With fewer than 5 answers, or fewer than 5 who feel safe or do not,
 * the figures are null with SUPPRESSED, and so are those from which such an area's could be worked out.
 */
export type SafetySurvey = {
  /** The year (år). */
  readonly year: Scalars['NonNegativeInt']['output'];
  /** How many answered (antal svar). */
  readonly respondents: Maybe<Scalars['NonNegativeInt']['output']>;
  /** How many percent of them feel safe (andel trygge i procent). */
  readonly feelingSafePercent: Maybe<Scalars['NonNegativeFloat']['output']>;
};

/** A page of areas (side af områder). */
export type AreaConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<AreaEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<Area>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** An area in a list (kant). */
export type AreaEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: Area;
};

/** A page of housing organisations (side af boligorganisationer). */
export type HousingOrganisationConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<HousingOrganisationEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<HousingOrganisation>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A housing organisation in a list (kant). */
export type HousingOrganisationEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: HousingOrganisation;
};

/** A page of reports (side af henvendelser). */
export type CitizenReportConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<CitizenReportEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<CitizenReport>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A report in a list (kant). */
export type CitizenReportEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null if its owner withholds it (række). */
  readonly node: Maybe<CitizenReport>;
};

/** A page of quarters of reports (side af kvartaler). */
export type ReportQuarterConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<ReportQuarterEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<ReportQuarter>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A quarter of reports in a list (kant). */
export type ReportQuarterEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: ReportQuarter;
};

/** A page of safety walks (side af områdevandringer). */
export type SafetyWalkConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SafetyWalkEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<SafetyWalk>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A safety walk in a list (kant). */
export type SafetyWalkEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null if its owner withholds it (række). */
  readonly node: Maybe<SafetyWalk>;
};

/** A page of safety measures (side af foranstaltninger). */
export type SafetyMeasureConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SafetyMeasureEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<SafetyMeasure>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A safety measure in a list (kant). */
export type SafetyMeasureEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null if its owner withholds it (række). */
  readonly node: Maybe<SafetyMeasure>;
};

/** A page of restorations (side af genopretninger). */
export type RestorationConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<RestorationEdge>;
  /** The rows; one that its owner withholds is null (rækker). */
  readonly nodes: ReadonlyArray<Maybe<Restoration>>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A restoration in a list (kant). */
export type RestorationEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row; null if its owner withholds it (række). */
  readonly node: Maybe<Restoration>;
};

/** A page of surveys (side af tryghedsmålinger). */
export type SafetySurveyConnection = {
  /** The rows with their cursors (kanter). */
  readonly edges: ReadonlyArray<SafetySurveyEdge>;
  /** The rows (rækker). */
  readonly nodes: ReadonlyArray<SafetySurvey>;
  /** Where the page begins and ends (sideoplysninger). */
  readonly pageInfo: PageInfo;
};

/** A survey in a list (kant). */
export type SafetySurveyEdge = {
  /** Its place in the list (markør). */
  readonly cursor: Scalars['String']['output'];
  /** The row (række). */
  readonly node: SafetySurvey;
};

export type Mutation = {
  /**
   * Withholds a row of this department from readers of the others (tilbageholder en oplysning). Only for whoever's own work the row's person
   * is; a row that is nobody's here, or not the reader's business, is ACCESS_DENIED.
   */
  readonly withholdUrbanRow: Maybe<WithheldRow>;
  /** Lifts that again (ophæver tilbageholdelsen). */
  readonly releaseUrbanRow: Maybe<WithheldRow>;
  /**
   * Holds a row or a look back from the citizen it is about (undtager fra indsigt, databeskyttelsesloven § 22), or decides that anew. Only for
   * whoever's own duty the person is; anything else is ACCESS_DENIED.
   */
  readonly holdBackUrban: Maybe<HeldBack>;
  /** Lifts that again, so that the citizen sees it (ophæver undtagelsen); gives what was held back. */
  readonly liftHoldBackUrban: Maybe<HeldBack>;
  /** Says what was found of an entry of a control sample (vurderer en post), or says so anew. Nobody judges their own looks. */
  readonly giveVerdictUrban: Maybe<GivenVerdict>;
};


export type MutationWithholdUrbanRowArgs = {
  rowId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReleaseUrbanRowArgs = {
  rowId: Scalars['ID']['input'];
};


export type MutationHoldBackUrbanArgs = {
  input: HoldBackInput;
};


export type MutationLiftHoldBackUrbanArgs = {
  id: Scalars['ID']['input'];
};


export type MutationGiveVerdictUrbanArgs = {
  input: ControlVerdictInput;
};

/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLog = {
  /** The access log of urban development (adgangslog), newest first. */
  readonly urban: Maybe<AuditEntryConnection>;
};


/** The access logs of the departments (forvaltningernes adgangslog), for the auditor. */
export type AccessLogUrbanArgs = {
  filter: InputMaybe<AccessLogFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  after: InputMaybe<Scalars['String']['input']>;
};

/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLog = {
  /** Looks at what urban development knows of the citizen (opslag), newest first. */
  readonly urban: Maybe<OwnLogConnection>;
};


/** Who has looked at a citizen's data in which department (opslag i oplysningerne), for the citizen. */
export type PersonAccessLogUrbanArgs = {
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
  PersonUrban: ResolverTypeWrapper<PersonUrbanMapper>;
  AreaUrban: ResolverTypeWrapper<AreaUrbanMapper>;
  AreaKind: AreaKind;
  Tenure: Tenure;
  HousingOrganisation: ResolverTypeWrapper<HousingOrganisationMapper>;
  CitizenReport: ResolverTypeWrapper<CitizenReportMapper>;
  ReportKind: ReportKind;
  ReportOrigin: ReportOrigin;
  ReportStatus: ReportStatus;
  ReportQuarter: ResolverTypeWrapper<ReportQuarterMapper>;
  ReportCounts: ResolverTypeWrapper<ReportCounts>;
  SafetyWalk: ResolverTypeWrapper<SafetyWalkMapper>;
  WalkTime: WalkTime;
  SafetyMeasure: ResolverTypeWrapper<SafetyMeasureMapper>;
  SafetyMeasureKind: SafetyMeasureKind;
  Restoration: ResolverTypeWrapper<RestorationMapper>;
  RestoredThing: RestoredThing;
  SafetySurvey: ResolverTypeWrapper<SafetySurveyMapper>;
  AreaConnection: ResolverTypeWrapper<Omit<AreaConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AreaEdge']>, nodes: ReadonlyArray<ResolversTypes['Area']> }>;
  AreaEdge: ResolverTypeWrapper<Omit<AreaEdge, 'node'> & { node: ResolversTypes['Area'] }>;
  HousingOrganisationConnection: ResolverTypeWrapper<Omit<HousingOrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['HousingOrganisationEdge']>, nodes: ReadonlyArray<ResolversTypes['HousingOrganisation']> }>;
  HousingOrganisationEdge: ResolverTypeWrapper<Omit<HousingOrganisationEdge, 'node'> & { node: ResolversTypes['HousingOrganisation'] }>;
  CitizenReportConnection: ResolverTypeWrapper<Omit<CitizenReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CitizenReportEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['CitizenReport']>> }>;
  CitizenReportEdge: ResolverTypeWrapper<Omit<CitizenReportEdge, 'node'> & { node?: Maybe<ResolversTypes['CitizenReport']> }>;
  ReportQuarterConnection: ResolverTypeWrapper<Omit<ReportQuarterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReportQuarterEdge']>, nodes: ReadonlyArray<ResolversTypes['ReportQuarter']> }>;
  ReportQuarterEdge: ResolverTypeWrapper<Omit<ReportQuarterEdge, 'node'> & { node: ResolversTypes['ReportQuarter'] }>;
  SafetyWalkConnection: ResolverTypeWrapper<Omit<SafetyWalkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SafetyWalkEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['SafetyWalk']>> }>;
  SafetyWalkEdge: ResolverTypeWrapper<Omit<SafetyWalkEdge, 'node'> & { node?: Maybe<ResolversTypes['SafetyWalk']> }>;
  SafetyMeasureConnection: ResolverTypeWrapper<Omit<SafetyMeasureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SafetyMeasureEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['SafetyMeasure']>> }>;
  SafetyMeasureEdge: ResolverTypeWrapper<Omit<SafetyMeasureEdge, 'node'> & { node?: Maybe<ResolversTypes['SafetyMeasure']> }>;
  RestorationConnection: ResolverTypeWrapper<Omit<RestorationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RestorationEdge']>, nodes: ReadonlyArray<Maybe<ResolversTypes['Restoration']>> }>;
  RestorationEdge: ResolverTypeWrapper<Omit<RestorationEdge, 'node'> & { node?: Maybe<ResolversTypes['Restoration']> }>;
  SafetySurveyConnection: ResolverTypeWrapper<Omit<SafetySurveyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SafetySurveyEdge']>, nodes: ReadonlyArray<ResolversTypes['SafetySurvey']> }>;
  SafetySurveyEdge: ResolverTypeWrapper<Omit<SafetySurveyEdge, 'node'> & { node: ResolversTypes['SafetySurvey'] }>;
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
  PersonUrban: PersonUrbanMapper;
  AreaUrban: AreaUrbanMapper;
  HousingOrganisation: HousingOrganisationMapper;
  CitizenReport: CitizenReportMapper;
  ReportQuarter: ReportQuarterMapper;
  ReportCounts: ReportCounts;
  SafetyWalk: SafetyWalkMapper;
  SafetyMeasure: SafetyMeasureMapper;
  Restoration: RestorationMapper;
  SafetySurvey: SafetySurveyMapper;
  AreaConnection: Omit<AreaConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AreaEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Area']> };
  AreaEdge: Omit<AreaEdge, 'node'> & { node: ResolversParentTypes['Area'] };
  HousingOrganisationConnection: Omit<HousingOrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['HousingOrganisationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['HousingOrganisation']> };
  HousingOrganisationEdge: Omit<HousingOrganisationEdge, 'node'> & { node: ResolversParentTypes['HousingOrganisation'] };
  CitizenReportConnection: Omit<CitizenReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CitizenReportEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['CitizenReport']>> };
  CitizenReportEdge: Omit<CitizenReportEdge, 'node'> & { node?: Maybe<ResolversParentTypes['CitizenReport']> };
  ReportQuarterConnection: Omit<ReportQuarterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReportQuarterEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReportQuarter']> };
  ReportQuarterEdge: Omit<ReportQuarterEdge, 'node'> & { node: ResolversParentTypes['ReportQuarter'] };
  SafetyWalkConnection: Omit<SafetyWalkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SafetyWalkEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['SafetyWalk']>> };
  SafetyWalkEdge: Omit<SafetyWalkEdge, 'node'> & { node?: Maybe<ResolversParentTypes['SafetyWalk']> };
  SafetyMeasureConnection: Omit<SafetyMeasureConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SafetyMeasureEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['SafetyMeasure']>> };
  SafetyMeasureEdge: Omit<SafetyMeasureEdge, 'node'> & { node?: Maybe<ResolversParentTypes['SafetyMeasure']> };
  RestorationConnection: Omit<RestorationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RestorationEdge']>, nodes: ReadonlyArray<Maybe<ResolversParentTypes['Restoration']>> };
  RestorationEdge: Omit<RestorationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Restoration']> };
  SafetySurveyConnection: Omit<SafetySurveyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SafetySurveyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SafetySurvey']> };
  SafetySurveyEdge: Omit<SafetySurveyEdge, 'node'> & { node: ResolversParentTypes['SafetySurvey'] };
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
  areas?: Resolver<Maybe<ResolversTypes['AreaConnection']>, ParentType, ContextType, Partial<QueryAreasArgs>>;
  housingOrganisations?: Resolver<Maybe<ResolversTypes['HousingOrganisationConnection']>, ParentType, ContextType, Partial<QueryHousingOrganisationsArgs>>;
  heldBackUrban?: Resolver<Maybe<ResolversTypes['HeldBackConnection']>, ParentType, ContextType, Partial<QueryHeldBackUrbanArgs>>;
  controlSamplesUrban?: Resolver<Maybe<ResolversTypes['ControlSampleConnection']>, ParentType, ContextType, Partial<QueryControlSamplesUrbanArgs>>;
  controlSampleUrban?: Resolver<Maybe<ResolversTypes['ControlSampleEntryConnection']>, ParentType, ContextType, RequireFields<QueryControlSampleUrbanArgs, 'id'>>;
};

export type PersonResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessLog?: Resolver<Maybe<ResolversTypes['PersonAccessLog']>, ParentType, ContextType>;
  urban?: Resolver<Maybe<ResolversTypes['PersonUrban']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area'], FederationReferenceType extends FederationReferenceTypes['Area'] = FederationReferenceTypes['Area']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Area']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  urban?: Resolver<Maybe<ResolversTypes['AreaUrban']>, ParentType, ContextType>;
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

export type PersonUrbanResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonUrban'] = ResolversParentTypes['PersonUrban']> = {
  keepsPersonalData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AreaUrbanResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaUrban'] = ResolversParentTypes['AreaUrban']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AreaKind'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  boundary?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  households?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  tenure?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  housingOrganisation?: Resolver<Maybe<ResolversTypes['HousingOrganisation']>, ParentType, ContextType>;
  areas?: Resolver<Maybe<ResolversTypes['AreaConnection']>, ParentType, ContextType, Partial<AreaUrbanAreasArgs>>;
  reports?: Resolver<Maybe<ResolversTypes['CitizenReportConnection']>, ParentType, ContextType, Partial<AreaUrbanReportsArgs>>;
  reportsByQuarter?: Resolver<Maybe<ResolversTypes['ReportQuarterConnection']>, ParentType, ContextType, Partial<AreaUrbanReportsByQuarterArgs>>;
  safetyWalks?: Resolver<Maybe<ResolversTypes['SafetyWalkConnection']>, ParentType, ContextType, Partial<AreaUrbanSafetyWalksArgs>>;
  safetyMeasures?: Resolver<Maybe<ResolversTypes['SafetyMeasureConnection']>, ParentType, ContextType, Partial<AreaUrbanSafetyMeasuresArgs>>;
  restorations?: Resolver<Maybe<ResolversTypes['RestorationConnection']>, ParentType, ContextType, Partial<AreaUrbanRestorationsArgs>>;
  surveys?: Resolver<Maybe<ResolversTypes['SafetySurveyConnection']>, ParentType, ContextType, Partial<AreaUrbanSurveysArgs>>;
};

export type HousingOrganisationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['HousingOrganisation'] = ResolversParentTypes['HousingOrganisation']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  areas?: Resolver<Maybe<ResolversTypes['AreaConnection']>, ParentType, ContextType, Partial<HousingOrganisationAreasArgs>>;
};

export type CitizenReportResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CitizenReport'] = ResolversParentTypes['CitizenReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReportKind'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['ReportOrigin'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportStatus'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReportQuarterResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportQuarter'] = ResolversParentTypes['ReportQuarter']> = {
  quarter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromCitizens?: Resolver<ResolversTypes['ReportCounts'], ParentType, ContextType>;
  fromPatrols?: Resolver<ResolversTypes['ReportCounts'], ParentType, ContextType>;
};

export type ReportCountsResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportCounts'] = ResolversParentTypes['ReportCounts']> = {
  graffiti?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  vandalism?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  fire?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  lighting?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  waste?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  noise?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type SafetyWalkResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetyWalk'] = ResolversParentTypes['SafetyWalk']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  timeOfDay?: Resolver<ResolversTypes['WalkTime'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SafetyMeasureResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetyMeasure'] = ResolversParentTypes['SafetyMeasure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SafetyMeasureKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
};

export type RestorationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Restoration'] = ResolversParentTypes['Restoration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['RestoredThing'], ParentType, ContextType>;
  incidentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  restoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hoursToRestore?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
};

export type SafetySurveyResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetySurvey'] = ResolversParentTypes['SafetySurvey']> = {
  year?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  respondents?: Resolver<Maybe<ResolversTypes['NonNegativeInt']>, ParentType, ContextType>;
  feelingSafePercent?: Resolver<Maybe<ResolversTypes['NonNegativeFloat']>, ParentType, ContextType>;
};

export type AreaConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaConnection'] = ResolversParentTypes['AreaConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AreaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AreaEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AreaEdge'] = ResolversParentTypes['AreaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
};

export type HousingOrganisationConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['HousingOrganisationConnection'] = ResolversParentTypes['HousingOrganisationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HousingOrganisationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HousingOrganisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HousingOrganisationEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['HousingOrganisationEdge'] = ResolversParentTypes['HousingOrganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HousingOrganisation'], ParentType, ContextType>;
};

export type CitizenReportConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CitizenReportConnection'] = ResolversParentTypes['CitizenReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CitizenReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['CitizenReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CitizenReportEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['CitizenReportEdge'] = ResolversParentTypes['CitizenReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CitizenReport']>, ParentType, ContextType>;
};

export type ReportQuarterConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportQuarterConnection'] = ResolversParentTypes['ReportQuarterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportQuarterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReportQuarter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReportQuarterEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['ReportQuarterEdge'] = ResolversParentTypes['ReportQuarterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReportQuarter'], ParentType, ContextType>;
};

export type SafetyWalkConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetyWalkConnection'] = ResolversParentTypes['SafetyWalkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SafetyWalkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SafetyWalk']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafetyWalkEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetyWalkEdge'] = ResolversParentTypes['SafetyWalkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SafetyWalk']>, ParentType, ContextType>;
};

export type SafetyMeasureConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetyMeasureConnection'] = ResolversParentTypes['SafetyMeasureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SafetyMeasureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SafetyMeasure']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafetyMeasureEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetyMeasureEdge'] = ResolversParentTypes['SafetyMeasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SafetyMeasure']>, ParentType, ContextType>;
};

export type RestorationConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['RestorationConnection'] = ResolversParentTypes['RestorationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RestorationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Restoration']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RestorationEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['RestorationEdge'] = ResolversParentTypes['RestorationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Restoration']>, ParentType, ContextType>;
};

export type SafetySurveyConnectionResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetySurveyConnection'] = ResolversParentTypes['SafetySurveyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SafetySurveyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SafetySurvey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SafetySurveyEdgeResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['SafetySurveyEdge'] = ResolversParentTypes['SafetySurveyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SafetySurvey'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  withholdUrbanRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationWithholdUrbanRowArgs, 'rowId' | 'reason'>>;
  releaseUrbanRow?: Resolver<Maybe<ResolversTypes['WithheldRow']>, ParentType, ContextType, RequireFields<MutationReleaseUrbanRowArgs, 'rowId'>>;
  holdBackUrban?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationHoldBackUrbanArgs, 'input'>>;
  liftHoldBackUrban?: Resolver<Maybe<ResolversTypes['HeldBack']>, ParentType, ContextType, RequireFields<MutationLiftHoldBackUrbanArgs, 'id'>>;
  giveVerdictUrban?: Resolver<Maybe<ResolversTypes['GivenVerdict']>, ParentType, ContextType, RequireFields<MutationGiveVerdictUrbanArgs, 'input'>>;
};

export type AccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['AccessLog'] = ResolversParentTypes['AccessLog']> = {
  urban?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<AccessLogUrbanArgs>>;
};

export type PersonAccessLogResolvers<ContextType = RequestContext<Loaders>, ParentType extends ResolversParentTypes['PersonAccessLog'] = ResolversParentTypes['PersonAccessLog']> = {
  urban?: Resolver<Maybe<ResolversTypes['OwnLogConnection']>, ParentType, ContextType, Partial<PersonAccessLogUrbanArgs>>;
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
  PersonUrban?: PersonUrbanResolvers<ContextType>;
  AreaUrban?: AreaUrbanResolvers<ContextType>;
  HousingOrganisation?: HousingOrganisationResolvers<ContextType>;
  CitizenReport?: CitizenReportResolvers<ContextType>;
  ReportQuarter?: ReportQuarterResolvers<ContextType>;
  ReportCounts?: ReportCountsResolvers<ContextType>;
  SafetyWalk?: SafetyWalkResolvers<ContextType>;
  SafetyMeasure?: SafetyMeasureResolvers<ContextType>;
  Restoration?: RestorationResolvers<ContextType>;
  SafetySurvey?: SafetySurveyResolvers<ContextType>;
  AreaConnection?: AreaConnectionResolvers<ContextType>;
  AreaEdge?: AreaEdgeResolvers<ContextType>;
  HousingOrganisationConnection?: HousingOrganisationConnectionResolvers<ContextType>;
  HousingOrganisationEdge?: HousingOrganisationEdgeResolvers<ContextType>;
  CitizenReportConnection?: CitizenReportConnectionResolvers<ContextType>;
  CitizenReportEdge?: CitizenReportEdgeResolvers<ContextType>;
  ReportQuarterConnection?: ReportQuarterConnectionResolvers<ContextType>;
  ReportQuarterEdge?: ReportQuarterEdgeResolvers<ContextType>;
  SafetyWalkConnection?: SafetyWalkConnectionResolvers<ContextType>;
  SafetyWalkEdge?: SafetyWalkEdgeResolvers<ContextType>;
  SafetyMeasureConnection?: SafetyMeasureConnectionResolvers<ContextType>;
  SafetyMeasureEdge?: SafetyMeasureEdgeResolvers<ContextType>;
  RestorationConnection?: RestorationConnectionResolvers<ContextType>;
  RestorationEdge?: RestorationEdgeResolvers<ContextType>;
  SafetySurveyConnection?: SafetySurveyConnectionResolvers<ContextType>;
  SafetySurveyEdge?: SafetySurveyEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AccessLog?: AccessLogResolvers<ContextType>;
  PersonAccessLog?: PersonAccessLogResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext<Loaders>> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
  data?: DataDirectiveResolver<any, any, ContextType>;
};
