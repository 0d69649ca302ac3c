import 'reflect-metadata';

type Work = (...args: never[]) => Promise<unknown>;
type NameOfActivity = { activity: string };

const named = Symbol('the name of an activity');

/** Makes a method an activity: what workflows call under this name. */
export function Activity(name: string): MethodDecorator {
  return (_class, _method, descriptor) => {
    Reflect.defineMetadata(named, { activity: name } satisfies NameOfActivity, descriptor.value as object);
  };
}

/** The activities among the methods of these objects, by name. Two of one name are a mistake. */
export function activitiesOf(providers: readonly object[]): Record<string, Work> {
  const found: Record<string, Work> = {};
  for (const provider of providers) {
    for (const [name, work] of activitiesIn(provider)) {
      if (found[name]) throw new Error(`Two activities are called "${name}"`);
      found[name] = work;
    }
  }
  return found;
}

function activitiesIn(provider: object): [string, Work][] {
  const prototype = Object.getPrototypeOf(provider) as object | null;
  if (prototype === null) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([, { value }]) => {
    if (typeof value !== 'function') return [];
    const metadata = Reflect.getMetadata(named, value) as NameOfActivity | undefined;
    return metadata ? [[metadata.activity, (value as Work).bind(provider)] satisfies [string, Work]] : [];
  });
}
