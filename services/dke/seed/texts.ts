import type { concern, incident, sign } from '../tables.ts';

// Short, neutral, invented: nothing in them points at a person or a real place.

/** The kinds of concern that are about persons. */
type ConcernKind = Exclude<typeof concern.$inferSelect.kind, 'UNEASE'>;

export const CONCERN_TEXTS: Readonly<Record<ConcernKind, readonly string[]>> = {
  RISK_BEHAVIOUR: [
    'Ses ofte ude sent om aftenen på hverdage.',
    'Mindre tyveri, som er talt igennem med forældrene.',
    'Færdes på steder, hvor der er uro.',
  ],
  SUBSTANCES: [
    'Virker påvirket ved flere lejligheder.',
    'Omtaler selv et dagligt forbrug af hash.',
    'Fundet med en mindre mængde hash.',
  ],
  VIOLENCE: ['Slagsmål i et frikvarter.', 'Har truet en jævnaldrende.', 'Konflikt, der endte i skub og slag.'],
  COMPANY: [
    'Ny omgangskreds, som er ældre.',
    'Ses med en gruppe, der tidligere har skabt uro.',
    'Har trukket sig fra sine gamle venner.',
  ],
  ONLINE: [
    'Deling af krænkende billeder i en gruppechat.',
    'Trusler skrevet på et socialt medie.',
    'Tilbud om ulovlige ydelser modtaget på nettet.',
  ],
  EXPOSED: [
    'Presses til at opbevare ting for andre.',
    'Har fået frataget tøj og telefon.',
    'Presses til at betale en gæld.',
  ],
};

export const REFERRAL_PURPOSES = {
  SCHOOLS: ['Plan for fremmøde og fast kontaktlærer', 'Afklaring af uddannelsesvalg'],
  SOCIAL: ['Vurdering af behov for støtte til familien', 'Samtaleforløb om rusmidler', 'Fast kontaktperson'],
  URBAN: ['Afklaring af bolig', 'Plads i virksomhedspraktik'],
  ASSOCIATIONS: ['Fritidspas og følgeskab til en forening', 'Fritidsjob gennem det lokale erhvervsliv'],
} as const;

export const DECLINED_REASONS = [
  'Borgeren er ikke i målgruppen.',
  'Der er allerede et forløb i gang.',
  'Borgeren ønsker ikke forløbet.',
] as const;

export const PLAN_TITLES = {
  YOUTH: ['Tilbage i skole og fritid', 'Ny hverdag og nye fællesskaber', 'Stabilt fremmøde og fast fritidsaktivitet'],
  ADULT: ['Vej til job og egen bolig', 'Hverdag uden kriminalitet', 'Uddannelse, økonomi og netværk'],
  EXIT: ['Ud af det kriminelle miljø', 'Exit: bolig, beskæftigelse og nyt netværk'],
} as const;

export const GOAL_TEXTS = {
  YOUTH: [
    'Højst 5 % ulovligt fravær i et kvartal',
    'Fast fritidsaktivitet hver uge i tre måneder',
    'Fritidsjob i mindst to måneder',
    'Ingen nye bekymringer i seks måneder',
    'Møde hver anden uge med kontaktpersonen',
  ],
  ADULT: [
    'I job eller uddannelse i mindst tre måneder',
    'Aftale om afvikling af gæld',
    'Egen bolig',
    'Ingen nye sigtelser i seks måneder',
    'Gennemført behandling for rusmidler',
  ],
} as const;

export const REACTIVE_GOALS = {
  SCHOOLS: [
    'Fremmøde på mindst 90 % i otte uger',
    'Fast voksenkontakt på skolen i et halvår',
    'Nyt valgfag og plan for afgangsprøven',
  ],
  SOCIAL: [
    'Familiemøder hver måned i et halvt år',
    'Kontaktperson ti timer om måneden',
    'Gennemført samtaleforløb om rusmidler',
  ],
  URBAN: ['Plads i virksomhedspraktik inden otte uger', 'Aftale om bolig og økonomi', 'Job i mindst 15 timer om ugen'],
  ASSOCIATIONS: ['Fast fritidsaktivitet i tre måneder', 'Fritidsjob i mindst to måneder'],
  DKE: [
    'Otte samtaler med kontaktpersonen i DKE',
    'Aftale mellem parterne holdt i tre måneder',
    'Ingen nye bekymringer i fire måneder',
  ],
} as const;

