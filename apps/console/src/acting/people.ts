import type { Person } from './acting-as';

/** Somebody for each role of the demo town. */
export const people: readonly Person[] = [
  { name: 'M. Alvarado', role: 'project associate' },
  { name: 'S. Whitehorse', role: 'project associate' },
  { name: 'J. Tallman', role: 'project associate' },
  { name: 'D. Okonkwo', role: 'supervisor' },
  { name: 'R. Castellano', role: 'senior project manager' },
  { name: 'L. Benally', role: 'right-of-way agent' },
  { name: 'P. Sandoval', role: 'permit desk' },
  { name: 'K. Nakai', role: 'joint use desk' },
  { name: 'T. Ferris', role: 'materials desk' },
  { name: 'B. Holloway', role: 'construction scheduler' },
  { name: 'V. Ochoa', role: 'inspector' },
  { name: 'E. Reyes', role: 'manager' },
];
