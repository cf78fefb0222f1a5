// Runs before the first paint, so that a dark room is not lit up; the policy allows no inline script.
(function () {
  let kept = null;
  try {
    kept = localStorage.getItem('theme');
  } catch {
    kept = null;
  }
  const dark = kept ? kept === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
