/** Filters live in the address, so that a list as one sees it can be linked to. Whatever else stands there is dropped. */
export const textsIn =
  <Name extends string>(names: readonly Name[]) =>
  (search: Record<string, unknown>): Partial<Record<Name, string>> => {
    const given = names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    });
    return Object.fromEntries(given) as Partial<Record<Name, string>>;
  };
