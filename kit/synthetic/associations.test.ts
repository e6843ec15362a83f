import { expect, test } from '@jest/globals';
import { createAssociations } from './associations.ts';

test('no number passes the check of a CVR number', () => {
  for (const { number } of createAssociations(218)) {
    expect(number).toMatch(/^\d{8}$/);
    const sum = [2, 7, 6, 5, 4, 3, 2, 1].reduce(
      (total, weight, position) => total + weight * Number(number[position]),
      0,
    );
    expect(sum % 11).not.toBe(0);
  }
});

test('numbers are unlike each other, and names are unlike within a municipality', () => {
  const all = createAssociations(3);
  expect(new Set(all.map((association) => association.number)).size).toBe(450);
  for (const municipality of [0, 1, 2]) {
    const names = all
      .filter((association) => association.municipality === municipality)
      .map((association) => association.name);
    expect(new Set(names).size).toBe(150);
  }
});
