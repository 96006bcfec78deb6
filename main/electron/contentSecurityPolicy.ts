/**
 * What a page of ours may load and run: its own files. Styles set through the CSSOM (React, ProseMirror) are not touched
 * by this; style attributes and style elements in markup are refused. Workers get the policy with their own file.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  // data: for the drag images and cursors that browsers draw; it reaches no network.
  'img-src': "'self' data:",
  'worker-src': "'self'",
  'connect-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  // The first is prosemirror-view's own, for pasted HTML it parses inertly; the second makes addresses of our workers.
  'trusted-types': 'ProseMirrorClipboard quoin-worker',
}

export const CONTENT_SECURITY_POLICY = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')
