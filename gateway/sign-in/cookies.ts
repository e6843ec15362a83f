/** What a browser may store of ours in one cookie; beyond 4,096 bytes with name and attributes it is dropped without a word. */
export const LONGEST_COOKIE = 3_800;

export interface CookieOptions {
  /** Over https: `Secure`, and the prefix `__Host-`, so that no other host can plant the cookie. */
  readonly secure: boolean;
  /** Strict everywhere but where another site leads the browser back to us. */
  readonly sameSite: 'Strict' | 'Lax';
  readonly seconds: number;
}

/** The `Set-Cookie` header for a cookie that scripts cannot read. With `seconds: 0` the browser forgets it. */
export function setCookie(name: string, value: string, { secure, sameSite, seconds }: CookieOptions): string {
  const attributes = `Path=/; Max-Age=${Math.max(0, Math.floor(seconds))}; HttpOnly; SameSite=${sameSite}`;
  return `${fullName(name, secure)}=${value}; ${attributes}${secure ? '; Secure' : ''}`;
}

/** A cookie's value; nothing when it was sent twice, because one of the two was then planted by somebody else. */
export function readCookie(headers: Headers, name: string, secure: boolean): string | undefined {
  const start = `${fullName(name, secure)}=`;
  const found = (headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const trimmed = pair.trim();
    return trimmed.startsWith(start) ? [trimmed.slice(start.length)] : [];
  });
  return found.length === 1 && found[0] !== '' ? found[0] : undefined;
}

function fullName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}
