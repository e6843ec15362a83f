import { type Html, html } from './html.ts';
import { type Frame, layout } from './layout.ts';

/** The page at `/`: what this is, and the way in. */
export function landingPage(frame: Frame): Html {
  const way =
    frame.visitor.kind === 'signed-in'
      ? html`<a class="button" href="/graphql">Open the playground</a>`
      : html`<a class="button" href="/sign-in">Sign in</a> <a class="button quiet" href="/sign-in?to=/graphql">Sign in to the playground</a>`;
  const main = html`<main>
<h1>Samspil</h1>
<p class="lead">One graph over five departments of a municipality – schools, social services, urban development, associations and Den
Kriminalpræventive Enhed (DKE) – for the people who prevent crime. It shows one view of a person and one view of an area across the
departments, to those who may see it, while every department keeps its own data, its schema and its say.</p>
<p class="ways">${way}</p>
${frame.syntheticData ? html`<p class="note">This hub runs on <strong lang="da">syntetiske data</strong>. The municipality and its published crime statistics are real; people, estates, schools and associations are invented.</p>` : null}
<ul class="departments">
<li><b>Schools</b> <span lang="da">Skole</span></li>
<li><b>Social services</b> <span lang="da">Social</span></li>
<li><b>Urban development</b> <span lang="da">By og bolig</span></li>
<li><b>Associations</b> <span lang="da">Foreninger</span></li>
<li><b>DKE</b> <span lang="da">Kriminalpræventiv enhed</span></li>
</ul>
<p>Programs send <code>POST /graphql</code> with an access token: <code>Authorization: Bearer …</code></p>
</main>`;
  return layout(frame, { title: 'Samspil', main });
}
