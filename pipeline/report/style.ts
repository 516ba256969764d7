/** The look of the report: one column, tables that scroll by themselves, light or dark as the reader's system is. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #20242a; --faint: #5d6570; --line: #ddd9cf; --card: #ffffff; --accent: #0b6e6e; --bar: #cfe6e3; --good: #1b6e3c; --bad: #a3271f;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171b; --ink: #e6e4df; --faint: #a0a7b1; --line: #323842; --card: #1c2026; --accent: #6fc7c1; --bar: #214744; --good: #74c994; --bad: #f0938a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
[lang="fa"] { font-family: Vazirmatn, "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", Tahoma, sans-serif; line-height: 1.9; }
h1 { margin: 0; font-size: 1.7rem; line-height: 1.25; }
header .fa { margin: 0; font-size: 1.15rem; color: var(--faint); text-align: start; }
h2 { margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--accent); font-size: 1.25rem;
  display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; }
h2 bdi { font-weight: 500; color: var(--faint); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; list-style: none; margin: 1.25rem 0; padding: 0; }
.figures li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .7rem .9rem; }
.figures strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures span, .figures bdi { color: var(--faint); font-size: .85rem; }
.figures bdi { display: block; text-align: start; }
.figures .good strong { color: var(--good); }
.figures .bad strong { color: var(--bad); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; margin: 0; padding: 0; }
a { color: var(--accent); }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; margin: 1rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; background: var(--card); border: 1px solid var(--line); font-size: .94rem; }
caption { text-align: start; padding: .3rem 0; color: var(--faint); }
th, td { padding: .35rem .7rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-top: 0; font-weight: 600; color: var(--faint); white-space: nowrap; }
tbody th { font-weight: 500; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { background: linear-gradient(to left, var(--bar) var(--share), transparent var(--share)); min-width: 7rem; }
code { font: .9em ui-monospace, SFMono-Regular, Consolas, monospace; }
@media print { body { max-width: none; } nav { display: none; } }
`;
