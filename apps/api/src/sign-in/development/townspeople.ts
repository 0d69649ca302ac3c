/** Somebody who can be in development: one for each role. */
export interface Townsperson {
  id: string;
  name: string;
  role: string;
  /** The role in Spanish. */
  papel: string;
  of?: string;
  language: 'en' | 'es';
}

const person = (text: string): Townsperson => {
  const [id = '', name = '', role = '', papel = '', language = '', of] = text.split(' | ');
  return { id, name, role, papel, language: language === 'es' ? 'es' : 'en', ...(of ? { of } : {}) };
};

/** All of them are made up. */
export const townspeople: readonly Townsperson[] = [
  'alvarado | M. Alvarado | project associate | asociada de proyectos | en',
  'okonkwo | Chidi Okonkwo | senior project manager | gerente sénior de proyectos | en',
  'benally | Ruth Benally | right-of-way agent | agente de servidumbres | en',
  'petrov | Anton Petrov | permit desk | mesa de permisos | en',
  'sato | Kenji Sato | joint use desk | mesa de uso conjunto | en',
  'moreno | Carla Moreno | materials desk | mesa de materiales | es',
  'whitehorse | Dale Whitehorse | construction scheduler | programador de obras | en',
  'kelly | Ben Kelly | contractor | contratista | en | CONTRACTOR-4',
  'iqbal | Sana Iqbal | inspector | inspectora | en',
  'fuentes | Lucía Fuentes | credit counselor | consejera de crédito | es',
  'nguyen | Minh Nguyen | customer service specialist | especialista de servicio al cliente | en',
  'price | Tanya Price | customer service representative | representante de servicio al cliente | en',
  'begay | Ann Begay | supervisor | supervisora | en',
  'castillo | Raúl Castillo | manager | gerente | es',
  'haddad | Leila Haddad | agency | agencia de asistencia | en | St. Vincent de Paul',
].map(person);
