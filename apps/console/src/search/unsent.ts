import type { LocationRewrite } from '@tanstack/react-router';

/** What of a question may be about people. */
const name = 'text';

/** Words that are looked for stand behind the # of an address, which no browser sends: servers, and what stands before them, keep addresses. */
export const unsent: LocationRewrite = {
  input: ({ url }) => {
    const words = new URLSearchParams(url.hash.slice(1)).get(name);
    if (words === null) return url;
    url.hash = '';
    url.searchParams.set(name, words);
    return url;
  },
  output: ({ url }) => {
    const words = url.searchParams.get(name);
    if (words === null) return url;
    url.searchParams.delete(name);
    url.hash = new URLSearchParams({ [name]: words }).toString();
    return url;
  },
};
