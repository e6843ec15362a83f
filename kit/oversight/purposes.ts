import type { PersonalBasis } from '../access/basis.ts';

/** Why somebody looked, by the legal basis, in words that a citizen knows. */
const PURPOSES: Readonly<Record<PersonalBasis, string>> = {
  SSP: 'En sag, du er med i, i SSP-samarbejdet mellem skole, socialforvaltning og politi',
  PSP: 'En sag, du er med i, i PSP-samarbejdet mellem politi, socialforvaltning og psykiatri',
  KSP: 'En sag, du er med i, i KSP-samarbejdet mellem kriminalforsorg, socialforvaltning og politi',
  EXIT: 'Hjælp til at komme ud af kriminalitet, som du har givet samtykke til',
  CONSENT: 'En sag, hvor du har givet samtykke til, at oplysningerne deles',
  EARLY_HELP: 'Tidlig, forebyggende hjælp til børn og unge',
  CHILD_PROTECTION: 'Beskyttelse af børn og unge',
  VITAL_INTEREST: 'At afværge fare for nogens liv eller helbred; lederen gennemgår hvert opslag bagefter',
  OWN_DUTY: 'Forvaltningens egen opgave, for eksempel din skolegang eller din sag',
  CORRESPONDENCE: 'En henvendelse om dig mellem en forvaltning og kommunens kriminalpræventive enhed',
  OWN_DATA: 'Du har selv set dine oplysninger',
  OVERSIGHT: 'Kontrol med, hvem der har set oplysninger om dig',
};

/** The purpose of a look in plain Danish. */
export function purposeOf(basis: string | null): string {
  return basis !== null && Object.hasOwn(PURPOSES, basis) ? PURPOSES[basis as PersonalBasis] : 'En opgave i kommunen';
}
