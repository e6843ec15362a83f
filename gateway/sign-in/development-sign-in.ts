import type { DevelopmentIssuer } from '@samspil/kit/identity/development-issuer.ts';
import { isLoopback } from '@samspil/kit/identity/is-loopback.ts';
import { destination } from './destination.ts';
import { messagePage } from './message-page.ts';
import { page, seeOther } from './page-response.ts';
import type { PagesSettings } from './pages-settings.ts';
import { readForm } from './read-form.ts';
import { chosenRole, roleChooser } from './role-chooser.ts';
import type { Session } from './session.ts';
import type { SignIn } from './sign-in.ts';

export interface DevelopmentSignInOptions {
  readonly settings: PagesSettings;
  readonly issuer: DevelopmentIssuer;
  readonly session: Session;
  /** Whom the role of a citizen stands for; empty for nobody. */
  readonly examplePerson: string;
}

/** Sign-in by choosing a role, with tokens of the development issuer. */
export function developmentSignIn({ settings, issuer, session, examplePerson }: DevelopmentSignInOptions): SignIn {
  return {
    async respond(request, frame, to) {
      const url = new URL(request.url);
      if (url.pathname !== '/sign-in') return null;
      // A site whose name was made to point at this machine (DNS rebinding) must not be able to choose a role for its visitor.
      if (settings.PUBLIC_URL === undefined && !isLoopback(url)) {
        const text =
          'Roles can be chosen on the machine itself only. To allow it at another address, set PUBLIC_URL to that address.';
        return page(messagePage(frame, 'Not at this address', text), { status: 403 });
      }
      if (request.method !== 'POST') return page(roleChooser(frame, to, reasonOf(frame)));
      const form = await readForm(request);
      const chosen = chosenRole(form?.get('as') ?? null, examplePerson);
      if (form === null || chosen === null) {
        return page(roleChooser(frame, to, 'Choose one of the roles below.'), { status: 400 });
      }
      const cookie = await session.begin(request, await issuer.sign(chosen));
      return seeOther(destination(form.get('to')), { cookies: [cookie] });
    },
  };
}

function reasonOf({ visitor }: Parameters<SignIn['respond']>[1]): string | null {
  return visitor.kind === 'signed-out' ? visitor.reason : null;
}
