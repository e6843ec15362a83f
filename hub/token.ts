import { parseArgs } from 'node:util';
import { DEPARTMENTS, isDepartment } from '@samspil/kit/departments.ts';
import { createDevelopmentIssuer, type TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { DEVELOPMENT_UNITS } from '@samspil/kit/identity/development-units.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { ROLES } from '@samspil/kit/identity/reader.ts';
import { isPersonId } from '@samspil/kit/person-id.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { runCommand, UsageError } from './run-command.ts';

await runCommand({
  usage: `Usage: npm run --silent token -- --as <role> [--department <department>] [--unit <unit>] [--person <id>]
                                  [--hours <hours>] [--subject <id>]
  roles: ${ROLES.map((role) => role.toLowerCase()).join(', ')}
  departments (with --as department only): ${DEPARTMENTS.join(', ')}
  unit: such as a school's code or a team, "none" for none; if left out, ${Object.entries(DEVELOPMENT_UNITS)
    .map(([department, unit]) => `${department} ${unit}`)
    .join(', ')}
  person: the id (UUID) of the person that the reader is, as --as citizen needs it to see their own data
  hours: more than 0, at most 24; 8 if left out`,
  async run(args) {
    const request = readRequest(args);
    const issuer = createDevelopmentIssuer(readSettings(identitySettings));
    process.stdout.write(`${await issuer.sign(request)}\n`);
  },
});

function readRequest(args: string[]): TokenRequest {
  const { as, department, unit, person, hours, subject } = parsed(args);
  if (as === undefined) throw new UsageError('Say for which role the token is: --as <role>.');
  const role = ROLES.find((candidate) => candidate.toLowerCase() === as);
  if (role === undefined) throw new UsageError('There is no such role.');
  if (role === 'DEPARTMENT' && department === undefined)
    throw new UsageError('The role department needs --department <department>.');
  if (role !== 'DEPARTMENT' && department !== undefined)
    throw new UsageError('--department is for --as department only.');
  if (department !== undefined && !isDepartment(department)) throw new UsageError('There is no such department.');
  if (unit !== undefined && (unit.trim() === '' || unit.length > 100))
    throw new UsageError('--unit takes a text of 1 to 100 characters.');
  if (person !== undefined && !isPersonId(person)) throw new UsageError('--person takes the id of a person, a UUID.');
  const life = hours === undefined ? undefined : Number(hours);
  if (life !== undefined && !(life > 0 && life <= 24))
    throw new UsageError('--hours takes a number above 0 and at most 24.');
  if (subject !== undefined && !/^\S{1,255}$/.test(subject))
    throw new UsageError('--subject takes 1 to 255 characters without spaces.');
  return {
    role,
    ...(department === undefined ? {} : { department }),
    ...(unit === undefined ? {} : { unit: unit === 'none' ? null : unit }),
    ...(person === undefined ? {} : { person }),
    ...(subject === undefined ? {} : { subject }),
    ...(life === undefined ? {} : { seconds: Math.ceil(life * 3_600) }),
  };
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { as: text, department: text, unit: text, person: text, hours: text, subject: text };
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}
