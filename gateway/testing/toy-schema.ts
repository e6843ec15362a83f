import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;

/** What a department has beside its part of what all have; `person` are more fields of its view of a person. */
const OWN: Partial<Record<Department, { query?: string; person?: string; types: string }>> = {
  schools: {
    query: 'schools(first: Int = 3): SchoolList',
    person: 'enrolments: Enrolments',
    types: `type SchoolList { nodes: [School!]! }
            type School { name: String! area: Area pupils: [Person!]! }
            type Enrolments { nodes: [Enrolment]!  edges: [EnrolmentEdge!]! }
            type EnrolmentEdge { node: Enrolment }
            type Enrolment { school: String! grade: Int }
            type Mutation { withholdRow(rowId: ID!, reason: String!): Withholding }
            type Withholding { rowId: ID! reason: String! }`,
  },
  social: {
    person: 'relations: Relations',
    types: `type Relations { nodes: [Relation!]! }
            type Relation { kind: String! person: Person }`,
  },
  dke: {
    query: 'cases: [Case!]  busy: [Case]',
    types: `type Case { number: Int! subject: Person! area: Area kind: CaseKind }
            enum CaseKind { OPEN CLOSED }
            type Mutation {
              raiseConcern(area: String!): Concern
              openAccess(input: OpenAccessInput!): OpenAccess
              addParty(case: Int!, person: ID!): Party
              closeCase(case: Int!): Case!
            }
            type Concern { id: ID! area: Area! }
            type Party { person: Person  persons: [Person]!  case: Case }
            enum Basis { SSP CONSENT EXIT }
            input Scope { days: Int = 7  basis: Basis }
            input OpenAccessInput { caseId: ID!  persons: [ID!]!  basis: Basis!  reason: String = "none"  scopes: [Scope!] }
            type OpenAccess { grant: Grant  refusals: [Refusal!]! }
            type Grant { token: String!  basis: Basis!  bases: [Basis!]!  persons: [ID!]!  days: [Int]  reason: String }
            type Refusal { check: String!  basis: Basis }`,
  },
};

/**
 * The SDL of one toy department: the shape of the real ones with toy fields below. `person`, `area`, `me` and `accessLog` are
 * stubs that all answer; below them, and below the stub `Person.accessLog`, stands one field a department. AccessLog and
 * PersonAccessLog have no key.
 */
export function toySdl(department: Department): string {
  const Name = department.charAt(0).toUpperCase() + department.slice(1);
  const own = OWN[department];
  return `${LINK}
    type Query {
      person(id: ID!): Person @shareable  area(code: String!): Area @shareable
      me: Person @shareable  accessLog: AccessLog @shareable
      ${own?.query ?? ''}
    }
    type Person @key(fields: "id") { id: ID!  accessLog: PersonAccessLog @shareable  ${department}: Person${Name} }
    type Area @key(fields: "code") { code: String! ${department}: Area${Name} }
    type Person${Name} { asker: String! grant: String note: String notes(first: Int = 2): [String!]! secret: String ${own?.person ?? ''} }
    type Area${Name} { asker: String! note: String }
    type AccessLog { ${department}(first: Int = 2): Log }
    type PersonAccessLog { ${department}(first: Int = 2): Log }
    type Log @shareable { nodes: [LogEntry!]! }
    type LogEntry @shareable { what: String! who: String }
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
