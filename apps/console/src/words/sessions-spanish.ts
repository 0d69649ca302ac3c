/** The same in Spanish. */
export const sessionsSpanish = {
  title: 'Dónde tiene sesiones abiertas',
  why: 'Cada navegador en que inició sesión y no la cerró. La que no se usa en una hora termina sola. Si no reconoce alguna, termínela.',
  none: 'No tiene ninguna sesión abierta: aquí se le conoce de otra manera',
  unknown: 'navegador desconocido',
  on: '{{browser}} en {{system}}',
  isThis: 'la que usa ahora',
  end: 'Terminar',
  endThis: 'Terminar: {{where}}, desde {{since}}',
  endOthers: 'Terminar todas las demás',
  ended: 'Listo. Allí ya no hay sesión abierta.',
  proveAgain: 'Para terminar sesiones en otros lugares, inicie sesión de nuevo',
  proveAgainWhy:
    'Las sesiones se terminan hasta diez minutos después de iniciar sesión, para que nadie lo haga en una pantalla que usted dejó abierta.',
  columns: {
    where: 'Dónde',
    address: 'Dirección de red',
    since: 'Desde',
    seen: 'Último uso',
    end: 'Terminarla',
  },
};
