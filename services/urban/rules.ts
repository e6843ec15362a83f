const HOUR = 3_600_000;

/** Whole hours from an incident until the place was as before; null while it is not. */
export function hoursToRestore(incidentAt: Date, restoredAt: Date | null): number | null {
  return restoredAt === null ? null : Math.floor((restoredAt.getTime() - incidentAt.getTime()) / HOUR);
}
