const longest = 500;
const inside = 'http://inside.invalid';

/** Where a browser goes after signing in: a path of this site, or its first page. Never another site. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > longest || !isPath(asked)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, inside);
  const path = pathname + search + hash;
  return origin === inside && isPath(path) ? path : '/';
}

/** Begins with one slash alone: with two, another site would follow. */
const isPath = (text: string): boolean => /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(text);
