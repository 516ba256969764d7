import { useEffect, useErrorBoundary, useMemo } from 'preact/hooks';
import type { Address } from './address.ts';
import type { About } from './format.ts';
import { AgreementsPage } from './pages/agreements.tsx';
import { ArticlePage } from './pages/article.tsx';
import { GlancePage } from './pages/glance.tsx';
import { MeetingsPage } from './pages/meetings.tsx';
import { SearchPage } from './pages/search.tsx';
import { StatementsPage } from './pages/statements.tsx';
import { ErrorView } from './parts/error_view.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { loadAbout } from './pieces.ts';
import { ReaderContext, readerOf, useAddress, useWaiting } from './reader.ts';
import { languageOf } from './settings.ts';
import { en } from './words/en.ts';
import { fa } from './words/fa.ts';

const pageViews = {
  glance: GlancePage,
  search: SearchPage,
  statements: StatementsPage,
  agreements: AgreementsPage,
  meetings: MeetingsPage,
  article: ArticlePage,
};

/** The whole: language and direction, the pieces of the first page, and the page that the address names. */
export function App() {
  const address = useAddress();
  const language = languageOf(address.language);
  const words = language === 'fa' ? fa : en;
  const [error] = useErrorBoundary();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  }, [language]);
  if (error) return <ErrorView error={error} words={words} />;
  return <Pages address={address} language={language} />;
}

function Pages({ address, language }: { address: Address; language: 'fa' | 'en' }) {
  const about = useWaiting(loadAbout, []);
  if (about === undefined) return <p class="loading">{(language === 'fa' ? fa : en).loading}</p>;
  return <Frame about={about} address={address} language={language} />;
}

function Frame({ about, address, language }: { about: About; address: Address; language: 'fa' | 'en' }) {
  const reader = useMemo(() => readerOf(language, address, about), [language, JSON.stringify(address), about]);
  const Page = pageViews[address.page];
  useEffect(() => {
    if (address.page !== 'article') document.title = `${reader.words.pages[address.page]} · ${reader.words.title}`;
  }, [reader]);
  return (
    <ReaderContext.Provider value={reader}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {reader.words.skip}
      </button>
      <Header />
      <main id="main" tabIndex={-1} class={`page-${address.page}`}>
        <Guarded key={address.page + address.document} words={reader.words}>
          <Page />
        </Guarded>
      </main>
      <Footer />
    </ReaderContext.Provider>
  );
}

function Guarded({ children, words }: { children: preact.ComponentChildren; words: typeof en }) {
  const [error] = useErrorBoundary();
  return error ? <ErrorView error={error} words={words} /> : children;
}
