/** As a browser that opens a link: follows redirects one by one, keeps the first site's cookie, and answers the page on which it ends there. */
export async function browse(link: string): Promise<string> {
  const { origin } = new URL(link);
  let [place, cookie] = [new URL(link), ''];
  for (let step = 0; step < 6; step += 1) {
    const headers = cookie && place.origin === origin ? { cookie } : {};
    const answer = await fetch(place, { redirect: 'manual', headers });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${place.pathname} answered ${answer.status} and led nowhere`);
    place = new URL(next, place);
    if (place.origin === origin && !place.pathname.startsWith('/api/')) return `${place.pathname}${place.search}`;
  }
  throw new Error(`still on the way at ${place.pathname}`);
}
