/** The five departments, in the order in which they are listed everywhere. */
export const DEPARTMENTS = ['schools', 'social', 'urban', 'associations', 'dke'] as const;

export type Department = (typeof DEPARTMENTS)[number];

/** Whether a text names a department. */
export function isDepartment(text: string): text is Department {
  return (DEPARTMENTS as readonly string[]).includes(text);
}
