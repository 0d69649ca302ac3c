export type Theme = 'light' | 'dark';
const kept = 'throughline.theme';

export function firstTheme(): Theme {
  const chosen = localStorage.getItem(kept);
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function showTheme(theme: Theme): void {
  document.documentElement.classList.toggle('pf-v6-theme-dark', theme === 'dark');
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(kept, theme);
  showTheme(theme);
}