export const OPERATIVE_GOALS = [
  'Kontakt på gaden mindst hver uge i to måneder',
  'Samtale i hjemmet inden tre dage',
  'Følgeskab til aktivitet fire gange',
  'Telefonisk kontakt dagligt i to uger',
] as const;

export const PROACTIVE_GOALS = {
  SCHOOLS: ['Alle 7. klasser har haft forløb om valg og konsekvenser', 'Fravær over 10 % følges op inden fem dage'],
  URBAN: [
    'Belysning og udsyn forbedret, tryghed målt før og efter',
    'Halvt så mange anmeldelser om hærværk efter et år',
    'Beboermøde hvert kvartal',
  ],
  ASSOCIATIONS: ['Tyve nye unge i foreninger på et år', 'Åben hal fredag aften hele skoleåret'],
  DKE: ['Synlighed i området to aftener om ugen i et halvt år', 'Dialog med beboere efter hændelser inden tre dage'],
} as const;

export const INCIDENT_TEXTS: Readonly<Record<typeof incident.$inferSelect.kind, readonly string[]>> = {
  FIRE: ['Brand i container', 'Brand i skur', 'Bil sat i brand'],
  VIOLENCE: ['Slagsmål mellem to grupper', 'Overfald på åben gade'],
  THREATS: ['Trusler mod ansatte', 'Trusler mod beboere'],
  VANDALISM: ['Knuste ruder', 'Graffiti på facader', 'Ødelagte bænke og lamper'],
  DISTURBANCE: ['Fyrværkeri brugt mod personer', 'Larmende kørsel på stierne', 'Støjende samling sent om aftenen'],
  WEAPONS: ['Kniv fundet i buskads', 'Våben set ved sammenstimling'],
  ROBBERY: ['Røveri mod forbipasserende', 'Røveri mod butik'],
};

export const SIGN_STATEMENTS: Readonly<Record<typeof sign.$inferSelect.kind, string>> = {
  FIRES: 'Flere mindre brande på kort tid.',
  VANDALISM: 'Mere hærværk end sædvanligt for årstiden.',
  DRUG_TRADE: 'Tegn på handel med rusmidler ved et fast sted.',
  UNEASE: 'Beboere melder om utryghed om aftenen.',
  OUTSIDE_GROUPS: 'Grupper udefra samles jævnligt i området.',
  BURGLARY: 'Ophobning af indbrud i kældre og skure.',
};

export const SIGN_EVIDENCE: Readonly<Record<typeof sign.$inferSelect.kind, readonly string[]>> = {
  FIRES: ['Brandvæsenets udrykninger til området', 'Viceværtens logbog over brændte affaldsspande'],
  VANDALISM: ['Boligorganisationens opgørelse over udbedringer', 'Borgeranmeldelser om graffiti'],
  DRUG_TRADE: ['Gentagne fund af emballage ved områdevandring', 'Enslydende meldinger fra tre institutioner'],
  UNEASE: ['Tryghedsmåling i bebyggelsen', 'Beboermødets referat'],
  OUTSIDE_GROUPS: ['Medarbejderes iagttagelser ved fire aftenrunder', 'Melding fra den lokale klub'],
  BURGLARY: ['Boligorganisationens opgørelse over opbrudte låse', 'Borgeranmeldelser om indbrud i kældre'],
};

/** The functions of those who confirm a sign; never a name. */
export const CONFIRMING_FUNCTIONS = [
  'Koordinator for den proaktive indsats',
  'Leder af DKE',
  'Vagthavende medarbejder i DKE',
] as const;
