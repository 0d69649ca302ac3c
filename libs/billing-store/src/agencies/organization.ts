/** Names of fields are those of the Human Services Data Specification 3 of Open Referral. */
export interface Organization {
  id: string;
  name: string;
  alternate_name?: string;
  description?: string;
  email?: string;
  website?: string;
  programs?: Program[];
  services?: HumanService[];
  funding?: Funding[];
  contacts?: Contact[];
  phones?: Phone[];
}

/** Where an organization is written to: its own address, or that of its first contact who has one. */
export function emailOf({ email, contacts = [], services = [] }: Organization): string | undefined {
  const people = [...contacts, ...services.flatMap((service) => service.contacts ?? [])];
  return email ?? people.find((contact) => contact.email !== undefined)?.email;
}

/** Where an organization is called: its own number, or that of its first service or contact that has one. */
export function phoneOf({ phones = [], services = [], contacts = [] }: Organization): string | undefined {
  const active = services.filter(({ status }) => status === 'active');
  const people = [...active.flatMap((service) => service.contacts ?? []), ...contacts];
  const all = [
    phones,
    ...active.map((service) => service.phones ?? []),
    ...people.map((one) => one.phones ?? []),
  ];
  return all.flat()[0]?.number;
}

/** Whether it helps in one of these areas: an active service is for one of them, or it names no area at all. */
export function helpsIn({ services = [] }: Organization, areas: readonly string[]): boolean {
  if (services.length === 0) return true;
  return services
    .filter(({ status }) => status === 'active')
    .some(({ service_areas: served = [] }) => {
      const names = served.flatMap(({ name, extent }) => [name, ...(extent === undefined ? [] : [extent])]);
      return names.length === 0 || names.some((name) => areas.includes(name));
    });
}

/** The areas that its active services are for. */
export const areasNamed = ({ services = [] }: Organization): string[] => [
  ...new Set(
    services
      .filter(({ status }) => status === 'active')
      .flatMap(({ service_areas: served = [] }) => served.map(({ name }) => name)),
  ),
];

interface Program {
  id: string;
  name: string;
  description?: string;
}

interface HumanService {
  id: string;
  program_id?: string;
  name: string;
  description?: string;
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  eligibility_description?: string;
  application_process?: string;
  service_areas?: ServiceArea[];
  funding?: Funding[];
  contacts?: Contact[];
  phones?: Phone[];
}

interface ServiceArea {
  id: string;
  name: string;
  description?: string;
  extent?: string;
  extent_type?: string;
}

interface Funding {
  id: string;
  source: string;
}

interface Contact {
  id: string;
  name: string;
  title?: string;
  department?: string;
  email?: string;
  phones?: Phone[];
}

interface Phone {
  id: string;
  number: string;
  extension?: string;
  type?: string;
  description?: string;
}
