/**
 * Finds what an import names. Ours name the file that the compiler makes: `./town.js` is `town.ts` here.
 * Not by `moduleNameMapper`: Jest forgets what that answers, and looks for the same file some thousand times.
 */
module.exports = (request, options) =>
  options.defaultResolver(isOurs(request, options) ? request.slice(0, -'.js'.length) : request, options);

const isOurs = (request, { basedir }) =>
  /^\.{1,2}\/.*\.js$/.test(request) && !basedir.includes('node_modules');
