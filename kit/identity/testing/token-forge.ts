import { type CraftedToken, craftedTokens } from './crafted-tokens.ts';
import { type Claims, createTokenPress } from './token-press.ts';

/** Makes tokens, good and bad, of a home's development issuer, with its own private key. */
export interface TokenForge {
  /** Signs with the issuer's key; `claims` and `header` replace what a caseworker's good token has, and undefined leaves it out. */
  sign(claims?: Claims, header?: Claims): Promise<string>;
  /** Every bad token that is made of a good one with these claims. */
  crafted(claims?: Claims): Promise<readonly CraftedToken[]>;
  /** Those that reach a server as they are, by what is wrong with them, as the value of an Authorization header; undefined is none. */
  bad(claims?: Claims): Promise<readonly (readonly [wrong: string, authorization: string | undefined])[]>;
}

/** @param home a state folder in which the issuer has signed before. */
export async function createTokenForge(home: string): Promise<TokenForge> {
  const press = await createTokenPress(home);
  return {
    sign: async (claims, header) => press.sign(press.header(header), press.claims(claims)),
    crafted: async (claims) => await craftedTokens(press, claims),
    bad: async (claims) =>
      (await craftedTokens(press, claims))
        .filter(({ overHttp }) => overHttp)
        .map(({ wrong, authorization }) => [wrong, authorization] as const),
  };
}
