import type { DepartmentRecord, RecordOfProcessing } from './record-of-processing.ts';

/** The record of processing as a Markdown document. */
export function recordMarkdown(record: RecordOfProcessing): string {
  return `# Record of processing activities (fortegnelse, GDPR art. 30)

Made from the schemas by \`npm run register\`. The legal bases await approval by the municipality's jurist (docs/legal-bases.md).

- Controller (dataansvarlig): ${record.controller}
- Data protection officer (databeskyttelsesrådgiver): ${record.dataProtectionOfficer}
- Transfers (overførsler): ${record.transfers}
- Security (sikkerhed): ${record.security}

${record.departments.map(departmentMarkdown).join('\n')}
## Categories of data (kategorier)

${table(
  ['category', 'what it is'],
  record.categories.map(({ category, meaning }) => [`\`${category}\``, meaning]),
)}
## Legal bases (hjemler)

${table(
  ['basis', 'law', 'conditions checked'],
  record.legalBases.map(({ basis, law, conditions }) => [`\`${basis}\``, law, conditions]),
)}`;
}

function departmentMarkdown({ department, name, purpose, persons, kinds }: DepartmentRecord): string {
  return `## ${name}

- Service: \`${department}\`
- Purpose (formål): ${purpose}
- Persons (registrerede): ${persons}

${
  kinds.length === 0
    ? 'No personal data (ingen personoplysninger).\n'
    : table(
        ['data', 'what', 'category', 'recipients and basis', 'kept'],
        kinds.map((kind) => [
          `\`${kind.type}\``,
          kind.description,
          kind.categories.map((category) => `\`${category}\``).join(', '),
          kind.recipients,
          kind.kept,
        ]),
      )
}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return `${line(header)}|${header.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}
