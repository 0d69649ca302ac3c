/** What a gate can say is missing, and the names of its lines, in Spanish. What stands in braces is filled in. A test holds it against the table. */
const phrases: Readonly<Record<string, string>> = {
  'applicant (R14-2-203 A.1)': 'solicitante (R14-2-203 A.1)',
  premise: 'inmueble',
  'date ready for service (R14-2-203 A.1)': 'fecha en que estará listo para el servicio (R14-2-203 A.1)',
  'customer class': 'clase de cliente',
  'energy and demand requirements (R14-2-203 A.1)': 'energía y demanda que se necesitan (R14-2-203 A.1)',
  'project associate named': 'asociado nombrado',
  'site visited': 'sitio visitado',
  'preliminary sketch on file': 'croquis preliminar en el expediente',
  'as-built drawing on file': 'plano final en el expediente',
  'drawing {drawing}': 'plano {drawing}',
  'drawings present': 'planos presentes',
  'load analysis and voltage drop': 'análisis de carga y caída de tensión',
  'voltage drop of {drop} % is above {allowed} %':
    'la caída de tensión de {drop} % pasa del límite de {allowed} %',
  'voltage drop within limits': 'caída de tensión dentro del límite',
  'parcels and permits named': 'parcelas y permisos nombrados',
  'parcels that the line crosses': 'parcelas que cruza la línea',
  'permits to cross: {crossings}': 'permisos para cruzar: {crossings}',
  estimate: 'presupuesto',
  'estimate approved': 'presupuesto aprobado',
  '{stage} approved (Level 3)': '{stage}: aprobación (nivel 3)',
  'charge under the extension policy': 'cargo según la política de extensiones',
  'tariff copy given before signing (R14-2-207 A.4)':
    'copia de la tarifa entregada antes de firmar (R14-2-207 A.4)',
  'tariff copy given before signing (R14-2-207 A.4), {agreement}':
    'copia de la tarifa entregada antes de firmar (R14-2-207 A.4), {agreement}',
  'long-lead date told before signing': 'fecha del material de entrega larga avisada antes de firmar',
  'agreement signed by both (R14-2-207 A.5)': 'contrato firmado por ambos (R14-2-207 A.5)',
  'agreement signed, tariff copy given before (R14-2-207)':
    'contrato firmado, tarifa entregada antes (R14-2-207)',
  'design deposit paid and cleared': 'depósito de diseño pagado y acreditado',
  'charge paid and cleared': 'cargo pagado y acreditado',
  'payment cleared': 'pago acreditado',
  'advance settled': 'anticipo saldado',
  '{open} of {owed} not paid and cleared': 'faltan por pagar y acreditar {open} de {owed}',
  'refund of {amount} paid beyond the {stage}': 'reembolso de {amount} pagado de más: {stage}',
  'no parcel refused': 'ninguna parcela negada',
  'parcel {parcel} refused': 'parcela {parcel} negada',
  'easements recorded': 'servidumbres registradas',
  'recorded easement, parcel {parcel}': 'servidumbre registrada, parcela {parcel}',
  'planned construction dates': 'fechas planeadas de la obra',
  'permits in force': 'permisos vigentes',
  'permits in force on the planned dates': 'permisos vigentes en las fechas planeadas',
  'permits outlast construction': 'permisos que duran más que la obra',
  'permit {permit} is not applied for': 'permiso {permit}: sin solicitar',
  'permit {permit} is {state}': 'permiso {permit}: {state}',
  'permit {permit} is not valid on {day}': 'permiso {permit}: no vale el {day}',
  'permit {permit} expires before {day}': 'permiso {permit}: vence antes del {day}',
  'joint use agreed': 'uso conjunto acordado',
  'agreement of joint user {user}': 'acuerdo del usuario conjunto {user}',
  'material promised': 'material prometido',
  'material received': 'material recibido',
  'material {material} promised': 'material {material} prometido',
  'material {material} received': 'material {material} recibido',
  'customer’s site ready': 'sitio del cliente listo',
  'crew date': 'fecha de cuadrilla',
  'crew date on or after {day}': 'fecha de cuadrilla: el {day} o después',
  'outage day and number of customers': 'día del corte y número de clientes',
  'customers told of the outage': 'clientes avisados del corte',
  'appointment agreed': 'cita acordada',
  'appointment agreed (R14-2-206)': 'cita acordada (R14-2-206)',
  'appointment window of {hours} hours at most': 'cita en un lapso de {hours} horas como máximo',
  'dig date': 'fecha de excavación',
  'dig date is today': 'la excavación es hoy',
  'dig date is {day}, today is {today}': 'la excavación es el {day}, hoy es {today}',
  'locating marks valid (811)': 'marcas de localización vigentes (811)',
  'locating ticket opened in time (811)': 'boleto de localización abierto a tiempo (811)',
  'marks of {excavator}': 'marcas de {excavator}',
  'marks of {excavator} lapsed on {day}': 'marcas de {excavator} vencidas el {day}',
  'ticket of {excavator} was opened on {day}: digging may begin after {from}':
    'el boleto de {excavator} se abrió el {day}: se puede excavar después del {from}',
  'day on which the line was energized': 'día en que se energizó la línea',
  'as-built quantities': 'cantidades del plano final',
  'actual cost': 'costo real',
  'refund clock': 'plazo de reembolso',
};

/** What a stage is made of. */
const parts: Readonly<Record<string, string>> = {
  payment: 'pago',
  parcel: 'parcela',
  permit: 'permiso',
  'joint user': 'usuario conjunto',
  agreement: 'contrato',
  material: 'material',
  'outage notice': 'aviso de corte',
  'locating ticket': 'boleto de localización',
  'customer facility': 'instalación del cliente',
  work: 'obra',
  'service point': 'punto de servicio',
  'temporary service': 'servicio temporal',
  'old pole': 'poste viejo',
  advance: 'anticipo',
};

interface Form {
  form: RegExp;
  names: readonly string[];
  spanish: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
const slot = /\{(\w+)\}/g;

const formOf = ([phrase, spanish]: [string, string]): Form => ({
  form: new RegExp(`^${escaped(phrase).replace(slot, '(.+?)')}$`),
  names: [...phrase.matchAll(slot)].map(([, name = '']) => name),
  spanish,
});

/** What says more by itself is tried first: `is not applied for` before `is {state}`. */
const saidMore = ([one]: [string, string], [other]: [string, string]): number =>
  other.replace(slot, '').length - one.replace(slot, '').length;

const forms: readonly Form[] = [
  ...Object.entries(parts).map(([one, spanish]) =>
    formOf([`${one} {name}: {state}`, `${spanish} {name}: {state}`]),
  ),
  ...Object.entries(phrases)
    .filter(([phrase]) => phrase.includes('{'))
    .sort(saidMore)
    .map(formOf),
];

/** Of what is filled in these are words of the trade; the rest are names, days and sums. */
const ofTheTrade = ['stage', 'state', 'agreement'];

/** What a gate says, in Spanish; nothing when no gate says it. */
export function gateInSpanish(text: string, word: (part: string) => string): string | undefined {
  const whole = Object.hasOwn(phrases, text)
    ? phrases[text]
    : Object.hasOwn(parts, text)
      ? parts[text]
      : undefined;
  if (whole !== undefined) return whole;
  for (const { form, names, spanish } of forms) {
    const found = form.exec(text);
    if (!found) continue;
    return spanish.replace(slot, (_, name: string) => {
      const value = found[names.indexOf(name) + 1] ?? '';
      return ofTheTrade.includes(name) ? word(value) : value;
    });
  }
  return undefined;
}
