/** The customer class of an account `a`: its own, else what its customer is. */
export const classOfAccount = `coalesce(a.customer_class,
  (SELECT u.kind FROM customers u WHERE u.number = a.customer AND u.kind IN ('business', 'public agency')), 'residential')`;
