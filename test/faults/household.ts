/** What a household that is behind has been through: kept by whoever posts it, for the day of reckoning. */
export interface Household {
  account: string;
  billed: number;
  paid: { payment: string; amount: number }[];
  returned: Set<string>;
}

export const aHousehold = (account: string): Household => ({
  account,
  billed: 0,
  paid: [],
  returned: new Set(),
});

/** What came in and stayed. */
export const keptOf = ({ paid, returned }: Household): number =>
  paid.filter(({ payment }) => !returned.has(payment)).reduce((sum, { amount }) => sum + amount, 0);
