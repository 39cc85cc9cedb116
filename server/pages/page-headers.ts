/** Security headers that finished pages carry themselves, because they are sent from memory. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Over https, browsers are told to stay there. */
function transport(publicUrl: string): Record<string, string> {
  return publicUrl.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : {};
}

/** A page of our own site: nobody else may frame it. */
export function pageHeaders(publicUrl: string): Record<string, string> {
  return {
    ...common,
    ...transport(publicUrl),
    'content-security-policy': [...policy, "frame-ancestors 'none'"].join('; '),
    'x-frame-options': 'DENY',
  };
}

/** A page of our own site that shows a page of ours in a frame. */
export function framingPageHeaders(publicUrl: string): Record<string, string> {
  const headers = pageHeaders(publicUrl);
  const own = headers['content-security-policy'];
  return { ...headers, 'content-security-policy': `${own}; frame-src 'self'` };
}

/** A page made to be framed by others: it holds no form and no session. */
export function embedHeaders(publicUrl: string): Record<string, string> {
  return {
    ...common,
    ...transport(publicUrl),
    'content-security-policy': [...policy, 'frame-ancestors *'].join('; '),
    'cross-origin-resource-policy': 'cross-origin',
  };
}

/** A script that other sites' pages run. */
export const sharedScriptHeaders = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** A file for download or a picture: shown or saved, never run. */
export function fileHeaders(publicUrl: string): Record<string, string> {
  return {
    ...common,
    ...transport(publicUrl),
    'content-security-policy': "default-src 'none'; frame-ancestors *",
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  };
}
