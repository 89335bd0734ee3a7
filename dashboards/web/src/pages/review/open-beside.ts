/**
 * Opens an archived page in a window on the right half of the screen; on a phone it is a new tab. A window of its own and not
 * a frame of this page: the archived page comes from outside, and its answer forbids being framed (X-Frame-Options DENY); no
 * one then has to loosen the policy of the page that holds the session. `noopener` cuts the way back.
 */
export function openBeside(href: string): void {
  const width = Math.round(screen.availWidth / 2);
  const place = `left=${screen.availWidth - width},top=0,width=${width},height=${screen.availHeight}`;
  window.open(href, '_blank', `noopener,noreferrer,popup,${place}`);
}
