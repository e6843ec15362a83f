import type { Destination } from './destination.ts';
import type { Frame } from './layout.ts';

/** A way to sign in: answers for `/sign-in` and what lies below, or gives null when there is nothing at a path. */
export interface SignIn {
  respond(request: Request, frame: Frame, to: Destination): Promise<Response | null>;
}
