import { inSpanish } from './trade-terms.js';

type Phrase = readonly [RegExp, (found: readonly string[]) => string];

const weekdays: Readonly<Record<string, string>> = {
  Monday: 'lunes',
  Tuesday: 'martes',
  Wednesday: 'miércoles',
  Thursday: 'jueves',
  Friday: 'viernes',
  Saturday: 'sábado',
  Sunday: 'domingo',
};

/** What the checks of the interlock say. */
const ofChecks: readonly Phrase[] = [
  [/^(\d+) of (\d+) tries to reach/, ([, made, of]) => `${made} de ${of} intentos de contactar al cliente`],
  [/^the customer was not reached$/, () => 'no se pudo contactar al cliente'],
  [/^the occupants were not told$/, () => 'no se avisó a los ocupantes'],
  [/^the occupants were not told long/, () => 'no hace bastante que se avisó a los ocupantes'],
  [/^the third party was not told$/, () => 'no se avisó al tercero'],
  [/^the third party may pay$/, () => 'el tercero todavía puede pagar'],
  [/^the arrangement is not overdue/, () => 'el convenio no lleva bastante tiempo vencido'],
  [/^(.+) was not given in its turn$/, ([, notice = '']) => `${inSpanish(notice)}: no se dio en su orden`],
  [/^(.+) was not given$/, ([, notice = '']) => `${inSpanish(notice)}: no se ha dado`],
  [/^(.+) has expired$/, ([, notice = '']) => `${inSpanish(notice)}: venció`],
  [/^(.+) is not old enough$/, ([, notice = '']) => `${inSpanish(notice)}: todavía es muy reciente`],
  [/^no disconnection from (\S+) to (\S+)$/, ([, from, to]) => `no se corta del ${from} al ${to}`],
  [
    /^above (\S+) F or below (\S+) F is forecast until (\S+)$/,
    ([, above, below, until]) => `se esperan más de ${above} °F o menos de ${below} °F hasta el ${until}`,
  ],
  [
    /^(\S+) of disconnectable debt, (\S+) are needed$/,
    ([, debt, needed]) => `${debt} de deuda que puede cortar; hacen falta ${needed}`,
  ],
  [
    /^no disconnection on (\w+), (\S+), at this hour$/,
    ([, day = '', date]) => `el ${weekdays[day] ?? day} ${date} a esta hora no se corta`,
  ],
  [/^something of the account waits/, () => 'algo de la cuenta espera la decisión de una persona'],
  [/^(.+) is not on$/, ([, service = '']) => `${inSpanish(service)}: no está conectado`],
  [/^(.+) needs notice$/, ([, why = '']) => `${inSpanish(why)}: necesita aviso`],
];

/** What the rules of arrangements ask for, and what would change an answer. */
const ofQualifying: readonly Phrase[] = [
  [/^balance above (\S+)$/, ([, amount]) => `saldo de más de ${amount}`],
  [/^balance of at least (\S+)$/, ([, amount]) => `saldo de al menos ${amount}`],
  [/^no (.+)$/, ([, bar = '']) => `sin ${inSpanish(bar)}`],
  [/^not broken too often$/, () => 'no incumplido demasiadas veces'],
  [/^way back after broken/, () => 'pagado el camino de regreso tras los convenios incumplidos'],
  [/^renegotiated no more often/, () => 'no renegociado más veces de lo permitido'],
  [/^The balance is (\S+);/, ([, amount]) => `El saldo es ${amount}; para pagarlo no hace falta convenio.`],
  [/^Renegotiate the arrangement/, () => 'Renegociar el convenio vigente o dejar que termine.'],
  [/^Leave budget billing/, () => 'Salir primero de la facturación presupuestada.'],
  [/^A final bill has/, () => 'Una factura final tiene su propio plan pequeño.'],
  [/^Make a payment that/, () => 'Hacer un pago que no sea devuelto.'],
  [/^Stop the disconnection/, () => 'Detener el corte con el pago cotizado para ello.'],
  [/^Pay the fees for/, () => 'Pagar los cargos por uso no autorizado.'],
  [/^A supervisor may grant/, () => 'Un supervisor puede conceder una excepción.'],
  [/^From (\S+) on, /, ([, day]) => `A partir del ${day}.`],
  [
    /^Pay (\S+); (\S+) has come/,
    ([, sum, paid]) => `Pagar ${sum}; desde el último incumplimiento entró ${paid}.`,
  ],
  [/^Keep the terms/, () => 'Mantener las condiciones vigentes.'],
  [/^Wait until/, () => 'Esperar a que pase el plazo desde la última vez.'],
  [
    /^a gross monthly income within .* from (\S+) for/,
    ([, amount]) => `un ingreso bruto mensual dentro del límite del hogar, desde ${amount} para una persona`,
  ],
  [/^the answer to what was asked/, () => 'la respuesta a lo que ya se pidió'],
  [/^a licensed practitioner’s proof/, () => 'constancia de un médico de que la salud depende del servicio'],
];

/** Why an account gets no arrangement in bulk. */
const ofBulk: readonly Phrase[] = [
  [/^The account has its final bill\.$/, () => 'La cuenta ya tiene su factura final.'],
  [/^An arrangement is running\.$/, () => 'Ya hay un convenio vigente.'],
  [/^Nothing is collected now: (.+)\.$/, ([, why = '']) => `Ahora no se cobra nada: ${inSpanish(why)}.`],
  [
    /^No arrangement in bulk for this account, which owes (\S+)\.$/,
    ([, amount]) => `Sin convenio en conjunto: la cuenta debe ${amount}.`,
  ],
];

/** A phrase of the rules in Spanish; one that is not known stays as it is. */
export function phraseInSpanish(phrase: string): string {
  for (const [form, say] of [...ofChecks, ...ofQualifying, ...ofBulk]) {
    const found = form.exec(phrase);
    if (found) return say(found);
  }
  return inSpanish(phrase);
}
