/** Whole cents. A fraction of a cent may exist inside a rate calculation, never in a value of this type. */
export type Cents = number & { readonly unit: 'cents' };

/** Refuses fractions and amounts too large to be exact. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

/** Splits an amount into equal parts. Earlier parts carry the odd cents, so the parts always add back up. */
export function split(total: Cents, parts: number): Cents[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new RangeError(`Cannot be split into ${parts} parts`);
  const sign = total < 0 ? -1 : 1;
  const share = Math.floor(Math.abs(total) / parts);
  const oddCents = Math.abs(total) - share * parts;
  return Array.from({ length: parts }, (_, index) => cents(sign * (share + (index < oddCents ? 1 : 0))));
}

export function sum(...amounts: readonly Cents[]): Cents {
  return amounts.reduce<Cents>((total, amount) => cents(total + amount), cents(0));
}

/** As printed on a bill: `$1,234.50`, `-$3.00`. */
export function dollars(amount: Cents): string {
  const whole = Math.floor(Math.abs(amount) / 100);
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  const odd = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}$${grouped}.${odd}`;
}
