import { z } from 'zod';
import { DEPARTMENTS, type Department } from './departments.ts';

const departmentUrl = (standardPort: number) =>
  z
    .url({ protocol: /^https?$/, error: "give the http(s) URL of the department's /graphql" })
    .default(`http://127.0.0.1:${standardPort}/graphql`);

/** Where the departments are when each has a process of its own. */
export const departmentUrls = z.object({
  SCHOOLS_URL: departmentUrl(4001),
  SOCIAL_URL: departmentUrl(4002),
  URBAN_URL: departmentUrl(4003),
  ASSOCIATIONS_URL: departmentUrl(4004),
  DKE_URL: departmentUrl(4005),
});

/** The addresses by department. */
export function urlsOf(settings: z.output<typeof departmentUrls>): Readonly<Record<Department, string>> {
  return Object.fromEntries(
    DEPARTMENTS.map((department) => [department, settings[`${upper(department)}_URL`]]),
  ) as Record<Department, string>;
}

/** `schools` as it stands in the names of variables. */
export function upper<Name extends string>(department: Name): Uppercase<Name> {
  return department.toUpperCase() as Uppercase<Name>;
}
