import { useState } from 'preact/hooks';
import { home, type Page } from '../address.ts';
import { useReader } from '../reader.ts';
import { keep, type Theme, themeKept, themes, wearTheme } from '../settings.ts';

const listed: Page[] = ['glance', 'statements', 'agreements', 'meetings', 'search'];

/** Name, pages, search, language and colours. */
export function Header() {
  const { words, address, link } = useReader();
  // a list keeps what is searched and chosen when the reader goes to another one
  const pageLink = (page: Page) =>
    link({ ...(page === 'glance' ? { ...home, language: address.language } : {}), page, document: '', row: '' });
  return (
    <header class="top">
      <a class="name" href={pageLink('glance')}>
        <span class="mark" aria-hidden="true">
          پ
        </span>{' '}
        {words.title}
      </a>
      <nav aria-label={words.menu}>
        <ul>
          {listed.map((page) => (
            <li key={page}>
              <a href={pageLink(page)} aria-current={page === address.page ? 'page' : undefined}>
                {words.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="settings">
        <ThemeChoice />
        <LanguageChoice />
      </div>
    </header>
  );
}

function LanguageChoice() {
  const { words, language, link, address } = useReader();
  const other = language === 'fa' ? 'en' : 'fa';
  return (
    <a
      class="button"
      lang={other}
      dir={other === 'fa' ? 'rtl' : 'ltr'}
      href={link({ language: other, sheet: address.sheet })}
      onClick={() => keep('language', other)}
    >
      {words.otherLanguage}
    </a>
  );
}

function ThemeChoice() {
  const { words } = useReader();
  const [theme, setTheme] = useState<Theme>(themeKept);
  function choose(value: Theme) {
    keep('theme', value);
    wearTheme(value);
    setTheme(value);
  }
  return (
    <select
      aria-label={words.theme.name}
      value={theme}
      onChange={(event) => choose(event.currentTarget.value as Theme)}
    >
      {themes.map((each) => (
        <option key={each} value={each}>
          {words.theme[each]}
        </option>
      ))}
    </select>
  );
}
