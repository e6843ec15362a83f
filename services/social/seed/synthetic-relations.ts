import { addDays, ageOn } from '@samspil/kit/dates.ts';
import { HISTORY_END } from '@samspil/kit/synthetic/calendar.ts';
import type { Municipality } from '@samspil/kit/synthetic/municipality.ts';
import { syntheticHistory } from './synthetic-history.ts';

/** What another resident is to this one: the index of the other one, and the kind of tie seen from this one. */
export interface SyntheticRelation {
  readonly other: number;
  readonly kind: 'PARENT' | 'CHILD' | 'SIBLING' | 'GUARDIAN' | 'PARTNER' | 'NETWORK';
}

/**
 * The ties of a resident that stand in case files: within families in which a child under 18 has a case, that is the child, its
 * parents, and brothers and sisters. Whoever is named here names this one too, so each tie is there from both sides.
 */
export function syntheticRelations(municipality: Municipality, index: number): readonly SyntheticRelation[] {
  const parents = municipality.parentsOf(index);
  const children = municipality.childrenOf(index);
  const siblings = municipality.siblingsOf(index);
  const found = new Map<number, SyntheticRelation>();
  const add = (other: number, kind: SyntheticRelation['kind']) => {
    if (other !== index && !found.has(other)) found.set(other, { other, kind });
  };
  for (const child of [index, ...children, ...siblings]) {
    if (!isChildInCase(municipality, child)) continue;
    const family = [child, ...municipality.parentsOf(child), ...municipality.siblingsOf(child)];
    for (const other of family) {
      if (parents.includes(other)) add(other, 'PARENT');
      else if (children.includes(other)) add(other, 'CHILD');
      else if (siblings.includes(other)) add(other, 'SIBLING');
      else if (municipality.parentsOf(child).includes(index) && municipality.parentsOf(child).includes(other)) {
        add(other, livesWith(municipality, index, other) ? 'PARTNER' : 'NETWORK');
      }
    }
  }
  return [...found.values()];
}

/** For one child in case: an adult of the neighbourhood who is close to it, in a few files; one in six of them has custody of the child. */
export function syntheticContact(municipality: Municipality, index: number): SyntheticRelation | null {
  if (!isChildInCase(municipality, index)) return null;
  const random = municipality.random('social.contact', index);
  const { estate } = municipality.person(index);
  if (estate === null || !random.chance(0.18)) return null;
  const kind = random.chance(1 / 6) ? 'GUARDIAN' : 'NETWORK';
  const kin = [
    index,
    ...municipality.householdOf(index),
    ...municipality.parentsOf(index),
    ...municipality.siblingsOf(index),
  ];
  for (let attempt = 0; attempt < 20; attempt++) {
    const other = estate.firstPerson + random.integer(0, estate.population - 1);
    const age = ageOn(municipality.person(other).birthDate, HISTORY_END);
    if (age >= 25 && age < 80 && !kin.includes(other)) return { other, kind };
  }
  return null;
}

function isChildInCase(municipality: Municipality, index: number): boolean {
  const adulthood = addDays(HISTORY_END, -6_574);
  return (
    municipality.person(index).birthDate > adulthood &&
    syntheticHistory(municipality, index).cases.some((one) => one.closedOn === null)
  );
}

function livesWith(municipality: Municipality, one: number, other: number): boolean {
  return municipality.householdNumber(one) === municipality.householdNumber(other);
}
