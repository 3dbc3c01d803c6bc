/** Address of the folder that holds the page's networks, with a slash at its end. */
export function modelsAddress(): string {
  return new URL(`${import.meta.env.BASE_URL}models/`, location.href).href;
}

/** What the names of networks begin with that lie in the browser's database, a person's own, and not in a folder. */
const OWN = 'own:';

/** The name by which a kept network is loaded; see `src/models/kept`. */
export function ownModel(id: string): string {
  return `${OWN}${id}`;
}

/** Undefined for the page's networks. */
export function ownModelId(model: string): string | undefined {
  return model.startsWith(OWN) ? model.slice(OWN.length) : undefined;
}

/**
 * Where the files of a network lie, for `modelFilesAt`.
 *
 * @param model its name; see `ownModel`
 * @param baseUrl folder of the networks that are no person's own, with a slash at its end; the page's own unless given
 */
export function modelAddress(model: string, baseUrl?: string): string {
  return ownModelId(model) === undefined ? `${baseUrl ?? modelsAddress()}${model}/` : model;
}
