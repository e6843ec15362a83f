/** How a dwelling is held: by a non-profit housing organisation (almen bolig) or by its owner. */
export type Tenure = 'ALMEN' | 'OWNER';

export interface PlannedEstate {
  readonly name: string;
  readonly tenure: Tenure;
  /** Dwellings in a municipality of 27,500 people. */
  readonly dwellings: number;
}

/**
 * The plan of one municipality: three districts with 58 residential areas (Albertslund has 58) and about 12,600 dwellings, 61 % of them
 * almene (as in Albertslund; trap.lex.dk). The names are invented and belong to no estate of Albertslund, so that invented events cannot
 * stick to a real place.
 */
export const AREA_PLAN: readonly { readonly name: string; readonly estates: readonly PlannedEstate[] }[] = [
  {
    name: 'Nordlyngen',
    estates: estates(`
      Tidselvangen A 600, Ravnstokken A 440, Kobberlunden A 380, Sivhusene A 310, Tranebærhaven A 265, Vindharpen A 215, Lyngspurven A 180,
      Mosekrogen A 120, Skovmærkehaven A 62, Bævervænget O 300, Egernkrattet O 260, Dueurtvænget O 230, Hvidtjørnshøjen O 188,
      Slåenhegnet O 160, Kvædehaven O 138, Bregnedalen O 124, Kaprifolielunden O 104, Rønnebærhaven O 78, Svalebakken O 44`),
  },
  {
    name: 'Midtbroen',
    estates: estates(`
      Stæreparken A 640, Teglovnen A 520, Pilefløjten A 420, Mølleaksen A 360, Klokkeblomsten A 300, Gråpilen A 240, Vandtårnshusene A 205,
      Smedekrogen A 165, Bødkerstræderne A 128, Lindeterrasserne A 96, Garverhaven A 58, Ahornsløjfen O 315, Hasselkrogen O 250,
      Syrenbuen O 215, Nøddelunden O 175, Spindervænget O 147, Perlegræsset O 128, Jordbærvangen O 110, Kornblomsthaven O 82, Grævlingestien O 40`),
  },
  {
    name: 'Sydvangen',
    estates: estates(`
      Havrevangen A 540, Rugskellet A 400, Bomuldsgræsset A 324, Katteøjet A 268, Solsortehusene A 212, Viberenden A 148, Hyrdetasken A 90,
      Timianbakken O 340, Mjødurtengen O 275, Vejbredvænget O 240, Sankthansurten O 204, Ulvefodsvænget O 168, Guldstjernen O 144,
      Harekærvænget O 128, Regnspovelunden O 106, Kamillehegnet O 84, Kløverskellet O 62, Takshaven O 45, Pimpinellestien O 30`),
  },
];

/** Small places inside estates where things tend to happen: number of the district, number of the estate within it, name. */
export const HOTSPOT_PLAN: readonly { readonly district: number; readonly estate: number; readonly name: string }[] = [
  { district: 1, estate: 1, name: 'Pladsen i Tidselvangen' },
  { district: 1, estate: 4, name: 'Tunnelen ved Sivhusene' },
  { district: 1, estate: 7, name: 'Legepladsen i Lyngspurven' },
  { district: 2, estate: 1, name: 'Butikstorvet i Stæreparken' },
  { district: 2, estate: 2, name: 'P-kælderen i Teglovnen' },
  { district: 2, estate: 5, name: 'Boldburet i Klokkeblomsten' },
  { district: 3, estate: 1, name: 'Broen ved Havrevangen' },
  { district: 3, estate: 3, name: 'Containerpladsen i Bomuldsgræsset' },
];

function estates(text: string): PlannedEstate[] {
  return text.split(',').map((entry) => {
    const [name = '', tenure, dwellings] = entry.trim().split(' ');
    return { name, tenure: tenure === 'A' ? 'ALMEN' : 'OWNER', dwellings: Number(dwellings) };
  });
}
