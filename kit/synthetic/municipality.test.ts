import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { ageOn } from '../dates.ts';
import { HISTORY_END } from './calendar.ts';
import { createMunicipality, type Municipality } from './municipality.ts';

const personIdKey = Buffer.alloc(32, 7);

function municipalityOf(people: number, seed = 'samspil'): Municipality {
  return createMunicipality({ people, seed, personIdKey });
}

function fingerprint(municipality: Municipality, count: number): string {
  const hash = createHash('sha256');
  for (let index = 0; index < count; index++) {
    const { estate, ...person } = municipality.person(index);
    hash.update(
      JSON.stringify([
        person,
        estate?.code,
        municipality.personId(index),
        municipality.parentsOf(index),
        municipality.adversity(index),
      ]),
    );
    hash.update(
      JSON.stringify(municipality.enrolmentsOf(index).map((stay) => [stay.school.code, stay.from, stay.until])),
    );
  }
  return hash.digest('hex');
}

// Changes whenever a draw of the generator does: then every department's rows change too, so change it knowingly.
const FIRST_THOUSAND = 'e49a612d4d8db239fe8e0411baf1af44023c8f69c3966d18e421f7f914b2f769';

describe('determinism', () => {
  test('the first 1,000 persons are the same for ever', () => {
    expect(fingerprint(municipalityOf(27_500), 1_000)).toBe(FIRST_THOUSAND);
  });

  test('another process makes the same persons, in whatever order it asks for them', async () => {
    const script = `
      import { createMunicipality } from ${JSON.stringify(new URL('./municipality.ts', import.meta.url).href)};
      const municipality = createMunicipality({ people: 27_500, seed: 'samspil', personIdKey: Buffer.alloc(32, 7) });
      const indices = [27_499, 28_000, 3, 14_000, 2, 27_498];
      console.log(JSON.stringify(indices.map((index) => [municipality.person(index), municipality.personId(index), municipality.adversity(index)])));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
    });
    const municipality = municipalityOf(27_500);
    const own = [2, 3, 14_000, 27_498, 27_499, 28_000].map((index) => [
      municipality.person(index),
      municipality.personId(index),
      municipality.adversity(index),
    ]);
    const theirs: unknown[] = JSON.parse(stdout);
    expect([4, 2, 3, 5, 0, 1].map((at) => theirs[at])).toEqual(own);
  });

  test('another seed makes other persons, and another key other ids of the same persons', () => {
    const [first, second] = [municipalityOf(1_000), municipalityOf(1_000, 'another')];
    expect(fingerprint(first, 50)).not.toBe(fingerprint(second, 50));
    const otherKey = createMunicipality({ people: 1_000, seed: 'samspil', personIdKey: Buffer.alloc(32, 8) });
    expect(otherKey.person(5)).toEqual(first.person(5));
    expect(otherKey.personId(5)).not.toBe(first.personId(5));
  });
});

describe('a municipality of 27,500', () => {
  const municipality = municipalityOf(27_500);

  test('has 58 residential areas in three districts, and 12,600 dwellings of which 61 % are almene', () => {
    const kinds = municipality.areas.map((area) => area.kind);
    expect(
      ['MUNICIPALITY', 'DISTRICT', 'ESTATE', 'HOTSPOT'].map((kind) => kinds.filter((each) => each === kind).length),
    ).toEqual([1, 3, 58, 8]);
    const dwellings = (estates: typeof municipality.estates) =>
      estates.reduce((sum, estate) => sum + estate.dwellings, 0);
    expect(Math.abs(dwellings(municipality.estates) - 12_600)).toBeLessThan(100);
    const share =
      dwellings(municipality.estates.filter((estate) => estate.tenure === 'ALMEN')) / dwellings(municipality.estates);
    expect(Math.abs(share - 0.61)).toBeLessThan(0.03);
  });

  test('has eight schools and 150 associations, 32 of them sports clubs', () => {
    expect(municipality.schools).toHaveLength(8);
    expect(municipality.associations).toHaveLength(150);
    expect(municipality.associations.filter((association) => association.kind === 'SPORT')).toHaveLength(32);
    for (const place of [...municipality.schools, ...municipality.associations])
      expect(municipality.area(place.area).kind).toBe('ESTATE');
  });

  test('bears no name of a real estate, quarter or school of Albertslund', () => {
    const real =
      /hedemark|galgebak|hyldespj|blokland|læheg|rådhussø|kanalen|nøglen|oksen|løven|hjulet|kastanj|bjørnen|fisken|lærken|fosgård|vegavæ|tranehus|blommeg|bispehus|damgård|risby|hersted|robinie|lange eng|egebo|egelund|lille skole|brøndager|vestskov/i;
    const invented = [...municipality.areas.slice(1), ...municipality.schools, ...municipality.associations].map(
      (place) => place.name,
    );
    expect(invented.filter((name) => real.test(name) || /albertslund/i.test(name))).toEqual([]);
  });

  test('has the age pyramid of Albertslund', () => {
    const ages = Array.from(municipality.everyone(), (index) =>
      ageOn(municipality.person(index).birthDate, HISTORY_END),
    );
    const share = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length / ages.length;
    const mean = ages.reduce((sum, age) => sum + age, 0) / ages.length;
    expect(mean).toBeGreaterThan(38.5);
    expect(mean).toBeLessThan(41);
    expect(share(0, 18)).toBeGreaterThan(0.2);
    expect(share(0, 18)).toBeLessThan(0.24);
    expect(share(65, 120)).toBeGreaterThan(0.16);
    expect(share(65, 120)).toBeLessThan(0.21);
    // No five years stand out as no real pyramid does.
    for (let age = 0; age < 75; age += 5)
      expect([age, share(age, age + 5) > 0.03 && share(age, age + 5) < 0.085]).toEqual([age, true]);
  });

  test('shows in persons exactly the residents and households that its areas say', () => {
    for (const estate of municipality.estates) {
      const people = Array.from(municipality.peopleOf(estate), (index) => municipality.person(index));
      expect(people).toHaveLength(estate.population);
      expect(people.every((person) => person.estate === estate)).toBe(true);
      expect(new Set(people.map((person) => person.household)).size).toBe(estate.households);
    }
  });

  test('gives adversity to few, and to households rather than to names or sexes', () => {
    const values = Array.from(municipality.everyone(), (index) => municipality.adversity(index));
    const share = (from: number) => values.filter((value) => value >= from).length / values.length;
    expect(share(0.0001)).toBeLessThan(0.2);
    expect(share(0.5)).toBeLessThan(0.06);
    expect(share(0.8)).toBeGreaterThan(0.002);
    const mean = (sex: string) => {
      const own = values.filter((_, index) => municipality.person(index).sex === sex);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    expect(mean('MALE') / mean('FEMALE')).toBeCloseTo(1, 0);
  });
});

describe('other sizes', () => {
  test.each([1, 7, 58, 500, 3_000, 41_000])('%d people fit into whole households, and populations add up', (people) => {
    const municipality = municipalityOf(people);
    expect(municipality.estates.reduce((sum, estate) => sum + estate.population, 0)).toBe(people);
    const households = new Set(Array.from(municipality.everyone(), (index) => municipality.person(index).household));
    expect(households.size).toBe(municipality.estates.reduce((sum, estate) => sum + estate.households, 0));
  });

  test('more people make more municipalities, not bigger areas', () => {
    const municipality = municipalityOf(6_000_000);
    expect(municipality.areas.filter((area) => area.kind === 'MUNICIPALITY')).toHaveLength(218);
    expect(municipality.schools).toHaveLength(8 * 218);
    expect(municipality.associations).toHaveLength(150 * 218);
    expect(municipality.areas[70]?.code).toBe('9001');
    const small = municipalityOf(27_500);
    expect(municipality.area('9217-2-01').population).toBeCloseTo(small.area('0165-2-01').population ?? 0, -2);
    expect(new Set(municipality.areas.map((area) => area.code)).size).toBe(municipality.areas.length);
    expect(municipality.person(5_999_999).estate?.code).toBe('9217-3-19');
  });

  test('an impossible number of people, an index that nobody has and an unknown area are errors', () => {
    for (const people of [0, 1.5, 6_000_001, Number.NaN])
      expect(() => municipalityOf(people)).toThrow('whole number from 1 to 6000000');
    const municipality = municipalityOf(100);
    for (const index of [-1, 0.5, 103]) {
      expect(() => municipality.person(index)).toThrow('Nobody has this index.');
      expect(() => municipality.personId(index)).toThrow('Nobody has this index.');
      expect(() => municipality.parentsOf(index)).toThrow('Nobody has this index.');
    }
    expect(() => municipality.area('0165-9')).toThrow('no area with this code');
  });
});
