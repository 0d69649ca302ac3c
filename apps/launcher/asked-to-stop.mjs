const often = 500;

/** Comes true when somebody asks us to stop: by a signal, or by ending the npm that started us. */
export function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
    if (!process.env.npm_lifecycle_event) return;
    // npm hands a signal to the shell between us, which may die of it without telling us.
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || resolve('npm has ended'), often).unref();
  });
}
