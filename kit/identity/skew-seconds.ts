/** How far the clocks of issuer and hub may be apart: a token is taken so long before its beginning and after its end. */
export const SKEW_SECONDS = 60;
