/** Conditions of a statement and their values, gathered one after the other. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly all: string[] = [];

  /** A condition with `?` where its value goes; none when there is no value. */
  where(condition: string, value: unknown): this {
    return value === undefined ? this : this.and(condition.replaceAll('?', this.value(value)));
  }

  and(condition: string): this {
    this.all.push(condition);
    return this;
  }

  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get text(): string {
    return this.all.length === 0 ? 'true' : this.all.join(' AND ');
  }
}
