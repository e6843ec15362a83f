import { type Column, SkipRow } from '@samspil/kit/import/column.ts';
import { constantColumn } from '@samspil/kit/import/columns/constant-column.ts';
import { lookupColumn } from '@samspil/kit/import/columns/lookup-column.ts';
import { statbankCountColumn } from '@samspil/kit/import/columns/statbank-count-column.ts';
import { textColumn } from '@samspil/kit/import/columns/text-column.ts';
import { defineImport } from '@samspil/kit/import/define-import.ts';
import { readQuarter } from '@samspil/kit/import/wide-table.ts';
import { MUNICIPALITY_CODES } from './municipality-codes.ts';

const byName = lookupColumn('REGION', MUNICIPALITY_CODES, {
  unknown: 'refuse',
  description: 'the name of a municipality',
});

/** Rows of the table that are about no municipality are skipped and counted; an unknown name is refused, since it may be a slip. */
const region: Column<string> = {
  ...byName,
  parse(text, context) {
    if (/^(region |province |all denmark$|unknown municipality$)/i.test(text)) throw new SkipRow();
    return byName.parse(text, context);
  },
};

/**
 * Statistics Denmark's table STRAF11 (reported offences) as downloaded in English: REGION, TYPE OF OFFENCE, one column a quarter. In English only:
 * the names of offences are a part of the key, and a Danish download would bring each figure in a second time under another name.
 */
export const straf11 = defineImport({
  name: 'straf11',
  table: 'crime_statistic',
  columns: {
    area_code: region,
    offence: textColumn('TYPE OF OFFENCE', { max: 100 }),
    source: constantColumn('Danmarks Statistik, STRAF11 (CC BY 4.0)'),
  },
  key: ['area_code', 'quarter', 'offence'],
  wide: {
    headerColumns: { quarter: 'text' },
    readHeader(header) {
      const read = readQuarter(header);
      return read === null ? null : { quarter: `${read.year}Q${read.quarter}` };
    },
    cell: { name: 'count', column: statbankCountColumn('skip') },
  },
});
