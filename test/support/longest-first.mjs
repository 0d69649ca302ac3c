import InTurn from '@jest/test-sequencer';

/** Projects whose files take minutes come before those whose files take seconds, so that at the end no long one runs alone. */
const projects = ['faults', 'browser', 'conformance', 'workflows', 'store', 'e2e'];

export default class LongestFirst extends InTurn {
  sort(tests) {
    const place = ({ context }) => projects.indexOf(context.config.displayName?.name);
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
