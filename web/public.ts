/** Entry of the public pages: wakes up their charts when they come near the reader's eyes. */

/** A narrower radar stays the drawn picture, so its script is not worth fetching. */
const leastWidth = 440;

const nearby = new IntersectionObserver(
  (entries) => {
    const isWorthIt = entries.some(
      ({ isIntersecting, boundingClientRect }) =>
        isIntersecting && boundingClientRect.width >= leastWidth,
    );
    if (!isWorthIt) return;
    nearby.disconnect();
    void import('./charts/awaken.ts');
  },
  { rootMargin: '400px' },
);

for (const chart of document.querySelectorAll('kt-radar-chart, kt-trend-chart')) {
  nearby.observe(chart);
}
