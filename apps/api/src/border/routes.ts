import { METHODS } from 'node:http';

interface Layer {
  route?: { methods: Record<string, boolean> };
  match(path: string): boolean;
}

export interface Router {
  stack: Layer[];
}

/** The addresses that are there, as the router knows them. */
export class Routes {
  constructor(private readonly router: () => Router) {}

  /** The methods that an address takes; none when there is nothing. */
  methodsAt(path: string): string[] {
    const taken = this.router()
      .stack.filter((layer) => layer.route && matches(layer, path))
      .flatMap((layer) => Object.keys(layer.route?.methods ?? {}))
      .map((method) => method.toUpperCase());
    return [...new Set(taken)].filter((method) => METHODS.includes(method)).sort();
  }
}

/** A path that cannot be decoded matches nothing. */
function matches(layer: Layer, path: string): boolean {
  try {
    return layer.match(path);
  } catch {
    return false;
  }
}
