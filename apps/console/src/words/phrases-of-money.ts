/** What is refused of accounts and money, in Spanish. */
export const phrasesOfMoney: Readonly<Record<string, string>> = {
  'There is no account {1}.': 'No existe la cuenta {1}.',
  'There is no billing account {1}.': 'No existe la cuenta {1}.',
  'There is no billing account {1} here.': 'Aquí no existe la cuenta {1}.',
  '{1} has no account.': '{1} no tiene cuenta.',
  '{1} has no invoice {2}.': '{1} no tiene la factura de obra {2}.',
  '{1} has no payment {2}.': '{1} no tiene el pago {2}.',
  '{1} has no payment for service {2}.': '{1} no tiene el pago de servicio {2}.',
  '{1} has no bill {2} to correct.': '{1} no tiene la factura {2} para corregir.',
  '{1} has no deposit {2}.': '{1} no tiene el depósito {2}.',
  '{1} has no final bill.': '{1} no tiene factura final.',
  '{1} knows no such person.': 'La cuenta {1} no conoce a esa persona.',
  '{1} and {2} are not of the same customer.': '{1} y {2} no son del mismo cliente.',
  'There is no premise {1}.': 'No existe el inmueble {1}.',
  'Record the premise, or amend the job to name one that is known.':
    'Registrar el inmueble, o corregir la obra para nombrar uno conocido.',
  'Service at {1} is taken by another account.': 'El servicio en {1} lo recibe otra cuenta.',
  'End that service first, then let the call go on.': 'Terminar primero ese servicio y después seguir.',
  // payments and bills
  'There is no invoice {1}.': 'No existe la factura de obra {1}.',
  'There is no payment {1}.': 'No existe el pago {1}.',
  'There is no file of payments {1}.': 'No existe el archivo de pagos {1}.',
  'There is no assistance program {1}.': 'No existe el programa de ayuda {1}.',
  'The payment {1} was returned on {2}: {3}.': 'El pago {1} se devolvió el {2}: {3}.',
  'The payment {1} exists with another content.': 'El pago {1} ya existe con otro contenido.',
  'The invoice {1} or its effect exists with another content.':
    'La factura de obra {1} o su efecto ya existe con otro contenido.',
  'The bill {1} exists with another content.': 'La factura {1} ya existe con otro contenido.',
  'The bill {1} exists with other meter reads.': 'La factura {1} ya existe con otras lecturas.',
  'One of {1} exists otherwise.': 'Uno de estos ya existe de otra forma: {1}.',
  'The protection {1} exists with another content.': 'La protección {1} ya existe con otro contenido.',
  'The posting {1} exists with other lines.': 'El asiento {1} ya existe con otras líneas.',
  'The posting {1} is reversed by {2}.': 'El asiento {1} está anulado por {2}.',
  'The posting {1} has {2} lines and is out by {3} cents.':
    'El asiento {1} tiene {2} líneas y no cuadra por {3} centavos.',
  'Give two lines or more, none of them zero, that add up to zero.':
    'Dar dos líneas o más, ninguna en cero, que sumen cero.',
  '{1} are to be refundable, of {2} held for the job.':
    'Serían reembolsables {1}, de {2} guardados para la obra.',
  'Amend what is refundable, or settle the call by hand.':
    'Corregir lo reembolsable, o resolver la llamada a mano.',
  'Until {1} {2} pays by cash or guaranteed funds.':
    'Hasta el {1} la cuenta {2} paga en efectivo o con fondos garantizados.',
  'Take cash, a money order, a card or a wire.': 'Tomar efectivo, giro, tarjeta o transferencia.',
  // debt that is given up
  'The write-off {1} was asked for with another content.': 'La cancelación {1} se pidió con otro contenido.',
  'No write-off {1} of {2} was asked for.': 'No se pidió la cancelación {1} de {2}.',
  '{1} cannot approve what {2} asked for.': '{1} no puede aprobar lo que pidió {2}.',
  'Have a second person approve it.': 'Que lo apruebe otra persona.',
  'Nobody has asked to write it off.': 'Nadie pidió cancelar esa deuda.',
  '{1} owes nothing.': '{1} no debe nada.',
  '{1} owes {2} by now.': '{1} ahora debe {2}.',
  'Ask for it again.': 'Pedirlo otra vez.',
  '{1} can be written off from {2} on.': 'La deuda de {1} se puede cancelar a partir del {2}.',
  'A {1} may not write off {2}.': 'El papel de {1} no permite cancelar {2}.',
  '{1} may not write off {2}.': 'El papel de {1} no permite cancelar {2}.',
  'Have somebody approve it whom the rules let approve so much.':
    'Que lo apruebe alguien a quien las reglas permitan tanto.',
  'It is too early: it may still be paid until {1}.': 'Es pronto: todavía se puede pagar hasta el {1}.',
  'Wait until {1}.': 'Esperar hasta el {1}.',
  // agencies and files
  '{1} helps in {2}; {3} takes service in {4}.': '{1} ayuda en {2}; {3} recibe servicio en {4}.',
  'Check the number of the account. The utility’s counselor may record a pledge for another area.':
    'Revisar el número de la cuenta. La consejería de la empresa puede registrar una promesa para otra zona.',
  '{1} does not help any more.': '{1} ya no ayuda.',
  'There is no agency {1}.': 'No existe la agencia {1}.',
  'An agency brings its own pledges alone.': 'Una agencia trae solo sus propias promesas.',
  '{1} is missing': 'falta {1}',
  'amount is not dollars such as 120.00': 'el monto no son dólares como 120.00',
  'Send CSV with a header: {1}.': 'Mandar CSV con encabezado: {1}.',
  'It has no column {1}.': 'No tiene la columna {1}.',
  'It is no text.': 'No es texto.',
  'A file of payments is CSV.': 'Un archivo de pagos es CSV.',
  'A file of pledges is CSV.': 'Un archivo de promesas es CSV.',
  'Send Content-Type: text/csv.': 'Mandar Content-Type: text/csv.',
};
