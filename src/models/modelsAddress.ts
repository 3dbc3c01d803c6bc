/** Address of the folder that holds the page's networks, with a slash at its end. */
export function modelsAddress(): string {
  return new URL(`${import.meta.env.BASE_URL}models/`, location.href).href;
}
