/**
 * The CPR number of nobody, a different one for each `n` from 0 to 3,999,999: born 1940-1945, when every number satisfied
 * modulus 11, and failing it.
 */
export function impossibleCpr(n: number): string {
  const serial = n % 4_000;
  const day = Math.floor(n / 4_000);
  const date = new Date(Date.UTC(1940, 0, 1 + 2 * day)).toISOString();
  const digits = `${date.slice(8, 10)}${date.slice(5, 7)}${date.slice(2, 4)}${String(serial).padStart(4, '0')}`;
  if (weigh(digits) % 11 !== 0) return digits;
  // The day after is used by no other n, and its number fails: weights 4 and 3 of the day's digits change the sum.
  const next = new Date(Date.UTC(1940, 0, 2 + 2 * day)).toISOString();
  const other = `${next.slice(8, 10)}${next.slice(5, 7)}${next.slice(2, 4)}${digits.slice(6)}`;
  if (weigh(other) % 11 === 0) throw new Error('Choose other test numbers.');
  return other;
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function weigh(digits: string): number {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);
}
