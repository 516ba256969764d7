/** Starts the pages: loads what the first one shows, then leaves the rest to the address. */
import { render } from 'preact';
import { App } from './app.tsx';
import './style/index.css';
import { themeKept, wearTheme } from './settings.ts';

wearTheme(themeKept());
render(<App />, document.getElementById('explorer')!);
