import type { Role } from '../identity/reader.ts';
import type { AccessBasis } from './basis.ts';

/** What the schema asks of whoever reads a field (`@access`). */
export interface Requirement {
  readonly roles: ReadonlySet<Role>;
  readonly bases: ReadonlySet<AccessBasis>;
  /** Whether it is personal data: anything that is not OPEN. */
  readonly personal: boolean;
}
