import { DefaultNamingStrategy } from 'typeorm';

/** `openedAt` in the program is `opened_at` in the database. Tables are named in full by their entities. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
