import { optional } from './column.ts';
import { booleanColumn } from './columns/boolean-column.ts';
import { cprChangeReasonColumn, cprColumn } from './columns/cpr-column.ts';
import { textColumn } from './columns/text-column.ts';
import { defineImport, type ImportDefinition } from './define-import.ts';

const former = ['Tidligere CPR', 'Tidligere CPR-nummer', 'Tidligere id'] as const;
const cpr = ['CPR', 'CPR-nummer', 'Personnummer'] as const;
const ended = optional(booleanColumn(['Ophørt', 'Slettet']), false);

/** CPR numbers that changed, or that came late for a person who was known by a random id: all rows follow to the new one. */
const cprChanges = defineImport({
  name: 'cpr-changes',
  table: 'samspil.person_alias',
  routine: 'samspil.change_persons',
  columns: {
    alias_id: cprColumn(former),
    person_id: cprColumn(['Nyt CPR', 'Nyt CPR-nummer']),
    reason: cprChangeReasonColumn(former),
  },
  key: ['alias_id'],
  checks: [{ column: 'person_id', holds: (row) => row.alias_id !== row.person_id, reason: 'is the former one' }],
  constraints: {
    person_alias_circle: {
      column: 'person_id',
      reason: 'leads back to the former one: the two are one person already',
    },
    person_alias_other: { column: 'alias_id', reason: 'leads to another person already' },
    person_alias_contradiction: {
      column: 'person_id',
      reason: 'has rows in {table} that contradict those of the former one: mend the rows first',
    },
    person_alias_tie: {
      column: 'person_id',
      reason: 'is tied to the former one in {table}: those two are not one person',
    },
  },
});

/** Which person a member of staff is. Read for the conflict of interest and for nothing else. */
const staffPersons = defineImport({
  name: 'staff-persons',
  table: 'samspil.staff_person',
  routine: 'samspil.name_staff',
  columns: { subject: textColumn(['Bruger', 'Subject'], { max: 255 }), person_id: cprColumn(cpr), ended },
  key: ['subject'],
});

/** Family ties. Read for the conflict of interest and for nothing else. */
const kinship = defineImport({
  name: 'kinship',
  table: 'samspil.kinship',
  routine: 'samspil.tie_kin',
  columns: { person_id: cprColumn(cpr), kin_id: cprColumn(['Pårørende CPR', 'Pårørende']), ended },
  key: ['person_id', 'kin_id'],
  checks: [{ column: 'kin_id', holds: (row) => row.person_id !== row.kin_id, reason: 'is the person themselves' }],
});

/** Persons whose name and address are protected. */
const shielded = defineImport({
  name: 'shielded',
  table: 'samspil.shielded',
  routine: 'samspil.shield_persons',
  columns: { person_id: cprColumn(cpr), ended },
  key: ['person_id'],
});

/** The imports that every department offers beside its own exports. */
export const kitImports: readonly ImportDefinition[] = [cprChanges, staffPersons, kinship, shielded];
