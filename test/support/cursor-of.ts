import type { Department } from '@samspil/kit/departments.ts';
import { createCursorSeal } from '@samspil/kit/subgraph/cursor-seal.ts';

/** A cursor as a department would make it, for whatever place. */
export function cursorOf(ownerUrl: string, department: Department, order: string, id: string): string {
  return createCursorSeal(ownerUrl, department).seal(JSON.stringify([order, id]));
}
