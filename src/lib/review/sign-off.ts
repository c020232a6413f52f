/** The lines at the foot of each dilemma: who found it fit to teach. */
import { escape } from '../core/html.ts';

export const signOff = (what: string): string => `<div class="sign" role="group" aria-label="Sign-off for ${escape(what)}">
<p><span class="box"></span> Fit to teach as it stands <span class="box"></span> With the changes noted <span class="box"></span> Not yet</p>
<p>Name and role <span class="rule"></span> Date <span class="rule short"></span> Signature <span class="rule"></span></p>
<p>Notes</p>${lines(3)}
</div>`;

/** Room to write. */
export const lines = (number: number): string => `<div class="lines">${'<div></div>'.repeat(number)}</div>`;
