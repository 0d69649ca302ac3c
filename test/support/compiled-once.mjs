import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** Each file of code as it was last compiled here, by its name. */
const compiled = new Map();

/** Jest asks for every module anew in every file of tests. The text is the same nearly always, and V8 need not read it again. */
vm.compileFunction = (code, parameters, { filename, parsingContext }) => {
  const known = compiled.get(filename);
  const script = known?.code === code ? known.script : scriptOf(code, { parameters, filename });
  compiled.set(filename, { code, script });
  return script.runInContext(parsingContext);
};

/** A script belongs to no context, so that each file of tests makes its own functions of it. Lines and columns stay as they are. */
function scriptOf(code, { parameters, filename }) {
  const opening = `(function (${parameters.join()}) {`;
  return new vm.Script(`${opening}${code}\n})`, { filename, columnOffset: -opening.length });
}

/** Jest's own environment: here is only where each of its processes can be reached before the first module is loaded. */
export default TestEnvironment;
