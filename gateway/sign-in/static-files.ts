import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

export interface StaticFile {
  readonly type: string;
  readonly content: string;
}

/**
 * Files that pages load. Their addresses carry a hash of their content, so browsers keep them for good and a new version is a new
 * address. The set is fixed when it is made; each file is compressed once, when first asked for.
 */
export class StaticFiles {
  readonly #urls = new Map<string, string>();
  readonly #files = new Map<string, StaticFile & { compressed: Promise<Buffer<ArrayBuffer>> | null }>();

  constructor(files: Readonly<Record<string, StaticFile>>) {
    for (const [name, file] of Object.entries(files)) {
      const url = `/static/${createHash('sha256').update(file.content).digest('hex').slice(0, 16)}/${name}`;
      this.#urls.set(name, url);
      this.#files.set(url, { ...file, compressed: null });
    }
  }

  /** The address of a file. @throws when there is none of this name, which is a fault of ours. */
  url(name: string): string {
    const url = this.#urls.get(name);
    if (url === undefined) throw new Error(`There is no static file ${name}.`);
    return url;
  }

  /** The answer to a request for a path, or null when no file is there. */
  async respond(path: string, request: Pick<Request, 'headers'>): Promise<Response | null> {
    const file = this.#files.get(path);
    if (file === undefined) return null;
    const headers = new Headers({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': file.type,
      'cross-origin-resource-policy': 'same-origin',
      // For workers, which take their policy from the file that they are.
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    });
    if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(file.content, { headers });
    file.compressed ??= compress(file.content) as Promise<Buffer<ArrayBuffer>>;
    headers.set('content-encoding', 'gzip');
    return new Response(await file.compressed, { headers });
  }
}
