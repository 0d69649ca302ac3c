import { z } from 'zod';

/** The number of an entry, or of a line: as far as the store counts. */
export const Counted = z.coerce.number<string>().int().min(0).max(2_147_483_647);

/** What every list may be asked with. */
export const pageQuery = {
  cursor: z
    .string()
    .exactOptional()
    .meta({ description: 'The `next` of the page before, with the same filters.' }),
  limit: z.coerce
    .number<string>()
    .int()
    .min(1)
    .max(200)
    .exactOptional()
    .meta({ description: 'Rows of a page.' }),
};

/** A page of a list, and what to ask with for the next one. */
export const pageOf = <T extends z.ZodType>(row: T, id: string) =>
  z
    .strictObject({
      rows: z.array(row),
      next: z
        .string()
        .nullable()
        .meta({ description: 'The cursor of the next page; none when this is the last.' }),
    })
    .meta({ id });

interface PageAsked {
  cursor?: string;
  limit?: number;
}

/** What of a query says which page, and what of it says which rows. */
export function apart<Query extends PageAsked>(
  query: Query,
): { page: PageAsked; filters: Omit<Query, keyof PageAsked> } {
  const { cursor, limit, ...filters } = query;
  const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
  return { page, filters };
}
