import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Where the system's own words are said. The console has no phrases of its own: it has words. */
const sources = ['apps/api/src', 'libs', 'workflows'];

/** Every phrase that the sources say, with `{1}` where something is filled in. */
export function phrasesSaid(): string[] {
  const found = new Set<string>();
  for (const file of files('/phrase.js'))
    visit(file, (node) => phraseIn(node).forEach((one) => found.add(one)));
  return [...found].sort();
}

/** Faults that a form finds and that are no phrases: nobody could read them in another language. */
export function faultsUnsaid(): string[] {
  const found: string[] = [];
  for (const file of files("from 'zod'"))
    visit(file, (node) => {
      if (isText(node) && isFault.test(node.getText().slice(1)) && isMessage(node))
        found.push(`${file.fileName}: ${node.getText()}`);
    });
  return found;
}

const isFault = /^(must|is|has|have|are|names|needs|cannot|may|do|does) /;
/** What operators put right, and see in English alone: settings, and the values of rule books. */
const ofOperators = /environment|libs\/domain\/src\/rules\//;

const isText = (node: ts.Node): boolean => ts.isStringLiteral(node) || ts.isTemplateExpression(node);
const isMessage = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) ||
  (ts.isPropertyAssignment(node.parent) && ['error', 'message'].includes(node.parent.name.getText()));

function files(importing: string): ts.SourceFile[] {
  return sources
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => !ofOperators.test(path) || importing === '/phrase.js')
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => text.includes(importing))
    .map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function phraseIn(node: ts.Node): string[] {
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'phrase') return [];
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  const { head, templateSpans } = template;
  return [head.text + templateSpans.map(({ literal }, index) => `{${index + 1}}${literal.text}`).join('')];
}
