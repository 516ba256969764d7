/** What a reader chose and the browser keeps where it may: language and colours. */
import type { Language } from './address.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Storage can be forbidden on pages opened from files. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(`peyman-${name}`);
  } catch {
    return null;
  }
}

export function keep(name: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(`peyman-${name}`, value);
  } catch {
    // the address keeps the language; the colours are those of the device next time
  }
}

/** The language of the address, else the one chosen before, else the browser's: Persian, or English for all others. */
export function languageOf(address: Language | null): Language {
  const before = kept('language');
  if (address !== null) return address;
  if (before === 'fa' || before === 'en') return before;
  return navigator.languages.some((each) => each.startsWith('fa')) ? 'fa' : 'en';
}

export function themeKept(): Theme {
  return themes.find((theme) => theme === kept('theme')) ?? 'auto';
}

export function wearTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
