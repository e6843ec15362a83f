import { describe, expect, test } from '@jest/globals';
import { createRandom, createRandomSource, hashText, Sfc32 } from './random.ts';

function draws(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the generator', () => {
  // Two independent implementations: the Rust crate sfc-prng (after PractRand) and the Go package maloquacious/prng, which discards 12.
  test('gives the known answers of sfc32', () => {
    expect(new Sfc32(0, 0, 0).word()).toBe(0xfb52c520);
    const random = new Sfc32(0, 12345, 0, 12);
    expect(draws(10, () => random.word())).toEqual([
      235160590, 2967261163, 116171463, 2882324903, 362604721, 4227106926, 1933307004, 1608300071, 2256615412,
      2701957640,
    ]);
  });

  test('hashes texts to the known answers of MurmurHash3', () => {
    expect(hashText('', 0)).toBe(0);
    expect(hashText('', 1)).toBe(0x514e28b7);
    expect(hashText('aaa', 0x9747b28c)).toBe(0x283e0130);
    expect(hashText('aaaa', 0x9747b28c)).toBe(0x5a97808a);
    expect(hashText('The quick brown fox jumps over the lazy dog', 0)).toBe(0x2e4ff723);
  });

  test('gives the same draws for the same keys, whatever was drawn before', () => {
    const source = createRandomSource('seed');
    const expected = draws(
      5,
      (
        (random) => () =>
          random.next()
      )(createRandom('seed', 'schools', 7, 3)),
    );
    source('schools', 7, 3).next();
    source('other', 7, 3).next();
    expect(
      draws(
        5,
        (
          (random) => () =>
            random.next()
        )(source('schools', 7, 3)),
      ),
    ).toEqual(expected);
  });

  test('gives every key a stream of its own', () => {
    const keys: (readonly (string | number)[])[] = [
      [],
      ['a'],
      ['b'],
      ['a', 0],
      ['a', 1],
      ['a', 0, 0],
      ['a', 0, 1],
      ['a', 1, 0],
      ['a', 'b'],
      [0],
      [1],
      ['a', 'b', 1],
    ];
    const firsts = keys.map((key) => createRandom('seed', ...key).next());
    firsts.push(createRandom('another seed').next());
    expect(new Set(firsts).size).toBe(keys.length + 1);
  });

  test('shows no likeness between the streams of neighbours', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => createRandom('seed', 'neighbours', index).next());
    expect(mean(values)).toBeCloseTo(0.5, 1);
    const pairs = values.slice(1).map((value, index) => (value - 0.5) * ((values[index] ?? 0) - 0.5));
    expect(Math.abs(mean(pairs) * 12)).toBeLessThan(0.03);
  });
});

describe('the distributions', () => {
  test('integers reach both ends and nothing beyond', () => {
    const random = createRandom('seed', 'integers');
    expect([...new Set(draws(1_000, () => random.integer(-2, 2)))].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });

  test('weights are kept, and a weight of zero is never chosen', () => {
    const random = createRandom('seed', 'weights');
    const picked = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['never', 0],
        ['often', 3],
        ['seldom', 1],
      ] as const),
    );
    expect(picked).not.toContain('never');
    expect(picked.filter((item) => item === 'often').length / picked.length).toBeCloseTo(0.75, 1);
  });

  test('the normal distribution has its mean and deviation', () => {
    const random = createRandom('seed', 'normal');
    const values = draws(20_000, () => random.normal(100, 15));
    expect(Math.abs(mean(values) - 100)).toBeLessThan(0.5);
    expect(Math.abs(Math.sqrt(mean(values.map((value) => (value - 100) ** 2))) - 15)).toBeLessThan(0.5);
  });

  test.each([0, 0.2, 3, 16, 40])('Poisson counts of mean %d have that mean and that variance', (expected) => {
    const random = createRandom('seed', 'poisson', expected);
    const values = draws(20_000, () => random.poisson(expected));
    expect(Math.abs(mean(values) - expected)).toBeLessThanOrEqual(0.03 * expected);
    expect(Math.abs(mean(values.map((value) => (value - expected) ** 2)) - expected)).toBeLessThanOrEqual(
      0.06 * expected,
    );
  });

  test('choosing from nothing is an error', () => {
    expect(() => createRandom('seed').pick([])).toThrow('nothing to choose from');
    expect(() => createRandom('seed').weighted([])).toThrow('nothing to choose from');
  });
});
