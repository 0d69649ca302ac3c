/** Words of the trade that come from the process itself, in Spanish. What is not here (names, numbers) stays as it is. */
const terms: Readonly<Record<string, string>> = {
  // parties and roles
  utility: 'empresa',
  customer: 'cliente',
  contractor: 'contratista',
  authority: 'autoridad',
  'third party': 'tercero',
  weather: 'clima',
  storm: 'tormenta',
  'project associate': 'asociado de proyectos',
  supervisor: 'supervisión',
  manager: 'gerencia',
  'senior project manager': 'gerente de proyectos sénior',
  'right-of-way agent': 'agente de servidumbres',
  'permit desk': 'mesa de permisos',
  'joint use desk': 'mesa de uso conjunto',
  'materials desk': 'mesa de materiales',
  'construction scheduler': 'programación de obras',
  inspector: 'inspección',
  engineering: 'ingeniería',
  'credit desk': 'mesa de crédito',
};

/** `permit is late`: the stage is a word of its own. */
const forms: readonly [RegExp, (word: string) => string][] = [
  [/^(.+) is due soon$/, (stage) => `${inSpanish(stage)}: vence pronto`],
  [/^(.+) is late$/, (stage) => `${inSpanish(stage)}: atrasada`],
  [/^(.+) can be reported$/, (stage) => `${inSpanish(stage)}: se puede reportar`],
  [/^(.+) keeps failing$/, (effect) => `${inSpanish(effect)}: sigue fallando`],
  [/^every (.+) finished$/, (one) => `terminado: ${inSpanish(one)}`],
];

export function inSpanish(word: string): string {
  const known = terms[word];
  if (known !== undefined) return known;
  for (const [form, say] of forms) {
    const [, part] = form.exec(word) ?? [];
    if (part !== undefined) return say(part);
  }
  return word;
}
