import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './english';
import { spanish } from './spanish';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
  }
}

export type Language = 'en' | 'es';
const kept = 'throughline.language';

const firstLanguage = (): Language => {
  const chosen = localStorage.getItem(kept) ?? navigator.language;
  return chosen.startsWith('es') ? 'es' : 'en';
};

export async function speak(): Promise<void> {
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: { en: { translation: english }, es: { translation: spanish } },
  });
}

export async function speakIn(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
}
