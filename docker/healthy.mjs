// Ends with 0 when that page answers that all is well. For health checks: the image has no curl.
const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
