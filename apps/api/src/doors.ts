/** What the parts of the API are given from outside. */
export const modeToken = Symbol('mode');
export const temporalToken = Symbol('temporal');
export const logToken = Symbol('log');
