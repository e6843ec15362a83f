/** Whether a grant is bad for no more than that it does not count yet, and will count before so many seconds have gone by. */
export function beginsWithin(grant: string, seconds: number): boolean {
  try {
    const { iat } = JSON.parse(Buffer.from(grant.split('.')[1] ?? '', 'base64url').toString()) as { iat?: unknown };
    const now = Date.now() / 1_000;
    return typeof iat === 'number' && iat > now && iat < now + seconds;
  } catch {
    return false;
  }
}
