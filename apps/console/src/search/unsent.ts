import type { LocationRewrite } from '@tanstack/react-router';

/** What of a question may be about people. */
const names = ['text', 'assignee', 'inHandOf', 'counselor'];

/** Words that are looked for, and names, stand behind the # of an address, which no browser sends: servers, and what stands before them, keep addresses. */
export const unsent: LocationRewrite = {
  input: ({ url }) => {
    const behind = new URLSearchParams(url.hash.slice(1));
    const held = names.filter((name) => behind.has(name));
    if (held.length === 0) return url;
    url.hash = '';
    for (const name of held) url.searchParams.set(name, behind.get(name) ?? '');
    return url;
  },
  output: ({ url }) => {
    const held = names.filter((name) => url.searchParams.has(name));
    if (held.length === 0) return url;
    const behind = new URLSearchParams(held.map((name) => [name, url.searchParams.get(name) ?? '']));
    for (const name of held) url.searchParams.delete(name);
    url.hash = behind.toString();
    return url;
  },
};
