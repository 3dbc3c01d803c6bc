/** A scope: a ring, and in it the bars of a sound. The same drawing as `public/favicon.svg`. */
export function Logo() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <circle cx="16" cy="16" r="14" stroke="var(--accent)" strokeWidth="2.5" />
      <g stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round">
        <path d="M8.5 14.5v3M13.5 10.5v11M18.5 8v16M23.5 13v6" />
      </g>
    </svg>
  );
}
