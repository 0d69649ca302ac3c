/** What is refused of any case, in Spanish: its commands, stages, effects, and who may do what. */
export const phrasesOfCases: Readonly<Record<string, string>> = {
  'There is no case {1}.': 'No existe el caso {1}.',
  '{1} is no {2}.': '{1} no es de este tipo: {2}.',
  '{1} is no design project.': '{1} no es un proyecto de diseño.',
  '{1} is closed.': '{1} está cerrado.',
  '{1} is closed: {2}.': '{1} está cerrado: {2}.',
  '{1} is being cancelled.': '{1} se está cancelando.',
  '{1} is at: {2}.': '{1} está en: {2}.',
  '{1} has ended: {2}.': '{1} terminó: {2}.',
  'This can be done at: {1}.': 'Se puede hacer en: {1}.',
  'A {1} knows no command "{2}".': 'Un caso de este tipo ({1}) no conoce la acción «{2}».',
  'Reopen it at a named stage.': 'Reabrirlo en una etapa.',
  'Wait until it is closed; then it can be reopened at a named stage.':
    'Esperar a que se cierre; después se puede reabrir en una etapa.',
  'Give each of them in the form named.': 'Dar cada dato en la forma que se indica.',
  '{1}: no fact of a design project; known are {2}':
    '{1}: no es un dato de un proyecto de diseño; se conocen {2}',
  'A design project is opened with: {1}.': 'Un proyecto de diseño se abre con: {1}.',
  'Give {1}. Kinds are: {2}.': 'Indicar {1}. Los tipos son: {2}.',
  'Known are: {1}. Dates are written 2026-05-04.': 'Se conocen: {1}. Las fechas se escriben así: 2026-05-04.',
  // holds, asks, To Dos and the clock
  'The case is on hold since {1}: {2}.': 'El caso está en pausa desde el {1}: {2}.',
  'Resume the case first.': 'Reanudar primero el caso.',
  'The case is not on hold.': 'El caso no está en pausa.',
  'A hold is reviewed after now and within {1}.': 'Una pausa se revisa más adelante y dentro de {1}.',
  'Name a review date up to {1}.': 'Poner una fecha de revisión hasta el {1}.',
  'An answer cannot be due in the past.': 'Una respuesta no puede vencer en el pasado.',
  'There is no ask {1}.': 'No existe la consulta {1}.',
  'Ask {1} was answered on {2}.': 'La consulta {1} se respondió el {2}.',
  'Nothing like {1} was asked.': 'No se preguntó nada como {1}.',
  'It was answered at {1}.': 'Se respondió el {1}.',
  'There is no To Do {1}.': 'No existe el pendiente {1}.',
  'To Do {1} was done at {2}.': 'El pendiente {1} se hizo el {2}.',
  'The clock is corrected by a supervisor or a manager.': 'El reloj lo corrigen supervisión o gerencia.',
  'Ask a supervisor.': 'Pedirlo a supervisión.',
  'The span ends after it begins, by {1} at the latest, and the case was open all that time.':
    'El lapso termina después de empezar, a más tardar el {1}, y el caso estuvo abierto todo ese tiempo.',
  'A promise is for a time to come.': 'Una promesa es para un momento futuro.',
  // effects and letters
  '{1} has no effect {2}.': '{1} no tiene el efecto {2}.',
  '{1} is {2}.': '{1}: {2}.',
  'What is refunded depends on the cost of the work so far.':
    'Lo que se devuelve depende de lo que ha costado la obra hasta ahora.',
  'Settle the advance by hand, and say so. With the actual cost recorded, this is computed.':
    'Saldar el anticipo a mano e indicarlo. Con el costo real registrado, esto se calcula.',
  '{1} has no account that could be billed.': '{1} no tiene cuenta a la que facturar.',
  'Open an account for the customer, and settle the call by hand.':
    'Abrir una cuenta para el cliente y resolver la llamada a mano.',
  'Nobody is known to whom this letter could go.': 'No se conoce a nadie a quien mandar esta carta.',
  'Tell them by phone or at the door, and settle it by hand.':
    'Avisar por teléfono o en la puerta, y resolverlo a mano.',
  '"{1}" goes out once somebody has approved it.': '«{1}» sale cuando alguien la apruebe.',
  'Approve or withdraw the letter.': 'Aprobar o retirar la carta.',
  'This letter goes out when {1} has approved it.': 'Esta carta sale cuando la apruebe: {1}.',
  'Ask {1}.': 'Pedirlo a: {1}.',
  'There is no document {1}.': 'No existe el documento {1}.',
  '{1} was withdrawn; it does not go out.': '{1} se retiró; no sale.',
  '{1} is not held for an approval.': '{1} no espera una aprobación.',
  // stages and items
  '{1} has no stage "{2}".': '{1} no tiene la etapa «{2}».',
  '{1} has no stage "{2}". Its stages: {3}.': '{1}: no hay etapa «{2}». Sus etapas: {3}.',
  '{1} is {2}. Now at: {3}.': 'Etapa {1}: {2}. Ahora en: {3}.',
  'It opens when what comes before it is done: {1}.': 'Se abre cuando esté hecho lo que va antes: {1}.',
  '{1} is reported as soon as what it waits for is there.':
    'La etapa {1} se reporta sola en cuanto llega lo que espera.',
  '{1} cannot be reported yet. Missing: {2}.': 'Todavía no se puede reportar la etapa {1}. Falta: {2*}.',
  'Report {1} again once this is there.': 'Reportar otra vez la etapa {1} cuando eso esté.',
  'Report {1} again once these are there.': 'Reportar otra vez la etapa {1} cuando todo eso esté.',
  '{1} is not needed.': 'La etapa {1} no hace falta.',
  'Amend the facts that make it needed.': 'Corregir los datos que la hacen necesaria.',
  '{1} has not been opened yet.': 'La etapa {1} todavía no se ha abierto.',
  'It opens by itself when its turn comes.': 'Se abre sola cuando le toca.',
  '{1} is open.': 'La etapa {1} está abierta.',
  'Report it, or reopen an earlier stage.': 'Reportarla, o reabrir una etapa anterior.',
  '{1} waits for an earlier stage.': 'La etapa {1} espera una etapa anterior.',
  'Reopen the earliest stage that has to be done again.': 'Reabrir la primera etapa que haya que repetir.',
  '{1} is reviewed by: {2}.': 'La etapa {1} la revisa: {2}.',
  'Ask a {1}.': 'Pedirlo a: {1}.',
  'This case needs no review.': 'Este caso no necesita revisión.',
  '{1} has no items.': 'La etapa {1} no tiene elementos.',
  '{1} has no {2} "{3}". It has: {4}.': 'La etapa {1} no tiene «{3}» ({2}). Tiene: {4}.',
  'There is no state "{1}" for a {2}.': 'No hay estado «{1}» para: {2}.',
  'The {1} {2} is {3} and cannot become {4}.': '{1} {2} está en «{3}» y no puede pasar a «{4}».',
  'It can become: {1}.': 'Puede pasar a: {1}.',
  'It has reached its end.': 'Ya llegó a su final.',
  '{1} needs: {2}.': 'Para «{1}» hace falta: {2}.',
  'Record {1} with the state.': 'Registrar {1} con el estado.',
  'There is no {1}.': 'No existe: {1}.',
  // who may do what
  '{1} may not {2} here.': 'El papel de {1} no permite esto aquí: {2}.',
  '{1} may {2} only {3}.': 'El papel de {1} permite «{2}» solo {3*}.',
  'for its {1}': 'para lo suyo ({1})',
  'at {1}': 'en {1}',
  'with {1}': 'con {1}',
  '{1} may look at its {2} alone.': 'El papel de {1} permite ver solo lo suyo ({2}).',
  '{1} may not look at {2}.': 'El papel de {1} no permite ver esto: {2}.',
  '{1} may not change {2}.': 'El papel de {1} no permite cambiar esto: {2}.',
  '{1} may not open payloads.': 'El papel de {1} no permite abrir contenidos cifrados.',
  'Ask somebody in a role that may: `throughline policy` prints who.':
    'Pedirlo a alguien cuyo papel lo permita: `throughline policy` dice quién.',
  '{1} needs a second person: this one has a hand in it already.':
    'Para «{1}» hace falta otra persona: esta ya intervino en el caso.',
  'A {1} names its amount.': 'Hay que indicar el monto: {1}.',
  '{1} may {2} up to {3} cents at once.': 'El papel de {1} permite «{2}» hasta {3} centavos por vez.',
  '{1} may {2} up to {3} cents in a day.': 'El papel de {1} permite «{2}» hasta {3} centavos al día.',
  'This command id was used before, with another body.':
    'Este número de acción ya se usó, con otro contenido.',
  'Send a new command under a new Idempotency-Key.':
    'Mandar la acción otra vez con una Idempotency-Key nueva.',
  // absences, questions, lists
  'Nobody by the name of {1} has work here.': 'Nadie con el nombre {1} tiene trabajo aquí.',
  'Name the person as cases do.': 'Nombrar a la persona como en los casos.',
  'There is no absence {1}.': 'No existe la ausencia {1}.',
  'An absence ends after it begins, and not in the past.':
    'Una ausencia termina después de empezar, y no en el pasado.',
  'Name a later end, or none while it is not known.':
    'Poner un final posterior, o ninguno mientras no se sepa.',
  'You keep no such question.': 'Usted no guarda esa pregunta.',
  'Whoever keeps a question shares or drops it. Keep one of your own under a name of yours.':
    'Una pregunta la comparte o la borra quien la guarda. Guarde una propia con su propio nombre.',
  'Search for a word of three letters or more.': 'Buscar una palabra de tres letras o más.',
  'The cursor does not belong to this list.': 'El cursor no es de esta lista.',
  'Use the cursor of the page before with the same filters and order, or begin without one.':
    'Usar el cursor de la página anterior con los mismos filtros y orden, o empezar sin él.',
  // rules
  '{1} {2} has no value for "{3}" on {4}.': '{1} {2} no tiene valor de «{3}» el {4}.',
  'GET /api/rules/{1} shows every key and its dates.': 'GET /api/rules/{1} da cada clave con sus fechas.',
  "{1} has no value for '{2}' on {3}.": '{1} no tiene valor de «{2}» el {3}.',
  'Name a date on which the rule book holds, or load one that has this rule.':
    'Poner una fecha en que rija el libro de reglas, o cargar uno que tenga esta regla.',
  '{1} does no {2}: {3} {4} has no rules for them.':
    '{1} no hace esto ({2}): {3} {4} no tiene reglas para ello.',
  'Load a rule book of {1} with the rules for {2}.':
    'Cargar un libro de reglas de {1} con las reglas para: {2}.',
  'No rule book is loaded for {1}.': 'No hay libro de reglas cargado para {1}.',
  'The rule book {1} {2} is refused. {3}': 'El libro de reglas {1} {2} se rechaza. {3}',
  'Put right everything that is named, and load the book again.':
    'Corregir todo lo que se indica y cargar el libro otra vez.',
  "The rule book {1} {2} is loaded with another content: '{3}' differs.":
    'El libro de reglas {1} {2} ya está cargado con otro contenido: «{3}» es distinto.',
  'A correction is a new version: give the book a version of its own.':
    'Una corrección es otra versión: poner al libro una versión propia.',
};
