const LARGEST = 4_096;

/** The fields of one of our forms, or null when the body is no form, of unknown length, or larger than ours ever are. */
export async function readForm(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? '';
  const length = request.headers.get('content-length');
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null;
  if (length === null || !/^\d+$/.test(length) || Number(length) > LARGEST) return null;
  return new URLSearchParams(await request.text());
}
