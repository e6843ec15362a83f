import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import type { TokenRequest } from '@samspil/kit/identity/development-issuer.ts';
import { DEVELOPMENT_UNITS } from '@samspil/kit/identity/development-units.ts';
import type { Role } from '@samspil/kit/identity/reader.ts';
import type { Destination } from './destination.ts';
import { type Html, html } from './html.ts';
import { type Frame, layout } from './layout.ts';

const DEPARTMENT_NAMES: Readonly<Record<Department, string>> = {
  schools: 'Schools',
  social: 'Social services',
  urban: 'Urban development',
  associations: 'Associations',
  dke: 'DKE',
};

const CHOICES: readonly { role: Exclude<Role, 'DEPARTMENT'>; name: string; danish: string; text: string }[] = [
  {
    role: 'CASEWORKER',
    name: 'Caseworker',
    danish: 'medarbejder i DKE',
    text: 'works on cases and sees persons and areas',
  },
  { role: 'LEAD', name: 'Lead', danish: 'leder af DKE', text: 'leads the caseworkers and reviews what they do' },
  { role: 'ANALYST', name: 'Analyst', danish: 'analytiker', text: 'asks about areas, never about a person' },
  { role: 'DIRECTOR', name: 'Director', danish: 'direktion', text: 'reads figures and reports' },
  {
    role: 'AUDITOR',
    name: 'Auditor',
    danish: 'revisor',
    text: 'checks who saw what, and sees nothing else of persons',
  },
  {
    role: 'CITIZEN',
    name: 'Citizen',
    danish: 'borger',
    text: 'sees their own data',
  },
];

/** The sign-in of the development issuer: one button a role. */
export function roleChooser(frame: Frame, to: Destination, reason: string | null): Html {
  const main = html`<main>
<h1>Sign in for trying out</h1>
<p class="lead">No identity provider is set up, so you choose who you are. Set <code>OIDC_ISSUER</code> to sign in with a real one.</p>
${reason === null ? null : html`<p class="note" role="status">${reason}</p>`}
<form method="post" action="/sign-in">
<input type="hidden" name="to" value="${to}">
<div class="choices">
${CHOICES.map(({ role, name, danish, text }) => html`<button name="as" value="${role.toLowerCase()}"><b>${name}</b> <i lang="da">${danish}</i><span>${text}</span></button>\n`)}</div>
<h2>Department staff</h2>
<div class="choices">
${DEPARTMENTS.map((department) => html`<button name="as" value="department:${department}"><b>${DEPARTMENT_NAMES[department]}</b><span>works in this department, in the unit ${DEVELOPMENT_UNITS[department]}${department === 'dke' ? ', on no cases: sees areas alone' : ''}</span></button>\n`)}</div>
</form>
</main>`;
  return layout(frame, { title: 'Sign in – Samspil', main });
}

/**
 * What a button stands for, or null for anything else.
 *
 * @param examplePerson whom the citizen is; empty when the hub knows no invented person, and then the citizen is nobody in particular.
 */
export function chosenRole(value: string | null, examplePerson: string): TokenRequest | null {
  const choice = CHOICES.find(({ role }) => role.toLowerCase() === value);
  if (choice?.role === 'CITIZEN' && examplePerson !== '') return { role: 'CITIZEN', person: examplePerson };
  if (choice !== undefined) return { role: choice.role };
  const department = DEPARTMENTS.find((one) => `department:${one}` === value);
  return department === undefined ? null : { role: 'DEPARTMENT', department };
}
