/** Every entity, named one by one, so that none is found by accident of a folder. */
export const entities: (new () => object)[] = [];
