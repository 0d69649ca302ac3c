/** The names of the lines of gates, in Spanish. What they say is missing is in `phrases-of-jobs.ts`. */
export const lines: Readonly<Record<string, string>> = {
  'drawings present': 'planos presentes',
  'voltage drop within limits': 'caída de tensión dentro del límite',
  'parcels and permits named': 'parcelas y permisos nombrados',
  'tariff copy given before signing (R14-2-207 A.4)':
    'copia de la tarifa entregada antes de firmar (R14-2-207 A.4)',
  'agreement signed, tariff copy given before (R14-2-207)':
    'contrato firmado, tarifa entregada antes (R14-2-207)',
  'design deposit paid and cleared': 'depósito de diseño pagado y acreditado',
  'charge paid and cleared': 'cargo pagado y acreditado',
  'payment cleared': 'pago acreditado',
  'advance settled': 'anticipo saldado',
  'no parcel refused': 'ninguna parcela negada',
  'easements recorded': 'servidumbres registradas',
  'permits in force': 'permisos vigentes',
  'permits in force on the planned dates': 'permisos vigentes en las fechas planeadas',
  'permits outlast construction': 'permisos que duran más que la obra',
  'joint use agreed': 'uso conjunto acordado',
  'material promised': 'material prometido',
  'material received': 'material recibido',
  'appointment agreed (R14-2-206)': 'cita acordada (R14-2-206)',
  'dig date is today': 'la excavación es hoy',
  'locating marks valid (811)': 'marcas de localización vigentes (811)',
  'locating ticket opened in time (811)': 'boleto de localización abierto a tiempo (811)',
};

/** What parts of a stage ask a person to do. */
export const raised: Readonly<Record<string, string>> = {
  'payment short: ask for the rest': 'pago incompleto: pedir el resto',
  'payment returned: collect it again': 'pago devuelto: cobrarlo otra vez',
  'payment returned after it was refunded: collect the refund':
    'pago devuelto después de su reembolso: cobrar el reembolso',
  'payment that is not owed: refund it': 'pago que no se debe: reembolsarlo',
  'parcel refused: redesign the route': 'parcela negada: rediseñar el trazado',
  'permit expired: renew it': 'permiso vencido: renovarlo',
  'permit denied: appeal or redesign': 'permiso negado: apelar o rediseñar',
};

/** What a stage is made of. */
export const parts: Readonly<Record<string, string>> = {
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
