import { addWorkingDays, danishDay } from './working-days.ts';

/**
 * Within so many hours of receiving a notification (underretning) the municipality assesses whether the child is in danger and
 * must be helped at once: barnets lov § 136 (lov nr. 721 of 13 June 2023) and its guidance, VEJ nr. 9471 of 21 June 2024, ch. 2.
 */
export const ASSESSMENT_HOURS = 24;

/**
 * Within so many working days (hverdage) the sender gets a receipt: the rule of the former serviceloven § 155 b, carried on with
 * barnets lov §§ 133-138. Paragraph and way of counting are for the municipality's jurist to confirm (see README.md).
 */
export const RECEIPT_WORKING_DAYS = 6;

const HOUR = 3_600_000;

/** Whether a notification was assessed in time; null while it is not assessed and the time has not run out. */
export function assessedInTime(
  notification: { readonly receivedAt: Date; readonly assessedAt: Date | null },
  now: Date,
): boolean | null {
  const deadline = notification.receivedAt.getTime() + ASSESSMENT_HOURS * HOUR;
  if (notification.assessedAt !== null) return notification.assessedAt.getTime() <= deadline;
  return now.getTime() <= deadline ? null : false;
}

/** Whether the receipt was sent in time, by calendar days in Denmark; null while none is sent and the time has not run out. */
export function receiptInTime(
  notification: { readonly receivedAt: Date; readonly receiptSentOn: string | null },
  now: Date,
): boolean | null {
  const lastDay = addWorkingDays(danishDay(notification.receivedAt), RECEIPT_WORKING_DAYS);
  if (notification.receiptSentOn !== null) return notification.receiptSentOn <= lastDay;
  return danishDay(now) <= lastDay ? null : false;
}
