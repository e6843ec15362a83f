import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;

/** What a department has beside its part of Person and Area. */
const OWN_ROOTS: Partial<Record<Department, { fields: string; types: string }>> = {
  schools: {
    fields: 'schools(first: Int = 3): SchoolList',
    types: `type SchoolList { nodes: [School!]! }
            type School { name: String! area: Area pupils: [Person!]! }`,
  },
  dke: {
    fields: 'cases: [Case!]  busy: [Case]',
    types: `type Case { number: Int! subject: Person! area: Area kind: CaseKind }
            enum CaseKind { OPEN CLOSED }
            type Mutation { raiseConcern(area: String!): Concern }
            type Concern { id: ID! area: Area! }`,
  },
};

/** The SDL of one toy department: the shape of the real ones (shareable stubs, one field a department), with toy fields below. */
export function toySdl(department: Department): string {
  const Name = department.charAt(0).toUpperCase() + department.slice(1);
  const own = OWN_ROOTS[department];
  return `${LINK}
    type Query { person(id: ID!): Person @shareable  area(code: String!): Area @shareable  ${own?.fields ?? ''} }
    type Person @key(fields: "id") { id: ID! ${department}: Person${Name} }
    type Area @key(fields: "code") { code: String! ${department}: Area${Name} }
    type Person${Name} { asker: String! note: String notes(first: Int = 2): [String!]! secret: String }
    type Area${Name} { asker: String! note: String }
    ${own?.types ?? ''}`;
}

/** The toy departments' supergraph. */
export function toySupergraph(sdlOf: (department: Department) => string = toySdl): string {
  const composed = composeServices(
    DEPARTMENTS.map((name) => ({ name, typeDefs: parse(sdlOf(name)), url: `http://${name}.invalid/graphql` })),
  );
  if (composed.supergraphSdl === undefined)
    throw new Error(JSON.stringify(composed.errors?.map((error) => error.message)));
  return composed.supergraphSdl;
}
