/** Whether a text reaches a server as it is, as the value of a header: some characters cannot, and blanks around it are taken away. */
export function fitsHeader(text: string): boolean {
  try {
    return text !== '' && text.length < 12_000 && new Headers([['access-grant', text]]).get('access-grant') === text;
  } catch {
    return false;
  }
}
