/** Asked for by the worker of the bare updates alone. */
export const updatesQueue = 'bench updates';
