import { type Html, html } from './html.ts';
import { type Frame, layout } from './layout.ts';

/** A page that says one thing and offers the way on: for failures, and for waiting rooms. */
export function messagePage(
  frame: Frame,
  title: string,
  text: string,
  way: Html = html`<a class="button" href="/sign-in">Back to sign-in</a>`,
): Html {
  return layout(frame, {
    title: `${title} – Samspil`,
    main: html`<main><h1>${title}</h1><p class="lead">${text}</p><p class="ways">${way}</p></main>`,
  });
}

/**
 * A page that goes on to one of our own pages by itself. A browser that another site sent here leaves our `SameSite=Strict` cookie
 * out, also after a redirect; a step that begins on our own page takes it along.
 */
export function continuePage(frame: Frame, to: string): Html {
  return layout(frame, {
    title: 'Samspil',
    head: html`<meta http-equiv="refresh" content="0; url=${to}">\n`,
    main: html`<main><h1>One moment</h1><p class="ways"><a class="button" href="${to}">Continue</a></p></main>`,
  });
}
