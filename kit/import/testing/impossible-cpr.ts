/**
 * The CPR number of nobody, a different one for each `n` from 0 to 3,999,999: born 1940-1945, when every number satisfied
 * modulus 11, and failing it.
 */
export function impossibleCpr(n: number): string {
  const serial = String(n % 4_000).padStart(4, '0');
  const place = Math.floor(n / 4_000);
  const oddDay = 1 + 2 * (place % 14);
  const month = 1 + (Math.floor(place / 14) % 12);
  const year = 40 + Math.floor(place / 168);
  const digits = (day: number) => [day, month, year].map((part) => String(part).padStart(2, '0')).join('') + serial;
  // The even day after is used by no other n. Going there adds 3 to the sum, or takes 23 off where the tens change: never 11.
  return weigh(digits(oddDay)) % 11 === 0 ? digits(oddDay + 1) : digits(oddDay);
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function weigh(digits: string): number {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0);
}
