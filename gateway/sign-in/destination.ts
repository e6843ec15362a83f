/** Where sign-in may lead: pages of ours, by name. Anything else is the start page, so nobody can be sent elsewhere. */
const DESTINATIONS = ['/', '/graphql'] as const;

export type Destination = (typeof DESTINATIONS)[number];

export function destination(to: string | null | undefined): Destination {
  return DESTINATIONS.find((one) => one === to) ?? '/';
}
