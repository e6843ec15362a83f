import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { recordMarkdown } from './record-markdown.ts';
import { recordOfProcessing } from './record-of-processing.ts';

const WHO = { controller: 'Prøvekøbing Kommune', dataProtectionOfficer: 'dpo@example.dk' };
const shared = readFileSync(join(import.meta.dirname, '../schema/shared.graphql'), 'utf8');
const EMPTY = Object.fromEntries(DEPARTMENTS.map((name) => [name, 'scalar Empty'])) as Record<Department, string>;

const record = (schools: string) => recordOfProcessing({ shared, own: { ...EMPTY, schools } }, WHO);

describe('the record of processing', () => {
  const PUPIL = `
    "A pupil | of ours (elev)."
    type Pupil
      @access(roles: [DEPARTMENT, CITIZEN], basis: [OWN_DUTY, OWN_DATA])
      @data(category: ORDINARY, retention: "P3Y", table: "pupil", from: "closed_on") {
      "The name (navn)." name: String
      "How they are (helbred)." health: String @access(roles: [DEPARTMENT], basis: [OWN_DUTY]) @data(category: SENSITIVE)
    }
    "A page (side)."
    type PupilConnection @access(roles: [DEPARTMENT], basis: [OWN_DUTY]) @data(category: ORDINARY, retention: "NONE") {
      "Rows (rækker)." nodes: [Pupil]
    }
    "A school (skole)."
    type School @access(roles: [DIRECTOR], basis: [OPEN]) @data(category: NOT_PERSONAL, retention: "UNLIMITED") {
      "Its name (navn)." name: String
    }`;

  test('has each kind of data about persons with its categories, recipients, basis and period, and nothing else', () => {
    expect(record(PUPIL).departments[0]).toMatchObject({
      department: 'schools',
      kinds: [
        {
          type: 'Pupil',
          description: 'A pupil | of ours (elev).',
          categories: ['ORDINARY', 'SENSITIVE'],
          bases: ['OWN_DUTY', 'OWN_DATA'],
          roles: ['DEPARTMENT', 'CITIZEN'],
          recipients: 'Read on OWN_DUTY by DEPARTMENT; on OWN_DATA by CITIZEN.',
          kept: 'Kept for 3 years from the day it was closed.',
          retention: 'P3Y',
        },
      ],
    });
  });

  test('names the controller, the legal bases, and what the categories mean', () => {
    const { controller, dataProtectionOfficer, legalBases, categories } = record(PUPIL);
    expect({ controller, dataProtectionOfficer }).toEqual(WHO);
    expect(legalBases.map(({ basis }) => basis)).toEqual(
      'SSP PSP KSP EXIT CONSENT EARLY_HELP CHILD_PROTECTION VITAL_INTEREST OWN_DUTY CORRESPONDENCE OWN_DATA OVERSIGHT'.split(
        ' ',
      ),
    );
    expect(categories.map(({ category }) => category)).toEqual(['ORDINARY', 'SENSITIVE']);
    for (const { meaning } of categories) expect(meaning).toMatch(/GDPR art\. \d/);
  });

  test('as Markdown has a row a kind, whatever stands in its texts, and says where there is no personal data', () => {
    const text = recordMarkdown(record(PUPIL));
    expect(text).toContain('| `Pupil` | A pupil \\| of ours (elev). | `ORDINARY`, `SENSITIVE` |');
    expect(text.match(/No personal data/g)).toHaveLength(4);
    expect(text).not.toMatch(/School\b.*name|undefined|null/);
  });

  test('is the same each time', () => {
    expect(JSON.stringify(record(PUPIL))).toBe(JSON.stringify(record(PUPIL)));
    expect(JSON.stringify(record(PUPIL))).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
});
