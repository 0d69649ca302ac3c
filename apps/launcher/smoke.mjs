export async function smoke() {
  throw new Error('not yet');
}
