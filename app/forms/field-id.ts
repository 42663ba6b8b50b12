/** The id of the input that was posted as `path`, so that an error summary can link to it: `actions.0.owner` is at `#actions-0-owner`. */
export function fieldId(path: string): string {
  return path.replaceAll('.', '-');
}
