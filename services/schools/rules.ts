/** From this much unlawful absence in a quarter the parents are warned, in percent of the school days. */
export const WARNING_PERCENT = 10;

/** From this much the school notifies the municipality (bekendtgørelse om elevers fravær i folkeskolen). */
export const NOTIFICATION_PERCENT = 15;

/** What a school has to do at a level of unlawful absence in a quarter. */
export function absenceResponse(unlawfulPercent: number): 'NONE' | 'WARNED' | 'NOTIFIED' {
  if (unlawfulPercent >= NOTIFICATION_PERCENT) return 'NOTIFIED';
  return unlawfulPercent >= WARNING_PERCENT ? 'WARNED' : 'NONE';
}
